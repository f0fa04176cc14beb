//! All six, with what each means. Small enough to be read on a phone; weeks and procedures are a page further.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use web::{Anyone, Asked, Page, Problem, html};

use super::Figures;
use crate::Hall;
use crate::outcomes::held::Level;
use crate::outcomes::rules::{Measure, Span};
use crate::outcomes::sheet;
use crate::outcomes::show::{Choice, Figure, Look};
use crate::outcomes::texts::T;

#[derive(Template)]
#[template(path = "outcomes/portal/page.html")]
struct FiguresPage {
    page: Page,
    t: T,
    spans: Vec<Choice>,
    span: &'static str,
    period: String,
    figures: Vec<Figure>,
}

pub async fn get(State(hall): State<Hall>, permit: Anyone<Figures>, Asked(asked): Asked) -> Result<Response, Problem> {
    let (t, span) = (T::new(permit.lang()), Span::read(asked.get("p")));
    let look = Look::at(&hall, &permit.reads().await?, t, span).await?;
    html(&FiguresPage {
        page: permit.page(t.title()).crumb(t.crumb_home(), "/").crumb(t.title(), ""),
        t,
        spans: look.spans(),
        span: span.word(),
        period: look.period_said(),
        figures: Measure::ALL.into_iter().map(|measure| look.figure(measure)).collect(),
    })
}

pub async fn file(State(hall): State<Hall>, permit: Anyone<Figures>, Asked(asked): Asked) -> Result<Response, Problem> {
    let (t, span) = (T::new(permit.lang()), Span::read(asked.get("p")));
    let look = Look::at(&hall, &permit.reads().await?, t, span).await?;
    let measures = Measure::read(asked.get("f")).map_or_else(|| Measure::ALL.to_vec(), |one| vec![one]);
    Ok(sheet::file(&look, &measures, &[Level::Procedure, Level::Office], |_| false))
}
