//! What can be turned in a proposal, as fields of a form: beside each the value of today. What is typed as today's value is no change. Here stand the
//! kinds of fields and what is of the whole hall; what is of one procedure stands in `steps`.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Time;
use procedure::Procedure;
use twin::spec::{Parameters, Part};
use web::{Errors, Fields};

use super::names::Names;
use super::steps::Steps;
use super::texts::T;
use super::walked::{Desks, Source};
use crate::Hall;
use crate::reform::edits::{Edits, Turns, alike};

/// One field.
pub struct Knob {
    pub id: String,
    pub label: String,
    pub input: &'static str,
    pub was: String,
    pub value: String,
    pub unit: String,
    /// Desks that walks measured, where one can stand for the step.
    pub source: Option<Source>,
}

pub struct Check {
    pub name: String,
    pub value: String,
    pub label: String,
    pub on: bool,
    /// Whose people it has work as one; else it leaves something out.
    pub pools: bool,
}

pub struct Group {
    /// Also of what is wrong with its checks.
    pub id: String,
    pub title: String,
    /// The procedure, where the proposal turns several.
    pub of: String,
    pub hint: String,
    pub knobs: Vec<Knob>,
    pub checks: Vec<Check>,
}

/// What a proposal can turn.
pub struct Board {
    as_is: Parameters,
    steps: Vec<Steps>,
    desks: Desks,
}

impl Board {
    /// Of these procedures; the first is the proposal's own.
    pub fn of(as_is: &Parameters, procedures: Vec<Arc<Procedure>>, desks: Desks) -> Self {
        let steps = procedures.into_iter().enumerate();
        let steps = steps.map(|(nth, procedure)| Steps::of(as_is, procedure, nth > 0)).collect();
        Self { as_is: as_is.clone(), steps, desks }
    }

    /// Hours that one shift a week describes.
    fn hours(&self) -> impl Iterator<Item = (&String, Part)> {
        self.as_is.hours.iter().filter_map(|(name, hours)| {
            let [shift] = hours.week.as_slice() else { return None };
            Some((name, Part { open: shift.open, close: shift.close }))
        })
    }

    /// Pools of people who are all alike.
    fn people(&self) -> impl Iterator<Item = (&String, u16)> {
        self.as_is.pools.iter().filter_map(|(name, pool)| Some((name, alike(pool)?.count)))
    }

    /// The form, with what was typed or what the proposal says.
    pub fn groups(&self, hall: &Hall, t: T, names: &Names, edits: &Edits) -> Vec<Group> {
        let mut hours = group("hours", t.knob_hours(), t.knob_hours_hint());
        for (name, was) in self.hours() {
            let now = edits.hours.get(name).unwrap_or(&was);
            let label = names.hours(t, name);
            let knob = |what: &str, label: String, was: Time, now: Time| Knob {
                id: format!("hours.{name}.{what}"),
                label,
                input: "time",
                was: clock(was),
                value: clock(now),
                unit: String::new(),
                source: None,
            };
            hours.knobs.push(knob("open", t.knob_open(&label).into_owned(), was.open, now.open));
            hours.knobs.push(knob("close", t.knob_close(&label).into_owned(), was.close, now.close));
        }
        let mut people = group("pooled", t.knob_people(), t.knob_people_hint());
        for (name, was) in self.people() {
            let now = edits.people.get(name).copied().unwrap_or(was);
            people.knobs.push(number(format!("people.{name}"), names.pool(t, name), was, now, t.unit_people()));
            let pooled = edits.pooled.contains(name);
            let label = t.knob_pool(&names.pool(t, name)).into_owned();
            people.checks.push(Check {
                name: "pooled".to_owned(),
                value: name.clone(),
                label,
                on: pooled,
                pools: true,
            });
        }
        let own = self.steps.first().map(Steps::id).unwrap_or_default();
        let none = Turns::default();
        let many = self.steps.len() > 1;
        let steps = self.steps.iter().flat_map(|steps| {
            let turns = edits.of(own, steps.id()).unwrap_or(&none);
            steps.groups(hall, t, turns, &self.desks, many)
        });
        let all = [hours, people].into_iter().chain(steps);
        all.filter(|group| !group.knobs.is_empty() || !group.checks.is_empty()).collect()
    }

    /// What was typed; where it cannot be, it is said beside the field.
    pub fn read(&self, t: T, fields: &Fields, errors: &mut Errors) -> Edits {
        let mut edits = Edits::default();
        for (name, was) in self.hours() {
            let time = |what: &str| fields.get(&format!("hours.{name}.{what}")).trim().parse::<Time>().ok();
            match time("open").zip(time("close")) {
                Some((open, close)) if open < close => {
                    let part = Part { open, close };
                    if part != was {
                        edits.hours.insert(name.clone(), part);
                    }
                }
                _ => errors.add(format!("hours.{name}.open"), t.fault_hours()),
            }
        }
        for (name, was) in self.people() {
            put(fields, errors, &format!("people.{name}"), was, (1, 200), &t.fault_people(), |now| {
                edits.people.insert(name.clone(), now);
            });
        }
        for (nth, steps) in self.steps.iter().enumerate() {
            let turns = steps.read(t, fields, errors, &self.desks);
            if nth == 0 {
                edits.own = turns;
            } else if turns != Turns::default() {
                edits.others.insert(steps.id().to_owned(), turns);
            }
        }
        let pools: BTreeSet<&String> = self.people().map(|(name, _)| name).collect();
        edits.pooled = fields.all("pooled").into_iter().map(str::to_owned).filter(|id| pools.contains(id)).collect();
        if edits.pooled.len() == 1 {
            errors.add("pooled", t.fault_pooled());
        }
        edits
    }
}

pub fn group(id: &str, title: Cow<'static, str>, hint: Cow<'static, str>) -> Group {
    let (id, of) = (id.to_owned(), String::new());
    Group { id, of, title: title.into_owned(), hint: hint.into_owned(), knobs: Vec::new(), checks: Vec::new() }
}

pub fn put(
    fields: &Fields,
    errors: &mut Errors,
    id: &str,
    was: u16,
    (least, most): (u16, u16),
    fault: &str,
    mut take: impl FnMut(u16),
) {
    match fields.get(id).trim().parse::<u16>().ok().filter(|now| (least..=most).contains(now)) {
        Some(now) if now != was => take(now),
        Some(_) => {}
        None => errors.add(id, fault.to_owned()),
    }
}

/// A share typed in per cent.
pub fn part(
    fields: &Fields,
    errors: &mut Errors,
    id: &str,
    was: f64,
    t: T,
    name: &str,
    into: &mut BTreeMap<String, f64>,
) {
    let typed = fields.get(id).trim();
    match typed.parse::<f64>().ok().filter(|now| (0.0..=100.0).contains(now)) {
        Some(_) if typed == percent(was) => {}
        Some(now) => {
            into.insert(name.to_owned(), now / 100.0);
        }
        None => errors.add(id, t.fault_share()),
    }
}

pub fn number(id: String, label: String, was: u16, now: u16, unit: Cow<'static, str>) -> Knob {
    let (was, value) = (was.to_string(), now.to_string());
    Knob { id, label, input: "text", was, value, unit: unit.into_owned(), source: None }
}

pub fn shared(id: String, label: String, was: f64, now: f64) -> Knob {
    Knob { id, label, input: "text", was: percent(was), value: percent(now), unit: "%".to_owned(), source: None }
}

/// With one decimal at most.
pub fn percent(share: f64) -> String {
    let tenths = counter::draw::whole(share * 1_000.0);
    if tenths % 10 == 0 { (tenths / 10).to_string() } else { format!("{}.{}", tenths / 10, tenths % 10) }
}

pub fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}
