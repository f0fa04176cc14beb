//! What a proposal changes, a line each, from today's value to the other: the fields of its form that stand otherwise. Of a file that has been
//! changed since it is told by the rules the numbers were written for; where those are gone, nothing is.

use std::sync::Arc;

use procedure::Procedure;

use super::knobs::{Board, Group};
use super::names::Names;
use super::shifts;
use super::texts::T;
use super::walked::Desks;
use crate::Hall;
use crate::reform::edits::{is_of, procedures_of};
use crate::reform::proposals::Proposal;

pub struct Changed {
    pub word: String,
    pub was: String,
    pub now: String,
}

pub fn changes(hall: &Hall, t: T, proposal: &Proposal) -> Vec<Changed> {
    let own = &proposal.row.procedure;
    let written = procedures_of(&proposal.as_is, own).into_iter().filter_map(|id| written_for(hall, proposal, &id));
    let procedures: Vec<Arc<Procedure>> = written.collect();
    // The first is the proposal's own, or nothing could be told by whose it is.
    if procedures.first().is_none_or(|first| first.id != *own) {
        return Vec::new();
    }
    let names = Names::of(hall, &proposal.row.scenario);
    let groups = Board::of(&proposal.as_is, procedures, Desks::default()).groups(hall, t, &names, &proposal.edits);
    let mut all: Vec<Changed> = groups.iter().flat_map(|group| of_group(t, group)).collect();
    all.extend(shifts::changed(t, &proposal.as_is, &names, &proposal.edits));
    if proposal.edits.given != twin::scenario::Change::default() {
        all.push(Changed { word: t.changed_given().into_owned(), was: String::new(), now: String::new() });
    }
    all
}

fn written_for(hall: &Hall, proposal: &Proposal, id: &str) -> Option<Arc<Procedure>> {
    let shelf = hall.library().shelf();
    let mut of = proposal.as_is.procedures.iter().filter(|(key, of)| is_of(key, of.of.as_deref(), id));
    let then = of.next().and_then(|(_, of)| shelf.pinned(id, &of.rules_hash));
    then.or_else(|| shelf.procedure(id))
}

fn of_group(t: T, group: &Group) -> impl Iterator<Item = Changed> {
    let knobs = group.knobs.iter().filter(|knob| knob.was != knob.value).map(move |knob| Changed {
        word: t.changed_of(&group.title, &knob.label).into_owned(),
        was: format!("{}{}", knob.was, knob.unit),
        now: format!("{}{}", knob.value, knob.unit),
    });
    let checks = group.checks.iter().filter(|check| check.on).map(move |check| {
        let (was, now) =
            if check.pools { (t.changed_apart(), t.changed_pooled()) } else { (t.changed_there(), t.changed_gone()) };
        let own = group.of.is_empty();
        let word = if own { check.label.clone() } else { t.changed_of(&group.of, &check.label).into_owned() };
        Changed { word, was: was.into_owned(), now: now.into_owned() }
    });
    knobs.chain(checks)
}
