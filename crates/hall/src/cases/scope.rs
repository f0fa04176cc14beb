//! What one officer may see of the cases: the single filter that every list, search and look-up goes through.
//!
//! Protected persons (支援措置) are hidden here, once, and so on every page.

use sea_orm::{ColumnTrait, Condition, QueryFilter, Select};
use web::Problem;
use web::guard::{Action, Decision, May};

use super::file::CaseFile;
use super::records::case_file;
use crate::people::Officer;

/// The sections an officer works in, and that hidden cases are not theirs to see.
#[derive(Clone, Debug)]
pub struct Scope {
    sections: Vec<String>,
}

/// Reading a case.
pub enum Reading {}

impl Action for Reading {
    const NAME: &'static str = "case.read";
}

impl Scope {
    pub fn of(officer: &Officer) -> Self {
        Self { sections: officer.sections() }
    }

    pub fn sections(&self) -> &[String] {
        &self.sections
    }

    /// As a condition on the case's row.
    pub fn condition(&self) -> Condition {
        Condition::all()
            .add(case_file::Column::Section.is_in(self.sections.iter().map(String::as_str)))
            .add(case_file::Column::Hidden.eq(false))
    }

    pub fn on<E: sea_orm::EntityTrait>(&self, select: Select<E>) -> Select<E> {
        select.filter(self.condition())
    }

    /// Whether this row is one of them.
    pub fn sees(&self, row: &case_file::Model) -> bool {
        !row.hidden && self.sections.contains(&row.section)
    }

    /// The case, if this officer may see it; not found otherwise.
    pub fn may_read(&self, file: Option<CaseFile>) -> Result<May<Reading, CaseFile>, Problem> {
        May::decide(file, |file| Decision::by("own-section", self.sees(&file.row)))
    }
}
