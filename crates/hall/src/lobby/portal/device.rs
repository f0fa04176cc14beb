//! Making a browser a device of the hall, by the link an administrator has made; and what a browser is told that is none.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use web::guard::Anyone;
use web::{Page, Problem, html, html_with, see_other};

use super::texts::T;
use super::{Device, words};
use crate::Hall;
use crate::lobby::devices;

#[derive(Template)]
#[template(path = "lobby/portal/device.html")]
struct DevicePage {
    page: Page,
    t: T,
    body: String,
    /// Whether it can be opened here.
    opens: bool,
}

pub async fn get(
    State(hall): State<Hall>,
    permit: Anyone<Device>,
    Path(link): Path<String>,
) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let Some(device) = devices::by_link(&hall, &permit, &link).await? else { return gone(&permit) };
    let (office, _) = words::office(&hall, t.lang(), &device.office);
    let kind = if device.kind == "kiosk" { t.kind_kiosk() } else { t.kind_display() };
    html(&DevicePage {
        page: permit.page(t.device_open_title()).question(),
        body: t.device_open_body(&kind, &device.label, &office).into_owned(),
        t,
        opens: true,
    })
}

pub async fn post(
    State(hall): State<Hall>,
    permit: Anyone<Device>,
    Path(link): Path<String>,
) -> Result<Response, Problem> {
    let Some(device) = devices::by_link(&hall, &permit, &link).await? else { return gone(&permit) };
    devices::open(&hall, &permit, &device).await?;
    Ok(see_other(if device.kind == "kiosk" { "/kiosk" } else { "/display" }))
}

fn gone(permit: &Anyone<Device>) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let page = permit.page(t.device_gone_title()).question();
    html_with(StatusCode::NOT_FOUND, &DevicePage { page, body: t.device_gone_body().into_owned(), t, opens: false })
}

/// Neutral: it says neither what the page would be nor why this browser is not let in.
pub fn unknown(permit: &Anyone<Device>, status: StatusCode) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let page = permit.page(t.device_title()).question();
    html_with(status, &DevicePage { page, body: t.device_body().into_owned(), t, opens: false })
}
