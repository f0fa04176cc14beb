//! The twin's numbers from records of work: a log in, [`twin::Parameters`] out, and a judgement on how far to trust them.
//!
//! [`parameters`] counts: when cases come, how long work takes, which way is gone, when and how many people work, what is waited for. Nothing is
//! searched for. What the log does not say is named ([`Lack`]) or refused ([`Fault`]), never filled in silently. [`judged`] holds the twin against
//! the part of the log it has not seen, beside the distance between two runs of the same model, and says whether to build on it. It opens no file,
//! asks no clock and starts no thread; the same log and seed give the same numbers on every machine.
//!
//! The log's columns are gone over three times and never copied. Beside them stand 8 bytes an event (whose case it is, and the order of each
//! person's work), 8 a case (when it came), and reservoirs of a fixed size.

mod arrivals;
mod between;
mod dist;
mod foretold;
mod hours;
mod judge;
mod lack;
mod live;
mod people;
mod pieces;
mod samples;
mod view;
mod ways;

use std::collections::BTreeMap;

use civic::Calendar;
use flow::Graph;
use jiff::civil::Date;
use mining::Log;
use serde::Serialize;
use twin::Parameters;
use twin::spec::{Channel, Pool, Procedure, Step};

pub use foretold::{Foretold, LEAST_TRIED, foretold, horizon};
pub use judge::{Figure, Judged, LEAST_HELD, Measure, Reason, TIMES_THE_FLOOR, judged};
pub use lack::{Fault, Lack};
pub use live::{Stood, Who, is_ours, standing};
pub use pieces::{Piece, log_of_pieces, log_of_run};

use samples::Samples;
use view::{View, Window};

/// What is asked of a log.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// The procedure's id, and the hash of its rules.
    pub procedure: &'a str,
    pub rules_hash: &'a str,
    pub graph: &'a Graph,
    /// What the log calls a node.
    pub label: &'a (dyn Fn(&str) -> String + Sync),
    /// The city's holidays and closed days.
    pub calendar: &'a Calendar,
    /// How each case came in, where that is known.
    pub channels: Option<&'a Channels>,
    /// Which of very many durations are kept.
    pub seed: u64,
}

/// Ways cases came in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Channels {
    pub names: Vec<String>,
    /// The name of each case of the log, by its place in `names`.
    pub of_case: Vec<u8>,
}

/// The numbers, and what they rest on.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fitted {
    pub parameters: Parameters,
    pub cases: u32,
    pub events: u64,
    /// First and last day on which a case came.
    pub from: Date,
    pub to: Date,
    /// How well the log keeps to the graph: 1 is completely.
    pub fitness: f64,
    /// What the log did not say.
    pub lacks: Vec<Lack>,
}

/// Counts the parameters of one procedure from a whole log.
pub fn parameters(log: &Log, asked: &Asked<'_>) -> Result<Fitted, Fault> {
    let view = View::of(log, asked)?;
    fitted(&view, Window::ALL)
}

/// The same from the cases that came within a window, and from work done before its end.
fn fitted(view: &View<'_>, window: Window) -> Result<Fitted, Fault> {
    let asked = view.asked;
    let mut lacks = view.lacks(window);
    let order = view.order();
    let worked = people::counted(view, &order, window, &mut lacks)?;
    let mut samples = Samples::of(view, &order, &worked, window);
    let ways = ways::shares(view, window, &mut lacks);
    let coming = arrivals::counted(view, window).ok_or(Fault::Empty)?;
    let mut steps: BTreeMap<String, Step> = BTreeMap::new();
    for (node, (id, of)) in asked.graph.nodes.iter().enumerate() {
        let mut step = ways.step(node);
        samples.step(view, node, &of.kind, &mut step, &mut lacks);
        if step != Step::default() {
            steps.insert(id.clone(), step);
        }
    }
    let mut parameters = Parameters::default();
    parameters.hours.insert(arrivals::HOURS.to_owned(), coming.hours);
    for (pool, of) in view.pools.iter().zip(worked) {
        parameters.hours.insert(pool.clone(), of.hours.week);
        parameters.pools.insert(pool.clone(), Pool::of(of.people, pool));
    }
    let procedure = Procedure {
        rules_hash: asked.rules_hash.to_owned(),
        arrivals: coming.arrivals,
        channels: channels(view, window),
        steps,
        ..Procedure::default()
    };
    parameters.procedures.insert(asked.procedure.to_owned(), procedure);
    Ok(Fitted {
        parameters,
        cases: coming.cases,
        events: view.events(window),
        from: view::date(coming.first),
        to: view::date(coming.last),
        fitness: ways.fitness,
        lacks,
    })
}

/// Shares of channels, where the log has any.
fn channels(view: &View<'_>, window: Window) -> Vec<Channel> {
    let Some(channels) = view.asked.channels else { return Vec::new() };
    let mut counts = vec![0_u64; channels.names.len()];
    for case in view.cases(window) {
        if let Some(count) = view.channel(case).and_then(|channel| counts.get_mut(channel)) {
            *count += 1;
        }
    }
    let all: u64 = counts.iter().sum();
    let share = |count: &u64| dist::share(counter::draw::float(*count) / counter::draw::float(all.max(1)));
    if all == 0 {
        return Vec::new();
    }
    let named = channels.names.iter().zip(&counts);
    named.map(|(name, count)| Channel { name: name.clone(), share: share(count) }).collect()
}

#[cfg(test)]
mod tests;
