//! Secret addresses of an office's calendar: made, shown once, revoked; and the calendar they open.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use civic::{Lang, Millis};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use web::guard::Purpose;
use web::{Anyone, Asked, Fields, HasSite, KindFields, Page, Problem, Staff, html, say, see_other};

use super::day::desks;
use super::texts::T;
use crate::Hall;
use crate::keys::hex;
use crate::people::{TypeIn, names};
use crate::visits::ics::{Entry, calendar};
use crate::visits::portal::place;
use crate::visits::records::booking;
use crate::visits::{ask, feeds};

/// Reading an office's booked times by a secret address.
pub enum Calendar {}

impl Purpose for Calendar {
    const NAME: &'static str = "read an office's booked times by a secret address";
}

struct Line {
    id: Uuid,
    made: String,
}

#[derive(Template)]
#[template(path = "visits/desk/feeds.html")]
struct FeedsPage {
    page: Page,
    t: T,
    offices: Vec<(String, String, bool)>,
    office: String,
    name: String,
    /// The address that was just made.
    shown: Option<String>,
    lines: Vec<Line>,
    list: String,
}

pub async fn get(State(hall): State<Hall>, permit: Staff<TypeIn>, Asked(asked): Asked) -> Result<Response, Problem> {
    html(&drawn(&hall, &permit, &asked, None).await?)
}

pub async fn post(State(hall): State<Hall>, permit: Staff<TypeIn>, sent: KindFields) -> Result<Response, Problem> {
    let counters = hall.counters();
    let office = counters.office(sent.fields.get("o")).ok_or(Problem::NotFound)?;
    let secret = feeds::make(&hall, &permit, &office.id, permit.account()).await?;
    let shown = format!("{}/visits/feed/{secret}.ics", hall.site().base_url);
    html(&drawn(&hall, &permit, &sent.fields, Some(shown)).await?)
}

pub async fn end(
    State(hall): State<Hall>,
    permit: Staff<TypeIn>,
    Path(id): Path<Uuid>,
    sent: KindFields,
) -> Result<Response, Problem> {
    feeds::end(&permit, id).await?;
    let counters = hall.counters();
    let office = counters.office(sent.fields.get("o")).map_or("", |office| office.id.as_str());
    Ok(see_other(&format!("/desk/visits/feeds?o={office}")))
}

async fn drawn(
    hall: &Hall,
    permit: &Staff<TypeIn>,
    fields: &Fields,
    shown: Option<String>,
) -> Result<FeedsPage, Problem> {
    let t = T::new(permit.lang());
    let counters = hall.counters();
    let first = counters.offices.first().ok_or(Problem::NotFound)?;
    let office = counters.office(fields.get("o")).unwrap_or(first).id.clone();
    let reads = permit.reads().await?;
    let all = feeds::of_office(&reads, &office).await?;
    let makers = names(&reads, &all.iter().map(|row| row.made_by).collect::<Vec<_>>()).await?;
    drop(reads);
    let maker = |account: &Uuid| makers.get(account).map_or("", String::as_str);
    let line = |row: &crate::visits::records::visit_feed::Model| Line {
        id: row.id,
        made: t.feed_made(maker(&row.made_by), &say::date_time(t.lang(), Millis(row.made_at))).into_owned(),
    };
    Ok(FeedsPage {
        page: hall.desk_page(permit, t.feed_title()).await?,
        offices: counters
            .offices
            .iter()
            .map(|known| (known.id.clone(), hall.city().office_name(&known.id, t.lang()), known.id == office))
            .collect(),
        name: hall.city().office_name(&office, t.lang()),
        lines: all.iter().map(line).collect(),
        list: format!("/desk/visits?o={office}"),
        office,
        shown,
        t,
    })
}

/// The calendar itself, for a program that has no account.
pub async fn calendar_of(
    State(hall): State<Hall>,
    permit: Anyone<Calendar>,
    Path(file): Path<String>,
    asked: HeaderMap,
) -> Result<Response, Problem> {
    let secret = file.strip_suffix(".ics").ok_or(Problem::NotFound)?;
    let reads = permit.reads().await?;
    let office = feeds::opened(&hall, &reads, secret).await?;
    let coming = feeds::coming(&hall, &reads, &office).await?;
    drop(reads);
    let t = T::new(permit.lang());
    let entries: Vec<Entry> = coming.iter().map(|row| entry(&hall, t, row)).collect();
    let text = calendar(&hall.city().city, &entries);
    let tag = format!("\"{}\"", hex(&Sha256::digest(&text)[..16]));
    let known = asked.get(header::IF_NONE_MATCH).and_then(|known| known.to_str().ok());
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8".to_owned()),
        (header::CACHE_CONTROL, "private, no-cache".to_owned()),
        (header::VARY, "accept-language, cookie".to_owned()),
        (header::ETAG, tag.clone()),
    ];
    if known.is_some_and(|known| known.split(',').any(|one| one.trim().trim_start_matches("W/") == tag)) {
        return Ok((StatusCode::NOT_MODIFIED, headers).into_response());
    }
    Ok((headers, text).into_response())
}

/// What an officer's calendar may say of a booking: it lies on telephones and in other people's servers.
fn entry(hall: &Hall, t: T, row: &booking::Model) -> Entry {
    let lang: Lang = t.lang();
    let services = ask::names(&row.parts, &hall.counters(), lang).join(t.list_comma().as_ref());
    Entry {
        uid: format!("desk-{}@{}", row.id, hall.city().city),
        sequence: row.sequence,
        stamp: Millis(row.changed_at),
        begins: Millis(row.at),
        ends: Millis(row.at).plus_minutes(row.minutes),
        summary: t.feed_summary(&desks(&row.desks), &row.people.to_string(), &services).into_owned(),
        place: place(hall, &row.office, lang),
        url: String::new(),
        cancelled: false,
    }
}
