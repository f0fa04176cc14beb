//! Answers given under one version of the rules, as far as another version still asks for them and takes them.
//!
//! An answer fits when, typed in again, it would be the same answer. Nothing is converted and nothing is guessed: what does not fit is
//! asked again.

use jiff::civil::Date;
use serde_json::Value;

use super::{parse_page, to_fields};
use crate::answers::{Answers, FieldPath};
use crate::model::{Asks, Field, Item, Question};

/// The answers that `rules` ask for and take, and how many they are.
pub fn fitted(answers: &Answers, rules: &(impl Asks + ?Sized), today: Date) -> (Answers, usize) {
    let mut answers = answers.clone();
    let mut kept = 0;
    let paths: Vec<FieldPath> = answers.iter().map(|answer| answer.path).collect();
    for path in paths {
        let question = question_at(rules, &path);
        let fits = question.zip(answers.get(&path)).is_some_and(|(question, value)| fits(question, value, today));
        if fits {
            kept += 1;
        } else {
            answers.remove(&path);
        }
    }
    (answers, kept)
}

fn question_at<'p>(asks: &'p (impl Asks + ?Sized), path: &FieldPath) -> Option<&'p Question> {
    asks.items().iter().find_map(|item| match (item, path) {
        (Item::Question(question), FieldPath::Single(key)) if question.key == *key => Some(question),
        (Item::Group(group), FieldPath::InRow { group: of, key, .. }) if group.key == *of => {
            group.of.iter().find(|question| question.key == *key)
        }
        _ => None,
    })
}

/// Typed in again, it would be the same answer: what was given before, or under other rules, still fits here.
pub fn fits(question: &Question, value: &Value, today: Date) -> bool {
    if value.is_null() {
        return question.optional;
    }
    if let (Field::File { max }, Some(list)) = (&question.field, value.as_array()) {
        return list.len() <= usize::from(*max);
    }
    parse_page(question, &to_fields(question, value), today).is_ok_and(|again| again == *value)
}
