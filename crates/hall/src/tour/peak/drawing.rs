//! The drawings of the day as paths: people who wait as marks, and how many there were so far as two lines. Every number of them stands in a table,
//! and neither needs its colour: a booking is a full mark, and a line has its name at its end.

use std::fmt::Write as _;

use counter::day::Stands;

use super::quarters::{POINT, Quarters};

/// Marks in a row, and from one to the next.
const ACROSS: usize = 24;
const GAP: usize = 20;

/// People who wait, one mark each, in the order they came. A mark is a point of a thick line.
#[derive(Default)]
pub struct Queue {
    pub walk_in: String,
    pub booked: String,
}

impl Queue {
    pub fn of(line: &[Stands]) -> Self {
        let mut queue = Self::default();
        let people = line.iter().flat_map(|stands| std::iter::repeat_n(stands.booked, usize::from(stands.people)));
        for (nth, booked) in people.enumerate() {
            let path = if booked { &mut queue.booked } else { &mut queue.walk_in };
            // A string takes whatever is written to it.
            let _ = write!(path, "M{} {}h0", nth % ACROSS * GAP + GAP / 2, nth / ACROSS * GAP + GAP / 2);
        }
        queue
    }
}

/// How high the room is where at most so many wait: the same all day, so that nothing jumps.
pub fn height(most: u32) -> usize {
    usize::try_from(most).unwrap_or(0).div_ceil(ACROSS).max(1) * GAP
}

/// Of the lines: where they stand, and how high they may be.
const LEFT: i64 = 40;
const WIDTH: i64 = 344;
const TOP: i64 = 12;
const HEIGHT: i64 = 140;
/// Two names at the ends of lines are so far apart.
const APART: i64 = 18;

/// People who wait, from the first minute on.
pub struct Lines {
    /// Nobody can book, and many do.
    pub paths: [String; 2],
    /// Where their names stand.
    pub x: i64,
    pub y: [i64; 2],
    pub most: u32,
    /// Full hours: where each stands, and its name.
    pub hours: Vec<(i64, i64)>,
}

impl Lines {
    pub fn up_to(quarters: &Quarters, at: i64) -> Self {
        let (span, most) = (quarters.span, quarters.most().max(1));
        let x = |minute: i64| LEFT + (minute - span.first) * WIDTH / (span.last - span.first).max(1);
        let y = |people: u32| TOP + HEIGHT - i64::from(people) * HEIGHT / i64::from(most);
        let points = usize::try_from((at - span.first) / POINT).unwrap_or(0);
        let path = |people: &Vec<u32>| {
            let mut path = String::new();
            for (nth, people) in (0_i64..).zip(people.iter().take(points + 1)) {
                let _ =
                    write!(path, "{}{} {}", if nth == 0 { 'M' } else { 'L' }, x(span.first + nth * POINT), y(*people));
            }
            path
        };
        let end = |people: &Vec<u32>| y(people.get(points).copied().unwrap_or(0)) + 5;
        Self {
            paths: quarters.people.each_ref().map(path),
            x: x(at) + 8,
            y: apart(quarters.people.each_ref().map(end)),
            most,
            hours: span.hours().step_by(2).map(|hour| (x(hour), hour / 60)).collect(),
        }
    }
}

/// Two heights, moved from each other where they are too near, above the ground.
fn apart([one, other]: [i64; 2]) -> [i64; 2] {
    let near = APART - (one - other).abs();
    if near <= 0 {
        return [one, other];
    }
    let (upper, lower) = (one.min(other) - (near + 1) / 2, one.max(other) + near / 2);
    let lift = (lower - (TOP + HEIGHT + 5)).max(0);
    let (upper, lower) = (upper - lift, lower - lift);
    if one <= other { [upper, lower] } else { [lower, upper] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_who_waits_has_a_mark() {
        let family = Stands { people: 4, booked: true };
        let line: Vec<Stands> = std::iter::repeat_n(Stands { people: 1, booked: false }, 23).chain([family]).collect();
        let queue = Queue::of(&line);
        assert_eq!((queue.walk_in.matches('M').count(), queue.booked.matches('M').count()), (23, 4));
        assert!(queue.booked.starts_with("M470 10h0M10 30h0"), "{}", queue.booked);
        assert_eq!([0, 24, 25].map(height), [20, 20, 40]);
    }

    #[test]
    fn names_at_the_ends_of_lines_are_apart_and_above_the_ground() {
        assert_eq!(apart([20, 100]), [20, 100]);
        for (one, other) in [(157, 157), (157, 150), (80, 79), (20, 30)] {
            let [a, b] = apart([one, other]);
            assert!((a - b).abs() >= APART && a.max(b) <= TOP + HEIGHT + 5 && (a <= b) == (one <= other), "{a} {b}");
        }
    }
}
