//! A month at a glance: on which days there is still something. The list of times is its equal; nothing is only here.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use counter::Buyer;
use jiff::ToSpan;
use jiff::civil::Date;
use web::{Anyone, Asked, Page, Problem, html, say, see_other};

use super::Visiting;
use super::offers::{Filter, Looking, offices};
use super::texts::T;
use super::times::always;
use crate::Hall;
use crate::visits::ask::Ask;
use crate::visits::rules::{earliest, last_day};

struct Cell {
    day: i8,
    /// Whether something is free on it; nothing when it is not sold.
    free: Option<bool>,
    href: String,
    label: String,
}

#[derive(Template)]
#[template(path = "visits/portal/month.html")]
struct MonthPage {
    page: Page,
    t: T,
    title: String,
    weekdays: Vec<String>,
    weeks: Vec<Vec<Option<Cell>>>,
    before: Option<String>,
    after: Option<String>,
    list: String,
    offices: Vec<(String, String, bool)>,
    hidden: Vec<(&'static str, String)>,
    always: Vec<String>,
}

pub async fn get(State(hall): State<Hall>, permit: Anyone<Visiting>, Asked(asked): Asked) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let ask = Ask::read(&asked, &hall.counters());
    if ask.services.is_empty() {
        return Ok(see_other("/visit"));
    }
    let filter = Filter::read(&asked, &hall);
    let wanted = ask.wanted(&hall.counters(), Buyer::Citizen);
    let rules = &hall.counters().rules;
    let earliest = earliest(rules, hall.now(), false);
    let looking = Looking { wanted: &wanted, services: &ask.services, filter: &filter, earliest, lang: t.lang() };
    let today = hall.now().date();
    let last = last_day(rules, hall.now(), false);
    let first = filter.from.unwrap_or(today).clamp(today, last).first_of_month();
    let boards = looking.boards(&hall, &permit).await?;
    let mut steps = counter::board::LOOK;
    let mut free = |date: Date| {
        let of = boards.iter().filter_map(|(_, days)| days.iter().find(|(known, _)| *known == date)?.1.as_ref());
        let of: Vec<_> = of.collect();
        (!of.is_empty()).then(|| of.iter().any(|board| looking.first(board, &mut steps).is_some()))
    };
    let at = |date: Date| format!("/visit/times?{}{}", ask.query(), filter.query(Some(date)));
    let turned = |date: Date| format!("/visit/month?{}{}", ask.query(), filter.query(Some(date)));
    let cell =
        |date: Date| Cell { day: date.day(), free: free(date), href: at(date), label: say::date(t.lang(), date) };
    let (before, after) = beside(first, today, last);
    html(&MonthPage {
        page: permit.page(t.month_title()).back(t.back_to_what(), format!("/visit?{}", ask.query())),
        title: t.month_of(&first.month().to_string(), &first.year().to_string()).into_owned(),
        weekdays: weekdays(t),
        weeks: weeks(first, cell),
        before: before.map(turned),
        after: after.map(turned),
        list: format!("/visit/times?{}{}", ask.query(), filter.query(None)),
        offices: offices(&hall, t, &filter.office),
        always: always(&hall, t, &ask, &filter.office),
        hidden: vec![("s", ask.services.join(".")), ("n", ask.people.to_string()), ("d", first.to_string())],
        t,
    })
}

fn weekdays(t: T) -> Vec<String> {
    let days = (0..7i64).filter_map(|n| monday().checked_add(n.days()).ok());
    days.map(|day| say::weekday(t.lang(), day)).collect()
}

/// The first days of the months beside this one, where anything of them is sold.
fn beside(first: Date, today: Date, last: Date) -> (Option<Date>, Option<Date>) {
    let before = first.yesterday().ok().filter(|day| *day >= today).map(Date::first_of_month);
    (before, first.last_of_month().tomorrow().ok().filter(|day| *day <= last))
}

fn monday() -> Date {
    jiff::civil::date(2026, 9, 28)
}

/// Monday to Sunday, with nothing where another month is.
fn weeks(first: Date, mut cell: impl FnMut(Date) -> Cell) -> Vec<Vec<Option<Cell>>> {
    let lead = first.weekday().to_monday_zero_offset().unsigned_abs();
    let mut cells: Vec<Option<Cell>> = (0..lead).map(|_| None).collect();
    let mut day = first;
    while day.month() == first.month() {
        cells.push(Some(cell(day)));
        let Ok(next) = day.tomorrow() else { break };
        day = next;
    }
    let mut weeks = Vec::new();
    while !cells.is_empty() {
        let rest = cells.split_off(cells.len().min(7));
        weeks.push(std::mem::replace(&mut cells, rest));
    }
    weeks
}
