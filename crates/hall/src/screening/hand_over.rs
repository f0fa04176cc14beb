//! The one way a file goes out: handed over to be saved, never shown inside a page of ours, never guessed at by the browser. What waits for
//! the scanner, or is kept apart, is not handed over: the reader is sent back to the page that says so.

use axum::body::Body;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use tokio::io::AsyncReadExt;
use uuid::Uuid;
use web::sheet::Encoding;
use web::{Permit, Problem, see_other};

use super::intake::standing_of;

/// The largest file the portal takes, with room to spare.
const LARGEST: u64 = 32_000_000;

/// The bytes, for whom a look-up let through to the file; the way `back` where they are not to be had.
pub async fn hand_over(
    permit: &Permit,
    blob: Uuid,
    (name, media): (&str, &str),
    back: &str,
) -> Result<Response, Problem> {
    let standing = standing_of(&permit.reads().await?, [blob]).await?.remove(&blob);
    if standing.is_some_and(|standing| !standing.passes()) {
        return Ok(see_other(back));
    }
    let mut bytes = Vec::new();
    let file = permit.blob(blob).await?;
    file.take(LARGEST).read_to_end(&mut bytes).await.map_err(|error| Problem::broken(&error))?;
    let headers = [
        (header::CONTENT_TYPE, media.to_owned()),
        (header::CONTENT_DISPOSITION, disposition(name)),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".to_owned()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
    ];
    Ok((headers, Body::from(bytes)).into_response())
}

/// A table of the house's own making as a file to keep.
pub fn sheet_file(name: &str, encoding: Encoding, body: impl Into<Body>) -> Response {
    let kind = match encoding {
        Encoding::Utf8 => "text/csv; charset=utf-8",
        Encoding::ShiftJis => "text/csv; charset=Shift_JIS",
    };
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, disposition(name)),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
    ];
    (headers, body.into()).into_response()
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
