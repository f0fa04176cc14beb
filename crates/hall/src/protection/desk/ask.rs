//! Asking for a longer period or for the end. Either waits for a second officer; until then everything stands as it is.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::Date;
use uuid::Uuid;
use web::{Errors, Fields, KindFields, Page, Problem, Staff, html_with, see_other};

use super::texts::T;
use super::{form, page, words};
use crate::Hall;
use crate::people::EnterProtection;
use crate::protection::rules::{Kind, PAPERS, year_more};
use crate::protection::{self, Asking, File, Unasked, ask};

#[derive(Template)]
#[template(path = "protection/desk/ask.html")]
struct AskPage {
    page: Page,
    t: T,
    errors: Errors,
    href: String,
    extends: bool,
    who: String,
    period: String,
    until: String,
    papers: Vec<(&'static str, String, bool)>,
    note: String,
}

type Answer = Result<Response, Problem>;

pub async fn extend(staff: Staff<EnterProtection>, State(hall): State<Hall>, Path(id): Path<Uuid>) -> Answer {
    open(&hall, &staff, id, Kind::Extend).await
}

pub async fn end(staff: Staff<EnterProtection>, State(hall): State<Hall>, Path(id): Path<Uuid>) -> Answer {
    open(&hall, &staff, id, Kind::End).await
}

pub async fn extend_post(
    staff: Staff<EnterProtection>,
    State(hall): State<Hall>,
    Path(id): Path<Uuid>,
    sent: KindFields,
) -> Answer {
    send(&hall, &staff, id, Kind::Extend, sent).await
}

pub async fn end_post(
    staff: Staff<EnterProtection>,
    State(hall): State<Hall>,
    Path(id): Path<Uuid>,
    sent: KindFields,
) -> Answer {
    send(&hall, &staff, id, Kind::End, sent).await
}

async fn find(staff: &Staff<EnterProtection>, id: Uuid) -> Result<File, Problem> {
    let sections = words::sections(staff).await?;
    protection::read(&staff.reads().await?, id, &sections).await?.ok_or(Problem::NotFound)
}

async fn open(hall: &Hall, staff: &Staff<EnterProtection>, id: Uuid, kind: Kind) -> Answer {
    let errors = Errors::none(web::texts::T::new(staff.lang()));
    draw(hall, staff, id, kind, (&Fields::default(), errors, StatusCode::OK)).await
}

async fn send(hall: &Hall, staff: &Staff<EnterProtection>, id: Uuid, kind: Kind, mut sent: KindFields) -> Answer {
    let t = T::new(staff.lang());
    let note = form::note(t, &sent.fields, &mut sent.errors, "note");
    let papers = form::papers(&sent.fields);
    if kind == Kind::Extend && papers.is_empty() {
        sent.errors.add("papers", t.fault_papers());
    }
    if kind == Kind::End && note.is_empty() {
        sent.errors.add("note", t.fault_reason());
    }
    let until = sent.fields.get("until").parse::<Date>().ok().filter(|_| kind == Kind::Extend);
    if sent.errors.is_empty() {
        let asking = Asking { until, papers: &papers, note: &note };
        match asked(hall, staff, id, kind, &asking).await? {
            Ok(()) => return Ok(see_other(&format!("/desk/protection/{id}"))),
            Err(why) => {
                let field = if why == Unasked::Period { "until" } else { "note" };
                sent.errors.add(field, page::unasked(t, why));
            }
        }
    }
    draw(hall, staff, id, kind, (&sent.fields, sent.errors, StatusCode::UNPROCESSABLE_ENTITY)).await
}

async fn asked(
    hall: &Hall,
    staff: &Staff<EnterProtection>,
    id: Uuid,
    kind: Kind,
    asking: &Asking<'_>,
) -> Result<Result<(), Unasked>, Problem> {
    let file = find(staff, id).await?;
    let changes = match ask(hall, &file, &staff.actor(), staff.account(), kind, asking) {
        Ok(changes) => changes,
        Err(why) => return Ok(Err(why)),
    };
    // Somebody who was faster makes this one stale: the page is drawn anew and says what waits.
    match staff.submit(changes).await {
        Ok(_) => Ok(Ok(())),
        Err(store::Refused::Stale(stream)) if stream.kind == "protection" => Ok(Err(Unasked::StillWaits)),
        Err(refused) => Err(refused.into()),
    }
}

async fn draw(
    hall: &Hall,
    staff: &Staff<EnterProtection>,
    id: Uuid,
    kind: Kind,
    (typed, errors, status): (&Fields, Errors, StatusCode),
) -> Answer {
    let t = T::new(staff.lang());
    let file = find(staff, id).await?;
    words::look(staff, vec![id]).await?;
    let extends = kind == Kind::Extend;
    let href = format!("/desk/protection/{id}");
    let page = hall.desk_page(staff, if extends { t.extend_title() } else { t.end_title() }).await?;
    let ticked = form::papers(typed);
    let usual = year_more(file.until()).to_string();
    let shown = AskPage {
        page: page.back(t.one_title(), href.clone()).erring(!errors.is_empty()),
        t,
        errors,
        href,
        extends,
        who: file.people.iter().map(words::name).collect::<Vec<_>>().join("、"),
        period: words::period(t, &file.row.from_day, &file.row.until_day),
        until: typed.text("until").map_or(usual, str::to_owned),
        papers: PAPERS.map(|key| (key, words::paper(t, key), ticked.contains(&key))).into(),
        note: typed.get("note").to_owned(),
    };
    html_with(status, &shown)
}
