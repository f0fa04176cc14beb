//! Writing on a change: saving a file, asking for approval, taking back, giving up.
//!
//! Two people on one change: the slower one's text is refused here and kept as a change of its own, so that neither is lost.

use axum::extract::{Path, State};
use axum::response::Response;
use civic::Millis;
use sea_orm::ActiveValue::Set;
use serde_json::json;
use store::{Changes, Refused};
use tokio::io::AsyncReadExt;
use uuid::Uuid;
use web::{Errors, Fields, Problem, Staff, Upload, UploadLimits, see_other};

use super::may;
use super::show::{self, Conflict, Shown, base_of};
use super::texts::T;
use crate::Hall;
use crate::catalog::{file_name, kind_of, prove};
use crate::people::{self, EditProcedures};
use crate::publishing::change::{self, Beginning, Change};
use crate::publishing::rules::{State as Stand, What, plain, with_editor};

/// Bytes of one file written at the office; longer ones come in as a folder.
const LONGEST: usize = 60_000;

pub async fn post(
    permit: Staff<EditProcedures>,
    State(hall): State<Hall>,
    Path(id): Path<Uuid>,
    form: Fields,
) -> Result<Response, Problem> {
    let change = find(&hall, &permit, id).await?;
    let seen: i64 = form.get("revision").parse().unwrap_or(-1);
    match form.get("act") {
        "save" | "ask" => save(&hall, &permit, &change, seen, &form).await,
        "rebase" => {
            let shelf = hall.library().shelf();
            let now = hall.now();
            let mut changes = Changes::new();
            for file in &change.files {
                changes = change.put(
                    &hall,
                    (&file.kind, &file.id),
                    &base_of(&shelf, &file.kind, &file.id, now),
                    &file.source,
                    changes,
                );
            }
            act(&permit, &change, seen, ("change-rebased", Stand::Editing), changes).await
        }
        "take-back" if change.state() == Stand::Asked => {
            act(&permit, &change, seen, ("change-taken-back", Stand::Editing), Changes::new()).await
        }
        "drop" => act(&permit, &change, seen, ("change-dropped", Stand::Dropped), Changes::new()).await,
        _ => Err(Problem::NotFound),
    }
}

async fn find(hall: &Hall, permit: &Staff<EditProcedures>, id: Uuid) -> Result<Change, Problem> {
    let change = change::read(&permit.reads().await?, id).await?.ok_or(Problem::NotFound)?;
    may(hall, permit, &change.row.procedure)?;
    Ok(change)
}

/// An act without a text; whoever saw an older revision is told.
async fn act(
    permit: &Staff<EditProcedures>,
    change: &Change,
    seen: i64,
    (event, state): (&'static str, Stand),
    changes: Changes,
) -> Result<Response, Problem> {
    if seen != change.row.revision || !matches!(change.state(), Stand::Editing | Stand::Asked) {
        return Err(Problem::Stale { who: None, at: None });
    }
    let editors = with_editor(&change.row.editors, permit.account());
    let body = json!({ "procedure": change.row.procedure });
    let changes = change.act((event, body), permit.actor(), changes, |row| {
        row.state = Set(state.word().to_owned());
        row.editors = Set(editors);
    });
    permit.submit(changes).await?;
    Ok(see_other(&format!("/desk/procedures/change/{}", change.row.id)))
}

async fn save(
    hall: &Hall,
    permit: &Staff<EditProcedures>,
    change: &Change,
    seen: i64,
    form: &Fields,
) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let name = form.get("file").to_owned();
    let (kind, file) = kind_of(&name).ok_or(Problem::NotFound)?;
    let text = plain(form.get("text"));
    if seen != change.row.revision || change.state() != Stand::Editing {
        return conflict(hall, permit, change, (kind, &file), text).await;
    }
    let mut shown = Shown { file: Some(name), typed: Some(text.clone()), ..Shown::plain(permit.lang()) };
    let title = form.text("title").unwrap_or_default().chars().take(200).collect();
    let stored = Saved { title, day: form.get("from_day").trim().to_owned(), kind, file, text };
    stored.judge(hall.now(), t, &mut shown.errors);
    if !shown.errors.is_empty() {
        return show::draw(hall, permit, change, shown).await;
    }
    match store_text(hall, permit, change, &stored).await {
        Ok(()) => {}
        Err(Refused::Stale(_)) => {
            let newer = find(hall, permit, change.row.id).await?;
            return conflict(hall, permit, &newer, (stored.kind, &stored.file), stored.text).await;
        }
        Err(refused) => return Err(refused.into()),
    }
    if form.get("act") == "ask" {
        return ask(hall, permit, change.row.id, &stored).await;
    }
    let file = show::encode(&file_name(stored.kind, &stored.file));
    Ok(see_other(&format!("/desk/procedures/change/{}?file={file}", change.row.id)))
}

/// What the form says, judged.
struct Saved {
    title: String,
    day: String,
    kind: &'static str,
    file: String,
    text: String,
}

impl Saved {
    fn judge(&self, now: Millis, t: T, errors: &mut Errors) {
        if self.text.len() > LONGEST {
            errors.add("text", t.text_too_long());
        }
        let is_ahead = |day: jiff::civil::Date| Millis::start_of(day) > now;
        if !self.day.is_empty() && !self.day.parse().is_ok_and(is_ahead) {
            errors.add("from_day", t.day_wrong());
        }
    }
}

async fn store_text(
    hall: &Hall,
    permit: &Staff<EditProcedures>,
    change: &Change,
    saved: &Saved,
) -> Result<(), Refused> {
    let shelf = hall.library().shelf();
    let known = change.files.iter().find(|file| file.kind == saved.kind && file.id == saved.file);
    // A file keeps the base it was begun from, until its author takes the newest as the base.
    let base = known.map_or_else(|| base_of(&shelf, saved.kind, &saved.file, hall.now()), |file| file.base.clone());
    let changes = change.put(hall, (saved.kind, &saved.file), &base, &saved.text, Changes::new());
    let editors = with_editor(&change.row.editors, permit.account());
    let body = json!({ "procedure": change.row.procedure, "file": file_name(saved.kind, &saved.file) });
    let changes = change.act(("change-saved", body), permit.actor(), changes, |row| {
        row.title = Set(saved.title.clone());
        row.from_day = Set(Some(saved.day.clone()).filter(|day| !day.is_empty()));
        row.editors = Set(editors);
        row.note = Set(String::new());
    });
    permit.submit(changes).await.map(drop)
}

/// Asks for approval: only what is sound, says why, and changes something.
async fn ask(hall: &Hall, permit: &Staff<EditProcedures>, id: Uuid, saved: &Saved) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let change = find(hall, permit, id).await?;
    let (shelf, now) = (hall.library().shelf(), hall.now());
    let mut shown = Shown { file: Some(file_name(saved.kind, &saved.file)), ..Shown::plain(permit.lang()) };
    if change.row.title.is_empty() {
        shown.errors.add("title", t.title_missing());
    }
    if change.files.is_empty() {
        shown.errors.add("text", t.refused_nothing());
    } else if !change.overtaken(&shelf, now).is_empty() {
        let files: Vec<String> =
            change.overtaken(&shelf, now).iter().map(|file| file_name(&file.kind, &file.id)).collect();
        shown.errors.add("text", t.refused_overtaken(&files.join(", ")));
    } else if !prove(hall.city(), &shelf, &change.named(), now).is_sound() {
        shown.errors.add("text", t.refused_faulty());
    }
    if !shown.errors.is_empty() {
        return show::draw(hall, permit, &change, shown).await;
    }
    let (account, at) = (permit.account(), now.0);
    let body = json!({ "procedure": change.row.procedure });
    let changes = change.act(("change-asked", body), permit.actor(), Changes::new(), |row| {
        row.state = Set(Stand::Asked.word().to_owned());
        row.asked_by = Set(Some(account));
        row.asked_at = Set(Some(at));
    });
    permit.submit(changes).await?;
    Ok(see_other(&format!("/desk/procedures/change/{id}")))
}

/// Somebody was faster: both texts are shown, and this one is kept as a change of its own.
async fn conflict(
    hall: &Hall,
    permit: &Staff<EditProcedures>,
    newer: &Change,
    (kind, file): (&'static str, &str),
    text: String,
) -> Result<Response, Problem> {
    let (shelf, now) = (hall.library().shelf(), hall.now());
    let theirs = show::text_of(newer, &shelf, &file_name(kind, file), now);
    let last = newer.row.editors.split_whitespace().rfind(|id| *id != permit.account().to_string());
    let last = last.and_then(|id| id.parse().ok()).unwrap_or(newer.row.made_by);
    let names = people::names(&permit.reads().await?, &[last]).await?;
    let t = T::new(permit.lang());
    let (kept, changes) = change::begin(
        hall,
        Beginning {
            procedure: newer.row.procedure.clone(),
            title: t.conflict_title_kept(&newer.row.title).into_owned(),
            what: What::Text,
            state: Stand::Editing,
            files: vec![(kind.to_owned(), file.to_owned(), base_of(&shelf, kind, file, now), text.clone())],
            staff: permit.account(),
            by: permit.actor(),
        },
    );
    permit.submit(changes).await?;
    let conflict = Conflict {
        theirs,
        by: names.get(&last).cloned().unwrap_or_default(),
        kept: format!("/desk/procedures/change/{kept}"),
    };
    let shown = Shown {
        file: Some(file_name(kind, file)),
        typed: Some(text),
        conflict: Some(conflict),
        ..Shown::plain(permit.lang())
    };
    show::draw(hall, permit, newer, shown).await
}

/// One file from the author's machine; what it says it is, it is.
pub async fn upload(
    permit: Staff<EditProcedures>,
    State(hall): State<Hall>,
    Path(id): Path<Uuid>,
    upload: Upload,
) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let mut taken = upload.take(&permit, UploadLimits { files: 1, each: LONGEST as u64, sniff: text }).await?;
    let change = find(&hall, &permit, id).await?;
    let mut shown = Shown::plain(permit.lang());
    let text = match taken.files.pop() {
        Some(file) => contents(&hall, &permit, file.blob.id).await?,
        None => None,
    };
    let named = text.as_deref().and_then(named);
    let (Some(text), Some((kind, file))) = (text, named) else {
        shown.errors.add("file", t.file_unknown());
        return show::draw(&hall, &permit, &change, shown).await;
    };
    let seen: i64 = taken.fields.get("revision").parse().unwrap_or(-1);
    if seen != change.row.revision || change.state() != Stand::Editing {
        return conflict(&hall, &permit, &change, (kind, &file), plain(&text)).await;
    }
    let row = &change.row;
    let saved = Saved {
        title: row.title.clone(),
        day: row.from_day.clone().unwrap_or_default(),
        kind,
        file,
        text: plain(&text),
    };
    store_text(&hall, &permit, &change, &saved).await?;
    let file = show::encode(&file_name(saved.kind, &saved.file));
    Ok(see_other(&format!("/desk/procedures/change/{id}?file={file}")))
}

/// The text, read once and kept nowhere else.
async fn contents(hall: &Hall, permit: &Staff<EditProcedures>, blob: Uuid) -> Result<Option<String>, Problem> {
    let mut bytes = Vec::new();
    let read = permit.blob(blob).await?;
    read.take(LONGEST as u64).read_to_end(&mut bytes).await.map_err(|error| Problem::broken(&error))?;
    hall.blobs().erase(blob).await.map_err(|error| Problem::broken(&error))?;
    Ok(String::from_utf8(bytes).ok())
}

/// Kind and id by the file's own first words.
fn named(text: &str) -> Option<(&'static str, String)> {
    let of = |key: &str| {
        let value = text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(':'))?;
        Some(value.trim().trim_matches(['"', '\'']).to_owned())
    };
    let name = match (of("procedure"), of("letter")) {
        (Some(id), _) => file_name("procedure", &id),
        (None, Some(id)) => file_name("letter", &id),
        (None, None) => return None,
    };
    kind_of(&name)
}

/// Anything but what is certainly no text.
fn text(head: &[u8]) -> Option<&'static str> {
    (!head.contains(&0)).then_some("application/yaml")
}
