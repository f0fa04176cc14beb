//! Stages in which the case meets what stands beside it: the other cases of a batch, and the core system.

use civic::Text;

use super::task;
use crate::model::{Batch, StageKind};
use crate::raw::{RawBatch, RawCoreSystem, RawTask};
use crate::read::pen::Pen;
use crate::yaml::At;

pub fn batch(raw: Option<At<RawBatch>>, name: &Text, acts: &[String], path: &str, pen: &mut Pen<'_>) -> Option<Batch> {
    let path = format!("{path}.batch");
    pen.must(raw, &path, |raw, pen| {
        let RawBatch { role, name: _, minutes, at, results, points } = raw;
        if points.is_none() {
            pen.fault(
                pen.here(),
                "batch",
                "nothing says who comes first: a batch needs points",
                "add `points: 'if … then 40 else 20'`, a rule that yields a number",
            );
        }
        let points = pen.rule(points, &format!("{path}.points"));
        let task = task(
            RawTask { role, name: None, minutes, at, party: None, asks: None, about: None, results },
            name,
            acts,
            &path,
            pen,
        );
        if task.as_ref().is_some_and(|task| task.results.len() < 2) {
            pen.fault(
                pen.here(),
                "batch",
                "a batch decides between cases, so it needs at least two results",
                "add `results: [offered, waiting]`, and a way for each under `next`",
            );
        }
        Some(Batch { task: task?, points: points? })
    })
    .flatten()
}

pub fn core_system(
    raw: Option<At<RawCoreSystem>>,
    name: &Text,
    acts: &[String],
    path: &str,
    pen: &mut Pen<'_>,
) -> Option<StageKind> {
    let path = format!("{path}.core-system");
    pen.must(raw, &path, |raw, pen| {
        let RawCoreSystem { role, name: _, minutes, at, results, system } = raw;
        let system = pen.text(system, &format!("{path}.system"));
        let task = task(
            RawTask { role, name: None, minutes, at, party: None, asks: None, about: None, results },
            name,
            acts,
            &path,
            pen,
        );
        Some(StageKind::CoreSystem { system, task: task? })
    })
    .flatten()
}
