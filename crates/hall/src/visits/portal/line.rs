//! 順番待ち: the page somebody waits on when more come than can be served at once. It renews itself and goes on by itself; closing it loses nothing.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use counter::room::{Ticket, Told};
use web::{Anyone, Asked, HasSite, KindFields, Page, Problem, html, say, see_other};

use super::Visiting;
use super::texts::T;
use crate::Hall;
use crate::visits::ask::Ask;
use crate::visits::rush;

/// The cookie of a place in the line.
const COOKIE: &str = "visit-line";
/// A place is kept as long as its line is.
const SECONDS: u32 = 3 * 3_600;

#[derive(Template)]
#[template(path = "visits/portal/line.html")]
struct LinePage {
    page: Page,
    t: T,
    title: String,
    /// When the order is drawn; empty once it is.
    opens: String,
    ahead: String,
    minutes: String,
    /// May still be joined.
    join: bool,
    ask: Ask,
    query: String,
    phone: String,
    hours: String,
}

/// The ticket a browser shows.
pub fn shown(hall: &Hall, asked: &HeaderMap) -> Option<Ticket> {
    let lines = asked.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == COOKIE).and_then(|(_, text)| rush::read(hall, text))
}

/// To the page of the line, with the ticket.
pub fn to_line(hall: &Hall, told: &Told, ask: &Ask) -> Response {
    let mut response = see_other(&format!("/visit/line?{}", ask.query()));
    give(hall, told, &mut response);
    response
}

fn give(hall: &Hall, told: &Told, response: &mut Response) {
    let (Told::Ahead(ticket, _) | Told::Until(ticket, _)) = told else { return };
    let secure = if hall.site().cookie_secure { "; Secure" } else { "" };
    let ticket = rush::written(hall, ticket);
    let cookie = format!("{COOKIE}={ticket}; Path=/visit; Max-Age={SECONDS}; HttpOnly; SameSite=Lax{secure}");
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
}

pub async fn get(
    State(hall): State<Hall>,
    permit: Anyone<Visiting>,
    asked: HeaderMap,
    Asked(fields): Asked,
) -> Result<Response, Problem> {
    let ask = Ask::read(&fields, &hall.counters());
    let told = shown(&hall, &asked).and_then(|ticket| hall.stock().rush.stands(&hall, ticket));
    let joinable = told.is_none() && rush::awaited(&hall).is_some();
    if !joinable && matches!(told, None | Some(Told::In)) {
        return Ok(see_other(&format!("/visit/times?{}", ask.query())));
    }
    let mut response = html(&drawn(&hall, &permit, told.as_ref(), &ask))?;
    let Some(told) = told else { return Ok(response) };
    give(&hall, &told, &mut response);
    let seconds = HeaderValue::from(renewed(&told, hall.now()));
    response.headers_mut().insert(header::REFRESH, seconds);
    Ok(response)
}

/// Waits for the opening.
pub async fn post(
    State(hall): State<Hall>,
    _permit: Anyone<Visiting>,
    asked: HeaderMap,
    sent: KindFields,
) -> Result<Response, Problem> {
    let ask = Ask::read(&sent.fields, &hall.counters());
    match hall.stock().rush.join(&hall, shown(&hall, &asked)) {
        Some(told) => Ok(to_line(&hall, &told, &ask)),
        // It has opened meanwhile.
        None => Ok(see_other(&format!("/visit/times?{}", ask.query()))),
    }
}

/// In how many seconds the page is asked for again: soon for those in front, seldom for the others, and not all in one second.
fn renewed(told: &Told, now: civic::Millis) -> u64 {
    match told {
        Told::In => 1,
        Told::Ahead(_, ahead) => (ahead / 100).clamp(4, 30) + ahead % 5,
        Told::Until(ticket, opens) => {
            let left = u64::try_from((opens.0 - now.0) / 1_000).unwrap_or(0);
            let spread = match ticket.place {
                counter::room::Place::Lot { lot, .. } => lot % 15,
                counter::room::Place::Number(_) => 0,
            };
            left.min(60) + 1 + spread
        }
    }
}

fn drawn(hall: &Hall, permit: &Anyone<Visiting>, told: Option<&Told>, ask: &Ask) -> LinePage {
    let t = T::new(permit.lang());
    let counters = hall.counters();
    let pace = counters.rules.rush.as_ref().map_or(1, |rush| u64::from(rush.pace.max(1)));
    let (ahead, seconds) = match told {
        Some(Told::Ahead(_, ahead)) => (rounded(*ahead).to_string(), ahead / pace),
        _ => (String::new(), 0),
    };
    let minutes = i64::try_from(seconds / 60 + 1).unwrap_or(i64::MAX);
    let opens = rush::awaited(hall).map_or_else(String::new, say::time);
    let title = if ahead.is_empty() { t.line_before_title() } else { t.line_title() };
    LinePage {
        page: permit.page(title.clone()).question(),
        title: title.into_owned(),
        minutes: say::minutes(t.lang(), minutes),
        join: told.is_none(),
        query: ask.query(),
        ask: ask.clone(),
        phone: hall.city().phone.clone(),
        hours: hall.city().hours.get(t.lang()).to_owned(),
        opens,
        ahead,
        t,
    }
}

/// To two digits: a number that pretends to more is read as a promise.
fn rounded(ahead: u64) -> u64 {
    let mut unit = 1;
    while ahead / unit >= 100 {
        unit *= 10;
    }
    ahead / unit * unit
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_number_is_told_to_two_digits() {
        let told: Vec<u64> = [0, 7, 99, 123, 9_876, 123_456].into_iter().map(super::rounded).collect();
        assert_eq!(told, [0, 7, 99, 120, 9_800, 120_000]);
    }
}
