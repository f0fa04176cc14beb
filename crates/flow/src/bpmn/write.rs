//! A graph as BPMN 2.0 with its drawing. Other tools read an ordinary process; what BPMN has no word for (roles, minutes, outcomes, exits) stands in
//! attributes of our namespace, so that reading it back gives the same graph.

use super::spell::{Ids, Spelled, spell};
use super::words;
use super::{MODEL, OURS, picture};
use crate::graph::{Effect, Graph, NodeKind};
use crate::labels::Labels;
use crate::layout::{Layout, lay_out};
use crate::xml::{Document, Element, Node};

/// A process by its id; the title of the labels is the name of its pool.
pub fn write(id: &str, graph: &Graph, labels: &Labels) -> Document {
    let spelled = spell(graph);
    let mut shown = labels.clone();
    for beside in spelled.of.keys() {
        shown.nodes.insert(spelled.graph.id(*beside).to_owned(), String::new());
    }
    let layout = lay_out(&spelled.graph, &shown);
    let writing = Writing::new(id, graph, labels, &spelled, &layout);
    let mut root = Element::new(
        "bpmn:definitions",
        &[
            ("xmlns:bpmn", MODEL),
            ("xmlns:bpmndi", "http://www.omg.org/spec/BPMN/20100524/DI"),
            ("xmlns:dc", "http://www.omg.org/spec/DD/20100524/DC"),
            ("xmlns:di", "http://www.omg.org/spec/DD/20100524/DI"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
            ("xmlns:yakuba", OURS),
            ("id", &writing.names.definitions),
            ("targetNamespace", "urn:yakuba:bpmn"),
            ("exporter", "Yakuba"),
            ("exporterVersion", env!("CARGO_PKG_VERSION")),
        ],
    );
    let mut pools = Element::new("bpmn:collaboration", &[("id", &writing.names.pools)]);
    pools.push(Element::new(
        "bpmn:participant",
        &[("id", &writing.names.pool), ("name", &labels.title), ("processRef", &writing.names.process)],
    ));
    root.push(pools);
    root.push(writing.process());
    root.push(picture::of(&writing));
    root.indent(0);
    Document { before: Vec::new(), root, after: Vec::new() }
}

/// The ids of what is no node.
pub struct Names {
    pub definitions: String,
    pub process: String,
    pub pools: String,
    pub pool: String,
    pub note: String,
    pub diagram: String,
    pub plane: String,
    pub lanes: Vec<String>,
    pub nodes: Vec<String>,
    pub edges: Vec<String>,
}

pub struct Writing<'a> {
    pub graph: &'a Graph,
    pub labels: &'a Labels,
    pub spelled: &'a Spelled,
    pub layout: &'a Layout,
    pub names: Names,
    /// What may be done at any time, in words; empty if nothing is said.
    pub any_time: String,
}

impl<'a> Writing<'a> {
    fn new(id: &str, graph: &'a Graph, labels: &'a Labels, spelled: &'a Spelled, layout: &'a Layout) -> Self {
        let mut ids = Ids::default();
        let full = &spelled.graph;
        let process = ids.give(id);
        let names = Names {
            process,
            nodes: full.nodes.keys().map(|id| ids.give(id)).collect(),
            edges: (1..=full.edges.len()).map(|count| ids.give(&format!("flow_{count}"))).collect(),
            lanes: full.lanes.iter().map(|role| ids.give(&format!("lane_{role}"))).collect(),
            definitions: ids.give("definitions"),
            pools: ids.give("collaboration"),
            pool: ids.give("pool"),
            note: ids.give("any_time"),
            diagram: ids.give("diagram"),
            plane: ids.give("plane"),
        };
        let acts: Vec<&str> =
            graph.boundaries.iter().filter_map(|it| labels.boundaries.get(&it.id)).map(String::as_str).collect();
        let any_time =
            if acts.is_empty() { String::new() } else { format!("{} {}", labels.any_time, acts.join(" / ")) };
        Self { graph, labels, spelled, layout, names, any_time }
    }

    fn process(&self) -> Element {
        let ends = if self.graph.many_ends { "many" } else { "one" };
        let mut process = Element::new(
            "bpmn:process",
            &[
                ("id", &self.names.process),
                ("name", &self.labels.title),
                ("isExecutable", "false"),
                ("yakuba:ends", ends),
            ],
        );
        if !self.graph.boundaries.is_empty() {
            process.push(self.boundaries());
        }
        if !self.names.lanes.is_empty() {
            process.push(self.lanes());
        }
        for index in 0..self.spelled.graph.nodes.len() {
            process.push(self.node(index));
        }
        for index in 0..self.spelled.graph.edges.len() {
            process.push(self.flow(index));
        }
        if !self.any_time.is_empty() {
            let mut text = Element::new("bpmn:text", &[]);
            text.children.push(Node::Text(self.any_time.clone()));
            let mut note = Element::new("bpmn:textAnnotation", &[("id", &self.names.note)]);
            note.push(text);
            process.push(note);
        }
        process
    }

    fn boundaries(&self) -> Element {
        let mut all = Element::new("bpmn:extensionElements", &[]);
        for act in &self.graph.boundaries {
            let mut one = Element::new("yakuba:anyTime", &[("id", &act.id)]);
            if let Some(name) = self.labels.boundaries.get(&act.id) {
                one.set("name", name);
            }
            if let Effect::Ends(end) = &act.effect {
                one.set("ends", end);
            }
            all.push(one);
        }
        all
    }

    fn lanes(&self) -> Element {
        let mut set = Element::new("bpmn:laneSet", &[]);
        for (at, role) in self.spelled.graph.lanes.iter().enumerate() {
            let mut lane = Element::new("bpmn:lane", &[("id", &self.names.lanes[at])]);
            if let Some(name) = self.labels.lanes.get(role) {
                lane.set("name", name);
            }
            lane.set("yakuba:role", role);
            let band = self.layout.bands.get(at).copied().unwrap_or_default();
            for (node, spot) in self.layout.spots.iter().enumerate() {
                if spot.is_some_and(|spot| (band.0..band.1).contains(&spot.y)) {
                    let mut reference = Element::new("bpmn:flowNodeRef", &[]);
                    reference.children.push(Node::Text(self.names.nodes[node].clone()));
                    lane.push(reference);
                }
            }
            set.push(lane);
        }
        set
    }

    fn node(&self, index: usize) -> Element {
        let full = &self.spelled.graph;
        let (real, node) = (full.id(index), &full.nodes[index]);
        let (id, kind) = (&self.names.nodes[index], &node.kind);
        let mut element = Element::new(format!("bpmn:{}", words::element(kind)), &[("id", id)]);
        let (mut ins, mut outs) = (Vec::new(), Vec::new());
        for (edge, it) in full.edges.iter().enumerate() {
            ins.extend((it.to == index).then_some(edge));
            outs.extend((it.from == index).then_some(edge));
        }
        if element.name.ends_with("Gateway") {
            let direction = match (ins.len() > 1, outs.len() > 1) {
                (true, true) => "Mixed",
                (true, false) => "Converging",
                (false, true) => "Diverging",
                (false, false) => "Unspecified",
            };
            element.set("gatewayDirection", direction);
            let parallel = matches!(kind, NodeKind::AndSplit | NodeKind::AndJoin);
            if let Some(edge) = outs.iter().find(|edge| !parallel && full.defaults.contains(edge)) {
                element.set("default", &self.names.edges[*edge]);
            }
        }
        if let Some(of) = self.spelled.of.get(&index) {
            element.set("yakuba:fold", &self.names.nodes[*of]);
        } else {
            self.ours(&mut element, real, kind, &node.stage);
        }
        for (edges, name) in [(ins, "bpmn:incoming"), (outs, "bpmn:outgoing")] {
            for edge in edges {
                let mut reference = Element::new(name, &[]);
                reference.children.push(Node::Text(self.names.edges[edge].clone()));
                element.push(reference);
            }
        }
        definition(&mut element, kind);
        element
    }

    fn ours(&self, element: &mut Element, real: &str, kind: &NodeKind, stage: &str) {
        if let Some(name) = self.labels.nodes.get(real) {
            element.set("name", name);
        }
        element.set("yakuba:kind", words::word(kind));
        if element.get("id") != Some(real) {
            element.set("yakuba:node", real);
        }
        if !stage.is_empty() {
            element.set("yakuba:stage", stage);
        }
        if !matches!(kind, NodeKind::Citizen)
            && let (Some(role), Some(minutes)) = (kind.lane(), kind.minutes())
        {
            element.set("yakuba:role", role);
            element.set("yakuba:minutes", minutes.to_string());
        }
        let list = |ids: &[String]| {
            let index = |id: &String| self.spelled.graph.nodes.get_index_of(id);
            ids.iter().filter_map(index).map(|at| self.names.nodes[at].as_str()).collect::<Vec<_>>().join("\n")
        };
        match kind {
            NodeKind::End { outcome } | NodeKind::Terminate { outcome } => element.set("yakuba:outcome", outcome),
            NodeKind::Timer { after } => element.set("yakuba:after", after),
            NodeKind::Interrupt { when, clears } => {
                element.set("yakuba:when", list(when));
                element.set("yakuba:clears", list(clears));
            }
            _ => {}
        }
    }

    fn flow(&self, index: usize) -> Element {
        let full = &self.spelled.graph;
        let edge = &full.edges[index];
        let mut flow = Element::new("bpmn:sequenceFlow", &[("id", &self.names.edges[index])]);
        if let Some(own) = self.graph.edges.get(index)
            && let Some(name) = self.labels.exits.get(&(self.graph.id(own.from).to_owned(), own.exit.clone()))
        {
            flow.set("name", name);
        }
        flow.set("sourceRef", &self.names.nodes[edge.from]);
        flow.set("targetRef", &self.names.nodes[edge.to]);
        if index >= self.graph.edges.len() {
            flow.set("yakuba:fold", "true");
            return flow;
        }
        flow.set("yakuba:exit", &edge.exit);
        if edge.to_asker {
            flow.set("yakuba:asker", "true");
        }
        if full.defaults.contains(&index) {
            flow.set("yakuba:default", "true");
        }
        flow
    }
}

/// What makes an event a timer, a terminate end or a thing waited for.
fn definition(element: &mut Element, kind: &NodeKind) {
    match kind {
        NodeKind::Terminate { .. } => element.push(Element::new("bpmn:terminateEventDefinition", &[])),
        NodeKind::Interrupt { .. } => element.push(Element::new("bpmn:messageEventDefinition", &[])),
        NodeKind::Timer { after } => {
            let word = match after.chars().next() {
                Some('R') => "bpmn:timeCycle",
                Some('0'..='9') => "bpmn:timeDate",
                _ => "bpmn:timeDuration",
            };
            let mut when = Element::new(word, &[("xsi:type", "bpmn:tFormalExpression")]);
            when.children.push(Node::Text(after.clone()));
            let mut timer = Element::new("bpmn:timerEventDefinition", &[]);
            timer.push(when);
            element.push(timer);
        }
        _ => {}
    }
}
