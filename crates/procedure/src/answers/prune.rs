//! Which questions are asked, given the answers; and the answers without those nobody asks for any more.

use feel::Env;
use jiff::civil::Date;

use super::{Answers, FieldPath};
use crate::model::{Asks, Item, Rule};

/// Whether a question is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shown {
    Yes,
    No,
    /// An answer that is still open decides.
    Open,
}

pub(crate) fn shown(when: Option<&Rule>, values: &feel::Value, today: Date) -> Shown {
    let Some(rule) = when else { return Shown::Yes };
    match feel::eval(&rule.expr, &Env { values, today }).as_bool() {
        Some(true) => Shown::Yes,
        Some(false) => Shown::No,
        None => Shown::Open,
    }
}

impl Answers {
    /// The answers to questions that are asked. An answer that stays behind after its question went is dropped, and with it what
    /// depended on it; keys nobody asks for are dropped as well.
    #[must_use]
    pub fn visible(&self, asks: &(impl Asks + ?Sized), today: Date) -> Self {
        let mut kept = self.clone();
        loop {
            let wanted = kept.asked_paths(asks, today);
            let before = kept.iter().count() + kept.groups.len();
            kept.singles.retain(|key, _| wanted.contains(&FieldPath::single(key)));
            let asked =
                |group: &str| asks.items().iter().any(|item| matches!(item, Item::Group(it) if it.key == group));
            let values = kept.to_feel(asks);
            kept.groups.retain(|group, _| asked(group));
            for item in asks.items() {
                if let Item::Group(group) = item
                    && shown(group.when.as_ref(), &values, today) != Shown::Yes
                {
                    kept.groups.remove(&group.key);
                }
            }
            for (group, rows) in &mut kept.groups {
                for (row, answers) in &mut rows.by_id {
                    answers.retain(|key, _| wanted.contains(&FieldPath::in_row(group, row, key)));
                }
            }
            // Each round only takes away, so this ends after at most as many rounds as there are answers.
            if kept.iter().count() + kept.groups.len() == before {
                return kept;
            }
        }
    }

    /// Paths of all questions asked now, answered or not.
    pub(crate) fn asked_paths(&self, asks: &(impl Asks + ?Sized), today: Date) -> Vec<FieldPath> {
        let values = self.to_feel(asks);
        let mut paths = Vec::new();
        for item in asks.items() {
            match item {
                Item::Question(question) => {
                    if shown(question.when.as_ref(), &values, today) == Shown::Yes {
                        paths.push(FieldPath::single(&question.key));
                    }
                }
                Item::Group(group) => {
                    if shown(group.when.as_ref(), &values, today) != Shown::Yes {
                        continue;
                    }
                    for row in self.rows(&group.key) {
                        let in_row = self.to_feel_in_row(asks, group, row);
                        let asked = group
                            .of
                            .iter()
                            .filter(|question| shown(question.when.as_ref(), &in_row, today) == Shown::Yes);
                        paths.extend(asked.map(|question| FieldPath::in_row(&group.key, row, &question.key)));
                    }
                }
            }
        }
        paths
    }
}
