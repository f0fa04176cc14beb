//! Whose hand an act is: a person's, through the permit of their page, or the house's own at a moment, in jobs, in a demo's morning, in
//! measurements. Acts are written once for both; what a page may do is still its permit's to say.

use civic::{Lang, Millis};
use store::{ActorRef, Changes, Committed, DecideError, Reads, Refused};
use web::{Permit, Problem};

use crate::Hall;

#[derive(Clone, Copy)]
pub enum Hand<'a> {
    Of(&'a Permit),
    House(&'a Hall, Millis),
}

impl<'a> Hand<'a> {
    /// The house's, now.
    pub fn house(hall: &'a Hall) -> Self {
        Self::House(hall, hall.now())
    }
}

impl Hand<'_> {
    /// The moment of the act: of the page's request, or the house's own.
    pub fn now(self) -> Millis {
        match self {
            Self::Of(permit) => permit.now(),
            Self::House(_, at) => at,
        }
    }

    pub fn actor(self) -> ActorRef {
        match self {
            Self::Of(permit) => permit.actor(),
            Self::House(..) => ActorRef::new("system", ""),
        }
    }

    pub fn lang(self) -> Lang {
        match self {
            Self::Of(permit) => permit.lang(),
            Self::House(..) => Lang::Ja,
        }
    }

    pub async fn reads(self) -> Result<Reads, Problem> {
        match self {
            Self::Of(permit) => permit.reads().await,
            Self::House(hall, _) => Ok(hall.db().reads().await?),
        }
    }

    pub async fn submit(self, changes: Changes) -> Result<Committed, Refused> {
        match self {
            Self::Of(permit) => permit.submit(changes).await,
            Self::House(hall, _) => hall.db().submit(changes).await,
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
            Self::House(hall, _) => hall.db().decide(decision).await,
        }
    }
}
