//! The words put on a drawing. The graph has none; whoever draws brings them in the reader's language.

use std::collections::HashMap;

use crate::graph::{Edge, Graph};

/// Texts in one language, plain (escaped when drawn).
#[derive(Clone, Debug, Default)]
pub struct Labels {
    /// The name of the drawing, read first by a screen reader.
    pub title: String,
    /// One sentence that says what it shows.
    pub desc: String,
    /// By node id. A node without a text shows its id, a gateway nothing.
    pub nodes: HashMap<String, String>,
    /// By node id and exit.
    pub exits: HashMap<(String, String), String>,
    /// By role, and [`crate::CITIZEN_LANE`].
    pub lanes: HashMap<String, String>,
    /// By boundary id: `@withdraw`. Those without a text are not shown.
    pub boundaries: HashMap<String, String>,
    /// Put before the boundary acts: いつでも.
    pub any_time: String,
    /// Put on the node where the case stands: いま.
    pub here: String,
    /// Follows a number of minutes: 分.
    pub minutes: String,
}

impl Labels {
    pub fn node<'a>(&'a self, id: &'a str) -> &'a str {
        self.nodes.get(id).map_or(id, String::as_str)
    }

    pub fn exit(&self, node: &str, exit: &str) -> &str {
        self.exits.get(&(node.to_owned(), exit.to_owned())).map_or("", String::as_str)
    }

    /// What stands on a drawn line: the exits of all edges between the same two nodes.
    pub(crate) fn line(&self, graph: &Graph, edge: &Edge) -> String {
        let same = graph
            .out(edge.from)
            .filter(|(_, other)| other.to == edge.to)
            .map(|(_, other)| self.exit(graph.id(edge.from), &other.exit));
        let texts: Vec<&str> = same.filter(|text| !text.is_empty()).collect();
        texts.join("・")
    }

    pub fn lane<'a>(&'a self, role: &'a str) -> &'a str {
        self.lanes.get(role).map_or(role, String::as_str)
    }
}
