//! Search from plain words; without words it is the list of everything that can be done in one way.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use web::{Anyone, Asked, Page, Problem};

use super::Find;
use super::home::{EventCard, card};
use super::lines::Row;
use crate::Hall;
use crate::catalog::texts::T;
use crate::catalog::{Card, Door};

/// Characters of a query that are read and shown again.
const LONGEST: usize = 100;
/// Rows of one page; whoever wants all has the list of all procedures.
const SHOWN: usize = 50;

#[derive(Template)]
#[template(path = "catalog/portal/search.html")]
struct Search {
    page: Page,
    t: T,
    query: String,
    event: Option<EventCard>,
    rows: Vec<Row>,
    count: i64,
    filters: Vec<Filter>,
    events: Vec<EventCard>,
}

/// A way to show fewer, as a link.
struct Filter {
    word: String,
    href: String,
    current: bool,
}

/// The way that is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Only {
    All,
    Online,
    Post,
}

impl Only {
    const EVERY: [Self; 3] = [Self::All, Self::Online, Self::Post];

    fn read(word: &str) -> Self {
        Self::EVERY.into_iter().find(|only| only.word() == word).unwrap_or(Self::All)
    }

    fn word(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Online => "online",
            Self::Post => "post",
        }
    }

    fn takes(self, card: &Card) -> bool {
        match self {
            Self::All => true,
            Self::Online => card.online == Door::Open,
            Self::Post => card.post,
        }
    }

    fn filter(self, t: T, query: &str, current: Self) -> Filter {
        let label = match self {
            Self::All => t.search_only_all(),
            Self::Online => t.search_only_online(),
            Self::Post => t.search_only_post(),
        };
        let href = match self {
            Self::All => format!("/search?q={}", encode(query)),
            _ => format!("/search?q={}&way={}", encode(query), self.word()),
        };
        Filter { word: label.into_owned(), href, current: self == current }
    }
}

pub async fn get(permit: Anyone<Find>, State(hall): State<Hall>, Asked(asked): Asked) -> Result<Response, Problem> {
    let (lang, today, shelf) = (permit.lang(), permit.today(), hall.library().shelf());
    let (t, only) = (T::new(lang), Only::read(asked.get("way")));
    let query: String = asked.get("q").trim().chars().take(LONGEST).collect();
    let found = shelf.finder().search(&query);
    let all: Vec<&Card> = if query.is_empty() {
        shelf.live().collect()
    } else {
        found.procedures.iter().filter_map(|id| shelf.card(id)).collect()
    };
    let taken = || all.iter().filter(|one| only.takes(one));
    let rows: Vec<Row> = taken().take(SHOWN).map(|one| Row::of(one, lang, today, &query)).collect();
    let event =
        found.event.as_deref().and_then(|id| hall.city().life_event(id)).map(|event| card(&shelf, event, lang, today));
    let leading =
        hall.city().life_events.iter().map(|event| card(&shelf, event, lang, today)).filter(|event| event.count > 0);
    let title = if query.is_empty() { t.search_title() } else { t.search_result_title(&query) };
    let useful = only != Only::All || Only::EVERY.iter().any(|way| all.iter().any(|one| !way.takes(one)));
    web::html(&Search {
        page: permit.page(title).crumb(t.crumb_home(), "/").crumb(t.search_title(), "/search"),
        t,
        event,
        count: i64::try_from(taken().count()).unwrap_or(i64::MAX),
        filters: Only::EVERY
            .iter()
            .filter(|_| useful && !all.is_empty())
            .map(|way| way.filter(t, &query, only))
            .collect(),
        events: if rows.is_empty() { leading.collect() } else { Vec::new() },
        rows,
        query,
    })
}

/// For an address: all but letters and digits of ASCII as %XX.
fn encode(text: &str) -> String {
    use std::fmt::Write;
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}

impl Search {
    /// What the page tells: how much was found for what.
    fn heading(&self) -> String {
        if self.query.is_empty() {
            self.t.search_all().into_owned()
        } else {
            self.t.search_result(&self.query).into_owned()
        }
    }
}
