//! 予約のある方: the code of a booking, read by the kiosk's reader or typed. It gives a number that is called at its time.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use counter::line::Needs;
use web::guard::Anyone;
use web::{Fields, Page, Problem, html_with, say, see_other};

use super::kiosk::here;
use super::texts::T;
use super::{Device, not_a_device, words};
use crate::Hall;
use crate::hand::Hand;
use crate::lobby::take::{Booked, NotTaken, check_in};
use crate::visits::{NotArriving, arrived, arriving};

#[derive(Template)]
#[template(path = "lobby/portal/booked.html")]
struct BookedPage {
    page: Page,
    t: T,
    office: String,
    fault: Option<String>,
}

fn drawn(hall: &Hall, permit: &Anyone<Device>, office: &str, fault: Option<String>) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let status = if fault.is_none() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = permit.page(t.booked_title());
    html_with(status, &BookedPage { page, office: words::office(hall, t.lang(), office).0, fault, t })
}

pub async fn get(State(hall): State<Hall>, permit: Anyone<Device>) -> Result<Response, Problem> {
    let Some((_, line)) = here(&hall, &permit).await? else { return not_a_device(&permit) };
    drawn(&hall, &permit, &line.today.office, None)
}

pub async fn post(State(hall): State<Hall>, permit: Anyone<Device>, sent: Fields) -> Result<Response, Problem> {
    let Some((device, line)) = here(&hall, &permit).await? else { return not_a_device(&permit) };
    let (t, office) = (T::new(permit.lang()), line.today.office.clone());
    // Wrong codes are counted for this machine; a right one gives the tries back.
    hall.limits().outside.check(&("kiosk", device.id), permit.now())?;
    let fault = match arriving(&hall, Hand::Of(&permit), sent.get("code"), &office).await? {
        Ok(arrival) => {
            hall.limits().outside.forgive(&("kiosk", device.id));
            let booked = Booked {
                booking: arrival.booking,
                at: arrival.at,
                services: arrival.services,
                party: arrival.party,
                needs: Needs::default(),
                lang: arrival.lang,
                prepared: arrival.prepared,
            };
            match check_in(&hall, Hand::Of(&permit), &line.today, &booked).await {
                Ok(taken) => {
                    arrived(Hand::Of(&permit), arrival.booking).await?;
                    return Ok(see_other(&format!("/kiosk/ticket/{}", taken.code)));
                }
                Err(NotTaken::Problem(problem)) => return Err(problem),
                Err(_) => t.booked_closed().into_owned(),
            }
        }
        Err(NotArriving::Unknown) => t.booked_unknown().into_owned(),
        Err(NotArriving::Elsewhere(other)) => {
            t.booked_elsewhere(&words::office(&hall, t.lang(), &other).0).into_owned()
        }
        Err(NotArriving::Early(at)) => {
            let when = format!("{} {}", say::date(t.lang(), at.date()), say::time(at));
            t.booked_early(&when).into_owned()
        }
    };
    drawn(&hall, &permit, &office, Some(fault))
}
