//! The two fingerprints of a procedure file. *Rules* pin the cases that run under them; *words* may be mended at any time.
//!
//! They are taken from the file as parsed, not from the values read from it: a later release that reads more from the same file must
//! still know the versions that cases were pinned to. Comments, quotes, spaces and the order of keys change neither.
//! A text in languages is words wherever it stands, but for the grounds of refusal; so are examples, search words and the form's minutes.

use serde_json::{Map, Value as Json};
use sha2::{Digest, Sha256};

use crate::yaml::{Node, Value};

pub(crate) const WORDS: [&str; 5] = ["examples", "words", "events", "minutes", "who"];

/// (rules, words), hex SHA-256.
pub(crate) fn of(root: &Node) -> (String, String) {
    let mut rules = Map::new();
    let mut words = Map::new();
    for (key, value) in pairs(root) {
        let (rule, word) = if WORDS.contains(&key.as_str()) { (Json::Null, plain(value)) } else { split(&key, value) };
        keep(&mut rules, &key, rule);
        keep(&mut words, &key, word);
        if key == "stages" {
            // Keys are sorted below, and the first stage is where a case begins.
            let first = pairs(value).first().map_or(Json::Null, |(id, _)| Json::from(id.as_str()));
            rules.insert("first".to_owned(), first);
        }
    }
    (digest(&Json::Object(rules)), digest(&Json::Object(words)))
}

fn keep(into: &mut Map<String, Json>, key: &str, value: Json) {
    if !value.is_null() {
        into.insert(key.to_owned(), value);
    }
}

/// `serde_json` without `preserve_order` sorts keys, and writes no spaces: one form for one meaning.
fn digest(value: &Json) -> String {
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(canonical(value)) {
        let digit = |four: u8| char::from_digit(u32::from(four), 16).unwrap_or('0');
        hex.extend([digit(byte >> 4), digit(byte & 15)]);
    }
    hex
}

fn canonical(value: &Json) -> String {
    let mut out = String::with_capacity(8 * 1024);
    write(value, &mut out);
    out
}

/// Into one text: a text for each value would be copied again at every level above it.
fn write(value: &Json, out: &mut String) {
    match value {
        Json::Object(fields) => {
            let mut keys: Vec<_> = fields.iter().collect();
            keys.sort_unstable_by_key(|(key, _)| key.as_str());
            out.push('{');
            for (n, (key, value)) in keys.into_iter().enumerate() {
                if n > 0 {
                    out.push(',');
                }
                word(key, out);
                out.push(':');
                write(value, out);
            }
            out.push('}');
        }
        Json::Array(items) => {
            out.push('[');
            for (n, item) in items.iter().enumerate() {
                if n > 0 {
                    out.push(',');
                }
                write(item, out);
            }
            out.push(']');
        }
        Json::String(text) => word(text, out),
        other => out.push_str(&other.to_string()),
    }
}

/// A text as JSON writes it; most hold nothing to escape.
fn word(text: &str, out: &mut String) {
    if text.bytes().any(|byte| byte < 0x20 || matches!(byte, b'"' | b'\\')) {
        out.push_str(&Json::from(text).to_string());
    } else {
        out.push('"');
        out.push_str(text);
        out.push('"');
    }
}

/// The halves of one value.
fn split(key: &str, node: &Node) -> (Json, Json) {
    match &node.value {
        Value::Map(_) if is_text(node) => {
            let whole = plain(node);
            let Json::Object(fields) = &whole else { return (Json::Null, whole) };
            // An option's value is its key, so that it is kept although all of it is text.
            (if key == "options" || key == "results" { Json::from(fields.len()) } else { Json::Null }, whole)
        }
        Value::Map(_) => {
            let (mut rules, mut words) = (Map::new(), Map::new());
            for (inner, value) in pairs(node) {
                let (mut rule, word) =
                    if inner == "refusal_grounds" { (plain(value), Json::Null) } else { split(&inner, value) };
                if rule.is_null() && matches!(key, "options" | "results" | "tasks") {
                    rule = Json::from(inner.as_str());
                }
                keep(&mut rules, &inner, rule);
                keep(&mut words, &inner, word);
            }
            (Json::Object(rules), if words.is_empty() { Json::Null } else { Json::Object(words) })
        }
        Value::List(items) => {
            let (rules, words): (Vec<_>, Vec<_>) = items.iter().map(|item| split("", item)).unzip();
            (Json::Array(rules), if words.iter().all(Json::is_null) { Json::Null } else { Json::Array(words) })
        }
        _ => (plain(node), Json::Null),
    }
}

/// A mapping of languages.
fn is_text(node: &Node) -> bool {
    let pairs = pairs(node);
    pairs.iter().any(|(key, value)| key == "ja" && !matches!(value.value, Value::Map(_) | Value::List(_)))
}

fn pairs(node: &Node) -> Vec<(String, &Node)> {
    let Value::Map(pairs) = &node.value else { return Vec::new() };
    pairs
        .iter()
        .map(|(key, value)| (if let Json::String(text) = plain(key) { text } else { plain(key).to_string() }, value))
        .collect()
}

fn plain(node: &Node) -> Json {
    match &node.value {
        Value::Null => Json::Null,
        Value::Bool(truth) => Json::from(*truth),
        Value::Int(number) => Json::from(*number),
        Value::Float(text) | Value::Text(text) => Json::from(text.as_str()),
        Value::List(items) => items.iter().map(plain).collect(),
        Value::Map(_) => Json::Object(pairs(node).into_iter().map(|(key, value)| (key, plain(value))).collect()),
    }
}

#[cfg(test)]
mod tests;
