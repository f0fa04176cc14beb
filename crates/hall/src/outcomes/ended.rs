//! A case that ended, as its own journal tells it: whether anybody came to a counter for it, was asked for a correction, and whether the answer
//! came by the promised day. It guesses nothing: a case that cannot be followed to its end is not counted.

use std::sync::Arc;

use civic::{Calendar, Millis};
use engine::{Case, Event, TaskNo, What};
use jiff::civil::Date;
use procedure::Procedure;
use procedure::model::Place;

/// What is counted of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    pub at: Millis,
    pub section: String,
    /// Nobody stood at a counter for it.
    pub spared: bool,
    pub first_time: bool,
    /// Answered on or before the promised day; nothing where none was promised.
    pub kept: Option<bool>,
}

/// The rules a case runs by, from its procedure and their hash.
pub type Rules<'a> = &'a dyn Fn(&str, &str) -> Option<Arc<Procedure>>;

/// What is known up to an event, with the number of the event that said so: an act taken back takes it back.
#[derive(Default)]
struct Known {
    at_counter: Vec<TaskNo>,
    came: Vec<u64>,
    asked: Vec<u64>,
    /// When it was answered, and for when that had been promised.
    answered: Vec<(u64, Date, Option<Date>)>,
    ended: Vec<(u64, Millis, String)>,
}

impl Known {
    fn back_to(&mut self, version: u64) {
        self.came.retain(|nth| *nth <= version);
        self.asked.retain(|nth| *nth <= version);
        self.answered.retain(|(nth, ..)| *nth <= version);
        self.ended.retain(|(nth, ..)| *nth <= version);
    }
}

/// The case whose `nth` event (from 1) ended it for the first time; nothing where another did, or where that no longer holds.
pub fn ended(events: &[Event], nth: u64, channel: &str, rules: Rules<'_>, calendar: &Calendar) -> Option<Ended> {
    let (mut case, mut known) = (Case::blank(), Known::default());
    for (at, event) in (1_u64..).zip(events) {
        learn(&mut known, &case, at, event, rules, calendar);
        engine::apply(&mut case, event);
    }
    let (end, at, section) = known.ended.first()?;
    if *end != nth {
        return None;
    }
    let before = |found: &[u64]| found.iter().any(|one| one < end);
    let promise = known.answered.iter().find(|(one, ..)| one <= end);
    Some(Ended {
        at: *at,
        section: section.clone(),
        spared: channel != "desk" && !before(&known.came),
        first_time: !before(&known.asked),
        kept: promise.and_then(|(_, on, promised)| promised.map(|day| *on <= day)),
    })
}

fn learn(known: &mut Known, case: &Case, nth: u64, event: &Event, rules: Rules<'_>, calendar: &Calendar) {
    let on = event.at.date();
    match &event.what {
        What::TaskEnabled { task } if task.place == Place::Counter => known.at_counter.push(task.no),
        What::TaskDone { task, .. } if known.at_counter.contains(task) => known.came.push(nth),
        What::CorrectionAsked { .. } => known.asked.push(nth),
        What::Decided { on, .. } => known.answered.push((nth, *on, promised(case, *on, rules, calendar))),
        What::Ended { .. } => {
            known.answered.push((nth, on, promised(case, on, rules, calendar)));
            known.ended.push((nth, event.at, case.section.clone()));
        }
        What::Undone { back_to, .. } => known.back_to(*back_to),
        _ => {}
    }
}

/// The day it was promised for: days that waited for the citizen are not counted, but an extension is no promise kept.
fn promised(case: &Case, on: Date, rules: Rules<'_>, calendar: &Calendar) -> Option<Date> {
    let procedure = rules(&case.procedure, &case.rules_hash)?;
    let first = Case { extension: None, ..case.clone() };
    let expected = engine::expected(&procedure, &first, calendar, on)?;
    expected.date.or(expected.if_answered_today)
}
