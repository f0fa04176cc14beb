//! Before anything is said: the sentences in three languages exactly as citizens will read them, and how much they touch. One press declares.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use civic::Lang;
use store::{Changes, Refused};
use web::{Errors, Fields, KindFields, Page, Problem, Staff, html_with, see_other};

use super::texts::T;
use super::{board, form};
use crate::Hall;
use crate::catalog::Notice;
use crate::people::DeclareStatus;
use crate::status::rules::{Channel, Declaration, Seen, State as Stand};
use crate::status::{self, told};

#[derive(Template)]
#[template(path = "status/desk/preview.html")]
struct PreviewPage {
    page: Page,
    t: T,
    /// Somebody else declared between the preview and the press.
    moved: bool,
    notices: Vec<(String, Notice)>,
    /// Texts that fall back to Japanese.
    missing: Option<String>,
    touched: Vec<(String, String)>,
    booked: bool,
    hidden: Vec<(String, String)>,
}

pub async fn post(
    State(hall): State<Hall>,
    staff: Staff<DeclareStatus>,
    sent: KindFields,
) -> Result<Response, Problem> {
    let KindFields { fields, mut errors } = sent;
    let t = T::new(staff.lang());
    let Some(new) = form::read(&hall, t, &fields, staff.account(), staff.now(), &mut errors) else {
        return form::draw(&hall, &staff, fields, errors, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    match fields.get("act") {
        "declare" if !fields.get("id").is_empty() => {
            if declared(&hall, &staff, &new).await? {
                return Ok(see_other("/desk/status?made"));
            }
            draw(&hall, &staff, &fields, &new, true).await
        }
        "edit" => {
            form::draw(&hall, &staff, fields, Errors::none(web::texts::T::new(staff.lang())), StatusCode::OK).await
        }
        _ => draw(&hall, &staff, &fields, &new, false).await,
    }
}

/// Whether it holds now; not when somebody was faster. Pressed twice it is one declaration.
async fn declared(hall: &Hall, staff: &Staff<DeclareStatus>, new: &Declaration) -> Result<bool, Problem> {
    let known = |hall: &Hall| hall.standings().find(new.id).is_some();
    if known(hall) {
        return Ok(true);
    }
    let changes = status::declare(hall, new, staff.actor(), Changes::new()).map_err(|_| Problem::Broken)?;
    let done = staff.submit(changes).await;
    hall.refresh_standings(&staff.reads().await?).await?;
    match done {
        Ok(_) => Ok(true),
        Err(Refused::Stale(_) | Refused::Taken(_)) => Ok(known(hall)),
        Err(refused) => Err(refused.into()),
    }
}

async fn draw(
    hall: &Hall,
    staff: &Staff<DeclareStatus>,
    fields: &Fields,
    new: &Declaration,
    moved: bool,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let seen = told::whole(hall, new);
    let bookings = if new.state.closes(Channel::Counter) {
        (hall.counts().bookings)(hall, &staff.reads().await?, new).await?
    } else {
        0
    };
    let mut hidden: Vec<(String, String)> = fields
        .iter()
        .filter(|(name, _)| !matches!(*name, "act" | "id"))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    hidden.push(("id".to_owned(), new.id.to_string()));
    let page = PreviewPage {
        page: hall.desk_page(staff, t.preview_title()).await?,
        moved,
        notices: Lang::ALL.into_iter().map(|lang| (lang.to_string(), told::notice(hall, &seen, lang))).collect(),
        missing: Some(board::missing(new))
            .filter(|n| *n > 0)
            .and_then(|n| i64::try_from(n).ok())
            .map(|n| t.preview_fall(n).into_owned()),
        touched: touched(hall, staff, t, &seen, bookings).await?,
        booked: bookings > 0,
        hidden,
        t,
    };
    html_with(if moved { StatusCode::CONFLICT } else { StatusCode::OK }, &page)
}

async fn touched(
    hall: &Hall,
    staff: &Staff<DeclareStatus>,
    t: T,
    seen: &Seen,
    bookings: i64,
) -> Result<Vec<(String, String)>, Problem> {
    let (of, shelf, counters) = (&seen.of, hall.library().shelf(), hall.counters());
    let pages = shelf.live().filter(|card| of.scope.has_procedure(&card.id, &counters.services)).count();
    let services = counters.services.iter().filter(|service| of.scope.has_service(service)).count();
    let online = of.state == Stand::Suspended && seen.channels.contains(&Channel::Online);
    let drafts = if online { (hall.counts().drafts)(hall, &staff.reads().await?, of).await? } else { 0 };
    let count = |n: usize| t.count(&n.to_string()).into_owned();
    let told = |n: i64| t.count(&n.to_string()).into_owned();
    Ok(vec![
        (t.touched_pages().into_owned(), count(pages)),
        (t.touched_services().into_owned(), count(services)),
        (t.touched_offices().into_owned(), count(seen.offices.len())),
        (t.touched_ways().into_owned(), count(seen.channels.len())),
        (t.touched_drafts().into_owned(), told(drafts)),
        (t.touched_bookings().into_owned(), told(bookings)),
    ])
}
