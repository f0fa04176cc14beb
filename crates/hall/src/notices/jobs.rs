//! Timers that came due: reminding a stage, and recording that a decision can be read. Each is done in the commit that marks it done.

use engine::{Actor, Code, Command, DeliveryWay, Refusal};
use serde::Deserialize;
use store::{ActorRef, DecideError, NotDone, Queue, Queued};
use uuid::Uuid;

use super::mail::{away, unreadable};
use crate::Hall;
use crate::cases::{self, Act, CaseFile};

#[derive(Deserialize)]
struct Remind {
    case: Uuid,
    /// When the stage was entered; another stay has a timer of its own.
    since: civic::Millis,
}

#[derive(Deserialize)]
struct Deliver {
    case: Uuid,
    decision: u32,
}

/// Why a timer does nothing.
enum Idle {
    /// What it was for is over.
    Over,
    NotDone(NotDone),
}

pub(super) async fn remind(hall: &Hall, queued: &Queued) -> Result<(), NotDone> {
    let job: Remind = serde_json::from_value(queued.body.clone()).map_err(|_| unreadable())?;
    carry_out(hall, queued.id, job.case, |file| {
        if file.shape.stage_since == job.since { Ok(Command::Remind) } else { Err(Idle::Over) }
    })
    .await
}

/// An electronic notice has reached its addressee when it is recorded where they can read it (デジタル手続法7条3項).
pub(super) async fn deliver(hall: &Hall, queued: &Queued) -> Result<(), NotDone> {
    let job: Deliver = serde_json::from_value(queued.body.clone()).map_err(|_| unreadable())?;
    carry_out(hall, queued.id, job.case, |file| {
        let number = i64::from(job.decision);
        let letter =
            file.letters.iter().rev().find(|letter| letter.decision == Some(number) && letter.state != "undone");
        // Undone, or its letter goes by post after all.
        let letter = letter.filter(|letter| letter.way == "electronic").ok_or(Idle::Over)?;
        let on = civic::Millis(letter.visible_from).date();
        Ok(Command::Deliver { decision: job.decision, how: DeliveryWay::Electronic, on, presumed: false })
    })
    .await
}

#[derive(Deserialize)]
struct ProxyEnded {
    case: Uuid,
}

/// The 委任状 under an open case has run out, was ended or not accepted: an officer looks. Longer or accepted meanwhile, nothing is to be done.
pub(super) async fn proxy_ended(hall: &Hall, queued: &Queued) -> Result<(), NotDone> {
    let job: ProxyEnded = serde_json::from_value(queued.body.clone()).map_err(|_| unreadable())?;
    let reads = hall.db().reads().await.map_err(|_| away())?;
    let found = crate::mypage::proxy_of_case(&reads, job.case).await.map_err(|_| away())?;
    drop(reads);
    if found.is_none_or(|found| found.standing(hall.now().date()).acts()) {
        return Ok(());
    }
    carry_out(hall, queued.id, job.case, |_| Ok(Command::LookAfter)).await
}

async fn carry_out<M>(hall: &Hall, job: Uuid, case: Uuid, make: M) -> Result<(), NotDone>
where
    M: Fn(&CaseFile) -> Result<Command, Idle>,
{
    let make = &make;
    let decided = hall.db().decide(|reads| async move {
        let file = cases::read(hall, &reads, case).await.map_err(|_| Idle::NotDone(away()))?.ok_or(Idle::Over)?;
        drop(reads);
        let command = make(&file)?;
        let act = Act::new(Actor::System, ActorRef::new("system", "timer"), command);
        let decided = cases::decide(hall, &file, &act).map_err(|refusal| idle(&refusal))?;
        Ok::<_, Idle>(decided.changes.finish(Queue::Jobs, job))
    });
    match decided.await {
        Ok(_) | Err(DecideError::Decision(Idle::Over)) => Ok(()),
        Err(DecideError::Decision(Idle::NotDone(why))) => Err(why),
        Err(DecideError::Refused(refused)) => Err(NotDone::Retry(match refused {
            store::Refused::Failed { reference, .. } => format!("not stored ({reference})"),
            other => other.to_string(),
        })),
        Err(DecideError::Read(_)) => Err(away()),
    }
}

/// Most refusals mean that the case has moved on and the timer is pointless.
fn idle(refusal: &Refusal) -> Idle {
    match &refusal.code {
        Code::HeldUntil { .. } | Code::TooEarly { .. } => Idle::NotDone(NotDone::Retry("not yet".to_owned())),
        Code::CaseEnded
        | Code::AlreadyReminded
        | Code::NoReminderHere
        | Code::NoDecision
        | Code::AlreadyDelivered
        | Code::NotPresumed
        | Code::AlreadyRevoked
        | Code::NotTheStandingDecision { .. }
        | Code::RevisionUnderWay => Idle::Over,
        code => {
            // A code names keys and stages, never a value; only its kind is kept all the same.
            let kind = format!("{code:?}");
            Idle::NotDone(NotDone::Dead(kind.split([' ', '{', '(']).next().unwrap_or_default().to_owned()))
        }
    }
}
