//! When people work, or cases come: the half hours of the week in which something happened often enough.
//!
//! The rule: a half hour counts where something happened in it on a twentieth of the days that were worked at all (confidence); if those half hours
//! hold less than 99 in a hundred of everything (support), the fullest others are added until they do: hours cut too short leave every evening's rest
//! to the next day, which is worse than a quiet half hour too many. Holes of one half hour are closed. Monday to Friday are counted together, unless a
//! weekday has a thousand moments of its own and is an hour and a half longer or shorter. The edges are refined to five minutes. A weekday on which less
//! than a tenth of its days were worked is off; so are the city's closed days, unless as much as a third of the usual happened on them.

use civic::Calendar;
use jiff::civil::Time;
use twin::spec::{Shift, WeekHours};
use twin::{DAY, Hours};

use crate::view::{WEEK, date, is_holiday, weekday};

const SLOTS: usize = 48;
const SLOT: i64 = DAY / 48;
/// Five minutes.
const FINE: usize = 288;
const OWN: u64 = 1_000;
const OWN_MINUTES: u32 = 90;
/// One in so many days.
const CONFIDENCE: u32 = 20;
/// Fewer moments of an edge's half hour are not looked at closer.
const EDGE: u32 = 60;
/// A day on which nothing happened was closed if so much happened a week before and a week after it.
const USUAL: u32 = 10;

/// What happened when.
#[derive(Clone, Debug)]
pub(crate) struct Count {
    first: i64,
    fine: Vec<[u32; FINE]>,
    /// Of each day the half hours in which something happened, a bit each.
    days: Vec<u64>,
    pub moments: u64,
    by_day: Vec<u32>,
}

/// Times of a week, and the same laid out over the days of the log.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub week: WeekHours,
    pub laid: Hours,
    /// Spans of each weekday, in minutes.
    pub spans: Vec<Vec<(u32, u32)>>,
    /// What part of the moments lies within.
    pub support: f64,
}

/// Some weekdays seen together.
struct Sum {
    days: u32,
    worked: u32,
    seen: [u32; SLOTS],
    fine: [u32; FINE],
}

fn index(value: i64) -> usize {
    usize::try_from(value).unwrap_or(0)
}

impl Count {
    pub fn new(first: i64, days: usize) -> Self {
        Self { first, fine: vec![[0; FINE]; 7], days: vec![0; days], moments: 0, by_day: vec![0; days] }
    }

    pub fn add(&mut self, at: i64) {
        let (day, of_day) = (at.div_euclid(DAY), at.rem_euclid(DAY));
        let place = index(day - self.first);
        let (Some(mask), Some(count)) = (self.days.get_mut(place), self.by_day.get_mut(place)) else { return };
        *mask |= 1 << (of_day / SLOT);
        *count += 1;
        self.fine[weekday(day)][index(of_day / (5 * 60_000))] += 1;
        self.moments += 1;
    }

    pub fn join(&mut self, other: &Self) {
        for (of, more) in self.fine.iter_mut().zip(&other.fine) {
            of.iter_mut().zip(more).for_each(|(of, more)| *of += more);
        }
        self.days.iter_mut().zip(&other.days).for_each(|(of, more)| *of |= more);
        self.by_day.iter_mut().zip(&other.by_day).for_each(|(of, more)| *of += more);
        self.moments += other.moments;
    }

    /// Days from the first to the last on which anything happened.
    fn span(&self) -> std::ops::Range<usize> {
        let first = self.days.iter().position(|mask| *mask != 0).unwrap_or(0);
        let last = self.days.iter().rposition(|mask| *mask != 0).map_or(0, |last| last + 1);
        first..last
    }

    fn day(&self, place: usize) -> i64 {
        self.first + i64::try_from(place).unwrap_or(0)
    }

    fn holidays_worked(&self, calendar: &Calendar) -> bool {
        let (mut open, mut closed) = ((0_u64, 0_u64), (0_u64, 0_u64));
        for place in self.span().filter(|place| weekday(self.day(*place)) < 5) {
            let of = if is_holiday(self.day(place), calendar) { &mut closed } else { &mut open };
            of.0 += 1;
            of.1 += u64::from(self.by_day[place]);
        }
        closed.0 > 0 && closed.1 * open.0 * 3 >= open.1 * closed.0
    }

    fn sum(&self, of: &[usize], skip: &dyn Fn(i64) -> bool) -> Sum {
        let mut sum = Sum { days: 0, worked: 0, seen: [0; SLOTS], fine: [0; FINE] };
        for place in self.span().filter(|place| of.contains(&weekday(self.day(*place))) && !skip(self.day(*place))) {
            let mask = self.days[place];
            sum.days += 1;
            sum.worked += u32::from(mask != 0);
            for (slot, seen) in sum.seen.iter_mut().enumerate() {
                *seen += u32::from(mask >> slot & 1 == 1);
            }
        }
        for weekday in of {
            sum.fine.iter_mut().zip(&self.fine[*weekday]).for_each(|(of, more)| *of += more);
        }
        sum
    }

    /// The week this shows. `support` is the part of all that must lie within.
    pub fn found(&self, calendar: &Calendar, support: f64) -> Found {
        let on_holidays = self.holidays_worked(calendar);
        let off = |day: i64| !on_holidays && is_holiday(day, calendar);
        let own = |weekday: usize| self.fine[weekday].iter().map(|count| u64::from(*count)).sum::<u64>() >= OWN;
        let common = self.sum(&[0, 1, 2, 3, 4], &off).spans(support);
        let open = |spans: &[(u32, u32)]| spans.iter().map(|(from, to)| to - from).sum::<u32>();
        let of = |weekday: usize| {
            let alone = self.sum(&[weekday], &off).spans(support);
            let other = own(weekday) && open(&alone).abs_diff(open(&common)) >= OWN_MINUTES;
            if weekday > 4 || other || alone.is_empty() { alone } else { common.clone() }
        };
        let spans: Vec<Vec<(u32, u32)>> = (0..7).map(of).collect();
        let week = self.week(&spans, on_holidays, &off);
        let laid = self.laid(&week, &spans, &off);
        let (mut within, mut all) = (0_u64, 0_u64);
        for (counts, spans) in self.fine.iter().zip(&spans) {
            for (minute, count) in (0_u32..).step_by(5).zip(counts) {
                all += u64::from(*count);
                let inside = spans.iter().any(|(from, to)| *from <= minute && minute < *to);
                within += if inside { u64::from(*count) } else { 0 };
            }
        }
        let support = counter::draw::float(within) / counter::draw::float(all.max(1));
        Found { week, laid, spans, support }
    }

    fn week(&self, spans: &[Vec<(u32, u32)>], on_holidays: bool, off: &dyn Fn(i64) -> bool) -> WeekHours {
        let always = on_holidays && spans.iter().all(|spans| *spans == [(0, 1440)]);
        if always {
            return WeekHours { always, ..WeekHours::default() };
        }
        let mut week: Vec<Shift> = Vec::new();
        for (weekday, spans) in spans.iter().enumerate() {
            for (from, to) in spans {
                let (open, close) = (time(*from), time(*to));
                match week.iter_mut().find(|shift| shift.open == open && shift.close == close) {
                    Some(shift) => shift.days.push(WEEK[weekday]),
                    None => week.push(Shift { days: vec![WEEK[weekday]], open, close }),
                }
            }
        }
        // A week before and a week after it was as usual, and on this day nobody came.
        let usual =
            |place: Option<usize>| place.and_then(|place| self.by_day.get(place)).is_some_and(|of| *of >= USUAL);
        let closed = self.span().filter(|place| {
            let day = self.day(*place);
            let around = usual(place.checked_sub(7)) && usual(place.checked_add(7));
            self.days[*place] == 0 && around && !spans[weekday(day)].is_empty() && !off(day)
        });
        let except = closed.map(|place| (date(self.day(place)), Vec::new())).collect();
        WeekHours { always, week, on_holidays, except }
    }

    fn laid(&self, week: &WeekHours, spans: &[Vec<(u32, u32)>], off: &dyn Fn(i64) -> bool) -> Hours {
        if week.always {
            return Hours::always();
        }
        let of = |day: i64| -> Vec<(i64, i64)> {
            let spans = spans[weekday(day)].iter();
            spans.map(|(from, to)| (i64::from(*from) * 60_000, i64::from(*to) * 60_000)).collect()
        };
        let whole = self.days.len().div_ceil(7) * 7;
        let days: Vec<_> = (0..whole)
            .map(|place| self.day(place))
            .map(|day| if off(day) || week.except.contains_key(&date(day)) { Vec::new() } else { of(day) })
            .collect();
        let then: Vec<_> = (0..7).map(|place| of(self.day(place))).collect();
        Hours::of(&days, &then)
    }
}

impl Sum {
    fn spans(&self, support: f64) -> Vec<(u32, u32)> {
        if self.worked == 0 || self.worked * 10 < self.days {
            return Vec::new();
        }
        let count = |slot: usize| self.fine[slot * 6..slot * 6 + 6].iter().map(|of| u64::from(*of)).sum::<u64>();
        let mut kept: Vec<bool> = self.seen.iter().map(|seen| *seen > 0 && seen * CONFIDENCE >= self.worked).collect();
        let all: u64 = (0..SLOTS).map(count).sum();
        let mut within: u64 = (0..SLOTS).filter(|slot| kept[*slot]).map(count).sum();
        while counter::draw::float(within) < support * counter::draw::float(all) {
            let fullest = (0..SLOTS).filter(|slot| !kept[*slot]).max_by_key(|slot| (count(*slot), SLOTS - slot));
            let Some(fullest) = fullest else { break };
            kept[fullest] = true;
            within += count(fullest);
        }
        for slot in 1..SLOTS - 1 {
            kept[slot] |= kept[slot - 1] && kept[slot + 1];
        }
        let mut spans: Vec<(u32, u32)> = Vec::new();
        for (minute, _) in (0_u32..).step_by(30).zip(&kept).filter(|(_, kept)| **kept) {
            match spans.last_mut() {
                Some(last) if last.1 == minute => last.1 = minute + 30,
                _ => spans.push((minute, minute + 30)),
            }
        }
        spans.iter().map(|(from, to)| (from + self.empty(*from, false), to - self.empty(*to - 30, true))).collect()
    }

    /// Minutes at the edge of a half hour in which next to nothing happened.
    fn empty(&self, minute: u32, at_end: bool) -> u32 {
        let from = minute as usize / 5;
        let mut bins = self.fine[from..from + 6].to_vec();
        if bins.iter().sum::<u32>() < EDGE {
            return 0;
        }
        if at_end {
            bins.reverse();
        }
        let most = bins.iter().copied().max().unwrap_or(0);
        let empty = bins.iter().take_while(|count| **count * 10 < most).count();
        u32::try_from(empty).unwrap_or(0) * 5
    }
}

/// A minute of the day; the last one for midnight at its end.
fn time(minute: u32) -> Time {
    let part = |part: u32| i8::try_from(part).unwrap_or(0);
    Time::new(part(minute / 60), part(minute % 60), 0, 0).unwrap_or(Time::constant(23, 59, 59, 0))
}
