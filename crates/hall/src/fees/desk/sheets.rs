//! The desk's sheets: today's of each of one's sections, the earlier ones, and the refunds that wait for a second officer.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use store::{Look, Reads};
use uuid::Uuid;
use web::parts::Tag;
use web::{Page, Problem, Staff, html, say};

use super::texts::T;
use super::words;
use crate::Hall;
use crate::cases::{Scope, case_file};
use crate::fees::records::{cash_sheet, fee_refund};
use crate::fees::sheet;
use crate::people::{Officer, WorkTasks};

/// Sheets on one page.
const MOST: u64 = 60;

struct Line {
    href: String,
    day: String,
    desk: String,
    opening: String,
    counted: String,
    difference: String,
    state: Tag,
}

struct Refund {
    href: String,
    number: String,
    yen: String,
    way: String,
}

#[derive(Template)]
#[template(path = "fees/desk/sheets.html")]
struct SheetsPage {
    page: Page,
    t: T,
    today: Vec<Line>,
    past: Vec<Line>,
    refunds: Vec<Refund>,
}

pub async fn get(State(hall): State<Hall>, staff: Staff<WorkTasks>) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let reads = staff.reads().await?;
    let officer = Officer::on(&reads, staff.account(), staff.today()).await?.ok_or(Problem::SignIn)?;
    let sections = officer.sections_with(<WorkTasks as web::Permission>::NAME);
    let mut today = Vec::new();
    for section in &sections {
        today.push(of_today(&hall, t, &sheet::read(&reads, section, staff.today()).await?));
    }
    let day = staff.today().to_string();
    let past = sheet::latest(&reads, &sections, MOST).await?;
    let past = past.iter().filter(|row| row.day != day).map(|row| of_row(&hall, t, row)).collect();
    let (waiting, numbers) = refunds(&reads, &Scope::of(&officer), &sections).await?;
    drop(reads);
    let subjects: Vec<Uuid> = numbers.keys().copied().collect();
    if !subjects.is_empty() {
        let section = staff.officer().section.clone();
        staff
            .look_as(Look { actor: staff.actor(), section, purpose: "fees.sheet".into(), subjects, case: None })
            .await?;
    }
    let refunds = waiting.iter().filter_map(|row| refund(t, &numbers, row)).collect();
    html(&SheetsPage { page: hall.desk_page(&staff, t.sheets_title()).await?, t, today, past, refunds })
}

fn of_today(hall: &Hall, t: T, sheet: &sheet::Sheet) -> Line {
    let row = sheet.row.as_ref();
    Line {
        href: words::sheet_href(sheet),
        day: say::full_date(t.lang(), sheet.day),
        desk: words::section(hall, t.lang(), &sheet.section),
        opening: say::yen(t.lang(), sheet.opening),
        counted: yen(t, row.and_then(|row| row.counted)),
        difference: yen(t, row.and_then(|row| row.difference)),
        state: words::sheet_state(t, sheet.state()),
    }
}

fn of_row(hall: &Hall, t: T, row: &cash_sheet::Model) -> Line {
    let day = row.day.parse().map_or_else(|_| row.day.clone(), |day| say::full_date(t.lang(), day));
    Line {
        href: format!("/desk/sheets/{}/{}", row.section, row.day),
        day,
        desk: words::section(hall, t.lang(), &row.section),
        opening: say::yen(t.lang(), row.opening),
        counted: yen(t, row.counted),
        difference: yen(t, row.difference),
        state: words::sheet_state(t, &row.state),
    }
}

fn yen(t: T, amount: Option<i64>) -> String {
    amount.map_or_else(String::new, |yen| say::yen(t.lang(), yen))
}

/// What waits here, and the numbers of the cases this officer may see.
async fn refunds(
    reads: &Reads,
    scope: &Scope,
    sections: &[String],
) -> Result<(Vec<fee_refund::Model>, BTreeMap<Uuid, String>), Problem> {
    let of = fee_refund::Column::Section.is_in(sections.iter().map(String::as_str));
    let waiting = reads.of::<fee_refund::Entity>().filter(of).filter(fee_refund::Column::State.eq("asked"));
    let waiting = waiting.order_by_asc(fee_refund::Column::AskedAt).limit(MOST).all(reads).await?;
    let numbers = numbers(reads, scope, waiting.iter().map(|row| row.case_id)).await?;
    Ok((waiting, numbers))
}

/// The numbers of those of these cases that the officer may see.
pub async fn numbers(
    reads: &Reads,
    scope: &Scope,
    cases: impl Iterator<Item = Uuid>,
) -> Result<BTreeMap<Uuid, String>, Problem> {
    let of = case_file::Column::Id.is_in(cases);
    let rows = scope.on(reads.of::<case_file::Entity>().filter(of)).all(reads).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.number)).collect())
}

fn refund(t: T, numbers: &BTreeMap<Uuid, String>, row: &fee_refund::Model) -> Option<Refund> {
    Some(Refund {
        href: format!("/desk/case/{}/fee/{}", row.case_id, row.task),
        number: numbers.get(&row.case_id)?.clone(),
        yen: say::yen(t.lang(), row.yen),
        way: words::way_of(t, Some(&row.way)),
    })
}
