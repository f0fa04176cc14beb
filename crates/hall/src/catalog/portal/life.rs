//! One life event and the procedures it leads to.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use web::{Anyone, Page, Problem};

use super::Find;
use super::home::BundleCard;
use super::lines::Row;
use crate::Hall;
use crate::catalog::texts::T;

#[derive(Template)]
#[template(path = "catalog/portal/life.html")]
struct Life {
    page: Page,
    t: T,
    name: String,
    bundle: Option<BundleCard>,
    rows: Vec<Row>,
}

pub async fn get(permit: Anyone<Find>, State(hall): State<Hall>, Path(id): Path<String>) -> Result<Response, Problem> {
    let (lang, today, shelf) = (permit.lang(), permit.today(), hall.library().shelf());
    let event = hall.city().life_event(&id).ok_or(Problem::NotFound)?;
    let rows: Vec<Row> = shelf.of_event(&event.id).map(|procedure| Row::of(procedure, lang, today, "")).collect();
    let bundle = BundleCard::of(&shelf, &event.id, lang, today);
    if rows.is_empty() && bundle.is_none() {
        return Err(Problem::NotFound);
    }
    let (t, name) = (T::new(lang), event.name.get(lang).to_owned());
    let page = permit.page(name.as_str()).crumb(t.crumb_home(), "/").crumb(name.as_str(), "");
    web::html(&Life { page, t, name, bundle, rows })
}
