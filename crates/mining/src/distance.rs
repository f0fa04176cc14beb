//! How far two logs are from each other: the measures simulation studies use, reckoned as their reference package reckons them.
//!
//! 1-Wasserstein distances are areas between two curves of shares; the n-gram distance is the part of n-grams that only one log has.

use rustc_hash::FxHashMap;
use serde::Serialize;

use crate::log::{Log, NEVER};
use crate::measure::heat::slot;
use crate::num::{float, index, real};

/// The four of them.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Distances {
    /// Of durations of cases, in columns (an hour each, unless said otherwise).
    pub cycle_time: f64,
    /// Between 0 (the same steps in a row) and 1 (none shared).
    pub three_gram: f64,
    /// Of moments since a case began, in hours.
    pub relative_event: f64,
    /// Of hours of the day, mean of the seven weekdays.
    pub circadian: f64,
}

/// All four, with columns of an hour.
pub fn distances(one: &Log, other: &Log) -> Distances {
    Distances {
        cycle_time: cycle_time(one, other, 3_600_000),
        three_gram: n_gram(one, other, 3),
        relative_event: relative_event(one, other),
        circadian: circadian(one, other),
    }
}

/// Begin and end of an event; the end for both where nobody wrote down a begin.
fn both(log: &Log, event: usize) -> Option<(i64, i64)> {
    let done = log.done_at(event)?;
    Some((log.started_at(event).unwrap_or(done), done))
}

/// First begin and last end.
fn span(log: &Log, events: std::ops::Range<usize>) -> Option<(i64, i64)> {
    let known = events.filter_map(|event| both(log, event));
    known.reduce(|(from, to), (start, end)| (from.min(start), to.max(end)))
}

/// 1-Wasserstein between durations of cases, in columns of this width from the shortest on.
pub fn cycle_time(one: &Log, other: &Log, width_ms: i64) -> f64 {
    let of = |log: &Log| {
        log.by_case().filter_map(|events| span(log, events)).map(|(from, to)| to - from).collect::<Vec<_>>()
    };
    apart(of(one), of(other), width_ms)
}

/// 1-Wasserstein between two rows of lengths, in columns of this width from the shortest on.
pub fn apart(mut one: Vec<i64>, mut other: Vec<i64>, width_ms: i64) -> f64 {
    let least = one.iter().chain(&other).copied().min().unwrap_or(0);
    for value in one.iter_mut().chain(&mut other) {
        *value = (*value - least).div_euclid(width_ms.max(1));
    }
    wasserstein(one, other)
}

/// The share of n-grams (of activities, blanks before and after) that the logs do not have in common.
pub fn n_gram(one: &Log, other: &Log, n: usize) -> f64 {
    let counts = grams(one, other, n);
    let all: u64 = counts.values().map(|(one, other)| one + other).sum();
    let apart: u64 = counts.values().map(|(one, other)| one.abs_diff(*other)).sum();
    if all == 0 { 0.0 } else { float(apart) / float(all) }
}

/// The same between shares of n-grams, so that a log of more cases is not farther for that alone. Where both have as many, it is [`n_gram`].
pub fn n_gram_shares(one: &Log, other: &Log, n: usize) -> f64 {
    let counts = grams(one, other, n);
    let sum = |of: fn(&(u64, u64)) -> u64| counts.values().map(|count| u128::from(of(count))).sum::<u128>();
    let (all, all_other) = (sum(|count| count.0), sum(|count| count.1));
    if all == 0 || all_other == 0 {
        return if all == all_other { 0.0 } else { 1.0 };
    }
    let apart: u128 =
        counts.values().map(|(one, other)| (u128::from(*one) * all_other).abs_diff(u128::from(*other) * all)).sum();
    // In whole numbers until here, so that no order of adding matters; a billionth is near enough.
    let billionths = apart * 1_000_000_000 / (2 * all * all_other);
    float(u64::try_from(billionths).unwrap_or(u64::MAX)) / 1e9
}

/// How often each n-gram stands in either log.
fn grams(one: &Log, other: &Log, n: usize) -> FxHashMap<Vec<u32>, (u64, u64)> {
    let mut numbers: FxHashMap<&str, u32> = FxHashMap::default();
    let mut counts: FxHashMap<Vec<u32>, (u64, u64)> = FxHashMap::default();
    let mut row = Vec::new();
    for (log, second) in [(one, false), (other, true)] {
        let of: Vec<u32> = log
            .activities
            .iter()
            .map(|name| {
                let next = crate::num::narrow(numbers.len() + 1);
                *numbers.entry(name).or_insert(next)
            })
            .collect();
        for events in log.by_case() {
            row.clear();
            row.resize(n.saturating_sub(1), 0);
            row.extend(log.activity[events].iter().map(|activity| of[usize::from(*activity)]));
            row.resize(row.len() + n.saturating_sub(1), 0);
            for gram in row.windows(n.max(1)) {
                let count = match counts.get_mut(gram) {
                    Some(count) => count,
                    None => counts.entry(gram.to_vec()).or_default(),
                };
                *(if second { &mut count.1 } else { &mut count.0 }) += 1;
            }
        }
    }
    counts
}

/// 1-Wasserstein between begins and ends of events since their case began, in whole hours.
pub fn relative_event(one: &Log, other: &Log) -> f64 {
    let of = |log: &Log| {
        let mut found = Vec::with_capacity(log.events() * 2);
        for events in log.by_case() {
            let Some((first, _)) = span(log, events.clone()) else { continue };
            for (start, end) in events.filter_map(|event| both(log, event)) {
                found.extend([(start - first).div_euclid(3_600_000), (end - first).div_euclid(3_600_000)]);
            }
        }
        found
    };
    wasserstein(of(one), of(other))
}

/// 1-Wasserstein between hours of the day, weekday by weekday; a weekday only one log works on counts as far as a day is long.
pub fn circadian(one: &Log, other: &Log) -> f64 {
    let of = |log: &Log| {
        let mut hours = vec![vec![0_u64; 24]; 7];
        for event in 0..log.events() {
            for at in [log.done[event], log.started.get(event).copied().unwrap_or(NEVER)] {
                let known = if at == NEVER { log.done[event] } else { at };
                if known != NEVER {
                    let (weekday, hour) = slot(known, log.offset[event]);
                    hours[weekday][hour] += 1;
                }
            }
        }
        hours
    };
    let (one, other) = (of(one), of(other));
    let day = |(one, other): (&Vec<u64>, &Vec<u64>)| match (one.iter().sum(), other.iter().sum()) {
        (0, 0) => 0.0,
        (0, _) | (_, 0) => 23.0,
        _ => between(one, other),
    };
    one.iter().zip(&other).map(day).sum::<f64>() / 7.0
}

/// The area between two curves of shares over whole numbers.
fn wasserstein(one: Vec<i64>, other: Vec<i64>) -> f64 {
    if one.is_empty() || other.is_empty() {
        return if one.is_empty() && other.is_empty() { 0.0 } else { f64::INFINITY };
    }
    let most = one.iter().chain(&other).copied().max().unwrap_or(0);
    if most <= 1 << 22 {
        // Counting is faster than sorting while a few megabytes hold all columns.
        let counted = |values: &[i64]| {
            let mut counts = vec![0_u64; index(most) + 1];
            for value in values {
                counts[index(*value)] += 1;
            }
            counts
        };
        return between(&counted(&one), &counted(&other));
    }
    sorted(one, other)
}

fn between(one: &[u64], other: &[u64]) -> f64 {
    let (all, all_other) = (float(one.iter().sum()), float(other.iter().sum()));
    let (mut below, mut below_other, mut area) = (0, 0, 0.0);
    for (count, count_other) in one.iter().zip(other) {
        below += count;
        below_other += count_other;
        area += (float(below) / all - float(below_other) / all_other).abs();
    }
    area
}

fn sorted(mut one: Vec<i64>, mut other: Vec<i64>) -> f64 {
    one.sort_unstable();
    other.sort_unstable();
    let (mut i, mut j, mut area) = (0, 0, 0.0);
    let mut at = one[0].min(other[0]);
    while i < one.len() || j < other.len() {
        let next = [one.get(i), other.get(j)].into_iter().flatten().copied().min().unwrap_or(at);
        let shares = float(i as u64) / float(one.len() as u64) - float(j as u64) / float(other.len() as u64);
        area += shares.abs() * real(next - at);
        at = next;
        i += one[i..].iter().take_while(|value| **value == next).count();
        j += other[j..].iter().take_while(|value| **value == next).count();
    }
    area
}
