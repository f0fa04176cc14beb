//! Who wants to open a hidden case, and why: the second officer says yes, for an hour and this case alone, or no.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use civic::Millis;
use store::DecideError;
use uuid::Uuid;
use web::{Fields, Page, Problem, Staff, say, see_other};

use super::texts::T;
use super::words;
use crate::Hall;
use crate::cases::GIVEN;
use crate::people::{self, ConfirmProtection};
use crate::protection::{Answered, answer, waiting};

struct Row {
    id: Uuid,
    machine: String,
    when: String,
    number: String,
    who: String,
    reason: String,
    /// Answered already, or asked by this officer: in words.
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "protection/desk/waiting.html")]
struct WaitingPage {
    page: Page,
    t: T,
    rows: Vec<Row>,
}

pub async fn get(staff: Staff<ConfirmProtection>, State(hall): State<Hall>) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let sections = words::sections(&staff).await?;
    let reads = staff.reads().await?;
    let found = waiting(&hall, &reads, &sections).await?;
    let everybody: Vec<Uuid> = found.iter().map(|row| row.account).collect();
    let names = people::names(&reads, &everybody).await?;
    drop(reads);
    words::look(&staff, found.iter().filter_map(|row| row.case_id).collect()).await?;
    let rows = found.into_iter().map(|row| Row {
        id: row.id,
        machine: say::iso_time(Millis(row.asked_at)),
        when: say::date_time(t.lang(), Millis(row.asked_at)),
        who: names.get(&row.account).cloned().unwrap_or_default(),
        done: match row.state.as_str() {
            GIVEN => Some(t.passing_given().into_owned()),
            "refused" => Some(t.passing_refused().into_owned()),
            _ if row.account == staff.account() => Some(t.own_lead().into_owned()),
            _ => None,
        },
        number: row.number,
        reason: row.reason,
    });
    let page = hall.desk_page(&staff, t.waiting_title()).await?.back(t.title(), "/desk/protection");
    web::html(&WaitingPage { page, t, rows: rows.collect() })
}

pub async fn post(
    staff: Staff<ConfirmProtection>,
    State(hall): State<Hall>,
    form: Fields,
) -> Result<Response, Problem> {
    let id: Uuid = form.get("id").parse().map_err(|_| Problem::NotFound)?;
    let yes = form.get("do") == "yes";
    let sections = words::sections(&staff).await?;
    let (hall, staff, sections) = (&hall, &staff, &sections);
    let done = staff.decide(|reads| async move {
        let confirmer = (staff.account(), sections.as_slice());
        match answer(hall, &reads, id, confirmer, &staff.actor(), yes).await? {
            Some(Ok(changes)) => Ok(changes),
            Some(Err(Answered::SamePerson)) => Err(Problem::Forbidden),
            Some(Err(Answered::NothingWaits)) => Err(Problem::Stale { who: None, at: None }),
            None => Err(Problem::NotFound),
        }
    });
    match done.await {
        Ok(_) => Ok(see_other("/desk/protection/passing")),
        Err(DecideError::Decision(problem)) => Err(problem),
        Err(DecideError::Refused(refused)) => Err(refused.into()),
        Err(DecideError::Read(error)) => Err(error.into()),
    }
}
