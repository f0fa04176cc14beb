//! All notes of one case, and the form for one more. It says before anything is typed that a note can be asked for.

use std::collections::BTreeMap;
use std::pin::Pin;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use civic::Lang;
use procedure::form::FaultCode;
use store::Reads;
use uuid::Uuid;
use web::{Errors, KindFields, Link, Page, Permission, Problem, Staff, html_with, say, see_other};

use super::texts::T;
use crate::Hall;
use crate::cases::{BesideLine, CaseFile, Opened, open};
use crate::notes::{Note, for_case, write};
use crate::people::{ReadCases, WorkTasks, names};
use crate::talks;

struct Line {
    iso: String,
    when: String,
    who: String,
    body: String,
}

#[derive(Template)]
#[template(path = "notes/desk/notes.html")]
struct NotesPage {
    page: Page,
    t: T,
    lines: Vec<Line>,
    errors: Errors,
    body: String,
    once: String,
    writes: bool,
}

pub async fn get(State(hall): State<Hall>, staff: Staff<ReadCases>, Path(id): Path<Uuid>) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let errors = Errors::none(web::texts::T::new(staff.lang()));
    let once = staff.new_id().simple().to_string();
    draw(&hall, &staff, &opened, (errors, String::new(), once), StatusCode::OK).await
}

pub async fn post(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path(id): Path<Uuid>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let typed = sent.fields.get("body").to_owned();
    let once = sent.fields.get("once").to_owned();
    let judged = talks::judged(&typed, staff.today());
    match judged.map_err(|code| fault(T::new(staff.lang()), &code)) {
        Ok(body) if sent.errors.is_empty() => {
            staff.submit(write(&hall, &staff, staff.account(), &opened.file, &once, &body)).await?;
            return Ok(see_other(&format!("{}/notes", opened.href())));
        }
        Ok(_) => {}
        Err(words) => sent.errors.add("body", words),
    }
    draw(&hall, &staff, &opened, (sent.errors, typed, once), StatusCode::UNPROCESSABLE_ENTITY).await
}

fn fault(t: T, code: &FaultCode) -> String {
    match code {
        FaultCode::TooLong { max, now } => t.fault_too_long(&max.to_string(), &now.to_string()),
        FaultCode::MyNumber => t.fault_my_number(),
        FaultCode::Character { char } => t.fault_character(&char.to_string()),
        _ => t.fault_empty(),
    }
    .into_owned()
}

async fn draw<P: Permission>(
    hall: &Hall,
    staff: &Staff<P>,
    opened: &Opened,
    (errors, body, once): (Errors, String, String),
    status: StatusCode,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let reads = staff.reads().await?;
    let notes = for_case(&reads, opened.id()).await?;
    let writers: Vec<Uuid> = notes.iter().map(|note| note.by).collect();
    let names = names(&reads, &writers).await?;
    drop(reads);
    let page = hall.desk_page(staff, t.title(&opened.file.row.number)).await?;
    let shown = NotesPage {
        page: page.back(t.back_to_case(), opened.href()).erring(!errors.is_empty()),
        lines: notes.iter().map(|note| line(t, note, &names)).collect(),
        writes: staff.has(WorkTasks::NAME) && !opened.passing,
        t,
        errors,
        body,
        once,
    };
    html_with(status, &shown)
}

fn line(t: T, note: &Note, names: &BTreeMap<Uuid, String>) -> Line {
    Line {
        iso: say::iso_time(note.at),
        when: say::date_time(t.lang(), note.at),
        who: names.get(&note.by).cloned().unwrap_or_default(),
        body: note.body.clone(),
    }
}

/// The newest notes beside the case.
pub fn beside<'a>(
    _: &'a Hall,
    reads: &'a Reads,
    file: &'a CaseFile,
    lang: Lang,
) -> Pin<Box<dyn Future<Output = Result<Option<BesideLine>, Problem>> + Send + 'a>> {
    Box::pin(async move {
        let t = T::new(lang);
        let notes = for_case(reads, file.row.id).await?;
        let shown = notes.iter().rev().take(3).map(|note| {
            let head: String = note.body.chars().take(60).collect();
            (say::short(note.at), head)
        });
        let link = Link::new(t.open(), format!("/desk/case/{}/notes", file.row.id));
        Ok(Some(BesideLine {
            heading: t.heading(&notes.len().to_string()).into(),
            lines: shown.collect(),
            link,
            key: "",
        }))
    })
}
