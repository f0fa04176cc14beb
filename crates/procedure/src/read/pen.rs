//! Notes faults and places while a file is read, and takes the plain kinds of value from it.

use std::collections::BTreeMap;

use civic::Text;
use civic::period::Period;

use crate::fault::{Fault, Source};
use crate::model::Rule;
use crate::raw::{RawPeriod, RawText};
use crate::sheet::Sheet;
use crate::yaml::{At, Place};

pub struct Pen<'a> {
    source: Source<'a>,
    faults: Vec<Fault>,
    places: BTreeMap<String, Place>,
    /// The part being read; a missing key is told here.
    here: Place,
}

impl<'a> Pen<'a> {
    pub fn new(source: Source<'a>, root: Place, faults: Vec<Fault>) -> Self {
        Self { source, faults, places: BTreeMap::from([(String::new(), root)]), here: root }
    }

    pub fn finish<T>(self, value: Option<T>) -> Result<Sheet<T>, Vec<Fault>> {
        match value {
            Some(value) if self.faults.is_empty() => Ok(Sheet {
                value,
                file: self.source.file.to_owned(),
                text: self.source.text.to_owned(),
                places: self.places,
            }),
            _ => {
                let mut faults = self.faults;
                if faults.is_empty() {
                    faults.push(self.source.fault(self.here, "empty", "this file says nothing", ""));
                }
                faults.sort_by_key(|fault| (fault.line, fault.column));
                faults.dedup();
                Err(faults)
            }
        }
    }

    pub fn fault(&mut self, place: Place, code: &'static str, message: impl Into<String>, fix: impl Into<String>) {
        self.faults.push(self.source.fault(place, code, message, fix));
    }

    /// Remembers where a part stands, by path.
    pub fn mark(&mut self, path: impl Into<String>, place: Place) {
        self.places.insert(path.into(), place);
    }

    /// Reads a part: what is missing in it is told at its place.
    pub fn inside<T, R>(&mut self, part: At<T>, path: &str, read: impl FnOnce(T, &mut Self) -> R) -> Option<R> {
        self.mark(path, part.place);
        let outer = std::mem::replace(&mut self.here, part.place);
        let result = part.value.map(|value| read(value, self));
        self.here = outer;
        result
    }

    /// The same for a part that must be there.
    pub fn must<T, R>(&mut self, part: Option<At<T>>, path: &str, read: impl FnOnce(T, &mut Self) -> R) -> Option<R> {
        if let Some(part) = part {
            return self.inside(part, path, read);
        }
        self.missing(path);
        None
    }

    pub fn missing(&mut self, path: &str) {
        let key = path.rsplit('.').next().unwrap_or(path);
        self.fault(self.here, "missing", format!("`{key}` is missing"), format!("add `{key}: …`"));
    }

    /// A plain value that must be there.
    pub fn need<T>(&mut self, value: Option<At<T>>, path: &str) -> Option<T> {
        self.must(value, path, |value, _| value)
    }

    pub fn optional<T>(&mut self, value: Option<At<T>>, path: &str) -> Option<T> {
        value.and_then(|value| self.inside(value, path, |value, _| value))
    }

    /// An id: lower-case letters, digits and hyphens, beginning with a letter.
    pub fn id(&mut self, value: Option<At<String>>, path: &str) -> Option<String> {
        let place = value.as_ref().map(|value| value.place);
        let id = self.need(value, path)?;
        self.check_name(&id, place.unwrap_or_default(), '-', "lower-case letters, digits and hyphens");
        Some(id)
    }

    /// Refuses a name that cannot stand in an address, a form or a rule.
    pub fn check_name(&mut self, name: &str, place: Place, joiner: char, of: &str) {
        let fits = name.starts_with(|first: char| first.is_ascii_lowercase())
            && name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == joiner)
            && name.len() <= 60;
        if !fits {
            self.fault(place, "bad-name", format!("`{name}` is no name"), format!("use {of}, beginning with a letter"));
        }
    }

    pub fn strings(&mut self, list: Option<At<Vec<At<String>>>>, path: &str) -> Vec<String> {
        let list = list.and_then(|list| self.inside(list, path, |list, _| list)).unwrap_or_default();
        let mut strings: Vec<String> = Vec::new();
        for (index, item) in list.into_iter().enumerate() {
            self.mark(format!("{path}.{index}"), item.place);
            let Some(word) = item.value else { continue };
            if strings.contains(&word) {
                self.fault(item.place, "twice", format!("`{word}` stands here twice"), "");
            }
            strings.push(word);
        }
        strings
    }

    /// A text that must be there, in ja and en.
    pub fn text(&mut self, text: Option<At<RawText>>, path: &str) -> Text {
        self.must(text, path, |text, pen| pen.words(text, path)).unwrap_or_default()
    }

    pub fn text_or(&mut self, text: Option<At<RawText>>, path: &str, usual: impl FnOnce() -> Option<Text>) -> Text {
        match text {
            Some(text) => self.text(Some(text), path),
            None => usual().unwrap_or_else(|| {
                self.missing(path);
                Text::default()
            }),
        }
    }

    pub fn text_if_any(&mut self, text: Option<At<RawText>>, path: &str) -> Text {
        text.map(|text| self.text(Some(text), path)).unwrap_or_default()
    }

    pub fn words(&mut self, text: RawText, path: &str) -> Text {
        let (ja, en) = (self.language(text.ja, path, "ja"), self.language(text.en, path, "en"));
        let ja_simple = text.ja_simple.and_then(|text| text.value).unwrap_or_default();
        Text { ja, en, ja_simple }
    }

    /// Japanese and English are owed to every reader.
    fn language(&mut self, text: Option<At<String>>, path: &str, tag: &str) -> String {
        let place = text.as_ref().map_or(self.here, |text| text.place);
        let read_badly = text.as_ref().is_some_and(|text| text.value.is_none());
        let words = text.and_then(|text| text.value).unwrap_or_default();
        if words.trim().is_empty() && !read_badly {
            self.fault(
                place,
                "missing-language",
                format!("`{path}` has no text in `{tag}`"),
                format!("add `{tag}: …`; ja and en are both required"),
            );
        }
        words
    }

    /// A rule: in single quotes, and one the language can parse.
    pub fn rule(&mut self, source: Option<At<String>>, path: &str) -> Option<Rule> {
        let source = source?;
        self.mark(path, source.place);
        let text = source.value?;
        if !source.quoted {
            let fix = format!("'{}'", text.replace('\'', "''"));
            self.fault(
                source.place,
                "bare-rule",
                "a rule must stand in single quotes: bare YAML cuts it at ` #` and breaks on [ , \" @ >",
                format!("write {fix}"),
            );
        }
        match feel::parse(&text) {
            Ok(expr) => Some(Rule { expr, source: text }),
            Err(faults) => {
                for fault in faults {
                    self.fault(
                        within(source.place, &text, fault.span.start),
                        "rule",
                        fault.message,
                        fault.hint.unwrap_or_default(),
                    );
                }
                None
            }
        }
    }

    pub fn period(&mut self, period: Option<At<RawPeriod>>, path: &str) -> Option<Period> {
        self.must(period, path, |period, pen| {
            let of = [
                period.business_days.map(|n| (n, Period::BusinessDays as fn(u16) -> Period)),
                period.days.map(|n| (n, Period::Days as fn(u16) -> Period)),
                period.weeks.map(|n| (n, Period::Weeks as fn(u16) -> Period)),
                period.months.map(|n| (n, Period::Months as fn(u16) -> Period)),
            ];
            let mut said = of.into_iter().flatten();
            let (Some((length, unit)), None) = (said.next(), said.next()) else {
                pen.fault(
                    pen.here,
                    "period",
                    "a period has exactly one unit",
                    "write { business_days: 15 }, { days: 30 }, { weeks: 2 } or { months: 3 }",
                );
                return None;
            };
            let (place, length) = (length.place, length.value?);
            if !(1..=1000).contains(&length) {
                pen.fault(place, "bounds", format!("{length} is no length of a period"), "use 1 to 1000");
            }
            Some(unit(length))
        })
        .flatten()
    }

    /// Whether nothing has been noted yet: some faults only follow from others.
    pub fn quiet(&self) -> bool {
        self.faults.is_empty()
    }

    pub fn place(&self, path: &str) -> Place {
        self.places.get(path).copied().unwrap_or(self.here)
    }

    pub fn here(&self) -> Place {
        self.here
    }
}

/// The place of a byte inside a quoted one-line scalar.
fn within(place: Place, text: &str, byte: usize) -> Place {
    let letters = text.get(..byte).map_or(0, |before| before.chars().map(|letter| 1 + u32::from(letter == '\'')).sum());
    Place { column: place.column.saturating_add(1).saturating_add(letters), ..place }
}
