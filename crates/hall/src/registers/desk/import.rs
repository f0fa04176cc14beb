//! Importing a snapshot: the whole file or nothing, with every bad line told.

use std::str::FromStr;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::Date;
use tokio::io::AsyncReadExt;
use web::{Errors, Page, Problem, Staff, Taken, Upload, UploadLimits, html_with, say, see_other};

use super::texts::T;
use crate::Hall;
use crate::people::Registers;
use crate::registers::read::{self, Fault, Why};
use crate::registers::snapshot;

const LARGEST: u64 = 40_000_000;

struct Known {
    taken_on: String,
    imported: String,
    residents: String,
    current: bool,
}

#[derive(Template)]
#[template(path = "registers/desk/import.html")]
struct ImportPage {
    page: Page,
    t: T,
    known: Vec<Known>,
    errors: Errors,
    /// (line, reason).
    faults: Vec<(String, String)>,
    taken_on: String,
    columns: String,
}

pub async fn get(State(hall): State<Hall>, staff: Staff<Registers>) -> Result<Response, Problem> {
    let errors = Errors::none(web::texts::T::new(staff.lang()));
    draw(&hall, &staff, errors, &[], String::new()).await
}

pub async fn post(State(hall): State<Hall>, staff: Staff<Registers>, upload: Upload) -> Result<Response, Problem> {
    let limits = UploadLimits { files: 1, each: LARGEST, sniff: text };
    let mut taken = upload.take(&staff, limits).await?;
    let t = T::new(staff.lang());
    let typed = taken.fields.get("taken_on").trim().to_owned();
    let day = Date::from_str(&typed).ok().filter(|day| *day <= staff.today());
    if day.is_none() {
        taken.errors.add("taken_on", t.fault_day());
    }
    let bytes = contents(&hall, &staff, &mut taken, t).await?;
    let (Some(day), Some(bytes)) = (day, bytes) else { return draw(&hall, &staff, taken.errors, &[], typed).await };
    match read::residents(&bytes) {
        Ok(residents) => {
            let name = taken.files.first().map_or("", |file| file.name.as_str());
            snapshot::import(&hall, &staff, name, day, &residents).await?;
            Ok(see_other("/desk/registers"))
        }
        Err(faults) => {
            taken.errors.add("file", t.fault_lines(&faults.len().to_string()));
            draw(&hall, &staff, taken.errors, &faults, typed).await
        }
    }
}

/// The file's bytes; it is read once and kept nowhere.
async fn contents(hall: &Hall, staff: &Staff<Registers>, taken: &mut Taken, t: T) -> Result<Option<Vec<u8>>, Problem> {
    let Some(file) = taken.files.first() else {
        if taken.errors.of("file").is_none() {
            taken.errors.add("file", t.fault_no_file());
        }
        return Ok(None);
    };
    let mut bytes = Vec::new();
    let blob = staff.blob(file.blob.id).await?;
    blob.take(LARGEST).read_to_end(&mut bytes).await.map_err(|error| Problem::broken(&error))?;
    hall.blobs().erase(file.blob.id).await.map_err(|error| Problem::broken(&error))?;
    Ok(Some(bytes))
}

/// Anything but what is certainly no text; the reading judges it whole.
fn text(head: &[u8]) -> Option<&'static str> {
    (!head.contains(&0)).then_some("text/csv")
}

async fn draw(
    hall: &Hall,
    staff: &Staff<Registers>,
    errors: Errors,
    faults: &[Fault],
    taken_on: String,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let rows = snapshot::all(&staff.reads().await?).await?;
    let known = rows.into_iter().map(|row| Known {
        taken_on: row.taken_on,
        imported: say::date_time(t.lang(), civic::Millis(row.imported_at)),
        residents: say::number(row.residents),
        current: row.current,
    });
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = hall.desk_page(staff, t.title()).await?.erring(!errors.is_empty());
    let taken_on = if taken_on.is_empty() { hall.now().date().to_string() } else { taken_on };
    let faults = faults.iter().map(|fault| (fault.line.to_string(), why(t, &fault.why))).collect();
    html_with(
        status,
        &ImportPage { page, t, known: known.collect(), errors, faults, taken_on, columns: read::COLUMNS.join(",") },
    )
}

fn why(t: T, why: &Why) -> String {
    match why {
        Why::NotText => t.why_not_text(),
        Why::NoColumn(name) => t.why_no_column(name),
        Why::Cells { found, wanted } => t.why_cells(&found.to_string(), &wanted.to_string()),
        Why::Empty(name) => t.why_empty(name),
        Why::TooLong(name) => t.why_too_long(name),
        Why::BadDate(text) => t.why_bad_date(text),
        Why::NotKana(text) => t.why_not_kana(text),
        Why::Twice(person) => t.why_twice(person),
        Why::NoLines => t.why_no_lines(),
    }
    .into()
}
