//! Judges a city's files before anybody uses them: is every rule sound, does every way end, is every duty of the law met?
//!
//! Each rule is one function; each finds all it can. Nothing here is a matter of taste: a fault found is a fault a citizen would meet.

mod bundles;
mod city;
mod examples;
mod law;
mod letters;
mod outside;
mod questions;
mod rules;
mod seats;
#[cfg(test)]
mod tests;
mod ways;

use std::rc::Rc;

use feel::Scope;

use crate::fault::Fault;
use crate::folder::Folder;
use crate::model::{Outcome, Procedure};
use crate::scope;
use crate::sheet::Sheet;
use rules::Placed;

/// One procedure with all it is judged against.
pub(crate) struct Case<'a> {
    pub folder: &'a Folder,
    pub sheet: &'a Sheet<Procedure>,
    pub procedure: &'a Procedure,
    /// The names of its answers, and every rule with the names it may read: made once, asked by several checks.
    pub answers: Rc<Scope>,
    pub rules: Vec<(Placed<'a>, Rc<Scope>)>,
}

const RULES: &[fn(&Case<'_>, &mut Vec<Fault>)] = &[
    ways::unreachable,
    ways::endless,
    ways::nobody_acts,
    ways::unused_ends,
    rules::types,
    rules::never_or_always,
    rules::dead_exits,
    rules::not_total,
    law::no_clock,
    law::no_way_in,
    law::notification_refused,
    law::not_accepted,
    law::refusal_without_reason,
    law::refusal_without_appeal,
    law::appeal_without_decision,
    law::applicant_period,
    letters::missing,
    letters::unknown,
    letters::own_appeal,
    letters::values,
    letters::addressee,
    questions::unused,
    questions::named_by_nobody,
    outside::asked_of_nobody,
    outside::about_unknown,
    seats::wishes,
    city::names,
    examples::sound,
    examples::guide,
];

/// All faults of all files, by file and line. Examples are *run* by the engine; here only their words are checked.
pub fn check(folder: &Folder) -> Vec<Fault> {
    let mut faults = Vec::new();
    for sheet in &folder.procedures {
        let case = Case::new(folder, sheet);
        let mut found = Vec::new();
        for rule in RULES {
            rule(&case, &mut found);
        }
        found.sort_by_key(|fault| (fault.line, fault.column));
        faults.extend(found);
    }
    city::once(folder, &mut faults);
    letters::unused(folder, &mut faults);
    bundles::judge(folder, &mut faults);
    faults
}

impl<'a> Case<'a> {
    fn new(folder: &'a Folder, sheet: &'a Sheet<Procedure>) -> Self {
        let answers = Rc::new(scope::answers(&sheet.value));
        let mut case = Self { folder, sheet, procedure: &sheet.value, answers, rules: Vec::new() };
        case.rules = rules::all(&case);
        case
    }

    fn ends(&self) -> Vec<(&'a str, Outcome)> {
        ways::ends(self.procedure)
    }
}
