//! Hours day by day: when the last one goes, and the same with longer days or without some.

use super::{DAY, Hours, NEVER, WEEK};

impl Hours {
    /// The last closing of a day, counted from 0. Nothing on a day nobody comes.
    pub fn closes(&self, day: i64) -> Option<i64> {
        let (from, to) = (day * DAY, (day + 1) * DAY);
        if self.always {
            return Some(to);
        }
        if from < self.until {
            let last = self.start.partition_point(|start| *start < to).checked_sub(1)?;
            return Some(self.end.get(last)?.min(&to)).filter(|end| **end > from).copied();
        }
        let of_week = (from - self.until) % WEEK;
        let on = |span: &&(i64, i64)| span.0 < of_week + DAY && span.1 > of_week;
        self.tail.iter().rfind(on).map(|span| from - of_week + span.1.min(of_week + DAY))
    }

    /// The same without the days that are taken away, of the first so many.
    #[must_use]
    pub fn without(&self, days: i64, away: impl Fn(i64) -> bool) -> Self {
        let (until, tail) = if self.always { (days * DAY, vec![(0, WEEK)]) } else { (self.until, self.tail.clone()) };
        let whole = [(0, until)];
        let open: Vec<(i64, i64)> = if self.always {
            whole.to_vec()
        } else {
            self.start.iter().copied().zip(self.end.iter().copied()).collect()
        };
        let mut left: Vec<(i64, i64)> = Vec::with_capacity(open.len());
        for (from, to) in open {
            for day in from / DAY..=(to - 1) / DAY {
                let part = (from.max(day * DAY), to.min((day + 1) * DAY));
                match left.last_mut() {
                    _ if away(day) => {}
                    Some(last) if last.1 == part.0 => last.1 = part.1,
                    _ => left.push(part),
                }
            }
        }
        Self::from_spans(&left, until, tail)
    }

    /// The same with every day's last closing so much later, at most until midnight.
    #[must_use]
    pub fn longer(&self, by: i64) -> Self {
        if self.always {
            return self.clone();
        }
        let longer = |spans: Vec<(i64, i64)>| -> Vec<(i64, i64)> {
            let next = spans.iter().skip(1).map(|span| span.0).chain([NEVER]).collect::<Vec<i64>>();
            let last = |((from, to), next): ((i64, i64), i64)| {
                let midnight = (to - 1).div_euclid(DAY) * DAY + DAY;
                (from, if next < midnight { to } else { to.saturating_add(by).min(midnight) })
            };
            spans.into_iter().zip(next).map(last).collect()
        };
        let spans = longer(self.start.iter().copied().zip(self.end.iter().copied()).collect());
        Self::from_spans(&spans, self.until, longer(self.tail.clone()))
    }
}

#[cfg(test)]
mod tests;
