//! The tree of a YAML text, built from the parser's events in one pass. Knows nothing of procedures.
//!
//! It refuses what would make a file another than it reads: tags, merge keys, a key written twice, a second document. An alias stands for
//! a copy of what it names; copies count as if they had been written, so that a few lines cannot grow into millions.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use granit_parser::{Event, Options, Parser, ScalarStyle, ScanError, Span};

use super::Place;
use crate::fault::{Fault, Source};

/// One value with its place. Texts are taken from the file where they stand there as they are.
#[derive(Clone, Debug, PartialEq)]
pub struct Node<'a> {
    pub place: Place,
    /// Written in quotes (or as a block), so that YAML could not cut it.
    pub quoted: bool,
    pub value: Value<'a>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    Null,
    Bool(bool),
    Int(i64),
    /// As written: a decimal must not pass through binary.
    Float(Cow<'a, str>),
    Text(Cow<'a, str>),
    List(Vec<Node<'a>>),
    Map(Vec<(Node<'a>, Node<'a>)>),
}

/// Bytes of one file; a city's largest (its towns) has a few hundred thousand.
const MAX_TEXT: usize = 8 * 1024 * 1024;
/// Values of one file, copies by aliases included.
const MAX_NODES: usize = 250_000;
/// Lists and mappings inside one another.
const MAX_DEPTH: usize = 64;
/// Up to here comparing each with each is faster than a set.
const FEW_KEYS: usize = 16;

/// Parses one document. A YAML fault ends it: past a broken bracket nothing can be said for sure.
pub fn parse(source: Source<'_>) -> Result<Node<'_>, Fault> {
    let start = Place { line: 1, column: 1, offset: 0 };
    if source.text.len() > MAX_TEXT {
        let message = format!("this file has more than {} MiB", MAX_TEXT / 1024 / 1024);
        return Err(source.fault(start, "yaml", message, "make several files of it"));
    }
    let mut options = Options::default();
    options.set_emit_comments(false);
    let mut builder = Builder::default();
    for event in Parser::new_from_str_with_options(source.text, options) {
        let (event, span) = event.map_err(|error| broken(source, &error))?;
        builder.take(event, span).map_err(|bad| {
            let at = bad.at.unwrap_or_else(|| place(span));
            source.fault(at, bad.code, bad.message, bad.fix)
        })?;
    }
    Ok(builder.root.unwrap_or(Node { place: start, quoted: false, value: Value::Null }))
}

fn broken(source: Source<'_>, error: &ScanError) -> Fault {
    let mark = error.marker();
    let mut fault = source.fault(place(Span::empty(*mark)), "yaml", error.info(), "");
    if let Some(rule) = bare_rule(&fault.snippet) {
        fault.code = "bare-rule";
        fault.fix =
            format!("put the rule in single quotes: `{rule}: '…'`; bare YAML cuts it at ` #` and breaks on [ , \" @ >");
    }
    fault
}

/// A rule's key followed by something not in quotes.
fn bare_rule(line: &str) -> Option<&'static str> {
    ["when", "amount", "points"].into_iter().find(|key| {
        line.split(&format!("{key}:"))
            .nth(1)
            .is_some_and(|rest| !matches!(rest.trim_start().chars().next(), Some('\'' | '|' | '>') | None))
    })
}

fn place(span: Span) -> Place {
    let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
    let offset = number(span.start.byte_offset().unwrap_or_default());
    Place { line: number(span.start.line()).max(1), column: number(span.start.col()).saturating_add(1), offset }
}

/// What the parser allows and we do not.
struct Bad {
    /// Where it is not the present event.
    at: Option<Place>,
    code: &'static str,
    message: String,
    fix: &'static str,
}

fn bad(message: impl Into<String>, fix: &'static str) -> Bad {
    Bad { at: None, code: "yaml", message: message.into(), fix }
}

#[derive(Default)]
struct Builder<'a> {
    /// Lists and mappings that have begun and not ended.
    open: Vec<Open<'a>>,
    root: Option<Node<'a>>,
    /// What aliases can name, with its number of values.
    named: BTreeMap<usize, (Node<'a>, usize)>,
    nodes: usize,
    documents: usize,
}

struct Open<'a> {
    /// 0 where nothing names it.
    name: usize,
    place: Place,
    /// Values of the file before this one.
    before: usize,
    parts: Parts<'a>,
}

enum Parts<'a> {
    List(Vec<Node<'a>>),
    /// With the key that waits for its value.
    Map(Vec<(Node<'a>, Node<'a>)>, Option<Node<'a>>),
}

impl<'a> Builder<'a> {
    fn take(&mut self, event: Event<'a>, span: Span) -> Result<(), Bad> {
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    return Err(bad("a second document begins here", "keep one document in a file"));
                }
                Ok(())
            }
            Event::Scalar(text, style, name, tag) => {
                untagged(tag.is_some())?;
                self.grow(1)?;
                let quoted = style != ScalarStyle::Plain;
                let value = if quoted { Value::Text(text) } else { plain(text) };
                let before = self.nodes - 1;
                self.put(Node { place: place(span), quoted, value }, name, before)
            }
            Event::SequenceStart(_, name, tag) => {
                untagged(tag.is_some())?;
                self.begin(name, span, Parts::List(Vec::new()))
            }
            Event::MappingStart(_, name, tag) => {
                untagged(tag.is_some())?;
                self.begin(name, span, Parts::Map(Vec::new(), None))
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(),
            Event::Alias(name) => self.copy(name, place(span)),
            _ => Ok(()),
        }
    }

    fn grow(&mut self, by: usize) -> Result<(), Bad> {
        self.nodes = self.nodes.saturating_add(by);
        if self.nodes > MAX_NODES {
            return Err(bad(format!("this file has more than {MAX_NODES} values"), "make several files of it"));
        }
        Ok(())
    }

    fn begin(&mut self, name: usize, span: Span, parts: Parts<'a>) -> Result<(), Bad> {
        if self.open.len() >= MAX_DEPTH {
            return Err(too_deep());
        }
        self.open.push(Open { name, place: place(span), before: self.nodes, parts });
        self.grow(1)
    }

    fn end(&mut self) -> Result<(), Bad> {
        let Some(Open { name, place, before, parts }) = self.open.pop() else { return Ok(()) };
        let value = match parts {
            Parts::List(items) => Value::List(items),
            Parts::Map(pairs, _) => {
                sound_keys(&pairs)?;
                Value::Map(pairs)
            }
        };
        self.put(Node { place, quoted: false, value }, name, before)
    }

    /// A finished value goes to what it is part of.
    fn put(&mut self, node: Node<'a>, name: usize, before: usize) -> Result<(), Bad> {
        if name > 0 {
            let values = self.nodes - before;
            self.grow(values)?;
            self.named.insert(name, (node.clone(), values));
        }
        match self.open.last_mut().map(|open| &mut open.parts) {
            None => self.root = Some(node),
            Some(Parts::List(items)) => items.push(node),
            Some(Parts::Map(pairs, waiting)) => match waiting.take() {
                Some(key) => pairs.push((key, node)),
                None => *waiting = Some(node),
            },
        }
        Ok(())
    }

    fn copy(&mut self, name: usize, place: Place) -> Result<(), Bad> {
        let Some((node, values)) = self.named.get(&name) else {
            return Err(bad("this stands for something it is itself a part of", "write it out"));
        };
        let (mut node, values) = (node.clone(), *values);
        self.grow(values)?;
        if self.open.len() + depth(&node) > MAX_DEPTH {
            return Err(too_deep());
        }
        node.place = place;
        self.put(node, 0, 0)
    }
}

/// No key twice, and none that merges another mapping in.
fn sound_keys(pairs: &[(Node<'_>, Node<'_>)]) -> Result<(), Bad> {
    let merge = |key: &Node<'_>| !key.quoted && matches!(&key.value, Value::Text(word) if word == "<<");
    if let Some((key, _)) = pairs.iter().find(|(key, _)| merge(key)) {
        let merged = bad("`<<` would put keys here that are not written here", "write the keys out");
        return Err(Bad { at: Some(key.place), ..merged });
    }
    let twice = if pairs.len() <= FEW_KEYS {
        (1..pairs.len()).find(|&at| {
            let word = key_word(&pairs[at].0);
            word.is_some() && pairs[..at].iter().any(|(key, _)| key_word(key) == word)
        })
    } else {
        let mut seen = BTreeSet::new();
        pairs.iter().position(|(key, _)| key_word(key).is_some_and(|word| !seen.insert(word)))
    };
    let Some((key, _)) = twice.and_then(|at| pairs.get(at)) else { return Ok(()) };
    let message = format!("the key `{}` stands here twice", key_word(key).unwrap_or_default());
    Err(Bad { at: Some(key.place), code: "twice", message, fix: "keep one of them" })
}

/// A key as the reader will take it: `1` and `'1'` are one.
fn key_word<'n>(key: &'n Node<'_>) -> Option<Cow<'n, str>> {
    match &key.value {
        Value::Text(word) | Value::Float(word) => Some(Cow::Borrowed(word)),
        Value::Int(number) => Some(Cow::Owned(number.to_string())),
        Value::Bool(truth) => Some(Cow::Borrowed(if *truth { "true" } else { "false" })),
        Value::Null => Some(Cow::Borrowed("~")),
        Value::List(_) | Value::Map(_) => None,
    }
}

fn too_deep() -> Bad {
    bad(format!("more than {MAX_DEPTH} lists and mappings stand inside one another here"), "")
}

fn untagged(tagged: bool) -> Result<(), Bad> {
    if tagged { Err(bad("a tag (`!…`) would change how this is read", "take the tag out")) } else { Ok(()) }
}

fn depth(node: &Node<'_>) -> usize {
    match &node.value {
        Value::List(items) => 1 + items.iter().map(depth).max().unwrap_or_default(),
        Value::Map(pairs) => {
            1 + pairs.iter().map(|(key, value)| depth(key).max(depth(value))).max().unwrap_or_default()
        }
        _ => 0,
    }
}

/// What a text without quotes means: YAML 1.2, but for numbers that are codes: `0123` and `1_000` stay as they are written.
fn plain(text: Cow<'_, str>) -> Value<'_> {
    match &*text {
        "" | "~" | "null" | "Null" | "NULL" => return Value::Null,
        "true" | "True" | "TRUE" => return Value::Bool(true),
        "false" | "False" | "FALSE" => return Value::Bool(false),
        _ => {}
    }
    let number_like = text.starts_with(|first: char| first.is_ascii_digit() || matches!(first, '+' | '-' | '.'));
    if !number_like || text.contains('_') {
        return Value::Text(text);
    }
    let digits = text.strip_prefix(['+', '-']).unwrap_or(&text);
    if digits.len() > 1 && digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Value::Text(text);
    }
    if let Some(number) = whole(text.starts_with('-'), digits) {
        return Value::Int(number);
    }
    if text.parse::<f64>().is_ok_and(f64::is_finite) { Value::Float(text) } else { Value::Text(text) }
}

fn whole(minus: bool, digits: &str) -> Option<i64> {
    let (radix, digits) = match digits.get(..2) {
        Some("0x" | "0X") => (16, &digits[2..]),
        Some("0o" | "0O") => (8, &digits[2..]),
        Some("0b" | "0B") => (2, &digits[2..]),
        _ => (10, digits),
    };
    if !digits.starts_with(|first: char| first.is_digit(radix)) {
        return None;
    }
    let number = i128::from_str_radix(digits, radix).ok()?;
    i64::try_from(if minus { -number } else { number }).ok()
}

#[cfg(test)]
mod tests;
