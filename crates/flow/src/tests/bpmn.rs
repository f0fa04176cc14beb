mod runs;
mod trips;
mod xml;

use crate::bpmn::{self, Model};

/// A file with one process of these elements; flows are `a>b`.
pub(super) fn file(elements: &str, flows: &str) -> String {
    let flows: String = flows
        .split_whitespace()
        .map(|flow| flow.split_once('>').unwrap())
        .map(|(from, to)| format!(r#"<sequenceFlow id="{from}-{to}" sourceRef="{from}" targetRef="{to}"/>"#))
        .collect();
    format!(
        "<definitions xmlns=\"{}\" id=\"d\">\n<process id=\"p\">\n{elements}\n{flows}\n</process>\n</definitions>",
        bpmn::MODEL
    )
}

pub(super) fn read(elements: &str, flows: &str) -> Model {
    bpmn::read(file(elements, flows).as_bytes()).unwrap()
}
