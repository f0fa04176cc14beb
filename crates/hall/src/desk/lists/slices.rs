//! The slices a list is merged of: what stands equal in each, and the query that reads it in the order of an index.

use sea_orm::{ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, Select};
use store::Reads;

use super::{Filter, Tab};
use crate::cases::{Scope, case_file, task};
use crate::people::Officer;

/// What stands equal in one slice.
pub struct Slice<'a> {
    state: &'static str,
    of: Condition,
    kind: Option<&'static str>,
    roles: Option<Vec<&'a str>>,
    citizens: bool,
}

const OPEN: [&str; 4] = ["enabled", "assigned", "started", "paused"];
const TAKEN: [&str; 3] = ["assigned", "started", "paused"];
const CITIZEN: &str = "citizen";

pub fn slices(officer: &Officer, tab: Tab) -> Vec<Slice<'_>> {
    let of_section = |section: &str| Condition::all().add(task::Column::Section.eq(section));
    let slice = |state, of| Slice { state, of, kind: None, roles: None, citizens: false };
    let sections = officer.sections();
    let each = |states: &'static [&'static str]| {
        sections.iter().flat_map(move |section| states.iter().map(move |state| slice(state, of_section(section))))
    };
    match tab {
        Tab::Mine => TAKEN
            .iter()
            .map(|state| slice(state, Condition::all().add(task::Column::Assignee.eq(officer.account))))
            .collect(),
        Tab::Section => each(&OPEN).collect(),
        Tab::Unassigned => each(&OPEN[..1]).collect(),
        Tab::All => each(&OPEN).map(|slice| Slice { citizens: true, ..slice }).collect(),
        Tab::Approvals => approvals(officer, &sections, of_section),
    }
}

fn approvals<'a>(officer: &'a Officer, sections: &[String], of_section: impl Fn(&str) -> Condition) -> Vec<Slice<'a>> {
    let mut all = Vec::new();
    for section in sections {
        let own = officer.grants.iter().filter(|grant| grant.section == *section).map(|grant| grant.role.as_str());
        let absent =
            officer.deputy_for.iter().filter(|grant| grant.section == *section).map(|grant| grant.role.as_str());
        let (own, both): (Vec<&str>, Vec<&str>) = (own.clone().collect(), own.chain(absent).collect());
        for state in OPEN {
            all.push(Slice {
                state,
                of: of_section(section),
                kind: Some("approve"),
                roles: Some(both.clone()),
                citizens: false,
            });
            all.push(Slice {
                state,
                of: of_section(section),
                kind: Some("read-after"),
                roles: Some(own.clone()),
                citizens: false,
            });
        }
    }
    all
}

fn narrowed(reads: &Reads, officer: &Officer, slice: &Slice<'_>, filter: &Filter) -> Select<task::Entity> {
    let mut narrow = Condition::all().add(slice.of.clone()).add(task::Column::State.eq(slice.state));
    if let Some(kind) = slice.kind {
        narrow = narrow.add(task::Column::Kind.eq(kind));
    }
    if let Some(roles) = &slice.roles {
        narrow = narrow.add(task::Column::Role.is_in(roles.iter().copied()));
    }
    if !slice.citizens {
        narrow = narrow.add(task::Column::Role.ne(CITIZEN));
    }
    if !filter.procedure.is_empty() {
        narrow = narrow.add(task::Column::Procedure.eq(filter.procedure.as_str()));
    }
    if !filter.place.is_empty() {
        narrow = narrow.add(task::Column::Place.eq(filter.place.as_str()));
    }
    Scope::of(officer).on_tasks(reads, reads.of::<task::Entity>().filter(narrow))
}

fn in_stage(select: Select<task::Entity>, filter: &Filter) -> Select<task::Entity> {
    let only = (!filter.stage.is_empty()).then(|| case_file::Column::Stage.eq(filter.stage.as_str()));
    only.into_iter().fold(with_case(select), QueryFilter::filter)
}

/// The tasks of a slice in their order, from an index alone. Only a stage, which no task knows, makes it ask their cases.
pub fn tasks(reads: &Reads, officer: &Officer, slice: &Slice<'_>, filter: &Filter) -> Select<task::Entity> {
    let select = narrowed(reads, officer, slice, filter);
    in_order(if filter.stage.is_empty() { select } else { in_stage(select, filter) })
}

/// The same with the rows of their cases beside them.
pub fn tasks_with_cases(reads: &Reads, officer: &Officer, slice: &Slice<'_>, filter: &Filter) -> Select<task::Entity> {
    in_order(in_stage(narrowed(reads, officer, slice, filter), filter))
}

pub fn with_case(select: Select<task::Entity>) -> Select<task::Entity> {
    let on_case = task::Entity::belongs_to(case_file::Entity)
        .from((task::Column::City, task::Column::CaseId))
        .to((case_file::Column::City, case_file::Column::Id));
    select.join(JoinType::InnerJoin, on_case.into())
}

fn in_order(select: Select<task::Entity>) -> Select<task::Entity> {
    select.order_by_asc(task::Column::DueOn).order_by_asc(task::Column::CaseId).order_by_asc(task::Column::No)
}
