//! Opening a case: who the officer is today, whether the case is theirs to see, and the look that is recorded before anything is drawn.

use sea_orm::ColumnTrait;
use store::Look;
use uuid::Uuid;
use web::guard::May;
use web::{Permission, Problem, Staff};

use crate::Hall;
use crate::cases::{CaseFile, Reading, Scope, case_file, glance, read};
use crate::people::{Officer, ReadCases};

/// A case that this officer may see.
pub struct Opened {
    pub officer: Officer,
    pub file: May<Reading, CaseFile>,
    /// Hidden, and seen only because a second officer let this one by: for reading.
    pub passing: bool,
}

/// The purpose of a look of somebody who was let by to a hidden case.
const PASSING: &str = "protection.passing";

impl Opened {
    pub fn id(&self) -> Uuid {
        self.file.row.id
    }

    pub fn href(&self) -> String {
        format!("/desk/case/{}", self.id())
    }

    /// The version a form was drawn from.
    pub fn version(&self) -> i64 {
        self.file.row.version
    }
}

/// Reads the case for this officer; not found when it belongs to another section or is hidden. Records the look.
pub async fn open<P: Permission>(hall: &Hall, staff: &Staff<P>, id: Uuid) -> Result<Opened, Problem> {
    let reads = staff.reads().await?;
    let officer = Officer::on(&reads, staff.account(), staff.today()).await?.ok_or(Problem::SignIn)?;
    let mut scope = Scope::of(&officer);
    if P::NAME == ReadCases::NAME {
        scope = scope.passing_by(&reads, officer.account, id, staff.now()).await?;
    }
    // A case that is hidden from this officer costs as much work as none.
    let file = match glance(&reads, case_file::Column::Id.eq(id)).await?.filter(|case| scope.sees_glance(case)) {
        Some(_) => read(hall, &reads, id).await?,
        None => None,
    };
    drop(reads);
    let file = scope.may_read(file)?;
    let passing = scope.is_let_by(&file.row);
    if passing {
        let (section, purpose) = (staff.officer().section.clone(), PASSING.to_owned());
        let look = Look { actor: staff.actor(), section, purpose, subjects: vec![id], case: Some(id) };
        staff.look_as(look).await?;
    } else {
        staff.look(vec![id], Some(id)).await?;
    }
    Ok(Opened { officer, file, passing })
}
