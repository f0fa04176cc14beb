//! What a procedure asks, as a JSON Schema (2020-12) of the answers of one application.
//!
//! The schema says the kind and the form of each answer. Whether a question is asked at all may hang on other answers: such a question is not
//! required, and the rule stands beside it. What the rules say in the end is said by the application itself.

use civic::Lang;
use procedure::Procedure;
use procedure::answers::MAX_ROWS;
use procedure::form::{ADDRESS_KINDS, ADDRESS_PARTS, BANK_KINDS, BANK_PARTS, NAME_PARTS};
use procedure::model::{Bounds, Choice, Field, Group, Item, Question, Rule};
use serde_json::{Map, Value, json};

pub const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

pub fn schema(procedure: &Procedure, base: &str, lang: Lang) -> Value {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for item in &procedure.items {
        let (key, asked, always) = match item {
            Item::Question(question) => {
                (&question.key, one(question, lang), question.when.is_none() && !question.optional)
            }
            Item::Group(group) => (&group.key, rows(group, lang), group.when.is_none() && group.min > 0),
        };
        properties.insert(key.clone(), asked);
        if always {
            required.push(key.clone());
        }
    }
    json!({
        "$schema": DIALECT,
        "$id": format!("{base}/api/v1/procedures/{}/questions", procedure.id),
        "title": procedure.name.get(lang),
        "description": web::ruby::plain(procedure.who.get(lang)),
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn rows(group: &Group, lang: Lang) -> Value {
    let always = |question: &&Question| question.when.is_none() && !question.optional;
    let required: Vec<&str> = group.of.iter().filter(always).map(|question| question.key.as_str()).collect();
    let properties: Map<String, Value> =
        group.of.iter().map(|question| (question.key.clone(), one(question, lang))).collect();
    let row = json!({
        "type": "object", "properties": properties, "required": required, "additionalProperties": false,
    });
    let most = usize::from(group.max).min(MAX_ROWS);
    let rows = json!({ "type": "array", "items": row, "minItems": group.min, "maxItems": most });
    told(rows, group.ask.get(lang), "", group.when.as_ref())
}

fn one(question: &Question, lang: Lang) -> Value {
    let mut asked = kind(&question.field, lang);
    if question.optional {
        asked = json!({ "anyOf": [asked, { "type": "null" }] });
    }
    let why = [question.hint.get(lang), question.why.get(lang)].into_iter().filter(|words| !words.is_empty());
    let why = web::ruby::plain(&why.collect::<Vec<_>>().join(" "));
    told(asked, question.ask.get(lang), &why, question.when.as_ref())
}

fn told(mut asked: Value, title: &str, why: &str, when: Option<&Rule>) -> Value {
    asked["title"] = json!(web::ruby::plain(title));
    if !why.is_empty() {
        asked["description"] = json!(why);
    }
    if let Some(rule) = when {
        asked["x-asked-when"] = json!(rule.source);
    }
    asked
}

fn kind(field: &Field, lang: Lang) -> Value {
    match field {
        Field::YesNo => json!({ "type": "boolean" }),
        Field::Choice(options) => json!({ "type": "string", "oneOf": labels(options, lang) }),
        Field::Choices(options) => {
            json!({ "type": "array", "items": { "oneOf": labels(options, lang) }, "minItems": 1, "uniqueItems": true })
        }
        Field::Text { max, lines: false } => json!({ "type": "string", "minLength": 1, "maxLength": max }),
        Field::Text { max, lines: true } => {
            json!({ "type": "string", "minLength": 1, "maxLength": max, "x-lines": true })
        }
        Field::Number(bounds) => {
            let mut number = json!({ "type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$" });
            number["x-minimum"] = json!(bounds.min);
            number["x-maximum"] = json!(bounds.max);
            number
        }
        Field::Yen(bounds) => whole(*bounds),
        Field::Date(_) => json!({ "type": "string", "format": "date" }),
        Field::PartialDate => json!({ "type": "string", "x-partial-date": true }),
        Field::Name => parts(&NAME_PARTS, &["family"], &[]),
        Field::Address => parts(&ADDRESS_PARTS, &["kind"], &[("kind", &ADDRESS_KINDS)]),
        Field::Bank => parts(&BANK_PARTS, &BANK_PARTS, &[("kind", &BANK_KINDS)]),
        Field::Phone => json!({ "type": "string", "maxLength": 40 }),
        Field::Email => json!({ "type": "string", "format": "email", "maxLength": 254 }),
        // Files are attached on the pages; `Refusal` says so where one is asked for.
        Field::File { .. } => json!({ "type": "null", "x-file": true }),
    }
}

fn whole(bounds: Bounds) -> Value {
    let mut amount = json!({ "type": "integer", "minimum": bounds.min.unwrap_or(0) });
    if let Some(max) = bounds.max {
        amount["maximum"] = json!(max);
    }
    amount
}

fn labels(options: &[Choice], lang: Lang) -> Value {
    let option = |option: &Choice| json!({ "const": option.value, "title": web::ruby::plain(option.label.get(lang)) });
    options.iter().map(option).collect()
}

/// An object of texts, of which some must be there and some are chosen from a list.
fn parts(all: &[&str], required: &[&str], chosen: &[(&str, &[&str])]) -> Value {
    let part = |name: &&str| {
        let choices = chosen.iter().find(|(part, _)| part == name);
        let of = choices.map_or_else(|| json!({ "type": "string" }), |(_, choices)| json!({ "enum": choices }));
        ((*name).to_owned(), of)
    };
    let properties: Map<String, Value> = all.iter().map(part).collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}
