//! Answers as the rules see them. The values here must have the types that [`crate::scope`] tells the check; a test holds the two together.

use std::collections::BTreeMap;
use std::str::FromStr;

use feel::Scope;
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde_json::Value;

use super::Answers;
use crate::model::{Asks, Field, Group, Item};
use crate::scope;

/// For the `when` of a question inside a group: the row's own keys stand beside all others, and hide them where they are the same.
pub fn row_scope(asks: &(impl Asks + ?Sized), group: &Group) -> Scope {
    group.of.iter().fold(scope::answers(asks), |scope, question| scope.with(&question.key, scope::of(&question.field)))
}

impl Answers {
    /// All answers as one context. What is not answered, or has not the shape of its field, is unknown; a group without rows is
    /// unknown until the citizen said there are none.
    pub fn to_feel(&self, asks: &(impl Asks + ?Sized)) -> feel::Value {
        self.tree(asks).into_value()
    }

    /// The same, with the keys of one row beside the others.
    pub fn to_feel_in_row(&self, asks: &(impl Asks + ?Sized), group: &Group, row: &str) -> feel::Value {
        let mut tree = self.tree(asks);
        self.put_row(&mut tree, group, row);
        tree.into_value()
    }

    /// The same, with the results of a stage's tasks.
    pub fn to_feel_with_results<'r>(
        &self,
        asks: &(impl Asks + ?Sized),
        results: impl IntoIterator<Item = (&'r str, &'r str)>,
    ) -> feel::Value {
        let mut tree = self.tree(asks);
        for (task, result) in results {
            tree.put(task, feel::Value::text(result));
        }
        tree.into_value()
    }

    fn tree(&self, asks: &(impl Asks + ?Sized)) -> Tree {
        let mut tree = Tree::default();
        for item in asks.items() {
            match item {
                Item::Question(question) => {
                    let value = self
                        .singles
                        .get(&question.key)
                        .map_or(feel::Value::Unknown, |value| value_of(&question.field, value));
                    tree.put(&question.key, value);
                }
                Item::Group(group) => {
                    let rows: Vec<feel::Value> = self
                        .rows(&group.key)
                        .map(|row| {
                            let mut fields = Tree::default();
                            self.put_row(&mut fields, group, row);
                            fields.into_value()
                        })
                        .collect();
                    let open = rows.is_empty() && !self.is_closed(&group.key);
                    tree.put(&group.key, if open { feel::Value::Unknown } else { feel::Value::list(rows) });
                }
            }
        }
        tree
    }

    fn put_row(&self, tree: &mut Tree, group: &Group, row: &str) {
        let answers = self.groups.get(&group.key).and_then(|rows| rows.by_id.get(row));
        for question in &group.of {
            let value = answers.and_then(|answers| answers.get(&question.key));
            tree.put(&question.key, value.map_or(feel::Value::Unknown, |value| value_of(&question.field, value)));
        }
    }
}

/// One stored answer as a value of a rule.
fn value_of(field: &Field, value: &Value) -> feel::Value {
    let text = |value: &Value| value.as_str().map_or(feel::Value::Unknown, feel::Value::text);
    let known = match field {
        Field::YesNo => value.as_bool().map(feel::Value::Bool),
        Field::Choice(_) | Field::Text { .. } | Field::PartialDate | Field::Phone | Field::Email => Some(text(value)),
        Field::Choices(_) | Field::File { .. } => value.as_array().map(|list| feel::Value::list(list.iter().map(text))),
        Field::Number(_) | Field::Yen(_) => number(value).map(feel::Value::Number),
        Field::Date(_) => value.as_str().and_then(|date| Date::from_str(date).ok()).map(feel::Value::Date),
        Field::Name => parts(value, &crate::form::NAME_PARTS),
        Field::Address => parts(value, &crate::form::ADDRESS_PARTS),
        Field::Bank => parts(value, &crate::form::BANK_PARTS),
    };
    known.unwrap_or(feel::Value::Unknown)
}

/// A decimal string, or (in an example) a plain number.
pub(crate) fn number(value: &Value) -> Option<Decimal> {
    match value {
        Value::String(text) => Decimal::from_str(text).ok(),
        Value::Number(number) => Decimal::from_str(&number.to_string()).ok(),
        _ => None,
    }
}

fn parts(value: &Value, keys: &[&str]) -> Option<feel::Value> {
    let given = value.as_object()?;
    let part = |key: &str| given.get(key).and_then(Value::as_str).map_or(feel::Value::Unknown, feel::Value::text);
    Some(feel::Value::context(keys.iter().map(|key| (*key, part(key)))))
}

/// Contexts being built from dotted keys.
#[derive(Default)]
struct Tree(BTreeMap<String, Branch>);

enum Branch {
    Leaf(feel::Value),
    Inner(Tree),
}

impl Tree {
    fn put(&mut self, key: &str, value: feel::Value) {
        match key.split_once('.') {
            None => {
                self.0.insert(key.to_owned(), Branch::Leaf(value));
            }
            Some((first, rest)) => {
                let branch = self.0.entry(first.to_owned()).or_insert_with(|| Branch::Inner(Self::default()));
                if let Branch::Leaf(_) = branch {
                    *branch = Branch::Inner(Self::default());
                }
                if let Branch::Inner(inner) = branch {
                    inner.put(rest, value);
                }
            }
        }
    }

    fn into_value(self) -> feel::Value {
        feel::Value::context(self.0.into_iter().map(|(key, branch)| {
            let value = match branch {
                Branch::Leaf(value) => value,
                Branch::Inner(tree) => tree.into_value(),
            };
            (key, value)
        }))
    }
}
