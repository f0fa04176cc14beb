//! The table of a procedure's steps as a file, with the same figures as the page and no others.

use axum::extract::{Path, State};
use axum::response::Response;
use web::sheet::{self, Encoding};
use web::{Problem, Staff};

use super::map::{look, rows};
use super::texts::T;
use crate::Hall;
use crate::people::SignedIn;
use crate::screening::sheet_file;

pub async fn get(
    State(hall): State<Hall>,
    staff: Staff<SignedIn>,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let looked = look(&hall, &staff, t, &id).await?;
    let found = looked.found.as_ref().ok_or(Problem::NotFound)?;
    let mut out = sheet::begin(Encoding::Utf8);
    let head = [
        t.col_step(),
        t.col_who(),
        t.col_cases(),
        t.col_times(),
        t.col_waited(),
        t.col_waited_most(),
        t.col_took(),
        t.col_took_most(),
        t.col_again(),
        t.col_idle(),
    ];
    sheet::line(Encoding::Utf8, head.iter().map(|word| &**word), &mut out);
    for row in rows(t, &looked, found) {
        let [waited, waited_most] = row.waited;
        let [took, took_most] = row.took;
        let (cases, times) = (row.cases.to_string(), row.times.to_string());
        let cells = [row.name, row.who, cases, times, waited, waited_most, took, took_most, row.again, row.share];
        sheet::line(Encoding::Utf8, cells.iter().map(String::as_str), &mut out);
    }
    Ok(sheet_file(&t.file_name(&id), Encoding::Utf8, out))
}
