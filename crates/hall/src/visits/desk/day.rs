//! One office's day as it is booked, by time; with what is to be prepared, and until when.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use civic::Millis;
use jiff::ToSpan;
use jiff::civil::Date;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use web::{Asked, Page, Problem, Staff, html, say};

use super::texts::T;
use crate::Hall;
use crate::people::TypeIn;
use crate::visits::ask;
use crate::visits::records::booking;
use crate::visits::rules::State as Standing;

struct Line {
    href: String,
    time: String,
    name: String,
    number: String,
    services: String,
    people: i64,
    desks: String,
    state: String,
    /// Minutes to prepare; nothing when nothing is to be prepared.
    prepare: String,
    done: bool,
}

#[derive(Template)]
#[template(path = "visits/desk/day.html")]
struct DayPage {
    page: Page,
    t: T,
    offices: Vec<(String, String, bool)>,
    day: String,
    shown: String,
    before: String,
    after: String,
    sum: String,
    lines: Vec<Line>,
    new: String,
    to_call: String,
    feeds: String,
}

pub fn state_word(t: T, state: Standing) -> String {
    match state {
        Standing::Held => t.state_held(),
        Standing::Offered => t.state_offered(),
        Standing::Booked => t.state_booked(),
        Standing::Came => t.state_came(),
        Standing::Cancelled => t.state_cancelled(),
        Standing::Missed => t.state_missed(),
        Standing::Lapsed => t.state_lapsed(),
    }
    .into_owned()
}

pub async fn get(State(hall): State<Hall>, permit: Staff<TypeIn>, Asked(asked): Asked) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let counters = hall.counters();
    let first = counters.offices.first().ok_or(Problem::NotFound)?;
    let office = counters.office(asked.get("o")).unwrap_or(first);
    let date: Date = asked.get("d").parse().unwrap_or_else(|_| permit.today());
    let shown = booked_on(&hall, &permit, &office.id, date).await?;
    if !shown.is_empty() {
        permit.look(shown.iter().map(|(row, _)| row.id).collect(), None).await?;
    }
    let lines: Vec<Line> = shown.iter().map(|(row, state)| line(&hall, t, row, *state)).collect();
    let open =
        shown.iter().zip(&lines).filter(|((row, _), line)| !line.prepare.is_empty() && row.prepared_at.is_none());
    let minutes: i64 = open.map(|((row, _), _)| ask::preparation(&row.parts, &counters)).sum();
    let turned = |days: i32| {
        let day = date.checked_add(days.days()).unwrap_or(date);
        format!("/desk/visits?o={}&d={day}", office.id)
    };
    let people: i64 = shown.iter().map(|(row, _)| row.people).sum();
    html(&DayPage {
        page: hall.desk_page(&permit, t.day_title()).await?,
        offices: counters
            .offices
            .iter()
            .map(|known| (known.id.clone(), hall.city().office_name(&known.id, t.lang()), known.id == office.id))
            .collect(),
        day: date.to_string(),
        shown: say::full_date(t.lang(), date),
        before: turned(-1),
        after: turned(1),
        sum: t.day_sum(&lines.len().to_string(), &say::minutes(t.lang(), minutes), &people.to_string()).into_owned(),
        new: format!("/desk/visits/new?o={}&d={date}", office.id),
        to_call: format!("/desk/visits/to-call?o={}", office.id),
        feeds: format!("/desk/visits/feeds?o={}", office.id),
        lines,
        t,
    })
}

/// Who comes on this day, or should have, in order of time.
async fn booked_on(
    hall: &Hall,
    permit: &Staff<TypeIn>,
    office: &str,
    date: Date,
) -> Result<Vec<(booking::Model, Standing)>, Problem> {
    let reads = permit.reads().await?;
    let of = reads.of::<booking::Entity>().filter(booking::Column::Office.eq(office));
    let of = of.filter(booking::Column::Day.eq(date.to_string()));
    let rows = of.order_by_asc(booking::Column::Start).order_by_asc(booking::Column::MadeAt).all(&reads).await?;
    drop(reads);
    let now = hall.now();
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let state = Standing::of(&row.state)?.at(row.until, now);
            matches!(state, Standing::Booked | Standing::Came | Standing::Missed | Standing::Offered)
                .then_some((row, state))
        })
        .collect())
}

fn line(hall: &Hall, t: T, row: &booking::Model, state: Standing) -> Line {
    let counters = hall.counters();
    let minutes = ask::preparation(&row.parts, &counters);
    let to_prepare = minutes > 0 && matches!(state, Standing::Booked | Standing::Came);
    Line {
        href: format!("/desk/visits/of/{}", row.id),
        time: say::time(Millis(row.at)),
        name: if row.name.is_empty() { t.no_name().into_owned() } else { row.name.clone() },
        number: row.number.clone().unwrap_or_default(),
        services: ask::names(&row.parts, &counters, t.lang()).join(t.list_comma().as_ref()),
        people: row.people,
        desks: desks(&row.desks),
        state: state_word(t, state),
        prepare: if to_prepare { say::minutes(t.lang(), minutes) } else { String::new() },
        done: row.prepared_at.is_some(),
    }
}

/// `3` or `1 → 4`.
pub fn desks(row: &str) -> String {
    let mut all: Vec<&str> = row.split(',').collect();
    all.dedup();
    all.join(" → ")
}
