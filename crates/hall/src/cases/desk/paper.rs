//! One attached file, handed over to be saved: never shown inside a page of ours, never guessed at by the browser. A look of its own.

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use sea_orm::{ColumnTrait, QueryFilter};
use tokio::io::AsyncReadExt;
use uuid::Uuid;
use web::{Problem, Staff};

use super::open::open;
use crate::Hall;
use crate::cases::paper;
use crate::people::ReadCases;

/// The largest file the portal takes, with room to spare.
const LARGEST: u64 = 32_000_000;

pub async fn get(
    State(hall): State<Hall>,
    staff: Staff<ReadCases>,
    Path((id, wanted)): Path<(Uuid, Uuid)>,
) -> Result<Response, Problem> {
    // Opening the case again records a look for this very request.
    let opened = open(&hall, &staff, id).await?;
    let reads = staff.reads().await?;
    let of_case =
        reads.of::<paper::Entity>().filter(paper::Column::CaseId.eq(opened.id())).filter(paper::Column::Id.eq(wanted));
    let row = of_case.filter(paper::Column::Removed.eq(false)).one(&reads).await?.ok_or(Problem::NotFound)?;
    drop(reads);
    let mut bytes = Vec::new();
    let file = staff.blob(row.blob).await?;
    file.take(LARGEST).read_to_end(&mut bytes).await.map_err(|error| Problem::broken(&error))?;
    let headers = [
        (header::CONTENT_TYPE, row.media.clone()),
        (header::CONTENT_DISPOSITION, disposition(&row.name)),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".to_owned()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
    ];
    Ok((headers, Body::from(bytes)).into_response())
}

/// `attachment` with the name as given, in the only way that carries every character (RFC 8187).
pub fn disposition(name: &str) -> String {
    use std::fmt::Write;
    let encoded = name.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
        out
    });
    format!("attachment; filename=\"file\"; filename*=UTF-8''{encoded}")
}

#[cfg(test)]
mod tests {
    #[test]
    fn no_name_breaks_out_of_the_header() {
        assert_eq!(
            super::disposition("通帳\"\r\n.pdf"),
            "attachment; filename=\"file\"; filename*=UTF-8''%E9%80%9A%E5%B8%B3%22%0D%0A.pdf"
        );
    }
}
