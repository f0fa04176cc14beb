//! The twin's numbers of a procedure from the tasks of its ended cases, whether to build on them, and whether what is foretold with them comes true.

use std::collections::HashMap;

use civic::Calendar;
use fit::{Asked, Channels, Fault, Fitted, Foretold, Judged, Piece};
use flow::Graph;
use mining::Log;
use twin::trial::{Alone, Watch};
use uuid::Uuid;

use super::pieces::{Done, Ended, waits_for};

/// Minutes the hall's wall clock is ahead of UTC.
const JAPAN: i16 = 540;
/// The same records give the same numbers.
const SEED: u64 = 1;

/// Numbers of the whole time, and how those of its earlier part fare in its later one.
pub struct Measured {
    pub fitted: Fitted,
    pub judged: Judged,
}

/// A log of the cases, with how each came in; a person is a number in it. More cases than a log holds are none.
pub fn log(ended: &[Ended], tasks: &[Done]) -> Option<(Log, Channels)> {
    let numbers: HashMap<Uuid, u64> = (0..).zip(ended).map(|(number, case)| (case.id, number)).collect();
    let mut people: HashMap<Uuid, u64> = HashMap::new();
    let (mut pieces, mut channels) = (Vec::new(), Channels::default());
    let mut order: Vec<u64> = Vec::new();
    for task in tasks {
        let (Some(case), Some(done)) = (numbers.get(&task.case_id), task.done_at) else { continue };
        let next = people.len() as u64;
        let who = task.assignee.map(|who| *people.entry(who).or_insert(next));
        // What only waits for others is no work: it begins when it ends.
        let started = if waits_for(&task.kind).is_some() { Some(done) } else { task.started_at };
        pieces.push(Piece { case: *case, node: &task.node, who, enabled: task.enabled_at, started, done });
        order.push(*case);
    }
    let log = fit::log_of_pieces(pieces, JAPAN).ok()?;
    // The log's cases stand in the order in which they first appear.
    let mut seen = vec![false; ended.len()];
    for case in order.into_iter().filter_map(|case| usize::try_from(case).ok()) {
        if !std::mem::replace(&mut seen[case], true) {
            let name = &ended[case].channel;
            let known = channels.names.iter().position(|known| known == name);
            let at = known.unwrap_or_else(|| {
                channels.names.push(name.clone());
                channels.names.len() - 1
            });
            channels.of_case.push(u8::try_from(at).unwrap_or(u8::MAX));
        }
    }
    Some((log, channels))
}

/// The procedure whose numbers are counted.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    pub procedure: &'a str,
    pub rules_hash: &'a str,
    pub graph: &'a Graph,
    pub calendar: &'a Calendar,
}

impl Subject<'_> {
    fn asked<'a>(&'a self, channels: &'a Channels) -> Asked<'a> {
        let Self { procedure, rules_hash, graph, calendar } = *self;
        let channels = (channels.names.len() > 1).then_some(channels);
        Asked { procedure, rules_hash, graph, label: &str::to_owned, calendar, channels, seed: SEED }
    }
}

/// Takes seconds for ten thousand cases: not for a thread that serves pages.
pub fn measured((log, channels): &(Log, Channels), of: &Subject<'_>, watch: &dyn Watch) -> Result<Measured, Fault> {
    let asked = of.asked(channels);
    Ok(Measured { fitted: fit::parameters(log, &asked)?, judged: fit::judged(log, &asked, &Alone, watch)? })
}

/// Whether "done by that day, so many in a hundred" came true in the later part of the records. Takes seconds, too.
pub fn foretold(
    (log, channels): &(Log, Channels),
    of: &Subject<'_>,
    percent: u32,
    watch: &dyn Watch,
) -> Result<Foretold, Fault> {
    fit::foretold(log, &of.asked(channels), percent, &Alone, watch)
}

#[cfg(test)]
mod tests;
