//! A scenario of the city's folder, tried on the twin: as it is and changed, with the same luck. One at a time, bounded, on a thread of its own.
//!
//! Its numbers are the file's, and so is what they rest on; a scenario whose procedures have moved since is refused. It changes nothing.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};

use civic::Millis;
use flow::Graph;
use procedure::compile::compile;
use tokio::sync::Semaphore;
use twin::scenario::{Scenario, Stale};
use twin::trial::{Alone, Comparison, How, Pick, Side, Watch, compare, side};
use twin::{Fault, Plan, Setting};
use web::Problem;

use crate::Hall;

/// Cases of each procedure in one run.
pub const CASES: u32 = 400;
/// Pairs of runs at most; it stops earlier when it is sure.
pub const PAIRS: usize = 32;
/// The same luck every time: whoever looks again reads the same.
const SEED: u64 = 1;
/// Weeks whose holidays are laid out.
const WEEKS: u16 = 156;
/// Longer than this nobody waits for a page.
const SECONDS: i64 = 20;

/// One at a time in a process: citizens' pages come first.
static ONE: Semaphore = Semaphore::const_new(1);

/// Both sides, and what can be said of the difference.
pub struct Tried {
    pub said: Comparison,
    pub as_is: Side,
    pub to_be: Side,
}

/// Why nothing was tried.
pub enum NotTried {
    Unknown,
    /// It names what is not there, or cannot go on.
    Wrong(String),
    Stale(Vec<Stale>),
    /// Somebody else tries one right now.
    Busy,
    TooLong,
}

struct Until {
    hall: Hall,
    end: Millis,
    /// Nobody waits any more.
    left: std::sync::Arc<AtomicBool>,
}

impl Watch for Until {
    fn go_on(&self) -> bool {
        self.hall.now() < self.end && !self.left.load(Ordering::Relaxed)
    }

    fn one_done(&self) {}
}

/// Says so when whoever asked is gone.
struct Leaves(std::sync::Arc<AtomicBool>);

impl Drop for Leaves {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

pub async fn tried(hall: &Hall, name: &str, pick: Pick) -> Result<Result<Tried, NotTried>, Problem> {
    let Some((_, scenario)) = hall.city().scenarios.iter().find(|(known, _)| known == name).cloned() else {
        return Ok(Err(NotTried::Unknown));
    };
    let shelf = hall.library().shelf();
    let stale = scenario.stale(&|id| shelf.procedure(id).map(|procedure| procedure.rules_hash.clone()));
    if !stale.is_empty() {
        return Ok(Err(NotTried::Stale(stale)));
    }
    let of = |(key, of): (&String, &twin::spec::Procedure)| {
        let id = of.of.as_ref().unwrap_or(key).clone();
        shelf.procedure(&id).map(|procedure| (id, compile(&procedure)))
    };
    let graphs: HashMap<String, Graph> = scenario.as_is.procedures.iter().filter_map(of).collect();
    let Ok(one) = ONE.try_acquire() else { return Ok(Err(NotTried::Busy)) };
    let left = std::sync::Arc::new(AtomicBool::new(false));
    let _leaves = Leaves(left.clone());
    let until = Until { hall: hall.clone(), end: Millis(hall.now().0 + SECONDS * 1_000), left };
    let worked = tokio::task::spawn_blocking(move || {
        let _one = one;
        run(&scenario, &graphs, pick, &until)
    });
    worked.await.map_err(|error| Problem::broken(&error))
}

fn run(scenario: &Scenario, graphs: &HashMap<String, Graph>, pick: Pick, until: &Until) -> Result<Tried, NotTried> {
    let setting = Setting { from: until.hall.now().date(), weeks: WEEKS, calendar: until.hall.calendar() };
    let plan = |parameters| Plan::of(&|id| graphs.get(id), parameters, &setting).map_err(not);
    let changed = scenario.changed().map_err(|missing| NotTried::Wrong(missing.name))?;
    let (as_is, to_be) = (plan(&scenario.as_is)?, plan(&changed)?);
    let how = How { most: PAIRS, ..How::cases(SEED, CASES, pick) };
    let said = compare(&as_is, &to_be, &how, &Alone, until).map_err(not)?;
    Ok(Tried { said, as_is: side(&as_is, &how.go).map_err(not)?, to_be: side(&to_be, &how.go).map_err(not)? })
}

fn not(fault: Fault) -> NotTried {
    match fault {
        Fault::Cancelled => NotTried::TooLong,
        other => NotTried::Wrong(other.to_string()),
    }
}
