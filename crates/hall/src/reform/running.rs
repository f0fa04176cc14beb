//! The twin at work on a proposal: as it is and changed, with the same luck, on a thread of its own. One at a time in a process, the others wait;
//! whoever asked sees how far it is, may go away and come back, and may stop it.
//!
//! What the numbers rest on is the proposal's own matter. A scenario whose procedures have moved since is refused before anything runs.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use flow::Graph;
use procedure::Procedure;
use procedure::compile::compile;
use procedure::patch::{NoPlace, patched};
use store::Changes;
use tokio::sync::Semaphore;
use tokio::time::sleep;
use twin::scenario::Scenario;
use twin::spec::Parameters;
use twin::trial::{Alone, How, Pick, Watch, compare, side};
use twin::{DAY, Fault, Go};
use uuid::Uuid;
use web::{Permit, Problem};

use super::answer::Answer;
use super::edits::{Edits, Turns, procedures_of};
use super::proposals::{self, Proposal, act};
use super::staffing::{self, Wish, plan};
use crate::Hall;
use crate::catalog::Shelf;

/// People come for so many weeks; what they began is finished.
pub const WEEKS: i64 = 8;
/// Pairs of runs at most; it stops earlier when it is sure.
pub const PAIRS: usize = 32;
/// The same luck every time: whoever looks again reads the same.
const SEED: u64 = 1;
/// More cases than any hall's in these weeks.
const CASES: u32 = 1_000_000;
/// How often a sign of life is given.
const BEAT: Duration = Duration::from_millis(500);
/// Signs of life, five minutes of them; nothing a page asked for runs longer.
const BEATS: usize = 600;

/// One at a time in a process: citizens' pages come first.
static ONE: Semaphore = Semaphore::const_new(1);

/// The graphs of both sides, by procedure.
pub struct Graphs {
    pub as_is: HashMap<String, Graph>,
    pub to_be: HashMap<String, Graph>,
    /// Papers of all procedures at most, as it is and changed.
    pub papers: [usize; 2],
}

/// Why nothing can be tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Not {
    /// These procedures have other rules now, or are gone.
    Stale(Vec<String>),
    /// The file has no place for an edit.
    NoPlace(NoPlace),
    /// The changed file has a fault.
    Faulty(String),
}

/// The procedures whose rules are other than those the numbers were written for.
fn stale(as_is: &Parameters, shelf: &Shelf) -> Vec<String> {
    let scenario = Scenario { as_is: as_is.clone(), ..Scenario::default() };
    let stale = scenario.stale(&|id| shelf.procedure(id).map(|procedure| procedure.rules_hash.clone()));
    let mut moved: Vec<String> = stale.into_iter().map(|stale| stale.procedure).collect();
    moved.dedup();
    moved
}

/// The procedure's file with the proposal's edits in it; nothing where it stays as it is.
pub fn changed_file(hall: &Hall, shelf: &Shelf, id: &str, turns: &Turns) -> Result<Option<String>, Not> {
    let of_file = turns.of_file();
    let known = shelf.in_force("procedure", id, hall.now()).zip(shelf.procedure(id));
    let Some(((_, version), procedure)) = known.filter(|_| !of_file.is_empty()) else { return Ok(None) };
    patched(&version.source, &procedure, &of_file).map(Some).map_err(Not::NoPlace)
}

pub fn graphs(hall: &Hall, procedure: &str, as_is: &Parameters, edits: &Edits) -> Result<Graphs, Not> {
    let shelf = hall.library().shelf();
    let moved = stale(as_is, &shelf);
    if !moved.is_empty() {
        return Err(Not::Stale(moved));
    }
    let mut both = Graphs { as_is: HashMap::new(), to_be: HashMap::new(), papers: [0, 0] };
    for id in procedures_of(as_is, procedure) {
        let Some(now) = shelf.procedure(&id) else { continue };
        let changed = match edits.of(procedure, &id) {
            Some(turns) => changed_file(hall, &shelf, &id, turns)?,
            None => None,
        };
        let read = changed.map(|text| procedure::read(&format!("{id}.yaml"), &text)).transpose();
        let read = read.map_err(|faults| Not::Faulty(faults.first().map_or_else(String::new, ToString::to_string)))?;
        let papers = |procedure: &Procedure| procedure::burden::burden(procedure).papers_most;
        both.papers[0] += papers(&now);
        both.papers[1] += read.as_ref().map_or_else(|| papers(&now), papers);
        both.to_be.insert(id.clone(), read.as_ref().map_or_else(|| compile(&now), compile));
        both.as_is.insert(id, compile(&now));
    }
    Ok(both)
}

#[derive(Default)]
struct Told {
    done: AtomicUsize,
    stopped: AtomicBool,
}

impl Watch for Told {
    fn go_on(&self) -> bool {
        !self.stopped.load(Ordering::Relaxed)
    }

    fn one_done(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }
}

/// Begins; the answer stands with the proposal when it is there.
pub async fn start(hall: &Hall, permit: &Permit, proposal: &Proposal, graphs: Graphs) -> Result<(), Problem> {
    let (edits, procedure) = (&proposal.edits, &proposal.row.procedure);
    let (as_is, to_be) = (edits.today(&proposal.as_is, procedure), edits.applied(&proposal.as_is, procedure));
    let work = move |hall: &Hall, told: &Told| run(hall, [&as_is, &to_be], &graphs, told);
    begin(hall, permit, proposal, (PAIRS * 2, None), work).await
}

/// Looks for the smallest staff of the changed hall; what was answered stays.
pub async fn start_staffing(
    hall: &Hall,
    permit: &Permit,
    proposal: &Proposal,
    graphs: Graphs,
    wish: Wish,
) -> Result<(), Problem> {
    let answer = proposal.answer.clone().ok_or(Problem::NotFound)?;
    let to_be = proposal.edits.applied(&proposal.as_is, &proposal.row.procedure);
    let most = staffing::most(&staffing::today(&to_be, &wish.teams));
    let kept = proposal.row.answer.clone();
    let work = move |hall: &Hall, told: &Told| {
        let staffing = staffing::search(hall, &to_be, &graphs.to_be, &wish, told)?;
        Ok(Answer { staffing: Some(staffing), ..answer })
    };
    begin(hall, permit, proposal, (most, Some(kept)), work).await
}

async fn begin(
    hall: &Hall,
    permit: &Permit,
    proposal: &Proposal,
    (of, kept): (usize, Option<String>),
    work: impl FnOnce(&Hall, &Told) -> Result<Answer, Fault> + Send + 'static,
) -> Result<(), Problem> {
    let changes = act(proposal, "reform-tried", permit.actor(), Changes::new(), |update| {
        let update = update.set("run_at", Some(hall.now().0)).set("run_done", 0_i64);
        let update = update.set("run_of", i64::try_from(of).unwrap_or(i64::MAX)).set("run_fault", "");
        let at = kept.as_ref().and(proposal.row.answered_at);
        update.set("run_cancelled", false).set("answer", kept.clone().unwrap_or_default()).set("answered_at", at)
    });
    permit.submit(changes).await?;
    let (hall, id, edits) = (hall.clone(), proposal.row.id, proposal.row.edits.clone());
    tokio::spawn(async move {
        let answer = answered(&hall, id, of, work).await;
        if let Err(problem) = proposals::ended(&hall, id, &edits, &answer).await {
            tracing::error!(?problem, "a proposal's answer could not be kept");
        }
    });
    Ok(())
}

async fn answered(
    hall: &Hall,
    id: Uuid,
    of: usize,
    work: impl FnOnce(&Hall, &Told) -> Result<Answer, Fault> + Send + 'static,
) -> Result<Answer, String> {
    let told = Arc::new(Told::default());
    let waiting = tokio::spawn(beat(hall.clone(), id, of, told.clone()));
    let one = ONE.acquire().await;
    let (plans, watch) = (hall.clone(), told.clone());
    let worked = tokio::task::spawn_blocking(move || work(&plans, &watch));
    let worked = worked.await;
    drop(one);
    waiting.abort();
    match worked {
        Ok(Ok(answer)) => Ok(answer),
        Ok(Err(Fault::Cancelled)) => Err(CANCELLED.to_owned()),
        Ok(Err(fault)) => Err(fault.to_string()),
        Err(panic) => Err(panic.to_string()),
    }
}

/// Why there is no answer, when somebody stopped it or it took too long.
pub const CANCELLED: &str = "cancelled";

/// Says how far it is, and hears whether to stop.
async fn beat(hall: Hall, id: Uuid, of: usize, told: Arc<Told>) {
    for _ in 0..BEATS {
        sleep(BEAT).await;
        if proposals::is_cancelled(&hall, id).await.unwrap_or(false) {
            break;
        }
        let done = told.done.load(Ordering::Relaxed);
        if let Err(refused) = proposals::sign_of_life(&hall, id, done, of).await {
            tracing::warn!(%refused, "a run could not say how far it is");
        }
    }
    told.stopped.store(true, Ordering::Relaxed);
}

/// Both sides, compared. Used by the demo, too, whose history has an answer in it.
pub fn run(hall: &Hall, [as_is, to_be]: [&Parameters; 2], graphs: &Graphs, watch: &dyn Watch) -> Result<Answer, Fault> {
    let (as_is, to_be) = (plan(hall, as_is, &graphs.as_is)?, plan(hall, to_be, &graphs.to_be)?);
    let go = Go { until: WEEKS * 7 * DAY, ..Go::cases(SEED, CASES) };
    let how = How { go, most: PAIRS, ..How::cases(SEED, CASES, Pick::MeanLead) };
    let said = compare(&as_is, &to_be, &how, &Alone, watch)?;
    let sides = [side(&as_is, &how.go)?, side(&to_be, &how.go)?];
    Ok(Answer::of(&said, [&sides[0], &sides[1]], how.level, WEEKS, graphs.papers))
}
