//! A promise of the past: a proposal that was tried and adopted before anything else of a history happened. For the demo's city and for tests; what
//! became of it is measured from the records like any other.

use jiff::civil::Date;
use store::ActorRef;
use twin::trial::Quiet;
use uuid::Uuid;
use web::Problem;

use super::edits::Edits;
use super::proposals::{Beginning, adopted, begin, ended, one};
use super::running::{graphs, run};
use crate::Hall;

/// What was promised.
pub struct Promise<'a> {
    pub title: &'a str,
    pub procedure: &'a str,
    /// The scenario whose numbers it rested on.
    pub scenario: &'a str,
    /// Working minutes by node.
    pub minutes: &'a [(&'a str, u16)],
    pub from: Date,
}

/// Adopted at the hall's present moment by this officer. Nothing where the city has no such scenario, or its numbers are stale.
pub async fn promised(hall: &Hall, promise: &Promise<'_>, account: Uuid) -> Result<(), Problem> {
    let known = hall.city().scenarios.iter().find(|(id, _)| id == promise.scenario);
    let Some((id, scenario)) = known else { return Ok(()) };
    let minutes = promise.minutes.iter().map(|(node, minutes)| ((*node).to_owned(), *minutes)).collect();
    let new = Beginning {
        procedure: promise.procedure.to_owned(),
        title: promise.title.to_owned(),
        scenario: id.clone(),
        as_is: scenario.as_is.clone(),
        edits: Edits { minutes, ..Edits::default() },
    };
    let Ok(graphs) = graphs(hall, &new.procedure, &new.as_is, &new.edits) else { return Ok(()) };
    let to_be = new.edits.applied(&new.as_is, &new.procedure);
    let answer = run(hall, [&new.as_is, &to_be], &graphs, &Quiet).map_err(|fault| Problem::broken(&fault))?;
    let by = ActorRef::new("officer", account.simple().to_string());
    let (id, changes) = begin(hall, &new, account, by.clone())?;
    hall.db().submit(changes).await?;
    let reads = hall.db().reads().await?;
    let proposal = one(&reads, id).await?;
    drop(reads);
    ended(hall, id, &proposal.row.edits, &Ok(answer)).await?;
    hall.db().submit(adopted(&proposal, (account, by), hall.now(), promise.from, None)).await?;
    Ok(())
}
