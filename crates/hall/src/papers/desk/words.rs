//! Words for the steps of a letter.

use super::texts::T;

/// Why a letter came back.
pub fn reason(t: T, key: &str) -> String {
    match key {
        "unknown" => t.why_unknown(),
        "unclaimed" => t.why_unclaimed(),
        "refused" => t.why_refused(),
        _ => return key.to_owned(),
    }
    .into_owned()
}

pub fn step(t: T, kind: &str) -> String {
    match kind {
        "posted" => t.step_posted(),
        "handed" => t.step_handed(),
        "delivered" => t.step_delivered(),
        "returned" => t.step_returned(),
        _ => return kind.to_owned(),
    }
    .into_owned()
}

pub fn state(t: T, state: &str, presumed: bool) -> String {
    match state {
        "made" => t.state_made(),
        "posted" => t.state_posted(),
        "returned" => t.state_returned(),
        "delivered" if presumed => t.state_presumed(),
        "delivered" => t.state_delivered(),
        _ => t.undone(),
    }
    .into_owned()
}
