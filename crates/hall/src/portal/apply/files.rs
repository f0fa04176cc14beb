//! The files of one question: sent, listed, removed. Each is judged by its first bytes; what is refused is told by its name.

use axum::extract::{Path, State};
use procedure::answers::FieldPath;
use procedure::form::{FaultCode, FieldFault};
use procedure::model::Field;
use serde_json::{Value, json};
use store::Changes;
use uuid::Uuid;
use web::form::{Taken, Upload, UploadLimits};
use web::{Problem, say, see_other};

use super::question::{Drawn, Sheet, errors};
use super::texts::T;
use super::way;
use super::writer::{Shown, Stop, Writer, edit, find};
use crate::Hall;
use crate::drafts::{Draft, Later};
use crate::papers::{self, Clean, Place};

/// One file as listed.
pub struct FileLine {
    pub id: Uuid,
    pub name: String,
    pub size: String,
}

pub fn lines(draft: &Draft, key: &str, row: &str) -> Vec<FileLine> {
    let line = |paper: &crate::cases::paper::Model| FileLine {
        id: paper.id,
        name: paper.name.clone(),
        size: say::bytes(u64::try_from(paper.size).unwrap_or(0)),
    };
    draft.papers_of(key, row).map(line).collect()
}

pub async fn post<W: Writer>(
    State(hall): State<Hall>,
    writer: W,
    Path((id, page)): Path<(Uuid, String)>,
    sent: Upload,
) -> Shown {
    let draft = find(&hall, &writer, id).await?;
    let journey = way::journey(&hall, &draft);
    let asked = Sheet::of(&hall, &writer, &draft, &journey, &page);
    let Some((path, sheet)) = asked.and_then(|sheet| Some((sheet.at.path()?, sheet))) else {
        return Ok(way::onward::<W>(&hall, &draft));
    };
    let Field::File { max } = sheet.question.field else { return Err(Problem::NotFound.into()) };
    let place = Place { draft: id, case: None, key: path.full_key(), row: path.row().unwrap_or_default().to_owned() };
    let held = draft.papers_of(&place.key, &place.row).count();
    let files = usize::from(max).saturating_sub(held);
    let mut taken = sent.take(&writer, UploadLimits { files, each: papers::EACH, ..UploadLimits::default() }).await?;
    let from_check = taken.fields.get("back") == "check";
    let clean = clean(&hall, T::new(writer.lang()), &mut taken).await?;
    let press = Press { page, path, place, clean, asked: Asked::of(&taken.fields) };
    let missing = press.leaves_empty(held) && !sheet.question.optional && taken.errors.is_empty();
    let stored = press.store(&hall, &writer).await?;
    let empty = [FieldFault { field: "value", code: FaultCode::Empty }];
    let faults = if missing { &empty[..] } else { &[] };
    let errors = errors(&writer, sheet.question, faults, taken.errors);
    if errors.is_empty() {
        return Ok(see_other(&press.next::<W>(&hall, &stored, from_check)));
    }
    let journey = way::journey(&hall, &stored);
    match Sheet::of(&hall, &writer, &stored, &journey, &press.page) {
        Some(sheet) => sheet.draw(Drawn { errors: Some(errors), from_check, ..Drawn::default() }),
        None => Ok(way::onward::<W>(&hall, &stored)),
    }
}

/// Which button was pressed.
enum Asked {
    Remove(Uuid),
    More,
    Later,
    GoOn,
    /// It comes another way.
    Way(Later),
}

impl Asked {
    fn of(fields: &web::Fields) -> Self {
        if let Ok(paper) = fields.get("remove").parse() {
            return Self::Remove(paper);
        }
        match (fields.has("more"), fields.has("later"), fields.get("paper")) {
            (true, ..) => Self::More,
            (_, true, _) => Self::Later,
            (_, _, "later") => Self::Way(Later::Later),
            (_, _, "desk") => Self::Way(Later::Desk),
            _ => Self::GoOn,
        }
    }
}

/// Every received file without its hidden facts; a refused one becomes an error.
async fn clean(hall: &Hall, t: T, taken: &mut Taken) -> Result<Vec<Clean>, Stop> {
    let mut clean = Vec::new();
    for received in std::mem::take(&mut taken.files) {
        let name = received.name.clone();
        match papers::clean(hall, received).await? {
            Some(file) => clean.push(file),
            None => taken.errors.add("value", web::texts::T::new(t.lang()).file_kind(&name)),
        }
    }
    // The page has one input for files.
    Ok(clean)
}

/// One press on a page of files: what came with it, and which button it was.
struct Press {
    page: String,
    path: FieldPath,
    place: Place,
    clean: Vec<Clean>,
    asked: Asked,
}

impl Press {
    /// Goes on with nothing in hand.
    fn leaves_empty(&self, held: usize) -> bool {
        matches!(self.asked, Asked::GoOn) && held + self.clean.len() == 0
    }

    /// Stores it; the bytes of a removed file are erased once that is done.
    async fn store<W: Writer>(&self, hall: &Hall, writer: &W) -> Result<Draft, Stop> {
        let gone = std::sync::Mutex::new(None);
        let stored = edit(hall, writer, self.place.draft, &self.page, |draft| {
            let (changes, blob) = self.change(hall, draft);
            if let Ok(mut gone) = gone.lock() {
                *gone = blob;
            }
            Ok(changes)
        });
        let stored = stored.await?;
        if let Some(blob) = gone.into_inner().unwrap_or_default() {
            papers::erase(hall, blob).await;
        }
        Ok(stored)
    }

    /// Rows and answer after the press, and the blob of a file taken away by it.
    fn change(&self, hall: &Hall, draft: &mut Draft) -> (Changes, Option<Uuid>) {
        let Self { path, place, clean, asked, .. } = self;
        let (mut changes, mut gone) = (Changes::new(), None);
        let mut ids: Vec<Uuid> = draft.papers_of(&place.key, &place.row).map(|paper| paper.blob).collect();
        for file in clean {
            changes = papers::insert(hall, place, file, changes);
            ids.push(file.blob());
        }
        if let Asked::Remove(wanted) = asked
            && let Some(paper) = draft.papers_of(&place.key, &place.row).find(|paper| paper.id == *wanted)
        {
            changes = papers::remove(hall, paper, changes);
            ids.retain(|id| *id != paper.blob);
            gone = Some(paper.blob);
        }
        draft.extra.later.remove(&path.to_string());
        if let (Asked::Way(way), true) = (asked, ids.is_empty()) {
            draft.extra.later.insert(path.to_string(), *way);
        }
        answer(draft, path, &ids, matches!(asked, Asked::GoOn | Asked::Way(_)));
        (changes, gone)
    }

    fn next<W: Writer>(&self, hall: &Hall, stored: &Draft, from_check: bool) -> String {
        match self.asked {
            Asked::Remove(_) | Asked::More => way::page_at::<W>(stored, &self.page, from_check),
            Asked::Later => way::step::<W>(stored, "saved"),
            Asked::GoOn | Asked::Way(_) => way::after::<W>(hall, stored, &self.page, from_check),
        }
    }
}

/// The answer is the list of the files' blobs; an optional question left empty is answered by nothing.
fn answer(draft: &mut Draft, path: &FieldPath, ids: &[Uuid], goes_on: bool) {
    let optional = draft.procedure.question(&path.full_key()).is_some_and(|(_, question)| question.optional);
    if !ids.is_empty() {
        // A row removed meanwhile takes its files with it.
        let _ = draft.answers.set(path, json!(ids));
    } else if optional && goes_on {
        let _ = draft.answers.set(path, Value::Null);
    } else {
        draft.answers.remove(path);
    }
}
