//! Setting a file free that the scanner keeps apart: one person asks with a reason, another one agrees or says no. Nobody does both.

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Changes, NewEvent, Reads, Refused, Touched, Update};
use uuid::Uuid;
use web::{Permit, Problem};

use super::intake::{one, stream};
use super::records;

/// What somebody does about a file that is kept apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Asks that it be set free, and why.
    Ask(String),
    Agree,
    /// It stays apart; who asked may ask again.
    Refuse,
}

/// Why nothing was done.
#[derive(Debug)]
pub enum NotFreed {
    /// Somebody was faster, or there is nothing to do.
    Stale,
    /// Asked for by the same person.
    Own,
    Problem(Problem),
}

impl From<Problem> for NotFreed {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

/// Files that are kept apart, those asked for first, then the oldest.
pub async fn apart(reads: &Reads, most: u64) -> Result<Vec<records::Model>, Problem> {
    use records::Column as C;
    let rows = reads.of::<records::Entity>().filter(C::State.eq("quarantined"));
    let mut rows = rows.order_by_asc(C::MadeAt).limit(most).all(reads).await?;
    rows.sort_by_key(|row| row.asked_by.is_none());
    Ok(rows)
}

/// When the longest waiting one came in.
pub async fn oldest_waiting(reads: &Reads) -> Result<Option<civic::Millis>, Problem> {
    use records::Column as C;
    let rows = reads.of::<records::Entity>().filter(C::State.eq("waiting"));
    Ok(rows.order_by_asc(C::MadeAt).one(reads).await?.map(|row| civic::Millis(row.made_at)))
}

pub async fn step(permit: &Permit, me: Uuid, blob: Uuid, step: &Step) -> Result<(), NotFreed> {
    let reads = permit.reads().await?;
    let version = reads.version(stream(blob)).await.map_err(Problem::from)?;
    let row = one(&reads, blob).await.map_err(Problem::from)?.ok_or(Problem::NotFound)?;
    drop(reads);
    if row.state != "quarantined" || (row.asked_by.is_some() == matches!(step, Step::Ask(_))) {
        return Err(NotFreed::Stale);
    }
    if *step == Step::Agree && row.asked_by == Some(me) {
        return Err(NotFreed::Own);
    }
    let update = Update::new("screened").key("blob", blob);
    let (kind, update) = match step {
        Step::Ask(reason) => {
            let asked = update.set("asked_by", Some(me)).set("asked_at", Some(permit.now().0));
            ("file-free-asked", asked.set("reason", reason.clone()))
        }
        Step::Agree => ("file-freed", update.set("state", "freed").set("freed_by", Some(me))),
        Step::Refuse => {
            let none = (None::<Uuid>, None::<i64>);
            ("file-free-refused", update.set("asked_by", none.0).set("asked_at", none.1).set("reason", String::new()))
        }
    };
    let mut event = NewEvent::new(stream(blob), kind, permit.actor(), json!({ "find": row.find }));
    if let Step::Ask(reason) = step {
        let salt = store::Salt(row.salt.clone());
        event = event.touching(Touched::new("screened", blob, 1, &salt, reason.as_bytes()));
    }
    match permit.submit(Changes::new().expect(stream(blob), version).update(update).event(event)).await {
        Ok(_) => Ok(()),
        Err(Refused::Stale(of)) if of == stream(blob) => Err(NotFreed::Stale),
        Err(refused) => Err(NotFreed::Problem(refused.into())),
    }
}
