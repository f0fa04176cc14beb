//! Bundles: one person's answers to a life event's questions, and the drafts that are written together from them.
//!
//! A form is no record and no case. It holds what was answered once; each procedure is a draft of its own, is sent alone, has its own number
//! and clock, and can be decided alone. The form follows the newest file: an answer that no longer fits is asked again. Its two codes, one to
//! go on and one for the desk, are made from the city's key and never stored.

mod records;
mod settle;

use std::sync::Arc;

use civic::{Lang, Millis, Secret, SeededChance};
use jiff::civil::Date;
use procedure::Bundle;
use procedure::answers::Answers;
use procedure::bundle::Entry;
use procedure::form::{Journey, PageKind, fitted};
use procedure::model::{Item, Way};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, IntoActiveModel, QueryFilter, QueryOrder};
use serde_json::json;
use store::{ActorRef, Changes, Delete, NewEvent, Reads, Row, Stream, Update};
use uuid::Uuid;
use web::Problem;

use crate::Hall;
use crate::drafts;
use records::{bundle_draft, bundle_form};

pub use settle::settle;

/// Days after which a form ends when nothing is changed, as a draft does.
pub const DAYS: i64 = drafts::DAYS;
/// Days for which the desk can recall what was sent.
const SHEET_DAYS: i64 = 120;

/// Where a visit for these services is booked, all at once: shorter when it was all written before. `None` where no counter is booked.
pub fn visit(hall: &Hall, services: &[String], prepared: bool) -> Option<String> {
    let counters = hall.counters();
    let mut offered: Vec<&str> =
        services.iter().map(String::as_str).filter(|id| counters.service(id).is_some()).collect();
    offered.dedup();
    let prepared = if prepared { "&p=1" } else { "" };
    (!counters.offices.is_empty() && !offered.is_empty()).then(|| format!("/visit?s={}{prepared}", offered.join(".")))
}

/// A form as one reading of the database.
#[derive(Clone)]
pub struct Form {
    pub row: bundle_form::Model,
    pub bundle: Arc<Bundle>,
    pub answers: Answers,
    /// Its drafts, by entry.
    pub drafts: Vec<(String, Uuid)>,
}

fn stream(id: Uuid) -> Stream {
    Stream::new("bundle", id)
}

/// The code by which the desk recalls what was sent. It opens nothing for anybody who is no officer.
pub fn sheet_code(hall: &Hall, form: Uuid) -> Secret {
    let [a, b, c, d, e, f, g, h, ..] = hall.keys().derive("visit-sheet", form, b"");
    Secret::new(&SeededChance::new(u64::from_le_bytes([a, b, c, d, e, f, g, h])))
}

/// Lays out a form without answers; its id and what to store.
pub fn begin(hall: &Hall, bundle: &Bundle, lang: Lang, owner: String, by: ActorRef) -> (Uuid, Changes) {
    let (id, now) = (hall.new_id(), hall.now().0);
    let row = bundle_form::ActiveModel {
        city: Set(hall.db().city().0),
        id: Set(id),
        owner: Set(owner),
        resume: Set(drafts::resume_mark(hall, &drafts::resume_code(hall, id))),
        sheet: Set(drafts::resume_mark(hall, &sheet_code(hall, id))),
        bundle: Set(bundle.id.clone()),
        lang: Set(lang.tag().to_owned()),
        answers: Set(json_of(&Answers::default())),
        left_out: Set(String::new()),
        writing: Set(false),
        revision: Set(1),
        created_at: Set(now),
        updated_at: Set(now),
        sent_at: Set(None),
    };
    let event = NewEvent::new(stream(id), "bundle-begun", by, json!({ "bundle": bundle.id }));
    (id, Changes::new().expect_new(stream(id)).insert(Row::of(row)).event(event))
}

fn json_of(answers: &Answers) -> String {
    serde_json::to_string(answers).unwrap_or_default()
}

/// Reads a form; `None` when there is none, when it has ended by age, or when its bundle is no more.
pub async fn read(hall: &Hall, reads: &Reads, id: Uuid) -> Result<Option<Form>, Problem> {
    let found = reads.of::<bundle_form::Entity>().filter(bundle_form::Column::Id.eq(id)).one(reads).await?;
    let Some(row) = found.filter(|row| hall.now() < until(row)) else { return Ok(None) };
    let Some(bundle) = hall.library().shelf().bundle(&row.bundle) else { return Ok(None) };
    let stored: Answers = serde_json::from_str(&row.answers).map_err(|error| Problem::broken(&error))?;
    let both: Vec<Item> = bundle.questions.iter().chain(&bundle.common).cloned().collect();
    let (answers, _) = fitted(&stored, &both, hall.now().date());
    let drafts = drafts_of(reads, &bundle, id).await?;
    Ok(Some(Form { row, bundle, answers, drafts }))
}

/// In the order of the bundle's entries.
async fn drafts_of(reads: &Reads, bundle: &Bundle, form: Uuid) -> Result<Vec<(String, Uuid)>, Problem> {
    let rows = reads.of::<bundle_draft::Entity>().filter(bundle_draft::Column::Form.eq(form)).all(reads).await?;
    let mut drafts: Vec<(String, Uuid)> = rows.into_iter().map(|row| (row.entry, row.draft)).collect();
    drafts.sort_by_key(|(entry, _)| bundle.entries.iter().position(|known| known.id == *entry));
    Ok(drafts)
}

fn until(row: &bundle_form::Model) -> Millis {
    Millis(row.updated_at).plus_days(if row.sent_at.is_some() { SHEET_DAYS } else { DAYS })
}

/// Whether this form stands under this owner, and no more of it.
pub async fn is_of(reads: &Reads, id: Uuid, owner: &str) -> Result<bool, Problem> {
    let own = reads.of::<bundle_form::Entity>().filter(bundle_form::Column::Id.eq(id));
    Ok(own.filter(bundle_form::Column::Owner.eq(owner)).one(reads).await?.is_some())
}

/// The form a resume code belongs to.
pub async fn by_code(hall: &Hall, reads: &Reads, code: &Secret) -> Result<Option<Uuid>, Problem> {
    by_mark(hall, reads, bundle_form::Column::Resume, code).await
}

/// The cases that were sent with the form of this sheet.
pub async fn by_sheet(hall: &Hall, reads: &Reads, code: &Secret) -> Result<Vec<Uuid>, Problem> {
    let Some(form) = by_mark(hall, reads, bundle_form::Column::Sheet, code).await? else { return Ok(Vec::new()) };
    let rows = reads.of::<bundle_draft::Entity>().filter(bundle_draft::Column::Form.eq(form)).all(reads).await?;
    Ok(rows.into_iter().map(|row| row.draft).collect())
}

async fn by_mark(
    hall: &Hall,
    reads: &Reads,
    column: bundle_form::Column,
    code: &Secret,
) -> Result<Option<Uuid>, Problem> {
    let mark = column.eq(drafts::resume_mark(hall, code));
    let found = reads.of::<bundle_form::Entity>().filter(mark).one(reads).await?;
    Ok(found.filter(|row| hall.now() < until(row)).map(|row| row.id))
}

/// Deletes up to `most` forms that have ended; for a nightly job. Drafts end on their own, cases stay. How many it deleted.
pub async fn sweep(hall: &Hall, most: usize) -> Result<usize, Problem> {
    let reads = hall.db().reads().await?;
    let before = hall.now().plus_days(-DAYS).0;
    let old = reads.of::<bundle_form::Entity>().filter(bundle_form::Column::UpdatedAt.lte(before));
    let old = old.order_by_asc(bundle_form::Column::UpdatedAt).all(&reads).await?;
    drop(reads);
    let mut deleted = 0;
    for row in old.iter().filter(|row| hall.now() >= until(row)).take(most) {
        let gone = Changes::new()
            .expect(stream(row.id), row.revision)
            .delete(Delete::new("bundle_form").key("id", row.id))
            .delete(Delete::new("bundle_draft").key("form", row.id))
            .event(NewEvent::new(stream(row.id), "bundle-ended", ActorRef::new("system", ""), json!({})));
        // Taken up again at this very moment: it lives on.
        deleted += usize::from(hall.db().submit(gone).await.is_ok());
    }
    Ok(deleted)
}

impl Form {
    pub fn id(&self) -> Uuid {
        self.row.id
    }

    pub fn until(&self) -> Millis {
        until(&self.row)
    }

    pub fn sent(&self) -> bool {
        self.row.sent_at.is_some()
    }

    /// What belongs to this person's set.
    pub fn set(&self, today: Date) -> Vec<&Entry> {
        self.bundle.set(&self.answers, today)
    }

    /// What of it is written here: what can be now, or was begun when it could, and was not left out.
    pub fn writable(&self, hall: &Hall) -> Vec<&Entry> {
        let (shelf, now) = (hall.library().shelf(), hall.now());
        let open = |entry: &&Entry| {
            let online =
                shelf.procedure(&entry.id).is_some_and(|live| !matches!(live.channels.online, Way::Closed { .. }));
            online && hall.halt(&entry.id, now).is_none()
        };
        let begun = |entry: &&Entry| self.drafts.iter().any(|(known, _)| *known == entry.id);
        let all = self.bundle.writable(&self.answers, now.date()).into_iter();
        all.filter(|entry| !self.leaves_out(&entry.id) && (begun(entry) || open(entry))).collect()
    }

    pub fn leaves_out(&self, entry: &str) -> bool {
        self.row.left_out.split(' ').any(|known| known == entry)
    }

    /// Leaves an entry out, or takes it in again.
    pub fn leave_out(&mut self, entry: &str, out: bool) {
        let others = self.row.left_out.split(' ').filter(|known| !known.is_empty() && *known != entry);
        let left: Vec<&str> = others.chain(out.then_some(entry)).collect();
        self.row.left_out = left.join(" ");
    }

    /// The questions asked of this person: those that decide, and, once writing, those for all.
    pub fn asked(&self, hall: &Hall) -> Vec<Item> {
        if self.row.writing { self.bundle.asked(&self.writable(hall)) } else { self.bundle.questions.clone() }
    }

    /// All that is asked for the set is answered.
    pub fn is_decided(&self, today: Date) -> bool {
        self.bundle.is_decided(&self.answers, today)
    }

    /// The page on which this person goes on; `None` when all that is asked for all procedures is answered. The rows of a group are
    /// all there only when they have been gone on from.
    pub fn open_page(&self, hall: &Hall) -> Option<String> {
        let asked = self.asked(hall);
        let journey = Journey::new(&asked, &self.answers, hall.now().date());
        let listed = journey.pages().iter().find(|page| match &page.kind {
            PageKind::Group { group, .. } => !self.answers.is_closed(&group.key),
            _ => false,
        });
        journey.first_unanswered().or(listed).map(|page| page.id.clone())
    }

    /// Stores the form as it stands now, if nobody was faster.
    pub fn save(&self, hall: &Hall, what: &'static str, by: ActorRef, changes: Changes) -> Changes {
        let mut row = self.row.clone().into_active_model();
        row.answers = Set(json_of(&self.answers));
        row.owner = Set(self.row.owner.clone());
        row.left_out = Set(self.row.left_out.clone());
        row.writing = Set(self.row.writing);
        row.sent_at = Set(self.row.sent_at);
        row.revision = Set(self.row.revision + 1);
        row.updated_at = Set(hall.now().0);
        let event = NewEvent::new(stream(self.row.id), what, by, json!({}));
        changes.expect(stream(self.row.id), self.row.revision).update(Update::of(row)).event(event)
    }
}
