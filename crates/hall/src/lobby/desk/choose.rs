//! Where to sit: every office with its desks, and how many wait there.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use web::{Page, Problem, Staff, html};

use super::texts::T;
use crate::Hall;
use crate::lobby::day::{Today, line};
use crate::lobby::portal::words;
use crate::people::{CallTickets, ManageDevices};
use web::Permission as _;

struct Place {
    id: String,
    name: String,
    waiting: String,
    /// (number of the desk, whether somebody sits there)
    desks: Vec<(u16, bool)>,
}

#[derive(Template)]
#[template(path = "lobby/desk/choose.html")]
struct ChoosePage {
    page: Page,
    t: T,
    places: Vec<Place>,
    devices: bool,
}

pub async fn get(State(hall): State<Hall>, staff: Staff<CallTickets>) -> Result<Response, Problem> {
    let (t, counters) = (T::new(staff.lang()), hall.counters());
    let reads = staff.reads().await?;
    let mut places = Vec::new();
    for office in &counters.offices {
        let Some(today) = Today::of(&hall, &office.id, staff.now()) else { continue };
        let line = line(&hall, &reads, today).await?;
        let sits = |no: u16| line.desks.iter().any(|desk| desk.desk == i64::from(no) && desk.state == "on");
        places.push(Place {
            id: office.id.clone(),
            name: words::office(&hall, t.lang(), &office.id).0,
            waiting: t.waiting(i64::try_from(line.waiting()).unwrap_or(0)).into_owned(),
            desks: office.desks.iter().map(|desk| (desk.no, sits(desk.no))).collect(),
        });
    }
    drop(reads);
    let page = hall.desk_page(&staff, t.title()).await?;
    html(&ChoosePage { page, t, places, devices: staff.has(ManageDevices::NAME) })
}
