//! The account to pay into. The holder is held to the signs a bank's tape can carry (全銀), because a payment that bounces costs weeks.

use civic::kana::account_holder_kana;
use serde_json::{Map, Value, json};

use super::fault::{FaultCode, Faults, at};
use super::fields::{Fields, is_blank};
use super::parse::Read;
use super::text::{narrow, plain};

/// Bank, branch, kind (普通, 当座), number, holder in kana.
pub const BANK_PARTS: [&str; 5] = ["bank", "branch", "kind", "number", "holder"];
pub const BANK_KINDS: [&str; 2] = ["普通", "当座"];

const NAME_MAX: usize = 40;
/// A holder in 全銀 kana is at most 30 signs; typed with small kana and full width it may be a little more.
const HOLDER_MAX: usize = 60;

pub(super) fn bank(fields: &dyn Fields) -> Read {
    let typed = |part: &str| fields.first(part);
    if BANK_PARTS.iter().filter(|part| **part != "kind").all(|part| is_blank(typed(part))) {
        return Ok(None);
    }
    let mut faults = Faults::new();
    let mut map = Map::new();
    for part in ["bank", "branch"] {
        match plain(typed(part), part, NAME_MAX, false) {
            Ok(Some(text)) => {
                map.insert(part.to_owned(), Value::String(text));
            }
            Ok(None) => faults.push(at(part, FaultCode::Empty)),
            Err(fault) => faults.push(fault),
        }
    }
    match typed("kind") {
        kind if BANK_KINDS.contains(&kind) => {
            map.insert("kind".into(), json!(kind));
        }
        kind => faults.push(at("kind", if is_blank(kind) { FaultCode::ChooseOne } else { FaultCode::NotAnOption })),
    }
    match number(typed("number")) {
        Ok(number) => {
            map.insert("number".into(), Value::String(number));
        }
        Err(code) => faults.push(at("number", code)),
    }
    match holder(typed("holder")) {
        Ok(holder) => {
            map.insert("holder".into(), Value::String(holder));
        }
        Err(code) => faults.push(at("holder", code)),
    }
    if faults.is_empty() { Ok(Some(Value::Object(map))) } else { Err(faults) }
}

/// Seven digits; shorter ones are filled with zeros in front, as banks do.
fn number(typed: &str) -> Result<String, FaultCode> {
    if is_blank(typed) {
        return Err(FaultCode::Empty);
    }
    let digits: String = typed
        .chars()
        .take(60)
        .map(narrow)
        .filter(|char| !char.is_whitespace() && !matches!(char, '-' | 'ー' | 'ｰ'))
        .collect();
    if (1..=7).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        Ok(format!("{digits:0>7}"))
    } else {
        Err(FaultCode::AccountNumber)
    }
}

fn holder(typed: &str) -> Result<String, FaultCode> {
    match plain(typed, "holder", HOLDER_MAX, false) {
        Ok(Some(text)) => account_holder_kana(&text).map_err(|bad| FaultCode::HolderKana { char: bad.char }),
        Ok(None) => Err(FaultCode::Empty),
        Err(fault) => Err(fault.code),
    }
}
