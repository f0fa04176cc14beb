//! What comes out of the press: a file that says whose it is, or why there is none.

use std::fmt;

use uuid::Uuid;

use crate::Subject;

/// A finished file. Whose it is stands in the file itself and is read from there, never remembered beside it.
#[derive(Clone, PartialEq, Eq)]
pub struct Artefact {
    bytes: Vec<u8>,
}

/// No bytes in a log.
impl fmt::Debug for Artefact {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Artefact({} bytes)", self.bytes.len())
    }
}

/// Begins the mark in the file's metadata; the ids of case and letter follow.
const MARK: &[u8] = b"yakuba-letter:";
/// The length of one id, and of the colon between two.
const ID: usize = 36;

impl Artefact {
    pub fn new(bytes: Vec<u8>) -> Self {
        Self { bytes }
    }

    /// Whose letter the file says it is. `None` when it does not say, or says more than one.
    pub fn subject(&self) -> Option<Subject> {
        let mut found = self.bytes.windows(MARK.len()).enumerate().filter(|(_, bytes)| *bytes == MARK);
        let read = |at: usize| {
            let text = self.bytes.get(at + MARK.len()..at + MARK.len() + 2 * ID + 1)?;
            let (case, letter) = std::str::from_utf8(text).ok()?.split_once(':')?;
            Some(Subject { case: Uuid::parse_str(case).ok()?, letter: Uuid::parse_str(letter).ok()? })
        };
        let first = read(found.next()?.0)?;
        found.all(|(at, _)| read(at) == Some(first)).then_some(first)
    }

    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

impl Subject {
    /// As it stands in the file: two ids, no word about anybody.
    pub fn mark(self) -> String {
        format!("yakuba-letter:{}:{}", self.case, self.letter)
    }
}

/// Why a letter cannot be set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unset {
    /// No font has these.
    Missing(Vec<Missing>),
    /// The typesetter refused, in its own words. They may repeat the letter: for the officer's eyes, never for a log.
    Refused(String),
    /// What came out does not say that it is this letter. It was thrown away.
    NotOurs,
}

/// A character that no font has, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// As written, with its selector.
    pub written: String,
    pub part: Part,
}

impl Missing {
    /// `U+908A U+E0101`.
    pub fn codes(&self) -> String {
        self.written.chars().map(|char| format!("U+{:04X}", u32::from(char))).collect::<Vec<_>>().join(" ")
    }
}

/// A place on the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Head,
    Address,
    Name,
    Issuer,
    Title,
    /// From 1.
    Paragraph(usize),
    Appeal,
    Section,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_names_nobody_or_two_is_nobody_s() {
        let subject = |n: u128| Subject { case: Uuid::from_u128(n), letter: Uuid::from_u128(n + 1) };
        let file = |text: String| Artefact::new(text.into_bytes()).subject();
        let (one, other) = (subject(1), subject(5));
        assert_eq!(file(format!("%PDF {} x {}", one.mark(), one.mark())), Some(one));
        assert_eq!(file(format!("%PDF {} x {}", one.mark(), other.mark())), None);
        assert_eq!(file("%PDF yakuba-letter:".to_owned()), None);
        assert_eq!(file(format!("%PDF {}", &one.mark()[..50])), None);
        assert_eq!(file("%PDF".to_owned()), None);
    }
}
