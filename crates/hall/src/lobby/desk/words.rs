//! What an officer reads of a ticket: why it is called, what state it is in, what to have ready.

use civic::Lang;

use super::texts::T;
use crate::lobby::records::lobby_ticket;
use crate::lobby::rules::REASONS;

pub fn reason(t: T, word: &str) -> String {
    match word {
        "infant" => t.reason_infant(),
        "unwell" => t.reason_unwell(),
        "old-or-disabled" => t.reason_old_or_disabled(),
        "officer" => t.reason_officer(),
        _ => return String::new(),
    }
    .into_owned()
}

/// Every reason that can be given: (its word, as it is read).
pub fn reasons(t: T) -> Vec<(&'static str, String)> {
    REASONS.iter().map(|(_, word)| (*word, reason(t, word))).collect()
}

/// The rule a ticket is called by, as one sentence.
pub fn rule(t: T, word: &str, row: &lobby_ticket::Model, overtakes: u16) -> String {
    let booked = row.booked_at.map(|at| web::say::time(civic::Millis(at))).unwrap_or_default();
    match word {
        "bound" => t.rule_bound(&overtakes.to_string()),
        "booked" => t.rule_booked(&booked),
        "priority" => t.rule_priority(&reason(t, &row.reason)),
        "onward" => t.rule_onward(),
        "early" => t.rule_early(&booked),
        "returned" => t.rule_returned(),
        _ => t.rule_arrival(),
    }
    .into_owned()
}

pub fn state(t: T, row: &lobby_ticket::Model) -> String {
    let desk = row.desk.to_string();
    match (row.state.as_str(), row.outcome.as_str()) {
        ("waiting", _) => t.state_waiting(),
        ("called", _) => t.state_called(&desk),
        ("serving", _) => t.state_serving(&desk),
        ("parked", _) => t.state_parked(&desk),
        ("absent", _) => t.state_absent(),
        ("done", _) => t.state_done(),
        ("void", _) => t.state_void(),
        (_, outcome) => return self::outcome(t, outcome),
    }
    .into_owned()
}

/// What became of a ticket that was not served.
pub fn outcome(t: T, word: &str) -> String {
    match word {
        "no-show" => t.outcome_no_show(),
        "promised" => t.outcome_promised(),
        "handed" => t.outcome_handed(),
        _ => t.outcome_left(),
    }
    .into_owned()
}

/// Booked when, priority why; nothing for who just came.
pub fn kind(t: T, row: &lobby_ticket::Model) -> String {
    let booked = row.booked_at.map(|at| t.kind_booked(&web::say::time(civic::Millis(at))).into_owned());
    let priority = (!row.reason.is_empty()).then(|| t.kind_priority(&reason(t, &row.reason)).into_owned());
    [booked, priority].into_iter().flatten().collect::<Vec<_>>().join("・")
}

/// People, language, what to have ready, how to call.
pub fn facts(t: T, row: &lobby_ticket::Model) -> Vec<String> {
    let lang = match row.lang.parse() {
        Ok(Lang::En) => Some(t.lang_en()),
        Ok(Lang::JaSimple) => Some(t.lang_simple()),
        _ => None,
    };
    let all = [
        Some(t.people(row.party)),
        row.prepared.then(|| t.prepared()),
        lang,
        row.pram.then(|| t.need_pram()),
        row.wheelchair.then(|| t.need_wheelchair()),
        (row.calling == "in-person").then(|| t.need_voice()),
    ];
    all.into_iter().flatten().map(std::borrow::Cow::into_owned).collect()
}
