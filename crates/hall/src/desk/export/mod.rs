//! 書き出し: the list on view as a CSV file. It asks what for, and that stands in the look of every case; for Shift_JIS it says first which
//! cells will not be written as they are.

mod rows;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use web::sheet::{Encoding, Fate};
use web::{Asked, Errors, Fields, KindFields, Page, Problem, Staff, html, html_with, say};

use self::rows::{Order, Report, Rows};
use super::filters;
use super::inbox::{self, Asking};
use super::texts::T;
use crate::Hall;
use crate::people::ExportCases;
use crate::screening::sheet_file;

/// What a list is written out for; the word stands behind `cases.export.` in the look.
const PURPOSES: [&str; 4] = ["progress", "sharing", "inquiry", "system"];

#[derive(Template)]
#[template(path = "desk/export/export.html")]
struct ExportPage {
    page: Page,
    t: T,
    errors: Errors,
    what: String,
    hidden: Vec<(&'static str, String)>,
    purposes: Vec<(&'static str, String, bool)>,
    sjis: bool,
}

struct OddRow {
    line: String,
    number: String,
    column: String,
    was: String,
    now: String,
    fate: String,
}

#[derive(Template)]
#[template(path = "desk/export/report.html")]
struct ReportPage {
    page: Page,
    t: T,
    hidden: Vec<(&'static str, String)>,
    purpose: String,
    rows: String,
    counts: Vec<String>,
    odd: Vec<OddRow>,
    more: bool,
}

pub async fn get(
    staff: Staff<ExportCases>,
    State(hall): State<Hall>,
    Asked(asked): Asked,
) -> Result<Response, Problem> {
    let errors = Errors::none(web::texts::T::new(staff.lang()));
    form(&hall, &staff, &asked, errors, StatusCode::OK).await
}

pub async fn post(
    staff: Staff<ExportCases>,
    State(hall): State<Hall>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let asking = inbox::asking(&sent.fields);
    let Some(purpose) = PURPOSES.into_iter().find(|word| *word == sent.fields.get("purpose")) else {
        sent.errors.add("purpose", t.export_purpose_none());
        return form(&hall, &staff, &sent.fields, sent.errors, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let encoding = if sent.fields.get("encoding") == "sjis" { Encoding::ShiftJis } else { Encoding::Utf8 };
    let order =
        Order { tab: asking.tab, filter: asking.filter.clone(), purpose: format!("cases.export.{purpose}"), encoding };
    let rows = Rows::new(hall.clone(), staff, order);
    if encoding == Encoding::ShiftJis && sent.fields.get("do") != "write" {
        let (report, staff) = rows.survey().await?;
        return told(&staff, &asking, purpose, report).await;
    }
    write(&hall, t, rows, encoding).await
}

/// The first piece is made before the answer begins, so that what fails at once is told on a page.
async fn write(hall: &Hall, t: T, mut rows: Rows, encoding: Encoding) -> Result<Response, Problem> {
    let first = rows.next().await?.unwrap_or_default();
    let (pipe, body) = web::streamed();
    tokio::spawn(async move {
        let mut piece = first;
        while pipe.send(piece).await {
            match rows.next().await {
                Ok(Some(next)) => piece = next,
                Ok(None) => return,
                Err(problem) => return pipe.cut(&problem).await,
            }
        }
    });
    Ok(sheet_file(&t.export_file(&hall.now().date().to_string()), encoding, body))
}

async fn form(
    hall: &Hall,
    staff: &Staff<ExportCases>,
    asked: &Fields,
    errors: Errors,
    status: StatusCode,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let asking = inbox::asking(asked);
    let page = super::page(staff, t.export_title()).await?.back(t.back_to_inbox(), asking.place());
    let chosen = asked.get("purpose");
    let shown = ExportPage {
        page: page.erring(!errors.is_empty()),
        t,
        errors,
        what: filters::in_words(hall, t, &asking),
        hidden: asking.pairs(),
        purposes: PURPOSES.map(|word| (word, purpose_word(t, word), word == chosen)).into(),
        sjis: asked.get("encoding") == "sjis",
    };
    html_with(status, &shown)
}

fn purpose_word(t: T, word: &str) -> String {
    match word {
        "progress" => t.export_progress(),
        "sharing" => t.export_sharing(),
        "inquiry" => t.export_inquiry(),
        _ => t.export_system(),
    }
    .into_owned()
}

fn fate_word(t: T, fate: Fate) -> String {
    match fate {
        Fate::Lost => t.export_lost(),
        Fate::Shape => t.export_shape(),
        Fate::Windows => t.export_windows(),
    }
    .into_owned()
}

async fn told(
    staff: &Staff<ExportCases>,
    asking: &Asking,
    purpose: &'static str,
    report: Report,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let back = asking.place().replacen("/desk/inbox", "/desk/inbox/export", 1);
    let page = super::page(staff, t.export_report_title()).await?.back(t.export_title(), back);
    let headings = rows::headings(t);
    let count = |n: usize| say::number(i64::try_from(n).unwrap_or(i64::MAX));
    let all: usize = report.counts.values().sum();
    let odd = report.told.iter().map(|told| OddRow {
        line: count(told.line),
        number: told.number.clone(),
        column: headings.get(told.odd.column).cloned().unwrap_or_default(),
        was: told.odd.was.clone(),
        now: told.odd.now.clone(),
        fate: fate_word(t, told.odd.fate),
    });
    let counts = report.counts.iter().map(|(fate, n)| t.export_count(&count(*n), &fate_word(t, *fate)).into_owned());
    html(&ReportPage {
        page,
        t,
        hidden: asking.pairs(),
        purpose: purpose.to_owned(),
        rows: count(report.rows),
        counts: counts.collect(),
        more: all > report.told.len(),
        odd: odd.collect(),
    })
}
