//! Guards: the only way from a request to data. Each decides who this is and yields a permit.
//!
//! A permit opens short reads and submits commands. It never holds a transaction, so that a slow body or a long page keeps
//! nobody waiting. An officer's permit adds the version of the officer's rights to every command: a right taken away
//! between opening a page and sending it refuses the command.

mod anyone;
mod citizen;
mod may;
mod permit;
mod staff;
mod token;

pub use anyone::{Anyone, Purpose};
pub use citizen::Citizen;
pub use may::{Action, Decision, May};
pub use permit::{ACCOUNT_STREAM, Permit};
pub use staff::{Grant, Permission, Staff, StaffActor, StaffDirectory};
pub use token::{Bearer, TokenActor, TokenDirectory};

use axum::http::request::Parts;

use crate::frame::Checkpoint;
use crate::problem::Problem;
use crate::routes::Policy;

/// Refuses a guard on a route that was registered with another policy, and marks the route as guarded.
fn pass(parts: &Parts, policy: Policy) -> Result<(), Problem> {
    let checkpoint = parts.extensions.get::<Checkpoint>();
    if checkpoint.is_none_or(|checkpoint| checkpoint.policy != policy) {
        let registered = checkpoint.map(|checkpoint| checkpoint.policy.to_string()).unwrap_or_default();
        tracing::error!(guard = %policy, registered, "guard and policy differ");
        return Err(Problem::Broken);
    }
    if let Some(checkpoint) = checkpoint {
        checkpoint.pass();
    }
    Ok(())
}
