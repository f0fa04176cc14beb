//! Names of places no token of the flow stands on; all others are the compiled flow's own.

/// `decide/read1` (後閲) for the first step.
pub(crate) fn read_after(stage: &str, step: u16) -> String {
    format!("{stage}/read{}", step + 1)
}

/// `check/look`: after a reminder.
pub(crate) fn look(stage: &str) -> String {
    format!("{stage}/look")
}

/// `step` counts from 0 in a case, from 1 in the flow.
pub(crate) fn approve(stage: &str, step: u16) -> String {
    procedure::compile::approve_node(stage, usize::from(step) + 1)
}

/// The stage a node lies in.
pub(crate) fn stage_of(node: &str) -> &str {
    node.split_once('/').map_or(node, |(stage, _)| stage)
}
