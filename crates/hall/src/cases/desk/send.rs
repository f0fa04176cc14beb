//! Carrying out an act from a page: on the version the officer saw, or not at all.

use engine::Refusal;
use store::Committed;
use web::{Permission, Permit, Problem, Staff, say};

use super::open::Opened;
use super::texts::T;
use crate::Hall;
use crate::cases::{Act, Scope, Unperformed, perform, stream};

/// What became of it.
pub enum Sent {
    Done,
    /// Somebody else was first; the sentence that says who and when.
    Stale(String),
    Refused(Box<Refusal>),
}

/// Carries out `act` on the case as it was at `version`; a later version refuses it.
pub async fn send<P: Permission>(
    hall: &Hall,
    staff: &Staff<P>,
    opened: &Opened,
    version: i64,
    act: &Act,
) -> Result<Sent, Problem> {
    match on_version(hall, staff, opened, version, act).await {
        Ok(_) => Ok(Sent::Done),
        Err(Unperformed::Refused(refusal)) => Ok(Sent::Refused(refusal)),
        Err(Unperformed::Problem(Problem::Stale { .. })) => Ok(Sent::Stale(who_was_first(staff, opened).await?)),
        Err(Unperformed::Problem(problem)) => Err(problem),
    }
}

/// Carries out `act` on this version of a case that the officer still sees, or not at all.
pub async fn on_version(
    hall: &Hall,
    permit: &Permit,
    opened: &Opened,
    version: i64,
    act: &Act,
) -> Result<Committed, Unperformed> {
    let scope = Scope::of(&opened.officer);
    let done = perform(hall, permit, opened.id(), |file| {
        if !scope.sees(&file.row) {
            return Err(Problem::NotFound.into());
        }
        if file.row.version != version {
            return Err(Problem::Stale { who: None, at: None }.into());
        }
        Ok(act.clone())
    });
    done.await
}

/// 「林 大輔が10:41に先に更新しました。…」 A citizen is never named.
async fn who_was_first<P: Permission>(staff: &Staff<P>, opened: &Opened) -> Result<String, Problem> {
    let t = T::new(staff.lang());
    let events = staff.events(stream(opened.id())).await?;
    let Some(last) = events.last() else { return Ok(t.stale_unknown().into()) };
    let who = match last.actor.kind.as_str() {
        "officer" | "token" => match last.actor.id.parse() {
            Ok(id) => crate::people::names(&staff.reads().await?, &[id]).await?.remove(&id).unwrap_or_default(),
            Err(_) => String::new(),
        },
        "citizen" => t.by_citizen().into_owned(),
        _ => t.by_system().into_owned(),
    };
    Ok(t.stale(&say::time(last.at), &who).into())
}
