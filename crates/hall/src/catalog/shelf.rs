//! What is in force at one moment: procedures, letters, the appeal table, and which procedures take applications.
//!
//! A planned version takes over by the clock, to the millisecond, whether or not anybody reads the database then.

use std::collections::BTreeMap;
use std::sync::Arc;

use civic::Millis;
use procedure::appeal::Table;
use procedure::letter::LetterText;
use procedure::{Bundle, Procedure};

use super::card::Card;
use super::finder::Finder;
use super::halts::Halt;
use super::stock::{Parsed, Stock, Version};
use crate::city::LifeEvent;

/// One moment's view of the stock.
#[derive(Default)]
pub struct Shelf {
    pub(super) stock: Arc<Stock>,
    parsed: Arc<Parsed>,
    /// When something planned changes what is here.
    pub(super) turn: Option<Millis>,
    /// The procedures in force; the version meant, and the face of the version that serves.
    live: BTreeMap<String, InForce>,
    letters: BTreeMap<String, LetterText>,
    bundles: BTreeMap<String, Arc<Bundle>>,
    appeals: Table,
    finder: Finder,
}

/// A procedure in force.
struct InForce {
    version: Arc<Version>,
    since: Millis,
    card: Arc<Card>,
    /// It takes no new applications any more: it is on no list.
    ended: bool,
}

impl Shelf {
    pub(super) fn at(stock: Arc<Stock>, parsed: Arc<Parsed>, events: &[LifeEvent], now: Millis) -> Self {
        let mut shelf = Self { turn: turn(&stock, now), stock, parsed, ..Self::default() };
        let stock = Arc::clone(&shelf.stock);
        for (name, versions) in &stock.versions {
            let Some((since, hash)) = in_force(&stock, name, now) else { continue };
            let Some(at) = versions.iter().position(|version| version.hash == hash) else { continue };
            // Newest first: should a text be unreadable, the one before it serves.
            let mut older = versions.iter().take(at + 1).rev();
            match name.0.as_str() {
                "procedure" => shelf.procedure_in_force(older, since, now),
                "letter" => {
                    let read = older.find_map(|version| procedure::read_letter(&name.1, &version.source).ok());
                    shelf.letters.extend(read.map(|read| (name.1.clone(), read.value)));
                }
                "bundle" => {
                    let read = older.find_map(|version| procedure::read_bundle(&name.1, &version.source).ok());
                    shelf.bundles.extend(read.map(|read| (name.1.clone(), Arc::new(read.value))));
                }
                "appeals" => {
                    let read = older.find_map(|version| procedure::read_appeals(&name.1, &version.source).ok());
                    shelf.appeals = read.map(|read| read.value).unwrap_or_default();
                }
                _ => {}
            }
        }
        shelf.finder = Finder::build(shelf.live(), shelf.bundles(), events);
        shelf
    }

    fn procedure_in_force<'v>(
        &mut self,
        mut older: impl Iterator<Item = &'v Arc<Version>>,
        since: Millis,
        now: Millis,
    ) {
        let Some(meant) = older.next() else { return };
        let parsed = Arc::clone(&self.parsed);
        let face = |version: &Arc<Version>| {
            version.card.clone().or_else(|| Some(Arc::new(Card::of(&*parsed.procedure(version)?))))
        };
        let Some(card) = face(meant).or_else(|| older.find_map(face)) else { return };
        let ended = self
            .stock
            .halts
            .iter()
            .any(|halt| halt.procedure == meant.id && halt.kind == "end" && halt.from_at <= now.0);
        self.live.insert(meant.id.clone(), InForce { version: Arc::clone(meant), since, card, ended });
    }

    /// The procedures that take applications, by id: what lists show.
    pub fn live(&self) -> impl Iterator<Item = &Card> + Clone {
        self.live.values().filter(|live| !live.ended).map(|live| live.card.as_ref())
    }

    /// All procedures in force, the ended ones too.
    pub fn all(&self) -> impl Iterator<Item = &Card> {
        self.live.values().map(|live| live.card.as_ref())
    }

    /// The face of a procedure in force.
    pub fn card(&self, id: &str) -> Option<&Card> {
        self.live.get(id).map(|live| live.card.as_ref())
    }

    /// The procedure in force. A version that cannot be read is served by the last one that can.
    pub fn procedure(&self, id: &str) -> Option<Arc<Procedure>> {
        let meant = &self.live.get(id)?.version;
        let versions = self.stock.of("procedure", id);
        let at = versions.iter().position(|version| version.hash == meant.hash)?;
        versions.iter().take(at + 1).rev().find_map(|version| self.parsed.procedure(version))
    }

    /// Whether the version in force was found unreadable, so that an earlier one serves.
    pub fn is_broken(&self, id: &str) -> bool {
        self.live.get(id).is_some_and(|live| self.parsed.is_broken(&live.version))
    }

    /// Since when a procedure is in force as it stands.
    pub fn since(&self, id: &str) -> Option<Millis> {
        self.live.get(id).map(|live| live.since)
    }

    /// The procedures a life event leads to, in the order of their ids.
    pub fn of_event<'a>(&'a self, event: &'a str) -> impl Iterator<Item = &'a Card> {
        self.live().filter(move |card| card.events.iter().any(|id| id == event))
    }

    /// The bundles of life events, by id.
    pub fn bundles(&self) -> impl Iterator<Item = &Bundle> {
        self.bundles.values().map(AsRef::as_ref)
    }

    pub fn bundle(&self, id: &str) -> Option<Arc<Bundle>> {
        self.bundles.get(id).cloned()
    }

    /// The bundle of a life event.
    pub fn bundle_of(&self, event: &str) -> Option<&Bundle> {
        self.bundles().find(|bundle| bundle.event == event)
    }

    /// Finds procedures from plain words.
    pub fn finder(&self) -> &Finder {
        &self.finder
    }

    /// The rules a case began with, with their newest words that can be read.
    pub fn pinned(&self, id: &str, rules: &str) -> Option<Arc<Procedure>> {
        let versions = self.stock.of("procedure", id).iter().rev();
        versions.filter(|version| version.rules == rules).find_map(|version| self.parsed.procedure(version))
    }

    pub fn letter(&self, name: &str) -> Option<&LetterText> {
        self.letters.get(name)
    }

    pub fn appeals(&self) -> &Table {
        &self.appeals
    }

    /// Why a procedure takes no applications at this moment.
    pub fn halt(&self, id: &str, now: Millis) -> Option<Halt> {
        Halt::of(self.stock.halts.iter().filter(|halt| halt.procedure == id), now)
    }

    /// Halts of a procedure that hold or will hold.
    pub fn halts<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a super::records::halt::Model> {
        self.stock.halts.iter().filter(move |halt| halt.procedure == id)
    }

    /// Versions planned for later than `now`, soonest first.
    pub fn planned(&self, kind: &str, id: &str, now: Millis) -> Vec<&super::records::planned_file::Model> {
        let of = |row: &&super::records::planned_file::Model| row.kind == kind && row.id == id && row.from_at > now.0;
        let mut found: Vec<_> = self.stock.planned.iter().filter(of).collect();
        found.sort_by_key(|row| row.from_at);
        found
    }

    /// What one change planned: files and the moment they take over.
    pub fn planned_by(&self, change: uuid::Uuid) -> Vec<(String, Millis)> {
        let rows = self.stock.planned.iter().filter(|row| row.change == change);
        rows.map(|row| (super::proof::file_name(&row.kind, &row.id), Millis(row.from_at))).collect()
    }

    /// All versions of a file, oldest first.
    pub fn versions(&self, kind: &str, id: &str) -> &[Arc<Version>] {
        self.stock.of(kind, id)
    }

    /// The version of a file that is meant to be in force, and since when.
    pub fn in_force(&self, kind: &str, id: &str, now: Millis) -> Option<(Millis, Arc<Version>)> {
        let (since, hash) = in_force(&self.stock, &(kind.to_owned(), id.to_owned()), now)?;
        let version = self.stock.of(kind, id).iter().find(|version| version.hash == hash)?;
        Some((since, Arc::clone(version)))
    }

    /// Names of all files of a kind that are in force.
    pub fn names(&self, kind: &str, now: Millis) -> Vec<String> {
        let of_kind = self.stock.versions.keys().filter(|name| name.0 == kind);
        of_kind.filter(|name| in_force(&self.stock, name, now).is_some()).map(|name| name.1.clone()).collect()
    }
}

/// The version in force: the newest of what was put in force and of what was planned and has come.
pub(super) fn in_force<'s>(stock: &'s Stock, (kind, id): &(String, String), now: Millis) -> Option<(Millis, &'s str)> {
    let at = stock.live.binary_search_by(|row| (row.kind.as_str(), row.id.as_str()).cmp(&(kind, id))).ok();
    let live = at.and_then(|at| stock.live.get(at)).map(|row| (row.since, row.hash.as_str()));
    let come = stock.planned.iter().filter(|row| row.kind == *kind && row.id == *id && row.from_at <= now.0);
    let newest = live.into_iter().chain(come.map(|row| (row.from_at, row.hash.as_str()))).max_by_key(|(at, _)| *at);
    newest.map(|(at, hash)| (Millis(at), hash))
}

fn turn(stock: &Stock, now: Millis) -> Option<Millis> {
    let planned = stock.planned.iter().map(|row| row.from_at);
    let ends = stock.halts.iter().filter(|halt| halt.kind == "end").map(|halt| halt.from_at);
    planned.chain(ends).filter(|at| *at > now.0).min().map(Millis)
}
