//! The lanes: one worker for each endpoint, whose tries nobody else waits for. What goes out is looked at once more at the moment it goes.

use std::collections::BTreeSet;
use std::time::Duration;

use sea_orm::{ColumnTrait, QueryFilter};
use serde::Deserialize;
use serde_json::json;
use store::{NotDone, Queue, Queued, Worker};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use uuid::Uuid;

use super::{feed, kind, secret};
use crate::Hall;
use crate::api::records::hook;
use crate::cases;
use crate::notices::{away, unreadable};
use crate::outgoing::{Parcel, Reach, send};

/// A receiver may be away for a day and a half: at an hour between tries, after the first few.
const ATTEMPTS: i32 = 40;
/// Deliveries of one lane at once.
const ABREAST: u32 = 4;
const IDLE: Duration = Duration::from_secs(1);
/// An ended endpoint keeps its lane so long, for what was still waiting.
const DAYS: i64 = 7;

/// An effect of an endpoint.
#[derive(Deserialize)]
struct Told {
    hook: Uuid,
    case: Uuid,
    position: i64,
    kind: String,
    procedure: String,
    at: String,
}

/// The worker of one endpoint.
pub fn lane(hall: &Hall, reach: Reach, hook: Uuid) -> Worker {
    let at = hall.clone();
    let mut worker = Worker::new(hall.db().clone(), Queue::Effects).handle(kind(hook), move |queued| {
        let hall = at.clone();
        async move { deliver(&hall, reach, &queued).await }
    });
    worker.most_attempts = ATTEMPTS;
    worker.batch = ABREAST;
    worker
}

/// Feeds, and keeps a lane for each endpoint, until `stop` becomes true.
pub fn spawn(hall: &Hall, reach: Reach, stop: &watch::Receiver<bool>) -> JoinHandle<()> {
    let (hall, mut stop) = (hall.clone(), stop.clone());
    tokio::spawn(async move {
        let mut lanes = BTreeSet::new();
        let mut running = tokio::task::JoinSet::new();
        while !*stop.borrow() {
            if feed(&hall).await.is_err() {
                tracing::warn!("the journal could not be fed to the webhooks");
            }
            for hook in open(&hall).await.unwrap_or_default() {
                if lanes.insert(hook) {
                    running.spawn(lane(&hall, reach, hook).run(IDLE, stop.clone()));
                }
            }
            tokio::select! {
                () = tokio::time::sleep(IDLE) => {}
                changed = stop.changed() => if changed.is_err() { break },
            }
        }
        while running.join_next().await.is_some() {}
    })
}

async fn open(hall: &Hall) -> Result<Vec<Uuid>, web::Problem> {
    let lately = hall.now().plus_days(-DAYS).0;
    let reads = hall.db().reads().await?;
    let rows = super::all(&reads).await?;
    Ok(rows.into_iter().filter(|row| row.ended_at.is_none_or(|at| at > lately)).map(|row| row.id).collect())
}

async fn deliver(hall: &Hall, reach: Reach, queued: &Queued) -> Result<(), NotDone> {
    let told: Told = serde_json::from_value(queued.body.clone()).map_err(|_| unreadable())?;
    let reads = hall.db().reads().await.map_err(|_| away())?;
    let row =
        reads.of::<hook::Entity>().filter(hook::Column::Id.eq(told.hook)).one(&reads).await.map_err(|_| away())?;
    let case = cases::row(&reads, told.case).await.map_err(|_| away())?;
    drop(reads);
    // Ended meanwhile, or hidden since: nothing is to be told any more.
    let Some(row) = row.filter(|row| row.ended_at.is_none()) else { return Ok(()) };
    if case.is_none_or(|case| case.hidden) {
        return Ok(());
    }
    send(reach, &row.url, &parcel(hall, queued.id, &told)).await
}

fn parcel(hall: &Hall, id: Uuid, told: &Told) -> Parcel {
    let body = json!({
        "id": id.to_string(),
        "type": format!("case.{}", told.kind),
        "timestamp": told.at,
        "data": { "case": told.case, "procedure": told.procedure, "position": told.position },
    });
    Parcel::signed(&secret(hall, told.hook), id, hall.now(), &body)
}
