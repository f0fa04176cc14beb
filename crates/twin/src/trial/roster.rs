//! Which rosters are allowed at all, before anybody looks which is good: nobody longer than the law lets them, and somebody there at noon.

use crate::fault::Fault;
use crate::hours::{DAY, HOUR};
use crate::plan::Plan;

/// So many people of one pool, spread over shifts.
#[derive(Clone, Debug)]
pub struct Roster {
    /// Names of the parameters' hours, holiday by holiday as they stand there.
    pub shifts: Vec<String>,
    pub people: u16,
    /// Milliseconds a person may be on duty on one day.
    pub longest: i64,
    pub cover: Vec<Cover>,
}

/// At least so many are there on every day on which anybody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cover {
    /// Milliseconds of the day.
    pub from: i64,
    pub to: i64,
    pub people: u16,
}

/// 7 hours 45 minutes: a city's working day.
pub const LONGEST: i64 = 7 * HOUR + 45 * 60_000;
/// Days that are looked at: four weeks.
const DAYS: i64 = 28;
/// How finely a day is looked at.
const STEP: i64 = 15 * 60_000;

impl Roster {
    /// How many on each shift: every way that keeps the rules, in the order of the shifts.
    pub fn options(&self, plan: &Plan) -> Result<Vec<Vec<u16>>, Fault> {
        let unknown = |name: &String| Fault::UnknownHours(name.clone());
        let hours = self.shifts.iter().map(|name| plan.shift(name).ok_or_else(|| unknown(name)));
        let hours = hours.collect::<Result<Vec<_>, Fault>>()?;
        let days = || (0..DAYS).map(|day| day * DAY);
        let fits: Vec<bool> =
            hours.iter().map(|hours| days().all(|day| hours.between(day, day + DAY) <= self.longest)).collect();
        // Of each moment that must be covered: how many, and which shifts are there.
        let mut moments: Vec<(u16, Vec<bool>)> = Vec::new();
        for day in days().filter(|day| hours.iter().any(|hours| hours.closes(day / DAY).is_some())) {
            for cover in &self.cover {
                let mut at = cover.from;
                while at < cover.to {
                    let there = (cover.people, hours.iter().map(|hours| hours.is_open(day + at)).collect());
                    if !moments.contains(&there) {
                        moments.push(there);
                    }
                    at += STEP;
                }
            }
        }
        let mut found = Vec::new();
        spread(self.people, &fits, &mut Vec::new(), &mut |counts| {
            let there = |on: &[bool]| counts.iter().zip(on).filter(|(_, on)| **on).map(|(count, _)| count).sum::<u16>();
            if moments.iter().all(|(people, on)| there(on) >= *people) {
                found.push(counts.to_vec());
            }
        });
        Ok(found)
    }
}

/// Every way to put so many on the shifts that may be worked.
fn spread(left: u16, fits: &[bool], counts: &mut Vec<u16>, take: &mut impl FnMut(&[u16])) {
    let Some(fit) = fits.get(counts.len()) else {
        if left == 0 {
            take(counts);
        }
        return;
    };
    for count in 0..=if *fit { left } else { 0 } {
        counts.push(count);
        spread(left - count, fits, counts, take);
        counts.pop();
    }
}
