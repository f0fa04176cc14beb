//! The sheet: what is asked, whose, by when, who asks, the address with its QR, and the code. Nothing else of the case stands on it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use civic::Lang;
use uuid::Uuid;
use web::{HasSite, Page, Problem, Staff, html, say};

use super::texts::T;
use crate::Hall;
use crate::cases::open;
use crate::outside::asked::Asked;
use crate::outside::rules::{Standing, Way};
use crate::people::WorkTasks;
use crate::qr::{Qr, qr};

#[derive(Template)]
#[template(path = "outside/desk/sheet.html")]
struct SheetPage {
    page: Page,
    /// The sheet's own words, in the language of who is asked.
    t: T,
    w: T,
    addressee: String,
    city: String,
    section: String,
    phone: String,
    made: String,
    what: String,
    about: Vec<(String, String)>,
    words: String,
    due: String,
    address: String,
    qr: Option<Qr>,
    code: String,
    until: String,
}

pub async fn get(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path((id, request)): Path<(Uuid, Uuid)>,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let asked = Asked::read(&hall, &staff.reads().await?, request).await?;
    let asked = asked.filter(|asked| asked.file.row.id == id && asked.row.way == Way::Sheet.word());
    let asked = asked.filter(|asked| asked.standing == Standing::Open).ok_or(Problem::NotFound)?;
    let (w, t, row) = (T::new(staff.lang()), T::new(Lang::Ja), &asked.row);
    let city = hall.city();
    let unit = city.units.iter().find(|unit| unit.id == opened.file.shape.section);
    let address = format!("{}/outside", hall.site().base_url);
    let back = format!("{}/outside/{request}", opened.href());
    let page = hall.desk_page(&staff, w.sheet_title(&row.addressee)).await?.back(w.back_to_request(), back);
    html(&SheetPage {
        page,
        addressee: row.addressee.clone(),
        city: city.name.get(Lang::Ja).to_owned(),
        section: unit.map_or_else(String::new, |unit| unit.name.get(Lang::Ja).to_owned()),
        phone: unit.and_then(|unit| unit.phone.clone()).unwrap_or_else(|| city.phone.clone()),
        made: say::era_date(Lang::Ja, civic::Millis(row.made_at).date()),
        what: asked.what(Lang::Ja),
        about: asked.about(Lang::Ja),
        words: row.words.clone(),
        due: row.due_on.parse().map_or_else(|_| String::new(), |due| say::era_date(Lang::Ja, due)),
        qr: qr(&address),
        address,
        code: asked.code(&hall),
        until: say::era_date(Lang::Ja, civic::Millis(row.until).date()),
        t,
        w,
    })
}
