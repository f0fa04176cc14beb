//! Source to words. Full-width signs, which Japanese keyboards make easily, are refused with the
//! half-width sign to write instead; the full-width space is a space.
use std::sync::Arc;

use rust_decimal::Decimal;

use crate::fault::{Fault, FaultKind, Span};

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Word {
    Number(Decimal),
    Text(Arc<str>),
    /// `@"…"`
    At(Arc<str>),
    Name(Arc<str>),
    /// A sign or a keyword.
    Mark(&'static str),
    End,
}

#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub word: Word,
    pub span: Span,
}

const KEYWORDS: [&str; 15] = [
    "and",
    "or",
    "not",
    "if",
    "then",
    "else",
    "some",
    "every",
    "in",
    "satisfies",
    "between",
    "true",
    "false",
    "null",
    "today",
];
/// Longest first, so that `<=` is not read as `<`.
const SIGNS: [&str; 19] =
    ["..", "!=", "<=", ">=", "**", "=", "<", ">", "+", "-", "*", "/", "(", ")", "[", "]", ",", ".", "@"];

/// All words, ended by [`Word::End`], and all faults found on the way.
pub(crate) fn lex(source: &str) -> (Vec<Token>, Vec<Fault>) {
    let mut lexer = Lexer { source, at: 0, faults: Vec::new() };
    let mut tokens = Vec::new();
    while let Some(c) = lexer.peek() {
        let start = lexer.at;
        if c.is_whitespace() {
            lexer.at += c.len_utf8();
        } else if let Some(word) = lexer.word(c) {
            tokens.push(Token { word, span: Span { start, end: lexer.at } });
        }
    }
    let end = Span { start: source.len(), end: source.len() };
    tokens.push(Token { word: Word::End, span: end });
    (tokens, lexer.faults)
}

struct Lexer<'a> {
    source: &'a str,
    at: usize,
    faults: Vec<Fault>,
}

impl Lexer<'_> {
    fn rest(&self) -> &str {
        &self.source[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn word(&mut self, c: char) -> Option<Word> {
        if c.is_ascii_digit() {
            return Some(self.number());
        }
        if c == '"' {
            return Some(Word::Text(self.text()));
        }
        if self.rest().starts_with("@\"") {
            self.at += 1;
            return Some(Word::At(self.text()));
        }
        if (c.is_alphabetic() || c == '_') && half_width(c).is_none() {
            return Some(self.name());
        }
        if let Some(sign) = SIGNS.into_iter().find(|sign| self.rest().starts_with(sign)) {
            self.at += sign.len();
            return Some(Word::Mark(sign));
        }
        self.strange(c);
        None
    }

    fn take(&mut self, fits: impl Fn(char) -> bool) -> usize {
        let len = self.rest().find(|c| !fits(c)).unwrap_or(self.rest().len());
        self.at += len;
        len
    }

    fn number(&mut self) -> Word {
        let start = self.at;
        self.take(|c| c.is_ascii_digit());
        let mut after = self.rest().chars();
        if after.next() == Some('.') && after.next().is_some_and(|c| c.is_ascii_digit()) {
            self.at += 1;
            self.take(|c| c.is_ascii_digit());
        }
        let span = Span { start, end: self.at };
        Decimal::from_str_exact(&self.source[start..self.at]).map_or_else(
            |_| {
                let fault =
                    Fault::new(span, FaultKind::Literal, "This number has more digits than can be kept exactly.");
                self.faults.push(fault.hint("at most 28 digits"));
                Word::Number(Decimal::ZERO)
            },
            Word::Number,
        )
    }

    fn name(&mut self) -> Word {
        let start = self.at;
        // Marks that change the shape of the character before them (IVS, combining kana marks) belong to it.
        self.take(|c| {
            c.is_alphanumeric() || c == '_' || matches!(c, '\u{e0100}'..='\u{e01ef}' | '\u{3099}' | '\u{309a}')
        });
        let name = &self.source[start..self.at];
        KEYWORDS.into_iter().find(|keyword| *keyword == name).map_or_else(|| Word::Name(name.into()), Word::Mark)
    }

    fn text(&mut self) -> Arc<str> {
        let start = self.at;
        self.at += 1;
        let mut text = String::new();
        while let Some(c) = self.peek() {
            self.at += c.len_utf8();
            match c {
                '"' => return text.into(),
                '\\' => text.extend(self.escape()),
                c => text.push(c),
            }
        }
        let span = Span { start, end: self.at };
        self.faults
            .push(Fault::new(span, FaultKind::Character, "This text is not closed.").hint("put a \" at its end"));
        text.into()
    }

    fn escape(&mut self) -> Option<char> {
        let start = self.at - 1;
        let c = self.peek();
        self.at += c.map_or(0, char::len_utf8);
        let meant = match c {
            Some('"') => Some('"'),
            Some('\\') => Some('\\'),
            Some('n') => Some('\n'),
            Some('r') => Some('\r'),
            Some('t') => Some('\t'),
            Some('u') => self
                .rest()
                .get(..4)
                .filter(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit()))
                .and_then(|hex| char::from_u32(u32::from_str_radix(hex, 16).ok()?)),
            _ => None,
        };
        if c == Some('u') && meant.is_some() {
            self.at += 4;
        }
        if meant.is_none() {
            let span = Span { start, end: self.at };
            let fault = Fault::new(span, FaultKind::Character, "This escape has no meaning.");
            self.faults.push(fault.hint("known are \\\" \\\\ \\n \\r \\t and \\u with four hexadecimal digits"));
        }
        meant
    }

    fn strange(&mut self, c: char) {
        let start = self.at;
        self.at += c.len_utf8();
        let span = Span { start, end: self.at };
        let fault = Fault::new(span, FaultKind::Character, format!("`{}` has no meaning here.", c.escape_debug()));
        self.faults.push(match (half_width(c), c) {
            (Some(half), _) => fault.hint(format!("write the half-width `{half}`")),
            (None, '\'') => fault.hint("put texts in double quotes"),
            (None, '&' | '|') => fault.hint("write `and`, `or`"),
            (None, '!') => fault.hint("write `not(…)` or `!=`"),
            (None, '{' | '}') => fault.hint("contexts cannot be written in rules"),
            _ => fault,
        });
    }
}

/// The half-width form of a full-width sign, digit or quotation mark.
fn half_width(c: char) -> Option<char> {
    match c {
        // Full-width letters may stand in names.
        'Ａ'..='Ｚ' | 'ａ'..='ｚ' => None,
        '「' | '」' | '『' | '』' | '“' | '”' => Some('"'),
        '、' => Some(','),
        '≦' | '≤' => Some('<'),
        '≧' | '≥' => Some('>'),
        '−' | '‐' | '–' => Some('-'),
        '×' => Some('*'),
        '÷' => Some('/'),
        '！'..='～' => char::from_u32(u32::from(c) - 0xfee0),
        _ => None,
    }
}
