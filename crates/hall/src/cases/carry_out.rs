//! Read, decide, store: one act carried out through a permit, made anew when somebody else was first.

use engine::Refusal;
use store::{Committed, DecideError};
use uuid::Uuid;
use web::{Permit, Problem};

use super::act::{Act, decide};
use super::file::{self, CaseFile};
use crate::Hall;

/// Why an act was not carried out. Nothing of it is stored.
#[derive(Debug)]
pub enum Unperformed {
    /// There is no such case for this actor, or the store refused.
    Problem(Problem),
    /// The engine's typed reason; the page says it in words.
    Refused(Box<Refusal>),
}

impl From<Problem> for Unperformed {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<Refusal> for Unperformed {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(Box::new(refusal))
    }
}

/// Carries out one act. `make` is called on each reading of the case: it decides whether this actor may, and what is to be done.
pub async fn perform<M>(hall: &Hall, permit: &Permit, case: Uuid, make: M) -> Result<Committed, Unperformed>
where
    M: Fn(&CaseFile) -> Result<Act, Unperformed>,
{
    let make = &make;
    let decided = permit.decide(|reads| async move {
        let file = file::read(hall, &reads, case).await?.ok_or(Problem::NotFound)?;
        drop(reads);
        let act = make(&file)?;
        Ok::<_, Unperformed>(decide(hall, &file, &act)?.changes)
    });
    decided.await.map_err(|error| match error {
        DecideError::Decision(unperformed) => unperformed,
        DecideError::Refused(refused) => Unperformed::Problem(refused.into()),
        DecideError::Read(error) => Unperformed::Problem(error.into()),
    })
}
