//! What a procedure's records allow: numbers that can be built on, and forecasts that came true with them. Counted once a day.

use civic::Millis;
use fit::{Fault, Foretold, Reason};
use flow::Graph;
use jiff::civil::Date;
use procedure::Procedure;
use procedure::compile::compile;
use twin::trial::{Ahead, Alone, Quiet, likely};
use twin::{DAY, Parameters, Plan, Setting};
use uuid::Uuid;
use web::Problem;

use super::live::Live;
use crate::Hall;
use crate::past::{self, Subject};

/// So many of a hundred futures have ended the case by the day that is said.
pub const PERCENT: u32 = 80;
/// Futures looked at.
const RUNS: usize = 100;
/// The same hall at the same moment is told the same.
const SEED: u64 = 1;

/// What a procedure's records allow to say.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// Days are told.
    Days(Foretold),
    /// They did not come true often enough, or too few could be tried.
    Untrue(Foretold),
    /// The numbers cannot be built on.
    Unfit(Vec<Reason>),
    /// There is nothing to count.
    Faulty(Fault),
}

/// The twin of a procedure, and the way it is drawn.
pub struct Model {
    pub procedure: String,
    pub channels: Vec<String>,
    pub graph: Graph,
    parameters: Parameters,
    /// How far it has to look, in ms.
    span: i64,
}

/// Counts and tries, off the threads that serve pages.
pub async fn learned(hall: &Hall, procedure: &Procedure) -> Result<(Told, Option<Model>), Problem> {
    let reads = hall.db().reads().await?;
    let (ended, tasks) = past::records(&reads, &procedure.id, past::year_before(hall.now())).await?;
    drop(reads);
    let (hall, id, rules_hash) = (hall.clone(), procedure.id.clone(), procedure.rules_hash.clone());
    let graph = compile(procedure);
    let counted = tokio::task::spawn_blocking(move || {
        let Some(records) = past::log(&ended, &tasks) else { return (Told::Faulty(Fault::Empty), None) };
        let of = Subject { procedure: &id, rules_hash: &rules_hash, graph: &graph, calendar: hall.calendar() };
        let counted = past::measured(&records, &of, &Quiet);
        let measured = match counted {
            Ok(measured) if measured.judged.advises => measured,
            Ok(measured) => return (Told::Unfit(measured.judged.reasons), None),
            Err(fault) => return (Told::Faulty(fault), None),
        };
        match past::foretold(&records, &of, PERCENT, &Quiet) {
            Ok(foretold) if foretold.tells() => {
                let span = fit::horizon(&records.0);
                let parameters = measured.fitted.parameters;
                let channels = parameters.procedures.get(&id).map(|of| &of.channels).into_iter().flatten();
                let channels = channels.map(|channel| channel.name.clone()).collect();
                (Told::Days(foretold), Some(Model { procedure: id, channels, graph, parameters, span }))
            }
            Ok(foretold) => (Told::Untrue(foretold), None),
            Err(fault) => (Told::Faulty(fault), None),
        }
    });
    counted.await.map_err(|panic| Problem::broken(&panic))
}

impl Model {
    /// The day of each case under way whose turn is ours, where most futures end it within sight.
    pub fn days(&self, hall: &Hall, live: &Live, now: Millis) -> Result<Vec<(Uuid, Date)>, twin::Fault> {
        let base = Millis::start_of(live.first).0;
        let now = now.0 - base;
        let weeks = u16::try_from((now + self.span) / (7 * DAY) + 2).unwrap_or(u16::MAX);
        let setting = Setting { from: live.first, weeks, calendar: hall.calendar() };
        let plan = Plan::of(&|_| Some(&self.graph), &self.parameters, &setting)?;
        let percent = usize::try_from(PERCENT).unwrap_or(0);
        let (under_way, stop) = (live.under_way.as_slice(), now + self.span);
        let ahead = Ahead { under_way, now, stop, runs: RUNS, percent, seed: SEED };
        let ends = likely(&plan, &ahead, &Alone, &Quiet)?;
        let said = live.cases.iter().zip(under_way).zip(ends);
        let ours = said.filter(|((_, under_way), _)| fit::is_ours(&self.graph, under_way));
        Ok(ours.filter_map(|((case, _), end)| Some((*case, Millis(base + end?).date()))).collect())
    }
}
