//! Opening a case: who the officer is today, whether the case is theirs to see, and the look that is recorded before anything is drawn.

use uuid::Uuid;
use web::guard::May;
use web::{Permission, Problem, Staff};

use crate::Hall;
use crate::cases::{CaseFile, Reading, Scope, read};
use crate::people::Officer;

/// A case that this officer may see.
pub struct Opened {
    pub officer: Officer,
    pub file: May<Reading, CaseFile>,
}

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
    let file = read(hall, &reads, id).await?;
    drop(reads);
    let file = Scope::of(&officer).may_read(file)?;
    staff.look(vec![id], Some(id)).await?;
    Ok(Opened { officer, file })
}
