//! The fee of one's own case: what is due, how and until when; afterwards the receipt, made to be printed.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use civic::Millis;
use engine::Case;
use uuid::Uuid;
use web::parts::{Fact, Facts};
use web::{Citizen, Page, Problem, say};

use super::looks::page_back;
use super::own::{self, Section};
use super::texts::T;
use crate::Hall;
use crate::cases::CaseFile;
use crate::fees::{self, Known, Standing, Way};

#[derive(Template)]
#[template(path = "portal/file/fee.html")]
struct FeePage {
    page: Page,
    t: T,
    number: String,
    says: Option<String>,
    due: Option<Facts>,
    /// Where to transfer to.
    account: Option<String>,
    desk: String,
    receipts: Vec<Facts>,
}

pub async fn get(State(hall): State<Hall>, citizen: Citizen, Path(case): Path<Uuid>) -> Result<Response, Problem> {
    let file = own::own(&hall, &citizen, case).await?;
    if file.procedure.fee.is_none() {
        return Err(Problem::NotFound);
    }
    let t = T::new(citizen.lang());
    let reads = citizen.reads().await?;
    let all = fees::of_case(&reads, &file).await?;
    drop(reads);
    let shape = own::seen(&file.shape, citizen.now());
    let section = own::section(&hall, shape, citizen.lang());
    let due = due(&file, shape);
    // What can still be taken back is not told yet.
    let told = |known: &&Known| due.is_none() || known.lines.iter().all(|line| line.task != task_of(shape));
    let known: Vec<&Known> = all.iter().filter(told).collect();
    let page = FeePage {
        page: citizen.page(t.fee_title()).back(page_back(t), format!("/case/{case}")),
        number: file.row.number.clone(),
        says: says(t, due, known.last().copied(), &section),
        due: due.map(|yen| to_pay(t, &file, shape, yen)),
        account: hall.city().fee_account.as_ref().map(|account| account.get(t.lang()).to_owned()),
        desk: t.fee_desk(&section.hours, &section.name).into(),
        receipts: known.iter().flat_map(|known| receipts(t, &hall, &file, known)).collect(),
        t,
    };
    web::html(&page)
}

/// The task of the fee that is waited for; none has this number otherwise.
fn task_of(shape: &Case) -> i64 {
    let task = shape.tasks.iter().find(|task| task.work == engine::Work::Pay);
    task.map_or(-1, |task| i64::from(task.no.0))
}

/// What is waited for, in yen.
pub fn due(file: &CaseFile, shape: &Case) -> Option<i64> {
    let waits = shape.tasks.iter().any(|task| task.work == engine::Work::Pay);
    fees::amount(file).filter(|yen| waits && *yen > 0)
}

fn says(t: T, due: Option<i64>, last: Option<&Known>, section: &Section) -> Option<String> {
    if due.is_some() {
        return None;
    }
    Some(match last.map(|known| known.fee.standing()) {
        Some(Standing::Paid(_)) => return None,
        Some(Standing::Exempt) => t.fee_exempt().into(),
        Some(Standing::Over(_)) => t.fee_over(&section.name).into(),
        Some(Standing::RefundWaits(_)) => t.fee_waits().into(),
        Some(Standing::Refunded) => t.fee_refunded().into(),
        Some(Standing::Due) | None => t.fee_none().into(),
    })
}

fn to_pay(t: T, file: &CaseFile, shape: &Case, yen: i64) -> Facts {
    let mut facts = vec![
        Fact::new(t.fee_procedure(), file.procedure.name.get(t.lang())),
        Fact::new(t.fee_number(), file.row.number.as_str()),
        Fact::new(t.fee_amount(), say::yen(t.lang(), yen)),
    ];
    if let Some(day) = fees::until(file, shape) {
        facts.push(Fact::new(t.fee_until(), say::full_date(t.lang(), day)));
    }
    Facts { t: web::texts::T::new(t.lang()), facts }
}

/// A receipt for each payment that stands.
fn receipts(t: T, hall: &Hall, file: &CaseFile, known: &Known) -> Vec<Facts> {
    let stands = known.lines.iter().filter(|line| known.fee.standing_lines().any(|standing| standing.id == line.id));
    let receipt = |line: &fees::fee_line::Model| {
        let unit = hall.city().units.iter().find(|unit| unit.id == line.section);
        let section = unit.map_or_else(|| line.section.clone(), |unit| unit.name.get(t.lang()).to_owned());
        let facts = vec![
            Fact::new(t.receipt_number(), line.receipt.clone()?),
            Fact::new(t.receipt_amount(), say::yen(t.lang(), line.yen)),
            Fact::new(t.receipt_day(), say::full_date(t.lang(), Millis(line.at).date())),
            Fact::new(t.receipt_way(), way(t, line.way.as_deref())),
            Fact::new(t.receipt_to(), t.receipt_name(&file.row.applicant)),
            Fact::new(t.fee_procedure(), file.procedure.name.get(t.lang())),
            Fact::new(t.fee_number(), file.row.number.as_str()),
            Fact::new(t.receipt_from(), format!("{} {section}", hall.city().name.get(t.lang()))),
        ];
        Some(Facts { t: web::texts::T::new(t.lang()), facts })
    };
    stands.filter_map(receipt).collect()
}

fn way(t: T, word: Option<&str>) -> String {
    match word.and_then(Way::of) {
        Some(Way::Cash) => t.way_cash(),
        Some(Way::Cashless) => t.way_cashless(),
        Some(Way::Transfer) => t.way_transfer(),
        None => return String::new(),
    }
    .into_owned()
}
