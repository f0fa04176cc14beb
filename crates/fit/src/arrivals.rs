//! How cases come: so many an hour, by the hour and the kind of day, on the days and in the hours in which any came.
//!
//! The rule: Monday to Friday share the shape of their day, Saturdays and Sundays have their own. The level is each weekday's own where Monday to
//! Friday differ more than chance (χ² at 1 %). Closed days count for nothing; the first and the last day may be cut, and are left out of ten and more. A
//! burst is a day with twice the usual and more than six deviations of chance above it, and at least twenty cases: what is above the usual is told as
//! a burst and is no part of the rates.

use std::collections::BTreeMap;

use counter::draw::float;
use counter::model::Day;
use twin::spec::{Arrivals, Burst, Come, Rates, WeekHours};

use crate::dist::rounded;
use crate::hours::{Count, Found};
use crate::view::{DAY, View, WEEK, Window, date, is_holiday, weekday};

/// The name of these hours.
pub(crate) const HOURS: &str = "arrivals";
/// Hours that leave out more than this are no hours in which cases come.
const SUPPORT: f64 = 0.99;
/// χ² with four degrees of freedom, 1 %.
const CHANCE: f64 = 13.277;

pub(crate) struct Coming {
    pub arrivals: Arrivals,
    pub hours: WeekHours,
    pub cases: u32,
    pub first: i64,
    pub last: i64,
}

struct Days {
    first: i64,
    /// By day and hour.
    counts: Vec<[u32; 24]>,
    /// Of the usual; a burst's day is left out.
    usual: Vec<bool>,
}

pub(crate) fn counted(view: &View<'_>, window: Window) -> Option<Coming> {
    let came = || view.cases(window).map(|case| view.arrived[case]);
    let (first, last) = (came().min()?.div_euclid(DAY), came().max()?.div_euclid(DAY));
    let length = usize::try_from(last - first + 1).ok()?;
    let mut seen = Count::new(first, length);
    let mut days = Days { first, counts: vec![[0; 24]; length], usual: vec![true; length] };
    for at in came() {
        seen.add(at);
        let (day, hour) = (at.div_euclid(DAY) - first, at.rem_euclid(DAY) / 3_600_000);
        if let (Ok(day), Ok(hour)) = (usize::try_from(day), usize::try_from(hour)) {
            days.counts[day][hour] += 1;
        }
    }
    let found = seen.found(view.asked.calendar, SUPPORT);
    let found = if found.support < SUPPORT { round_the_clock(found) } else { found };
    // Days off in the past say nothing of those to come.
    let hours = WeekHours { except: BTreeMap::new(), ..found.week.clone() };
    let came_on = |day: i64| !found.week.except.contains_key(&date(day));
    let open: Vec<bool> = (first..=last)
        .map(|day| {
            came_on(day)
                && !found.spans[weekday(day)].is_empty()
                && (hours.on_holidays || !is_holiday(day, view.asked.calendar))
        })
        .collect();
    // A log seldom begins at midnight and ends at one.
    if length >= 10 {
        (days.usual[0], days.usual[length - 1]) = (false, false);
    }
    let bursts = days.bursts(&open);
    let come = Come::Rates(days.rates(&open, &found));
    let mut arrivals = Arrivals::default();
    (arrivals.come, arrivals.hours, arrivals.bursts) = (come, Some(HOURS.to_owned()), bursts);
    Some(Coming { arrivals, hours, cases: u32::try_from(seen.moments).unwrap_or(u32::MAX), first, last })
}

/// On the weekdays on which cases come, at any hour.
fn round_the_clock(found: Found) -> Found {
    use jiff::civil::Time;
    let mut week = found.week;
    let mut worked: Vec<Day> = Vec::new();
    for shift in week.week.drain(..) {
        worked.extend(shift.days.iter().filter(|day| !worked.contains(day)).copied().collect::<Vec<_>>());
    }
    week.week.push(twin::spec::Shift { days: worked, open: Time::midnight(), close: Time::constant(23, 59, 59, 0) });
    let spans = found.spans.iter().map(|spans| if spans.is_empty() { Vec::new() } else { vec![(0, 1440)] }).collect();
    Found { week, spans, ..found }
}

impl Days {
    fn of(&self, place: usize) -> u64 {
        self.counts[place].iter().map(|count| u64::from(*count)).sum()
    }

    fn weekday(&self, place: usize) -> usize {
        weekday(self.first + i64::try_from(place).unwrap_or(0))
    }

    /// Usual days on which cases come, of these weekdays.
    fn usual<'a>(&'a self, of: &'a [usize], open: &'a [bool]) -> impl Iterator<Item = usize> + 'a {
        (0..self.counts.len()).filter(|place| open[*place] && self.usual[*place] && of.contains(&self.weekday(*place)))
    }

    /// Days far above the usual, and what was above it.
    fn bursts(&mut self, open: &[bool]) -> Vec<Burst> {
        let mut found = Vec::new();
        for kind in [&[0, 1, 2, 3, 4][..], &[5], &[6]] {
            let mut sorted: Vec<u64> = self.usual(kind, open).map(|place| self.of(place)).collect();
            sorted.sort_unstable();
            let Some(usual) = sorted.get(sorted.len() / 2).copied() else { continue };
            let most = float(usual * 2).max(float(usual) + 6.0 * libm::sqrt(float(usual))).max(20.0);
            let places: Vec<usize> = self.usual(kind, open).filter(|place| float(self.of(*place)) > most).collect();
            for place in places {
                self.usual[place] = false;
                let hours = &self.counts[place];
                let from = hours.iter().position(|count| *count > 0).unwrap_or(0);
                let to = hours.iter().rposition(|count| *count > 0).unwrap_or(23) + 1;
                let day = date(self.first + i64::try_from(place).unwrap_or(0));
                found.push(Burst {
                    at: day.at(i8::try_from(from).unwrap_or(0), 0, 0, 0),
                    cases: u32::try_from(self.of(place) - usual).unwrap_or(u32::MAX),
                    over: float((to - from) as u64) * 60.0,
                });
            }
        }
        found.sort_by_key(|burst| burst.at);
        found
    }

    fn rates(&self, open: &[bool], found: &Found) -> Vec<Rates> {
        let mut rates = Vec::new();
        let kinds: Vec<Vec<usize>> = [vec![0, 1, 2, 3, 4], vec![5], vec![6]]
            .into_iter()
            .map(|kind| kind.into_iter().filter(|day| !found.spans[*day].is_empty()).collect())
            .collect();
        for kind in kinds.iter().filter(|kind: &&Vec<usize>| !kind.is_empty()) {
            let levels = self.levels(kind, open);
            // Days alike share a line.
            let mut lines: Vec<(f64, Vec<usize>)> = Vec::new();
            for (day, level) in kind.iter().zip(levels) {
                match lines.iter_mut().find(|line| line.0.to_bits() == level.to_bits()) {
                    Some(line) => line.1.push(*day),
                    None => lines.push((level, vec![*day])),
                }
            }
            for (level, days) in lines {
                let hourly: BTreeMap<u8, f64> = (0..24)
                    .filter_map(|hour| {
                        let count: u64 = self.usual(kind, open).map(|place| u64::from(self.counts[place][hour])).sum();
                        let minutes: u64 =
                            self.usual(kind, open).map(|place| minutes(found, self.weekday(place), hour)).sum();
                        let rate = float(count) * 60.0 / float(minutes.max(1)) * level;
                        (count > 0 && minutes > 0).then(|| (u8::try_from(hour).unwrap_or(0), rounded(rate)))
                    })
                    .collect();
                let days = days.iter().map(|day| WEEK[*day]).collect();
                rates.push(Rates { days, hourly });
            }
        }
        rates
    }

    /// How far each weekday lies above or below the mean of its kind; 1 for all where that may be chance.
    fn levels(&self, kind: &[usize], open: &[bool]) -> Vec<f64> {
        let of = |days: &[usize]| {
            let (mut cases, mut count) = (0_u64, 0_u64);
            for place in self.usual(days, open) {
                (cases, count) = (cases + self.of(place), count + 1);
            }
            (float(cases), float(count))
        };
        let (cases, days) = of(kind);
        let mean = cases / days.max(1.0);
        let each: Vec<(f64, f64)> = kind.iter().map(|day| of(&[*day])).collect();
        let apart: f64 = each
            .iter()
            .filter(|(_, days)| *days > 0.0 && mean > 0.0)
            .map(|(cases, days)| (cases - mean * days) * (cases - mean * days) / (mean * days))
            .sum();
        let level = |(cases, days): &(f64, f64)| if *days > 0.0 { cases / days / mean } else { 1.0 };
        if apart > CHANCE { each.iter().map(level).collect() } else { vec![1.0; kind.len()] }
    }
}

/// Open minutes of an hour of a weekday.
fn minutes(found: &Found, weekday: usize, hour: usize) -> u64 {
    let (from, to) = (hour * 60, hour * 60 + 60);
    let of = |(open, close): &(u32, u32)| (*close as usize).min(to).saturating_sub((*open as usize).max(from)) as u64;
    found.spans[weekday].iter().map(of).sum()
}
