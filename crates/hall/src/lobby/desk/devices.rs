//! The devices of the hall: put up, shown once as a link to open on the device itself, and revoked.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use civic::Millis;
use uuid::Uuid;
use web::{Errors, Fields, HasSite, KindFields, Page, Problem, Staff, html, html_with, say, see_other};

use super::texts::T;
use crate::Hall;
use crate::hand::Hand;
use crate::lobby::devices::{self, KINDS};
use crate::lobby::portal::words;
use crate::people::ManageDevices;
use crate::qr::{Qr, qr};

struct Row {
    id: Uuid,
    label: String,
    kind: String,
    office: String,
    state: String,
    over: bool,
}

#[derive(Template)]
#[template(path = "lobby/desk/devices.html")]
struct DevicesPage {
    page: Page,
    t: T,
    errors: Errors,
    shown: Option<String>,
    qr: Option<Qr>,
    rows: Vec<Row>,
    offices: Vec<(String, String)>,
    kinds: Vec<(&'static str, String)>,
    label: String,
}

pub async fn get(State(hall): State<Hall>, staff: Staff<ManageDevices>) -> Result<Response, Problem> {
    let errors = Errors::none(web::texts::T::new(staff.lang()));
    html(&draw(&hall, &staff, &Fields::default(), errors, None).await?)
}

pub async fn post(
    State(hall): State<Hall>,
    staff: Staff<ManageDevices>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let (fields, errors) = (&sent.fields, &mut sent.errors);
    let label: String = fields.get("label").trim().to_owned();
    if label.is_empty() || label.chars().count() > 40 {
        errors.add("label", t.fault_label());
    }
    let office = hall.counters().office(fields.get("office")).map(|office| office.id.clone());
    let kind = KINDS.into_iter().find(|kind| *kind == fields.get("kind"));
    let (Some(office), Some(kind), true) = (office, kind, errors.is_empty()) else {
        if errors.is_empty() {
            errors.add("label", t.fault_label());
        }
        let page = draw(&hall, &staff, &sent.fields, sent.errors, None).await?;
        return html_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let link = devices::make(&hall, Hand::Of(&staff), staff.account(), &office, kind, &label).await?;
    let shown = format!("{}/device/{link}", hall.site().base_url);
    let errors = Errors::none(web::texts::T::new(staff.lang()));
    html(&draw(&hall, &staff, &Fields::default(), errors, Some(shown)).await?)
}

pub async fn revoke(staff: Staff<ManageDevices>, Path(id): Path<Uuid>) -> Result<Response, Problem> {
    devices::revoke(&staff, id).await?;
    Ok(see_other("/desk/devices"))
}

fn kind_word(t: T, kind: &str) -> String {
    if kind == "kiosk" { t.device_kiosk() } else { t.device_display() }.into_owned()
}

async fn draw(
    hall: &Hall,
    staff: &Staff<ManageDevices>,
    typed: &Fields,
    errors: Errors,
    shown: Option<String>,
) -> Result<DevicesPage, Problem> {
    let t = T::new(staff.lang());
    let all = devices::all(&staff.reads().await?).await?;
    let name = |office: &str| words::office(hall, t.lang(), office).0;
    let at = |at: Option<i64>| at.map_or_else(String::new, |at| say::short(Millis(at)));
    let rows = all.into_iter().map(|row| Row {
        id: row.id,
        kind: kind_word(t, &row.kind),
        office: name(&row.office),
        state: match row.state.as_str() {
            "open" => t.device_open(&at(row.opened_at)).into_owned(),
            "revoked" => t.device_revoked(&at(row.revoked_at)).into_owned(),
            _ if row.link_until <= staff.now().0 => t.device_late().into_owned(),
            _ => t.device_made(&say::time(Millis(row.link_until))).into_owned(),
        },
        over: row.state == "revoked",
        label: row.label,
    });
    let offices = hall.counters().offices.iter().map(|office| (office.id.clone(), name(&office.id))).collect();
    Ok(DevicesPage {
        page: hall.desk_page(staff, t.devices_title()).await?.erring(!errors.is_empty()),
        qr: shown.as_deref().and_then(qr),
        shown,
        rows: rows.collect(),
        offices,
        kinds: KINDS.map(|kind| (kind, kind_word(t, kind))).into(),
        label: typed.get("label").to_owned(),
        errors,
        t,
    })
}
