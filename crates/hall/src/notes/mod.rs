//! Notes: what officers write for one another about a case. No citizen's page shows one; a request for disclosure does.
//!
//! A note is never changed and never taken away: what the office thought on the way belongs to the file. The journal says that one was
//! written, by whom and when, never what it says.

pub mod desk;
mod records;

use civic::Millis;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::{Changes, NewEvent, OnceKey, Reads, Row, Stream, Touched};
use uuid::Uuid;
use web::{Permit, Problem};

use crate::Hall;
use crate::cases::CaseFile;
use records::case_note;

/// One note, by the officer of this account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub by: Uuid,
    pub at: Millis,
    pub body: String,
}

/// The notes of a case, oldest first. Whoever asks has been let through to the case.
pub async fn for_case(reads: &Reads, case: Uuid) -> Result<Vec<Note>, Problem> {
    let of_case = reads.of::<case_note::Entity>().filter(case_note::Column::CaseId.eq(case));
    let rows = of_case.order_by_asc(case_note::Column::At).order_by_asc(case_note::Column::Id).all(reads).await?;
    Ok(rows.into_iter().map(|row| Note { by: row.by_staff, at: Millis(row.at), body: row.body }).collect())
}

/// A new note as a command. `once` comes from the form: the same form sent twice is one note.
fn write(hall: &Hall, permit: &Permit, by: Uuid, file: &CaseFile, once: &str, body: &str) -> Changes {
    let (id, case, salt) = (hall.new_id(), file.row.id, hall.db().salt());
    let event = NewEvent::new(Stream::new("note", id), "note-written", permit.actor(), json!({ "case": case }))
        .touching(Touched::new("case_note", id, 1, &salt, body.as_bytes()));
    let row = case_note::ActiveModel {
        city: Set(file.row.city),
        id: Set(id),
        case_id: Set(case),
        by_staff: Set(by),
        body: Set(body.to_owned()),
        salt: Set(salt.0),
        at: Set(permit.now().0),
    };
    let once = OnceKey::new(format!("{by}:{case}"), "note", once, body.as_bytes());
    Changes::new().insert(Row::of(row)).event(event).once(once)
}
