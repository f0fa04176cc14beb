//! Who is called next, as the moving hall asks it: a rule that can be put in another's place.
//!
//! The rule here is the plainest one a city would own to: booked people from their time on, those with a reason before the rest, all others as
//! they came, by skill, and nobody passed more often than a bound. It sees no services and no names, only what an order needs.

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
}

pub trait Order {
    /// The place in `standing` of who is called to a desk with these skills; nobody there can be served by it, `None`.
    fn pick(&self, line: Line<'_>, skills: Skills, at: i64) -> Option<usize>;

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

impl InTurn {
    pub const DEFAULT: Self = Self { before: 5 * 60_000, grace: 10 * 60_000, overtakes: 3 };

    /// 0 is called first.
    fn class(self, guest: &Guest, at: i64) -> u8 {
        match guest.booked {
            Some(time) if guest.comes <= time + self.grace && at >= time - self.before => 0,
            _ if guest.urgent => 1,
            _ => 2,
        }
    }
}

impl Order for InTurn {
    fn pick(&self, line: Line<'_>, skills: Skills, at: i64) -> Option<usize> {
        let mut best: Option<(u8, i64, usize)> = None;
        for (place, &index) in line.standing.iter().enumerate() {
            let guest = &line.guests[index];
            if !skills.holds(guest.needs) {
                continue;
            }
            if line.passed[index] >= self.overtakes {
                // Everybody before this one came earlier: a better class may be called only if that passes nobody at the bound.
                return Some(best.map_or(place, |(_, _, found)| found));
            }
            let class = self.class(guest, at);
            let key = (class, if class == 0 { guest.booked.unwrap_or(0) } else { 0 }, place);
            if best.is_none_or(|best| key < best) {
                best = Some(key);
            }
        }
        best.map(|(_, _, place)| place)
    }

    fn bound(&self) -> u16 {
        self.overtakes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: i64 = 60_000;

    fn walk_in(comes: i64) -> Guest {
        Guest { comes: comes * MINUTE, booked: None, urgent: false, needs: Skills::one(0) }
    }

    fn booked(comes: i64, time: i64) -> Guest {
        Guest { booked: Some(time * MINUTE), ..walk_in(comes) }
    }

    fn called(guests: &[Guest], passed: &[u16], at: i64) -> Option<usize> {
        let standing: Vec<usize> = (0..guests.len()).collect();
        InTurn::DEFAULT.pick(Line { guests, standing: &standing, passed }, Skills(0b11), at * MINUTE)
    }

    #[test]
    fn a_booking_counts_from_its_time_on_unless_it_came_too_late() {
        let line = [walk_in(0), booked(5, 30), booked(6, 20)];
        assert_eq!(called(&line, &[0; 3], 10), Some(0));
        assert_eq!(called(&line, &[0; 3], 16), Some(2));
        assert_eq!(called(&line, &[0; 3], 40), Some(2), "the earlier time first");
        assert_eq!(called(&[walk_in(30), booked(31, 20)], &[0; 2], 40), Some(0), "eleven minutes late");
    }

    #[test]
    fn a_reason_goes_before_the_rest_and_skill_decides_who_can() {
        let urgent = Guest { urgent: true, ..walk_in(9) };
        assert_eq!(called(&[walk_in(0), urgent], &[0; 2], 10), Some(1));
        let other = Guest { needs: Skills::one(5), ..walk_in(0) };
        assert_eq!(called(&[other], &[0], 10), None);
    }

    #[test]
    fn who_was_passed_often_enough_is_passed_no_more() {
        let line = [walk_in(0), booked(5, 10)];
        assert_eq!(called(&line, &[3, 0], 10), Some(0));
        assert_eq!(
            called(&[booked(0, 10), walk_in(1), booked(5, 9)], &[0, 3, 0], 10),
            Some(0),
            "who came earlier passes nobody"
        );
    }
}
