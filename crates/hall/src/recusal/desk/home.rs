//! The own home, entered once: what is typed is turned into digests at once and not kept, so the page can only say that there is something.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use web::{Errors, Fields, KindFields, Page, Problem, Staff, html_with, see_other};

use super::texts::T;
use crate::Hall;
use crate::people::ReadCases;
use crate::recusal::{forget, keep, own};

/// Characters of one field.
const LONGEST: usize = 100;

#[derive(Template)]
#[template(path = "recusal/desk/home.html")]
struct HomePage {
    page: Page,
    t: T,
    errors: Errors,
    kept: bool,
    fields: [(&'static str, String, String, bool); 3],
}

pub async fn get(staff: Staff<ReadCases>, State(hall): State<Hall>) -> Result<Response, Problem> {
    let errors = Errors::none(web::texts::T::new(staff.lang()));
    draw(&hall, &staff, &Fields::default(), errors, StatusCode::OK).await
}

pub async fn post(
    staff: Staff<ReadCases>,
    State(hall): State<Hall>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    if sent.fields.get("do") == "forget" {
        staff.submit(forget(&staff, staff.account()).await?).await?;
        return Ok(see_other("/desk/account/home"));
    }
    let text = |name| sent.fields.get(name).trim().to_owned();
    let (family, place, building) = (text("family"), text("place"), text("building"));
    for (name, value, empty) in [("family", &family, t.fault_family()), ("place", &place, t.fault_place())] {
        if value.is_empty() {
            sent.errors.add(name, empty);
        }
    }
    for (name, value) in [("family", &family), ("place", &place), ("building", &building)] {
        if value.chars().count() > LONGEST {
            sent.errors.add(name, t.fault_too_long(&LONGEST.to_string()));
        }
    }
    if !sent.errors.is_empty() {
        return draw(&hall, &staff, &sent.fields, sent.errors, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    staff.submit(keep(&hall, &staff, staff.account(), (&family, &place, &building)).await?).await?;
    Ok(see_other("/desk/account/home"))
}

async fn draw(
    hall: &Hall,
    staff: &Staff<ReadCases>,
    typed: &Fields,
    errors: Errors,
    status: StatusCode,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let kept = own(&staff.reads().await?, staff.account()).await?.is_some();
    let value = |name| typed.get(name).to_owned();
    let fields = [
        ("family", t.label_family().into_owned(), value("family"), false),
        ("place", t.label_place().into_owned(), value("place"), false),
        ("building", t.label_building().into_owned(), value("building"), true),
    ];
    let page = hall.desk_page(staff, t.title()).await?.back(t.back(), "/desk/account");
    html_with(status, &HomePage { page: page.erring(!errors.is_empty()), t, errors, kept, fields })
}
