//! The library: every published procedure, letter and appeal table, parsed and held in memory.
//!
//! The database is the truth; a shelf is one reading of it. A running case asks for the rules it began with and gets them with the newest words.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, PoisonError, RwLock};

use civic::Millis;
use procedure::Procedure;
use procedure::appeal::Table;
use procedure::letter::LetterText;
use sea_orm::{DbErr, QueryOrder};
use store::Reads;
use web::Problem;

use super::finder::Finder;
use super::records::{live_file, published_file};
use crate::city::{City, LifeEvent};

/// Holds the newest shelf; replaced whole when something is published.
pub struct Library {
    shelf: RwLock<Arc<Shelf>>,
    /// Whose words the procedures are found by too.
    events: Vec<LifeEvent>,
}

/// What was in force when it was read.
#[derive(Default)]
pub struct Shelf {
    live: BTreeMap<String, Arc<Procedure>>,
    /// By (procedure, rules hash); the newest words of each.
    pinned: HashMap<(String, String), Arc<Procedure>>,
    letters: BTreeMap<String, LetterText>,
    appeals: Table,
    /// Since when each procedure is in force as it stands.
    since: BTreeMap<String, Millis>,
    finder: Finder,
}

impl Library {
    pub async fn open(reads: &Reads, city: &City) -> Result<Self, Problem> {
        let events = city.life_events.clone();
        Ok(Self { shelf: RwLock::new(Arc::new(Shelf::read(reads, &events).await?)), events })
    }

    /// Reads everything anew, after a publication.
    pub async fn reload(&self, reads: &Reads) -> Result<(), Problem> {
        let fresh = Arc::new(Shelf::read(reads, &self.events).await?);
        *self.shelf.write().unwrap_or_else(PoisonError::into_inner) = fresh;
        Ok(())
    }

    pub fn shelf(&self) -> Arc<Shelf> {
        Arc::clone(&self.shelf.read().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Shelf {
    async fn read(reads: &Reads, events: &[LifeEvent]) -> Result<Self, Problem> {
        let mut shelf = Self::default();
        let live = reads.of::<live_file::Entity>().all(reads).await?;
        let in_force = |kind: &str, id: &str, hash: &str| {
            live.iter().any(|row| row.kind == kind && row.id == id && row.hash == hash)
        };
        let all =
            reads.of::<published_file::Entity>().order_by_asc(published_file::Column::PublishedAt).all(reads).await?;
        for file in all {
            let now = in_force(&file.kind, &file.id, &file.hash);
            shelf.put(&file, now).map_err(|what| Problem::broken(&what))?;
        }
        let procedures = live.iter().filter(|row| row.kind == "procedure");
        shelf.since = procedures.map(|row| (row.id.clone(), Millis(row.since))).collect();
        shelf.finder = Finder::build(shelf.live.values().map(AsRef::as_ref), events);
        Ok(shelf)
    }

    fn put(&mut self, file: &published_file::Model, in_force: bool) -> Result<(), String> {
        let unreadable = || format!("published {} {} cannot be read by this version", file.kind, file.id);
        match file.kind.as_str() {
            "procedure" => {
                let parsed = Arc::new(procedure::read(&file.id, &file.source).map_err(|_| unreadable())?);
                if in_force {
                    self.live.insert(file.id.clone(), Arc::clone(&parsed));
                }
                // Oldest first, so the newest words with the same rules stay.
                self.pinned.insert((file.id.clone(), file.rules.clone()), parsed);
            }
            "letter" if in_force => {
                let parsed = procedure::read_letter(&file.id, &file.source).map_err(|_| unreadable())?.value;
                self.letters.insert(file.id.clone(), parsed);
            }
            "appeals" if in_force => {
                self.appeals = procedure::read_appeals(&file.id, &file.source).map_err(|_| unreadable())?.value;
            }
            _ => {}
        }
        Ok(())
    }

    /// The procedures in force, by id.
    pub fn live(&self) -> impl Iterator<Item = &Arc<Procedure>> {
        self.live.values()
    }

    pub fn procedure(&self, id: &str) -> Option<Arc<Procedure>> {
        self.live.get(id).cloned()
    }

    /// Since when a procedure is in force as it stands.
    pub fn since(&self, id: &str) -> Option<Millis> {
        self.since.get(id).copied()
    }

    /// The procedures a life event leads to, in the order of their ids.
    pub fn of_event<'a>(&'a self, event: &'a str) -> impl Iterator<Item = &'a Arc<Procedure>> {
        self.live().filter(move |procedure| procedure.events.iter().any(|id| id == event))
    }

    /// Finds procedures from plain words.
    pub fn finder(&self) -> &Finder {
        &self.finder
    }

    /// The rules a case began with.
    pub fn pinned(&self, id: &str, rules: &str) -> Option<Arc<Procedure>> {
        self.pinned.get(&(id.to_owned(), rules.to_owned())).cloned()
    }

    pub fn letter(&self, name: &str) -> Option<&LetterText> {
        self.letters.get(name)
    }

    pub fn appeals(&self) -> &Table {
        &self.appeals
    }
}

/// Whether anything was ever published.
pub async fn is_empty(reads: &Reads) -> Result<bool, DbErr> {
    Ok(reads.of::<live_file::Entity>().one(reads).await?.is_none())
}
