//! Each rule tried with every answer that can be given to the questions it reads: it must say yes or no each time, and yes at least once.

use jiff::civil::{Date, date};
use serde_json::{Value, json};

use super::Judged;
use crate::answers::{Answers, FieldPath};
use crate::fault::Fault;
use crate::model::{Field, Item, Question};

/// Nothing a set is decided by depends on the day.
const DAY: Date = date(2026, 9, 7);
/// Ways of answering that are tried for one rule; more means that it reads too much to be understood by people either.
const MOST: usize = 50_000;

pub(super) fn rules(judged: &Judged<'_>, faults: &mut Vec<Fault>) {
    if !faults.is_empty() {
        // A rule with a type fault decides nothing, and has been told already.
        return;
    }
    for (index, entry) in judged.bundle.entries.iter().enumerate() {
        let own = entry.when.as_ref().map(|rule| ("when", rule.source.clone()));
        // What is in nobody's set is written by nobody.
        let write = entry.written().and_then(|written| written.write.as_ref()).map(|write| {
            let both = entry.when.as_ref().map(|when| format!("({}) and ({})", when.source, write.source));
            ("write", both.unwrap_or_else(|| write.source.clone()))
        });
        for (word, source) in own.into_iter().chain(write) {
            let path = format!("items.{index}.{word}");
            // Two rules that were read can be read as one.
            let Ok(rule) = feel::parse(&source) else { continue };
            let tried = Trial::of(judged, &rule);
            let (code, what, fix) = match tried {
                Trial { undecided: Some(with), .. } => (
                    "undecided",
                    format!("`{}` is neither in the set nor out of it when {with}", entry.id),
                    "ask what it reads, or say first when that is asked",
                ),
                Trial { yes: false, .. } => {
                    ("never", format!("`{}` is in nobody's set", entry.id), "take the item out, or mend its rule")
                }
                Trial { left: 0, .. } => {
                    ("undecided", "it reads too many questions to be tried".to_owned(), "split the item")
                }
                Trial { .. } => continue,
            };
            faults.push(judged.sheet.fault(&path, code, what, fix));
        }
    }
}

struct Trial {
    yes: bool,
    /// Answers, in words, with which it cannot be told.
    undecided: Option<String>,
    left: usize,
}

impl Trial {
    fn of(judged: &Judged<'_>, rule: &feel::Expr) -> Self {
        let all = &judged.bundle.questions;
        let mut wanted = feel::keys(rule);
        // A question stands after those that decide whether it is asked.
        for item in all.iter().rev().filter(|item| item.when().is_some()) {
            if wanted.iter().any(|key| key == item.key()) {
                wanted.extend(item.when().map(|rule| feel::keys(&rule.expr)).unwrap_or_default());
            }
        }
        let asked: Vec<Item> = all.iter().filter(|item| wanted.iter().any(|key| key == item.key())).cloned().collect();
        let mut trial = Self { yes: false, undecided: None, left: MOST };
        trial.go(&asked, 0, &mut Answers::default(), rule);
        trial
    }

    fn go(&mut self, asked: &[Item], at: usize, answers: &mut Answers, rule: &feel::Expr) {
        if self.undecided.is_some() || self.left == 0 {
            return;
        }
        let values = answers.to_feel(asked);
        let env = feel::Env { values: &values, today: DAY };
        let Some(item) = asked.get(at) else {
            self.left -= 1;
            match feel::eval(rule, &env).as_bool() {
                Some(yes) => self.yes |= yes,
                None => self.undecided = Some(words(answers)),
            }
            return;
        };
        let Item::Question(question) = item else { return };
        let here = question.when.as_ref().is_none_or(|when| feel::eval(&when.expr, &env).as_bool() == Some(true));
        if !here {
            return self.go(asked, at + 1, answers, rule);
        }
        let path = FieldPath::single(&question.key);
        for value in possible(question) {
            // A single answer can always be set.
            let _ = answers.set(&path, value);
            self.go(asked, at + 1, answers, rule);
        }
        answers.remove(&path);
    }
}

/// Every answer; of a count the least two and the most.
fn possible(question: &Question) -> Vec<Value> {
    match &question.field {
        Field::YesNo => vec![json!(true), json!(false)],
        Field::Choice(choices) => choices.iter().map(|choice| json!(choice.value)).collect(),
        Field::Number(bounds) => {
            let (min, max) = (bounds.min.unwrap_or(0), bounds.max.unwrap_or(1));
            let mut counts = vec![min, (min + 1).min(max), max];
            counts.dedup();
            counts.into_iter().map(|count| json!(count.to_string())).collect()
        }
        Field::Choices(choices) => {
            let ticked = |mask: usize| choices.iter().enumerate().filter(move |(at, _)| mask & (1 << at) != 0);
            let all = (1_usize << choices.len().min(super::TICKS)) - 1;
            (1..=all).map(|mask| ticked(mask).map(|(_, choice)| json!(choice.value)).collect()).collect()
        }
        _ => Vec::new(),
    }
}

fn words(answers: &Answers) -> String {
    let each: Vec<String> = answers.iter().map(|answer| format!("{} = {}", answer.key, answer.value)).collect();
    if each.is_empty() { "nothing is answered".to_owned() } else { each.join(", ") }
}
