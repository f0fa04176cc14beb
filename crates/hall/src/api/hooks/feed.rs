//! From the journal into the outbox: what happened since an endpoint's mark, one effect an event, the mark moved in the same commit.
//!
//! Two servers that feed one endpoint at once want the same mark: one of them gets it, the other reads again.

use std::collections::BTreeMap;

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};
use serde_json::json;
use store::{Changes, Event, NewEffect, Reads, Refused, Row, Update};
use uuid::Uuid;
use web::{Problem, say};

use super::kind;
use crate::Hall;
use crate::api::records::{hook, hook_feed};
use crate::cases::case_file;

/// Events read at once.
const MOST: u32 = 200;

/// Feeds every endpoint once; how many effects were laid out.
pub async fn feed(hall: &Hall) -> Result<usize, Problem> {
    let reads = hall.db().reads().await?;
    let open = reads.of::<hook::Entity>().filter(hook::Column::EndedAt.is_null()).all(&reads).await?;
    drop(reads);
    let mut fed = 0;
    for row in open {
        fed += one(hall, &row).await?;
    }
    Ok(fed)
}

async fn one(hall: &Hall, row: &hook::Model) -> Result<usize, Problem> {
    let events = hall.db().events_after(row.fed, MOST).await?;
    let Some(last) = events.last().map(|event| event.position) else { return Ok(0) };
    let reads = hall.db().reads().await?;
    let told = told(&reads, row, &events).await?;
    drop(reads);
    // A mark that moves over nothing moves seldom.
    if told.is_empty() && events.len() < MOST as usize {
        return Ok(0);
    }
    let claim = hook_feed::ActiveModel { city: Set(row.city), hook: Set(row.id), after: Set(row.fed) };
    let old = store::Delete::new("hook_feed").key("hook", row.id).key("after", row.fed_before);
    let mark = Update::new("hook").key("id", row.id).set("fed", last).set("fed_before", row.fed);
    let mut changes = Changes::new().claim(Row::of(claim), "fed").delete(old).update(mark);
    let count = told.len();
    for body in told {
        changes = changes.effect(NewEffect::new(hall.new_id(), kind(row.id), body));
    }
    match hall.db().submit(changes).await {
        Ok(_) => Ok(count),
        Err(Refused::Taken(_)) => Ok(0),
        Err(refused) => Err(refused.into()),
    }
}

/// What is told of these events: of cases of the endpoint's sections that are not hidden.
async fn told(reads: &Reads, row: &hook::Model, events: &[Event]) -> Result<Vec<serde_json::Value>, Problem> {
    use case_file::Column as C;
    let of_cases = events.iter().filter(|event| event.stream_kind == "case");
    let ids: Vec<Uuid> = of_cases.clone().map(|event| event.stream_id).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let seen = reads.of::<case_file::Entity>().filter(C::Id.is_in(ids)).filter(C::Hidden.eq(false));
    let seen = seen.filter(C::Section.is_in(row.sections.split(' ')));
    let seen: Vec<(Uuid, String)> = seen.select_only().columns([C::Id, C::Procedure]).into_tuple().all(reads).await?;
    let procedures: BTreeMap<Uuid, String> = seen.into_iter().collect();
    let one = |event: &Event| {
        let procedure = procedures.get(&event.stream_id)?;
        Some(json!({
            "hook": row.id,
            "case": event.stream_id,
            "position": event.position,
            "kind": event.kind,
            "procedure": procedure,
            "at": say::iso_time(event.at),
        }))
    };
    Ok(of_cases.filter_map(one).collect())
}
