//! The people and addresses that a case's answers speak of, by the convention of the procedure files: a question of type `name`, with
//! `birthdate` and `address` asked beside it. It reads answers only and judges nothing.

use procedure::Procedure;
use procedure::answers::{Answers, FieldPath};
use procedure::model::{Field, Group, Item, Question};
use serde_json::Value;

/// One person the answers speak of: each field with its flag name.
pub struct Named<'a> {
    pub name: (String, &'a Value),
    pub born: Option<(String, &'a Value)>,
    pub address: Option<(String, &'a Value)>,
    pub applicant: bool,
}

/// Everybody whose name is asked, with the birthday and address asked beside it.
pub fn named<'a>(procedure: &Procedure, answers: &'a Answers) -> Vec<Named<'a>> {
    let mut all = Vec::new();
    for item in &procedure.items {
        match item {
            Item::Question(question) if matches!(question.field, Field::Name) => all.extend(alone(answers, question)),
            Item::Question(_) => {}
            Item::Group(group) => all.extend(rows(answers, group)),
        }
    }
    all
}

/// Every address asked, whoever's it is.
pub fn addresses<'a>(procedure: &Procedure, answers: &'a Answers) -> Vec<&'a Value> {
    let mut all = Vec::new();
    for item in &procedure.items {
        match item {
            Item::Question(question) if matches!(question.field, Field::Address) => {
                all.extend(answers.get(&FieldPath::single(&question.key)));
            }
            Item::Question(_) => {}
            Item::Group(group) => {
                let asked = group.of.iter().filter(|question| matches!(question.field, Field::Address));
                for question in asked {
                    let each = answers.rows(&group.key);
                    all.extend(each.filter_map(|row| answers.get(&FieldPath::in_row(&group.key, row, &question.key))));
                }
            }
        }
    }
    all
}

fn alone<'a>(answers: &'a Answers, question: &Question) -> Option<Named<'a>> {
    let single = |key: String| answers.get(&FieldPath::single(&key)).map(|value| (key.clone(), value));
    let stem = question.key.strip_suffix("name").unwrap_or(&question.key);
    Some(Named {
        name: single(question.key.clone())?,
        born: single(format!("{stem}birthdate")),
        address: single(format!("{stem}address")),
        applicant: stem == "applicant.",
    })
}

fn rows<'a>(answers: &'a Answers, group: &Group) -> Vec<Named<'a>> {
    let mut all = Vec::new();
    for row in answers.rows(&group.key) {
        let at = |key: &str| {
            let value = answers.get(&FieldPath::in_row(&group.key, row, key))?;
            Some((format!("{}/{row}/{key}", group.key), value))
        };
        for question in group.of.iter().filter(|question| matches!(question.field, Field::Name)) {
            if let Some(name) = at(&question.key) {
                all.push(Named { name, born: at("birthdate"), address: None, applicant: false });
            }
        }
    }
    all
}
