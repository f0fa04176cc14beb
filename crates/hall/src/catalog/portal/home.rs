//! The first page: search, life events, procedures, the status of a case, and the ways that need no visit.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use civic::Lang;
use web::{Anyone, Page, Problem};

use super::Find;
use super::lines::Row;
use crate::Hall;
use crate::catalog::texts::T;
use crate::catalog::{Door, Shelf};
use crate::city::LifeEvent;

/// How many procedures stand on the first page.
const SHOWN: usize = 8;
/// How many words are offered below the search.
const TRIES: usize = 5;

#[derive(Template)]
#[template(path = "catalog/portal/home.html")]
struct Home {
    page: Page,
    t: T,
    tries: Vec<String>,
    events: Vec<EventCard>,
    rows: Vec<Row>,
    online: i64,
    post: i64,
    /// A visit can be booked.
    visits: bool,
    example: String,
    offices: Vec<OfficeLine>,
    /// Whether counters show how busy they are.
    crowd: bool,
}

/// A life event that leads to something.
pub struct EventCard {
    pub id: String,
    pub name: String,
    pub count: i64,
}

struct OfficeLine {
    name: String,
    address: String,
    phone: String,
}

pub async fn get(permit: Anyone<Find>, State(hall): State<Hall>) -> Result<Response, Problem> {
    let (lang, today, shelf) = (permit.lang(), permit.today(), hall.library().shelf());
    let t = T::new(lang);
    let city = hall.city();
    let events: Vec<&LifeEvent> =
        city.life_events.iter().filter(|event| shelf.of_event(&event.id).next().is_some()).collect();
    let offices = city.offices.iter().map(|office| OfficeLine {
        name: office.name.get(lang).to_owned(),
        address: office.address.clone(),
        phone: office.phone.clone(),
    });
    let counted = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    web::html(&Home {
        page: permit.page(t.home_title()),
        t,
        tries: events.iter().filter_map(|event| word(event, lang)).take(TRIES).collect(),
        events: events.iter().map(|event| card(&shelf, event, lang)).collect(),
        rows: shelf.live().take(SHOWN).map(|procedure| Row::of(procedure, lang, today, "")).collect(),
        online: counted(shelf.live().filter(|card| card.online == Door::Open).count()),
        visits: !hall.counters().offices.is_empty(),
        post: counted(shelf.live().filter(|card| card.post).count()),
        example: example(&shelf, today),
        offices: offices.collect(),
        crowd: !hall.counters().offices.is_empty(),
    })
}

pub fn card(shelf: &Shelf, event: &LifeEvent, lang: Lang) -> EventCard {
    let count = i64::try_from(shelf.of_event(&event.id).count()).unwrap_or(i64::MAX);
    EventCard { id: event.id.clone(), name: event.name.get(lang).to_owned(), count }
}

/// The first word of an event that is written as this reader writes.
fn word(event: &LifeEvent, lang: Lang) -> Option<String> {
    event.words.iter().find(|word| word.is_ascii() == (lang == Lang::En)).cloned()
}

/// A reception number as this city writes them, for the hint of the field.
fn example(shelf: &Shelf, today: jiff::civil::Date) -> String {
    let symbol = shelf.live().next().map_or("", |procedure| procedure.symbol.as_str());
    crate::format_number(symbol, i32::from(today.year()), 412)
}
