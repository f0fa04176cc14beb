//! The names of the nodes of the compiled flow, so that case, journal, drawing and log speak of the same places.

pub(crate) const DRAFT: &str = "draft";

/// `review/payee`.
pub(crate) fn task(stage: &str, task: &str) -> String {
    format!("{stage}/{task}")
}

/// `decide/draft`.
pub(crate) fn draft(stage: &str) -> String {
    task(stage, DRAFT)
}

/// `decide/approve1` for the first step.
pub(crate) fn approve(stage: &str, step: u16) -> String {
    format!("{stage}/approve{}", step + 1)
}

/// `decide/read1` (後閲); no token of the flow stands there.
pub(crate) fn read_after(stage: &str, step: u16) -> String {
    format!("{stage}/read{}", step + 1)
}

/// `check/look`: after a reminder; no token of the flow stands there.
pub(crate) fn look(stage: &str) -> String {
    task(stage, "look")
}

/// The stage a node lies in.
pub(crate) fn stage_of(node: &str) -> &str {
    node.split_once('/').map_or(node, |(stage, _)| stage)
}
