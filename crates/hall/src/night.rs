//! What a night clears away: drafts and forms that have ended, and times that were kept for somebody who never came back.
//!
//! Each slice knows what of its own is over; here they are only called, a bounded number at a time, so that a restart finds them again.

use web::Problem;

use crate::{Hall, bundles, drafts, visits};

/// How many of each were cleared away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    pub drafts: usize,
    pub forms: usize,
    pub holds: usize,
}

impl Swept {
    pub fn all(self) -> usize {
        self.drafts + self.forms + self.holds
    }

    /// Of the kind there was most of.
    pub fn most(self) -> usize {
        self.drafts.max(self.forms).max(self.holds)
    }
}

/// Clears away up to `most` of each kind.
pub async fn sweep(hall: &Hall, most: usize) -> Result<Swept, Problem> {
    Ok(Swept {
        drafts: drafts::sweep(hall, most).await?,
        forms: bundles::sweep(hall, most).await?,
        holds: visits::sweep(hall, most).await?,
    })
}
