//! The one sending: each procedure is sent as a case of its own. One that cannot be sent keeps nobody else's from arriving.

use axum::extract::{Path, State};
use uuid::Uuid;
use web::{Citizen, Problem, see_other};

use super::super::apply::writer::{self, Shown, Stop, Writer};
use super::way::{self, edit, lead, open, rest, step};
use crate::Hall;
use crate::drafts::{self, Draft, Unsent};

pub async fn post(State(hall): State<Hall>, mut citizen: Citizen, Path(id): Path<Uuid>) -> Shown {
    let form = open(&hall, &citizen, id).await?;
    let to = rest(&hall, &citizen, &form).await?;
    if to != step(&form, "check") {
        return Ok(see_other(&to));
    }
    let drafts = way::drafts(&hall, &citizen, &form).await?;
    let lead = lead(&drafts).cloned();
    let mut open = false;
    for (_, draft) in &drafts {
        open |= !one(&hall, &mut citizen, draft, lead.as_ref()).await?;
    }
    if !open {
        let now = hall.now().0;
        edit(&hall, &mut citizen, id, |form| {
            form.row.sent_at = Some(now);
            Ok(())
        })
        .await?;
    }
    Ok(see_other(&step(&form, "sent")))
}

/// Sends one draft with the address and the way of notices that were given for all; whether it has arrived, now or before.
async fn one(hall: &Hall, citizen: &mut Citizen, draft: &Draft, lead: Option<&Draft>) -> Result<bool, Stop> {
    if draft.row.case_id.is_some() {
        return Ok(true);
    }
    let id = draft.id();
    if let Some(lead) = lead.filter(|lead| lead.id() != id && contact(lead) != contact(draft))
        && take(hall, citizen, id, lead).await?
    {
        return Ok(true);
    }
    // In line for the session before the snapshot: what the sending adds to it is decided on the same snapshot as the sending.
    let held = Writer::hold(&*citizen).await;
    let reads = citizen.reads().await?;
    let draft = match writer::find_in(hall, &*citizen, &reads, id).await {
        Err(Stop::Answer(_)) => return Ok(true),
        other => other?,
    };
    let keeping = Writer::sending(&*citizen, held, hall, &reads, &draft).await?;
    drop(reads);
    let sent = drafts::submit(hall, citizen, &draft, None, keeping.as_ref()).await;
    drop(keeping);
    match sent {
        Ok(_) => Ok(true),
        Err(Unsent::Sent(_)) => {
            Writer::sent(citizen, id, draft.reached().is_some()).await?;
            Ok(true)
        }
        Err(Unsent::NotReady) => Ok(false),
        // The others still go; the page names this one.
        Err(Unsent::Problem(problem)) => {
            told(&problem);
            Ok(false)
        }
    }
}

/// The address and the way of notices of another draft; whether this one was sent in another press meanwhile.
async fn take(hall: &Hall, citizen: &Citizen, id: Uuid, lead: &Draft) -> Result<bool, Stop> {
    let taken = writer::edit(hall, citizen, id, "contact", |draft| {
        draft.take_contact(lead);
        Ok(store::Changes::new())
    });
    match taken.await {
        Err(Stop::Answer(_)) => Ok(true),
        other => other.map(|_| false),
    }
}

fn contact(draft: &Draft) -> (Option<&str>, bool, Option<bool>) {
    (draft.reached(), draft.extra.without_mail, draft.extra.notice)
}

fn told(problem: &Problem) {
    tracing::error!(?problem, "one draft of a bundle was not sent");
}
