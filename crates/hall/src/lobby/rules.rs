//! Decisions of the day as plain functions: a row as a ticket of the line, whether tickets are still given out, and how long it will take.

use civic::{Lang, Millis};
use counter::forecast::Range;
use counter::line::{Calling, Kind, Needs, Number, Reason, Rule, State, Ticket, Want};
use counter::roster::Day;
use counter::{Counters, Skills};

use super::records::lobby_ticket;

/// わからない・話したい: whoever does not know what to ask for. Every desk can serve it.
pub const TALK: &str = "talk";
/// The letter of its tickets; no service of a city may use it.
pub const TALK_LETTER: char = 'Z';
/// At the desk, until they know: half of them take no longer.
pub const TALK_MINUTES: u16 = 5;

/// What somebody wants, with what it takes. A service the city no longer names can be talked about at every desk.
pub fn want(counters: &Counters, service: &str, prepared: bool) -> Want {
    let known = counters.service(service);
    let minutes = known.map_or(TALK_MINUTES, |known| if prepared { known.prepared } else { known.minutes });
    let skills = known.map_or(Skills::default(), |known| counters.set_of([known.skill.as_str()]));
    Want { service: service.to_owned(), skills, minutes }
}

/// What a ticket is for now; at its end, for what it was.
pub fn wanted(row: &lobby_ticket::Model) -> &str {
    let done = usize::try_from(row.done).unwrap_or(0);
    row.wants.split(' ').nth(done).or_else(|| row.wants.split(' ').next_back()).unwrap_or(TALK)
}

/// The letter of a ticket for these services: of the first.
pub fn letter(counters: &Counters, services: &[String]) -> char {
    services.first().and_then(|id| counters.service(id)).map_or(TALK_LETTER, |service| service.letter)
}

pub fn number(row: &lobby_ticket::Model) -> Number {
    let letter = row.letter.chars().next().unwrap_or(TALK_LETTER);
    Number { letter, count: u16::try_from(row.nth).unwrap_or(u16::MAX) }
}

/// The state of a row as the line knows it.
fn state(row: &lobby_ticket::Model) -> State {
    let desk = u16::try_from(row.desk).unwrap_or(0);
    match row.state.as_str() {
        "waiting" => State::Waiting,
        "called" => State::Called { desk },
        "serving" => State::Serving { desk },
        "parked" => State::Parked { desk },
        "absent" => State::Absent,
        "done" => State::Done,
        "left" => State::Left,
        _ => State::Void,
    }
}

/// As it stands in the row.
pub fn state_word(state: State) -> (&'static str, u16) {
    match state {
        State::Waiting => ("waiting", 0),
        State::Called { desk } => ("called", desk),
        State::Serving { desk } => ("serving", desk),
        State::Parked { desk } => ("parked", desk),
        State::Absent => ("absent", 0),
        State::Done => ("done", 0),
        State::Left => ("left", 0),
        State::Void => ("void", 0),
    }
}

pub const REASONS: [(Reason, &str); 4] = [
    (Reason::Infant, "infant"),
    (Reason::Unwell, "unwell"),
    (Reason::OldOrDisabled, "old-or-disabled"),
    (Reason::Officer, "officer"),
];

pub fn reason_of(word: &str) -> Option<Reason> {
    REASONS.iter().find(|(_, known)| *known == word).map(|(reason, _)| *reason)
}

pub fn rule_word(rule: Rule) -> &'static str {
    match rule {
        Rule::Bound => "bound",
        Rule::Booked => "booked",
        Rule::Priority(_) => "priority",
        Rule::Onward => "onward",
        Rule::Arrival => "arrival",
        Rule::Early => "early",
    }
}

pub fn ticket(counters: &Counters, row: &lobby_ticket::Model) -> Ticket {
    let kind = match (row.booked_at, reason_of(&row.reason)) {
        (_, Some(reason)) => Kind::Priority(reason),
        (Some(at), None) => Kind::Booked { at: Millis(at) },
        (None, None) => Kind::WalkIn,
    };
    Ticket {
        serial: u32::try_from(row.serial).unwrap_or(u32::MAX),
        number: number(row),
        wants: row.wants.split(' ').map(|service| want(counters, service, row.prepared)).collect(),
        done: usize::try_from(row.done).unwrap_or(0),
        arrived: Millis(row.arrived),
        kind,
        party: u16::try_from(row.party).unwrap_or(1),
        needs: Needs { pram: row.pram, wheelchair: row.wheelchair },
        lang: row.lang.parse().unwrap_or(Lang::Ja),
        calling: if row.calling == "in-person" { Calling::InPerson } else { Calling::Screen },
        state: state(row),
        passed: u16::try_from(row.passed).unwrap_or(u16::MAX),
    }
}

/// Whether a ticket may still be taken: people are taken in now, and whoever takes one now is served before the day ends.
pub fn gives_tickets(day: &Day, now: Millis, wait: Range) -> bool {
    let Some(tick) = day.tick_of(now).filter(|tick| day.reception.has(*tick)) else { return false };
    let end = day.open.iter().last().unwrap_or(tick);
    let left = i64::from(end + 1 - tick) * i64::from(counter::TICK);
    wait.least().is_none_or(|least| i64::from(least) < left)
}
