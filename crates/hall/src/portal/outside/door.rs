//! The door for whoever holds a sheet: its code, typed in. Every wrong code gets the same answer after the same work; tries are counted.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use web::guard::Anyone;
use web::{Errors, KindFields, Page, Problem, html, html_with, see_other};

use super::Party;
use super::texts::T;
use crate::Hall;
use crate::outside::by_code;

#[derive(Template)]
#[template(path = "portal/outside/door.html")]
struct DoorPage {
    page: Page,
    t: T,
    errors: Errors,
    typed: String,
}

pub async fn get(permit: Anyone<Party>) -> Result<Response, Problem> {
    html(&page(&permit, Errors::none(web::texts::T::new(permit.lang())), String::new()))
}

pub async fn post(State(hall): State<Hall>, permit: Anyone<Party>, sent: KindFields) -> Result<Response, Problem> {
    let (t, KindFields { fields, mut errors }) = (T::new(permit.lang()), sent);
    let typed: String = fields.get("code").trim().chars().take(40).collect();
    if typed.is_empty() {
        errors.add("code", web::texts::T::new(t.lang()).empty(&t.door_label()));
    } else {
        let left = hall.limits().outside.check(&("outside", permit.reader().address), permit.now())?;
        let found = by_code(&hall, &permit.reads().await?, &typed).await?;
        if let Some(link) = found {
            return Ok(see_other(&format!("/outside/{link}")));
        }
        errors.add("code", t.door_wrong(&left.to_string()));
    }
    html_with(StatusCode::UNPROCESSABLE_ENTITY, &page(&permit, errors, typed))
}

fn page(permit: &Anyone<Party>, errors: Errors, typed: String) -> DoorPage {
    let t = T::new(permit.lang());
    DoorPage { page: permit.page(t.door_title()).question().erring(!errors.is_empty()), t, errors, typed }
}
