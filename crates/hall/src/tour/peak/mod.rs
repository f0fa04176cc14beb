//! 28 March twice on one page: the same people, where nobody can book and where many do, played by the rules of the counter (`counter::day`).
//!
//! Nobody here is a record, and nothing is read or written: the city's files and the day's scenario are all it knows. A moment stands in the
//! address, so that the page is complete without a script; with one it asks for the next moment by itself.

mod drawing;
mod figures;
mod moment;
mod page;
mod quarters;

use std::sync::{Arc, Mutex, PoisonError};

use counter::Counters;
use counter::day::{Scenario, Twice, peak};
use web::Problem;

pub use page::{FILE, HERE, file, get};

use self::quarters::Quarters;
use crate::Hall;

/// The counter that is looked at: the first of the city's file.
const OFFICE: usize = 0;

/// The day as the city's files have it. Played when somebody looks, and kept until its date has come.
#[derive(Clone)]
pub struct Peak(Arc<Inner>);

struct Inner {
    scenario: Scenario,
    counters: Counters,
    kept: Mutex<Option<Arc<Played>>>,
}

/// Both halves, and what was counted of them at every quarter of an hour.
struct Played {
    twice: Twice,
    quarters: Quarters,
}

impl Peak {
    pub fn new(scenario: Scenario, counters: Counters) -> Self {
        Self(Arc::new(Inner { scenario, counters, kept: Mutex::default() }))
    }

    /// Both halves of the next 28 March. Whoever asks while they are played waits for them: a tenth of a second in a
    /// debug build.
    fn played(&self, hall: &Hall) -> Result<Arc<Played>, Problem> {
        let Inner { scenario, counters, kept } = &*self.0;
        let date = peak::next(hall.calendar(), peak::DAY, hall.now().date()).ok_or(Problem::NotFound)?;
        let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(played) = kept.as_ref().filter(|played| played.twice.date == date) {
            return Ok(Arc::clone(played));
        }
        let twice = Twice::play(scenario, counters, OFFICE, date, hall.calendar()).ok_or(Problem::NotFound)?;
        let played = Arc::new(Played { quarters: Quarters::of(&twice), twice });
        *kept = Some(Arc::clone(&played));
        Ok(played)
    }
}
