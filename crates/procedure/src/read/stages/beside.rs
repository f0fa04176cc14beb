//! Stages in which the case meets what stands beside it: the other cases of a batch, and the core system.

use civic::Text;

use super::task;
use crate::model::{Batch, SeatClass, Seats, StageKind};
use crate::raw::{RawBatch, RawClass, RawCoreSystem, RawSeats, RawTask};
use crate::read::pen::Pen;
use crate::yaml::At;

pub fn batch(raw: Option<At<RawBatch>>, name: &Text, acts: &[String], path: &str, pen: &mut Pen<'_>) -> Option<Batch> {
    let path = format!("{path}.batch");
    pen.must(raw, &path, |raw, pen| {
        let RawBatch { role, name: _, minutes, at, results, points, seats } = raw;
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
        let seats = seats.and_then(|raw| {
            let path = format!("{path}.seats");
            pen.inside(raw, &path, |raw, pen| self::seats(raw, &path, pen))
        });
        Some(Batch { task: task?, points: points?, seats })
    })
    .flatten()
}

fn seats(raw: RawSeats, path: &str, pen: &mut Pen<'_>) -> Seats {
    if raw.wishes.is_none() {
        pen.missing(&format!("{path}.wishes"));
    }
    let wishes = pen.strings(raw.wishes, &format!("{path}.wishes"));
    let mut classes: Vec<SeatClass> = Vec::new();
    for (index, raw) in raw.classes.and_then(|classes| classes.value).unwrap_or_default().into_iter().enumerate() {
        let path = format!("{path}.classes.{index}");
        let place = raw.place;
        let read = pen.inside(raw, &path, |raw, pen| class(raw, &path, pen)).flatten();
        let Some(class) = read else { continue };
        if classes.iter().any(|known| known.id == class.id) {
            pen.fault(place, "twice", format!("the class `{}` stands here twice", class.id), "");
        }
        if classes.last().is_some_and(|last| last.when.is_none()) {
            pen.fault(place, "never", "no seat of this class is ever offered: the class before it takes the rest", "");
        }
        classes.push(class);
    }
    let ties = raw.ties.and_then(|ties| ties.value).unwrap_or_default().into_iter().enumerate();
    let ties = ties.filter_map(|(index, rule)| pen.rule(Some(rule), &format!("{path}.ties.{index}"))).collect();
    Seats { wishes, classes, ties }
}

fn class(raw: RawClass, path: &str, pen: &mut Pen<'_>) -> Option<SeatClass> {
    let id = pen.need(raw.id, &format!("{path}.id"));
    let name = pen.text(raw.name, &format!("{path}.name"));
    let when = pen.rule(raw.when, &format!("{path}.when"));
    Some(SeatClass { id: id?, name, when })
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
