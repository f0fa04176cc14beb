//! Which way a case goes on: the shares of exits, by channel where they differ.

use std::collections::BTreeMap;

use flow::Graph;

use super::{Assumed, Kind, Plan, Stop, inclusive};
use crate::dist::sums;
use crate::fault::{Fault, Spot};
use crate::num;
use crate::spec::{Procedure, Step};

pub(super) fn shares(
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
        if stop.kind == Kind::OrSplit {
            let even = shares.is_empty();
            let row: Vec<f64> = row.iter().map(|share| if even { 0.5 } else { *share }).collect();
            inclusive::chances(plan, stop, &row, spot)?;
            continue;
        }
        let row = sums(&row).ok_or_else(|| Fault::BadNumber(format!("{}: shares", spot.node)))?;
        plan.shares.extend(row);
    }
    Ok(())
}

/// Names of channels that are there.
pub(super) fn named_channels<'a>(
    mut names: impl Iterator<Item = &'a String>,
    of: &Procedure,
    spot: &Spot,
) -> Result<(), Fault> {
    match names.find(|name| !of.channels.iter().any(|channel| channel.name == **name)) {
        Some(unknown) => Err(Fault::UnknownChannel(spot.clone(), unknown.clone())),
        None => Ok(()),
    }
}
