//! What one officer may see of the cases: the single filter that every list, search and look-up goes through.
//!
//! Protected persons (支援措置) are hidden here, once, and so on every page: a hidden case is there only for those of its section who hold
//! the grant to handle it, and for who was let by to this one case for a while.

use sea_orm::{ColumnTrait, Condition, QueryFilter, QuerySelect, QueryTrait, Select};
use store::Reads;
use uuid::Uuid;
use web::guard::{Action, Decision, May};
use web::{Permission, Problem};

use super::file::{CaseFile, Glance};
use super::records::{case_file, task};
use super::shield::records::passing;
use crate::people::{HandleProtection, Officer};

/// The sections an officer works in, and those whose hidden cases are theirs to handle.
#[derive(Clone, Debug)]
pub struct Scope {
    sections: Vec<String>,
    handles: Vec<String>,
    passes: Option<Uuid>,
}

/// Reading a case.
pub enum Reading {}

impl Action for Reading {
    const NAME: &'static str = "case.read";
}

/// An officer was let by, and how the state of that is written.
pub const GIVEN: &str = "given";

impl Scope {
    pub fn of(officer: &Officer) -> Self {
        Self { sections: officer.sections(), handles: officer.sections_with(HandleProtection::NAME), passes: None }
    }

    pub fn sections(&self) -> &[String] {
        &self.sections
    }

    /// The same, and this one hidden case if a second officer let this one by to it. For reading only: no act asks here.
    pub async fn passing_by(
        mut self,
        reads: &Reads,
        account: Uuid,
        case: Uuid,
        now: civic::Millis,
    ) -> Result<Self, Problem> {
        let given = reads.of::<passing::Entity>().filter(passing::Column::Account.eq(account));
        let given = given.filter(passing::Column::CaseId.eq(case)).filter(passing::Column::State.eq(GIVEN));
        let open = given.filter(passing::Column::UntilAt.gt(now.0)).one(reads).await?;
        self.passes = open.map(|_| case);
        Ok(self)
    }

    /// As a condition on the case's row.
    pub fn condition(&self) -> Condition {
        let hidden = case_file::Column::Hidden.eq(false);
        let shown = Condition::all().add(case_file::Column::Section.is_in(self.sections.iter().map(String::as_str)));
        if self.handles.is_empty() {
            return shown.add(hidden);
        }
        let handled = case_file::Column::Section.is_in(self.handles.iter().map(String::as_str));
        shown.add(Condition::any().add(hidden).add(handled))
    }

    pub fn on<E: sea_orm::EntityTrait>(&self, select: Select<E>) -> Select<E> {
        select.filter(self.condition())
    }

    /// On tasks, whose section is that of their case, without reading their cases' rows: only the hidden cases are looked up, which are few.
    pub fn on_tasks(&self, reads: &Reads, select: Select<task::Entity>) -> Select<task::Entity> {
        let hidden = reads.of::<case_file::Entity>().filter(case_file::Column::Hidden.eq(true));
        let kept = hidden.filter(case_file::Column::Section.is_not_in(self.handles.iter().map(String::as_str)));
        let kept = kept.select_only().column(case_file::Column::Id).into_query();
        let sections = task::Column::Section.is_in(self.sections.iter().map(String::as_str));
        select.filter(Condition::all().add(sections).add(task::Column::CaseId.not_in_subquery(kept)))
    }

    /// Hidden cases of these sections alone, for those who handle them.
    pub fn hidden_of<E: sea_orm::EntityTrait>(&self, select: Select<E>) -> Select<E> {
        let handled = case_file::Column::Section.is_in(self.handles.iter().map(String::as_str));
        select.filter(Condition::all().add(case_file::Column::Hidden.eq(true)).add(handled))
    }

    /// Whether this row is one of them.
    pub fn sees(&self, row: &case_file::Model) -> bool {
        self.sees_at(row.id, &row.section, row.hidden)
    }

    /// The same, decided before anything else of the case is read.
    pub fn sees_glance(&self, case: &Glance) -> bool {
        self.sees_at(case.id, &case.section, case.hidden)
    }

    fn sees_at(&self, case: Uuid, section: &String, hidden: bool) -> bool {
        let may = !hidden || self.handles.contains(section) || self.passes == Some(case);
        self.sections.contains(section) && may
    }

    /// Whether it is seen only because somebody was let by.
    pub fn is_let_by(&self, row: &case_file::Model) -> bool {
        row.hidden && self.passes == Some(row.id) && !self.handles.contains(&row.section)
    }

    /// The case, if this officer may see it; not found otherwise.
    pub fn may_read(&self, file: Option<CaseFile>) -> Result<May<Reading, CaseFile>, Problem> {
        May::decide(file, |file| Decision::by("own-section", self.sees(&file.row)))
    }
}
