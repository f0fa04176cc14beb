//! The organisation as a tree, as of a day.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use jiff::civil::Date;
use web::{Asked, Page, Problem, Staff};

use super::texts::T;
use crate::Hall;
use crate::people::organisation::Organisation;
use crate::people::permission::ManageStaff;

struct Row {
    name: String,
    /// How many units stand above it.
    depth: usize,
    path: String,
    kind: String,
    from: String,
    to: String,
}

#[derive(Template)]
#[template(path = "people/desk/units.html")]
struct UnitsPage {
    page: Page,
    t: T,
    on: String,
    rows: Vec<Row>,
}

pub async fn get(
    permit: Staff<ManageStaff>,
    State(hall): State<Hall>,
    Asked(asked): Asked,
) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let on: Date = asked.get("on").parse().unwrap_or_else(|_| permit.today());
    let organisation = crate::people::organisation(&permit.reads().await?, on).await?;
    let page = hall.desk_page(&permit, t.units_title()).await?.back(t.staff_title(), "/desk/staff");
    web::html(&UnitsPage { page, t, on: on.to_string(), rows: rows(&organisation, t) })
}

/// By path, so that what belongs together stands together.
fn rows(organisation: &Organisation, t: T) -> Vec<Row> {
    let kind = |kind: &str| match kind {
        "bureau" => t.kind_bureau(),
        "ward" => t.kind_ward(),
        "section" => t.kind_section(),
        _ => t.kind_unit(),
    };
    let each = organisation.units().map(|unit| Row {
        name: unit.name_ja.clone(),
        depth: organisation.depth(&unit.id),
        path: organisation.path(&unit.id),
        kind: kind(&unit.kind).into_owned(),
        from: unit.from_day.clone(),
        to: unit.to_day.clone().unwrap_or_default(),
    });
    let mut rows: Vec<Row> = each.collect();
    rows.sort_by(|a, b| a.path.cmp(&b.path));
    rows
}
