//! Papers about money, ready for A4: the receipt of one line, and the notice of payment 納入通知 of a fee that is due.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use civic::{Lang, Millis};
use uuid::Uuid;
use web::{Page, Problem, Staff, html, say};

use super::texts::T;
use super::words;
use crate::Hall;
use crate::cases::{CaseFile, open};
use crate::fees::ledger;
use crate::fees::rules::Standing;
use crate::papers;
use crate::people::ReadCases;

#[derive(Template)]
#[template(path = "fees/desk/paper.html")]
struct PaperPage {
    page: Page,
    t: T,
    number: String,
    date: String,
    address: Vec<String>,
    name: String,
    issuer: String,
    section: String,
    title: String,
    amount: String,
    lines: Vec<String>,
    /// (what, says).
    facts: Vec<(String, String)>,
    seal: Option<String>,
    void: bool,
}

pub async fn receipt(
    State(hall): State<Hall>,
    staff: Staff<ReadCases>,
    Path((id, wanted)): Path<(Uuid, Uuid)>,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let reads = staff.reads().await?;
    let all = ledger::of_case(&reads, &opened.file).await?;
    drop(reads);
    let known = all.iter().find(|known| known.lines.iter().any(|line| line.id == wanted)).ok_or(Problem::NotFound)?;
    let line = known.lines.iter().find(|line| line.id == wanted).ok_or(Problem::NotFound)?;
    let number = line.receipt.clone().ok_or(Problem::NotFound)?;
    let words = T::new(paper_lang(&opened.file));
    let procedure = opened.file.procedure.name.get(words.lang()).to_owned();
    let t = T::new(staff.lang());
    let page = hall.desk_page(&staff, t.receipt_of(&number)).await?;
    let page = page.back(t.fee_title(&opened.file.row.number), format!("{}/fee/{}", opened.href(), known.task));
    html(&PaperPage {
        amount: say::yen(words.lang(), line.yen),
        title: words.receipt_title().into(),
        lines: vec![words.receipt_for(&procedure).into(), words.receipt_line().into()],
        facts: vec![
            (words.label_case().into(), opened.file.row.number.clone()),
            (words.pay_way().into(), words::way_of(words, line.way.as_deref())),
        ],
        seal: Some(words.receipt_seal().into()),
        void: known.fee.standing_lines().all(|standing| standing.id != wanted),
        ..sheet(&hall, &opened.file, page, t, (number, Millis(line.at)))
    })
}

pub async fn notice(
    State(hall): State<Hall>,
    staff: Staff<ReadCases>,
    Path((id, no)): Path<(Uuid, u32)>,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let file = &*opened.file;
    let reads = staff.reads().await?;
    let known = ledger::of_case(&reads, file).await?.into_iter().find(|known| known.task == no);
    drop(reads);
    let fee = known.ok_or(Problem::NotFound)?.fee;
    let due = fee.due.filter(|due| *due > 0 && fee.standing() == Standing::Due).ok_or(Problem::NotFound)?;
    let words = T::new(paper_lang(file));
    let t = T::new(staff.lang());
    let page = hall.desk_page(&staff, t.demand_title()).await?;
    let page = page.back(t.fee_title(&file.row.number), format!("{}/fee/{no}", opened.href()));
    let mut facts = vec![(words.label_procedure().into(), file.procedure.name.get(words.lang()).to_owned())];
    if let Some(until) = ledger::until(file, &file.shape) {
        facts.push((words.label_until().into(), say::full_date(words.lang(), until)));
    }
    let mut lines = vec![words.demand_line().into_owned()];
    if let Some(account) = &hall.city().fee_account {
        facts.push((words.demand_account().into(), account.get(words.lang()).to_owned()));
        lines.push(words.demand_name().into());
    }
    lines.push(words.demand_desk().into());
    html(&PaperPage {
        amount: say::yen(words.lang(), due),
        title: words.demand_title().into(),
        lines,
        facts,
        ..sheet(&hall, file, page, t, (file.row.number.clone(), staff.now()))
    })
}

/// The addressee's language, as far as papers have it.
fn paper_lang(file: &CaseFile) -> Lang {
    if file.row.lang == "en" { Lang::En } else { Lang::Ja }
}

/// What both papers have alike.
fn sheet(hall: &Hall, file: &CaseFile, page: Page, t: T, (number, at): (String, Millis)) -> PaperPage {
    let lang = paper_lang(file);
    let unit = hall.city().units.iter().find(|unit| unit.id == file.shape.section);
    let phone = unit.and_then(|unit| unit.phone.clone()).unwrap_or_else(|| hall.city().phone.clone());
    PaperPage {
        number,
        date: say::era_date(lang, at.date()),
        address: papers::address(file),
        name: papers::addressee(lang, file),
        issuer: papers::issuer(hall, &file.procedure.issuer),
        section: format!("{}　{phone}", words::section(hall, lang, &file.shape.section)),
        title: String::new(),
        amount: String::new(),
        lines: Vec::new(),
        facts: Vec::new(),
        seal: None,
        void: false,
        page,
        t,
    }
}
