//! How many points an application has in a batch stage: the file's own rule over the answers, and why it came out so.

use feel::{Env, Explanation, Value};
use jiff::civil::Date;
use procedure::Procedure;
use procedure::model::{Rule, StageKind};
use rust_decimal::Decimal;

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

fn rule<'p>(procedure: &'p Procedure, stage: &str) -> Option<&'p Rule> {
    match &procedure.stages.get(stage)?.kind {
        StageKind::Batch(batch) => Some(&batch.points),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use feel::Value;
    use jiff::civil::date;

    use super::{explained_points, points};
    use crate::tests::notation::procedure;

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
