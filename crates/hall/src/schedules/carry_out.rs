//! An approved plan carried out: each booking is one commit in which its line is marked, too.
//!
//! It may be broken off at any moment and goes on where it stopped: a line that is marked is not touched again, so that everybody is moved once
//! and has one mail. A seat that was taken meanwhile is tried again behind the others and then named; what its person touched is left.

use civic::Text;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::Deserialize;
use store::{ActorRef, Changes, DecideError, NotDone, Queue, Queued, Reads, Update};
use uuid::Uuid;
use web::Problem;

use super::decide::job;
use super::edits::one as edit_row;
use super::records::{schedule_edit, schedule_line};
use super::rules::{Phase, Way};
use crate::notices::{away, unreadable};
use crate::visits::{self, Not, Resettle, Slot};
use crate::{Hall, Soon};

/// Bookings of one step; the next step is a job of its own, so that other timers have their turn.
const STEP: u64 = 20;
/// So often a seat that is taken is tried.
const TRIES: i64 = 3;

#[derive(Deserialize)]
struct Wanted {
    edit: Uuid,
    phase: String,
}

pub fn carry_out<'a>(hall: &'a Hall, queued: &'a Queued) -> Soon<'a, (), NotDone> {
    Box::pin(async move {
        let wanted: Wanted = serde_json::from_value(queued.body.clone()).map_err(|_| unreadable())?;
        let phase = Phase::of(&wanted.phase).ok_or_else(unreadable)?;
        step(hall, wanted.edit, phase, STEP).await?;
        let reads = hall.db().reads().await.map_err(|_| away())?;
        let more = !waiting(&reads, wanted.edit, phase, 1).await?.is_empty();
        drop(reads);
        if !more {
            return Ok(());
        }
        let changes = Changes::new().job(job(hall, wanted.edit, phase)).finish(Queue::Jobs, queued.id);
        hall.db().submit(changes).await.map(|_| ()).map_err(|refused| NotDone::Retry(refused.to_string()))
    })
}

/// As far as so many bookings, as a server does that is stopped in the middle.
pub async fn carry_out_some(hall: &Hall, edit: Uuid, undo: bool, most: u64) -> Result<(), NotDone> {
    step(hall, edit, if undo { Phase::Undo } else { Phase::Do }, most).await
}

async fn step(hall: &Hall, id: Uuid, phase: Phase, most: u64) -> Result<(), NotDone> {
    let reads = hall.db().reads().await.map_err(|_| away())?;
    let Some((edit, _)) = edit_row(&reads, id).await.map_err(|_| away())? else { return Ok(()) };
    // Another process may have approved it: the lost seats are known here before anybody is moved.
    hall.fresh_counters(&reads).await.map_err(|_| away())?;
    let lines = waiting(&reads, id, phase, most).await?;
    drop(reads);
    for line in &lines {
        one(hall, &edit, line).await?;
    }
    Ok(())
}

async fn waiting(reads: &Reads, id: Uuid, phase: Phase, most: u64) -> Result<Vec<schedule_line::Model>, NotDone> {
    use schedule_line::Column as C;
    let of = reads.of::<schedule_line::Entity>().filter(C::Edit.eq(id)).filter(C::Phase.eq(phase.word()));
    let of = of.filter(C::State.eq("waits")).order_by_asc(C::Tries).order_by_asc(C::N).limit(most);
    of.all(reads).await.map_err(|_| away())
}

/// Why a line is not done now.
enum Left {
    /// Somebody else did it.
    Done,
    Taken,
    Touched,
    Away,
}

impl From<Problem> for Left {
    fn from(_: Problem) -> Self {
        Self::Away
    }
}

impl From<Not> for Left {
    fn from(not: Not) -> Self {
        match not {
            Not::Gone | Not::NoTime => Self::Taken,
            Not::Problem(_) | Not::Stale => Self::Away,
            Not::Over | Not::Already(_) | Not::TooMany => Self::Touched,
        }
    }
}

async fn one(hall: &Hall, edit: &schedule_edit::Model, line: &schedule_line::Model) -> Result<(), NotDone> {
    let (was, goes) = (Slot::read(&line.was).ok_or_else(unreadable)?, Slot::read(&line.goes));
    let to = goes.as_ref().unwrap_or(&was);
    let turns = hall.stock().both_turns((&was.office, was.date), (&to.office, to.date)).await;
    let done = hall.db().decide(|reads| act(hall, reads, edit, line, goes.as_ref())).await;
    drop(turns);
    hall.stock().forget(&was.office, was.date);
    hall.stock().forget(&to.office, to.date);
    let update = match done {
        Ok(_) | Err(DecideError::Decision(Left::Done)) => return Ok(()),
        Err(DecideError::Decision(Left::Taken)) if line.tries + 1 < TRIES => mark(line).set("tries", line.tries + 1),
        // A seat that another act took first is refused by its row.
        Err(DecideError::Refused(store::Refused::Taken(_))) if line.tries + 1 < TRIES => {
            mark(line).set("tries", line.tries + 1)
        }
        Err(DecideError::Decision(Left::Taken) | DecideError::Refused(store::Refused::Taken(_))) => {
            mark(line).set("state", "gone")
        }
        Err(DecideError::Decision(Left::Touched)) => mark(line).set("state", "left"),
        Err(DecideError::Decision(Left::Away) | DecideError::Read(_)) => return Err(away()),
        Err(DecideError::Refused(refused)) => return Err(NotDone::Retry(refused.to_string())),
    };
    hall.db().submit(Changes::new().update(update)).await.map(|_| ()).map_err(|no| NotDone::Retry(no.to_string()))
}

async fn act(
    hall: &Hall,
    reads: Reads,
    edit: &schedule_edit::Model,
    line: &schedule_line::Model,
    goes: Option<&Slot>,
) -> Result<Changes, Left> {
    use schedule_line::Column as C;
    let of = reads.of::<schedule_line::Entity>().filter(C::Edit.eq(line.edit)).filter(C::Phase.eq(&line.phase));
    let now = of.filter(C::Booking.eq(line.booking)).one(&reads).await.map_err(|_| Left::Away)?;
    if now.is_none_or(|now| now.state != "waits") {
        return Err(Left::Done);
    }
    let reason = Text::new(edit.reason_ja.clone(), edit.reason_en.clone());
    let news = Way::of(&line.way).map_or("moved", Way::news);
    let what = Resettle { visit: line.booking, sequence: line.sequence, to: goes, news, reason: &reason };
    let (changes, after) =
        visits::resettled(hall, &reads, ActorRef::new("system", "schedule"), &what).await.map_err(Left::from)?;
    drop(reads);
    Ok(changes.update(mark(line).set("state", "done").set("after", after)))
}

fn mark(line: &schedule_line::Model) -> Update {
    let update = Update::new("schedule_line").key("edit", line.edit).key("phase", line.phase.clone());
    update.key("booking", line.booking)
}
