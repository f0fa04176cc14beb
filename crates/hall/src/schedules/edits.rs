//! Edits as they are read: those that hold, laid over the file; those of an office; one with its lines.
//!
//! An edit that the city's file no longer carries (a desk that is gone) is left out and said in the log: it keeps no hall from opening.

use civic::Millis;
use counter::Counters;
use counter::edits::{Edit, over};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use store::Reads;
use uuid::Uuid;
use web::Problem;

use super::STREAM;
use super::records::{schedule_edit, schedule_line};
use super::rules::{Phase, State, edit_of};

/// Days for which an edit that is over is still laid: pages of the week before show it.
const BEHIND: i64 = -40;

/// The version of what holds, and the counters as it makes them.
pub async fn laid(reads: &Reads, file: &Counters, now: Millis) -> Result<(i64, Counters), Problem> {
    let seen = reads.version(STREAM).await?;
    let edits = approved(reads, now).await?;
    Ok((seen, laid_of(file, edits)))
}

/// The file's counters under these edits.
pub fn laid_of(file: &Counters, mut edits: Vec<Edit>) -> Counters {
    edits.retain(|edit| match edit.fits(file) {
        Ok(()) => true,
        Err(fault) => {
            tracing::warn!(
                office = edit.office,
                ?fault,
                "an edit of the schedule no longer fits counters.yaml and is left out"
            );
            false
        }
    });
    over(file, &edits).unwrap_or_else(|_| file.clone())
}

/// What holds, in the order of approval.
pub async fn approved(reads: &Reads, now: Millis) -> Result<Vec<Edit>, Problem> {
    use schedule_edit::Column as C;
    let since = now.plus_days(BEHIND).date().to_string();
    let rows = reads.of::<schedule_edit::Entity>().filter(C::State.eq(State::Approved.word()));
    let rows = rows.filter(C::ToDay.gte(since)).order_by_asc(C::ApprovedAt).order_by_asc(C::Id).all(reads).await?;
    Ok(rows.iter().filter_map(edit_of).collect())
}

pub async fn one(reads: &Reads, id: Uuid) -> Result<Option<(schedule_edit::Model, Edit)>, Problem> {
    let row = reads.of::<schedule_edit::Entity>().filter(schedule_edit::Column::Id.eq(id)).one(reads).await?;
    Ok(row.and_then(|row| edit_of(&row).map(|edit| (row, edit))))
}

/// Drafts, and what was approved or undone and is not long over; the nearest days first.
pub async fn recent(reads: &Reads, now: Millis) -> Result<Vec<(schedule_edit::Model, Edit)>, Problem> {
    use schedule_edit::Column as C;
    let since = now.plus_days(-7).date().to_string();
    let rows = reads.of::<schedule_edit::Entity>().filter(C::State.ne(State::Dropped.word()));
    let rows = rows.filter(C::ToDay.gte(since)).order_by_asc(C::FromDay).order_by_asc(C::Id).all(reads).await?;
    Ok(rows.into_iter().filter_map(|row| edit_of(&row).map(|edit| (row, edit))).collect())
}

/// The lines of one phase in their order.
pub async fn lines(reads: &Reads, edit: Uuid, phase: Phase) -> Result<Vec<schedule_line::Model>, Problem> {
    use schedule_line::Column as C;
    let of = reads.of::<schedule_line::Entity>().filter(C::Edit.eq(edit)).filter(C::Phase.eq(phase.word()));
    Ok(of.order_by_asc(C::N).order_by_asc(C::Booking).all(reads).await?)
}
