//! Edits of a schedule: what an office decides about some of its days, laid over what the city's file says.
//!
//! An edit holds from a day to a day and is a value; laying edits over counters gives counters, and taking one away gives what was there
//! before. A later edit wins over an earlier one of its kind; a closed or special day stands over hours. It refuses what no day can be laid
//! out by. Where a day's ticks begin is the file's matter and no edit moves it: seats that are sold are counted from there.

#[cfg(test)]
mod tests;

use civic::Text;
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use crate::model::{Absence, Day, Hours, Office, SpecialHours, check};
use crate::roster::{base_of, minute};
use crate::{Counters, TICK, Ticks};

/// More days than these one edit does not hold.
pub const MOST_DAYS: i32 = 366;

/// What an office decided about its days `from` to `to`, both included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub id: u128,
    pub office: String,
    pub from: Date,
    pub to: Date,
    pub what: What,
    pub reason: Text,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum What {
    Closed,
    /// Other opening hours on these weekdays.
    Hours {
        days: Vec<Day>,
        #[serde(flatten)]
        hours: SpecialHours,
    },
    /// Open on days that would be closed, or otherwise than the weekday is.
    Special {
        #[serde(flatten)]
        hours: SpecialHours,
    },
    /// Nobody sits at the desk, the whole day or between two times.
    Absence {
        desk: u16,
        start: Option<Time>,
        end: Option<Time>,
    },
    /// Somebody sits at the desk at another time, too.
    Shift {
        desk: u16,
        days: Vec<Day>,
        start: Time,
        end: Time,
    },
    /// People the hall holds.
    Capacity {
        people: u16,
    },
}

/// Why an edit is not laid over these counters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    NoOffice,
    NoDesk,
    /// It ends before it begins, or is longer than [`MOST_DAYS`].
    Days,
    NoWeekday,
    /// Open, then the end of reception, then close; start, then end.
    Times,
    /// Before the first minute of a day's ticks.
    Early,
    /// Beyond its last.
    Late,
    NobodyFits,
}

impl What {
    /// Its word in rows and forms.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Hours { .. } => "hours",
            Self::Special { .. } => "special",
            Self::Absence { .. } => "absence",
            Self::Shift { .. } => "shift",
            Self::Capacity { .. } => "capacity",
        }
    }

    /// Whether two say something about the same: the day's hours, one desk, the hall.
    pub fn meets(&self, other: &Self) -> bool {
        let about = |what: &Self| match what {
            Self::Closed | Self::Hours { .. } | Self::Special { .. } => (0, 0),
            Self::Absence { desk, .. } | Self::Shift { desk, .. } => (1, *desk),
            Self::Capacity { .. } => (2, 0),
        };
        about(self) == about(other)
    }
}

impl Edit {
    pub fn holds(&self, date: Date) -> bool {
        self.from <= date && date <= self.to
    }

    /// Whether both say something about the same on the same day: the later one wins.
    pub fn meets(&self, other: &Self) -> bool {
        let days = self.from <= other.to && other.from <= self.to;
        self.office == other.office && days && self.what.meets(&other.what)
    }

    /// Whether these counters can carry it.
    pub fn fits(&self, counters: &Counters) -> Result<(), Fault> {
        let office = counters.office(&self.office).ok_or(Fault::NoOffice)?;
        let long = self.to.since(self.from).map_or(i32::MAX, |span| span.get_days());
        if self.to < self.from || long >= MOST_DAYS {
            return Err(Fault::Days);
        }
        match &self.what {
            What::Hours { days, hours } => {
                some(days)?;
                self.hours(office, hours, |date| days.contains(&Day::of(date)))
            }
            What::Special { hours } => self.hours(office, hours, |_| true),
            What::Absence { desk, start, end } => {
                known(office, *desk)?;
                let ordered = start.zip(*end).is_none_or(|(start, end)| start < end);
                if ordered { Ok(()) } else { Err(Fault::Times) }
            }
            What::Shift { desk, days, start, end } => {
                known(office, *desk)?;
                some(days)?;
                if start < end { Ok(()) } else { Err(Fault::Times) }
            }
            What::Capacity { people: 0 } => Err(Fault::NobodyFits),
            What::Closed | What::Capacity { .. } => Ok(()),
        }
    }

    fn hours(&self, office: &Office, hours: &SpecialHours, named: impl Fn(Date) -> bool) -> Result<(), Fault> {
        let as_hours = Hours {
            from: self.from,
            to: Some(self.to),
            days: Vec::new(),
            open: hours.open,
            close: hours.close,
            reception_until: hours.reception_until,
        };
        if check::hours_fault(&as_hours).is_some() {
            return Err(Fault::Times);
        }
        let most = u16::from(Ticks::MOST) * TICK;
        for date in self.from.series(jiff::Span::new().days(1)).take_while(|date| *date <= self.to) {
            if !named(date) {
                continue;
            }
            let base = base_of(office, date);
            if minute(hours.open) < base {
                return Err(Fault::Early);
            }
            if minute(hours.close) > base + most {
                return Err(Fault::Late);
            }
        }
        Ok(())
    }
}

fn some(days: &[Day]) -> Result<(), Fault> {
    if days.is_empty() { Err(Fault::NoWeekday) } else { Ok(()) }
}

fn known(office: &Office, desk: u16) -> Result<(), Fault> {
    if office.desks.iter().any(|known| known.no == desk) { Ok(()) } else { Err(Fault::NoDesk) }
}

/// These counters as the edits make them, in the order in which they were approved. Every one fits, or nothing is laid.
pub fn over(counters: &Counters, edits: &[Edit]) -> Result<Counters, Fault> {
    let mut laid = counters.clone();
    for edit in edits {
        edit.fits(counters)?;
        let office = laid.offices.iter_mut().find(|office| office.id == edit.office).ok_or(Fault::NoOffice)?;
        office.edits.push(edit.clone());
    }
    Ok(laid)
}

/// What the edits of an office make of one of its days.
pub(crate) struct Edited<'a>(pub &'a [Edit]);

/// A day's hours as an edit says them; `Err`: closed, and why.
pub(crate) type Said = Result<SpecialHours, Text>;

impl Edited<'_> {
    fn on(&self, date: Date) -> impl DoubleEndedIterator<Item = &Edit> {
        self.0.iter().filter(move |edit| edit.holds(date))
    }

    /// The last word about this very day: it stands over the file's special days.
    pub fn special(&self, date: Date) -> Option<Said> {
        self.on(date).rev().find_map(|edit| match &edit.what {
            What::Closed => Some(Err(edit.reason.clone())),
            What::Special { hours } => Some(Ok(*hours)),
            _ => None,
        })
    }

    /// The last word about this weekday's hours.
    pub fn hours(&self, date: Date) -> Option<SpecialHours> {
        self.on(date).rev().find_map(|edit| match &edit.what {
            What::Hours { days, hours } if days.contains(&Day::of(date)) => Some(*hours),
            _ => None,
        })
    }

    pub fn capacity(&self, date: Date) -> Option<u16> {
        self.on(date).rev().find_map(|edit| match edit.what {
            What::Capacity { people } => Some(people),
            _ => None,
        })
    }

    /// When somebody sits at this desk, one edit after the other.
    pub fn desk(
        &self,
        no: u16,
        date: Date,
        on: Ticks,
        between: &impl Fn(Time, Time) -> Ticks,
        away: &impl Fn(&Absence) -> Ticks,
    ) -> Ticks {
        self.on(date).fold(on, |on, edit| match &edit.what {
            What::Absence { desk, start, end } if *desk == no => {
                on & !away(&Absence { desk: no, from: edit.from, to: edit.to, start: *start, end: *end })
            }
            What::Shift { desk, days, start, end } if *desk == no && days.contains(&Day::of(date)) => {
                on | between(*start, *end)
            }
            _ => on,
        })
    }
}
