//! Every text ever published, as read from the database, and the parsing of a procedure at its first use.
//!
//! What is here does not depend on the time of day; which version is in force is the shelf's to say. A text that cannot be read any more
//! is left aside with an error in the log, and never stops anything: the version before it serves.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Arc, PoisonError, RwLock};

use procedure::Procedure;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use store::Reads;
use web::Problem;

use super::card::Card;
use super::publish::STREAM;
use super::records::{halt, live_file, planned_file, procedure_card, published_file};

/// One published version of one file.
#[derive(Debug)]
pub struct Version {
    pub kind: String,
    pub id: String,
    pub hash: String,
    /// The rules hash of a procedure; empty for the others.
    pub rules: String,
    pub source: String,
    pub published_at: i64,
    pub published_by: String,
    pub card: Option<Arc<Card>>,
}

/// Kind and id of a file.
pub type Name = (String, String);

/// One reading of the database.
#[derive(Default)]
pub struct Stock {
    /// Version of the library's stream that this reading saw.
    pub seen: i64,
    /// Oldest first.
    pub versions: BTreeMap<Name, Vec<Arc<Version>>>,
    pub live: Vec<live_file::Model>,
    pub planned: Vec<planned_file::Model>,
    pub halts: Vec<halt::Model>,
}

/// Hashes asked for in one statement.
const CHUNK: usize = 500;

impl Stock {
    /// Reads anew; of the texts only those that `known` does not have.
    pub async fn read(reads: &Reads, known: &Self) -> Result<Self, Problem> {
        let seen = reads.version(STREAM).await?;
        let mut stock = Self {
            seen,
            versions: known.versions.clone(),
            live: reads.of::<live_file::Entity>().all(reads).await?,
            planned: reads
                .of::<planned_file::Entity>()
                .filter(planned_file::Column::CalledOff.eq(false))
                .all(reads)
                .await?,
            halts: reads.of::<halt::Entity>().filter(halt::Column::LiftedAt.is_null()).all(reads).await?,
        };
        // In our own order, which no collation of a database changes.
        stock.live.sort_by(|one, other| (&one.kind, &one.id).cmp(&(&other.kind, &other.id)));
        if known.versions.is_empty() {
            let rows = reads.of::<published_file::Entity>().order_by_asc(published_file::Column::PublishedAt);
            let cards = reads.of::<procedure_card::Entity>().all(reads).await?;
            stock.put(rows.all(reads).await?, cards);
            return Ok(stock);
        }
        let known: HashSet<&str> = known.versions.values().flatten().map(|version| version.hash.as_str()).collect();
        let hashes = reads.of::<published_file::Entity>().select_only().column(published_file::Column::Hash);
        let hashes: Vec<String> = hashes.into_tuple().all(reads).await?;
        let fresh: Vec<String> = hashes.into_iter().filter(|hash| !known.contains(hash.as_str())).collect();
        for some in fresh.chunks(CHUNK) {
            let hash = published_file::Column::Hash.is_in(some.iter().map(String::as_str));
            let rows = reads.of::<published_file::Entity>().filter(hash);
            let rows = rows.order_by_asc(published_file::Column::PublishedAt).all(reads).await?;
            let hash = procedure_card::Column::Hash.is_in(some.iter().map(String::as_str));
            stock.put(rows, reads.of::<procedure_card::Entity>().filter(hash).all(reads).await?);
        }
        Ok(stock)
    }

    fn put(&mut self, rows: Vec<published_file::Model>, cards: Vec<procedure_card::Model>) {
        let read =
            |row: procedure_card::Model| Some(((row.id, row.hash), Arc::new(serde_json::from_str(&row.card).ok()?)));
        let mut cards: HashMap<(String, String), Arc<Card>> = cards.into_iter().filter_map(read).collect();
        for row in rows {
            let card = (row.kind == "procedure").then(|| cards.remove(&(row.id.clone(), row.hash.clone()))).flatten();
            let version = Version {
                kind: row.kind,
                id: row.id,
                hash: row.hash,
                rules: row.rules,
                source: row.source,
                published_at: row.published_at,
                published_by: row.published_by,
                card,
            };
            let name = (version.kind.clone(), version.id.clone());
            self.versions.entry(name).or_default().push(Arc::new(version));
        }
    }

    /// All versions of a file, oldest first.
    pub fn of(&self, kind: &str, id: &str) -> &[Arc<Version>] {
        self.versions.get(&(kind.to_owned(), id.to_owned())).map_or(&[], Vec::as_slice)
    }
}

/// Procedures parsed at their first use; the least that a busy hall needs stays.
#[derive(Default)]
pub struct Parsed {
    kept: RwLock<HashMap<Name, Option<Arc<Procedure>>>>,
}

/// Parsed procedures held at once: at most some 60 MB.
const KEPT: usize = 600;

impl Parsed {
    /// The procedure of a version; `None` when this release cannot read it.
    pub fn procedure(&self, version: &Version) -> Option<Arc<Procedure>> {
        let name = (version.id.clone(), version.hash.clone());
        if let Some(known) = self.kept.read().unwrap_or_else(PoisonError::into_inner).get(&name) {
            return known.clone();
        }
        let read = procedure::read(&version.id, &version.source).map(Arc::new);
        if let Err(faults) = &read {
            let first = faults.first().map_or("", |fault| fault.message.as_str());
            tracing::error!(id = version.id, hash = version.hash, first, "a published procedure cannot be read");
        }
        let read = read.ok();
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= KEPT {
            // What cannot be read is remembered: it is told on the pages.
            kept.retain(|_, procedure| procedure.is_none());
        }
        kept.insert(name, read.clone());
        read
    }

    /// Whether this version was found unreadable.
    pub fn is_broken(&self, version: &Version) -> bool {
        let name = (version.id.clone(), version.hash.clone());
        self.kept.read().unwrap_or_else(PoisonError::into_inner).get(&name).is_some_and(Option::is_none)
    }
}
