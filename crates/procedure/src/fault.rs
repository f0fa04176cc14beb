//! A fault in a city's file, told so that whoever wrote the line can mend it: where, what, and how.
//!
//! Nothing here stops at the first: readers and checks collect faults and hand over all of them at once.

use std::fmt;

use crate::yaml::Place;

/// One fault. `line` and `column` count from 1, columns in characters; line 0 means the file as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub file: String,
    pub line: u32,
    pub column: u32,
    /// The line as it stands in the file, without its end.
    pub snippet: String,
    /// Stable name of the rule that was broken: `unknown-key`.
    pub code: &'static str,
    pub message: String,
    /// What to write instead; empty where only the author can know.
    pub fix: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "error[{}]: {}", self.code, self.message)?;
        if self.line == 0 {
            write!(out, "  --> {}", self.file)?;
        } else {
            let gutter = self.line.to_string().len();
            writeln!(out, "{:gutter$}--> {}:{}:{}", "", self.file, self.line, self.column)?;
            writeln!(out, "{:gutter$} |", "")?;
            writeln!(out, "{} | {}", self.line, self.snippet)?;
            write!(out, "{:gutter$} | {}^", "", pad(&self.snippet, self.column))?;
        }
        if self.fix.is_empty() { Ok(()) } else { write!(out, "\n  fix: {}", self.fix) }
    }
}

/// Blanks as wide as the text before `column`: a kana or kanji takes two places on a terminal.
fn pad(line: &str, column: u32) -> String {
    let before = line.chars().take((column as usize).saturating_sub(1));
    before.map(|letter| if letter.is_ascii() { " " } else { "\u{3000}" }).collect()
}

/// One source text with its name; makes faults that carry their line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Source<'a> {
    pub file: &'a str,
    pub text: &'a str,
}

impl Source<'_> {
    pub fn fault(&self, place: Place, code: &'static str, message: impl Into<String>, fix: impl Into<String>) -> Fault {
        let line = place.line as usize;
        let snippet = if line == 0 { "" } else { self.text.lines().nth(line - 1).unwrap_or_default() };
        Fault {
            file: self.file.to_owned(),
            line: place.line,
            column: place.column,
            snippet: snippet.to_owned(),
            code,
            message: message.into(),
            fix: fix.into(),
        }
    }
}

/// The nearest known word, when it is near enough to be what was meant.
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let reach = 1 + word.chars().count() / 4;
    known
        .into_iter()
        .map(|other| (distance(word, other), other))
        .filter(|(far, _)| *far <= reach)
        .min()
        .map(|(_, other)| other)
}

/// "Did you mean …" with the nearest word, or the whole list when it is short.
pub(crate) fn suggest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    match nearest(word, known.iter().copied()) {
        Some(other) => format!("did you mean `{other}`?"),
        None if known.is_empty() => String::new(),
        None => format!("known here: {}", known.join(", ")),
    }
}

/// Edits between two words: insert, delete, replace, or swap of neighbours.
fn distance(left: &str, right: &str) -> usize {
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    let width = right.len() + 1;
    let mut table = vec![0; (left.len() + 1) * width];
    for row in 0..=left.len() {
        for column in 0..width {
            let at = row * width + column;
            if row == 0 || column == 0 {
                table[at] = row + column;
                continue;
            }
            let same = usize::from(left[row - 1] != right[column - 1]);
            let mut best = (table[at - width] + 1).min(table[at - 1] + 1).min(table[at - width - 1] + same);
            if row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1] {
                best = best.min(table[at - 2 * width - 2] + 1);
            }
            table[at] = best;
        }
    }
    table[left.len() * width + right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_reads_like_a_compiler_s() {
        let source = Source { file: "a.yaml", text: "name: { ja: 児童手当, jaa: x }\n" };
        let fault = source.fault(
            Place { line: 1, column: 19, offset: 0 },
            "unknown-key",
            "unknown key `jaa`",
            suggest("jaa", ["ja", "en"]),
        );
        let shown = "error[unknown-key]: unknown key `jaa`\n --> a.yaml:1:19\n  |\n1 | name: { ja: 児童手当, jaa: x }\n  |             　　　　  ^\n  fix: did you mean `ja`?";
        assert_eq!(fault.to_string(), shown);
    }

    #[test]
    fn near_words_are_found_and_far_ones_are_not() {
        assert_eq!(nearest("stagse", ["stages", "basis"]), Some("stages"));
        assert_eq!(nearest("zzzz", ["stages", "basis"]), None);
    }
}
