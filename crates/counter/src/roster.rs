//! One day of one office: when it is open, and which desks serve what in which ticks.
//!
//! A *lane* is one rostered place of work: a desk on a day. The day is computed from the hours, the shifts and the absences in force on that
//! date, never stored, so that an edited schedule is seen at once. It refuses to know what is booked.

#[cfg(test)]
mod tests;

use civic::Calendar;
use civic::calendar::Closed;
use civic::{Millis, Text};
use jiff::civil::{Date, Time};

use crate::edits::Edited;
use crate::model::{Absence, Day as Weekday, Hours, Office, Sale, SpecialHours};
use crate::{Counters, Skills, TICK, Ticks};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    pub date: Date,
    /// The first tick's minute of the day.
    pub base: u16,
    /// Ticks in which somebody may be taken in.
    pub reception: Ticks,
    /// Ticks in which somebody may be served.
    pub open: Ticks,
    /// People the hall holds.
    pub capacity: u16,
    pub lanes: Vec<Lane>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lane {
    pub desk: u16,
    pub skills: Skills,
    pub sale: Sale,
    /// When somebody sits there.
    pub on: Ticks,
}

/// An office and a date: open with its lanes, or why not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OnDate {
    Open(Day),
    Closed(Why),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    Calendar(Closed),
    Special(Text),
    /// No hours are in force.
    NoHours,
}

impl Day {
    /// The minutes from which and until which somebody is taken in; nothing where nobody is.
    pub fn reception_minutes(&self) -> Option<(u16, u16)> {
        let last = self.reception.iter().last()?;
        Some((self.minute_of(self.reception.first()?), self.minute_of(last) + TICK))
    }

    pub fn minute_of(&self, tick: u8) -> u16 {
        self.base + u16::from(tick) * TICK
    }

    /// The moment a tick begins.
    pub fn at(&self, tick: u8) -> Millis {
        Millis::start_of(self.date).plus_minutes(i64::from(self.minute_of(tick)))
    }

    /// The tick a moment lies in; nothing before the day opens or after its last tick.
    pub fn tick_of(&self, at: Millis) -> Option<u8> {
        let minutes = (at.0 - Millis::start_of(self.date).0).div_euclid(60_000) - i64::from(self.base);
        u8::try_from(minutes.div_euclid(i64::from(TICK))).ok().filter(|tick| *tick < Ticks::MOST)
    }

    /// The first tick that begins at or after this moment: 0 before the day, and behind its end `Ticks::MOST`.
    pub fn tick_from(&self, at: Millis) -> u8 {
        let minutes = (at.0 - Millis::start_of(self.date).0 + 59_999).div_euclid(60_000) - i64::from(self.base);
        let ticks = (minutes + i64::from(TICK) - 1).div_euclid(i64::from(TICK));
        u8::try_from(ticks.clamp(0, i64::from(Ticks::MOST))).unwrap_or(Ticks::MOST)
    }

    pub fn lane(&self, desk: u16) -> Option<&Lane> {
        self.lanes.iter().find(|lane| lane.desk == desk)
    }

    /// Desks on duty in this tick that can serve all of these skills.
    pub fn on_duty(&self, tick: u8, skills: Skills) -> usize {
        self.lanes.iter().filter(|lane| lane.on.has(tick) && lane.skills.holds(skills)).count()
    }
}

/// Ticks a service of so many minutes takes.
pub fn ticks_for(minutes: u16) -> u8 {
    u8::try_from(minutes.div_ceil(TICK)).unwrap_or(Ticks::MOST).clamp(1, Ticks::MOST)
}

impl Counters {
    pub fn day(&self, office: &Office, date: Date, calendar: &Calendar) -> OnDate {
        let hours = match hours_on(office, date, calendar) {
            Ok(hours) => hours,
            Err(why) => return OnDate::Closed(why),
        };
        let (base, edited) = (base_of(office, date), Edited(&office.edits));
        let span = |from: u16, to: u16| between(base, from, to);
        let times = |from: Time, to: Time| span(minute(from), minute(to));
        let open = times(hours.open, hours.close);
        let lane = |desk: &crate::Desk| {
            let shifts = desk.shifts.iter().filter(|shift| {
                shift.days.contains(&Weekday::of(date)) && within(date, shift.from.unwrap_or(date), shift.to)
            });
            let on = shifts.fold(Ticks::NONE, |on, shift| on | times(shift.start, shift.end));
            let away = office.absences.iter().filter(|absence| absence.desk == desk.no);
            let on = away.fold(on, |on, absence| on & !absent(absence, date, &span));
            let on = open & edited.desk(desk.no, date, on, &times, &|absence| absent(absence, date, &span));
            let skills = self.set_of(desk.skills.iter().map(String::as_str));
            Lane { desk: desk.no, skills, sale: desk.sale, on }
        };
        let lanes = office.desks.iter().map(lane).filter(|lane| !lane.on.is_empty()).collect();
        let reception = times(hours.open, hours.reception_until);
        let capacity = edited.capacity(date).unwrap_or(office.capacity);
        OnDate::Open(Day { date, base, reception, open, capacity, lanes })
    }
}

fn within(date: Date, from: Date, to: Option<Date>) -> bool {
    from <= date && to.is_none_or(|to| date <= to)
}

/// The hours in force: a special day's own, else the newest that name this weekday. Weekends open where hours name them; holidays do not.
fn hours_on(office: &Office, date: Date, calendar: &Calendar) -> Result<SpecialHours, Why> {
    let edited = Edited(&office.edits);
    if let Some(said) = edited.special(date) {
        return said.map_err(Why::Special);
    }
    if let Some(special) = office.special.iter().find(|special| special.date == date) {
        return special.hours.ok_or_else(|| Why::Special(special.reason.clone()));
    }
    let hours = edited.hours(date).or_else(|| {
        let hours = of_file(office, date)?;
        Some(SpecialHours { open: hours.open, close: hours.close, reception_until: hours.reception_until })
    });
    match (calendar.why_closed(date), hours) {
        (None | Some(Closed::Weekend), Some(hours)) => Ok(hours),
        (Some(closed), _) => Err(Why::Calendar(closed)),
        (None, None) => Err(Why::NoHours),
    }
}

/// The newest hours of the file that name this weekday.
fn of_file(office: &Office, date: Date) -> Option<&Hours> {
    let named = |hours: &&Hours| hours.days.contains(&Weekday::of(date)) && within(date, hours.from, hours.to);
    office.hours.iter().filter(named).max_by_key(|hours| hours.from)
}

/// The minute at which a day's ticks begin: where the file opens it, and on a day it keeps closed the earliest it ever opens. No edit moves it.
pub(crate) fn base_of(office: &Office, date: Date) -> u16 {
    let special = office.special.iter().find(|special| special.date == date).and_then(|special| special.hours);
    let open = special.map(|hours| hours.open).or_else(|| of_file(office, date).map(|hours| hours.open));
    open.or_else(|| office.hours.iter().map(|hours| hours.open).min()).map_or(0, minute)
}

pub(crate) fn minute(time: Time) -> u16 {
    u16::from(time.hour().unsigned_abs()) * 60 + u16::from(time.minute().unsigned_abs())
}

/// The whole ticks between two minutes of the day.
fn between(base: u16, from: u16, to: u16) -> Ticks {
    let tick = |minute: u16| u8::try_from(minute.saturating_sub(base) / TICK).unwrap_or(Ticks::MOST).min(Ticks::MOST);
    let first = u8::try_from(from.saturating_sub(base).div_ceil(TICK)).unwrap_or(Ticks::MOST).min(Ticks::MOST);
    Ticks::run(first, tick(to).saturating_sub(first))
}

/// The ticks nobody sits there: a tick that is touched is gone.
fn absent(absence: &Absence, date: Date, span: &impl Fn(u16, u16) -> Ticks) -> Ticks {
    if !within(date, absence.from, Some(absence.to)) {
        return Ticks::NONE;
    }
    let start = absence.start.map_or(0, minute);
    let end = absence.end.map_or(1_440, minute);
    span(start / TICK * TICK, end.div_ceil(TICK) * TICK)
}
