//! Judging again, by a job of the commit that made it needful: a case whose answers changed, and every case that speaks of a new protection
//! (one may have arrived while the second officer was pressing the button).
//!
//! It only hides. Showing a case again is the business of two people, never of an answer.

use std::collections::BTreeSet;

use sea_orm::{ColumnTrait, QueryFilter};
use serde::Deserialize;
use store::{ActorRef, Changes, DecideError, NotDone, Queue, Queued, Reads};
use uuid::Uuid;

use super::records::protected_mark;
use super::{Marker, PROTECTED, PROTECTIONS, covering, hide, shielded_by, speaking_of};
use crate::Hall;
use crate::cases::file;
use web::Problem;

/// The job kind.
pub const SHIELD: &str = "shield";

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Again {
    Case(Uuid),
    Protection(Uuid),
}

/// Done in the commit that marks the job done.
pub async fn shield_again(hall: &Hall, queued: &Queued) -> Result<(), NotDone> {
    let again: Again =
        serde_json::from_value(queued.body.clone()).map_err(|_| NotDone::Dead("its body cannot be read".to_owned()))?;
    let again = &again;
    let done = hall.db().decide(|reads| async move {
        let mut changes =
            Changes::new().expect(PROTECTIONS, reads.version(PROTECTIONS).await?).finish(Queue::Jobs, queued.id);
        let cases = match again {
            Again::Case(case) => vec![*case],
            Again::Protection(protection) => speaking_of(&reads, &marks_of(&reads, *protection).await?).await?,
        };
        for case in cases {
            changes = judge(hall, &reads, case, changes).await?;
        }
        Ok::<_, Problem>(changes)
    });
    match done.await {
        Ok(_) => Ok(()),
        Err(DecideError::Decision(_) | DecideError::Read(_)) => {
            Err(NotDone::Retry("the case cannot be read".to_owned()))
        }
        Err(DecideError::Refused(refused)) => Err(NotDone::Retry(match refused {
            store::Refused::Failed { reference, .. } => format!("not stored ({reference})"),
            other => other.to_string(),
        })),
    }
}

/// The marks a protection in force covers.
async fn marks_of(reads: &Reads, protection: Uuid) -> Result<BTreeSet<String>, Problem> {
    let rows = reads.of::<protected_mark::Entity>().filter(protected_mark::Column::Protection.eq(protection));
    let rows = rows.filter(protected_mark::Column::Part.eq(PROTECTED)).all(reads).await?;
    Ok(rows.into_iter().map(|row| row.mark).collect())
}

/// The code stays: whoever has just sent or corrected the case knows it, and nobody else.
async fn judge(hall: &Hall, reads: &Reads, case: Uuid, changes: Changes) -> Result<Changes, Problem> {
    let Some(file) = file::read(hall, reads, case).await? else { return Ok(changes) };
    let marks = Marker::of(hall).answers(&file.procedure, &file.answers);
    let known = shielded_by(reads, case).await?;
    let by = ActorRef::new("system", "shield");
    let new = covering(reads, &marks).await?.into_iter().filter(|protection| !known.contains(protection));
    Ok(new.fold(changes, |changes, protection| hide(hall, &file.row, protection, false, &by, changes)))
}
