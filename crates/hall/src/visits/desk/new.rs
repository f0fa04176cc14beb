//! A visit booked for whoever calls or stands here: services and place first, then times and the caller, on one screen.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use counter::Buyer;
use jiff::civil::Date;
use web::{Asked, Errors, Fields, KindFields, Page, Problem, Staff, html, html_with, see_other};

use super::texts::T;
use crate::Hall;
use crate::hand::Hand;
use crate::people::TypeIn;
use crate::visits::ask::Ask;
use crate::visits::at_desk::{Caller, book_for};
use crate::visits::book::{Not, Slot};
use crate::visits::portal::{DayList, Filter, Looking};
use crate::visits::rules::earliest;

const NAME: usize = 60;

#[derive(Clone, Debug, Default)]
struct Typed {
    name: String,
    phone: String,
    mail: String,
    note: String,
}

#[derive(Template)]
#[template(path = "visits/desk/new.html")]
struct NewPage {
    page: Page,
    t: T,
    errors: Errors,
    services: Vec<(String, String, bool)>,
    people: Vec<(u16, bool)>,
    offices: Vec<(String, String, bool)>,
    day: String,
    chosen: bool,
    ask: Ask,
    office: String,
    minutes: String,
    days: Vec<DayList>,
    typed: Typed,
}

pub async fn get(State(hall): State<Hall>, permit: Staff<TypeIn>, Asked(asked): Asked) -> Result<Response, Problem> {
    let errors = Errors::none(web::texts::T::new(permit.lang()));
    html(&drawn(&hall, &permit, &asked, Typed::default(), errors).await?)
}

pub async fn post(State(hall): State<Hall>, permit: Staff<TypeIn>, sent: KindFields) -> Result<Response, Problem> {
    let (t, KindFields { fields, mut errors }) = (T::new(permit.lang()), sent);
    let cut = |name: &str, most: usize| fields.get(name).trim().chars().take(most).collect::<String>();
    let typed =
        Typed { name: cut("name", NAME), phone: cut("phone", 30), mail: cut("mail", 200), note: cut("note", 300) };
    let ask = Ask::read(&fields, &hall.counters());
    if typed.name.is_empty() {
        errors.add("name", t.name_empty());
    }
    let digits: String = civic::kana::to_half_width(&typed.phone).chars().filter(char::is_ascii_digit).collect();
    if typed.mail.is_empty() && digits.len() < 9 {
        errors.add("phone", t.phone_empty());
    }
    let slot = Slot::read(fields.get("slot"));
    if slot.is_none() {
        errors.add("slot", t.slot_empty());
    }
    if let Some(slot) = slot.filter(|_| errors.is_empty()) {
        let (way, contact) = if typed.mail.is_empty() { ("phone", digits) } else { ("mail", typed.mail.clone()) };
        let caller = Caller { name: &typed.name, way, contact: &contact, note: &typed.note };
        match book_for(&hall, Hand::Of(&permit), &ask, &slot, &caller, permit.account()).await {
            Ok(id) => return Ok(see_other(&format!("/desk/visits/of/{id}"))),
            Err(Not::Problem(problem)) => return Err(problem),
            Err(Not::Already(other)) => errors.add("name", t.already(&other.to_string())),
            Err(Not::TooMany) => errors.add("name", t.too_many()),
            Err(_) => errors.add("slot", t.slot_gone()),
        }
    }
    html_with(StatusCode::UNPROCESSABLE_ENTITY, &drawn(&hall, &permit, &fields, typed, errors).await?)
}

async fn drawn(
    hall: &Hall,
    permit: &Staff<TypeIn>,
    fields: &Fields,
    typed: Typed,
    errors: Errors,
) -> Result<NewPage, Problem> {
    let t = T::new(permit.lang());
    let counters = hall.counters();
    let ask = Ask::read(fields, &counters);
    let office = counters.office(fields.get("o")).or(counters.offices.first()).ok_or(Problem::NotFound)?.id.clone();
    let day: Date = fields.get("d").parse().unwrap_or_else(|_| permit.today());
    let days = times(hall, permit, &ask, &office, day).await?;
    Ok(NewPage {
        page: hall.desk_page(permit, t.new_title()).await?.erring(!errors.is_empty()),
        services: counters
            .services
            .iter()
            .map(|service| {
                (service.id.clone(), service.name.get(t.lang()).to_owned(), ask.services.contains(&service.id))
            })
            .collect(),
        people: (1..=counters.rules.party.max(1)).map(|n| (n, n == ask.people)).collect(),
        offices: counters
            .offices
            .iter()
            .map(|known| (known.id.clone(), hall.city().office_name(&known.id, t.lang()), known.id == office))
            .collect(),
        day: day.to_string(),
        chosen: !ask.services.is_empty(),
        minutes: web::say::minutes(t.lang(), ask.minutes(&counters).0),
        ask,
        office,
        days,
        typed,
        errors,
        t,
    })
}

/// When there is something free at an office, from a day on; nothing before the services are chosen.
async fn times(
    hall: &Hall,
    permit: &Staff<TypeIn>,
    ask: &Ask,
    office: &str,
    day: Date,
) -> Result<Vec<DayList>, Problem> {
    if ask.services.is_empty() {
        return Ok(Vec::new());
    }
    let counters = hall.counters();
    let wanted = ask.wanted(&counters, Buyer::Officer);
    let filter = Filter { office: office.to_owned(), from: Some(day), ..Filter::default() };
    let earliest = earliest(&counters.rules, hall.now(), true);
    let looking = Looking { wanted: &wanted, services: &ask.services, filter: &filter, earliest, lang: permit.lang() };
    Ok(looking.offers(hall, permit).await?.days)
}
