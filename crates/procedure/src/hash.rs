//! The two fingerprints of a procedure file. *Rules* pin the cases that run under them; *words* may be mended at any time.
//!
//! They are taken from the file as parsed, not from the values read from it: a later release that reads more from the same file must
//! still know the versions that cases were pinned to. Comments, quotes, spaces and the order of keys change neither.
//! A text in languages is words wherever it stands, but for the grounds of refusal; so are examples, search words and the form's minutes.

use std::borrow::Cow;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::yaml::{Node, Value};

pub(crate) const WORDS: [&str; 5] = ["examples", "words", "events", "minutes", "who"];

/// A half of the file, borrowed from its tree; written as JSON with sorted keys and no spaces: one form for one meaning.
enum Form<'n> {
    Null,
    Bool(bool),
    Int(i64),
    Text(Cow<'n, str>),
    List(Vec<Form<'n>>),
    Map(Vec<(Cow<'n, str>, Form<'n>)>),
}

/// (rules, words), hex SHA-256.
pub(crate) fn of(root: &Node<'_>) -> (String, String) {
    let (mut rules, mut words) = (Vec::new(), Vec::new());
    for (key, value) in pairs(root) {
        let (rule, word) = if WORDS.contains(&&*key) { (Form::Null, plain(value)) } else { split(&key, value) };
        if key == "stages" {
            // Keys are sorted below, and the first stage is where a case begins.
            let first = pairs(value).next().map_or(Form::Null, |(id, _)| Form::Text(id));
            rules.push(("first".into(), first));
        }
        keep(&mut rules, key.clone(), rule);
        keep(&mut words, key, word);
    }
    (digest(&Form::Map(rules)), digest(&Form::Map(words)))
}

fn keep<'n>(into: &mut Vec<(Cow<'n, str>, Form<'n>)>, key: Cow<'n, str>, value: Form<'n>) {
    if !matches!(value, Form::Null) {
        into.push((key, value));
    }
}

fn digest(value: &Form<'_>) -> String {
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(canonical(value)) {
        let digit = |four: u8| char::from_digit(u32::from(four), 16).unwrap_or('0');
        hex.extend([digit(byte >> 4), digit(byte & 15)]);
    }
    hex
}

fn canonical(value: &Form<'_>) -> String {
    let mut out = String::with_capacity(8 * 1024);
    write(value, &mut out);
    out
}

/// Into one text: a text for each value would be copied again at every level above it.
fn write(value: &Form<'_>, out: &mut String) {
    match value {
        Form::Map(fields) => {
            let mut fields: Vec<_> = fields.iter().collect();
            fields.sort_by(|one, other| one.0.cmp(&other.0));
            out.push('{');
            for (n, (key, value)) in fields.into_iter().enumerate() {
                if n > 0 {
                    out.push(',');
                }
                word(key, out);
                out.push(':');
                write(value, out);
            }
            out.push('}');
        }
        Form::List(items) => {
            out.push('[');
            for (n, item) in items.iter().enumerate() {
                if n > 0 {
                    out.push(',');
                }
                write(item, out);
            }
            out.push(']');
        }
        Form::Text(text) => word(text, out),
        Form::Null => out.push_str("null"),
        Form::Bool(truth) => out.push_str(if *truth { "true" } else { "false" }),
        // Writing into a text cannot fail.
        Form::Int(number) => drop(write!(out, "{number}")),
    }
}

/// A text as JSON writes it; most hold nothing to escape.
fn word(text: &str, out: &mut String) {
    if text.bytes().any(|byte| byte < 0x20 || matches!(byte, b'"' | b'\\')) {
        out.push_str(&serde_json::Value::from(text).to_string());
    } else {
        out.push('"');
        out.push_str(text);
        out.push('"');
    }
}

/// The halves of one value.
fn split<'n>(key: &str, node: &'n Node<'_>) -> (Form<'n>, Form<'n>) {
    match &node.value {
        Value::Map(fields) if is_text(node) => {
            // An option's value is its key, so that it is kept although all of it is text.
            let kept = i64::try_from(fields.len()).unwrap_or(i64::MAX);
            (if key == "options" || key == "results" { Form::Int(kept) } else { Form::Null }, plain(node))
        }
        Value::Map(_) => {
            let (mut rules, mut words) = (Vec::new(), Vec::new());
            for (inner, value) in pairs(node) {
                let (mut rule, word) =
                    if inner == "refusal_grounds" { (plain(value), Form::Null) } else { split(&inner, value) };
                if matches!(rule, Form::Null) && matches!(key, "options" | "results" | "tasks") {
                    rule = Form::Text(inner.clone());
                }
                keep(&mut rules, inner.clone(), rule);
                keep(&mut words, inner, word);
            }
            (Form::Map(rules), if words.is_empty() { Form::Null } else { Form::Map(words) })
        }
        Value::List(items) => {
            let (rules, words): (Vec<_>, Vec<_>) = items.iter().map(|item| split("", item)).unzip();
            let silent = words.iter().all(|word| matches!(word, Form::Null));
            (Form::List(rules), if silent { Form::Null } else { Form::List(words) })
        }
        _ => (plain(node), Form::Null),
    }
}

/// A mapping of languages.
fn is_text(node: &Node<'_>) -> bool {
    pairs(node).any(|(key, value)| key == "ja" && !matches!(value.value, Value::Map(_) | Value::List(_)))
}

fn pairs<'n>(node: &'n Node<'_>) -> impl Iterator<Item = (Cow<'n, str>, &'n Node<'n>)> {
    let pairs: &'n [_] = if let Value::Map(pairs) = &node.value { pairs } else { &[] };
    pairs.iter().map(|(key, value)| {
        let key = match plain(key) {
            Form::Text(text) => text,
            other => canonical(&other).into(),
        };
        (key, value)
    })
}

fn plain<'n>(node: &'n Node<'_>) -> Form<'n> {
    match &node.value {
        Value::Null => Form::Null,
        Value::Bool(truth) => Form::Bool(*truth),
        Value::Int(number) => Form::Int(*number),
        Value::Float(text) | Value::Text(text) => Form::Text(Cow::Borrowed(text)),
        Value::List(items) => Form::List(items.iter().map(plain).collect()),
        Value::Map(_) => Form::Map(pairs(node).map(|(key, value)| (key, plain(value))).collect()),
    }
}

#[cfg(test)]
mod tests;
