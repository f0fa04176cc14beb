//! Working time: when somebody is there, and where so many working milliseconds end.
//!
//! Built once from a week, holidays and single days; asked millions of times. Both directions are a look-up by day or a search in prefix sums.
//! Moments are milliseconds since the local midnight the plan begins with. Behind the days that were laid out the plain week goes on for ever.

use crate::num;

mod days;

pub const DAY: i64 = 86_400_000;
pub const HOUR: i64 = 3_600_000;
/// No end.
pub const NEVER: i64 = i64::MAX;

/// Open spans in order, not touching each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hours {
    start: Vec<i64>,
    end: Vec<i64>,
    /// Open time before each span.
    before: Vec<i64>,
    /// The first span that ends after the beginning of each day.
    of_day: Vec<u32>,
    /// Where the laid out days end; a whole number of weeks.
    until: i64,
    total: i64,
    /// The week that goes on after `until`: spans within it. Empty when nobody comes any more.
    tail: Vec<(i64, i64)>,
    tail_total: i64,
    always: bool,
}

/// Spans of a day, in milliseconds of the day.
pub type Spans = Vec<(i64, i64)>;
const WEEK: i64 = 7 * DAY;

impl Hours {
    /// Round the clock.
    pub fn always() -> Self {
        let mut hours = Self::of(&[], &[]);
        hours.always = true;
        hours
    }

    /// From spans of each day that is laid out, and of the seven days that then repeat.
    pub fn of(days: &[Spans], then: &[Spans]) -> Self {
        let lay = |days: &[Spans]| {
            let mut spans: Vec<(i64, i64)> = Vec::new();
            for (day, of_day) in (0i64..).zip(days) {
                let mut of_day: Vec<(i64, i64)> = of_day
                    .iter()
                    .map(|(from, to)| (day * DAY + from.clamp(&0, &DAY), day * DAY + to.clamp(&0, &DAY)))
                    .collect();
                of_day.sort_unstable();
                for (from, to) in of_day.into_iter().filter(|(from, to)| from < to) {
                    match spans.last_mut() {
                        Some(last) if last.1 >= from => last.1 = last.1.max(to),
                        _ => spans.push((from, to)),
                    }
                }
            }
            spans
        };
        let until = i64::try_from(days.len()).unwrap_or(0) * DAY;
        Self::from_spans(&lay(days), until, lay(then))
    }

    fn from_spans(spans: &[(i64, i64)], until: i64, tail: Vec<(i64, i64)>) -> Self {
        let mut before = Vec::with_capacity(spans.len());
        let mut total = 0;
        for (from, to) in spans {
            before.push(total);
            total += to - from;
        }
        let end: Vec<i64> = spans.iter().map(|span| span.1).collect();
        let of_day = (0..=until / DAY).map(|day| num::id(end.partition_point(|end| *end <= day * DAY))).collect();
        let tail_total = tail.iter().map(|(from, to)| to - from).sum();
        let start = spans.iter().map(|span| span.0).collect();
        Self { start, end, before, of_day, until, total, tail, tail_total, always: false }
    }

    /// Whether anybody ever comes.
    pub fn ever_open(&self) -> bool {
        self.always || self.total > 0 || self.tail_total > 0
    }

    /// The first span that ends after `t`, for a `t` before `until`.
    fn span(&self, t: i64) -> usize {
        let mut span = num::at(self.of_day.get(num::index(t / DAY)).copied().unwrap_or(0));
        while self.end.get(span).is_some_and(|end| *end <= t) {
            span += 1;
        }
        span
    }

    pub fn is_open(&self, t: i64) -> bool {
        if self.always {
            return true;
        }
        if t >= self.until {
            let of_week = (t - self.until) % WEEK;
            return self.tail.iter().any(|(from, to)| *from <= of_week && of_week < *to);
        }
        self.start.get(self.span(t)).is_some_and(|start| *start <= t)
    }

    /// Open milliseconds from the beginning to `t`.
    pub fn opened(&self, t: i64) -> i64 {
        if self.always {
            return t;
        }
        if t >= self.until {
            let past = t - self.until;
            let of_week = past % WEEK;
            let part: i64 = self.tail.iter().map(|(from, to)| (of_week.min(*to) - from).max(0)).sum();
            return self.total + past / WEEK * self.tail_total + part;
        }
        let span = self.span(t);
        match (self.start.get(span), self.before.get(span)) {
            (Some(start), Some(before)) => before + (t - start).max(0),
            _ => self.total,
        }
    }

    pub fn between(&self, from: i64, to: i64) -> i64 {
        if self.always { to - from } else { self.opened(to) - self.opened(from) }
    }

    /// Where `work` open milliseconds from `t` on end: work stops at closing and goes on at opening. [`NEVER`] if that is never.
    pub fn after(&self, t: i64, work: i64) -> i64 {
        if self.always || work <= 0 {
            return t.saturating_add(work.max(0));
        }
        if t < self.until {
            let span = self.span(t);
            if let (Some(start), Some(end)) = (self.start.get(span), self.end.get(span)) {
                let done = t.max(*start).saturating_add(work);
                if done <= *end {
                    return done;
                }
            }
        }
        self.at_opened(self.opened(t).saturating_add(work))
    }

    /// The earliest moment with so much open time before it.
    fn at_opened(&self, open: i64) -> i64 {
        if open <= self.total {
            let span = self.before.partition_point(|before| *before < open).saturating_sub(1);
            return match (self.start.get(span), self.before.get(span)) {
                (Some(start), Some(before)) => start + (open - before),
                _ => NEVER,
            };
        }
        if self.tail_total == 0 {
            return NEVER;
        }
        let left = open - self.total - 1;
        let (weeks, mut left) = (left / self.tail_total, left % self.tail_total + 1);
        for (from, to) in &self.tail {
            if left <= to - from {
                return weeks
                    .checked_mul(WEEK)
                    .and_then(|past| past.checked_add(self.until + from + left))
                    .unwrap_or(NEVER);
            }
            left -= to - from;
        }
        NEVER
    }

    /// `t` if open, else the next opening. [`NEVER`] if there is none.
    pub fn next_open(&self, t: i64) -> i64 {
        if self.is_open(t) { t } else { self.next_change(t) }
    }

    /// The next moment after `t` at which somebody comes or goes.
    pub fn next_change(&self, t: i64) -> i64 {
        if self.always {
            return NEVER;
        }
        if t < self.until {
            let span = self.span(t);
            match (self.start.get(span), self.end.get(span)) {
                (Some(start), _) if *start > t => return *start,
                // A span that ends where the laid out days end may go on in the week behind them.
                (_, Some(end)) => return *end,
                _ => {}
            }
        }
        let past = t - self.until;
        if past < 0 { self.edge_of_week(self.until, -1) } else { self.edge_of_week(t - past % WEEK, past % WEEK) }
    }

    /// The first edge later than `after` in the week that begins at `base`.
    fn edge_of_week(&self, base: i64, after: i64) -> i64 {
        let mut edges = self.tail.iter().flat_map(|(from, to)| [*from, *to]);
        let next_week = || self.tail.first().map_or(NEVER, |first| base + WEEK + first.0);
        edges.find(|edge| *edge > after).map_or_else(next_week, |edge| base + edge)
    }

    /// Open when any of these is. All of one plan are laid out over the same days.
    pub fn any_of(many: &[&Self]) -> Self {
        if many.iter().any(|hours| hours.always) {
            return Self::always();
        }
        let until = many.iter().map(|hours| hours.until).max().unwrap_or(0);
        let merged = |mut spans: Vec<(i64, i64)>| {
            spans.sort_unstable();
            let mut merged: Vec<(i64, i64)> = Vec::new();
            for (from, to) in spans {
                match merged.last_mut() {
                    Some(last) if last.1 >= from => last.1 = last.1.max(to),
                    _ => merged.push((from, to)),
                }
            }
            merged
        };
        let spans = many.iter().flat_map(|hours| hours.start.iter().copied().zip(hours.end.iter().copied())).collect();
        let tail = many.iter().flat_map(|hours| hours.tail.iter().copied()).collect();
        Self::from_spans(&merged(spans), until, merged(tail))
    }
}

#[cfg(test)]
mod tests;
