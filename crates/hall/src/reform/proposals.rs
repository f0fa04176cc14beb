//! Proposals as they are read, begun, changed, adopted and given up. Each act is one commit that expects the proposal as it was looked at.

use civic::Millis;
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{ActorRef, Changes, NewEvent, Reads, Refused, Row, Stream, Update};
use twin::spec::Parameters;
use uuid::Uuid;
use web::{Permit, Problem};

use super::answer::Answer;
use super::edits::Edits;
use super::records::reform_draft;
use super::records::reform_proposal::{ActiveModel, Column as C, Entity, Model};
use crate::Hall;

/// Proposals a page lists.
const MOST: u64 = 100;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Open,
    Adopted,
    Dropped,
}

impl State {
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Adopted => "adopted",
            Self::Dropped => "dropped",
        }
    }

    fn of(word: &str) -> Self {
        match word {
            "adopted" => Self::Adopted,
            "dropped" => Self::Dropped,
            _ => Self::Open,
        }
    }
}

/// A proposal as one reading of the database.
#[derive(Clone, Debug)]
pub struct Proposal {
    pub row: Model,
    pub as_is: Parameters,
    pub edits: Edits,
    pub answer: Option<Answer>,
}

impl Proposal {
    fn of(row: Model) -> Result<Self, Problem> {
        let broken = |error: serde_json::Error| Problem::broken(&error);
        let answer = if row.answer.is_empty() { None } else { serde_json::from_str(&row.answer).map_err(broken)? };
        let as_is = serde_json::from_str(&row.as_is).map_err(broken)?;
        Ok(Self { edits: serde_json::from_str(&row.edits).map_err(broken)?, as_is, answer, row })
    }

    pub fn state(&self) -> State {
        State::of(&self.row.state)
    }

    /// The first day of what was adopted.
    pub fn first_day(&self) -> Option<jiff::civil::Date> {
        self.row.from_day.as_ref()?.parse().ok()
    }
}

pub fn stream(id: Uuid) -> Stream {
    Stream::new("reform-proposal", id)
}

pub async fn one(reads: &Reads, id: Uuid) -> Result<Proposal, Problem> {
    let row = reads.of::<Entity>().filter(C::Id.eq(id)).one(reads).await?;
    Proposal::of(row.ok_or(Problem::NotFound)?)
}

/// Those that were not given up, the newest first; of one procedure or of all.
pub async fn all(reads: &Reads, procedure: Option<&str>) -> Result<Vec<Proposal>, Problem> {
    let mut of = reads.of::<Entity>().filter(C::State.ne(State::Dropped.word()));
    if let Some(procedure) = procedure {
        of = of.filter(C::Procedure.eq(procedure));
    }
    let rows = of.order_by_desc(C::MadeAt).order_by_desc(C::Id).limit(MOST).all(reads).await?;
    rows.into_iter().map(Proposal::of).collect()
}

/// The newest that the twin has answered with this scenario's numbers: of those adopted, or of those still open.
pub async fn newest(reads: &Reads, scenario: &str, adopted: bool) -> Result<Option<Uuid>, Problem> {
    let state = if adopted { State::Adopted } else { State::Open };
    let of = reads.of::<Entity>().filter(C::Scenario.eq(scenario)).filter(C::State.eq(state.word()));
    let newest = of.filter(C::Answer.ne("")).order_by_desc(C::MadeAt).order_by_desc(C::Id);
    Ok(newest.select_only().column(C::Id).into_tuple().one(reads).await?)
}

/// What a new proposal begins with.
pub struct Beginning {
    pub procedure: String,
    pub title: String,
    /// Where its numbers come from: the name of a scenario's file.
    pub scenario: String,
    pub as_is: Parameters,
    pub edits: Edits,
}

pub fn begin(hall: &Hall, new: &Beginning, account: Uuid, by: ActorRef) -> Result<(Uuid, Changes), Problem> {
    let id = hall.new_id();
    let json = |error: serde_json::Error| Problem::broken(&error);
    let row = ActiveModel {
        city: Set(hall.db().city().0),
        id: Set(id),
        procedure: Set(new.procedure.clone()),
        title: Set(new.title.clone()),
        scenario: Set(new.scenario.clone()),
        state: Set(State::Open.word().to_owned()),
        revision: Set(1),
        as_is: Set(serde_json::to_string(&new.as_is).map_err(json)?),
        edits: Set(serde_json::to_string(&new.edits).map_err(json)?),
        answer: Set(String::new()),
        answered_at: Set(None),
        run_at: Set(None),
        run_done: Set(0),
        run_of: Set(0),
        run_cancelled: Set(false),
        run_fault: Set(String::new()),
        made_by: Set(account),
        made_at: Set(hall.now().0),
        adopted_by: Set(None),
        adopted_at: Set(None),
        from_day: Set(None),
        change: Set(None),
    };
    let event = NewEvent::new(stream(id), "reform-proposed", by, json!({ "procedure": new.procedure }));
    Ok((id, Changes::new().expect_new(stream(id)).insert(Row::of(row)).event(event)))
}

/// One act of a person: the row as `set` leaves it, one revision on, in one commit with what else it brings about.
pub fn act(
    proposal: &Proposal,
    kind: &'static str,
    by: ActorRef,
    changes: Changes,
    set: impl FnOnce(Update) -> Update,
) -> Changes {
    let (id, revision) = (proposal.row.id, proposal.row.revision);
    let update = set(Update::new("reform_proposal").key("id", id).set("revision", revision + 1));
    let event = NewEvent::new(stream(id), kind, by, json!({ "procedure": proposal.row.procedure }));
    changes.expect(stream(id), revision).update(update).event(event)
}

/// Other values to try; what the twin answered to the old ones is answered no longer.
pub async fn save(permit: &Permit, proposal: &Proposal, title: &str, edits: &Edits) -> Result<(), Problem> {
    let text = serde_json::to_string(edits).map_err(|error| Problem::broken(&error))?;
    let changes = act(proposal, "reform-edited", permit.actor(), Changes::new(), |update| {
        let update = update.set("title", title).set("edits", text);
        if *edits == proposal.edits {
            return update;
        }
        let update = update.set("answer", "").set("answered_at", None::<i64>).set("run_fault", "");
        update.set("run_at", None::<i64>).set("run_cancelled", true)
    });
    permit.submit(changes).await?;
    Ok(())
}

pub async fn drop_it(permit: &Permit, proposal: &Proposal) -> Result<(), Problem> {
    let dropped = |update: Update| update.set("state", State::Dropped.word()).set("run_cancelled", true);
    let changes = act(proposal, "reform-dropped", permit.actor(), Changes::new(), dropped);
    permit.submit(changes).await?;
    Ok(())
}

/// How far a run is; no act of a person, so its revision stays.
pub async fn sign_of_life(hall: &Hall, id: Uuid, done: usize, of: usize) -> Result<(), Refused> {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let update = Update::new("reform_proposal").key("id", id).set("run_at", hall.now().0);
    let update = update.set("run_done", number(done)).set("run_of", number(of));
    hall.db().submit(Changes::new().update(update)).await.map(drop)
}

/// A run has ended: with an answer, or with the reason why there is none.
pub async fn ended(hall: &Hall, id: Uuid, edits: &str, ended: &Result<Answer, String>) -> Result<(), Problem> {
    let update = Update::new("reform_proposal").key("id", id).set("run_at", None::<i64>);
    let update = match ended {
        Ok(answer) => {
            let text = serde_json::to_string(answer).map_err(|error| Problem::broken(&error))?;
            update.set("answer", text).set("answered_at", Some(hall.now().0)).set("run_fault", "")
        }
        Err(fault) => update.set("run_fault", fault.as_str()),
    };
    let reads = hall.db().reads().await?;
    let row = reads.of::<Entity>().filter(C::Id.eq(id)).one(&reads).await?;
    // Somebody changed it meanwhile: this is no answer to what stands there now.
    if row.is_some_and(|row| row.edits == edits) {
        hall.db().submit(Changes::new().update(update)).await?;
    }
    Ok(())
}

/// What an adoption writes for two persons to publish: one change a procedure whose file is another.
#[derive(Default)]
pub struct Drafts {
    pub changes: Changes,
    pub of: Vec<(String, Uuid)>,
}

/// The changes that its adoption began, by procedure.
pub async fn drafts(reads: &Reads, proposal: &Proposal) -> Result<Vec<(String, Uuid)>, Problem> {
    let of = reads.of::<reform_draft::Entity>().filter(reform_draft::Column::Proposal.eq(proposal.row.id));
    let rows = of.order_by_asc(reform_draft::Column::Procedure).all(reads).await?;
    if rows.is_empty() {
        // Adopted when there could be one alone.
        return Ok(proposal.row.change.map(|change| (proposal.row.procedure.clone(), change)).into_iter().collect());
    }
    Ok(rows.into_iter().map(|row| (row.procedure, row.change)).collect())
}

/// From this day on it is how the hall works; what the file has of it is a draft that two persons publish.
pub fn adopted(
    proposal: &Proposal,
    (account, by): (Uuid, ActorRef),
    at: Millis,
    from: jiff::civil::Date,
    drafts: Drafts,
) -> Changes {
    let (change, mut changes) = (drafts.of.first().map(|(_, change)| *change), drafts.changes);
    for (procedure, change) in drafts.of {
        changes = changes.insert(Row::of(reform_draft::ActiveModel {
            city: Set(proposal.row.city),
            proposal: Set(proposal.row.id),
            procedure: Set(procedure),
            change: Set(change),
        }));
    }
    act(proposal, "reform-adopted", by, changes, |update| {
        let update = update.set("state", State::Adopted.word()).set("adopted_by", Some(account));
        update.set("adopted_at", Some(at.0)).set("from_day", Some(from.to_string())).set("change", change)
    })
}

pub async fn cancel(permit: &Permit, id: Uuid) -> Result<(), Problem> {
    let update = Update::new("reform_proposal").key("id", id).set("run_cancelled", true);
    permit.submit(Changes::new().update(update)).await?;
    Ok(())
}

/// A run that has given no sign of life for so long has ended with its process.
const SILENT: i64 = 180_000;

impl Proposal {
    /// Runs done and to be done, while the twin works on it.
    pub fn running(&self, now: Millis) -> Option<(i64, i64)> {
        let at = self.row.run_at?;
        (now.0 - at < SILENT).then_some((self.row.run_done, self.row.run_of))
    }
}

pub async fn is_cancelled(hall: &Hall, id: Uuid) -> Result<bool, Problem> {
    let reads = hall.db().reads().await?;
    let row = reads.of::<Entity>().filter(C::Id.eq(id)).one(&reads).await?;
    Ok(row.is_none_or(|row| row.run_cancelled))
}
