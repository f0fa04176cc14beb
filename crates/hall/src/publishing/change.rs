//! A change on its way, read and written. Every act on it is one event on its own stream, so that its revision is the stream's version
//! and whoever was slower is told.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, DbErr, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use serde_json::{Value, json};
use store::{ActorRef, Changes, Delete, NewEvent, Reads, Row, Stream, Update};
use uuid::Uuid;
use web::Problem;

use super::records::{change_file, migrated_case, procedure_change};
use super::rules::{State, What, had_a_hand, with_editor};
use crate::Hall;
use crate::catalog::{Shelf, file_name, text_hash};

/// The stream of one change.
pub fn stream(change: Uuid) -> Stream {
    Stream::new("procedure-change", change)
}

/// A change as one reading of the database.
#[derive(Clone, Debug)]
pub struct Change {
    pub row: procedure_change::Model,
    pub what: What,
    pub files: Vec<change_file::Model>,
}

/// What a new change begins with.
pub struct Beginning {
    pub procedure: String,
    pub title: String,
    pub what: What,
    pub state: State,
    /// (kind, id, hash of the text it begins from, text).
    pub files: Vec<(String, String, String, String)>,
    pub staff: Uuid,
    pub by: ActorRef,
}

pub async fn read(reads: &Reads, id: Uuid) -> Result<Option<Change>, Problem> {
    let of = reads.of::<procedure_change::Entity>().filter(procedure_change::Column::Id.eq(id));
    let Some(row) = of.one(reads).await? else { return Ok(None) };
    let of = reads.of::<change_file::Entity>().filter(change_file::Column::Change.eq(id));
    let files = of.order_by_desc(change_file::Column::Kind).order_by_asc(change_file::Column::Id).all(reads).await?;
    let what = serde_json::from_str(&row.what).map_err(|error| Problem::broken(&error))?;
    Ok(Some(Change { row, what, files }))
}

/// Changes that are not over, oldest first; of one procedure or of all.
pub async fn open(reads: &Reads, procedure: Option<&str>) -> Result<Vec<procedure_change::Model>, DbErr> {
    let states = [State::Editing, State::Asked].map(State::word);
    let mut of = reads.of::<procedure_change::Entity>().filter(procedure_change::Column::State.is_in(states));
    if let Some(procedure) = procedure {
        of = of.filter(procedure_change::Column::Procedure.eq(procedure));
    }
    of.order_by_asc(procedure_change::Column::MadeAt).all(reads).await
}

/// The last changes of a procedure that were carried out, newest first.
pub async fn done(reads: &Reads, procedure: &str, most: u64) -> Result<Vec<procedure_change::Model>, DbErr> {
    let of = reads.of::<procedure_change::Entity>().filter(procedure_change::Column::Procedure.eq(procedure));
    let of = of.filter(procedure_change::Column::State.eq(State::Done.word()));
    of.order_by_desc(procedure_change::Column::DecidedAt).limit(most).all(reads).await
}

/// What became of the cases of a migration.
pub async fn migrated(reads: &Reads, change: Uuid) -> Result<Vec<migrated_case::Model>, DbErr> {
    let of = reads.of::<migrated_case::Entity>().filter(migrated_case::Column::Change.eq(change));
    of.order_by_asc(migrated_case::Column::Number).all(reads).await
}

/// Lays out a new change.
pub fn begin(hall: &Hall, new: Beginning) -> (Uuid, Changes) {
    begun(hall, new, Changes::new())
}

fn begun(hall: &Hall, new: Beginning, with: Changes) -> (Uuid, Changes) {
    let (id, now) = (hall.new_id(), hall.now());
    let asked = new.state == State::Asked;
    let row = procedure_change::ActiveModel {
        city: Set(hall.db().city().0),
        id: Set(id),
        kind: Set(new.what.kind().word().to_owned()),
        procedure: Set(new.procedure.clone()),
        state: Set(new.state.word().to_owned()),
        revision: Set(1),
        title: Set(new.title),
        what: Set(serde_json::to_string(&new.what).unwrap_or_default()),
        from_day: Set(None),
        editors: Set(with_editor("", new.staff)),
        made_by: Set(new.staff),
        made_at: Set(now.0),
        asked_by: Set(asked.then_some(new.staff)),
        asked_at: Set(asked.then_some(now.0)),
        decided_by: Set(None),
        decided_at: Set(None),
        note: Set(String::new()),
    };
    let mut changes = with.expect_new(stream(id)).insert(Row::of(row));
    for (kind, file, base, source) in new.files {
        changes = changes.insert(file_row(hall, id, (kind, file), base, source));
    }
    let body = json!({ "procedure": new.procedure, "what": new.what.kind().word() });
    let kind = if asked { "change-asked" } else { "change-begun" };
    (id, changes.event(NewEvent::new(stream(id), kind, new.by, body)))
}

/// A draft of one procedure's file that another room of the hall has written, begun from the text in force, in one commit with what else it brings.
pub fn draft_of(
    hall: &Hall,
    procedure: &str,
    (title, text): (&str, String),
    (staff, by): (Uuid, ActorRef),
    with: &mut Changes,
) -> Uuid {
    let base = hall.library().shelf().in_force("procedure", procedure, hall.now());
    let base = base.map_or_else(String::new, |(_, version)| version.hash.clone());
    let new = Beginning {
        procedure: procedure.to_owned(),
        title: title.to_owned(),
        what: What::Text,
        state: State::Editing,
        files: vec![("procedure".to_owned(), procedure.to_owned(), base, text)],
        staff,
        by,
    };
    let (id, changes) = begun(hall, new, std::mem::take(with));
    *with = changes;
    id
}

fn file_row(hall: &Hall, change: Uuid, (kind, id): (String, String), base: String, source: String) -> Row {
    Row::of(change_file::ActiveModel {
        city: Set(hall.db().city().0),
        change: Set(change),
        kind: Set(kind),
        id: Set(id),
        base: Set(base),
        source: Set(source),
    })
}

impl Change {
    pub fn state(&self) -> State {
        State::read(&self.row.state)
    }

    /// Whether this officer had a hand in it.
    pub fn is_of(&self, staff: Uuid) -> bool {
        had_a_hand(&self.row.editors, staff)
    }

    /// The files by their names in the folder.
    pub fn named(&self) -> Vec<(String, String)> {
        self.files.iter().map(|file| (file_name(&file.kind, &file.id), file.source.clone())).collect()
    }

    /// Files whose text in force is not the one they were begun from.
    pub fn overtaken(&self, shelf: &Shelf, now: civic::Millis) -> Vec<&change_file::Model> {
        let in_force = |file: &change_file::Model| {
            shelf.in_force(&file.kind, &file.id, now).map_or_else(String::new, |(_, version)| version.hash.clone())
        };
        self.files.iter().filter(|file| file.base != in_force(file)).collect()
    }

    /// One act: the row as `set` leaves it, one revision on, expected where it was read.
    pub fn act(
        &self,
        (kind, body): (&'static str, Value),
        by: ActorRef,
        changes: Changes,
        set: impl FnOnce(&mut procedure_change::ActiveModel),
    ) -> Changes {
        let mut row = self.row.clone().into_active_model();
        row.revision = Set(self.row.revision + 1);
        set(&mut row);
        changes.expect(stream(self.row.id), self.row.revision).update(Update::of(row)).event(NewEvent::new(
            stream(self.row.id),
            kind,
            by,
            body,
        ))
    }

    /// A file with another text; one that is as in force leaves the change.
    pub fn put(&self, hall: &Hall, (kind, id): (&str, &str), base: &str, source: &str, changes: Changes) -> Changes {
        let known = self.files.iter().find(|file| file.kind == kind && file.id == id);
        let same = text_hash(source) == base;
        match known {
            Some(_) if same => {
                changes.delete(Delete::new("change_file").key("change", self.row.id).key("kind", kind).key("id", id))
            }
            Some(known) => {
                let mut row = known.clone().into_active_model();
                row.source = Set(source.to_owned());
                row.base = Set(base.to_owned());
                changes.update(Update::of(row))
            }
            None if same => changes,
            None => {
                let name = (kind.to_owned(), id.to_owned());
                changes.insert(file_row(hall, self.row.id, name, base.to_owned(), source.to_owned()))
            }
        }
    }
}
