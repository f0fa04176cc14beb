//! The graph itself: nodes with stable ids, edges that name the exit they leave by, lanes, and the events of the whole scope.
//!
//! Holds shape only. It does not say whether the shape makes sense; [`crate::sound`] does.

use std::collections::BTreeSet;

use indexmap::{IndexMap, IndexSet};
use serde::Serialize;

/// The lane of everything the citizen does.
pub const CITIZEN_LANE: &str = "citizen";

/// What a node is. [`NodeKind::AndSplit`] sends a token along every edge, [`NodeKind::OrSplit`] along one or more; every other node with several
/// edges chooses one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum NodeKind {
    Start,
    /// `outcome` is a word of the caller: `granted`, `refused`, `withdrawn`.
    End {
        outcome: String,
    },
    /// An officer's task; minutes of work expected.
    Task {
        role: String,
        minutes: u16,
    },
    /// The citizen's turn.
    Citizen,
    /// Somebody outside; an officer in `role` records what came back.
    Wait {
        role: String,
        minutes: u16,
    },
    Pay {
        role: String,
        minutes: u16,
    },
    Visit {
        role: String,
        minutes: u16,
    },
    /// Many cases decided together by the role.
    Batch {
        role: String,
        minutes: u16,
    },
    /// Handed over to another system; an officer in `role` records that it was taken.
    System {
        role: String,
        minutes: u16,
    },
    /// One seal in a chain of approval.
    Approval {
        role: String,
        minutes: u16,
    },
    /// Chooses one way, at once.
    Xor,
    AndSplit,
    /// Goes on when a token has come along each of its edges.
    AndJoin,
    /// Sends a token along one or more of its edges; along the default only if along no other.
    OrSplit,
    /// Goes on when no further token can come along the edges still empty.
    OrJoin,
    /// Goes on by itself when the time has come: a duration, a date or a cycle (ISO 8601), or an expression, as the file has it.
    Timer {
        after: String,
    },
    /// An end that takes away every other token.
    Terminate {
        outcome: String,
    },
    /// May happen while there is a token on one of `when`; takes the tokens from `clears` and goes on with one. Holds no token itself, and
    /// nothing leads to it.
    Interrupt {
        when: Vec<String>,
        clears: Vec<String>,
    },
    /// Nobody: leaves at once.
    Auto,
}

impl NodeKind {
    /// Who works on it: a role, or [`CITIZEN_LANE`]; `None` for what happens by itself.
    pub fn lane(&self) -> Option<&str> {
        match self {
            Self::Task { role, .. }
            | Self::Wait { role, .. }
            | Self::Pay { role, .. }
            | Self::Visit { role, .. }
            | Self::Batch { role, .. }
            | Self::System { role, .. }
            | Self::Approval { role, .. } => Some(role),
            Self::Citizen => Some(CITIZEN_LANE),
            _ => None,
        }
    }

    /// Working minutes expected of the office.
    pub fn minutes(&self) -> Option<u16> {
        match self {
            Self::Task { minutes, .. }
            | Self::Wait { minutes, .. }
            | Self::Pay { minutes, .. }
            | Self::Visit { minutes, .. }
            | Self::Batch { minutes, .. }
            | Self::System { minutes, .. }
            | Self::Approval { minutes, .. } => Some(*minutes),
            _ => None,
        }
    }

    /// A start, an end, or a gateway: no work, no box, no time.
    pub fn is_silent(&self) -> bool {
        self.lane().is_none() && !matches!(self, Self::Timer { .. } | Self::Interrupt { .. })
    }

    /// An end, whatever it does to other tokens.
    pub fn is_end(&self) -> bool {
        matches!(self, Self::End { .. } | Self::Terminate { .. })
    }

    /// Tokens wait on the edges into it.
    pub fn is_join(&self) -> bool {
        matches!(self, Self::AndJoin | Self::OrJoin)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Node {
    pub kind: NodeKind,
    /// The stage it belongs to; empty for the start and the ends.
    pub stage: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Edge {
    /// Index into [`Graph::nodes`].
    pub from: usize,
    /// Index into [`Graph::nodes`].
    pub to: usize,
    /// The act or rule that leads here; unique among the edges of a node that chooses, empty where there is nothing to choose.
    pub exit: String,
    /// Open only if this is where the citizen was asked from (補正 returns to the stage that asked).
    pub to_asker: bool,
}

/// What an act of the whole scope does to the tokens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Effect {
    /// Takes all tokens to this end node.
    Ends(String),
    /// Leaves everything where it is.
    Stays,
}

/// An act possible in any stage: withdraw, transfer, extend. Its id begins with `@`, so no node can bear it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Boundary {
    pub id: String,
    pub effect: Effect,
}

/// One process.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Graph {
    pub nodes: IndexMap<String, Node>,
    pub edges: Vec<Edge>,
    /// Roles in order of first work; the citizen's lane, if any, is last.
    pub lanes: IndexSet<String>,
    pub boundaries: Vec<Boundary>,
    /// Indices of edges taken where none of the others is.
    pub defaults: BTreeSet<usize>,
    /// Tokens may end one by one, and the case ends with the last: what BPMN means by several ends. Otherwise an end is reached once, by the only
    /// token there is.
    pub many_ends: bool,
}

/// An edge names a node that is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GraphFault {
    pub missing: String,
}

impl Graph {
    /// Adds a node, or replaces the one with this id.
    pub fn node(&mut self, id: impl Into<String>, stage: impl Into<String>, kind: NodeKind) {
        if let Some(lane) = kind.lane() {
            self.lanes.insert(lane.to_owned());
            if let Some(at) = self.lanes.get_index_of(CITIZEN_LANE) {
                self.lanes.move_index(at, self.lanes.len() - 1);
            }
        }
        self.nodes.insert(id.into(), Node { kind, stage: stage.into() });
    }

    /// Adds an edge. A second edge with the same ends is kept only if its exit differs.
    pub fn edge(&mut self, from: &str, to: &str, exit: impl Into<String>) -> Result<(), GraphFault> {
        self.connect(from, to, exit.into(), false)
    }

    /// Adds an edge that is open only when `to`'s stage asked.
    pub fn edge_to_asker(&mut self, from: &str, to: &str, exit: impl Into<String>) -> Result<(), GraphFault> {
        self.connect(from, to, exit.into(), true)
    }

    fn connect(&mut self, from: &str, to: &str, exit: String, to_asker: bool) -> Result<(), GraphFault> {
        let index = |id: &str| self.nodes.get_index_of(id).ok_or_else(|| GraphFault { missing: id.to_owned() });
        let edge = Edge { from: index(from)?, to: index(to)?, exit, to_asker };
        if !self.edges.contains(&edge) {
            self.edges.push(edge);
        }
        Ok(())
    }

    /// The id of a node by its index.
    pub fn id(&self, node: usize) -> &str {
        self.nodes.get_index(node).map_or("", |(id, _)| id)
    }

    pub fn start(&self) -> Option<usize> {
        self.starts().next()
    }

    /// Each of them begins a case of its own.
    pub fn starts(&self) -> impl Iterator<Item = usize> {
        self.nodes.values().enumerate().filter(|(_, node)| node.kind == NodeKind::Start).map(|(at, _)| at)
    }

    /// Edges out of a node, with their index, in the order they were added.
    pub fn out(&self, node: usize) -> impl Iterator<Item = (usize, &Edge)> {
        self.edges.iter().enumerate().filter(move |(_, edge)| edge.from == node)
    }

    /// Edges into a node, with their index.
    pub fn into(&self, node: usize) -> impl Iterator<Item = (usize, &Edge)> {
        self.edges.iter().enumerate().filter(move |(_, edge)| edge.to == node)
    }
}
