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

use super::question::{Drawn, draw, errors};
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
    let Some((at, question, path)) =
        journey.page(&page).and_then(|at| Some((at, at.question()?, at.path()?))).filter(|_| journey.may_visit(&page))
    else {
        return Ok(way::onward::<W>(&hall, &draft));
    };
    let Field::File { max } = question.field else { return Err(Problem::NotFound.into()) };
    let place = Place { draft: id, case: None, key: path.full_key(), row: path.row().unwrap_or_default().to_owned() };
    let held = draft.papers_of(&place.key, &place.row).count();
    let room = usize::from(max).saturating_sub(held);
    let mut taken =
        sent.take(&writer, UploadLimits { files: room, each: papers::EACH, ..UploadLimits::default() }).await?;
    let from_check = taken.fields.get("back") == "check";
    let clean = clean(&hall, T::new(writer.lang()), &mut taken).await?;
    let now = held + clean.len();
    let asked = Asked::of(&taken.fields);
    let missing = matches!(asked, Asked::GoOn) && now == 0 && !question.optional && taken.errors.is_empty();
    let stored = store::<W>(&hall, &writer, id, &page, &path, &place, &clean, &asked).await?;
    let mut wrong = taken.errors;
    if missing {
        wrong = errors(&writer, question, &[FieldFault { field: "value", code: FaultCode::Empty }], wrong);
    }
    if !wrong.is_empty() {
        let journey = way::journey(&hall, &stored);
        let at = journey.page(&page).unwrap_or(at);
        return draw::<W>(
            &hall,
            &writer,
            &stored,
            &journey,
            at,
            question,
            Drawn { errors: Some(wrong), from_check, ..Drawn::default() },
        );
    }
    let next = match asked {
        Asked::Remove(_) | Asked::More => way::page_at::<W>(&stored, &page, from_check),
        Asked::Later => way::step::<W>(&stored, "saved"),
        Asked::GoOn | Asked::Way(_) => way::after::<W>(&hall, &stored, &page, from_check),
    };
    Ok(see_other(&next))
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

#[expect(clippy::too_many_arguments, reason = "one place stores what a page of files may do")]
async fn store<W: Writer>(
    hall: &Hall,
    writer: &W,
    id: Uuid,
    page: &str,
    path: &FieldPath,
    place: &Place,
    clean: &[Clean],
    asked: &Asked,
) -> Result<Draft, Stop> {
    let erased = std::sync::Mutex::new(None);
    let stored = edit(hall, writer, id, page, |draft| {
        let mut changes = Changes::new();
        let mut ids: Vec<Uuid> = draft.papers_of(&place.key, &place.row).map(|paper| paper.blob).collect();
        for file in clean {
            changes = papers::insert(hall, place, file, changes);
            ids.push(file.blob());
        }
        if let Asked::Remove(gone) = asked
            && let Some(paper) = draft.papers_of(&place.key, &place.row).find(|paper| paper.id == *gone)
        {
            changes = papers::remove(hall, paper, changes);
            ids.retain(|id| *id != paper.blob);
            if let Ok(mut erased) = erased.lock() {
                *erased = Some(paper.blob);
            }
        }
        draft.extra.later.remove(&path.to_string());
        if let (Asked::Way(way), true) = (asked, ids.is_empty()) {
            draft.extra.later.insert(path.to_string(), *way);
        }
        answer(draft, path, &ids, matches!(asked, Asked::GoOn | Asked::Way(_)));
        Ok(changes)
    })
    .await?;
    let erased = erased.into_inner().unwrap_or_default();
    if let Some(blob) = erased {
        papers::erase(hall, blob).await;
    }
    Ok(stored)
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
