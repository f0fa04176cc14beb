//! The words our graph is written with in BPMN: the element of each kind of node, and what has no element.

use crate::graph::{Boundary, Effect, Graph, NodeKind};
use crate::labels::Labels;
use crate::xml::Element;

/// The acts possible at any time, from our extension elements of the process.
pub fn boundaries(process: &Element, graph: &mut Graph, labels: &mut Labels) {
    let ours = |it: &&Element| it.space == super::OURS && it.local() == "anyTime";
    for act in process.named("extensionElements").flat_map(|it| it.elements().filter(ours).collect::<Vec<_>>()) {
        let Some(id) = act.get("id") else { continue };
        let effect = act.get("ends").map_or(Effect::Stays, |end| Effect::Ends(end.to_owned()));
        graph.boundaries.push(Boundary { id: id.to_owned(), effect });
        labels.boundaries.extend(act.get("name").map(|name| (id.to_owned(), name.to_owned())));
    }
}

/// The BPMN element that a node is written as.
pub fn element(kind: &NodeKind) -> &'static str {
    match kind {
        NodeKind::Start => "startEvent",
        NodeKind::End { .. } | NodeKind::Terminate { .. } => "endEvent",
        NodeKind::Task { .. }
        | NodeKind::Citizen
        | NodeKind::Pay { .. }
        | NodeKind::Batch { .. }
        | NodeKind::Approval { .. } => "userTask",
        NodeKind::Wait { .. } => "receiveTask",
        NodeKind::Visit { .. } => "manualTask",
        NodeKind::System { .. } => "serviceTask",
        NodeKind::Xor => "exclusiveGateway",
        NodeKind::AndSplit | NodeKind::AndJoin => "parallelGateway",
        NodeKind::OrSplit | NodeKind::OrJoin => "inclusiveGateway",
        NodeKind::Timer { .. } | NodeKind::Interrupt { .. } => "intermediateCatchEvent",
        NodeKind::Auto => "scriptTask",
    }
}

/// The word a node's kind is written with.
pub fn word(kind: &NodeKind) -> &'static str {
    match kind {
        NodeKind::Start => "start",
        NodeKind::End { .. } => "end",
        NodeKind::Terminate { .. } => "terminate",
        NodeKind::Task { .. } => "task",
        NodeKind::Citizen => "citizen",
        NodeKind::Wait { .. } => "wait",
        NodeKind::Pay { .. } => "pay",
        NodeKind::Visit { .. } => "visit",
        NodeKind::Batch { .. } => "batch",
        NodeKind::System { .. } => "system",
        NodeKind::Approval { .. } => "approval",
        NodeKind::Xor => "xor",
        NodeKind::AndSplit => "and-split",
        NodeKind::AndJoin => "and-join",
        NodeKind::OrSplit => "or-split",
        NodeKind::OrJoin => "or-join",
        NodeKind::Timer { .. } => "timer",
        NodeKind::Interrupt { .. } => "interrupt",
        NodeKind::Auto => "auto",
    }
}
