//! One sheet of A3 for the wall: six figures, what each means, how sure it is. Black and white is enough.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use web::{Asked, Page, Problem, Staff, html, say};

use crate::Hall;
use crate::outcomes::rules::{Measure, Span};
use crate::outcomes::show::{Figure, Look};
use crate::outcomes::texts::T;
use crate::people::SignedIn;

#[derive(Template)]
#[template(path = "outcomes/desk/wall.html")]
struct WallPage {
    page: Page,
    t: T,
    city: String,
    period: String,
    made: String,
    figures: Vec<Figure>,
}

pub async fn get(State(hall): State<Hall>, staff: Staff<SignedIn>, Asked(asked): Asked) -> Result<Response, Problem> {
    let (t, span) = (T::new(staff.lang()), Span::read(asked.get("p")));
    let look = Look::at(&hall, &staff.reads().await?, t, span).await?;
    let back = format!("/desk/figures?p={}", span.word());
    html(&WallPage {
        page: hall.desk_page(&staff, t.title()).await?.back(t.title(), back),
        t,
        city: hall.city().name.get(t.lang()).to_owned(),
        period: look.period_said(),
        made: t.made_on(&say::full_date(t.lang(), staff.today())).into_owned(),
        figures: Measure::ALL.into_iter().map(|measure| look.figure(measure)).collect(),
    })
}
