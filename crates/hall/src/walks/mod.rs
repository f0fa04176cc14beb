//! 窓口体験調査: an officer plays a citizen, and the hall keeps the stopwatch: how long each desk and each way between two of them took, and how often the
//! same had to be written again.
//!
//! It measures desks, not officers: no name of whoever sat there is asked or kept, and no citizen is in it. Whose minute it saves: that of whoever
//! wrote times on paper and typed them in at night, and of everybody who is made to write twice.

pub mod desk;
mod records;
mod rules;

use std::collections::BTreeMap;

use civic::Millis;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::{Changes, NewEvent, OnceKey, Reads, Refused, Row, Stream, Touched, Update};
use uuid::Uuid;
use web::{Permission, Permit, Problem, Staff};

use crate::Hall;
use records::{walk, walk_step};
use rules::{Press, Step};

/// What a walk is about and how it went.
struct Walk {
    persona: String,
    planned_at: Millis,
    version: i64,
    steps: Vec<Step>,
}

/// What walks say of a desk, in whole ms: the middle of so many walks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measured {
    pub desk: String,
    pub walks: usize,
    pub waited: i64,
    pub served: i64,
    /// Times something was written again there, over all walks.
    pub again: i64,
}

/// Desks as the walks planned since a moment found them, by name: numbers a scenario may rest on, spoken for by the survey alone.
pub async fn minutes(reads: &Reads, since: Millis) -> Result<Vec<Measured>, Problem> {
    let mut by: BTreeMap<String, (Vec<i64>, Vec<i64>, i64)> = BTreeMap::new();
    for (_, walk) in all(reads, since).await? {
        for (at, step) in walk.steps.iter().enumerate() {
            let Some(spent) = rules::spent(&walk.steps, at) else { continue };
            let (waited, served, again) = by.entry(step.desk.clone()).or_default();
            waited.push(spent.waited);
            served.push(spent.served);
            *again += step.again;
        }
    }
    let measured = |(desk, (waited, served, again)): (String, (Vec<i64>, Vec<i64>, i64))| {
        let walks = waited.len();
        Some(Measured { desk, walks, waited: rules::middle(waited)?, served: rules::middle(served)?, again })
    };
    Ok(by.into_iter().filter_map(measured).collect())
}

fn stream(walk: Uuid) -> Stream {
    Stream::new("walk", walk)
}

/// The newest first.
async fn all(reads: &Reads, since: Millis) -> Result<Vec<(Uuid, Walk)>, Problem> {
    use walk::Column as C;
    let rows = reads.of::<walk::Entity>().filter(C::PlannedAt.gte(since.0)).order_by_desc(C::PlannedAt);
    let rows = rows.order_by_asc(C::Id).all(reads).await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let of = reads.of::<walk_step::Entity>().filter(walk_step::Column::WalkId.is_in(ids));
    let mut steps: BTreeMap<Uuid, Vec<Step>> = BTreeMap::new();
    for row in of.order_by_asc(walk_step::Column::Nth).all(reads).await? {
        steps.entry(row.walk_id).or_default().push(step(row));
    }
    let walk = |row: walk::Model| {
        let steps = steps.remove(&row.id).unwrap_or_default();
        (row.id, Walk { persona: row.persona, planned_at: Millis(row.planned_at), version: 0, steps })
    };
    Ok(rows.into_iter().map(walk).collect())
}

async fn one(reads: &Reads, id: Uuid) -> Result<Walk, Problem> {
    let row = reads.of::<walk::Entity>().filter(walk::Column::Id.eq(id)).one(reads).await?;
    let row = row.ok_or(Problem::NotFound)?;
    let steps = reads.of::<walk_step::Entity>().filter(walk_step::Column::WalkId.eq(id));
    let steps = steps.order_by_asc(walk_step::Column::Nth).all(reads).await?;
    let version = reads.version(stream(id)).await?;
    let steps = steps.into_iter().map(step).collect();
    Ok(Walk { persona: row.persona, planned_at: Millis(row.planned_at), version, steps })
}

fn step(row: walk_step::Model) -> Step {
    Step { desk: row.desk, arrived: row.arrived_at, called: row.called_at, left: row.left_at, again: row.again }
}

/// A walk as it is planned. The same form sent twice plans one.
fn plan(hall: &Hall, permit: &Permit, by: Uuid, persona: &str, desks: &[String], once: &str) -> (Uuid, Changes) {
    let (id, salt, city) = (hall.new_id(), hall.db().salt(), hall.db().city().0);
    let script = format!("{persona}\n{}", desks.join("\n"));
    let event = NewEvent::new(stream(id), "walk-planned", permit.actor(), json!({ "desks": desks.len() }))
        .touching(Touched::new("walk", id, 1, &salt, script.as_bytes()));
    let row = walk::ActiveModel {
        city: Set(city),
        id: Set(id),
        persona: Set(persona.to_owned()),
        planned_by: Set(by),
        planned_at: Set(permit.now().0),
        salt: Set(salt.0),
    };
    let once = OnceKey::new(by.to_string(), "walk", once, script.as_bytes());
    let changes = Changes::new().expect_new(stream(id)).insert(Row::of(row)).event(event).once(once);
    let steps = (1_i64..).zip(desks).map(|(nth, desk)| walk_step::ActiveModel {
        city: Set(city),
        walk_id: Set(id),
        nth: Set(nth),
        desk: Set(desk.clone()),
        arrived_at: Set(None),
        called_at: Set(None),
        left_at: Set(None),
        again: Set(0),
    });
    let changes = steps.fold(changes, |changes, step| changes.insert(Row::of(step)));
    (id, changes.answer(json!({ "walk": id })))
}

/// The stopwatch: the moment is the hall's, not the phone's. A press that was made already, or is not the next, changes nothing.
async fn press<P: Permission>(
    hall: &Hall,
    staff: &Staff<P>,
    id: Uuid,
    at: usize,
    what: Press,
    again: i64,
) -> Result<(), Problem> {
    let walk = one(&staff.reads().await?, id).await?;
    if rules::next(&walk.steps) != Some((at, what)) {
        return Ok(());
    }
    let (nth, now) = (i64::try_from(at).unwrap_or(0) + 1, staff.now().0);
    let mut row =
        walk_step::ActiveModel { city: Set(hall.db().city().0), walk_id: Set(id), nth: Set(nth), ..Default::default() };
    match what {
        Press::Arrived => row.arrived_at = Set(Some(now)),
        Press::Called => row.called_at = Set(Some(now)),
        Press::Left => {
            row.left_at = Set(Some(now));
            row.again = Set(again);
        }
    }
    let said = json!({ "desk": nth, "press": what.word() });
    let event = NewEvent::new(stream(id), "walk-pressed", staff.actor(), said);
    let changes = Changes::new().expect(stream(id), walk.version).update(Update::of(row)).event(event);
    match staff.submit(changes).await {
        // The same press from another window came first.
        Ok(_) | Err(Refused::Stale(_)) => Ok(()),
        Err(refused) => Err(refused.into()),
    }
}
