//! The reminder that goes by itself, once, to a party that was mailed and has not answered. Nothing when it has, or was reminded by hand.

use serde::Deserialize;
use store::{ActorRef, Changes, DecideError, NotDone, Queue, Queued};
use uuid::Uuid;

use super::acts::reminded;
use super::asked::Asked;
use super::rules::Standing;
use crate::cases;
use crate::notices::{away, unreadable};
use crate::{Hall, Soon};

#[derive(Deserialize)]
struct Wanted {
    request: Uuid,
}

/// Nothing is to be done, or it cannot be done now.
enum Idle {
    Over,
    Away,
}

pub fn remind_due<'a>(hall: &'a Hall, queued: &'a Queued) -> Soon<'a, (), NotDone> {
    Box::pin(async move {
        let wanted: Wanted = serde_json::from_value(queued.body.clone()).map_err(|_| unreadable())?;
        let done = hall.db().decide(|reads| async move {
            let asked = Asked::read(hall, &reads, wanted.request).await.map_err(|_| Idle::Away)?;
            drop(reads);
            let due = |asked: &Asked| asked.standing == Standing::Open && asked.row.reminds == 0;
            let asked = asked.filter(due).ok_or(Idle::Over)?;
            let changes = Changes::new().expect(cases::stream(asked.file.row.id), asked.file.row.version);
            let changes = reminded(hall, &asked, ActorRef::new("system", "timer"), changes);
            Ok::<_, Idle>(changes.finish(Queue::Jobs, queued.id))
        });
        match done.await {
            Ok(_) | Err(DecideError::Decision(Idle::Over)) => Ok(()),
            Err(DecideError::Decision(Idle::Away) | DecideError::Read(_)) => Err(away()),
            Err(DecideError::Refused(refused)) => Err(NotDone::Retry(refused.to_string())),
        }
    })
}
