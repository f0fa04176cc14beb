//! Style sheet, scripts and the city's mark, compiled in and named by their hash, so that a browser keeps them for good.

use std::fmt::Write;
use std::sync::LazyLock;

use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use crate::problem::Problem;
use crate::site::HasSite;

/// One file with the name it is served under.
pub struct Asset {
    href: String,
    kind: &'static str,
    body: &'static [u8],
}

fn asset(stem: &str, ending: &str, kind: &'static str, body: &'static [u8]) -> Asset {
    let mut hash = String::new();
    for byte in &Sha256::digest(body)[..8] {
        let _ = write!(hash, "{byte:02x}");
    }
    Asset { href: format!("/assets/{stem}.{hash}.{ending}"), kind, body }
}

/// An asset's address; in a template `{{ page.asset.css }}`.
pub struct Assets {
    pub css: Asset,
    pub citizen_js: Asset,
    pub officer_js: Asset,
    /// What stands in the hall: kiosk, display, tickets.
    pub hall_css: Asset,
    pub live_js: Asset,
    /// A day that goes on by itself.
    pub day_js: Asset,
}

impl std::fmt::Display for Asset {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.href)
    }
}

pub static ASSETS: LazyLock<Assets> = LazyLock::new(|| Assets {
    css: asset("yakuba", "css", "text/css; charset=utf-8", include_bytes!("../assets/yakuba.css")),
    citizen_js: asset("citizen", "js", "text/javascript; charset=utf-8", include_bytes!("../assets/citizen.js")),
    officer_js: asset("officer", "js", "text/javascript; charset=utf-8", include_bytes!("../assets/officer.js")),
    hall_css: asset("hall", "css", "text/css; charset=utf-8", include_bytes!("../assets/hall.css")),
    live_js: asset("live", "js", "text/javascript; charset=utf-8", include_bytes!("../assets/live.js")),
    day_js: asset("day", "js", "text/javascript; charset=utf-8", include_bytes!("../assets/day.js")),
});

/// A year: the name changes with the content.
const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const A_DAY: HeaderValue = HeaderValue::from_static("public, max-age=86400");

pub(crate) async fn serve(Path(file): Path<String>) -> Result<Response, Problem> {
    let all = [&ASSETS.css, &ASSETS.citizen_js, &ASSETS.officer_js, &ASSETS.hall_css, &ASSETS.live_js, &ASSETS.day_js];
    let found =
        all.into_iter().find(|asset| asset.href.strip_prefix("/assets/") == Some(&file)).ok_or(Problem::NotFound)?;
    let headers = [(header::CONTENT_TYPE, HeaderValue::from_static(found.kind)), (header::CACHE_CONTROL, FOREVER)];
    Ok((StatusCode::OK, headers, found.body).into_response())
}

/// The city's mark as the small picture of its pages.
pub(crate) async fn favicon<S: HasSite>(State(state): State<S>) -> Response {
    let path: String =
        state.site().city.mark.chars().filter(|c| c.is_ascii_alphanumeric() || " .,-".contains(*c)).collect();
    let svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><path fill="#c74700" d="{path}"/></svg>"##
    );
    ([(header::CONTENT_TYPE, HeaderValue::from_static("image/svg+xml")), (header::CACHE_CONTROL, A_DAY)], svg)
        .into_response()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    const EVERY_PAGE: &str = include_str!("../assets/yakuba.css");
    const HALL: &str = include_str!("../assets/hall.css");

    /// Dressed here, and once more there for print and forced colours.
    const MEANT: [&str; 2] = ["call", "call--new"];

    fn is_name(letter: char) -> bool {
        letter.is_ascii_alphanumeric() || letter == '-' || letter == '_'
    }

    /// Classes that a rule dresses whatever they stand in.
    fn dressed(sheet: &str) -> BTreeSet<&str> {
        let selectors = sheet.split('{').filter_map(|before| before.rsplit(['}', ';', '/', '{']).next());
        let alone = selectors.flat_map(|list| list.split(',')).filter_map(|one| one.trim().strip_prefix('.'));
        alone.filter(|name| !name.is_empty() && name.chars().all(is_name)).collect()
    }

    fn names(sheet: &str, class: &str) -> bool {
        let dotted = format!(".{class}");
        sheet.match_indices(&dotted).any(|(at, _)| !sheet[at + dotted.len()..].starts_with(is_name))
    }

    #[test]
    fn the_hall_s_sheet_dresses_nothing_that_other_pages_have() {
        let hall = dressed(HALL);
        assert!(hall.contains("slip") && hall.contains("seat"), "{hall:?}");
        let both: Vec<&str> = hall.into_iter().filter(|class| names(EVERY_PAGE, class)).collect();
        assert_eq!(both, MEANT, "a page that takes both sheets would be dressed twice: give it a name of its own");
        assert!(names(".desk nav { }", "desk") && !names(".desk--on { }", "desk"));
        assert_eq!(
            dressed("@layer a { .desk { x: y } .b .c, .d { x: y } }").into_iter().collect::<Vec<_>>(),
            ["d", "desk"]
        );
    }
}
