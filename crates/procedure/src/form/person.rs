//! Names and addresses: verbatim, by parts, with only what must be there demanded. A name on a register is right however it is written.

use std::str::FromStr;

use civic::kana::is_kana;
use civic::postal::PostalCode;
use serde_json::{Map, Value, json};

use super::fault::{FaultCode, Faults, at};
use super::fields::{Fields, is_blank};
use super::parse::Read;
use super::text::plain;

/// 氏, 名, their 振り仮名, 旧氏, 通称, ローマ字.
pub const NAME_PARTS: [&str; 7] = ["family", "given", "family_kana", "given_kana", "former", "alias", "roman"];
/// Where one lives, 郵便番号, 町字, 番地, 方書 (or the facility's name), country.
pub const ADDRESS_PARTS: [&str; 6] = ["kind", "postal", "town", "block", "building", "country"];
/// At home, in a facility, no fixed address, abroad.
pub const ADDRESS_KINDS: [&str; 4] = ["home", "facility", "none", "abroad"];

const NAME_MAX: usize = 60;
const PLACE_MAX: usize = 120;

/// The parts typed, each verbatim; faults of characters and length are collected.
fn collect(fields: &dyn Fields, parts: &[&'static str], max: usize, faults: &mut Faults) -> Map<String, Value> {
    let mut map = Map::new();
    for part in parts {
        match plain(fields.first(part), part, max, false) {
            Ok(Some(text)) => {
                map.insert((*part).to_owned(), Value::String(text));
            }
            Ok(None) => {}
            Err(fault) => faults.push(fault),
        }
    }
    map
}

fn demand(map: &Map<String, Value>, parts: &[&'static str], faults: &mut Faults) {
    for part in parts {
        if !map.contains_key(*part) && !faults.iter().any(|fault| fault.field == *part) {
            faults.push(at(part, FaultCode::Empty));
        }
    }
}

/// Who has a name in Roman letters may leave out the given name and the kana: not every name has them.
pub(super) fn name(fields: &dyn Fields) -> Read {
    if NAME_PARTS.iter().all(|part| is_blank(fields.first(part))) {
        return Ok(None);
    }
    let mut faults = Faults::new();
    let map = collect(fields, &NAME_PARTS, NAME_MAX, &mut faults);
    if map.contains_key("roman") {
        demand(&map, &["family"], &mut faults);
    } else {
        demand(&map, &["family", "given", "family_kana", "given_kana"], &mut faults);
    }
    for part in ["family_kana", "given_kana"] {
        let Some(text) = map.get(part).and_then(Value::as_str).filter(|text| !is_kana(text)) else { continue };
        let char = text.chars().find(|char| !is_kana(&format!("ア{char}"))).or(text.chars().next()).unwrap_or(' ');
        faults.push(at(part, FaultCode::NotKana { char }));
    }
    if let Some(char) =
        map.get("roman").and_then(Value::as_str).and_then(|text| text.chars().find(|char| !is_roman(*char)))
    {
        faults.push(at("roman", FaultCode::Character { char }));
    }
    if faults.is_empty() { Ok(Some(Value::Object(map))) } else { Err(faults) }
}

fn is_roman(char: char) -> bool {
    let latin = char.is_alphabetic() && u32::from(char) < 0x250
        || matches!(char, '\u{1e00}'..='\u{1eff}' | '\u{300}'..='\u{36f}' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ');
    latin || matches!(char, ' ' | '　' | '\'' | '’' | '-' | '.' | ',')
}

pub(super) fn address(fields: &dyn Fields) -> Read {
    let kind = fields.first("kind");
    if ADDRESS_PARTS.iter().all(|part| is_blank(fields.first(part))) {
        return Ok(None);
    }
    let wanted: &[&'static str] = match kind {
        "home" => &["postal", "town", "block"],
        "facility" => &["postal", "town", "building"],
        "none" => &[],
        "abroad" => &["town", "country"],
        blank if is_blank(blank) => return Err(vec![at("kind", FaultCode::ChooseOne)]),
        _ => return Err(vec![at("kind", FaultCode::NotAnOption)]),
    };
    if kind == "none" {
        // Nothing that was typed before is kept: it is not where this person lives.
        return Ok(Some(json!({ "kind": "none" })));
    }
    let mut faults = Faults::new();
    let given: &[&'static str] =
        if kind == "abroad" { &["town", "block", "building", "country"] } else { &["town", "block", "building"] };
    let mut map = collect(fields, given, PLACE_MAX, &mut faults);
    map.insert("kind".into(), json!(kind));
    let postal = fields.first("postal");
    if kind == "abroad" {
        if let Ok(Some(code)) = plain(postal, "postal", 16, false) {
            map.insert("postal".into(), Value::String(code));
        }
    } else if !is_blank(postal) {
        match PostalCode::from_str(postal) {
            Ok(code) => {
                map.insert("postal".into(), json!(code.to_string()));
            }
            Err(_) => faults.push(at("postal", FaultCode::Postal)),
        }
    }
    demand(&map, wanted, &mut faults);
    if faults.is_empty() { Ok(Some(Value::Object(map))) } else { Err(faults) }
}
