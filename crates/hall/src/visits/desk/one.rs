//! One booking at the desk: what it is for, what to prepare, another time, called off, not come.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use civic::Millis;
use uuid::Uuid;
use web::{Asked, Errors, Fields, KindFields, Page, Problem, Staff, html, html_with, say, see_other};

use super::day::{desks, state_word};
use super::texts::T;
use crate::Hall;
use crate::hand::Hand;
use crate::passcode::printed;
use crate::people::TypeIn;
use crate::visits::ask::Ask;
use crate::visits::book::{self, Not, Slot};
use crate::visits::day::wanted_of;
use crate::visits::portal::{DayList, Filter, Looking, place};
use crate::visits::records::booking;
use crate::visits::rules::{State as Standing, earliest};
use crate::visits::{VISIT, ask, at_desk, change};

#[derive(Template)]
#[template(path = "visits/desk/one.html")]
struct OnePage {
    page: Page,
    t: T,
    errors: Errors,
    row: booking::Model,
    when: String,
    place: String,
    services: Vec<String>,
    desks: String,
    code: String,
    state: String,
    booked: bool,
    past: bool,
    prepare: String,
    prepared: bool,
    contact: String,
    proxy: String,
    days: Vec<DayList>,
    list: String,
}

pub async fn get(
    State(hall): State<Hall>,
    permit: Staff<TypeIn>,
    Path(id): Path<Uuid>,
    Asked(asked): Asked,
) -> Result<Response, Problem> {
    let errors = Errors::none(web::texts::T::new(permit.lang()));
    html(&drawn(&hall, &permit, id, &asked, errors).await?)
}

async fn drawn(
    hall: &Hall,
    permit: &Staff<TypeIn>,
    id: Uuid,
    asked: &Fields,
    errors: Errors,
) -> Result<OnePage, Problem> {
    let t = T::new(permit.lang());
    let row = book::read(&permit.reads().await?, id).await?.ok_or(Problem::NotFound)?;
    permit.look(vec![id], None).await?;
    let (counters, now, at) = (hall.counters(), hall.now(), Millis(row.at));
    let state = Standing::of(&row.state).ok_or(Problem::NotFound)?.at(row.until, now);
    let minutes = ask::preparation(&row.parts, &counters);
    let booked = state == Standing::Booked;
    let days = if booked && at > now { other_times(hall, permit, &row, asked).await? } else { Vec::new() };
    Ok(OnePage {
        page: hall.desk_page(permit, t.one_title()).await?.erring(!errors.is_empty()),
        when: format!("{} {}", say::full_date(t.lang(), at.date()), say::time(at)),
        place: place(hall, &row.office, t.lang()),
        services: ask::names(&row.parts, &counters, t.lang()),
        desks: desks(&row.desks),
        code: printed(&VISIT.signs(hall, id)),
        state: state_word(t, state),
        booked,
        past: at <= now,
        prepare: if minutes > 0 { say::minutes(t.lang(), minutes) } else { String::new() },
        prepared: row.prepared_at.is_some(),
        contact: if row.way == "case" { t.by_case().into_owned() } else { row.contact.clone() },
        proxy: proxy_word(t, &row.proxy),
        list: format!("/desk/visits?o={}&d={}", row.office, row.day),
        days,
        row,
        errors,
        t,
    })
}

pub async fn post(
    State(hall): State<Hall>,
    permit: Staff<TypeIn>,
    Path(id): Path<Uuid>,
    sent: KindFields,
) -> Result<Response, Problem> {
    let (t, KindFields { fields, mut errors }) = (T::new(permit.lang()), sent);
    let done = match fields.get("do") {
        "prepared" => at_desk::prepared(&hall, Hand::Of(&permit), id, permit.account()).await,
        "missed" => at_desk::missed(&hall, Hand::Of(&permit), id).await,
        "cancel" => change::cancel(&hall, Hand::Of(&permit), id, true).await,
        "change" => {
            let Some(slot) = Slot::read(fields.get("slot")) else {
                errors.add("slot", t.slot_empty());
                return html_with(StatusCode::UNPROCESSABLE_ENTITY, &drawn(&hall, &permit, id, &fields, errors).await?);
            };
            change::change(&hall, Hand::Of(&permit), id, &slot, true).await
        }
        _ => return Err(Problem::NotFound),
    };
    match done {
        Ok(()) => Ok(see_other(&format!("/desk/visits/of/{id}"))),
        Err(Not::Problem(problem)) => Err(problem),
        Err(not) => {
            errors.add("slot", if matches!(not, Not::Over) { t.act_over() } else { t.slot_gone() });
            html_with(StatusCode::CONFLICT, &drawn(&hall, &permit, id, &fields, errors).await?)
        }
    }
}

/// When it could be instead, from a day on.
async fn other_times(
    hall: &Hall,
    permit: &Staff<TypeIn>,
    row: &booking::Model,
    asked: &Fields,
) -> Result<Vec<DayList>, Problem> {
    let wanted = counter::Wanted { buyer: counter::Buyer::Officer, ..wanted_of(row, &hall.counters().skills_of()) };
    let from = asked.get("d").parse().ok().or_else(|| row.day.parse().ok());
    let filter = Filter { office: row.office.clone(), from, ..Filter::default() };
    let services = Ask::of_row(row).services;
    let earliest = earliest(&hall.counters().rules, hall.now(), true);
    let looking = Looking { wanted: &wanted, services: &services, filter: &filter, earliest, lang: permit.lang() };
    Ok(looking.offers(hall, permit).await?.days)
}

fn proxy_word(t: T, proxy: &str) -> String {
    match proxy {
        "family" => t.proxy_family().into_owned(),
        "support" => t.proxy_support().into_owned(),
        _ => String::new(),
    }
}
