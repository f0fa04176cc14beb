//! What officers find and how long it lies until somebody turns to it, in the words of the procedures' files.
//!
//! Two tables, one line for a node. A node they do not know is done within the day.

use super::life::Life;

/// Usual working time until somebody turns to it: (up to so many days, and minutes).
#[expect(clippy::match_same_arms, reason = "a table: one line for a kind of work")]
pub fn usual_days(node: &str) -> (i64, i64) {
    match node {
        "check/check" | "prepare/prepare" => (1, 200),
        "evidence/survey" => (9, 0),
        "evidence/opinion" => (14, 0),
        "evidence/employment" => (9, 0),
        "evidence/points" => (3, 0),
        "board" => (9, 0),
        "allocate" => (10, 0),
        "police" | "search/search" => (7, 0),
        "consult" => (14, 0),
        "photo/photo" => (4, 0),
        "survey" => (10, 0),
        "review/site" | "review/review" => (4, 0),
        "review/entitled" | "review/account" => (3, 0),
        "payment" => (8, 0),
        "visit" => (3, 200),
        "talk-visit" => (9, 0),
        "record/record" => (0, 90),
        "register" => (3, 0),
        "transfer/transfer" => (6, 0),
        "tag/tag" | "issue/issue" => (2, 0),
        node if node.contains("/approve") => (1, 60),
        _ => (1, 300),
    }
}

/// Which of the citizen's mistakes is found at this node, and the answer that says so: the late one?
pub fn asks_at(node: &str) -> Option<(bool, &'static str)> {
    match node {
        "check/check" | "prepare/prepare" => Some((false, "correct")),
        "review/payee" | "review/standard" | "review/identity" | "evidence/points" => Some((true, "differs")),
        "transfer/transfer" => Some((true, "returned")),
        _ => None,
    }
}

/// What an officer finds.
#[expect(clippy::match_same_arms, reason = "a table: one line for a node")]
pub fn result_of(life: &mut Life, node: &str) -> String {
    let plan = &mut life.plan;
    let result = match node {
        "check/check" | "prepare/prepare" => "accept",
        "evidence/opinion" | "evidence/employment" | "consult" => "arrived",
        "board" if plan.refuse => "none",
        "board" if plan.hard => "support",
        "board" => "care",
        "police" if plan.refuse => "objected",
        "police" if plan.hard => "conditions",
        "police" => "agreed",
        "search/search" if plan.refuse => "absent",
        "search/search" if plan.hard => "third-party",
        "search/search" => "found",
        "review/review" if plan.hard => "part",
        "review/review" => "whole",
        "review/grounds" if plan.refuse => "blocked",
        "review/entitled" if plan.refuse => "paid",
        "review/payee" | "review/residence" | "review/standard" | "review/site" | "review/identity"
        | "review/grounds" | "review/entitled" | "review/account" | "evidence/points" => "ok",
        "visit" if plan.refuse => "ground",
        "visit" => "ok",
        "allocate" if plan.refuse || plan.hard => "waiting",
        "allocate" => "offered",
        "photo/photo" if plan.hard => "more",
        "photo/photo" => "part",
        "survey" if plan.refuse => "none",
        "survey" if plan.hard => "half",
        "survey" => "semi",
        // The other system sends it back once.
        "register" if std::mem::take(&mut plan.hard) => "rejected",
        "payment" => "paid",
        _ => "done",
    };
    result.to_owned()
}
