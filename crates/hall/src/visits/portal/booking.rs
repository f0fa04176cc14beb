//! One booking: held and waiting for a name, offered, booked, or over. The receipt is the same page.

use askama::Template;
use axum::extract::{Path, State as Extracted};
use axum::response::Response;
use web::{Anyone, Errors, KindFields, Page, Problem, html, html_with, say, see_other};

use super::own::Own;
use super::texts::T;
use super::{Visiting, contact, href, over};
use crate::Hall;
use crate::hand::Hand;
use crate::passcode::printed;
use crate::qr::{Qr, qr};
use crate::visits::book::{self, Not, Person};
use crate::visits::confirm::confirm;
use crate::visits::rules::State;
use crate::visits::{VISIT, ask, waiting};

/// A service on the page of a booking.
pub struct Line {
    pub name: String,
    pub brings: String,
    pub proxy: String,
}

#[derive(Template)]
#[template(path = "visits/portal/booking.html")]
struct BookingPage {
    page: Page,
    t: T,
    own: Own,
    when: String,
    place: String,
    address: String,
    phone: String,
    minutes: String,
    lines: Vec<Line>,
    code: String,
    qr: Option<Qr>,
    may_change: bool,
    until: String,
    early: String,
    grace: String,
    /// `None`: nothing earlier is left to wait for.
    waits: Option<bool>,
    base: String,
}

pub async fn get(
    Extracted(hall): Extracted<Hall>,
    permit: Anyone<Visiting>,
    Path(link): Path<String>,
) -> Result<Response, Problem> {
    let own = Own::open(&hall, &permit, &link).await?;
    let t = T::new(permit.lang());
    match own.state {
        State::Lapsed if own.row.way.is_empty() => over(&permit, &t.lapsed_title(), &t.lapsed_lead(), own.again()),
        State::Lapsed if own.row.replaces.is_some() => {
            over(&permit, &t.offer_over_title(), &t.offer_over_lead(), own.again())
        }
        State::Held | State::Lapsed => {
            contact::draw(&hall, &permit, &own, contact::Typed::default(), Errors::none(web::texts::T::new(t.lang())))
        }
        State::Cancelled => html(&shown(&hall, &permit, own, &t.cancelled_title()).await?),
        State::Offered => html(&shown(&hall, &permit, own, &t.offer_title()).await?),
        _ => html(&shown(&hall, &permit, own, &t.booked_title()).await?),
    }
}

async fn shown(hall: &Hall, permit: &Anyone<Visiting>, own: Own, title: &str) -> Result<BookingPage, Problem> {
    let t = T::new(permit.lang());
    let (lang, counters) = (t.lang(), hall.counters());
    let office = hall.city().office(&own.row.office);
    let line = |id: &str| {
        let service = counters.service(id);
        Line {
            name: service.map_or_else(|| id.to_owned(), |service| service.name.get(lang).to_owned()),
            brings: service.map_or_else(String::new, |service| service.brings.get(lang).to_owned()),
            proxy: service.map_or_else(String::new, |service| service.proxy.get(lang).to_owned()),
        }
    };
    let code = printed(&VISIT.signs(hall, own.row.id));
    let waits = match own.state {
        State::Booked if own.may_change(hall) => {
            Some(waiting::of_booking(&permit.reads().await?, own.row.id).await?.is_some())
        }
        _ => None,
    };
    let base = href(&own.link, "");
    Ok(BookingPage {
        page: permit.page(title),
        when: own.when(lang),
        place: own.place(hall, lang),
        address: office.map_or_else(String::new, |office| office.address.clone()),
        phone: office.map_or_else(|| hall.city().phone.clone(), |office| office.phone.clone()),
        minutes: say::minutes(lang, own.row.minutes),
        lines: ask::services(&own.row.parts).map(line).collect(),
        qr: qr(&code),
        code,
        may_change: own.may_change(hall),
        until: own.row.until.map_or_else(String::new, |until| say::time(civic::Millis(until))),
        early: say::minutes(lang, i64::from(counters.rules.early)),
        grace: say::minutes(lang, i64::from(counters.rules.grace)),
        waits,
        base,
        own,
        t,
    })
}

/// A hold is kept longer, so often.
pub async fn keep(
    Extracted(hall): Extracted<Hall>,
    permit: Anyone<Visiting>,
    Path(link): Path<String>,
) -> Result<Response, Problem> {
    let own = Own::open(&hall, &permit, &link).await?;
    // Ended, or kept often enough: the page says how it stands.
    if let Err(Not::Problem(problem)) = book::keep(&hall, Hand::Of(&permit), own.row.id).await {
        return Err(problem);
    }
    Ok(see_other(&href(&link, "")))
}

/// 空きの知らせ: the offered time instead of the one that was booked.
pub async fn accept(
    Extracted(hall): Extracted<Hall>,
    permit: Anyone<Visiting>,
    Path(link): Path<String>,
) -> Result<Response, Problem> {
    let own = Own::open(&hall, &permit, &link).await?;
    let t = T::new(permit.lang());
    if own.state == State::Booked {
        return Ok(see_other(&href(&link, "")));
    }
    if own.state != State::Offered {
        return over(&permit, &t.offer_over_title(), &t.offer_over_lead(), own.again());
    }
    let person = Person {
        name: own.row.name.clone(),
        way: "mail",
        contact: own.row.contact.clone(),
        proxy: own.row.proxy.clone(),
    };
    match confirm(&hall, Hand::Of(&permit), own.row.id, &person).await {
        Ok(()) => Ok(see_other(&href(&link, ""))),
        Err(Not::Problem(problem)) => Err(problem),
        Err(_) => over(&permit, &t.offer_over_title(), &t.offer_over_lead(), own.again()),
    }
}

/// 空いたら知らせてもらう, or no longer.
pub async fn wait(
    Extracted(hall): Extracted<Hall>,
    permit: Anyone<Visiting>,
    Path(link): Path<String>,
    sent: KindFields,
) -> Result<Response, Problem> {
    let own = Own::open(&hall, &permit, &link).await?;
    let before = waiting::of_booking(&permit.reads().await?, own.row.id).await?;
    let done = match (before, sent.fields.get("wait")) {
        (Some(waiter), "0") => waiting::stop(&permit, waiter.id).await,
        (None, "1") if own.may_change(&hall) && own.row.way == "mail" => {
            let office = if sent.fields.get("anywhere") == "1" { String::new() } else { own.row.office.clone() };
            let wish = waiting::Wish { office, from: hall.now().date(), to: own.begins().date() };
            waiting::wait(&hall, &permit, &own.row, &wish).await
        }
        _ => Ok(()),
    };
    match done {
        Ok(()) => Ok(see_other(&href(&link, ""))),
        Err(Not::Problem(problem)) => Err(problem),
        Err(_) => html_with(
            axum::http::StatusCode::CONFLICT,
            &shown(&hall, &permit, own, &T::new(permit.lang()).booked_title()).await?,
        ),
    }
}
