//! Where one is signed in, and ending it: one by one, or everywhere.

use askama::Template;
use axum::response::Response;
use uuid::Uuid;
use web::{Asked, Citizen, Device, Fields, Page, Problem, say, see_other};

use super::signed_in;
use crate::mypage::texts::T;

struct Line {
    id: Uuid,
    device: String,
    since: String,
    seen: String,
    this: bool,
}

#[derive(Template)]
#[template(path = "mypage/portal/sessions.html")]
struct SessionsPage {
    page: Page,
    t: T,
    lines: Vec<Line>,
    ended: bool,
}

pub async fn get(citizen: Citizen, Asked(query): Asked) -> Result<Response, Problem> {
    let person = match signed_in(&citizen) {
        Ok(person) => person,
        Err(elsewhere) => return Ok(*elsewhere),
    };
    let t = T::new(citizen.lang());
    let this = citizen.session().map(|session| session.id);
    let open = citizen.site().sessions_of(person).await?;
    let lines = open.into_iter().map(|session| Line {
        id: session.id,
        device: device(t, session.data.device),
        since: say::date_time(t.lang(), session.created),
        seen: say::date_time(t.lang(), session.seen),
        this: Some(session.id) == this,
    });
    web::html(&SessionsPage {
        page: citizen.page(t.sessions_title()).back(t.back(), "/mypage"),
        lines: lines.collect(),
        ended: query.has("ended"),
        t,
    })
}

fn device(t: T, device: Option<Device>) -> String {
    match device.unwrap_or(Device::Other) {
        Device::Iphone => t.device_iphone(),
        Device::Ipad => t.device_ipad(),
        Device::Android => t.device_android(),
        Device::Windows => t.device_windows(),
        Device::Mac => t.device_mac(),
        Device::Chromebook => t.device_chromebook(),
        Device::Linux => t.device_linux(),
        Device::Other => t.device_other(),
    }
    .into_owned()
}

/// Ends one of one's own, or all of them with this one.
pub async fn post(citizen: Citizen, form: Fields) -> Result<Response, Problem> {
    let person = match signed_in(&citizen) {
        Ok(person) => person,
        Err(elsewhere) => return Ok(*elsewhere),
    };
    if form.has("all") {
        citizen.site().revoke_account(person).await?;
        citizen.sign_out().await?;
        return Ok(see_other("/mypage/sign-in"));
    }
    let wanted: Uuid = form.get("session").parse().map_err(|_| Problem::NotFound)?;
    if !citizen.site().sessions_of(person).await?.iter().any(|session| session.id == wanted) {
        return Err(Problem::NotFound);
    }
    citizen.site().revoke_session(wanted).await?;
    Ok(see_other("/mypage/sessions?ended=1"))
}

pub async fn sign_out(citizen: Citizen) -> Result<Response, Problem> {
    citizen.sign_out().await?;
    Ok(see_other("/"))
}
