//! What the reform room of a demo, or of a test, has in it before anybody turns anything: a promise of the past that was tried and adopted before
//! anything else of a history happened, and a scenario that was tried. What became of the promise is measured from the records like any other.

use civic::Lang;
use jiff::civil::Date;
use store::ActorRef;
use twin::trial::Quiet;
use uuid::Uuid;
use web::Problem;

use super::edits::{Edits, Turns, procedure_of};
use super::proposals::{Beginning, Drafts, Proposal, adopted, begin, ended, newest, one};
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
        edits: Edits { own: Turns { minutes, ..Turns::default() }, ..Edits::default() },
    };
    let Some(proposal) = answered(hall, &new, account).await? else { return Ok(()) };
    let adopted = adopted(&proposal, (account, officer(account)), hall.now(), promise.from, Drafts::default());
    hall.db().submit(adopted).await?;
    Ok(())
}

/// A scenario of the city's folder, tried as its button in the room tries it. Nothing where there is such an answer, or its numbers are stale.
pub async fn tried(hall: &Hall, name: &str, account: Uuid) -> Result<(), Problem> {
    let reads = hall.db().reads().await?;
    let there = newest(&reads, name, false).await?;
    drop(reads);
    let known = hall.city().scenarios.iter().find(|(id, _)| id == name).filter(|_| there.is_none());
    let Some((id, scenario)) = known else { return Ok(()) };
    let Some(procedure) = procedure_of(scenario) else { return Ok(()) };
    let new = Beginning {
        procedure,
        title: scenario.name.get(Lang::Ja).to_owned(),
        scenario: id.clone(),
        as_is: scenario.as_is.clone(),
        edits: Edits::of_scenario(scenario),
    };
    answered(hall, &new, account).await?;
    Ok(())
}

/// Begun by this officer, with what the twin says to it.
async fn answered(hall: &Hall, new: &Beginning, account: Uuid) -> Result<Option<Proposal>, Problem> {
    let Ok(graphs) = graphs(hall, &new.procedure, &new.as_is, &new.edits) else { return Ok(None) };
    let (as_is, to_be) = (new.as_is.clone(), new.edits.applied(&new.as_is, &new.procedure));
    let plans = hall.clone();
    let worked = tokio::task::spawn_blocking(move || run(&plans, [&as_is, &to_be], &graphs, &Quiet)).await;
    let answer = worked.map_err(|panic| Problem::broken(&panic))?.map_err(|fault| Problem::broken(&fault))?;
    let (id, changes) = begin(hall, new, account, officer(account))?;
    hall.db().submit(changes).await?;
    let edits = one(&hall.db().reads().await?, id).await?.row.edits;
    ended(hall, id, &edits, &Ok(answer)).await?;
    Ok(Some(one(&hall.db().reads().await?, id).await?))
}

fn officer(account: Uuid) -> ActorRef {
    ActorRef::new("officer", account.simple().to_string())
}
