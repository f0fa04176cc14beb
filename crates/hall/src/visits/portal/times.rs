//! When and where. The first form holds the earliest time that finishes everything; below are all the others.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use counter::Buyer;
use web::{Anyone, Asked, Errors, Fields, KindFields, Page, Problem, html, html_with, see_other};

use super::offers::{Filter, Looking, Offers, Time, offices};
use super::texts::T;
use super::{Visiting, href, line};
use crate::Hall;
use crate::catalog::Notice;
use crate::hand::Hand;
use crate::status;
use crate::visits::VISIT;
use crate::visits::ask::Ask;
use crate::visits::book::{Not, Slot, hold_once};
use crate::visits::rules::earliest;
use crate::visits::rush;

/// Beside the times: what they are for.
pub struct What {
    pub services: Vec<String>,
    pub count: i64,
    pub minutes: String,
    pub spared: Option<String>,
    pub change: Option<String>,
}

#[derive(Template)]
#[template(path = "visits/portal/times.html")]
pub struct TimesPage {
    pub page: Page,
    pub t: T,
    pub errors: Errors,
    pub title: String,
    pub trail: bool,
    /// What is suspended of it.
    pub notices: Vec<Notice>,
    /// Where a chosen time is sent, and where the page is narrowed.
    pub action: String,
    pub here: String,
    pub query: String,
    pub hidden: Vec<(&'static str, String)>,
    pub offers: Offers,
    pub nearest: Vec<Time>,
    /// Of this page alone: what is pressed twice is done once.
    pub once: String,
    /// An opening people can wait for.
    pub opening: Option<String>,
    pub offices: Vec<(String, String, bool)>,
    pub filter: Filter,
    pub month: Option<String>,
    pub what: What,
    /// Where it is received when the counter is closed: no list of times says that it is not.
    pub always: Vec<String>,
    pub phone: String,
    pub hours: String,
}

/// Where 戸籍の届け出 are received at night and on closed days: of one office, or of all, each said once.
pub fn always(hall: &Hall, t: T, ask: &Ask, office: &str) -> Vec<String> {
    let counters = hall.counters();
    if !ask.of(&counters).iter().any(|service| service.always) {
        return Vec::new();
    }
    let offices = counters.offices.iter().filter(|known| office.is_empty() || known.id == office);
    let mut said: Vec<String> = Vec::new();
    for words in offices.map(|office| office.after_hours.get(t.lang())).filter(|words| !words.is_empty()) {
        if !said.iter().any(|known| known == words) {
            said.push(words.to_owned());
        }
    }
    said
}

pub fn what(hall: &Hall, t: T, ask: &Ask, change: Option<String>) -> What {
    let counters = hall.counters();
    let (minutes, spared) = ask.minutes(&counters);
    What {
        count: i64::try_from(ask.services.len()).unwrap_or(1),
        services: ask.of(&counters).iter().map(|service| service.name.get(t.lang()).to_owned()).collect(),
        minutes: web::say::minutes(t.lang(), minutes),
        spared: (spared > 0).then(|| web::say::minutes(t.lang(), spared)),
        change,
    }
}

pub async fn get(State(hall): State<Hall>, permit: Anyone<Visiting>, Asked(asked): Asked) -> Result<Response, Problem> {
    let ask = Ask::read(&asked, &hall.counters());
    if ask.services.is_empty() {
        return Ok(see_other(&format!("/visit?n={}", ask.people)));
    }
    let filter = Filter::read(&asked, &hall);
    let errors = Errors::none(web::texts::T::new(permit.lang()));
    html(&page(&hall, &permit, &ask, filter, errors, Vec::new()).await?)
}

pub async fn post(
    State(hall): State<Hall>,
    permit: Anyone<Visiting>,
    asked: HeaderMap,
    sent: KindFields,
) -> Result<Response, Problem> {
    let KindFields { fields, mut errors } = sent;
    let ask = Ask::read(&fields, &hall.counters());
    let inside = match hall.stock().rush.enter(&hall, line::shown(&hall, &asked)) {
        Ok(inside) => inside,
        Err(told) => return Ok(line::to_line(&hall, &told, &ask)),
    };
    let Some(slot) = Slot::read(fields.get("slot")).filter(|_| !ask.services.is_empty()) else {
        return Err(Problem::NotFound);
    };
    // A time is kept for somebody who has not said who they are: not many from one place.
    hall.limits().holds.check(&("hold", permit.reader().address), permit.now())?;
    let not = match hold_once(&hall, Hand::Of(&permit), &ask, &slot, fields.get("k")).await {
        Ok(id) => return Ok(see_other(&href(&VISIT.link(&hall, id), ""))),
        Err(Not::Problem(problem)) => return Err(problem),
        Err(not) => not,
    };
    drop(inside);
    let nearest = sorry(&hall, &permit, &ask, &slot, &not, &mut errors).await?;
    let filter = Filter::read(&fields, &hall);
    html_with(StatusCode::CONFLICT, &page(&hall, &permit, &ask, filter, errors, nearest).await?)
}

/// Says what became of the chosen time, with the nearest three instead of it.
pub async fn sorry(
    hall: &Hall,
    permit: &Anyone<Visiting>,
    ask: &Ask,
    slot: &Slot,
    not: &Not,
    errors: &mut Errors,
) -> Result<Vec<Time>, Problem> {
    let t = T::new(permit.lang());
    let counters = hall.counters();
    let at = counters.office(&slot.office).map(|office| counters.day(office, slot.date, hall.calendar()));
    let time = match at {
        Some(counter::roster::OnDate::Open(day)) => web::say::time(day.at(slot.tick)),
        _ => web::say::day(t.lang(), slot.date),
    };
    errors.add("nearest", if matches!(not, Not::NoTime) { t.time_not_sold(&time) } else { t.time_gone(&time) });
    let wanted = ask.wanted(&counters, Buyer::Citizen);
    let filter = Filter::default();
    looking(hall, &wanted, &ask.services, &filter, t).nearest(hall, permit, slot).await
}

fn looking<'a>(
    hall: &Hall,
    wanted: &'a counter::Wanted,
    services: &'a [String],
    filter: &'a Filter,
    t: T,
) -> Looking<'a> {
    Looking {
        wanted,
        services,
        filter,
        earliest: earliest(&hall.counters().rules, hall.now(), wanted.buyer == Buyer::Officer),
        lang: t.lang(),
    }
}

/// What is suspended of what is asked for, and what instead.
fn notices(hall: &Hall, services: &[String], filter: &Filter, t: T) -> Vec<Notice> {
    status::at_counters(hall, services, &filter.office, t.lang(), hall.now())
}

/// What the choice of a time carries on.
fn hidden(ask: &Ask) -> Vec<(&'static str, String)> {
    let prepared = ask.prepared.then(|| ("p", "1".to_owned()));
    [("s", ask.services.join(".")), ("n", ask.people.to_string())].into_iter().chain(prepared).collect()
}

async fn page(
    hall: &Hall,
    permit: &Anyone<Visiting>,
    ask: &Ask,
    filter: Filter,
    errors: Errors,
    nearest: Vec<Time>,
) -> Result<TimesPage, Problem> {
    let t = T::new(permit.lang());
    let wanted = ask.wanted(&hall.counters(), Buyer::Citizen);
    let offers = looking(hall, &wanted, &ask.services, &filter, t).offers(hall, permit).await?;
    let choose = format!("/visit?{}", ask.query());
    let frame = permit.page(t.times_title()).back(t.back_to_what(), choose.clone()).erring(!errors.is_empty());
    let once = hall.new_id().simple().to_string();
    Ok(TimesPage {
        page: frame,
        title: t.times_title().into_owned(),
        trail: true,
        notices: notices(hall, &ask.services, &filter, t),
        once,
        opening: rush::awaited(hall).map(web::say::time),
        action: "/visit/times".to_owned(),
        here: "/visit/times".to_owned(),
        query: ask.query(),
        hidden: hidden(ask),
        offices: offices(hall, t, &filter.office),
        month: Some(format!("/visit/month?{}{}", ask.query(), filter.query(None))),
        what: what(hall, t, ask, Some(choose)),
        always: always(hall, t, ask, &filter.office),
        phone: hall.city().phone.clone(),
        hours: hall.city().hours.get(t.lang()).to_owned(),
        offers,
        nearest,
        filter,
        errors,
        t,
    })
}

/// The same page for another time of a booking that is there.
pub async fn page_for(
    hall: &Hall,
    permit: &Anyone<Visiting>,
    own: &super::own::Own,
    fields: &Fields,
    errors: Errors,
    nearest: Vec<Time>,
) -> Result<TimesPage, Problem> {
    let t = T::new(permit.lang());
    let filter = Filter::read(fields, hall);
    let ask = Ask::of_row(&own.row);
    let wanted = crate::visits::day::wanted_of(&own.row, &hall.counters().skills_of());
    let offers = looking(hall, &wanted, &ask.services, &filter, t).offers(hall, permit).await?;
    let here = href(&own.link, "change");
    let frame = permit.page(t.change_title()).question().erring(!errors.is_empty());
    Ok(TimesPage {
        page: frame.back(t.back_to_booking(), href(&own.link, "")),
        title: t.change_title().into_owned(),
        trail: false,
        notices: notices(hall, &ask.services, &filter, t),
        once: String::new(),
        opening: None,
        action: here.clone(),
        here,
        query: String::new(),
        hidden: Vec::new(),
        offices: offices(hall, t, &filter.office),
        month: None,
        what: own.what(hall, t),
        always: always(hall, t, &Ask::of_row(&own.row), &filter.office),
        phone: hall.city().phone.clone(),
        hours: hall.city().hours.get(t.lang()).to_owned(),
        offers,
        nearest,
        filter,
        errors,
        t,
    })
}
