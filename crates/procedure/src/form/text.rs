//! Free text, telephone and e-mail. What cannot be stored or must not be asked is refused by name; nothing is silently changed but
//! line ends and blanks around.

use std::str::FromStr;

use civic::checkdigit::contains_my_number;
use serde_json::{Value, json};

use super::fault::{FaultCode, FieldFault, at};
use super::fields::{is_blank, names};
use super::parse::{INPUT_MAX, Read};

/// A character no field takes: controls (NUL among them), marks that turn the direction of writing, and what is no character at all.
fn is_refused(char: char, lines: bool) -> bool {
    let turns = matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let none =
        matches!(u32::from(char) & 0xffff, 0xfffe | 0xffff) || matches!(char, '\u{fdd0}'..='\u{fdef}' | '\u{fffd}');
    (char.is_control() && !(lines && char == '\n')) || turns || none
}

/// One input of free text: verbatim but for blanks around and line ends. `None` when nothing was typed.
pub(super) fn plain(typed: &str, field: &'static str, max: usize, lines: bool) -> Result<Option<String>, FieldFault> {
    if is_blank(typed) {
        return Ok(None);
    }
    let now = typed.chars().take(INPUT_MAX).count();
    if now >= INPUT_MAX {
        return Err(at(field, FaultCode::TooLong { max, now }));
    }
    let text = typed.replace("\r\n", "\n").trim().to_owned();
    let now = text.chars().count();
    if let Some(char) = text.chars().find(|char| is_refused(*char, lines)) {
        return Err(at(field, FaultCode::Character { char }));
    }
    if now > max {
        return Err(at(field, FaultCode::TooLong { max, now }));
    }
    if contains_my_number(&text) {
        return Err(at(field, FaultCode::MyNumber));
    }
    Ok(Some(text))
}

pub(super) fn free(typed: &str, field: &'static str, max: usize, lines: bool) -> Read {
    plain(typed, field, max, lines).map(|text| text.map(Value::String)).map_err(|fault| vec![fault])
}

pub(super) fn phone(typed: &str) -> Read {
    if is_blank(typed) {
        return Ok(None);
    }
    // A My Number typed into the wrong field is told apart from a mistyped telephone.
    let code =
        if contains_my_number(typed.get(..200).unwrap_or(typed)) { FaultCode::MyNumber } else { FaultCode::Phone };
    civic::phone::Phone::from_str(typed)
        .map(|phone| Some(json!(phone.to_string())))
        .map_err(|_| vec![at(names::VALUE, code)])
}

/// Loose on purpose: one @, a dot behind it, no blanks. Whether it can be reached is found out by a mail.
pub(super) fn email(typed: &str) -> Read {
    let Some(text) = plain(typed, names::VALUE, 254, false).map_err(|fault| vec![fault])? else { return Ok(None) };
    let narrow: String = text.chars().map(narrow).collect();
    let good = narrow.split_once('@').is_some_and(|(local, domain)| {
        let labels = domain.split('.').collect::<Vec<_>>();
        let outer = |label: &&str| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-');
        !local.is_empty() && local.len() <= 64 && labels.len() >= 2 && labels.iter().all(outer) && !domain.contains('@')
    });
    let usable = |char: char| {
        char.is_ascii_graphic() && !matches!(char, '<' | '>' | '(' | ')' | ',' | ';' | ':' | '"' | '\\' | '[' | ']')
    };
    if good && narrow.chars().all(usable) {
        Ok(Some(Value::String(narrow)))
    } else {
        Err(vec![at(names::VALUE, FaultCode::Email)])
    }
}

/// A full-width sign as its half-width one; others as they are. For numbers and addresses of mail, never for names.
pub(super) fn narrow(char: char) -> char {
    match char {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(char) - 0xfee0).unwrap_or(char),
        '\u{3000}' => ' ',
        '\u{2212}' | '\u{2010}'..='\u{2015}' => '-',
        _ => char,
    }
}
