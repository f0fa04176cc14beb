//! What this person answered before, to be offered again: never filled in without their yes, never another person's, never a register's.
//!
//! An earlier case is a source only if it was sent from this page, for the person's own affairs, and if the applicant it names is the one the
//! new application names, as far as that is known yet.

use std::mem::discriminant;

use civic::Text;
use jiff::civil::Date;
use procedure::answers::{Answers, FieldPath};
use procedure::form::fits;
use procedure::model::{Field, Question};
use serde_json::Value;
use store::Reads;
use uuid::Uuid;
use web::Problem;

use super::own::{How, cases};
use super::proxy;
use crate::Hall;
use crate::cases::{CaseFile, read};

/// Cases looked at, newest first.
const MOST: usize = 10;

/// An answer given before, and where.
#[derive(Clone, Debug)]
pub struct Earlier {
    pub case: Uuid,
    pub on: Option<Date>,
    pub procedure: Text,
    pub value: Value,
}

/// Whether a question asks what stays the same from one application to the next.
fn lasting(question: &Question) -> bool {
    match question.field {
        Field::Bank => true,
        Field::Name | Field::Address | Field::Phone | Field::Email | Field::Date(_) => {
            question.key.starts_with("applicant.")
        }
        _ => false,
    }
}

/// The newest answer of this person to the same question, for an application that has these answers so far.
pub async fn earlier(
    hall: &Hall,
    reads: &Reads,
    person: Uuid,
    question: &Question,
    answers: &Answers,
    today: Date,
) -> Result<Option<Earlier>, Problem> {
    if !lasting(question) {
        return Ok(None);
    }
    for row in cases(reads, person, Some(How::Sent)).await?.into_iter().take(MOST) {
        if proxy::of_case(reads, row.id).await?.is_some() {
            continue;
        }
        let Some(file) = read(hall, reads, row.id).await? else { continue };
        if !same_applicant(answers, &file.answers) {
            continue;
        }
        if let Some(value) = given(&file, question).filter(|value| fits(question, value, today)) {
            let on = file.row.arrived_on.parse().ok();
            return Ok(Some(Earlier { case: row.id, on, procedure: file.procedure.name.clone(), value }));
        }
    }
    Ok(None)
}

/// The person's own answer to the same question of the same kind; what an officer typed is not theirs.
fn given(file: &CaseFile, question: &Question) -> Option<Value> {
    let (_, before) = file.procedure.question(&question.key)?;
    if discriminant(&before.field) != discriminant(&question.field) {
        return None;
    }
    let newest = file.revisions.iter().rev().find(|answer| answer.key == question.key && answer.row.is_empty())?;
    let value = file.answers.get(&FieldPath::single(&question.key))?;
    (newest.by_kind != "officer" && !value.is_null()).then(|| value.clone())
}

/// Nothing both applications say of their applicant differs.
fn same_applicant(new: &Answers, old: &Answers) -> bool {
    ["applicant.name", "applicant.birthdate", "applicant.kind", "applicant.company", "applicant.organisation"]
        .iter()
        .all(|key| {
            let path = FieldPath::single(*key);
            match (new.get(&path), old.get(&path)) {
                (Some(new), Some(old)) => new == old,
                _ => true,
            }
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn named(family: &str) -> Answers {
        let mut answers = Answers::default();
        let set = answers.set(&FieldPath::single("applicant.name"), json!({ "family": family }));
        assert!(set.is_ok());
        answers
    }

    #[test]
    fn another_applicant_is_another_person() {
        assert!(same_applicant(&named("髙﨑"), &named("髙﨑")));
        assert!(!same_applicant(&named("髙﨑"), &named("高崎")), "written another way is not known to be the same");
        assert!(same_applicant(&Answers::default(), &named("髙﨑")), "nothing said yet");
    }
}
