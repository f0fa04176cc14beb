//! The night's count: what ended since the last one is added to the sums of its week. It reads the one journal from where it left off, a bounded
//! number of events a round, and writes sums and place in one commit, so that nothing counts twice.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use serde_json::json;
use store::{ActorRef, Changes, Event, NewEvent, Reads, Refused, Row, Stream, Update};
use web::Problem;

use super::ended::ended;
use super::records::{outcome_case, outcome_wait};
use super::rules::{Minutes, monday};
use crate::Hall;
use crate::cases::{self, case_file};
use crate::lobby;

/// Where the count is, and who is counting.
pub const STREAM: Stream = Stream::new("outcomes", Uuid::nil());
const COUNTED: &str = "outcomes-counted";
/// Events read at once.
const PAGE: u32 = 500;

#[derive(Clone, Debug, DerivePartialModel)]
#[sea_orm(entity = "case_file::Entity")]
struct Of {
    id: Uuid,
    procedure: String,
    channel: String,
    hidden: bool,
}

/// How far the count has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    pub version: i64,
    /// The last event of the journal that is in the sums.
    pub position: i64,
    pub at: civic::Millis,
}

pub async fn counted(reads: &Reads) -> Result<Counted, Problem> {
    let version = reads.version(STREAM).await?;
    if version == 0 {
        return Ok(Counted::default());
    }
    let last = reads.events(STREAM, version - 1).await?;
    let last = last.first().ok_or_else(|| Problem::broken(&"the count has a version without an event"))?;
    Ok(Counted { version, position: last.body["to"].as_i64().unwrap_or(0), at: last.at })
}

/// Counts on, up to `pages` pages of the journal. How many cases and days it added; whether it came to the end.
pub async fn count(hall: &Hall, pages: usize) -> Result<(usize, bool), Problem> {
    let mut added = 0;
    for _ in 0..pages {
        let reads = hall.db().reads().await?;
        let before = counted(&reads).await?;
        drop(reads);
        let events = hall.db().events_after(before.position, PAGE).await?;
        let last = events.len() < PAGE as usize;
        let news = events.iter().any(|event| event.stream_kind != STREAM.kind);
        // A quiet week is over, too: the day's count says that it has looked.
        if !news && last && before.at.date() == hall.now().date() {
            return Ok((added, true));
        }
        let to = events.last().map_or(before.position, |event| event.position);
        let new = added_by(hall, &events).await?;
        let n = new.cases.values().map(|sums| sums.ended).sum::<i64>() + i64::try_from(new.waits.len()).unwrap_or(0);
        if !store_sums(hall, before, to, new).await? {
            // Another process counts; it will come to the end.
            return Ok((added, true));
        }
        added += usize::try_from(n).unwrap_or(0);
        if last {
            return Ok((added, true));
        }
    }
    Ok((added, false))
}

type CaseKey = (Date, String, String);

#[derive(Default)]
struct Case {
    ended: i64,
    spared: i64,
    first: i64,
    promised: i64,
    kept: i64,
}

#[derive(Default)]
struct New {
    cases: BTreeMap<CaseKey, Case>,
    waits: BTreeMap<(Date, String), Minutes>,
}

async fn added_by(hall: &Hall, events: &[Event]) -> Result<New, Problem> {
    let mut new = New::default();
    let ends: Vec<&Event> =
        events.iter().filter(|event| event.stream_kind == "case" && event.kind == "ended").collect();
    let ids: BTreeSet<Uuid> = ends.iter().map(|event| event.stream_id).collect();
    let reads = hall.db().reads().await?;
    let of = reads.of::<case_file::Entity>().filter(case_file::Column::Id.is_in(ids));
    let of: HashMap<Uuid, Of> =
        of.into_partial_model::<Of>().all(&reads).await?.into_iter().map(|row| (row.id, row)).collect();
    let shelf = hall.library().shelf();
    let rules = |procedure: &str, rules: &str| shelf.pinned(procedure, rules);
    for end in ends {
        // Nobody's case that is protected is in a figure.
        let Some(row) = of.get(&end.stream_id).filter(|row| !row.hidden) else { continue };
        let all = reads.events(cases::stream(row.id), 0).await?;
        let all: Result<Vec<engine::Event>, _> =
            all.into_iter().map(|event| serde_json::from_value(event.body)).collect();
        let nth = u64::try_from(end.seq).unwrap_or(0);
        let found = all.ok().and_then(|all| ended(&all, nth, &row.channel, &rules, hall.calendar()));
        let Some(found) = found else { continue };
        let sums = new.cases.entry((monday(found.at.date()), row.procedure.clone(), found.section)).or_default();
        sums.ended += 1;
        sums.spared += i64::from(found.spared);
        sums.first += i64::from(found.first_time);
        sums.promised += i64::from(found.kept.is_some());
        sums.kept += i64::from(found.kept == Some(true));
    }
    for event in events.iter().filter(|event| event.stream_kind == lobby::LESSON) {
        let (office, day) = (event.body["office"].as_str(), event.body["day"].as_str());
        let Some((office, day)) = office.zip(day.and_then(|day| day.parse::<Date>().ok())) else { continue };
        let minutes = lobby::waited_on(&reads, office, day).await?;
        if !minutes.is_empty() {
            merge(new.waits.entry((monday(day), office.to_owned())).or_default(), &minutes);
        }
    }
    Ok(new)
}

fn merge(into: &mut Minutes, minutes: &Minutes) {
    for (minute, people) in minutes {
        *into.entry(*minute).or_default() += people;
    }
}

/// Whether they are stored; another process may have been first.
async fn store_sums(hall: &Hall, before: Counted, to: i64, new: New) -> Result<bool, Problem> {
    let said = json!({ "to": to, "cases": new.cases.values().map(|sums| sums.ended).sum::<i64>() });
    let event = NewEvent::new(STREAM, COUNTED, ActorRef::new("system", ""), said);
    let mut changes = Changes::new().expect(STREAM, before.version).event(event);
    let reads = hall.db().reads().await?;
    changes = case_rows(hall, &reads, new.cases, changes).await?;
    changes = wait_rows(hall, &reads, new.waits, changes).await?;
    drop(reads);
    match hall.db().submit(changes).await {
        Ok(_) => Ok(true),
        Err(Refused::Stale(_)) => Ok(false),
        Err(refused) => Err(refused.into()),
    }
}

async fn case_rows(
    hall: &Hall,
    reads: &Reads,
    new: BTreeMap<CaseKey, Case>,
    mut changes: Changes,
) -> Result<Changes, Problem> {
    let weeks: BTreeSet<String> = new.keys().map(|(week, ..)| week.to_string()).collect();
    let known = reads.of::<outcome_case::Entity>().filter(outcome_case::Column::Week.is_in(weeks));
    let known: HashMap<(String, String, String), outcome_case::Model> = known
        .all(reads)
        .await?
        .into_iter()
        .map(|row| ((row.week.clone(), row.procedure.clone(), row.section.clone()), row))
        .collect();
    for ((week, procedure, section), sums) in new {
        let key = (week.to_string(), procedure, section);
        let before = known.get(&key);
        let plus = |of: fn(&outcome_case::Model) -> i64, more: i64| Set(before.map_or(0, of) + more);
        let row = outcome_case::ActiveModel {
            city: Set(hall.db().city().0),
            ended: plus(|row| row.ended, sums.ended),
            spared: plus(|row| row.spared, sums.spared),
            first_time: plus(|row| row.first_time, sums.first),
            promised: plus(|row| row.promised, sums.promised),
            kept: plus(|row| row.kept, sums.kept),
            week: Set(key.0.clone()),
            procedure: Set(key.1.clone()),
            section: Set(key.2.clone()),
        };
        changes = if before.is_some() { changes.update(Update::of(row)) } else { changes.insert(Row::of(row)) };
    }
    Ok(changes)
}

async fn wait_rows(
    hall: &Hall,
    reads: &Reads,
    new: BTreeMap<(Date, String), Minutes>,
    mut changes: Changes,
) -> Result<Changes, Problem> {
    let weeks: BTreeSet<String> = new.keys().map(|(week, _)| week.to_string()).collect();
    let known = reads.of::<outcome_wait::Entity>().filter(outcome_wait::Column::Week.is_in(weeks));
    let known: HashMap<(String, String), String> =
        known.all(reads).await?.into_iter().map(|row| ((row.week, row.office), row.minutes)).collect();
    for ((week, office), more) in new {
        let key = (week.to_string(), office);
        let before = known.get(&key);
        let mut minutes: Minutes = before
            .map_or_else(|| Ok(Minutes::new()), |row| serde_json::from_str(row))
            .map_err(|error| Problem::broken(&error))?;
        merge(&mut minutes, &more);
        let row = outcome_wait::ActiveModel {
            city: Set(hall.db().city().0),
            minutes: Set(serde_json::to_string(&minutes).map_err(|error| Problem::broken(&error))?),
            week: Set(key.0.clone()),
            office: Set(key.1.clone()),
        };
        changes = if before.is_some() { changes.update(Update::of(row)) } else { changes.insert(Row::of(row)) };
    }
    Ok(changes)
}
