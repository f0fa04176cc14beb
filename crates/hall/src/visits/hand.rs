//! Whose hand an act is: a person's, through the permit of their page, or the house's own, in jobs and measurements.

use civic::Lang;
use store::{ActorRef, Changes, Committed, DecideError, Reads};
use web::{Permit, Problem};

use crate::Hall;

#[derive(Clone, Copy)]
pub enum Hand<'a> {
    Of(&'a Permit),
    House(&'a Hall),
}

impl<'a> From<&'a Permit> for Hand<'a> {
    fn from(permit: &'a Permit) -> Self {
        Self::Of(permit)
    }
}

impl Hand<'_> {
    pub fn actor(self) -> ActorRef {
        match self {
            Self::Of(permit) => permit.actor(),
            Self::House(_) => ActorRef::new("system", "visits"),
        }
    }

    pub fn lang(self) -> Lang {
        match self {
            Self::Of(permit) => permit.lang(),
            Self::House(_) => Lang::Ja,
        }
    }

    pub async fn reads(self) -> Result<Reads, Problem> {
        match self {
            Self::Of(permit) => permit.reads().await,
            Self::House(hall) => Ok(hall.db().reads().await?),
        }
    }

    /// Decides on a snapshot and stores the decision; made anew when stale.
    pub async fn decide<F, Fut, E>(self, decision: F) -> Result<Committed, DecideError<E>>
    where
        F: FnMut(Reads) -> Fut,
        Fut: Future<Output = Result<Changes, E>>,
    {
        match self {
            Self::Of(permit) => permit.decide(decision).await,
            Self::House(hall) => hall.db().decide(decision).await,
        }
    }
}
