//! A process as places and moves, made from a flow graph: what is chosen or forked by itself is a silent move.
//!
//! A way back that is open only to who asked (補正) is open here always: a log does not say who asked. Acts of the whole scope that end a
//! case take every token, which no net says; replay knows them by their id.

use std::fmt::Write as _;

use flow::{Boundary, Effect, Graph, NodeKind};

use super::inclusive::{self, Branch, Pair};

/// One thing that can happen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Move {
    /// The node it belongs to.
    pub node: String,
    /// Whether a log tells it.
    pub seen: bool,
    /// Places it takes a token from.
    pub from: Vec<usize>,
    /// Places it puts one on.
    pub to: Vec<usize>,
    /// The edge it takes, where it is one of several.
    pub edge: Option<usize>,
}

/// Places, and the moves between them. One token begins at `start`; a case is over with one at `end` and nowhere else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Net {
    /// Each place's node.
    pub places: Vec<String>,
    pub moves: Vec<Move>,
    pub start: usize,
    pub end: usize,
    /// Acts that end a case from anywhere.
    pub ending: Vec<String>,
    /// Acts that are possible anywhere and move nothing.
    pub staying: Vec<String>,
}

impl Net {
    /// An empty net with its start and its end.
    pub fn new() -> Self {
        Self { places: vec!["start".into(), "end".into()], end: 1, ..Self::default() }
    }

    pub fn place(&mut self, node: impl Into<String>) -> usize {
        self.places.push(node.into());
        self.places.len() - 1
    }

    /// Something a log tells.
    pub fn seen(&mut self, node: impl Into<String>, from: &[usize], to: &[usize]) {
        self.moves.push(Move { node: node.into(), seen: true, from: from.into(), to: to.into(), edge: None });
    }

    /// Something nobody writes down.
    pub fn silent(&mut self, node: impl Into<String>, from: &[usize], to: &[usize]) {
        self.moves.push(Move { node: node.into(), seen: false, from: from.into(), to: to.into(), edge: None });
    }

    /// The net of a procedure's graph. All its ends are one. What only drawings of other tools have is taken as what is nearest to it: a terminating end
    /// as an end, and where an inclusive split and its join make no pair (see `inclusive`), the split as a choice and the join as a merge.
    pub fn of(graph: &Graph) -> Self {
        let acts = |ending| graph.boundaries.iter().filter(move |act| ends(act) == ending).map(|act| act.id.clone());
        let mut net = Self { ending: acts(true).collect(), staying: acts(false).collect(), ..Self::new() };
        net.places.clear();
        let pairs = inclusive::pairs(graph);
        let splits = |node: usize| pairs.iter().find(|pair| pair.split == node);
        let joins = |node: usize| pairs.iter().any(|pair| pair.join == node);
        // A token's place: at a node, on an edge into a join, at the one end.
        let mut of_node = vec![None; graph.nodes.len()];
        let mut of_edge = vec![0; graph.edges.len()];
        net.end = net.place("end");
        for (index, (id, node)) in graph.nodes.iter().enumerate() {
            match node.kind {
                NodeKind::End { .. } | NodeKind::Terminate { .. } => of_node[index] = Some(net.end),
                NodeKind::AndJoin => {}
                NodeKind::OrJoin if joins(index) => {}
                _ => of_node[index] = Some(net.place(id)),
            }
        }
        for (index, edge) in graph.edges.iter().enumerate() {
            of_edge[index] = match of_node[edge.to] {
                Some(place) => place,
                None => net.place(graph.id(edge.to)),
            };
        }
        net.start = graph.start().and_then(|start| of_node[start]).unwrap_or(net.end);
        for (index, (id, node)) in graph.nodes.iter().enumerate() {
            let out: Vec<usize> = graph.out(index).map(|(edge, _)| edge).collect();
            match (&node.kind, of_node[index]) {
                (NodeKind::End { .. } | NodeKind::Terminate { .. }, _) => {}
                (NodeKind::AndSplit, Some(at)) => {
                    net.silent(id, &[at], &out.iter().map(|edge| of_edge[*edge]).collect::<Vec<_>>());
                }
                (NodeKind::OrSplit, Some(at)) => match splits(index) {
                    Some(pair) => net.some_of(pair, id, at, &of_edge),
                    None => net.choose(id, &[at], &out, &of_edge),
                },
                (NodeKind::AndJoin, _) | (_, None) => {
                    let into: Vec<usize> = graph.into(index).map(|(edge, _)| of_edge[edge]).collect();
                    net.choose(id, &into, &out, &of_edge);
                }
                (kind, Some(at)) if kind.is_silent() => net.choose(id, &[at], &out, &of_edge),
                (_, Some(at)) => {
                    if let [only] = out[..] {
                        net.seen(id, &[at], &[of_edge[only]]);
                        net.taken(only);
                    } else {
                        let done = net.place(id);
                        net.seen(id, &[at], &[done]);
                        net.choose(id, &[done], &out, &of_edge);
                    }
                }
            }
        }
        net
    }

    /// A silent move for every choice of branches; those that are not taken are at the join at once.
    fn some_of(&mut self, pair: &Pair, node: &str, from: usize, of_edge: &[usize]) {
        for chosen in pair.choices() {
            let place = |(nth, branch): (usize, &Branch)| {
                of_edge[if chosen >> nth & 1 == 1 { branch.first } else { branch.last }]
            };
            self.silent(node, &[from], &pair.branches.iter().enumerate().map(place).collect::<Vec<_>>());
        }
    }

    /// A silent move along each of the edges.
    fn choose(&mut self, node: &str, from: &[usize], out: &[usize], of_edge: &[usize]) {
        for edge in out {
            self.silent(node, from, &[of_edge[*edge]]);
            self.taken(*edge);
        }
    }

    fn taken(&mut self, edge: usize) {
        if let Some(last) = self.moves.last_mut() {
            last.edge = Some(edge);
        }
    }

    /// The net as PNML (ISO/IEC 15909-2) with initial and final marking, as pm4py and ProM read it; `label` names what a log calls a node.
    pub fn pnml(&self, label: impl Fn(&str) -> String) -> String {
        let mut out = String::from(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<pnml><net id=\"net\" type=\"http://www.pnml.org/version-2009/grammar/pnmlcoremodel\"><page id=\"page\">\n",
        );
        for place in 0..self.places.len() {
            let mark = if place == self.start { "<initialMarking><text>1</text></initialMarking>" } else { "" };
            let _ = writeln!(out, "<place id=\"p{place}\"><name><text>p{place}</text></name>{mark}</place>");
        }
        for (at, of) in self.moves.iter().enumerate() {
            let name = if of.seen { label(&of.node) } else { format!("tau{at}") };
            let hidden = if of.seen {
                ""
            } else {
                "<toolspecific tool=\"ProM\" version=\"6.4\" activity=\"$invisible$\" localNodeID=\"0\"/>"
            };
            let name = name.replace('&', "&amp;").replace('<', "&lt;");
            let _ = writeln!(out, "<transition id=\"t{at}\"><name><text>{name}</text></name>{hidden}</transition>");
        }
        for (at, of) in self.moves.iter().enumerate() {
            for place in &of.from {
                let _ = writeln!(out, "<arc id=\"p{place}-t{at}\" source=\"p{place}\" target=\"t{at}\"/>");
            }
            for place in &of.to {
                let _ = writeln!(out, "<arc id=\"t{at}-p{place}\" source=\"t{at}\" target=\"p{place}\"/>");
            }
        }
        let _ = writeln!(
            out,
            "</page><finalmarkings><marking><place idref=\"p{}\"><text>1</text></place></marking></finalmarkings></net></pnml>",
            self.end
        );
        out
    }
}

fn ends(act: &Boundary) -> bool {
    matches!(act.effect, Effect::Ends(_))
}
