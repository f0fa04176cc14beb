//! 待ち時間の目安の確かさ: what people were told with their ticket against what came, for each office; and for one office, what its services really take.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use counter::forecast::{Assumed, Basis, Law};
use web::{Asked, Page, Problem, Staff, html};

use super::texts::T;
use crate::Hall;
use crate::lobby::portal::words;
use crate::lobby::waits::{Learned, Told};
use crate::people::CallTickets;

/// Of 100 forecasts, a share of the chart's width.
const WIDTH: i64 = 600;

struct Row {
    id: String,
    name: String,
    days: u32,
    n: u32,
    /// Minutes with one decimal.
    off_by: String,
    off: String,
    /// Per cent.
    early: String,
    within: String,
    late: String,
    kept: String,
    broken: String,
    /// Widths of the chart's three parts.
    parts: [i64; 3],
}

struct Service {
    name: String,
    stated: u16,
    takes: String,
    stated_prepared: u16,
    prepared: String,
    basis: String,
}

#[derive(Template)]
#[template(path = "lobby/desk/waits.html")]
struct WaitsPage {
    page: Page,
    t: T,
    rows: Vec<Row>,
    /// Height of the chart.
    height: usize,
    office: String,
    services: Vec<Service>,
    offices: Vec<(String, String, bool)>,
}

pub async fn get(
    State(hall): State<Hall>,
    staff: Staff<CallTickets>,
    Asked(asked): Asked,
) -> Result<Response, Problem> {
    let (t, counters) = (T::new(staff.lang()), hall.counters());
    let chosen = counters.office(asked.get("o")).or(counters.offices.first()).map(|office| office.id.clone());
    let (mut rows, mut services) = (Vec::new(), Vec::new());
    let reads = staff.reads().await?;
    for office in &counters.offices {
        let learned = hall.waits().learned(&hall, &reads, &office.id, staff.today()).await?;
        rows.push(row(&hall, t, &office.id, &learned));
        if chosen.as_ref() == Some(&office.id) {
            services = counters.services.iter().map(|known| service(t, known, &learned)).collect();
        }
    }
    drop(reads);
    let name = |id: &str| words::office(&hall, t.lang(), id).0;
    let is_chosen = |id: &str| chosen.as_deref() == Some(id);
    html(&WaitsPage {
        page: hall.desk_page(&staff, t.waits_title()).await?.back(t.title(), "/desk/calls"),
        height: 36 + rows.len() * 34,
        office: chosen.as_deref().map_or_else(String::new, name),
        offices: rows.iter().map(|row| (row.id.clone(), row.name.clone(), is_chosen(&row.id))).collect(),
        rows,
        services,
        t,
    })
}

fn row(hall: &Hall, t: T, office: &str, learned: &Learned) -> Row {
    let told = learned.lesson.told;
    let within = told.n - told.early - told.late;
    let part = |count: u32| share(count, told.n) * WIDTH / 1_000;
    Row {
        id: office.to_owned(),
        name: words::office(hall, t.lang(), office).0,
        days: learned.days,
        n: told.n,
        off_by: per(told, told.off_by),
        off: per(told, told.off),
        early: percent(told.early, told.n),
        within: percent(within, told.n),
        late: percent(told.late, told.n),
        kept: percent(told.kept, told.n),
        broken: percent(told.broken, told.n),
        parts: [part(told.early), part(within), part(told.late)],
    }
}

/// Of a thousand.
fn share(count: u32, of: u32) -> i64 {
    if of == 0 { 0 } else { (i64::from(count) * 1_000 + i64::from(of) / 2) / i64::from(of) }
}

fn percent(count: u32, of: u32) -> String {
    let share = share(count, of);
    if of == 0 { "–".to_owned() } else { format!("{}.{}", share / 10, share % 10) }
}

/// A sum of ms as minutes of each.
fn per(told: Told, sum: i64) -> String {
    if told.n == 0 {
        return "–".to_owned();
    }
    let tenths = (sum + i64::from(told.n) * 3_000 * sum.signum()) / i64::from(told.n) / 6_000;
    let sign = if tenths < 0 { "−" } else { "" };
    format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
}

fn service(t: T, known: &counter::Service, learned: &Learned) -> Service {
    let of = |prepared, minutes| learned.lesson.times.law(&known.id, prepared, Assumed::minutes(minutes));
    let (plain, prepared) = (of(false, known.minutes), of(true, known.prepared));
    let median = |law: Law| format!("{:.1}", law.median_minutes());
    Service {
        name: known.name.get(t.lang()).to_owned(),
        stated: known.minutes,
        takes: median(plain),
        stated_prepared: known.prepared,
        prepared: median(prepared),
        basis: match plain.basis {
            Basis::Stated => t.basis_stated().into_owned(),
            Basis::Few(n) => t.basis_few(&n.to_string()).into_owned(),
            Basis::Learned(n) => t.basis_learned(&n.to_string()).into_owned(),
        },
    }
}
