//! One figure: week by week, and by procedure or office.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use web::{Anyone, Asked, Page, Problem, html};

use super::Figures;
use crate::Hall;
use crate::outcomes::held::Level;
use crate::outcomes::rules::{FEWEST, Measure, Span};
use crate::outcomes::show::{Choice, Figure, Line, Look};
use crate::outcomes::texts::T;

#[derive(Template)]
#[template(path = "outcomes/portal/one.html")]
struct OnePage {
    page: Page,
    t: T,
    spans: Vec<Choice>,
    span: &'static str,
    period: String,
    figure: Figure,
    by: String,
    rows: Vec<Line>,
    /// Rows beyond those a page may hold; the file has them all.
    more: usize,
    withheld: usize,
    fewest: i64,
    weeks: Vec<Line>,
}

/// A page stays small.
const ROWS: usize = 60;

pub async fn get(
    State(hall): State<Hall>,
    permit: Anyone<Figures>,
    Path(word): Path<String>,
    Asked(asked): Asked,
) -> Result<Response, Problem> {
    let measure = Measure::read(&word).ok_or(Problem::NotFound)?;
    let (t, span) = (T::new(permit.lang()), Span::read(asked.get("p")));
    let look = Look::at(&hall, &permit.reads().await?, t, span).await?;
    let level = Level::public(measure);
    let mut rows = look.rows(measure, level, |_| true);
    let more = rows.lines.len().saturating_sub(ROWS);
    rows.lines.truncate(ROWS);
    let name = look.name(measure);
    let home = format!("/figures?p={}", span.word());
    html(&OnePage {
        page: permit.page(&*name).crumb(t.crumb_home(), "/").crumb(t.title(), home).crumb(name.clone(), ""),
        t,
        spans: look.spans(),
        span: span.word(),
        period: look.period_said(),
        figure: look.figure(measure),
        by: if level == Level::Office { t.by_office() } else { t.by_procedure() }.into_owned(),
        more,
        withheld: rows.withheld,
        rows: rows.lines,
        fewest: FEWEST,
        weeks: look.weeks(measure),
    })
}
