//! What a simulation needs to know, counted from a log: when cases arrive, how long work takes, which way is chosen, when people work,
//! what waits between two steps. Counting only; nothing is searched for and nothing is smoothed.

use flow::Graph;
use serde::Serialize;

use crate::fit::law;
use crate::log::{Log, NEVER};
use crate::measure::dfg::Dfg;
use crate::measure::heat::slot;
use crate::num::{float, index, narrow};
use crate::replay::Conformance;

pub use crate::fit::Fit;

/// Cases begun by weekday and hour, and how many such hours the log spans.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Arrivals {
    pub cases: [[u32; 24]; 7],
    /// Mean of cases in such an hour.
    pub per_hour: [[f64; 24]; 7],
    /// Days from the first arrival to the last, both counted.
    pub days: u32,
}

/// How long an activity takes a group of people.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Duration {
    pub activity: u16,
    /// The caller's; `None` for work by nobody, or by who is in no group.
    pub group: Option<u32>,
    pub count: u32,
    pub fit: Fit,
}

/// How often a way out of a node is taken.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Share {
    pub node: String,
    pub to: String,
    pub exit: String,
    pub count: u64,
    pub share: f64,
}

/// The hours somebody works.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Calendar {
    /// Work done in each hour of the week, from Monday.
    pub counts: [[u32; 24]; 7],
    /// The hours that count as worked: something was done in at least a tenth of the weeks.
    pub open: [[bool; 24]; 7],
    pub weeks: u32,
}

/// What passes between two steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Delay {
    pub from: u16,
    pub to: u16,
    pub count: u32,
    pub p50_ms: i64,
    pub p90_ms: i64,
    pub mean_ms: i64,
}

/// All of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Calibration {
    pub arrivals: Arrivals,
    /// Empty where the log has no starts: how long work takes cannot be known then.
    pub durations: Vec<Duration>,
    pub shares: Vec<Share>,
    pub calendar: Calendar,
    pub delays: Vec<Delay>,
}

/// Counts a log, with the graph and its replay where there is one. `groups` gives the group of each resource.
pub fn calibrate(log: &Log, graph: &Dfg, groups: &[Option<u32>], model: Option<(&Graph, &Conformance)>) -> Calibration {
    let delays = graph.arcs.iter().filter(|arc| arc.timed > 0).map(|arc| Delay {
        from: arc.from,
        to: arc.to,
        count: arc.timed,
        p50_ms: arc.p50_ms,
        p90_ms: arc.p90_ms,
        mean_ms: arc.total_ms / i64::from(arc.timed),
    });
    Calibration {
        arrivals: arrivals(log),
        durations: durations(log, groups),
        shares: model.map_or_else(Vec::new, |(graph, replayed)| shares(graph, &replayed.edges)),
        calendar: calendar(log, |_| true),
        delays: delays.collect(),
    }
}

fn first(log: &Log, events: std::ops::Range<usize>) -> Option<(i64, i16)> {
    let known = events.filter_map(|event| Some((log.started_at(event).or(log.done_at(event))?, log.offset[event])));
    known.min()
}

fn day(ms: i64, offset: i16) -> i64 {
    (ms + i64::from(offset) * 60_000).div_euclid(86_400_000)
}

fn arrivals(log: &Log) -> Arrivals {
    let mut cases = [[0; 24]; 7];
    let (mut from, mut to) = (i64::MAX, i64::MIN);
    for (ms, offset) in log.by_case().filter_map(|events| first(log, events)) {
        let (weekday, hour) = slot(ms, offset);
        cases[weekday][hour] += 1;
        from = from.min(day(ms, offset));
        to = to.max(day(ms, offset));
    }
    let mut per_hour = [[0.0; 24]; 7];
    for (weekday, counts) in cases.iter().enumerate() {
        let days = weekdays(from, to, weekday);
        for (hour, count) in counts.iter().enumerate().filter(|_| days > 0) {
            per_hour[weekday][hour] = float(u64::from(*count)) / float(days);
        }
    }
    Arrivals { cases, per_hour, days: narrow(index(to.saturating_sub(from).saturating_add(1).max(0))) }
}

/// How many such weekdays lie between two days, both counted.
fn weekdays(from: i64, to: i64, weekday: usize) -> u64 {
    if from > to {
        return 0;
    }
    // Day 0 was a Thursday; counted from the Monday before it.
    let upto = |day: i64| (day + 3 - i64::from(narrow(weekday))).div_euclid(7) + 1;
    index(upto(to) - upto(from - 1)) as u64
}

fn durations(log: &Log, groups: &[Option<u32>]) -> Vec<Duration> {
    if log.started.is_empty() {
        return Vec::new();
    }
    let mut samples: std::collections::BTreeMap<(u16, Option<u32>), Vec<i64>> = std::collections::BTreeMap::new();
    for event in 0..log.events() {
        if let (Some(from), Some(to)) = (log.started_at(event), log.done_at(event)) {
            let group = groups.get(log.resource[event] as usize).copied().flatten();
            samples.entry((log.activity[event], group)).or_default().push((to - from).max(0));
        }
    }
    let fitted = |((activity, group), mut sample): ((u16, Option<u32>), Vec<i64>)| Duration {
        activity,
        group,
        count: narrow(sample.len()),
        fit: law(&mut sample),
    };
    samples.into_iter().map(fitted).collect()
}

/// Of every node that chooses: how often each way was taken.
fn shares(graph: &Graph, edges: &[u64]) -> Vec<Share> {
    let mut found = Vec::new();
    for node in 0..graph.nodes.len() {
        let out: Vec<(usize, &flow::Edge)> = graph.out(node).collect();
        if out.len() < 2 || graph.nodes[node].kind == flow::NodeKind::AndSplit {
            continue;
        }
        let count = |edge: usize| edges.get(edge).copied().unwrap_or(0);
        let all: u64 = out.iter().map(|(edge, _)| count(*edge)).sum();
        found.extend(out.iter().map(|(edge, way)| Share {
            node: graph.id(node).to_owned(),
            to: graph.id(way.to).to_owned(),
            exit: way.exit.clone(),
            count: count(*edge),
            share: if all == 0 { 0.0 } else { float(count(*edge)) / float(all) },
        }));
    }
    found
}

/// The hours in which the chosen resources do work.
pub fn calendar(log: &Log, whose: impl Fn(u32) -> bool) -> Calendar {
    let mut counts = [[0; 24]; 7];
    // Per hour of the week the last week it was seen in, and in how many.
    let mut seen = [[(i64::MIN, 0_u32); 24]; 7];
    let (mut from, mut to) = (i64::MAX, i64::MIN);
    let mut order: Vec<(i64, i16)> = Vec::new();
    for event in 0..log.events() {
        if !whose(log.resource[event]) {
            continue;
        }
        for at in [log.done[event], log.started.get(event).copied().unwrap_or(NEVER)] {
            if at != NEVER {
                let (weekday, hour) = slot(at, log.offset[event]);
                counts[weekday][hour] += 1;
                order.push((day(at, log.offset[event]).div_euclid(7), i16::try_from(weekday * 24 + hour).unwrap_or(0)));
            }
        }
    }
    order.sort_unstable();
    order.dedup();
    for (week, place) in order {
        let place = usize::from(place.unsigned_abs());
        let of = &mut seen[place / 24][place % 24];
        *of = (week, of.1 + 1);
        from = from.min(week);
        to = to.max(week);
    }
    let weeks = if from > to { 0 } else { narrow(index(to - from + 1)) };
    let open =
        seen.map(|day| day.map(|(_, times)| weeks > 0 && times > 0 && u64::from(times) * 10 >= u64::from(weeks)));
    Calendar { counts, open, weeks }
}
