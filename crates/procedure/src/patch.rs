//! One value of a procedure's file changed, and every other byte left as it was: comments, order and line breaks are its author's.
//!
//! It knows minutes, approvers and papers, because these are what a reform changes. It writes nothing that is not already written there in some
//! form, and follows no alias: what stands elsewhere is changed elsewhere.

use granit_parser::{Event, Options, Parser, Span};

use crate::model::Procedure;

/// What a reform changes in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Working minutes of a node of the graph.
    Minutes { node: String, minutes: u16 },
    /// The approver with this number (from 1) of a stage is left out.
    Approver { stage: String, level: usize },
    /// A paper nobody has to bring any more.
    Paper { id: String },
}

/// The file has no place for this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoPlace(pub Edit);

/// The text with all edits made, in this order.
pub fn patched(text: &str, procedure: &Procedure, edits: &[Edit]) -> Result<String, NoPlace> {
    edits.iter().try_fold(text.to_owned(), |text, edit| {
        let made = match edit {
            Edit::Minutes { node, minutes } => minutes_of(&text, node, *minutes),
            Edit::Approver { stage, level } => {
                let chain = match &procedure.stages.get(stage).map(|stage| &stage.kind) {
                    Some(crate::model::StageKind::Approval(approval)) => approval.chain.len(),
                    _ => 0,
                };
                // Somebody decides.
                if chain > 1 { without(&text, &["stages", stage, "approval"], level.wrapping_sub(1)) } else { None }
            }
            Edit::Paper { id } => dropped(&text, id),
        };
        made.ok_or_else(|| NoPlace(edit.clone()))
    })
}

fn minutes_of(text: &str, node: &str, minutes: u16) -> Option<String> {
    let (stage, task) = node.split_once('/').unwrap_or((node, ""));
    let minutes = minutes.to_string();
    if task.starts_with("approve") {
        return set(text, &["stages", stage], "minutes", &minutes);
    }
    if task == "draft" {
        return set(text, &["stages", stage, "draft"], "minutes", &minutes);
    }
    let one = ["task", "visit", "pay", "batch", "core-system"];
    let one = one.iter().find_map(|key| set(text, &["stages", stage, key], "minutes", &minutes));
    one.or_else(|| set(text, &["stages", stage, "tasks", task], "minutes", &minutes))
}

fn dropped(text: &str, paper: &str) -> Option<String> {
    let tree = tree(text)?;
    let Parts::List(papers) = &at(&tree, &["guide", "papers"])?.parts else { return None };
    let is = |piece: &&Piece| at(piece, &["id"]).is_some_and(|id| id.word() == paper);
    put(text, papers.iter().find(is)?, "dropped", "done")
}

/// Puts a value for a key of the mapping at a path.
fn set(text: &str, path: &[&str], key: &str, value: &str) -> Option<String> {
    put(text, at(&tree(text)?, path)?, key, value)
}

fn put(text: &str, map: &Piece, key: &str, value: &str) -> Option<String> {
    let Parts::Map(pairs) = &map.parts else { return None };
    if let Some((_, old)) = pairs.iter().find(|(name, _)| name.word() == key) {
        return matches!(old.parts, Parts::Word(_)).then(|| spliced(text, old.from, old.to, value));
    }
    let (first, _) = pairs.first()?;
    let (_, last) = pairs.last()?;
    if text[map.from..].starts_with('{') {
        return Some(spliced(text, last.to, last.to, &format!(", {key}: {value}")));
    }
    // A line of its own, below whatever remark stands behind the last value.
    let line = text[..first.from].rfind('\n').map_or(0, |end| end + 1);
    let indent = " ".repeat(text[line..first.from].chars().count());
    let end = text[last.to..].find('\n').map_or(text.len(), |end| last.to + end);
    Some(spliced(text, end, end, &format!("\n{indent}{key}: {value}")))
}

/// The list at a path without one of its items.
fn without(text: &str, path: &[&str], nth: usize) -> Option<String> {
    let tree = tree(text)?;
    let list = at(&tree, path)?;
    let Parts::List(items) = &list.parts else { return None };
    let item = items.get(nth)?;
    if text[list.from..].starts_with('[') {
        return Some(match (nth.checked_sub(1), items.get(nth + 1)) {
            (Some(before), _) => spliced(text, items[before].to, item.to, ""),
            (None, Some(after)) => spliced(text, item.from, after.from, ""),
            (None, None) => spliced(text, item.from, item.to, ""),
        });
    }
    let line = text[..item.from].rfind('\n').map_or(0, |end| end + 1);
    let end = text[item.to..].find('\n').map_or(text.len(), |end| item.to + end + 1);
    Some(spliced(text, line, end, ""))
}

fn spliced(text: &str, from: usize, to: usize, with: &str) -> String {
    format!("{}{with}{}", &text[..from], &text[to..])
}

/// A value with the bytes it stands on.
struct Piece {
    from: usize,
    to: usize,
    parts: Parts,
}

enum Parts {
    Word(String),
    List(Vec<Piece>),
    Map(Vec<(Piece, Piece)>),
    /// An alias.
    Elsewhere,
}

impl Piece {
    fn word(&self) -> &str {
        if let Parts::Word(word) = &self.parts { word } else { "" }
    }
}

fn at<'t>(tree: &'t Piece, path: &[&str]) -> Option<&'t Piece> {
    path.iter().try_fold(tree, |piece, key| {
        let Parts::Map(pairs) = &piece.parts else { return None };
        pairs.iter().find(|(name, _)| name.word() == *key).map(|(_, value)| value)
    })
}

/// A list or a mapping that has begun.
struct Open {
    from: usize,
    is_map: bool,
    parts: Vec<Piece>,
}

fn tree(text: &str) -> Option<Piece> {
    let mut options = Options::default();
    options.set_emit_comments(false);
    let (mut open, mut root): (Vec<Open>, Option<Piece>) = (Vec::new(), None);
    for event in Parser::new_from_str_with_options(text, options) {
        let (event, span) = event.ok()?;
        let (from, to) = bytes(span)?;
        let done = match event {
            Event::Scalar(word, ..) => {
                let to = from + text.get(from..to)?.trim_end().len();
                Piece { from, to, parts: Parts::Word(word.into_owned()) }
            }
            Event::Alias(_) => Piece { from, to, parts: Parts::Elsewhere },
            Event::SequenceStart(..) => {
                open.push(Open { from, is_map: false, parts: Vec::new() });
                continue;
            }
            Event::MappingStart(..) => {
                open.push(Open { from, is_map: true, parts: Vec::new() });
                continue;
            }
            Event::SequenceEnd | Event::MappingEnd => closed(text, open.pop()?, to),
            _ => continue,
        };
        match open.last_mut() {
            Some(open) => open.parts.push(done),
            None => root = Some(done),
        }
    }
    root
}

fn closed(text: &str, open: Open, end: usize) -> Piece {
    let bracketed = text[open.from..].starts_with(['{', '[']);
    let to = open.parts.last().filter(|_| !bracketed).map_or(end, |last| last.to);
    let parts = if open.is_map {
        let mut pairs = Vec::with_capacity(open.parts.len() / 2);
        let mut parts = open.parts.into_iter();
        while let (Some(key), Some(value)) = (parts.next(), parts.next()) {
            pairs.push((key, value));
        }
        Parts::Map(pairs)
    } else {
        Parts::List(open.parts)
    };
    Piece { from: open.from, to, parts }
}

fn bytes(span: Span) -> Option<(usize, usize)> {
    Some((span.start.byte_offset()?, span.end.byte_offset()?))
}

#[cfg(test)]
mod tests;
