//! Who is called next, as the moving hall asks it: a rule that can be put in another's place.
//!
//! The rule here is the one the counter calls by ([`crate::day::order::InTurn`]): booked people from their time on, those with a reason before
//! the rest, all others as they came, by skill, and nobody passed more often than a bound. It sees no services and no names, only what an order needs.

use crate::Skills;

/// Somebody who stands in the line, or will. Times are milliseconds of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guest {
    pub comes: i64,
    pub booked: Option<i64>,
    /// Called before others for a reason: a baby, illness, age.
    pub urgent: bool,
    pub needs: Skills,
}

/// The line when a desk is free: who stands there in the order they came, and how often each was passed.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    pub guests: &'a [Guest],
    pub standing: &'a [usize],
    pub passed: &'a [u16],
    /// How many of those who stand there have a booking or a reason: behind the last of them nobody is more than first come.
    pub special: usize,
}

impl Guest {
    pub fn is_special(&self) -> bool {
        self.urgent || self.booked.is_some()
    }
}

pub trait Order {
    /// The place in `standing` of who is called to a desk with these skills; nobody there can be served by it, `None`.
    fn pick(&self, line: Line<'_>, skills: Skills, at: i64) -> Option<usize>;

    /// From when on somebody counts in the line. Called before others who count from earlier, they pass them.
    fn since(&self, guest: &Guest) -> i64;

    /// So often somebody may be passed by people who came later.
    fn bound(&self) -> u16;
}

/// First come, first called, but for bookings, reasons and the bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InTurn {
    /// A booking counts from so long before its time.
    pub before: i64,
    /// Who comes later than so long after it has lost it.
    pub grace: i64,
    /// So often somebody may be passed by people who came later.
    pub overtakes: u16,
}

/// Somebody a desk could call.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Choice {
    /// Booked, with a reason, as they came. A whole word: a byte here costs more than the rest of the pick.
    rank: i64,
    since: i64,
    place: usize,
}

impl Choice {
    /// Behind everybody.
    const NOBODY: Self = Self { rank: i64::MAX, since: i64::MAX, place: usize::MAX };

    fn is_nobody(self) -> bool {
        self.rank == i64::MAX
    }

    fn sooner(self, other: Self) -> Self {
        if (other.since, other.place) < (self.since, self.place) { other } else { self }
    }
}

impl InTurn {
    pub const DEFAULT: Self = Self { before: 2 * 60_000, grace: 10 * 60_000, overtakes: 3 };

    /// As the city's file says it.
    pub fn by(rules: &crate::model::Rules) -> Self {
        Self { grace: i64::from(rules.grace) * 60_000, overtakes: rules.overtakes, ..Self::DEFAULT }
    }

    fn in_time(self, guest: &Guest) -> Option<i64> {
        guest.booked.filter(|time| guest.comes <= time + self.grace)
    }

    fn choice(self, guest: &Guest, place: usize) -> Choice {
        let rank = match self.in_time(guest) {
            Some(_) => 0,
            None if guest.urgent => 1,
            None => 2,
        };
        Choice { rank, since: self.since(guest), place }
    }
}

impl Order for InTurn {
    fn pick(&self, line: Line<'_>, skills: Skills, at: i64) -> Option<usize> {
        let (mut best, mut early) = (Choice::NOBODY, Choice::NOBODY);
        // Where the first stands whom nobody may pass any more.
        let mut bar: Option<(i64, usize)> = None;
        let mut special = line.special;
        for (place, &index) in line.standing.iter().enumerate() {
            let guest = &line.guests[index];
            let fits = skills.holds(guest.needs);
            let mut spent = |since: i64| {
                if line.passed[index] >= self.overtakes && bar.is_none_or(|bar| (since, place) < bar) {
                    bar = Some((since, place));
                }
            };
            if !guest.is_special() {
                // As they came: whoever was found before goes before.
                if special == 0 && best.since <= guest.comes {
                    break;
                }
                if fits {
                    if best.is_nobody() {
                        best = Choice { rank: 2, since: guest.comes, place };
                    }
                    spent(guest.comes);
                }
                continue;
            }
            special -= 1;
            if fits {
                let choice = self.choice(guest, place);
                if choice.since > at {
                    early = early.sooner(choice);
                } else {
                    best = best.min(choice);
                    spent(choice.since);
                }
            }
        }
        let found = if best.is_nobody() { early } else { best };
        match bar {
            Some(bar) if (found.since, found.place) > bar => self.up_to(bar, line, skills),
            _ => (!found.is_nobody()).then_some(found.place),
        }
    }

    fn since(&self, guest: &Guest) -> i64 {
        self.in_time(guest).map_or(guest.comes, |time| guest.comes.max(time - self.before))
    }

    fn bound(&self) -> u16 {
        self.overtakes
    }
}

impl InTurn {
    /// The first of those who stand no later than the bar.
    fn up_to(self, bar: (i64, usize), line: Line<'_>, skills: Skills) -> Option<usize> {
        let choice = |(place, index): (usize, &usize)| {
            let guest = &line.guests[*index];
            skills.holds(guest.needs).then(|| self.choice(guest, place))
        };
        let free = line.standing.iter().enumerate().filter_map(choice).filter(|one| (one.since, one.place) <= bar);
        free.min().map(|choice| choice.place)
    }
}

#[cfg(test)]
mod tests;
