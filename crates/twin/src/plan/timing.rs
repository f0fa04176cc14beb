//! How long a step takes, what must be waited for before it, and whose line it stands in. What is not said is assumed, and noted.

use std::collections::BTreeMap;

use flow::NodeKind;

use super::ways::named_channels;
use super::{Assumed, Batch, Kind, NONE, Plan, Stop, people};
use crate::dist::Dist;
use crate::fault::{Fault, Spot};
use crate::num;
use crate::spec::{Before, Cause, Procedure, Step};

/// Deviation of working time when only the graph's minutes are known.
const USUAL_CV: f64 = 0.5;
/// Days a citizen takes to answer, and somebody outside, when nothing is known. The file of a scenario says better.
const USUAL_CITIZEN_DAYS: f64 = 5.0;
const USUAL_OUTSIDE_DAYS: f64 = 7.0;
const DAY_MINUTES: f64 = 1440.0;

/// Keeps a distribution.
fn keep(plan: &mut Plan, dist: &Dist, spot: &Spot) -> Result<u32, Fault> {
    if !dist.is_sound() {
        return Err(Fault::BadNumber(format!("{}: {dist:?}", spot.node)));
    }
    plan.draws.push(dist.prepared());
    Ok(num::id(plan.draws.len() - 1))
}

pub(super) fn timing(
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
    if let (NodeKind::Timer { after }, None) = (kind, &step.before) {
        stop.before = num::id(plan.draws.len());
        plan.draws.push(Dist::Fixed(timer_minutes(after).ok_or_else(|| Fault::NoTime(spot.clone()))?).prepared());
        return Ok(());
    }
    if let Some(before) = step.before.clone().or_else(|| usual_before(plan, kind, spot)) {
        stop.before = keep(plan, &before.time, spot)?;
        stop.cause = Some(before.cause);
    }
    if stop.kind == Kind::Delay {
        let fault = || Fault::NobodysWork(spot.clone());
        return if stop.cause == Some(Cause::OtherWork) { Err(fault()) } else { Ok(()) };
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
    if !(0.0..=1.0).contains(&step.no_show) {
        return Err(Fault::BadNumber(format!("{}: no_show", spot.node)));
    }
    stop.no_show = step.no_show;
    if let Some(room) = step.room {
        stop.room = num::id(plan.rooms.len());
        plan.rooms.push(room);
    }
    queue(plan, stop, kind, step, of, skills, spot)
}

/// The minutes of a duration as drawings write it (`P7D`, `PT30M`). Months, dates, cycles and expressions are none.
fn timer_minutes(after: &str) -> Option<f64> {
    let span: jiff::Span = after.trim().parse().ok()?;
    let minutes = span.total(jiff::SpanTotal::from(jiff::Unit::Minute).days_are_24_hours()).ok()?;
    Dist::Fixed(minutes).is_sound().then_some(minutes)
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
