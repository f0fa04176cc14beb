//! Questions and groups: keys, kinds of field, bounds.

use crate::fault::suggest;
use crate::model::{Bounds, Choice, Field, Group, Item, Question};
use crate::raw::{RawItem, RawOption, RawText, RawType};
use crate::yaml::{At, Pairs, Place};

use super::pen::Pen;

const ROWS: u16 = 50;
const LETTERS: u16 = 4000;
const FILES: u8 = 20;

pub fn items(raw: Option<At<Vec<At<RawItem>>>>, pen: &mut Pen<'_>) -> Vec<Item> {
    pen.must(raw, "questions", |list, pen| {
        let mut items = Vec::new();
        for raw in list {
            let place = raw.place;
            let Some(raw) = raw.value else { continue };
            let key = raw.group.as_ref().or(raw.key.as_ref()).and_then(|key| key.value.clone()).unwrap_or_default();
            let part = At { place, quoted: false, value: Some(raw) };
            let item = pen.inside(part, &format!("questions.{key}"), |raw, pen| {
                if raw.group.is_some() {
                    group(raw, pen).map(Item::Group)
                } else {
                    question(raw, "questions.", true, pen).map(Item::Question)
                }
            });
            items.extend(item.flatten());
        }
        if items.is_empty() && pen.quiet() {
            pen.fault(pen.here(), "missing", "there is no question", "");
        }
        keys_once(&items, pen);
        items
    })
    .unwrap_or_default()
}

/// The most questions to somebody outside: more is a form, and a form is what the applicant fills in.
const ASKS: usize = 12;

/// Questions to somebody outside: each asked of everybody, none repeating, no file (one can always be sent along).
pub fn asks(raw: Option<At<Vec<At<RawItem>>>>, path: &str, pen: &mut Pen<'_>) -> Vec<Question> {
    let Some(list) = raw.and_then(|raw| pen.inside(raw, path, |list, pen| (list, pen.here()))) else {
        return Vec::new();
    };
    let (list, place) = list;
    let mut asks: Vec<Question> = Vec::new();
    for raw in list {
        let key = raw.value.as_ref().and_then(|raw| raw.key.as_ref()?.value.clone()).unwrap_or_default();
        let read = pen.inside(raw, &format!("{path}.{key}"), |raw, pen| {
            if raw.group.is_some() || raw.when.is_some() {
                let fix = "leave `group` and `when` out: an outside party answers the same few questions each time";
                pen.fault(pen.here(), "asks", "this question is not asked of everybody", fix);
                return None;
            }
            question(raw, &format!("{path}."), false, pen)
        });
        let Some(question) = read.flatten() else { continue };
        let here = pen.place(&format!("{path}.{key}"));
        if matches!(question.field, Field::File { .. }) {
            pen.fault(here, "asks", "a file needs no question: one can always be sent along", "leave it out");
        }
        if asks.iter().any(|known| known.key == question.key) {
            pen.fault(here, "twice", format!("the key `{key}` stands here twice"), "give each question its own key");
        }
        asks.push(question);
    }
    if asks.is_empty() && pen.quiet() {
        pen.fault(place, "asks", "nothing is asked", "leave `asks` out: then a file or a few lines can be sent");
    }
    if asks.len() > ASKS {
        pen.fault(
            place,
            "asks",
            format!("{} questions to somebody outside", asks.len()),
            format!("use at most {ASKS}"),
        );
    }
    asks
}

fn keys_once(items: &[Item], pen: &mut Pen<'_>) {
    let mut seen: Vec<String> = Vec::new();
    let mut all: Vec<String> = Vec::new();
    for item in items {
        match item {
            Item::Question(question) => all.push(question.key.clone()),
            Item::Group(group) => {
                all.push(group.key.clone());
                all.extend(group.of.iter().map(|question| format!("{}.{}", group.key, question.key)));
            }
        }
    }
    for key in all {
        let clash =
            seen.iter().find(|other| **other == key || shadows(other, &key, items) || shadows(&key, other, items));
        if let Some(other) = clash {
            let place = pen.place(&format!("questions.{key}"));
            let message = if *other == key {
                format!("the key `{key}` stands here twice")
            } else {
                format!("`{key}` and `{other}` cannot both be: one stands inside the other")
            };
            pen.fault(place, "twice", message, "give each question its own key");
        }
        seen.push(key);
    }
}

/// `a` is an answer of its own and cannot also hold `a.b`; a group holds its own questions.
fn shadows(outer: &str, inner: &str, items: &[Item]) -> bool {
    let inside = inner.strip_prefix(outer).is_some_and(|rest| rest.starts_with('.'));
    let own = items.iter().any(|item| matches!(item, Item::Group(group) if group.key == outer && group.of.iter().any(|q| inner == format!("{outer}.{}", q.key))));
    inside && !own
}

fn key(raw: Option<At<String>>, dotted: bool, pen: &mut Pen<'_>) -> Option<String> {
    let place = raw.as_ref().map_or(pen.here(), |key| key.place);
    let key = pen.need(raw, "key")?;
    for part in key.split('.') {
        pen.check_name(part, place, '_', "lower-case letters, digits and _, parts joined by a dot");
    }
    if !dotted && key.contains('.') {
        pen.fault(place, "bad-name", format!("`{key}` stands in or names a group and cannot have a dot"), "");
    }
    Some(key)
}

fn group(raw: RawItem, pen: &mut Pen<'_>) -> Option<Group> {
    for (stray, word) in [
        (raw.key.is_some(), "key"),
        (raw.kind.is_some(), "type"),
        (raw.options.is_some(), "options"),
        (raw.why.is_some(), "why"),
    ] {
        if stray {
            pen.fault(
                pen.here(),
                "unknown-key",
                format!("a group has no `{word}`"),
                "a group has group, of, ask, min, max, when",
            );
        }
    }
    let key = key(raw.group, false, pen)?;
    let path = format!("questions.{key}");
    let ask = pen.text(raw.ask, &format!("{path}.ask"));
    let when = pen.rule(raw.when, &format!("{path}.when"));
    let min = number(raw.min, 0, i64::from(ROWS), pen).unwrap_or(1);
    let max = number(raw.max, 1, i64::from(ROWS), pen).unwrap_or(10);
    if min > max {
        pen.fault(pen.here(), "bounds", format!("min {min} is above max {max}"), "");
    }
    let list = pen.must(raw.of, &format!("{path}.of"), |list, _| list)?;
    let mut of = Vec::new();
    for raw in list {
        let place = raw.place;
        let Some(raw) = raw.value else { continue };
        let inner = raw.key.as_ref().and_then(|key| key.value.clone()).unwrap_or_default();
        let part = At { place, quoted: false, value: Some(raw) };
        let read = pen.inside(part, &format!("{path}.{inner}"), |raw, pen| {
            if raw.group.is_some() || raw.of.is_some() {
                pen.fault(place, "nested-group", "a group cannot stand inside a group", "make it a group of its own");
                return None;
            }
            question(raw, &format!("{path}."), false, pen)
        });
        of.extend(read.flatten());
    }
    if of.is_empty() {
        pen.fault(pen.here(), "missing", format!("the group `{key}` asks nothing"), "");
    }
    Some(Group { key, ask, min: u16::try_from(min).unwrap_or(1), max: u16::try_from(max).unwrap_or(ROWS), when, of })
}

/// `before` is what stands before its key in the path of its part.
fn question(mut raw: RawItem, before: &str, dotted: bool, pen: &mut Pen<'_>) -> Option<Question> {
    if raw.of.is_some() {
        pen.fault(pen.here(), "missing", "`of` stands without `group`", "add `group: …`");
    }
    let key = key(raw.key.take(), dotted, pen)?;
    let path = format!("{before}{key}");
    let ask = pen.text(raw.ask.take(), &format!("{path}.ask"));
    let why = pen.text(raw.why.take(), &format!("{path}.why"));
    let hint = pen.text_if_any(raw.hint.take(), &format!("{path}.hint"));
    let when = pen.rule(raw.when.take(), &format!("{path}.when"));
    let optional = pen.optional(raw.optional.take(), &format!("{path}.optional")).unwrap_or_default();
    let field = field(raw, &path, pen)?;
    Some(Question { key, field, ask, hint, why, when, optional })
}

fn field(raw: RawItem, path: &str, pen: &mut Pen<'_>) -> Option<Field> {
    let kind = pen.need(raw.kind, &format!("{path}.type"))?;
    let chooses = matches!(kind, RawType::Choice | RawType::Choices);
    if let (Some(options), false) = (&raw.options, chooses) {
        pen.fault(options.place, "options", "only `choice` and `choices` have options", suggest("choice", ["choice"]));
    }
    let sized = matches!(kind, RawType::Number | RawType::Yen | RawType::Date);
    let (min_place, max_place) = (raw.min.as_ref().map(|at| at.place), raw.max.as_ref().map(|at| at.place));
    if let (Some(place), false) = (min_place, sized) {
        pen.fault(place, "bounds", "this kind of field has no `min`", "number, yen and date have");
    }
    let counted = matches!(kind, RawType::Text | RawType::LongText | RawType::File);
    if let (Some(place), false) = (max_place, sized || counted) {
        pen.fault(
            place,
            "bounds",
            "this kind of field has no `max`",
            "number, yen, date, text, long-text and file have",
        );
    }
    Some(match kind {
        RawType::YesNo => Field::YesNo,
        RawType::Choice => Field::Choice(choices(raw.options, path, pen)),
        RawType::Choices => Field::Choices(choices(raw.options, path, pen)),
        RawType::Text => Field::Text { max: letters(raw.max, 200, pen), lines: false },
        RawType::LongText => Field::Text { max: letters(raw.max, 1000, pen), lines: true },
        RawType::Number => Field::Number(bounds(raw.min, raw.max, pen)),
        RawType::Yen => Field::Yen(bounds(raw.min, raw.max, pen)),
        RawType::Date => Field::Date(bounds(raw.min, raw.max, pen)),
        RawType::PartialDate => Field::PartialDate,
        RawType::Name => Field::Name,
        RawType::Address => Field::Address,
        RawType::Bank => Field::Bank,
        RawType::Phone => Field::Phone,
        RawType::Email => Field::Email,
        RawType::File => Field::File {
            max: number(raw.max, 1, i64::from(FILES), pen).and_then(|max| u8::try_from(max).ok()).unwrap_or(3),
        },
    })
}

fn letters(max: Option<At<i64>>, usual: u16, pen: &mut Pen<'_>) -> u16 {
    number(max, 1, i64::from(LETTERS), pen).and_then(|max| u16::try_from(max).ok()).unwrap_or(usual)
}

fn number(raw: Option<At<i64>>, least: i64, most: i64, pen: &mut Pen<'_>) -> Option<i64> {
    let raw = raw?;
    let value = raw.value?;
    if !(least..=most).contains(&value) {
        pen.fault(raw.place, "bounds", format!("{value} is out of bounds"), format!("use {least} to {most}"));
    }
    Some(value.clamp(least, most))
}

fn bounds(min: Option<At<i64>>, max: Option<At<i64>>, pen: &mut Pen<'_>) -> Bounds {
    let place = min.as_ref().or(max.as_ref()).map_or(Place::default(), |at| at.place);
    let bounds = Bounds { min: min.and_then(|min| min.value), max: max.and_then(|max| max.value) };
    if let (Some(min), Some(max)) = (bounds.min, bounds.max)
        && min > max
    {
        pen.fault(place, "bounds", format!("min {min} is above max {max}"), "");
    }
    bounds
}

fn choices(raw: Option<At<Pairs<At<RawOption>>>>, path: &str, pen: &mut Pen<'_>) -> Vec<Choice> {
    let path = format!("{path}.options");
    pen.must(raw, &path, |options, pen| {
        let mut choices = Vec::new();
        for (value, texts) in options.0 {
            let Some(word) = value.value else { continue };
            pen.check_name(&word, value.place, '-', "lower-case letters, digits and hyphens");
            let at = format!("{path}.{word}");
            let choice = pen.inside(texts, &at, |raw, pen| {
                let label = pen.words(RawText { ja: raw.ja, en: raw.en, ja_simple: raw.ja_simple }, &at);
                let hint = pen.text_if_any(raw.hint, &format!("{at}.hint"));
                Choice { value: word, label, hint }
            });
            choices.extend(choice);
        }
        if choices.len() < 2 && pen.quiet() {
            pen.fault(pen.here(), "options", "a choice needs at least two options", "");
        }
        choices
    })
    .unwrap_or_default()
}
