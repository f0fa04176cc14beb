//! Spans of time and heads of the ledger in the reader's words.

use twin::ledger::Spent;
use web::say;

use super::texts::T;

const MINUTE: i64 = 60_000;
const DAY: i64 = 1_440 * MINUTE;

/// `8分`, `3時間20分`, `2.4日`. A day is twenty-four hours here: it is what the citizen waits.
pub fn span(t: T, ms: i64) -> String {
    if ms < 2 * DAY {
        return say::minutes(t.lang(), (ms + MINUTE / 2) / MINUTE);
    }
    t.days(&tenths(ms, DAY)).into_owned()
}

/// The same of hours, as the twin counts.
pub fn hours(t: T, hours: f64) -> String {
    span(t, counter::draw::whole(hours * 3_600_000.0))
}

/// With one decimal.
pub fn tenths(of: i64, unit: i64) -> String {
    let tenths = (of * 10 + unit / 2) / unit;
    format!("{}.{}", tenths / 10, tenths % 10)
}

pub fn percent(part: i64, of: i64) -> String {
    if of == 0 { "–".to_owned() } else { tenths(part * 100, of) }
}

/// With its sign.
pub fn share(part: i64, of: i64) -> String {
    format!("{} %", percent(part, of))
}

/// The heads with anything under them, the largest first.
pub fn heads(t: T, spent: &Spent) -> Vec<(&'static str, String, i64)> {
    let mut heads: Vec<_> = spent.heads().into_iter().filter(|(_, ms)| *ms > 0).collect();
    heads.sort_by_key(|(_, ms)| std::cmp::Reverse(*ms));
    heads.into_iter().map(|(head, ms)| (head, head_word(t, head), ms)).collect()
}

pub fn head_word(t: T, head: &str) -> String {
    match head {
        "work" => t.head_work(),
        "contention" => t.head_contention(),
        "priority" => t.head_priority(),
        "batching" => t.head_batching(),
        "closed" => t.head_closed(),
        "citizen" => t.head_citizen(),
        "other_office" => t.head_other_office(),
        "external" => t.head_external(),
        _ => t.head_pause(),
    }
    .into_owned()
}
