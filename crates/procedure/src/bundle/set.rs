//! Which entries belong to somebody's set, and which common questions they need.

use std::collections::BTreeSet;

use feel::Env;
use jiff::civil::Date;

use super::{Bundle, Entry, From};
use crate::answers::Answers;
use crate::form::Journey;
use crate::model::{Item, Rule};

impl Bundle {
    /// The entries whose rule holds, in the order of the file. Only answers to questions that are asked count; what an open answer would decide
    /// is not in the set yet.
    pub fn set(&self, answers: &Answers, today: Date) -> Vec<&Entry> {
        let values = answers.visible(&self.questions, today).to_feel(&self.questions);
        self.entries.iter().filter(|entry| holds(entry.when.as_ref(), &values, today)).collect()
    }

    /// Whether every question that decides the set is answered.
    pub fn is_decided(&self, answers: &Answers, today: Date) -> bool {
        Journey::new(&self.questions, answers, today).is_done()
    }

    /// The entries of the set that can be written now.
    pub fn writable(&self, answers: &Answers, today: Date) -> Vec<&Entry> {
        let values = answers.visible(&self.questions, today).to_feel(&self.questions);
        let now = |entry: &&Entry| entry.written().is_some_and(|written| holds(written.write.as_ref(), &values, today));
        self.set(answers, today).into_iter().filter(now).collect()
    }

    /// All that is asked when these entries are written together: the questions of the set, then what they have in common. A common question
    /// nobody of them needs is not asked.
    pub fn asked(&self, written: &[&Entry]) -> Vec<Item> {
        let mut needed: BTreeSet<&str> = BTreeSet::new();
        for (_, from) in written.iter().filter_map(|entry| entry.written()).flat_map(|written| &written.from) {
            match from {
                From::Key(key) => needed.insert(key),
                From::Rows { group, .. } => needed.insert(group),
            };
        }
        // What decides whether a needed question is asked is needed too.
        for item in self.common.iter().rev().filter(|item| item.when().is_some()) {
            if needed.contains(item.key()) {
                let keys = item.when().map(|rule| feel::keys(&rule.expr)).unwrap_or_default();
                needed.extend(self.common.iter().map(Item::key).filter(|key| keys.iter().any(|known| known == key)));
            }
        }
        let common = self.common.iter().filter(|item| needed.contains(item.key()));
        self.questions.iter().chain(common).cloned().collect()
    }

    /// How few and how many questions decide the set.
    pub fn lengths(&self, today: Date) -> (usize, usize) {
        let always = self.questions.iter().filter(|item| item.when().is_none()).count();
        let nothing = Answers::default();
        let first = Journey::new(&self.questions, &nothing, today);
        let most = first.pages().first().and_then(|page| first.progress(&page.id)).map_or(0, |progress| progress.of);
        (always, most)
    }
}

fn holds(rule: Option<&Rule>, values: &feel::Value, today: Date) -> bool {
    rule.is_none_or(|rule| feel::eval(&rule.expr, &Env { values, today }).as_bool() == Some(true))
}
