//! A graph in BPMN's terms: where a node of ours chooses or gathers by itself and BPMN would take it for something else, a gateway is put beside it,
//! marked so that it is read back as part of the node.

use std::collections::{HashMap, HashSet};

use crate::graph::{Graph, NodeKind};

/// The graph with its gateways spelled out. Edges of the graph come first, in their order.
pub struct Spelled {
    pub graph: Graph,
    /// By index of a node that was put in: the index of the node it belongs to.
    pub of: HashMap<usize, usize>,
}

pub fn spell(graph: &Graph) -> Spelled {
    let mut out = Graph {
        lanes: graph.lanes.clone(),
        defaults: graph.defaults.clone(),
        many_ends: graph.many_ends,
        ..Graph::default()
    };
    let (mut before, mut after, mut of) = (HashMap::new(), HashMap::new(), HashMap::new());
    out.nodes.clone_from(&graph.nodes);
    for (index, (id, node)) in graph.nodes.iter().enumerate() {
        let gathers = matches!(node.kind, NodeKind::AndSplit | NodeKind::OrSplit) && graph.into(index).nth(1).is_some();
        let splits = matches!(node.kind, NodeKind::Xor | NodeKind::AndSplit | NodeKind::OrSplit);
        for (wanted, places, mark) in
            [(gathers, &mut before, "merge"), (!splits && graph.out(index).nth(1).is_some(), &mut after, "choose")]
        {
            if wanted {
                let mut beside = format!("{id}/{mark}");
                while out.nodes.contains_key(&beside) {
                    beside.push('\'');
                }
                out.node(beside, node.stage.clone(), NodeKind::Xor);
                places.insert(index, out.nodes.len() - 1);
                of.insert(out.nodes.len() - 1, index);
            }
        }
    }
    out.edges.clone_from(&graph.edges);
    for edge in &mut out.edges {
        edge.from = after.get(&edge.from).copied().unwrap_or(edge.from);
        edge.to = before.get(&edge.to).copied().unwrap_or(edge.to);
    }
    let joined =
        before.iter().map(|(node, merge)| (*merge, *node)).chain(after.iter().map(|(node, choose)| (*node, *choose)));
    let mut joined: Vec<(usize, usize)> = joined.collect();
    joined.sort_unstable();
    for (from, to) in joined {
        out.edges.push(crate::graph::Edge { from, to, exit: String::new(), to_asker: false });
    }
    Spelled { graph: out, of }
}

/// Ids that XML allows: ASCII letters, digits, `_`, `-` and `.`, no two alike.
#[derive(Default)]
pub struct Ids {
    taken: HashSet<String>,
}

impl Ids {
    pub fn give(&mut self, wanted: &str) -> String {
        let mut id: String = wanted
            .chars()
            .map(|char| if char.is_ascii_alphanumeric() || "_-.".contains(char) { char } else { '_' })
            .collect();
        if !id.starts_with(|char: char| char.is_ascii_alphabetic()) {
            id.insert(0, 'n');
        }
        if id.ends_with("_di") {
            // The shape of a node bears this ending.
            id.push('_');
        }
        let mut free = id.clone();
        let mut count = 1;
        while !self.taken.insert(free.clone()) {
            count += 1;
            free = format!("{id}_{count}");
        }
        free
    }
}
