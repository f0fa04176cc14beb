//! One press on the call screen. Whatever became of it, the screen is shown again; a press that came too late says so and did nothing.

use axum::extract::{Path, State};
use axum::response::Response;
use counter::line::{Calling, Needs};
use uuid::Uuid;
use web::{Fields, Problem, Staff, see_other};

use crate::Hall;
use crate::hand::Hand;
use crate::lobby::acts::{Deed, NotDone, act, sit};
use crate::lobby::alarms::{self, Raised};
use crate::lobby::day::{Today, line};
use crate::lobby::rules::REASONS;
use crate::lobby::take::{NewTicket, NotTaken, Source, take};
use crate::people::CallTickets;

pub async fn post(
    State(hall): State<Hall>,
    staff: Staff<CallTickets>,
    Path((office, desk)): Path<(String, u16)>,
    sent: Fields,
) -> Result<Response, Problem> {
    let today = Today::of(&hall, &office, staff.now()).ok_or(Problem::NotFound)?;
    today.skills(desk).ok_or(Problem::NotFound)?;
    let done = match sent.get("do") {
        "on" => sit(&hall, Hand::Of(&staff), staff.account(), &today, desk, true).await.map(|()| ""),
        "off" => sit(&hall, Hand::Of(&staff), staff.account(), &today, desk, false).await.map(|()| ""),
        "alarm" => return alarm(&hall, &staff, &today, desk).await,
        "give" => give(&hall, &staff, &today, &sent).await,
        _ => match deed(&today, &sent) {
            Some(deed) => act(&hall, Hand::Of(&staff), &today, desk, &deed).await.map(|_| ""),
            None => Err(NotDone::Gone),
        },
    };
    let said = match done {
        Ok(said) => said,
        Err(NotDone::Nobody) => "?said=nobody",
        Err(NotDone::Busy) => "?said=busy",
        Err(NotDone::Gone) => "?said=gone",
        Err(NotDone::Closed) => "?said=closed",
        Err(NotDone::Problem(problem)) => return Err(problem),
    };
    Ok(see_other(&format!("/desk/calls/{office}/{desk}{said}")))
}

/// What the button and its fields mean; nothing for what no page of ours sends.
fn deed(today: &Today, sent: &Fields) -> Option<Deed> {
    let ticket = || sent.get("ticket").parse::<Uuid>().ok();
    let service = || today.counters.service(sent.get("service")).map(|service| service.id.clone());
    Some(match sent.get("do") {
        "next" => Deed::Next,
        "again" => Deed::Again(ticket()?),
        "start" => Deed::Start(ticket()?),
        "park" => Deed::Park(ticket()?),
        "absent" => Deed::Absent(ticket()?),
        "finish" => Deed::Finish(ticket()?),
        "send" => Deed::Send(ticket()?, service()?),
        "add" => Deed::Add(ticket()?, service()?),
        "call" => Deed::Call(ticket()?),
        "back" => Deed::Back(ticket()?),
        "leave" => Deed::Leave(ticket()?),
        "reissue" => Deed::Reissue(ticket()?),
        "priority" => {
            let word = REASONS.iter().find(|(_, word)| *word == sent.get("reason"))?.1;
            Deed::Priority(ticket()?, word)
        }
        _ => return None,
    })
}

/// A ticket for somebody who stands at the desk without one.
async fn give(hall: &Hall, staff: &Staff<CallTickets>, today: &Today, sent: &Fields) -> Result<&'static str, NotDone> {
    let new = NewTicket {
        services: vec![sent.get("service").to_owned()],
        party: 1,
        needs: Needs::default(),
        calling: Calling::Screen,
        lang: civic::Lang::Ja,
        once: sent.get("once").chars().take(64).collect(),
    };
    match take(hall, Hand::Of(staff), today, &new, Source::Desk(staff.account())).await {
        Ok(_) => Ok(""),
        Err(NotTaken::Closed) => Err(NotDone::Closed),
        Err(NotTaken::Unknown) => Err(NotDone::Gone),
        Err(NotTaken::Problem(problem)) => Err(problem.into()),
    }
}

/// The quiet alarm. It does not wait for the line and is not refused by it.
async fn alarm(hall: &Hall, staff: &Staff<CallTickets>, today: &Today, desk: u16) -> Result<Response, Problem> {
    let here = line(hall, &staff.reads().await?, today.clone()).await?.at_desk(desk).map(|row| row.id);
    let raised = Raised { kind: alarms::ALARM, desk, by: Some(staff.account()), ticket: here };
    alarms::raise(hall, staff, today, &raised).await?;
    Ok(see_other(&format!("/desk/calls/{}/{desk}?said=alarm", today.office)))
}
