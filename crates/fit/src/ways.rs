//! Which way is gone how often: the log's cases replayed on the graph, the edges they took counted, channel by channel where channels are known.

use std::collections::BTreeMap;

use flow::NodeKind;
use mining::{Net, Variants};
use twin::spec::Step;

use crate::Lack;
use crate::dist::FEW;
use crate::view::{View, Window};

pub(crate) struct Ways {
    pub fitness: f64,
    shares: Vec<BTreeMap<String, f64>>,
    /// By node, then by channel.
    by_channel: Vec<BTreeMap<String, BTreeMap<String, f64>>>,
}

pub(crate) fn shares(view: &View<'_>, window: Window, lacks: &mut Vec<Lack>) -> Ways {
    let graph = view.asked.graph;
    let net = net(view);
    let all = mining::variants(view.log);
    let only = |channel: Option<usize>| {
        let mut some = Variants { ways: all.ways.clone(), of_case: Vec::new() };
        some.ways.iter_mut().for_each(|way| way.count = 0);
        let cases = view.cases(window).filter(|case| channel.is_none() || view.channel(*case) == channel);
        for case in cases {
            some.ways[all.of_case[case] as usize].count += 1;
        }
        some.ways.retain(|way| way.count > 0);
        mining::replay(&net, view.log, &some, |id| (view.asked.label)(id))
    };
    let whole = only(None);
    let mut ways = Ways {
        fitness: whole.fitness,
        shares: vec![BTreeMap::new(); graph.nodes.len()],
        by_channel: vec![BTreeMap::new(); graph.nodes.len()],
    };
    for node in (0..graph.nodes.len()).filter(|node| chooses(view, *node)) {
        match of(view, node, &whole.edges) {
            Some((_, shares)) => ways.shares[node] = shares,
            None => lacks.push(Lack::NoShares { node: graph.id(node).to_owned() }),
        }
    }
    let names = view.asked.channels.map_or(&[][..], |channels| &channels.names);
    for (channel, name) in names.iter().enumerate() {
        let edges = only(Some(channel)).edges;
        for node in (0..graph.nodes.len()).filter(|node| chooses(view, *node)) {
            if let Some((_, shares)) = of(view, node, &edges).filter(|(count, _)| *count >= FEW) {
                ways.by_channel[node].insert(name.clone(), shares);
            }
        }
    }
    ways
}

impl Ways {
    pub fn step(&self, node: usize) -> Step {
        Step { shares: self.shares[node].clone(), shares_by_channel: self.by_channel[node].clone(), ..Step::default() }
    }
}

fn chooses(view: &View<'_>, node: usize) -> bool {
    view.asked.graph.out(node).count() > 1 && view.asked.graph.nodes[node].kind != NodeKind::AndSplit
}

/// What the log never tells is taken to happen by itself, and not held against a case.
fn net(view: &View<'_>) -> Net {
    let mut net = Net::of(view.asked.graph);
    for step in &mut net.moves {
        step.seen &= view.log.activities.find(&(view.asked.label)(&step.node)).is_some();
    }
    net
}

/// How often the node was left, and the share of each way, by its exit or where it leads.
fn of(view: &View<'_>, node: usize, edges: &[u64]) -> Option<(u64, BTreeMap<String, f64>)> {
    let graph = view.asked.graph;
    let count = |edge: usize| edges.get(edge).copied().unwrap_or(0);
    let all: u64 = graph.out(node).map(|(edge, _)| count(edge)).sum();
    let share = |(edge, way): (usize, &flow::Edge)| {
        let name = if way.exit.is_empty() { graph.id(way.to) } else { way.exit.as_str() };
        let share = counter::draw::float(count(edge)) / counter::draw::float(all);
        (name.to_owned(), crate::dist::share(share))
    };
    (all > 0).then(|| (all, graph.out(node).map(share).collect()))
}
