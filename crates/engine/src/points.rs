//! How many points an application has in a batch stage, and what it asks for: the file's own rules over the answers, and why they came out so.

use feel::{Env, Explanation, Value};
use jiff::civil::Date;
use procedure::Procedure;
use procedure::answers::{Answers, FieldPath};
use procedure::model::{Batch, Rule, StageKind};
use rust_decimal::Decimal;

use crate::allocation::Applicant;

/// The points by which a batch stage ranks this application. `None` where the stage is no batch, or an answer the rule needs is not there:
/// such a case is not ranked at all, rather than last. `today` is the day of arrival, as in every rule.
pub fn points(procedure: &Procedure, stage: &str, answers: &Value, today: Date) -> Option<Decimal> {
    match feel::eval(&rule(procedure, stage)?.expr, &Env { values: answers, today }) {
        Value::Number(points) => Some(points),
        _ => None,
    }
}

/// The same with every part of the rule and the answers it read: for whoever asks why another was before them.
pub fn explained_points(procedure: &Procedure, stage: &str, answers: &Value, today: Date) -> Option<Explanation> {
    Some(feel::explain(&rule(procedure, stage)?.expr, &Env { values: answers, today }))
}

/// Why an application takes no part in an allocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unweighed {
    /// An answer that the rule of the points, or a tie-break, needs is not there.
    Points,
    /// No class of the file holds for it.
    Class,
}

/// The class and the place of a batch that knows none: one seat is like another.
pub const ONE: &str = "";

/// An application as the allocation takes it: points, class, tie-break keys and wishes by the file's rules. `None`: the stage is no batch.
pub fn weigh<K>(
    procedure: &Procedure,
    stage: &str,
    answers: &Answers,
    today: Date,
    id: K,
) -> Option<Result<Applicant<K>, Unweighed>> {
    let batch = batch(procedure, stage)?;
    Some(weighed(procedure, batch, answers, today, id))
}

fn weighed<K>(
    procedure: &Procedure,
    batch: &Batch,
    answers: &Answers,
    today: Date,
    id: K,
) -> Result<Applicant<K>, Unweighed> {
    let values = answers.to_feel(procedure);
    let number = |rule: &Rule| match feel::eval(&rule.expr, &Env { values: &values, today }) {
        Value::Number(number) => Ok(number),
        _ => Err(Unweighed::Points),
    };
    let points = number(&batch.points)?;
    let Some(seats) = &batch.seats else {
        let (class, wishes) = (ONE.to_owned(), vec![ONE.to_owned()]);
        return Ok(Applicant { id, class, points, ties: Vec::new(), wishes });
    };
    let holds = |rule: &Rule| feel::eval(&rule.expr, &Env { values: &values, today }) == Value::Bool(true);
    let class = seats.classes.iter().find(|class| class.when.as_ref().is_none_or(holds));
    let class = match class {
        Some(class) => class.id.clone(),
        None if seats.classes.is_empty() => ONE.to_owned(),
        None => return Err(Unweighed::Class),
    };
    let mut wishes: Vec<String> = Vec::new();
    for key in &seats.wishes {
        let wish = answers.get(&FieldPath::single(key)).and_then(|wish| wish.as_str());
        wishes.extend(wish.map(str::to_owned).filter(|wish| !wishes.contains(wish)));
    }
    let ties = seats.ties.iter().map(number).collect::<Result<_, _>>()?;
    Ok(Applicant { id, class, points, ties, wishes })
}

fn batch<'p>(procedure: &'p Procedure, stage: &str) -> Option<&'p Batch> {
    match &procedure.stages.get(stage)?.kind {
        StageKind::Batch(batch) => Some(batch),
        _ => None,
    }
}

fn rule<'p>(procedure: &'p Procedure, stage: &str) -> Option<&'p Rule> {
    Some(&batch(procedure, stage)?.points)
}

#[cfg(test)]
mod tests {
    use feel::Value;
    use jiff::civil::date;
    use procedure::answers::Answers;

    use super::{explained_points, points};
    use crate::tests::notation::procedure;

    #[test]
    fn an_application_is_weighed_by_the_file() {
        let read = |name: &str| std::fs::read_to_string(format!("../../cities/hinokuni/procedures/{name}.yaml"));
        let nursery = procedure::read("nursery-place.yaml", &read("nursery-place").expect("the file")).expect("read");
        let mut given = serde_json::json!({
            "child": { "birthdate": "2024-05-01" }, "starts_on": "2026-11-01",
            "parents": [ { "reason": "work", "hours": "160" }, { "reason": "work", "hours": "120" } ],
            "wishes": { "first": "aoba", "second": "tetori", "third": "aoba" }, "lone_parent": false, "sibling": true
        });
        let weigh = |given: &serde_json::Value| {
            let answers = Answers::from_nested(&nursery, given);
            super::weigh(&nursery, "allocate", &answers, date(2026, 9, 7), 7_u32).expect("a batch")
        };
        let applicant = weigh(&given).expect("weighed");
        assert_eq!((applicant.id, applicant.class.as_str(), applicant.points), (7, "age1", 45.into()));
        assert_eq!(applicant.wishes, ["aoba", "tetori"], "the same place is wished for once");
        assert_eq!(applicant.ties, [0.into(), 1.into()]);
        given["child"]["birthdate"] = "2025-11-03".into();
        assert_eq!(weigh(&given).expect("weighed").class, "age0");
        given["child"]["birthdate"] = "2019-04-01".into();
        assert_eq!(weigh(&given), Err(super::Unweighed::Class), "a school child has no class");
        given["lone_parent"] = serde_json::Value::Null;
        assert_eq!(weigh(&given), Err(super::Unweighed::Points));
    }

    const TEXT: &str = "
        allocate = batch clerk if works = \"full\" then 40 else 20: offered > decide, waiting > decide
        decide = approval clerk chief: approve > granted, refuse > refused
    ";

    #[test]
    fn a_rule_gives_points_and_says_why() {
        let (procedure, today) = (procedure(TEXT), date(2026, 12, 1));
        let works = |how: &str| Value::context([("works", Value::text(how))]);
        assert_eq!(points(&procedure, "allocate", &works("full"), today), Some(40.into()));
        assert_eq!(points(&procedure, "allocate", &works("part"), today), Some(20.into()));
        assert_eq!(
            points(&procedure, "allocate", &Value::context::<String>([]), today),
            None,
            "not answered, not ranked"
        );
        assert_eq!(points(&procedure, "decide", &works("full"), today), None);
        let why = explained_points(&procedure, "allocate", &works("full"), today).expect("a batch");
        assert_eq!((why.value, why.keys), (Value::Number(40.into()), vec!["works".to_owned()]));
    }
}
