//! The nodes and edges of a graph with their parameters: kinds, durations, ways and their shares.

use std::collections::BTreeMap;

use flow::{Graph, NodeKind};

use super::{Assumed, Batch, Kind, NONE, Plan, Stop, Way, people};
use crate::dist::{Dist, sums};
use crate::fault::{Fault, Spot};
use crate::num;
use crate::spec::{Before, Cause, Procedure, Step};

/// Deviation of working time when only the graph's minutes are known.
const USUAL_CV: f64 = 0.5;
/// Days a citizen takes to answer, and somebody outside, when nothing is known. The file of a scenario says better.
const USUAL_CITIZEN_DAYS: f64 = 5.0;
const USUAL_OUTSIDE_DAYS: f64 = 7.0;
const DAY_MINUTES: f64 = 1440.0;

/// Stages of a graph by index, in the order of their first node.
type Stages = Vec<String>;

pub(super) fn stages(graph: &Graph) -> Stages {
    let mut stages: Stages = Vec::new();
    for node in graph.nodes.values() {
        if !stages.contains(&node.stage) {
            stages.push(node.stage.clone());
        }
    }
    stages
}

/// Which stages have a way back to whoever asked.
pub(super) fn asking(graph: &Graph, stages: &[String]) -> Vec<bool> {
    let asks = |stage: &String| graph.edges.iter().any(|edge| edge.to_asker && graph.nodes[edge.from].stage == *stage);
    stages.iter().map(asks).collect()
}

/// FNV-1a: the same name in another version of a graph draws the same numbers.
fn key(id: &str) -> u32 {
    id.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Adds the nodes and edges of the flow that was pushed last.
pub(super) fn add(
    plan: &mut Plan,
    graph: &Graph,
    of: &Procedure,
    skills: &BTreeMap<String, u32>,
    stages: &[String],
) -> Result<(), Fault> {
    let flow = plan.flows.len() - 1;
    let first = plan.flows[flow].first;
    let silent = Step::default();
    let mut tokens = 0;
    for (local, (id, node)) in graph.nodes.iter().enumerate() {
        let spot = Spot { procedure: plan.flows[flow].id.clone(), node: id.clone() };
        let step = of.steps.get(id).unwrap_or(&silent);
        let ways = num::id(plan.ways.len());
        let token_of = |edge: usize| {
            let to = graph.edges[edge].to;
            let nth = graph.into(to).position(|(into, _)| into == edge).unwrap_or(0);
            (graph.nodes[to].kind == NodeKind::AndJoin).then_some(nth)
        };
        let out: Vec<Way> = graph
            .out(local)
            .map(|(index, edge)| Way {
                from: first + num::id(local),
                to: first + num::id(edge.to),
                // The place within its join.
                token: token_of(index).map_or(NONE, num::id),
                to_asker: edge.to_asker,
            })
            .collect();
        let mut stop = Stop {
            kind: kind(&node.kind).ok_or_else(|| Fault::NotSimulated(spot.clone()))?,
            flow: num::short(flow),
            local: num::short(local),
            stage: num::short(stages.iter().position(|stage| *stage == node.stage).unwrap_or(0)),
            count: num::short(out.len()),
            into: num::short(graph.into(local).count()),
            ways,
            key: key(id),
            shares: NONE,
            asks: out.iter().any(|way| way.to_asker),
            pool: 0,
            lanes: NONE,
            work: NONE,
            before: NONE,
            cause: None,
            patience: NONE,
            batch: NONE,
            tokens,
        };
        if stop.kind == Kind::Join {
            tokens += num::id(graph.into(local).count());
        }
        plan.ways.extend(out);
        shares(plan, &mut stop, graph, local, step, of, &spot)?;
        timing(plan, &mut stop, &node.kind, step, of, skills, &spot)?;
        plan.asks |= stop.asks;
        plan.names.push(id.clone());
        plan.stops.push(stop);
    }
    plan.joins = plan.joins.max(num::at(tokens));
    Ok(())
}

fn kind(kind: &NodeKind) -> Option<Kind> {
    Some(match kind {
        NodeKind::Start | NodeKind::Xor | NodeKind::Auto => Kind::Pass,
        NodeKind::AndSplit => Kind::Split,
        NodeKind::AndJoin => Kind::Join,
        NodeKind::End { .. } => Kind::End,
        NodeKind::Citizen => Kind::Delay,
        work => {
            work.minutes()?;
            Kind::Work
        }
    })
}

fn shares(
    plan: &mut Plan,
    stop: &mut Stop,
    graph: &Graph,
    local: usize,
    step: &Step,
    of: &Procedure,
    spot: &Spot,
) -> Result<(), Fault> {
    let out: Vec<(&str, &str)> = graph.out(local).map(|(_, edge)| (edge.exit.as_str(), graph.id(edge.to))).collect();
    let known = |name: &String| out.iter().any(|(exit, to)| exit == name || to == name);
    let given = step.shares.keys().chain(step.shares_by_channel.values().flat_map(BTreeMap::keys));
    if let Some(unknown) = given.into_iter().find(|name| !known(name)) {
        return Err(Fault::UnknownExit(spot.clone(), unknown.clone()));
    }
    named_channels(step.shares_by_channel.keys(), of, spot)?;
    if stop.kind == Kind::Split || out.len() < 2 {
        return Ok(());
    }
    stop.shares = num::id(plan.shares.len());
    let channels: Vec<&str> = if of.channels.is_empty() {
        vec![""]
    } else {
        of.channels.iter().map(|channel| channel.name.as_str()).collect()
    };
    for channel in channels {
        let shares = step.shares_by_channel.get(channel).unwrap_or(&step.shares);
        let row: Vec<f64> = if shares.is_empty() {
            plan.assumed.push(Assumed::Shares(spot.node.clone()));
            vec![1.0; out.len()]
        } else {
            out.iter().map(|(exit, to)| shares.get(*exit).or_else(|| shares.get(*to)).copied().unwrap_or(0.0)).collect()
        };
        let row = sums(&row).ok_or_else(|| Fault::BadNumber(format!("{}: shares", spot.node)))?;
        plan.shares.extend(row);
    }
    Ok(())
}

fn named_channels<'a>(mut names: impl Iterator<Item = &'a String>, of: &Procedure, spot: &Spot) -> Result<(), Fault> {
    match names.find(|name| !of.channels.iter().any(|channel| channel.name == **name)) {
        Some(unknown) => Err(Fault::UnknownChannel(spot.clone(), unknown.clone())),
        None => Ok(()),
    }
}

/// Keeps a distribution.
fn keep(plan: &mut Plan, dist: &Dist, spot: &Spot) -> Result<u32, Fault> {
    if !dist.is_sound() {
        return Err(Fault::BadNumber(format!("{}: {dist:?}", spot.node)));
    }
    plan.draws.push(dist.prepared());
    Ok(num::id(plan.draws.len() - 1))
}

fn timing(
    plan: &mut Plan,
    stop: &mut Stop,
    kind: &NodeKind,
    step: &Step,
    of: &Procedure,
    skills: &BTreeMap<String, u32>,
    spot: &Spot,
) -> Result<(), Fault> {
    if !matches!(stop.kind, Kind::Work | Kind::Delay) {
        return Ok(());
    }
    if let Some(before) = step.before.clone().or_else(|| usual_before(plan, kind, spot)) {
        stop.before = keep(plan, &before.time, spot)?;
        stop.cause = Some(before.cause);
    }
    if stop.kind == Kind::Delay {
        return Ok(());
    }
    named_channels(step.work_by_channel.keys(), of, spot)?;
    let minutes = f64::from(kind.minutes().unwrap_or(0).max(1));
    let usual = Dist::Lognormal { mean: minutes, cv: USUAL_CV };
    if step.work.is_none() {
        plan.assumed.push(Assumed::Work(spot.node.clone()));
    }
    stop.work = num::id(plan.draws.len());
    let whole = step.work.as_ref().unwrap_or(&usual);
    keep(plan, whole, spot)?;
    // The first channel is already there.
    if let Some(first) = of.channels.first().and_then(|channel| step.work_by_channel.get(&channel.name)) {
        plan.draws.pop();
        keep(plan, first, spot)?;
    }
    for channel in of.channels.iter().skip(1) {
        keep(plan, step.work_by_channel.get(&channel.name).unwrap_or(whole), spot)?;
    }
    if let Some(patience) = &step.patience {
        stop.patience = keep(plan, patience, spot)?;
    }
    batch(plan, stop, step, spot)?;
    queue(plan, stop, kind, step, of, skills, spot)
}

fn usual_before(plan: &mut Plan, kind: &NodeKind, spot: &Spot) -> Option<Before> {
    let (days, cause) = match kind {
        NodeKind::Citizen | NodeKind::Pay { .. } => (USUAL_CITIZEN_DAYS, Cause::Citizen),
        NodeKind::Wait { .. } => (USUAL_OUTSIDE_DAYS, Cause::External),
        NodeKind::System { .. } => (1.0, Cause::OtherOffice),
        _ => return None,
    };
    plan.assumed.push(Assumed::Before(spot.node.clone()));
    Some(Before { time: Dist::Lognormal { mean: days * DAY_MINUTES, cv: 1.0 }, cause })
}

fn batch(plan: &mut Plan, stop: &mut Stop, step: &Step, spot: &Spot) -> Result<(), Fault> {
    let Some(batch) = &step.batch else { return Ok(()) };
    if stop.before != NONE {
        return Err(Fault::BatchAndBefore(spot.clone()));
    }
    let within = batch.within.map(Dist::Fixed);
    if batch.size == 0 || within.as_ref().is_some_and(|within| !within.is_sound()) {
        return Err(Fault::BadNumber(format!("{}: batch", spot.node)));
    }
    stop.batch = num::id(plan.batches.len());
    stop.cause = Some(Cause::Batching);
    let within = within.map(|within| within.prepared().by(0));
    plan.batches.push(Batch { size: batch.size, within });
    Ok(())
}

fn queue(
    plan: &mut Plan,
    stop: &mut Stop,
    kind: &NodeKind,
    step: &Step,
    of: &Procedure,
    skills: &BTreeMap<String, u32>,
    spot: &Spot,
) -> Result<(), Fault> {
    let role = kind.lane().unwrap_or("");
    let pool = step.pool.as_deref().or(of.pools.get(role).map(String::as_str)).unwrap_or(role);
    let at = plan.pool(pool).ok_or_else(|| Fault::UnknownPool(spot.clone(), pool.to_owned()))?;
    stop.pool = num::short(at);
    let mut mask = 0;
    for skill in &step.skills {
        let bit = skills.get(skill).ok_or_else(|| Fault::NobodyCan(spot.clone()))?;
        mask |= 1u64 << bit;
    }
    let able = |has: &u64| has & mask == mask;
    if !plan.pools[at].skills.iter().any(able) {
        return Err(Fault::NobodyCan(spot.clone()));
    }
    // Lanes of one stop stand in a row, one a class: a table, since lanes themselves are shared.
    let priorities = plan.flows[usize::from(stop.flow)].priorities.clone();
    let mut row = Vec::with_capacity(priorities.len());
    for priority in priorities {
        row.push(people::lane(plan, stop.pool, step.priority.saturating_add(priority), mask)?);
    }
    stop.lanes = num::id(plan.lane_of.len());
    plan.lane_of.extend(row);
    Ok(())
}
