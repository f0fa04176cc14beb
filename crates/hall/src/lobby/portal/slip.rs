//! The ticket as it is printed: the number, what for, how long about, and a code for its own page. It prints once by itself.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use web::guard::Anyone;
use web::{HasSite, Page, Problem, html, say};

use super::texts::T;
use super::{Device, kiosk, not_a_device, words};
use crate::Hall;
use crate::lobby::{code, rules};
use crate::qr::{Qr, qr};

#[derive(Template)]
#[template(path = "lobby/portal/slip.html")]
struct SlipPage {
    page: Page,
    t: T,
    office: String,
    place: String,
    number: String,
    service: String,
    people: String,
    at: String,
    wait: String,
    code: String,
    qr: Option<Qr>,
}

pub async fn get(
    State(hall): State<Hall>,
    permit: Anyone<Device>,
    Path(shown): Path<String>,
) -> Result<Response, Problem> {
    let Some((device, line)) = kiosk::here(&hall, &permit).await? else { return not_a_device(&permit) };
    let t = T::new(permit.lang());
    let row = code::ticket(&hall, &permit.reads().await?, &shown).await?;
    let row = row.filter(|row| row.office == device.office).ok_or(Problem::NotFound)?;
    let number = words::number(&row);
    let (office, place) = words::office(&hall, t.lang(), &device.office);
    let wanted = rules::wanted(&row);
    html(&SlipPage {
        page: permit.page(t.own_title(&number)),
        office,
        place,
        service: words::service(&hall, t, wanted),
        people: t.person(row.party).into_owned(),
        at: say::time(civic::Millis(row.arrived)),
        wait: words::range(t, line.waits(&hall, permit.now()).of(&row)),
        qr: qr(&format!("{}/t/{shown}", hall.site().base_url)),
        code: shown,
        number,
        t,
    })
}
