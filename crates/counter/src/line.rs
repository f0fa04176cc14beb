//! The tickets of one office on one day, and who is called next, with the reason.
//!
//! Booked people come first from their time on, then those with a priority, then whoever came first; a desk calls only what it can serve.
//! Nobody is passed for ever: a ticket that was passed as often as the setting says lets nobody behind it go before. The same line gives
//! the same pick, in whatever order its tickets are handed in. Nothing here knows a name.

mod acts;
#[cfg(test)]
mod tests;
mod wait;

use civic::{Lang, Millis};
use serde::{Deserialize, Serialize};

use crate::Skills;
use crate::model::Rules;

pub use acts::{Act, Refused};
pub use wait::before;

/// A booked person counts from so long before the booked time: whoever is there is called a little early rather than late.
const BEFORE_MS: i64 = 2 * 60_000;

/// What stands on a ticket: `A 047`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Number {
    pub letter: char,
    /// From 1, without gaps within a letter and a day.
    pub count: u16,
}

impl std::fmt::Display for Number {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{} {:03}", self.letter, self.count)
    }
}

/// One service somebody came for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Want {
    pub service: String,
    /// What a desk must be able to do for it; nothing for what every desk can.
    pub skills: Skills,
    /// At the desk, as planned.
    pub minutes: u16,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    WalkIn,
    /// With the booked time.
    Booked {
        at: Millis,
    },
    Priority(Reason),
}

/// Why somebody goes before others. There is no priority without one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// 乳児
    Infant,
    /// 体調
    Unwell,
    /// 高齢・障害
    OldOrDisabled,
    /// 職員判断
    Officer,
}

/// What the house should have ready.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    pub pram: bool,
    pub wheelchair: bool,
}

/// How somebody wants to be called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Calling {
    /// By the number on the screen and its chime.
    #[default]
    Screen,
    /// An officer comes to them: they do not see or hear the screen.
    InPerson,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Waiting,
    Called {
        desk: u16,
    },
    Serving {
        desk: u16,
    },
    /// Kept aside by a desk: a paper is fetched, somebody is asked.
    Parked {
        desk: u16,
    },
    /// Called, and nobody came. The place is kept.
    Absent,
    Done,
    Left,
    /// Lost, and replaced by another.
    Void,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Ticket {
    /// Tells tickets of one day apart, in the order in which they were given out.
    pub serial: u32,
    pub number: Number,
    /// In the order in which they are served.
    pub wants: Vec<Want>,
    /// How many of them are done.
    pub done: usize,
    pub arrived: Millis,
    pub kind: Kind,
    pub party: u16,
    pub needs: Needs,
    pub lang: Lang,
    pub calling: Calling,
    pub state: State,
    /// How often somebody who came later was called before it.
    pub passed: u16,
}

/// Why this one was called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Passed as often as anybody may be.
    Bound,
    /// The booked time has come.
    Booked,
    Priority(Reason),
    /// Goes on to the next service of the same visit, in the old place.
    Onward,
    Arrival,
    /// Booked for later, and nobody else waits.
    Early,
}

/// Who is called, by which rule, and whom that passes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    pub serial: u32,
    pub rule: Rule,
    /// Who came earlier and could have been served by this desk, in the order of arrival.
    pub passed: Vec<u32>,
}

impl Ticket {
    /// What is wanted now.
    pub fn want(&self) -> Option<&Want> {
        self.wants.get(self.done)
    }

    /// Whether a desk with these skills can serve what is wanted now.
    pub fn fits(&self, desk: Skills) -> bool {
        self.want().is_some_and(|want| desk.holds(want.skills))
    }

    /// From when on it counts in the line. Booked on time: from the booked time. Booked and late: as if not booked.
    fn since(&self, rules: &Rules) -> Millis {
        match self.kind {
            Kind::Booked { at } if self.in_time(rules) => self.arrived.max(at.plus_ms(-BEFORE_MS)),
            _ => self.arrived,
        }
    }

    fn in_time(&self, rules: &Rules) -> bool {
        matches!(self.kind, Kind::Booked { at } if self.arrived <= at.plus_minutes(i64::from(rules.grace)))
    }

    /// The place by arrival; no two tickets of a day share one.
    fn place(&self, rules: &Rules) -> (Millis, u32) {
        (self.since(rules), self.serial)
    }

    /// The rule this ticket is called by when nothing stands against it.
    fn rule(&self, rules: &Rules) -> Rule {
        match self.kind {
            Kind::Booked { .. } if self.in_time(rules) => Rule::Booked,
            Kind::Priority(reason) => Rule::Priority(reason),
            _ if self.done > 0 => Rule::Onward,
            _ => Rule::Arrival,
        }
    }

    /// Booked before priority before arrival; who goes on keeps the place of arrival.
    fn rank(&self, rules: &Rules) -> u8 {
        match self.rule(rules) {
            Rule::Booked => 0,
            Rule::Priority(_) => 1,
            _ => 2,
        }
    }
}

/// Whom a desk with these skills calls now.
pub fn next(line: &[Ticket], desk: Skills, now: Millis, rules: &Rules) -> Option<Pick> {
    let fit = || line.iter().filter(|ticket| ticket.state == State::Waiting && ticket.fits(desk));
    let here: Vec<&Ticket> = fit().filter(|ticket| ticket.since(rules) <= now).collect();
    let Some(first) = here.iter().min_by_key(|ticket| (ticket.rank(rules), ticket.place(rules))) else {
        let early = fit().min_by_key(|ticket| ticket.place(rules))?;
        return Some(Pick { serial: early.serial, rule: Rule::Early, passed: Vec::new() });
    };
    let spent = here.iter().filter(|ticket| ticket.passed >= rules.overtakes);
    let bar = spent.map(|ticket| ticket.place(rules)).min();
    let free = here.iter().filter(|ticket| bar.is_none_or(|bar| ticket.place(rules) <= bar));
    let best = free.min_by_key(|ticket| (ticket.rank(rules), ticket.place(rules))).unwrap_or(first);
    let rule = if best.serial == first.serial { best.rule(rules) } else { Rule::Bound };
    let mut passed: Vec<&&Ticket> = here.iter().filter(|ticket| ticket.place(rules) < best.place(rules)).collect();
    passed.sort_by_key(|ticket| ticket.place(rules));
    Some(Pick { serial: best.serial, rule, passed: passed.into_iter().map(|ticket| ticket.serial).collect() })
}

/// Carries a pick out: the ticket is called to the desk, and whom it passes remembers it.
pub fn call(line: &mut [Ticket], pick: &Pick, desk: u16) -> Result<(), Refused> {
    let called = line.iter_mut().find(|ticket| ticket.serial == pick.serial).ok_or(Refused)?;
    called.act(Act::Call { desk })?;
    for ticket in line.iter_mut().filter(|ticket| pick.passed.contains(&ticket.serial)) {
        ticket.passed = ticket.passed.saturating_add(1);
    }
    Ok(())
}
