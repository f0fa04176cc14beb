//! The map of a log as a flow graph, so that it is drawn like every process of the house; and the columns of lengths.

use std::fmt::Write as _;

use flow::{DrawOptions, Graph, Labels, NodeKind};

use super::facts::Facts;
use super::html::escape;
use super::texts::T;
use super::words::{count, length};

/// More boxes, or more arrows, and nobody reads it.
const BOXES: usize = 18;
const ARROWS: usize = 40;

/// The drawing, and how much of the log it shows.
pub struct Map {
    pub svg: String,
    pub boxes: usize,
    pub arrows: usize,
}

/// The most frequent activities; of each the most frequent way in and way on, and then whatever is frequent.
pub fn map(t: T, facts: &Facts) -> Map {
    let graph = &facts.graph;
    let mut shown: Vec<u16> = (0..graph.events.len()).filter_map(|at| u16::try_from(at).ok()).collect();
    shown.sort_by_key(|at| (std::cmp::Reverse(graph.events[usize::from(*at)]), *at));
    shown.truncate(BOXES);
    let mut arcs: Vec<&mining::Arc> = graph
        .arcs
        .iter()
        .filter(|arc| arc.from != arc.to && shown.contains(&arc.from) && shown.contains(&arc.to))
        .collect();
    arcs.sort_by_key(|arc| (std::cmp::Reverse(arc.count), arc.from, arc.to));
    let most = |arc: &mining::Arc| {
        let first = |same: fn(&mining::Arc, &mining::Arc) -> bool| {
            arcs.iter().find(|other| same(other, arc)).is_some_and(|other| std::ptr::eq(*other, arc))
        };
        first(|one, other| one.from == other.from) || first(|one, other| one.to == other.to)
    };
    let few = u32::try_from(facts.log.cases.len() / 50).unwrap_or(u32::MAX);
    let kept: Vec<&mining::Arc> = arcs
        .iter()
        .enumerate()
        .filter(|(at, arc)| most(arc) || (*at < ARROWS && arc.count > few))
        .map(|(_, arc)| *arc)
        .collect();
    let (mut drawn, mut labels) = (Graph::default(), Labels::default());
    drawn.node("start", "", NodeKind::Start);
    for activity in &shown {
        drawn.node(id(*activity), "log", NodeKind::Task { role: "log".into(), minutes: 0 });
        let name = facts.activity(*activity);
        let name = if name.is_empty() { t.no_name().into_owned() } else { name.to_owned() };
        labels.nodes.insert(id(*activity), name);
    }
    drawn.node("end", "", NodeKind::End { outcome: String::new() });
    let mut join = |from: String, to: String, text: String| {
        labels.exits.insert((from.clone(), to.clone()), text);
        // Both ends were put there a moment ago.
        let _ = drawn.edge(&from, &to, to.clone());
    };
    for activity in often(&graph.starts, few, &shown) {
        let times = t.map_times(&count(graph.starts[usize::from(activity)].into()));
        join("start".into(), id(activity), times.into_owned());
    }
    for arc in &kept {
        let times = t.map_times(&count(arc.count.into()));
        let text = if arc.timed == 0 { times.into_owned() } else { format!("{times} {}", length(t, arc.p50_ms)) };
        join(id(arc.from), id(arc.to), text);
    }
    for activity in often(&graph.ends, few, &shown) {
        let times = t.map_times(&count(graph.ends[usize::from(activity)].into()));
        join(id(activity), "end".into(), times.into_owned());
    }
    labels.nodes.extend([("start".into(), t.map_start().into_owned()), ("end".into(), t.map_end().into_owned())]);
    labels.lanes.insert("log".into(), t.map_lane().into_owned());
    (labels.title, labels.desc, labels.here) =
        (t.map().into_owned(), t.map_desc().into_owned(), t.map_here().into_owned());
    let longest = mining::bottlenecks(graph);
    let longest = longest.iter().map(|of| of.arc.to).find(|to| shown.contains(to));
    let options =
        DrawOptions { id: "log".into(), current: longest.map(id).into_iter().collect(), ..DrawOptions::default() };
    Map { svg: flow::draw(&drawn, &labels, &options), boxes: shown.len(), arrows: kept.len() }
}

fn id(activity: u16) -> String {
    format!("a{activity}")
}

/// Activities with which cases often begin (or end): at least the most frequent.
fn often(counts: &[u32], few: u32, shown: &[u16]) -> Vec<u16> {
    let most = shown.iter().map(|at| counts[usize::from(*at)]).max().unwrap_or(0);
    let least = few.max(1).min(most.max(1));
    shown.iter().copied().filter(|at| counts[usize::from(*at)] >= least).collect()
}

const WIDE: i64 = 36;
const HIGH: i64 = 160;

/// A column for each length of case.
pub fn columns(t: T, facts: &Facts) -> String {
    let spread = &facts.lengths;
    let most = spread.columns.iter().copied().max().unwrap_or(0).max(1);
    let wide = WIDE * i64::try_from(spread.columns.len()).unwrap_or(0);
    let mut out = format!(
        "<svg role=\"img\" aria-labelledby=\"len-title len-desc\" width=\"{}\" height=\"{}\" font-size=\"14\" fill=\"#1a1a1a\"><title id=\"len-title\">{}</title><desc id=\"len-desc\">{}</desc>",
        wide + 140,
        HIGH + 60,
        escape(&t.lengths()),
        escape(&t.lengths_desc())
    );
    for (at, number) in (0_i64..).zip(&spread.columns) {
        let high = i64::from(*number) * HIGH / i64::from(most);
        let (x, y) = (at * WIDE + 2, 24 + HIGH - high);
        let _ = write!(out, "<rect x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"{high}\" fill=\"#3460fb\"/>", WIDE - 4);
        if *number > 0 && (*number == most || at + 1 == WIDE) {
            let _ = write!(
                out,
                "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
                x + WIDE / 2,
                y - 6,
                count((*number).into())
            );
        }
    }
    let _ = write!(out, "<path d=\"M0 {0}H{wide}\" stroke=\"#949494\"/>", 24 + HIGH);
    for at in (0..).step_by(5).take_while(|at| at * WIDE <= wide) {
        let _ = write!(
            out,
            "<text x=\"{}\" y=\"{}\">{}</text>",
            at * WIDE,
            HIGH + 46,
            escape(&length(t, at * spread.width_ms))
        );
    }
    out.push_str("</svg>");
    out
}
