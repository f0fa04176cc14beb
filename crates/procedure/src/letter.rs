//! Letter texts: paragraphs with `{placeholders}` and conditions, set for one case.
//!
//! A letter is never half-filled: one value that is not there refuses the whole, by name.

use std::fmt;

use civic::{Lang, Text};

use crate::model::Rule;

/// The text of a letter, from the city's `letters/` folder.
#[derive(Clone, Debug)]
pub struct LetterText {
    pub id: String,
    pub seal: Seal,
    pub title: Written,
    pub paragraphs: Vec<Paragraph>,
}

/// 公印: a place for it beside the issuer, or the words that it is left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Seal {
    #[default]
    Place,
    /// 公印省略
    Omitted,
}

#[derive(Clone, Debug)]
pub struct Paragraph {
    /// Stands in the letter only when this holds.
    pub when: Option<Rule>,
    pub text: Written,
}

/// A text with placeholders, in the languages of the hall. An empty language was not written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    pub ja: Vec<Segment>,
    pub en: Vec<Segment>,
    pub ja_simple: Vec<Segment>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Segment {
    Words(String),
    /// The key of an answer, or a fact of the case: `number`, `reason`, `applicant.name`.
    Value(String),
}

/// A letter as it goes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    pub title: String,
    pub paragraphs: Vec<String>,
}

/// The letter names a value the case does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingValue(pub String);

impl fmt::Display for MissingValue {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "the letter needs `{}`, and the case does not have it", self.0)
    }
}
impl std::error::Error for MissingValue {}

/// A brace that opens or closes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadPlaceholder(String);

impl fmt::Display for BadPlaceholder {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "`{}` is no placeholder", self.0)
    }
}
impl std::error::Error for BadPlaceholder {}

impl Written {
    pub fn parse(text: &Text) -> Result<Self, BadPlaceholder> {
        Ok(Self { ja: segments(&text.ja)?, en: segments(&text.en)?, ja_simple: segments(&text.ja_simple)? })
    }

    /// The segments in this language, or in Japanese where it was not written.
    pub fn get(&self, lang: Lang) -> &[Segment] {
        let wanted = match lang {
            Lang::Ja => &self.ja,
            Lang::En => &self.en,
            Lang::JaSimple => &self.ja_simple,
        };
        if wanted.is_empty() { &self.ja } else { wanted }
    }

    /// Every value any language asks for.
    pub fn values(&self) -> impl Iterator<Item = &str> {
        let all = self.ja.iter().chain(&self.en).chain(&self.ja_simple);
        all.filter_map(|segment| if let Segment::Value(key) = segment { Some(key.as_str()) } else { None })
    }

    /// Whether both required languages name this value.
    pub fn ja_and_en_name(&self, key: &str) -> bool {
        [&self.ja, &self.en]
            .iter()
            .all(|segments| segments.iter().any(|segment| matches!(segment, Segment::Value(value) if value == key)))
    }

    /// The words of every language without the placeholders.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let all = self.ja.iter().chain(&self.en).chain(&self.ja_simple);
        all.filter_map(|segment| if let Segment::Words(words) = segment { Some(words.as_str()) } else { None })
    }

    fn set(&self, lang: Lang, value: &dyn Fn(&str) -> Option<String>) -> Result<String, MissingValue> {
        let mut text = String::new();
        for segment in self.get(lang) {
            match segment {
                Segment::Words(words) => text.push_str(words),
                Segment::Value(key) => text.push_str(&value(key).ok_or_else(|| MissingValue(key.clone()))?),
            }
        }
        Ok(text)
    }
}

/// Sets the letter for one case. `value` gives a placeholder's text in that language; `holds` judges a paragraph's condition
/// (whoever has the answers does it).
pub fn render(
    letter: &LetterText,
    lang: Lang,
    value: &dyn Fn(&str) -> Option<String>,
    holds: &dyn Fn(&Rule) -> bool,
) -> Result<Rendered, MissingValue> {
    let title = letter.title.set(lang, value)?;
    let mut paragraphs = Vec::new();
    for paragraph in &letter.paragraphs {
        if paragraph.when.as_ref().is_none_or(holds) {
            paragraphs.push(paragraph.text.set(lang, value)?);
        }
    }
    Ok(Rendered { title, paragraphs })
}

fn segments(text: &str) -> Result<Vec<Segment>, BadPlaceholder> {
    let mut segments = Vec::new();
    let mut words = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        words.push_str(&rest[..at]);
        let brace = &rest[at..=at];
        let after = &rest[at + 1..];
        if let Some(after) = after.strip_prefix(brace) {
            words.push_str(brace);
            rest = after;
            continue;
        }
        let key = after.split('}').next().unwrap_or_default();
        let named = !key.is_empty()
            && key
                .chars()
                .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || "._".contains(letter));
        if brace == "}" || !named || key.len() == after.len() {
            return Err(BadPlaceholder(rest[at..].chars().take(20).collect()));
        }
        if !words.is_empty() {
            segments.push(Segment::Words(std::mem::take(&mut words)));
        }
        segments.push(Segment::Value(key.to_owned()));
        rest = &after[key.len() + 1..];
    }
    words.push_str(rest);
    if !words.is_empty() {
        segments.push(Segment::Words(words));
    }
    Ok(segments)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_set_or_refused_by_the_name_of_what_is_missing() {
        let title = Written::parse(&Text::new("{number} のお知らせ", "Notice {number}")).unwrap();
        let conditional = Paragraph {
            when: crate::read::rule("true"),
            text: Written::parse(&Text::new("理由: {reason} {{様}}", "Reason: {reason}")).unwrap(),
        };
        let letter = LetterText { id: "a".into(), seal: Seal::Place, title, paragraphs: vec![conditional] };
        let value = |key: &str| (key == "number").then(|| "JT26-1".to_owned());
        assert_eq!(render(&letter, Lang::En, &value, &|_| true), Err(MissingValue("reason".into())));
        assert_eq!(
            render(&letter, Lang::En, &value, &|_| false),
            Ok(Rendered { title: "Notice JT26-1".into(), paragraphs: vec![] })
        );
        let value = |key: &str| Some(format!("<{key}>"));
        assert_eq!(render(&letter, Lang::JaSimple, &value, &|_| true).unwrap().paragraphs, ["理由: <reason> {様}"]);
    }

    #[test]
    fn stray_braces_are_refused() {
        for bad in ["{", "}", "{}", "{Name}", "{a b}", "a {open"] {
            assert!(segments(bad).is_err(), "{bad}");
        }
    }
}
