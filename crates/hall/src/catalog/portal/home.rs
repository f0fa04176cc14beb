//! The first page: search, life events, procedures, the status of a case, and the ways that need no visit.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use civic::Lang;
use jiff::civil::Date;
use web::{Anyone, Page, Problem};

use super::lines::Row;
use super::{Find, Notice};
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
    notices: Vec<Notice>,
    at: i64,
    tries: Vec<String>,
    events: Vec<EventCard>,
    /// Bundles of these events: (name, where).
    bundles: Vec<(String, String)>,
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
    pub bundle: Option<BundleCard>,
}

/// The few questions that lead to the exact set of an event's procedures.
pub struct BundleCard {
    pub name: String,
    pub href: String,
    /// How few and how many questions.
    pub few: String,
    pub most: String,
}

impl BundleCard {
    pub fn of(shelf: &Shelf, event: &str, lang: Lang, today: Date) -> Option<Self> {
        let bundle = shelf.bundle_of(event)?;
        let (few, most) = bundle.lengths(today);
        let (name, href) = (bundle.name.get(lang).to_owned(), format!("/bundles/{}", bundle.id));
        Some(Self { name, href, few: few.to_string(), most: most.to_string() })
    }
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
    let events: Vec<&LifeEvent> = city.life_events.iter().filter(|event| leads(&shelf, &event.id)).collect();
    let tries = events.iter().filter_map(|event| word(event, lang)).take(TRIES).collect();
    let offices = city.offices.iter().map(|office| OfficeLine {
        name: office.name.get(lang).to_owned(),
        address: office.address.clone(),
        phone: office.phone.clone(),
    });
    let counted = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let events: Vec<EventCard> = events.iter().map(|event| card(&shelf, event, lang, today)).collect();
    let bundle = |event: &EventCard| event.bundle.as_ref().map(|bundle| (bundle.name.clone(), bundle.href.clone()));
    web::html(&Home {
        page: permit.page(t.home_title()),
        notices: hall.notices(lang, permit.now()),
        at: hall.standings().position(permit.now()),
        t,
        tries,
        bundles: events.iter().filter_map(bundle).collect(),
        events,
        rows: shelf.live().take(SHOWN).map(|procedure| Row::of(procedure, lang, today, "")).collect(),
        online: counted(shelf.live().filter(|card| card.online == Door::Open).count()),
        visits: !hall.counters().offices.is_empty(),
        post: counted(shelf.live().filter(|card| card.post).count()),
        example: example(&shelf, today),
        offices: offices.collect(),
        crowd: !hall.counters().offices.is_empty(),
    })
}

/// Whether there is anything behind a life event: a procedure or a bundle.
fn leads(shelf: &Shelf, event: &str) -> bool {
    shelf.of_event(event).next().is_some() || shelf.bundle_of(event).is_some()
}

pub fn card(shelf: &Shelf, event: &LifeEvent, lang: Lang, today: Date) -> EventCard {
    let own = shelf.of_event(&event.id).count();
    // A bundle names what the library does not hold too.
    let told = shelf.bundle_of(&event.id).map_or(0, |bundle| bundle.entries.len());
    EventCard {
        id: event.id.clone(),
        name: event.name.get(lang).to_owned(),
        count: i64::try_from(own.max(told)).unwrap_or(i64::MAX),
        bundle: BundleCard::of(shelf, &event.id, lang, today),
    }
}

/// The first word of an event that is written as this reader writes.
fn word(event: &LifeEvent, lang: Lang) -> Option<String> {
    event.words.iter().find(|word| word.is_ascii() == (lang == Lang::En)).cloned()
}

/// A reception number as this city writes them, for the hint of the field.
fn example(shelf: &Shelf, today: Date) -> String {
    let symbol = shelf.live().next().map_or("", |procedure| procedure.symbol.as_str());
    crate::format_number(symbol, i32::from(today.year()), 412)
}
