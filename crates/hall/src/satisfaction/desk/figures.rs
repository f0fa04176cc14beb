//! Answers of one fiscal year by procedure: how many, their mean and its interval. Years do not overlap and a week is shown when it is over,
//! so that no difference of two pages tells of fewer answers than are shown.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use jiff::civil::{Date, date};
use web::sheet::{self, Encoding};
use web::{Asked, Page, Problem, Staff, html};

use super::texts::T;
use crate::Hall;
use crate::people::ReadCases;
use crate::satisfaction::rules::{FEWEST, Faces, Summary, shown, summary, week};
use crate::satisfaction::weeks;
use crate::screening::sheet_file;

struct Row {
    name: String,
    n: String,
    mean: String,
    interval: String,
}

#[derive(Template)]
#[template(path = "satisfaction/desk/figures.html")]
struct FiguresPage {
    page: Page,
    t: T,
    year: i16,
    before: i16,
    after: Option<i16>,
    rows: Vec<Row>,
    /// Procedures with answers, but too few.
    few: usize,
    fewest: i64,
}

/// 年度: from 1 April.
fn fiscal_year(day: Date) -> i16 {
    if day.month() < 4 { day.year() - 1 } else { day.year() }
}

/// The year asked for, not in the future and not before there were computers.
fn year(asked: &web::Fields, today: Date) -> i16 {
    let now = fiscal_year(today);
    asked.get("year").parse().ok().filter(|year| (2000..=now).contains(year)).unwrap_or(now)
}

/// What may be shown of each procedure, by its name; and of how many there is too little.
async fn read(hall: &Hall, staff: &Staff<ReadCases>, year: i16) -> Result<(Vec<(String, Summary)>, usize), Problem> {
    // A week belongs to the year in which its Monday lies.
    let monday = |year| {
        let first = date(year, 4, 1);
        let days = i64::from((8 - first.weekday().to_monday_one_offset()) % 7);
        first.saturating_add(jiff::Span::new().days(days))
    };
    let last = monday(year.saturating_add(1)).yesterday().map_err(|error| Problem::broken(&error))?;
    // A week that still runs would be told one answer at a time.
    let over = week(staff.today().saturating_sub(jiff::Span::new().days(7)));
    let found = weeks(&staff.reads().await?, &week(monday(year)), &week(last).min(over)).await?;
    let mut by_procedure: BTreeMap<String, Vec<Faces>> = BTreeMap::new();
    for (procedure, faces) in found {
        by_procedure.entry(procedure).or_default().push(faces);
    }
    let shelf = hall.library().shelf();
    let names: BTreeMap<&str, &str> =
        shelf.live().map(|live| (live.id.as_str(), live.name.get(staff.lang()))).collect();
    let all = by_procedure.len();
    let mut rows: Vec<(String, Summary)> = by_procedure
        .into_iter()
        .filter_map(|(id, weeks)| {
            let name = names.get(id.as_str()).map_or_else(|| id.clone(), |name| (*name).to_owned());
            Some((name, summary(shown(weeks)?)))
        })
        .collect();
    let few = all - rows.len();
    rows.sort_by(|a, b| a.1.mean.total_cmp(&b.1.mean).then_with(|| a.0.cmp(&b.0)));
    Ok((rows, few))
}

pub async fn get(staff: Staff<ReadCases>, State(hall): State<Hall>, Asked(asked): Asked) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let year = year(&asked, staff.today());
    let (found, few) = read(&hall, &staff, year).await?;
    let row = |(name, summary): (String, Summary)| Row {
        name,
        n: summary.n.to_string(),
        mean: format!("{:.1}", summary.mean),
        interval: summary.interval.map_or_else(|| t.alike().into_owned(), |(low, high)| format!("{low:.1}–{high:.1}")),
    };
    html(&FiguresPage {
        page: hall.desk_page(&staff, t.title()).await?,
        t,
        year,
        before: year - 1,
        after: Some(year + 1).filter(|next| *next <= fiscal_year(staff.today())),
        rows: found.into_iter().map(row).collect(),
        few,
        fewest: FEWEST,
    })
}

pub async fn file(staff: Staff<ReadCases>, State(hall): State<Hall>, Asked(asked): Asked) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let year = year(&asked, staff.today());
    let (found, _) = read(&hall, &staff, year).await?;
    let mut out = sheet::begin(Encoding::Utf8);
    let head = [t.col_procedure(), t.col_n(), t.col_mean(), t.col_low(), t.col_high()];
    sheet::line(Encoding::Utf8, head.iter().map(|word| &**word), &mut out);
    for (name, summary) in found {
        let (low, high) = summary.interval.map_or_else(Default::default, |(low, high)| (two(low), two(high)));
        let cells = [name, summary.n.to_string(), two(summary.mean), low, high];
        sheet::line(Encoding::Utf8, cells.iter().map(String::as_str), &mut out);
    }
    Ok(sheet_file(&t.file_name(&year.to_string()), Encoding::Utf8, out))
}

fn two(number: f64) -> String {
    format!("{number:.2}")
}
