//! The library: every published procedure, letter and appeal table, parsed and held in memory.
//!
//! The database is the truth; a shelf is one reading of it. A running case asks for the rules it began with and gets them with the newest words.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, PoisonError, RwLock};

use procedure::Procedure;
use procedure::appeal::Table;
use procedure::letter::LetterText;
use sea_orm::{DbErr, QueryOrder};
use store::Reads;
use web::Problem;

use super::records::{live_file, published_file};

/// Holds the newest shelf; replaced whole when something is published.
pub struct Library {
    shelf: RwLock<Arc<Shelf>>,
}

/// What was in force when it was read.
#[derive(Default)]
pub struct Shelf {
    live: BTreeMap<String, Arc<Procedure>>,
    /// By (procedure, rules hash); the newest words of each.
    pinned: HashMap<(String, String), Arc<Procedure>>,
    letters: BTreeMap<String, LetterText>,
    appeals: Table,
}

impl Library {
    pub async fn open(reads: &Reads) -> Result<Self, Problem> {
        Ok(Self { shelf: RwLock::new(Arc::new(Shelf::read(reads).await?)) })
    }

    /// Reads everything anew, after a publication.
    pub async fn reload(&self, reads: &Reads) -> Result<(), Problem> {
        let fresh = Arc::new(Shelf::read(reads).await?);
        *self.shelf.write().unwrap_or_else(PoisonError::into_inner) = fresh;
        Ok(())
    }

    pub fn shelf(&self) -> Arc<Shelf> {
        Arc::clone(&self.shelf.read().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Shelf {
    async fn read(reads: &Reads) -> Result<Self, Problem> {
        let mut shelf = Self::default();
        let live = reads.of::<live_file::Entity>().all(reads).await?;
        let in_force = |kind: &str, id: &str, hash: &str| live.iter().any(|row| row.kind == kind && row.id == id && row.hash == hash);
        let all = reads.of::<published_file::Entity>().order_by_asc(published_file::Column::PublishedAt).all(reads).await?;
        for file in all {
            let now = in_force(&file.kind, &file.id, &file.hash);
            shelf.put(&file, now).map_err(|what| Problem::broken(&what))?;
        }
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
                let parsed = procedure::letter::read(&file.id, &file.source).map_err(|_| unreadable())?;
                self.letters.insert(file.id.clone(), parsed);
            }
            "appeals" if in_force => self.appeals = procedure::appeal::read(&file.id, &file.source).map_err(|_| unreadable())?,
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
