//! The last step of reading: nodes that only pass tokens on go away, exits get their names, and the graph is made.

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;

use super::Process;
use super::scope::{Build, Link, Made};
use crate::graph::{CITIZEN_LANE, Graph, NodeKind};
use crate::labels::Labels;
use crate::xml::{Element, Remark};

pub fn finish(build: Build<'_>, element: &Element, id: String, name: String, remarks: &mut Vec<Remark>) -> Process {
    let Build { mut nodes, mut links, not_run, lanes, .. } = build;
    links.retain(|link| nodes.contains_key(&link.from) && nodes.contains_key(&link.to));
    contract(&mut nodes, &mut links);
    name_exits(&mut links);
    let ids: HashMap<String, String> = real_ids(element);
    let real = |id: &str| ids.get(id).map_or_else(|| id.to_owned(), Clone::clone);
    let mut graph = Graph { many_ends: element.ours("ends") != Some("one"), ..Graph::default() };
    let mut labels = Labels { title: name.clone(), ..Labels::default() };
    let used: HashSet<&str> = nodes.values().filter_map(|made| made.kind.lane()).collect();
    for (role, text) in &lanes.names {
        if used.contains(role.as_str()) {
            graph.lanes.insert(role.clone());
            labels.lanes.extend(text.clone().map(|text| (role.clone(), text)));
        }
    }
    if graph.lanes.shift_remove(CITIZEN_LANE) {
        graph.lanes.insert(CITIZEN_LANE.to_owned());
    }
    let mut lines = HashMap::new();
    for (id, made) in &nodes {
        let kind = match &made.kind {
            NodeKind::Interrupt { when, clears } => {
                let there =
                    |list: &[String]| list.iter().filter(|id| nodes.contains_key(*id)).map(|id| real(id)).collect();
                NodeKind::Interrupt { when: there(when), clears: there(clears) }
            }
            kind => kind.clone(),
        };
        graph.node(real(id), made.stage.clone(), kind);
        lines.insert(real(id), made.line);
        labels.nodes.extend(made.label.clone().map(|label| (real(id), label)));
    }
    for link in links {
        let (from, to) = (real(&link.from), real(&link.to));
        let before = graph.edges.len();
        let added = if link.asker {
            graph.edge_to_asker(&from, &to, link.exit.clone())
        } else {
            graph.edge(&from, &to, link.exit.clone())
        };
        if added.is_ok() && graph.edges.len() > before {
            if link.default {
                graph.defaults.insert(before);
            }
            labels.exits.extend(link.name.map(|name| ((from, link.exit), name)));
        }
    }
    super::words::boundaries(element, &mut graph, &mut labels);
    if graph.start().is_none() && !nodes.is_empty() {
        remarks.push(Remark::new(element.line, format!("the process `{id}` has no start")));
    }
    Process { id, name, line: element.line, graph, labels, not_run, lines }
}

/// Ids that XML could not carry are written beside.
fn real_ids(element: &Element) -> HashMap<String, String> {
    let pair = |it: &Element| Some((it.get("id")?.to_owned(), it.ours("node")?.to_owned()));
    element.elements().filter_map(pair).collect()
}

/// A node that only passes on goes away: each link into it leads where its one link out leads. Not where a join would then count two for one.
fn contract(nodes: &mut IndexMap<String, Made>, links: &mut Vec<Link>) {
    let passes: Vec<String> = nodes.iter().filter(|(_, made)| made.pass).map(|(id, _)| id.clone()).collect();
    for pass in passes {
        let out: Vec<usize> = (0..links.len()).filter(|at| links[*at].from == pass).collect();
        let into = links.iter().filter(|link| link.to == pass).count();
        let [only] = out[..] else { continue };
        let to = links[only].to.clone();
        if to == pass || into == 0 || (into > 1 && nodes[&to].kind == NodeKind::AndJoin) {
            continue;
        }
        let gone = links.remove(only);
        for link in links.iter_mut().filter(|link| link.to == pass) {
            link.to.clone_from(&to);
            if link.name.as_ref().is_none_or(String::is_empty) {
                link.name.clone_from(&gone.name);
            }
        }
        nodes.shift_remove(&pass);
    }
}

/// An exit is empty where there is nothing to choose, and unlike the others where there is.
fn name_exits(links: &mut [Link]) {
    let mut outs: HashMap<String, usize> = HashMap::new();
    for link in links.iter() {
        *outs.entry(link.from.clone()).or_default() += 1;
    }
    let mut taken: HashSet<(String, String)> = HashSet::new();
    for link in links.iter_mut().filter(|link| !link.fixed) {
        if outs[&link.from] == 1 {
            link.exit.clear();
        }
        while !taken.insert((link.from.clone(), link.exit.clone())) {
            link.exit.push('\'');
        }
    }
}
