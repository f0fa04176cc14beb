//! What is foretold now, and of which procedures: held by each process, made anew every quarter of an hour.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use civic::Millis;
use fit::Foretold;
use jiff::civil::Date;
use uuid::Uuid;
use web::Problem;

use super::live;
use super::model::{Model, Told, learned};
use crate::Hall;

/// How old it may become, in ms.
const EVERY: i64 = 15 * 60_000;

/// A day for a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Likely {
    pub day: Date,
    /// What came of such days before.
    pub foretold: Foretold,
    pub at: Millis,
}

/// A procedure's twin as it was counted one day, by the rules of that day.
#[derive(Clone)]
struct Known {
    on: Date,
    rules: String,
    told: Told,
    model: Option<Arc<Model>>,
}

#[derive(Default)]
struct Held {
    at: Option<Millis>,
    known: BTreeMap<String, Known>,
    days: BTreeMap<String, HashMap<Uuid, Likely>>,
}

/// One per process.
#[derive(Default)]
pub struct Shelf(Mutex<Held>);

impl Shelf {
    fn held(&self) -> MutexGuard<'_, Held> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The day of a case; nothing where none is told, or it has gone by.
    pub fn of(&self, procedure: &str, case: Uuid, today: Date) -> Option<Likely> {
        self.held().days.get(procedure)?.get(&case).copied().filter(|likely| likely.day >= today)
    }

    /// What a procedure's records allow, as counted last; nothing before the first count.
    pub fn told(&self, procedure: &str) -> Option<Told> {
        self.held().known.get(procedure).map(|known| known.told.clone())
    }

    /// How many cases are told a day.
    pub fn cases(&self, procedure: &str) -> usize {
        self.held().days.get(procedure).map_or(0, HashMap::len)
    }
}

/// Looks ahead anew where the last look is old; how many cases were told a day. Takes a processor for seconds, none of a page's threads.
pub async fn refresh(hall: &Hall) -> Result<usize, Problem> {
    let (shelf, now) = (hall.outlook(), hall.now());
    if shelf.held().at.is_some_and(|at| at.0 <= now.0 && now.0 < at.0 + EVERY) {
        return Ok(0);
    }
    let procedures: Vec<_> = {
        let published = hall.library().shelf();
        published.live().filter_map(|card| published.procedure(&card.id)).collect()
    };
    let mut told = 0;
    for procedure in procedures {
        let known = shelf.held().known.get(&procedure.id).cloned();
        let known = known.filter(|known| known.on == now.date() && known.rules == procedure.rules_hash);
        let known = if let Some(known) = known {
            known
        } else {
            let (told, model) = learned(hall, &procedure).await?;
            let rules = procedure.rules_hash.clone();
            Known { on: now.date(), rules, told, model: model.map(Arc::new) }
        };
        let days = days(hall, &procedure.id, &known, now).await?;
        told += days.len();
        let mut held = shelf.held();
        held.known.insert(procedure.id.clone(), known);
        held.days.insert(procedure.id.clone(), days);
    }
    shelf.held().at = Some(now);
    Ok(told)
}

async fn days(hall: &Hall, id: &str, known: &Known, now: Millis) -> Result<HashMap<Uuid, Likely>, Problem> {
    let (Told::Days(foretold), Some(model)) = (&known.told, known.model.clone()) else { return Ok(HashMap::new()) };
    let reads = hall.db().reads().await?;
    let (open, tasks) = live::read(&reads, id, &known.rules).await?;
    drop(reads);
    let hall = hall.clone();
    let looked = tokio::task::spawn_blocking(move || {
        let live = live::live(&model.graph, &model.procedure, &model.channels, &open, &tasks);
        model.days(&hall, &live, now)
    });
    let looked = looked.await.map_err(|panic| Problem::broken(&panic))?;
    let days = match looked {
        Ok(days) => days,
        Err(fault) => {
            tracing::warn!(%fault, procedure = id, "the twin cannot look ahead");
            Vec::new()
        }
    };
    Ok(days.into_iter().map(|(case, day)| (case, Likely { day, foretold: *foretold, at: now })).collect())
}
