//! The library: every published procedure, letter and appeal table, held in memory, and parsed when first used.
//!
//! The database is the truth; a shelf is one reading of it at one moment. A running case asks for the rules it began with and gets them
//! with the newest words. Nothing that was published can keep the hall from opening.

use std::sync::{Arc, PoisonError, RwLock};

use civic::Millis;
use sea_orm::DbErr;
use store::{Db, Reads};
use web::Problem;

use super::publish::STREAM;
use super::records::live_file;
use super::shelf::Shelf;
use super::stock::{Parsed, Stock};
use crate::city::{City, LifeEvent};

/// Holds the newest shelf; replaced whole when something is published, and when something planned begins.
pub struct Library {
    db: Db,
    shelf: RwLock<Arc<Shelf>>,
    parsed: Arc<Parsed>,
    /// Whose words the procedures are found by too.
    events: Vec<LifeEvent>,
}

impl Library {
    pub async fn open(db: &Db, city: &City) -> Result<Self, Problem> {
        let (events, parsed) = (city.life_events.clone(), Arc::new(Parsed::default()));
        let stock = Stock::read(&db.reads().await?, &Stock::default()).await?;
        let shelf = Shelf::at(Arc::new(stock), Arc::clone(&parsed), &events, db.clock().now());
        Ok(Self { db: db.clone(), shelf: RwLock::new(Arc::new(shelf)), parsed, events })
    }

    /// Reads what is new, after a publication.
    pub async fn reload(&self, reads: &Reads) -> Result<(), Problem> {
        let known = self.held();
        let stock = Stock::read(reads, &known.stock).await?;
        self.put(Arc::new(stock), self.db.clock().now());
        Ok(())
    }

    /// The same, if anybody published since: one short question to the database. Whether there was something.
    pub async fn refresh(&self, reads: &Reads) -> Result<bool, Problem> {
        if reads.version(STREAM).await? == self.held().stock.seen {
            return Ok(false);
        }
        self.reload(reads).await.map(|()| true)
    }

    /// What is in force now.
    pub fn shelf(&self) -> Arc<Shelf> {
        let held = self.held();
        let now = self.db.clock().now();
        if held.turn.is_none_or(|turn| now < turn) {
            return held;
        }
        self.put(Arc::clone(&held.stock), now)
    }

    fn held(&self) -> Arc<Shelf> {
        Arc::clone(&self.shelf.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// A reading that is older than what is held is left: two may be under way at once.
    fn put(&self, stock: Arc<Stock>, now: Millis) -> Arc<Shelf> {
        let fresh = Arc::new(Shelf::at(stock, Arc::clone(&self.parsed), &self.events, now));
        let mut held = self.shelf.write().unwrap_or_else(PoisonError::into_inner);
        if held.stock.seen <= fresh.stock.seen {
            *held = Arc::clone(&fresh);
        }
        fresh
    }
}

/// Whether anything was ever published.
pub async fn is_empty(reads: &Reads) -> Result<bool, DbErr> {
    Ok(reads.of::<live_file::Entity>().one(reads).await?.is_none())
}
