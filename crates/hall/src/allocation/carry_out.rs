//! A confirmed round carried out: each case is one act of the officer who confirmed it, in a commit of its own.
//!
//! It may be broken off at any moment and goes on where it stopped, for each line is marked in the commit of its act. A case that moved since
//! it was weighed is left as it is and named; so is one the officer may not decide any more.

use engine::{Command, TaskNo};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::Deserialize;
use serde_json::json;
use store::{ActorRef, Changes, DecideError, NewEvent, NewJob, NotDone, Queue, Queued, Reads, Update};
use uuid::Uuid;
use web::Problem;

use super::records::{allocation_line, allocation_round};
use crate::cases::{self, Act, Scope, decide};
use crate::notices::{away, unreadable};
use crate::people::Officer;
use crate::{Hall, Soon};

/// The kind of the job that carries a round out.
pub const ALLOCATION: &str = "allocation";

/// Cases of one step; the next step is a job of its own, so that other timers have their turn.
const STEP: u64 = 50;

#[derive(Deserialize)]
struct Wanted {
    round: Uuid,
}

pub fn carry_out<'a>(hall: &'a Hall, queued: &'a Queued) -> Soon<'a, (), NotDone> {
    Box::pin(async move {
        let wanted: Wanted = serde_json::from_value(queued.body.clone()).map_err(|_| unreadable())?;
        let reads = hall.db().reads().await.map_err(|_| away())?;
        let round = reads.of::<allocation_round::Entity>().filter(allocation_round::Column::Id.eq(wanted.round));
        let Some(round) = round.one(&reads).await.map_err(|_| away())? else { return Ok(()) };
        let open = reads.of::<allocation_line::Entity>().filter(allocation_line::Column::Round.eq(round.id));
        let open = open.filter(allocation_line::Column::State.eq("waits")).order_by_asc(allocation_line::Column::N);
        let lines = open.limit(STEP).all(&reads).await.map_err(|_| away())?;
        drop(reads);
        for line in &lines {
            one(hall, &round, line).await?;
        }
        if lines.len() < usize::try_from(STEP).unwrap_or(usize::MAX) {
            return Ok(());
        }
        let next = NewJob::new(hall.new_id(), ALLOCATION, json!({ "round": round.id }), hall.now());
        let changes = Changes::new().job(next).finish(Queue::Jobs, queued.id);
        hall.db().submit(changes).await.map(|_| ()).map_err(|refused| NotDone::Retry(refused.to_string()))
    })
}

/// Why a line is not carried out now.
enum Left {
    /// Marked so, and nothing else is done.
    As(&'static str),
    Away,
}

impl From<Problem> for Left {
    fn from(_: Problem) -> Self {
        Self::Away
    }
}

async fn one(hall: &Hall, round: &allocation_round::Model, line: &allocation_line::Model) -> Result<(), NotDone> {
    let done = hall.db().decide(|reads| async move {
        let changes = act(hall, &reads, round, line).await?;
        Ok::<_, Left>(changes.update(mark(line, "done")))
    });
    let why = match done.await {
        Ok(_) => return Ok(()),
        Err(DecideError::Decision(Left::As(why))) => why,
        Err(DecideError::Decision(Left::Away) | DecideError::Read(_)) => return Err(away()),
        Err(DecideError::Refused(refused)) => return Err(NotDone::Retry(refused.to_string())),
    };
    let body = json!({ "round": round.id, "case": line.case_id, "why": why });
    let event = NewEvent::new(super::round::left(line), "allocation-left", ActorRef::new("system", "timer"), body);
    let changes = Changes::new().update(mark(line, why)).event(event);
    hall.db().submit(changes).await.map(|_| ()).map_err(|refused| NotDone::Retry(refused.to_string()))
}

async fn act(
    hall: &Hall,
    reads: &Reads,
    round: &allocation_round::Model,
    line: &allocation_line::Model,
) -> Result<Changes, Left> {
    let account = round.confirmed_by.ok_or(Left::As("refused"))?;
    let officer = Officer::on(reads, account, hall.now().date()).await.map_err(|_| Left::Away)?;
    let officer = officer.ok_or(Left::As("refused"))?;
    let file = cases::read(hall, reads, line.case_id).await?.ok_or(Left::As("moved"))?;
    if file.row.version != line.version {
        return Err(Left::As("moved"));
    }
    if !Scope::of(&officer).sees(&file.row) {
        return Err(Left::As("refused"));
    }
    let task = TaskNo(u32::try_from(line.task).unwrap_or_default());
    let of = file.shape.task(task).and_then(|task| cases::definition_at(&file.procedure, &task.node));
    let result = of.and_then(|task| task.results.get(usize::from(line.place.is_none()))).cloned();
    let result = result.ok_or(Left::As("moved"))?;
    let command = Command::Allocate { task, result, batch: civic::Id::from_uuid(round.id) };
    let by = ActorRef::new("officer", account.simple().to_string());
    let act = Act::new(officer.actor(), by, command);
    decide(hall, &file, &act).map(|decided| decided.changes).map_err(|_| Left::As("refused"))
}

fn mark(line: &allocation_line::Model, state: &str) -> Update {
    Update::new("allocation_line").key("round", line.round).key("case_id", line.case_id).set("state", state)
}
