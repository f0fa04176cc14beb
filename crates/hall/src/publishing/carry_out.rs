//! A second person agreed: what the change does is laid out with it, in one commit. What is no longer so on this reading is refused.

use civic::{Millis, Text};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, IntoActiveModel, QueryFilter};
use serde_json::json;
use store::{ActorRef, Changes, NewEvent, Reads, Update};
use uuid::Uuid;
use web::Problem;

use super::change::Change;
use super::records::procedure_change;
use super::rules::{State, What};
use crate::Hall;
use crate::catalog::{
    Halt, HaltKind, LIBRARY, NewHalt, When, begin_halt, file_name, halt, lift_halt, planned_file, prove, publish_when,
};

/// Why a change is not carried out. Nothing of it is.
#[derive(Debug)]
pub enum Refused {
    /// It does not wait for a second person (any more).
    NotAsked,
    /// This officer had a hand in it.
    OwnChange,
    /// A file, or an example of it, has a fault.
    Faulty,
    /// Another text of these files is in force than the one they were begun from.
    Overtaken(Vec<String>),
    /// Something is planned for these files: it would take over from this text in its time.
    Planned(Vec<String>),
    /// The day has passed.
    Past,
    /// The text is as it is in force, or what was to be lifted is lifted.
    Nothing,
    Problem(Problem),
}

impl From<Problem> for Refused {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<sea_orm::DbErr> for Refused {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Problem(error.into())
    }
}

/// Everything the approval of `change` writes.
pub async fn lay_out(
    hall: &Hall,
    reads: &Reads,
    change: &Change,
    staff: Uuid,
    by: &ActorRef,
) -> Result<Changes, Refused> {
    if change.state() != State::Asked {
        return Err(Refused::NotAsked);
    }
    if change.is_of(staff) {
        return Err(Refused::OwnChange);
    }
    let now = hall.now();
    let changes = match &change.what {
        What::Text => publish(hall, reads, change, by, now).await?,
        What::End { reason_ja, reason_en, from } => {
            let reason = Text::new(reason_ja, reason_en);
            let from = Millis::start_of(*from).max(now);
            let halt = Halt { kind: HaltKind::End, reason, from, until: None };
            let new =
                NewHalt { id: hall.new_id(), procedure: change.row.procedure.clone(), halt, staff: change.row.made_by };
            let expected = Changes::new().expect(LIBRARY, reads.version(LIBRARY).await?);
            begin_halt(reads.city().0, &new, Some(staff), by.clone(), now, expected)
        }
        What::Reopen { halt } => {
            let row = reads.of::<halt::Entity>().filter(halt::Column::Id.eq(*halt)).one(reads).await?;
            let row = row.filter(|row| row.lifted_at.is_none()).ok_or(Refused::Nothing)?;
            lift_halt(&row, by.clone(), now, Changes::new().expect(LIBRARY, reads.version(LIBRARY).await?))
        }
        What::CallOff { change } => call_off(reads, *change, by, now).await?,
        // The cases move afterwards, one by one, each by its own commit.
        What::Migrate { .. } => Changes::new(),
    };
    let body = json!({ "procedure": change.row.procedure, "what": change.row.kind });
    Ok(change.act(("change-approved", body), by.clone(), changes, |row| {
        row.state = Set(State::Done.word().to_owned());
        row.decided_by = Set(Some(staff));
        row.decided_at = Set(Some(now.0));
    }))
}

async fn publish(hall: &Hall, reads: &Reads, change: &Change, by: &ActorRef, now: Millis) -> Result<Changes, Refused> {
    let shelf = hall.library().shelf();
    let names = |files: Vec<&super::records::change_file::Model>| {
        files.iter().map(|file| file_name(&file.kind, &file.id)).collect::<Vec<_>>()
    };
    let overtaken = change.overtaken(&shelf, now);
    if !overtaken.is_empty() {
        return Err(Refused::Overtaken(names(overtaken)));
    }
    let proven = prove(hall.city(), &shelf, &change.named(), now);
    if !proven.is_sound() {
        return Err(Refused::Faulty);
    }
    let when = match from(&change.row, now)? {
        Some(at) => When::From { at, change: change.row.id },
        None => When::Now,
    };
    let publication = publish_when(reads, &proven.checked, by.clone(), now, when).await?;
    if publication.renewed.is_empty() {
        return Err(Refused::Nothing);
    }
    if !publication.planned.is_empty() {
        let named = publication.planned.iter().map(|(kind, id)| file_name(kind, id));
        return Err(Refused::Planned(named.collect()));
    }
    Ok(publication.changes)
}

/// The moment a change is to hold from; `None` is at once.
fn from(row: &procedure_change::Model, now: Millis) -> Result<Option<Millis>, Refused> {
    let Some(day) = row.from_day.as_deref().filter(|day| !day.is_empty()) else { return Ok(None) };
    let day = day.parse().map_err(|_| Refused::Past)?;
    let at = Millis::start_of(day);
    if at <= now { Err(Refused::Past) } else { Ok(Some(at)) }
}

async fn call_off(reads: &Reads, change: Uuid, by: &ActorRef, now: Millis) -> Result<Changes, Refused> {
    let rows = reads.of::<planned_file::Entity>().filter(planned_file::Column::Change.eq(change));
    let rows = rows.filter(planned_file::Column::CalledOff.eq(false)).all(reads).await?;
    let mut rows: Vec<planned_file::Model> = rows.into_iter().filter(|row| row.from_at > now.0).collect();
    if rows.is_empty() {
        return Err(Refused::Nothing);
    }
    let mut changes = Changes::new().expect(LIBRARY, reads.version(LIBRARY).await?);
    for row in rows.drain(..) {
        let body = json!({ "kind": row.kind, "id": row.id, "hash": row.hash, "from": row.from_at });
        let mut set = row.into_active_model();
        set.called_off = Set(true);
        changes = changes.update(Update::of(set)).event(NewEvent::new(LIBRARY, "plan-called-off", by.clone(), body));
    }
    Ok(changes)
}
