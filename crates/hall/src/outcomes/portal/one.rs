//! One figure: week by week, and by procedure or office.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use web::{Anyone, Asked, Page, Problem, html};

use super::Figures;
use crate::Hall;
use crate::outcomes::held::Level;
use crate::outcomes::rules::{FEWEST, Measure, Span};
use crate::outcomes::show::{Choice, Figure, Line, Look, Side};
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
}

impl OnePage {
    fn weeks_of(&self, side: &Side) -> String {
        of(self.t, &self.t.by_week(), side)
    }
}

/// A heading with whose it is, where there are two sides.
fn of(t: T, heading: &str, side: &Side) -> String {
    if side.who.is_empty() { heading.to_owned() } else { t.side_name(heading, &side.who).into_owned() }
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
    let (name, figure) = (look.name(measure), look.figure(measure));
    let by = if level == Level::Office { t.by_office() } else { t.by_procedure() };
    let home = format!("/figures?p={}", span.word());
    html(&OnePage {
        page: permit.page(&*name).crumb(t.crumb_home(), "/").crumb(t.title(), home).crumb(name.clone(), ""),
        t,
        spans: look.spans(),
        span: span.word(),
        period: look.period_said(),
        by: figure.sides.first().map_or_else(String::new, |side| of(t, &by, side)),
        figure,
        more,
        withheld: rows.withheld,
        rows: rows.lines,
        fewest: FEWEST,
    })
}
