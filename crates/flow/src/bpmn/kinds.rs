//! Which kind of node a BPMN element is. Ours say so themselves; others by their element.

use super::words;
use crate::graph::NodeKind;
use crate::xml::Element;

/// What an element is within a process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Activity,
    Sub,
    Gateway,
    Start,
    End,
    Catch,
    Throw,
    Boundary,
    /// Not a step: data, lanes, drawings, documentation.
    Aside,
    /// A step that nothing here knows.
    Unknown,
}

pub fn part(element: &Element) -> Part {
    match element.local() {
        "task" | "userTask" | "manualTask" | "serviceTask" | "scriptTask" | "businessRuleTask" | "sendTask"
        | "receiveTask" | "callActivity" | "adHocSubProcess" => Part::Activity,
        "subProcess" | "transaction" => Part::Sub,
        "exclusiveGateway" | "parallelGateway" | "inclusiveGateway" | "eventBasedGateway" | "complexGateway" => {
            Part::Gateway
        }
        "startEvent" => Part::Start,
        "endEvent" => Part::End,
        "intermediateCatchEvent" => Part::Catch,
        "intermediateThrowEvent" => Part::Throw,
        "boundaryEvent" => Part::Boundary,
        "documentation"
        | "extensionElements"
        | "sequenceFlow"
        | "laneSet"
        | "ioSpecification"
        | "property"
        | "auditing"
        | "monitoring"
        | "dataObject"
        | "dataObjectReference"
        | "dataStoreReference"
        | "textAnnotation"
        | "association"
        | "group"
        | "resourceRole"
        | "performer"
        | "humanPerformer"
        | "potentialOwner"
        | "correlationSubscription"
        | "supports"
        | "artifact"
        | "incoming"
        | "outgoing"
        | "multiInstanceLoopCharacteristics"
        | "standardLoopCharacteristics"
        | "loopCharacteristics"
        | "ioBinding"
        | "supportedInterfaceRef"
        | "dataInputAssociation"
        | "dataOutputAssociation"
        | "completionCondition" => Part::Aside,
        // The event definition of an event sub-process' start and the like never stand directly in a process.
        _ => Part::Unknown,
    }
}

/// The event definition of an event: `timerEventDefinition`, or nothing.
pub fn definition(event: &Element) -> Option<&Element> {
    event.elements().find(|child| child.local().ends_with("EventDefinition"))
}

/// By its first definition: `timer`, `message`; empty for a plain event. A reference to a definition elsewhere is taken for a message.
pub fn trigger(event: &Element) -> &str {
    match definition(event) {
        Some(definition) => definition.local().trim_end_matches("EventDefinition"),
        None if event.named("eventDefinitionRef").next().is_some() => "message",
        None => "",
    }
}

/// When a timer goes off, as written.
pub fn timer(event: &Element) -> String {
    let when = |it: &Element| {
        ["timeDuration", "timeDate", "timeCycle"].iter().find_map(|name| it.named(name).next().map(Element::text))
    };
    definition(event).and_then(when).map(|text| text.trim().to_owned()).unwrap_or_default()
}

/// The node of a task done by `role`.
pub fn activity(element: &Element, role: &str) -> NodeKind {
    let role = role.to_owned();
    match element.local() {
        "receiveTask" => NodeKind::Wait { role, minutes: 0 },
        "serviceTask" | "scriptTask" | "businessRuleTask" | "sendTask" => NodeKind::System { role, minutes: 0 },
        _ => NodeKind::Task { role, minutes: 0 },
    }
}

/// The kind an element of ours names; `None` where somebody has made another element of it since.
pub fn ours(element: &Element) -> Option<NodeKind> {
    named(element).filter(|kind| words::element(kind) == element.local())
}

fn named(element: &Element) -> Option<NodeKind> {
    let word = |name: &str| element.ours(name).unwrap_or_default().to_owned();
    let (role, minutes) = (word("role"), element.ours("minutes").and_then(|minutes| minutes.parse().ok()).unwrap_or(0));
    let list = |name: &str| word(name).lines().map(str::to_owned).collect();
    Some(match element.ours("kind")? {
        "start" => NodeKind::Start,
        "end" => NodeKind::End { outcome: word("outcome") },
        "terminate" => NodeKind::Terminate { outcome: word("outcome") },
        "task" => NodeKind::Task { role, minutes },
        "citizen" => NodeKind::Citizen,
        "wait" => NodeKind::Wait { role, minutes },
        "pay" => NodeKind::Pay { role, minutes },
        "visit" => NodeKind::Visit { role, minutes },
        "batch" => NodeKind::Batch { role, minutes },
        "system" => NodeKind::System { role, minutes },
        "approval" => NodeKind::Approval { role, minutes },
        "xor" => NodeKind::Xor,
        "and-split" => NodeKind::AndSplit,
        "and-join" => NodeKind::AndJoin,
        "or-split" => NodeKind::OrSplit,
        "or-join" => NodeKind::OrJoin,
        "timer" => NodeKind::Timer { after: word("after") },
        "interrupt" => NodeKind::Interrupt { when: list("when"), clears: list("clears") },
        "auto" => NodeKind::Auto,
        _ => return None,
    })
}
