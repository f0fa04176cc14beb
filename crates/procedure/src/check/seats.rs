//! Seats of a batch: every wish is a choice among the same places.

use super::Case;
use crate::fault::{Fault, suggest};
use crate::model::{Field, StageKind};

pub(super) fn wishes(case: &Case<'_>, faults: &mut Vec<Fault>) {
    for (id, stage) in &case.procedure.stages {
        let StageKind::Batch(batch) = &stage.kind else { continue };
        let Some(seats) = &batch.seats else { continue };
        let path = format!("stages.{id}.batch.seats.wishes");
        let mut places: Option<Vec<&str>> = None;
        for (index, key) in seats.wishes.iter().enumerate() {
            let mut tell = |what: String, fix: String| {
                faults.push(case.sheet.fault(&format!("{path}.{index}"), "wish", what, fix));
            };
            let options = match case.procedure.question(key) {
                Some((None, question)) => {
                    let Field::Choice(options) = &question.field else {
                        tell(format!("`{key}` is no choice"), "a wish is a question of type choice".to_owned());
                        continue;
                    };
                    options.iter().map(|option| option.value.as_str()).collect::<Vec<_>>()
                }
                Some((Some(_), _)) => {
                    tell(format!("`{key}` stands in a group"), "a wish is asked once".to_owned());
                    continue;
                }
                None => {
                    let known = case.procedure.questions().filter(|(group, _)| group.is_none());
                    let fix = suggest(key, known.map(|(_, question)| question.key.as_str()));
                    tell(format!("no question has the key `{key}`"), fix);
                    continue;
                }
            };
            if places.as_ref().is_some_and(|known| *known != options) {
                let fix = "give every wish the same options in the same order".to_owned();
                tell(format!("`{key}` offers other places than the wish before it"), fix);
            }
            places.get_or_insert(options);
        }
        if batch.task.results.len() != 2 {
            faults.push(case.sheet.fault(
                &format!("stages.{id}.batch"),
                "batch",
                "with seats a batch has two results: a seat, or none",
                "write results: [offered, waiting]",
            ));
        }
    }
}
