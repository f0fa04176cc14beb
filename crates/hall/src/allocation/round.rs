//! The rounds of one batch stage: one is open at a time, and its seats may be changed until it is confirmed or dropped.

use std::collections::BTreeMap;

use engine::allocation::{Placed, allocate};
use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use serde_json::json;
use sha2::{Digest, Sha256};
use store::{ActorRef, Changes, NewEvent, NewJob, Reads, Row, Stream, Update};
use uuid::Uuid;
use web::Problem;

use super::carry_out::ALLOCATION;
use super::pool::{self, Batch, Waiting};
use super::records::{allocation_line, allocation_round};
use super::rules::{Arrival, Table, Unmet, seen};
use crate::Hall;
use crate::people::Officer;

/// Where this batch stage stands as one reading of the database.
pub struct Standing {
    pub batch: Batch,
    pub version: i64,
    pub open: Option<allocation_round::Model>,
}

/// An open round as it would come out now.
pub struct Trial {
    pub round: allocation_round::Model,
    pub until: Date,
    pub table: Table,
    pub waiting: Vec<Waiting>,
    /// In the order of decision.
    pub placed: Vec<Placed<Arrival>>,
    pub seen: String,
}

/// All rounds of one batch stage.
fn stream(batch: &Batch) -> Stream {
    let digest = Sha256::digest(format!("{}\u{1f}{}", batch.procedure.id, batch.stage));
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    Stream::new("allocation", uuid::Builder::from_custom_bytes(bytes).into_uuid())
}

/// The line of one case by itself: a case that was left leaves its evidence here, whatever becomes of the next round.
pub fn left(line: &allocation_line::Model) -> Stream {
    Stream::new("allocation-line", line.case_id)
}

fn rounds(reads: &Reads, batch: &Batch, state: &str) -> Select<allocation_round::Entity> {
    use allocation_round::Column as C;
    let of = reads.of::<allocation_round::Entity>().filter(C::Procedure.eq(&batch.procedure.id));
    of.filter(C::Stage.eq(&batch.stage)).filter(C::State.eq(state))
}

pub async fn standing(reads: &Reads, batch: Batch) -> Result<Standing, Problem> {
    let open = rounds(reads, &batch, "open").one(reads).await?;
    let version = reads.version(stream(&batch)).await?;
    Ok(Standing { batch, version, open })
}

/// The last confirmed rounds, newest first.
pub async fn latest(reads: &Reads, batch: &Batch, most: u64) -> Result<Vec<allocation_round::Model>, Problem> {
    let newest = rounds(reads, batch, "confirmed").order_by_desc(allocation_round::Column::BegunAt);
    Ok(newest.limit(most).all(reads).await?)
}

/// One confirmed round of this batch stage.
pub async fn confirmed(reads: &Reads, batch: &Batch, id: Uuid) -> Result<Option<allocation_round::Model>, Problem> {
    Ok(rounds(reads, batch, "confirmed").filter(allocation_round::Column::Id.eq(id)).one(reads).await?)
}

/// Its cases in the order of decision.
pub async fn lines(reads: &Reads, round: Uuid) -> Result<Vec<allocation_line::Model>, Problem> {
    let of = reads.of::<allocation_line::Entity>().filter(allocation_line::Column::Round.eq(round));
    Ok(of.order_by_asc(allocation_line::Column::N).all(reads).await?)
}

/// What became of one case, newest first.
pub async fn of_case(reads: &Reads, case: Uuid) -> Result<Vec<allocation_line::Model>, Problem> {
    let of = reads.of::<allocation_line::Entity>().filter(allocation_line::Column::CaseId.eq(case));
    Ok(of.order_by_desc(allocation_line::Column::Round).all(reads).await?)
}

impl Standing {
    /// The open round tried on what waits now; nothing where none is open.
    pub async fn trial(&self, hall: &Hall, reads: &Reads, officer: &Officer) -> Result<Option<Trial>, Problem> {
        let Some(round) = self.open.clone() else { return Ok(None) };
        let until: Date = round.until_day.parse().map_err(|_| Problem::broken(&"a round without a closing day"))?;
        let table = Table::read(&round.seats);
        let waiting = pool::waiting(hall, reads, officer, &self.batch, until).await?;
        let weighed: Vec<_> = waiting.iter().filter_map(|one| one.weighed.as_ref().ok().cloned()).collect();
        let placed = allocate(&table.seats(), &weighed).map_err(|_| Problem::broken(&"a case waits twice"))?;
        let seen = seen(self.version, &placed);
        Ok(Some(Trial { round, until, table, waiting, placed, seen }))
    }

    /// Begins a round, or gives the open one another closing day and other seats.
    pub fn enter(&self, hall: &Hall, until: Date, table: &Table, (by, account): (&ActorRef, Uuid)) -> Changes {
        let (stream, changes) = (stream(&self.batch), self.expected());
        let (id, changes, word) = if let Some(open) = &self.open {
            let update = update(open.id).set("until_day", until.to_string()).set("seats", table.text());
            (open.id, changes.update(update), "allocation-seats")
        } else {
            let id = hall.new_id();
            let row = allocation_round::ActiveModel {
                city: Set(hall.db().city().0),
                id: Set(id),
                procedure: Set(self.batch.procedure.id.clone()),
                stage: Set(self.batch.stage.clone()),
                until_day: Set(until.to_string()),
                seats: Set(table.text()),
                state: Set("open".to_owned()),
                begun_by: Set(account),
                begun_at: Set(hall.now().0),
                confirmed_by: Set(None),
                confirmed_at: Set(None),
            };
            (id, changes.insert(Row::of(row)), "allocation-begun")
        };
        let body = json!({ "round": id, "until": until, "seats": table });
        changes.event(NewEvent::new(stream, word, by.clone(), body))
    }

    /// Gives the open round up; nothing was decided by it.
    pub fn dropped(&self, by: &ActorRef) -> Option<Changes> {
        let open = self.open.as_ref()?;
        let event = NewEvent::new(stream(&self.batch), "allocation-dropped", by.clone(), json!({ "round": open.id }));
        Some(self.expected().update(update(open.id).set("state", "dropped")).event(event))
    }

    /// Fixes what was tried: from here on it is carried out case by case.
    pub fn confirmed(&self, hall: &Hall, trial: &Trial, (by, account): (&ActorRef, Uuid)) -> Changes {
        let (round, now) = (trial.round.id, hall.now());
        let fixed =
            update(round).set("state", "confirmed").set("confirmed_by", Some(account)).set("confirmed_at", Some(now.0));
        let mut changes = self.expected().update(fixed);
        let waiting: BTreeMap<Uuid, &Waiting> = trial.waiting.iter().map(|one| (one.row.id, one)).collect();
        for (n, one) in (1_i64..).zip(&trial.placed) {
            if let Some(of) = waiting.get(&one.id.1) {
                changes = changes.insert(Row::of(line(hall, round, n, one, of)));
            }
        }
        let offered = trial.placed.iter().filter(|one| one.offered.is_some()).count();
        let body = json!({ "round": round, "cases": trial.placed.len(), "offered": offered, "seen": trial.seen });
        let job = NewJob::new(hall.new_id(), ALLOCATION, json!({ "round": round }), now);
        changes.event(NewEvent::new(stream(&self.batch), "allocation-confirmed", by.clone(), body)).job(job)
    }

    fn expected(&self) -> Changes {
        Changes::new().expect(stream(&self.batch), self.version)
    }
}

fn update(round: Uuid) -> Update {
    Update::new("allocation_round").key("id", round)
}

fn line(hall: &Hall, round: Uuid, n: i64, one: &Placed<Arrival>, of: &Waiting) -> allocation_line::ActiveModel {
    let missed: Vec<Unmet> = one.missed.iter().map(Unmet::from).collect();
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    allocation_line::ActiveModel {
        city: Set(hall.db().city().0),
        round: Set(round),
        case_id: Set(of.row.id),
        n: Set(n),
        task: Set(of.task),
        version: Set(of.row.version),
        class: Set(of.weighed.as_ref().map_or_else(|_| String::new(), |weighed| weighed.class.clone())),
        rank: Set(number(one.rank)),
        points: Set(one.points.normalize().to_string()),
        place: Set(one.offered.as_ref().map(|offered| offered.place.clone())),
        wish: Set(one.offered.as_ref().map(|offered| number(offered.wish))),
        missed: Set(serde_json::to_string(&missed).unwrap_or_default()),
        state: Set("waits".to_owned()),
    }
}
