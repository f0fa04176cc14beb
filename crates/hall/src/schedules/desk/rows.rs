//! The rows of a plan and of what became of it: who, from when to when, and whom to call.

use civic::Millis;
use uuid::Uuid;

use super::texts::T;
use super::words;
use crate::Hall;
use crate::schedules::plan::Planned;
use crate::schedules::records::schedule_line;
use crate::schedules::rules::Way;
use crate::visits::{Slot, Visit};

pub struct Line {
    pub id: Uuid,
    pub href: String,
    pub name: String,
    pub services: String,
    pub was: String,
    pub goes: String,
    pub note: String,
    pub options: Vec<(String, String)>,
}

pub struct Call {
    pub id: Uuid,
    pub href: String,
    pub name: String,
    pub phone: String,
    pub goes: String,
    /// No time was found: one is chosen on the phone.
    pub open: bool,
    pub told: String,
}

pub fn why(t: T, word: &str) -> String {
    match word {
        "touched" => t.why_touched().into_owned(),
        "taken" => t.why_taken().into_owned(),
        "late" => t.why_late().into_owned(),
        _ => String::new(),
    }
}

pub fn line(hall: &Hall, t: T, visit: &Visit, slot: &Slot, at: Millis) -> Line {
    let counters = hall.counters();
    Line {
        id: visit.id,
        href: format!("/desk/visits/of/{}", visit.id),
        name: format!("{} {}", visit.name, visit.number),
        services: visit.services(&counters, t.lang()).join(&t.list_comma()),
        was: format!("{} {}", words::when(t.lang(), at), words::office(hall, t.lang(), &slot.office)),
        goes: String::new(),
        note: String::new(),
        options: Vec::new(),
    }
}

pub fn goes(hall: &Hall, t: T, was: &Slot, was_at: Millis, way: Way, to: Option<&(Slot, Millis)>) -> String {
    let other = to.filter(|(slot, _)| slot.office != was.office);
    let other = other.map_or_else(String::new, |(slot, _)| words::office(hall, t.lang(), &slot.office));
    words::goes(t, way, to.map(|(_, at)| *at), &other, was_at)
}

/// What a line can be given instead: the proposal stands first and is no choice.
pub fn options(hall: &Hall, t: T, one: &Planned) -> Vec<(String, String)> {
    let was = &one.visit.slot;
    let mut all = vec![(String::new(), goes(hall, t, was, one.visit.at, one.way, one.to.as_ref()))];
    let others = one.others.iter().filter(|other| one.to.as_ref() != Some(*other));
    all.extend(others.map(|other| {
        let way = if other.0.office == was.office { Way::Time } else { Way::Office };
        (other.0.text(), goes(hall, t, was, one.visit.at, way, Some(other)))
    }));
    if one.way != Way::Call {
        all.push(("call".to_owned(), t.goes_call().into_owned()));
    }
    all
}

fn target(row: &schedule_line::Model) -> Option<(Slot, Millis)> {
    Some((Slot::read(&row.goes)?, Millis(row.goes_at?)))
}

pub fn done(hall: &Hall, t: T, row: &schedule_line::Model, visit: &Visit) -> Line {
    let was = Slot::read(&row.was).unwrap_or_else(|| visit.slot.clone());
    let way = Way::of(&row.way).unwrap_or(Way::Call);
    let state = match row.state.as_str() {
        "waits" => t.line_waits(),
        "gone" => t.line_gone(),
        "left" => t.line_left(),
        _ => t.line_done(),
    };
    let why = why(t, &row.why);
    Line {
        goes: goes(hall, t, &was, Millis(row.was_at), way, target(row).as_ref()),
        note: if why.is_empty() { state.into_owned() } else { why },
        ..line(hall, t, visit, &was, Millis(row.was_at))
    }
}

/// Whoever no mail reaches, and whoever has no new time.
pub fn call(hall: &Hall, t: T, row: &schedule_line::Model, visit: &Visit) -> Option<Call> {
    let way = Way::of(&row.way)?;
    let open = way == Way::Call;
    if row.state != "done" || !way.is_news() || (visit.way == "mail" && !open) {
        return None;
    }
    let was = Slot::read(&row.was)?;
    let phone = if visit.contact.is_empty() { t.no_phone().into_owned() } else { visit.contact.clone() };
    Some(Call {
        id: visit.id,
        href: format!("/desk/visits/of/{}", visit.id),
        name: format!("{} {}", visit.name, visit.number),
        phone,
        goes: goes(hall, t, &was, Millis(row.was_at), way, target(row).as_ref()),
        open,
        told: row.told_at.map_or_else(String::new, |at| t.told_at(&words::when(t.lang(), Millis(at))).into_owned()),
    })
}
