//! 待ち時間の目安: how long whoever waits here, or takes a ticket now, will wait. A range, from what this office's own days taught.
//!
//! The forecast is `counter::forecast`; here it is told the line ([`scene`]) and what is known ([`learned`]), and what it says is kept for as long as
//! the line stands. How wrong it was is measured with every ticket ([`lesson`]) and shown to the staff. It decides nothing: who is called is
//! the line's matter.

mod book;
mod learned;
mod lesson;
mod scene;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use civic::Millis;
use counter::day::InTurn;
use counter::forecast::{Paths, Range, Wait, Waits as Found};
use jiff::civil::Date;
use store::Reads;
use uuid::Uuid;
use web::Problem;

pub use book::Book;
pub use learned::{LESSON, Learned, learn, store_lesson, waited_on};
pub use lesson::{Lesson, Told};
pub use scene::Lore;

use super::day::{Line, Today};
use super::records::lobby_ticket;
use super::rules::{self, TALK};
use crate::Hall;
use crate::visits;

/// A forecast of a line that does not move is made anew after so many ms: time passes.
const FRESH: i64 = 15_000;
/// Days whose forecasts are kept; more are forgotten.
const MOST: usize = 64;

/// What a line's people can be told. Waits from now on.
#[derive(Debug, Default)]
pub struct Foretold {
    /// By serial.
    waiting: HashMap<i64, Wait>,
    /// As computed, by service: what errors of the past make of it comes after.
    raw: HashMap<String, Wait>,
    newcomers: HashMap<String, Wait>,
}

impl Foretold {
    /// Of whoever waits with this ticket.
    pub fn of(&self, row: &lobby_ticket::Model) -> Range {
        self.waiting.get(&row.serial).map_or(Range::Unknown, Range::of)
    }

    /// Of whoever takes a ticket for this service now.
    pub fn newcomer(&self, service: &str) -> Range {
        self.newcomers.get(service).map_or(Range::Unknown, Range::of)
    }

    /// The same in ms: as computed, and as it is said.
    pub fn told(&self, service: &str) -> Option<([i64; 3], [i64; 3])> {
        self.raw.get(service)?.quantiles.zip(self.newcomers.get(service)?.quantiles)
    }

    /// Of whoever comes now, for whatever: from the soonest to the latest.
    pub fn anybody(&self) -> Range {
        let each = self.newcomers.iter().filter(|(service, _)| *service != TALK);
        let all = each.filter_map(|(_, wait)| wait.quantiles);
        let widest = all.reduce(|one, other| [one[0].min(other[0]), one[1].min(other[1]), one[2].max(other[2])]);
        widest.map_or(Range::Unknown, |[low, middle, high]| Range::between(low, middle, high))
    }
}

struct Kept {
    version: i64,
    at: Millis,
    learned: Arc<Learned>,
    foretold: Arc<Foretold>,
}

/// One per process.
#[derive(Default)]
pub struct Waits {
    shelf: learned::Shelf,
    books: Mutex<HashMap<Uuid, Arc<Book>>>,
    kept: Mutex<HashMap<Uuid, Kept>>,
}

impl Waits {
    /// What belongs to a forecast of this day, of the same moment as the line.
    pub async fn lore(&self, hall: &Hall, reads: &Reads, today: &Today, version: i64) -> Result<Lore, Problem> {
        Ok(Lore {
            learned: self.shelf.learned(hall, reads, &today.office, today.date).await?,
            book: self.book(reads, today, version).await?,
            expected: visits::expected(reads, &today.office, today.date).await?,
        })
    }

    /// What an office's days before this one taught.
    pub async fn learned(&self, hall: &Hall, reads: &Reads, office: &str, date: Date) -> Result<Arc<Learned>, Problem> {
        self.shelf.learned(hall, reads, office, date).await
    }

    /// The day's journal up to this version: what is new is read, the rest is remembered.
    async fn book(&self, reads: &Reads, today: &Today, version: i64) -> Result<Arc<Book>, Problem> {
        let kept = self.books.lock().unwrap_or_else(PoisonError::into_inner).get(&today.id).cloned();
        let book = kept.filter(|book| book.seq <= version);
        if let Some(book) = book.as_ref().filter(|book| book.seq == version) {
            return Ok(Arc::clone(book));
        }
        let mut book = book.map_or_else(|| Book::new(today.date), |book| book.as_ref().clone());
        for event in reads.events(today.stream(), book.seq).await? {
            book.read(&event);
        }
        let book = Arc::new(book);
        let mut books = self.books.lock().unwrap_or_else(PoisonError::into_inner);
        if books.len() > MOST {
            books.clear();
        }
        books.insert(today.id, Arc::clone(&book));
        Ok(book)
    }

    /// Everybody's wait, as the line stands now.
    pub fn foretold(&self, line: &Line, now: Millis) -> Arc<Foretold> {
        let id = line.today.id;
        let same = |kept: &&Kept| {
            let age = now.0 - kept.at.0;
            kept.version == line.version && (0..FRESH).contains(&age) && Arc::ptr_eq(&kept.learned, &line.lore.learned)
        };
        let found = self
            .kept
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&id)
            .filter(same)
            .map(|kept| Arc::clone(&kept.foretold));
        if let Some(found) = found {
            return found;
        }
        let foretold = Arc::new(forecast(line, now));
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() > MOST {
            kept.clear();
        }
        let learned = Arc::clone(&line.lore.learned);
        kept.insert(id, Kept { version: line.version, at: now, learned, foretold: Arc::clone(&foretold) });
        foretold
    }
}

fn forecast(line: &Line, now: Millis) -> Foretold {
    let (lore, counters) = (&line.lore, &line.today.counters);
    let Some(told) = scene::Told::of(line, lore, now) else { return Foretold::default() };
    let order = InTurn::by(&counters.rules);
    let Found { waiting, newcomers } =
        Paths::default().waits(&lore.learned.known, &order, &told.scene(), line.today.id.as_u64_pair().1);
    let stretch = &lore.learned.lesson.stretch;
    let rows = line.rows.iter().filter(|row| row.state == "waiting");
    let own = |(row, wait): (&lobby_ticket::Model, Wait)| (row.serial, stretch.apply(rules::wanted(row), wait));
    let ids = || counters.services.iter().map(|service| service.id.clone()).chain([TALK.to_owned()]);
    let said = |(id, wait): (String, &Wait)| {
        let wait = stretch.apply(&id, *wait);
        (id, wait)
    };
    Foretold {
        waiting: rows.zip(waiting).map(own).collect(),
        newcomers: ids().zip(&newcomers).map(said).collect(),
        raw: ids().zip(newcomers.iter().copied()).collect(),
    }
}
