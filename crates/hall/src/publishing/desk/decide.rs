//! The second person: approves, or sends back with a reason. An approval is carried out in the same commit, and live at once.

use axum::extract::{Path, State};
use axum::response::Response;
use sea_orm::ActiveValue::Set;
use serde_json::json;
use store::Changes;
use uuid::Uuid;
use web::{Fields, Problem, Staff, see_other};

use super::may;
use super::say::refused;
use super::show::{self, Shown};
use super::texts::T;
use crate::Hall;
use crate::people::Publish;
use crate::publishing::change::{self, Change};
use crate::publishing::migration;
use crate::publishing::rules::{State as Stand, What};
use crate::publishing::{carry_out, carry_out::Refused};

pub async fn post(
    permit: Staff<Publish>,
    State(hall): State<Hall>,
    Path(id): Path<Uuid>,
    form: Fields,
) -> Result<Response, Problem> {
    let change = change::read(&permit.reads().await?, id).await?.ok_or(Problem::NotFound)?;
    may(&hall, &permit, &change.row.procedure)?;
    if form.get("revision") != change.row.revision.to_string() {
        return Err(Problem::Stale { who: None, at: None });
    }
    let t = T::new(permit.lang());
    let mut shown = Shown::plain(permit.lang());
    let done = match form.get("act") {
        "approve" => approve(&hall, &permit, &change).await,
        "return" => {
            let Some(note) = form.text("note") else {
                shown.errors.add("note", t.note_missing());
                return show::draw(&hall, &permit, &change, shown).await;
            };
            send_back(&hall, &permit, &change, note).await
        }
        _ => return Err(Problem::NotFound),
    };
    match done {
        Ok(()) => Ok(see_other(&format!("/desk/procedures/change/{id}"))),
        Err(Refused::Problem(problem)) => Err(problem),
        Err(why) => {
            shown.errors.add("decide", refused(t, &why).unwrap_or_default());
            show::draw(&hall, &permit, &change, shown).await
        }
    }
}

async fn approve(hall: &Hall, permit: &Staff<Publish>, change: &Change) -> Result<(), Refused> {
    let reads = permit.reads().await?;
    let changes = carry_out::lay_out(hall, &reads, change, permit.account(), &permit.actor()).await?;
    drop(reads);
    permit.submit(changes).await.map_err(|refused| Refused::Problem(refused.into()))?;
    hall.library().reload(&permit.reads().await?).await?;
    if matches!(change.what, What::Migrate { .. }) {
        migration::step(hall, permit, change).await?;
    }
    Ok(())
}

async fn send_back(hall: &Hall, permit: &Staff<Publish>, change: &Change, note: &str) -> Result<(), Refused> {
    if change.state() != Stand::Asked {
        return Err(Refused::NotAsked);
    }
    if change.is_of(permit.account()) {
        return Err(Refused::OwnChange);
    }
    let (account, at) = (permit.account(), hall.now().0);
    // A text goes back to its author; everything else is done with.
    let state = if change.what == What::Text { Stand::Editing } else { Stand::Dropped };
    let body = json!({ "procedure": change.row.procedure });
    let changes = change.act(("change-returned", body), permit.actor(), Changes::new(), |row| {
        row.state = Set(state.word().to_owned());
        row.note = Set(note.chars().take(1000).collect());
        row.decided_by = Set(Some(account));
        row.decided_at = Set(Some(at));
    });
    permit.submit(changes).await.map_err(|refused| Refused::Problem(refused.into()))?;
    Ok(())
}

/// The next cases of a migration that was approved.
pub async fn run(permit: Staff<Publish>, State(hall): State<Hall>, Path(id): Path<Uuid>) -> Result<Response, Problem> {
    let change = change::read(&permit.reads().await?, id).await?.ok_or(Problem::NotFound)?;
    may(&hall, &permit, &change.row.procedure)?;
    if change.state() != Stand::Done || !matches!(change.what, What::Migrate { .. }) {
        return Err(Problem::NotFound);
    }
    migration::step(&hall, &permit, &change).await?;
    Ok(see_other(&format!("/desk/procedures/change/{id}")))
}
