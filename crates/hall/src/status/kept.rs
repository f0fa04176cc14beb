//! The declarations as this process holds them: one value, replaced whole after a commit of its own and when the stream has moved.

use std::sync::{Arc, PoisonError, RwLock};

use store::Reads;
use web::Problem;

use super::records::service_status;
use super::rules::Declarations;
use super::{STREAM, tell};
use crate::Hall;

/// One per process.
#[derive(Debug, Default)]
pub struct Kept {
    held: RwLock<Arc<Declarations>>,
}

impl Kept {
    pub fn held(&self) -> Arc<Declarations> {
        Arc::clone(&self.held.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Reads anew if anybody declared since: one short question to the database. Live pages are told what moved by now.
    pub async fn refresh(&self, hall: &Hall, reads: &Reads) -> Result<(), Problem> {
        if reads.version(STREAM).await? != self.held().seen {
            self.load(reads).await?;
        }
        tell(hall);
        Ok(())
    }

    /// Reads all, at the start.
    pub async fn load(&self, reads: &Reads) -> Result<(), Problem> {
        let seen = reads.version(STREAM).await?;
        let rows = reads.of::<service_status::Entity>().all(reads).await?;
        let mut all: Vec<_> = rows.into_iter().filter_map(service_status::Model::read).collect();
        all.sort_by_key(|one| (one.made_at, one.id));
        let mut held = self.held.write().unwrap_or_else(PoisonError::into_inner);
        // Two readings may be under way at once.
        if held.seen <= seen {
            *held = Arc::new(Declarations { seen, all });
        }
        Ok(())
    }
}
