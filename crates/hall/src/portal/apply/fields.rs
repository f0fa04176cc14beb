//! What came in for one page, and the town that belongs to a postal code.

use axum::Json;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use web::Problem;

use super::writer::Writer;
use crate::Hall;
use crate::portal::inputs::town_of;

/// The pairs of a form, as `procedure::form` reads them.
pub struct Sent<'f>(pub &'f web::Fields);

impl procedure::form::Fields for Sent<'_> {
    fn all(&self, name: &str) -> Vec<&str> {
        self.0.all(name)
    }
}

/// A mark of a stored answer: tells a form whether the answer it was drawn with is still the stored one.
pub fn mark(value: Option<&serde_json::Value>) -> String {
    let text = value.map(ToString::to_string).unwrap_or_default();
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().take(8).fold(String::new(), |mut out, byte| {
        // Writing to a string cannot fail.
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// `{"town": …}` for the script that fills it in; without script the page's own button does the same.
pub async fn town<W: Writer>(
    State(hall): State<Hall>,
    writer: W,
    Path(postal): Path<String>,
) -> Result<Response, Problem> {
    drop(writer);
    let town = town_of(hall.city(), &postal).ok_or(Problem::NotFound)?;
    Ok(Json(serde_json::json!({ "town": town })).into_response())
}
