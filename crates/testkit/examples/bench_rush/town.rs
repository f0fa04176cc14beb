//! A city made for a rush: offices of two desks that sell five minutes at a time on the day that is opened, and one that officers sell today.

use std::fmt::Write;

use hall::city::City;

/// Five minutes at two desks for a day of 8:30 to 16:50.
const SEATS: usize = 200;
/// The day that is opened, and the officers' own.
pub const NEW: &str = "2026-09-08";
pub const TODAY: &str = "2026-09-07";

pub struct Town {
    pub offices: usize,
    pace: usize,
}

impl Town {
    /// One seat for ten people; all are let in within four minutes.
    pub fn for_citizens(count: usize) -> Self {
        Self { offices: (count / 10).div_ceil(SEATS).max(1), pace: (count / 240).clamp(20, 60_000) }
    }

    pub fn seats(&self) -> usize {
        self.offices * SEATS
    }

    pub fn city(&self) -> City {
        let mut text = format!(
            "rules: {{ lead: 0, ahead_days: 1, hold: 10, change_until: 60, per_person: 3, party: 8, early: 30, grace: 10, overtakes: 3, offer: 120, rush: {{ opens: \"10:10\", before: 30, pace: {} }} }}\n\
             services:\n  - {{ id: rush, name: {{ ja: 用件, en: Errand, ja-simple: ようけん }}, letter: A, skill: any, minutes: 5, prepared: 5 }}\noffices:\n",
            self.pace
        );
        for n in 0..self.offices {
            let shift = |day: &str| format!("[ {{ days: [{day}], start: \"08:30\", end: \"16:50\" }} ]");
            // Writing to a string cannot fail.
            let _ = write!(
                text,
                "  - id: o{n}\n    place: {{ ja: 窓口, en: Counter }}\n    capacity: 500\n    hours:\n      - {{ from: 2020-04-01, days: [mon, tue], open: \"08:30\", close: \"16:50\", reception_until: \"16:50\" }}\n    desks:\n"
            );
            for (no, sale, day) in [(1, "public", "tue"), (2, "public", "tue"), (3, "staff", "mon")] {
                let _ = writeln!(text, "      - {{ no: {no}, skills: [any], sale: {sale}, shifts: {} }}", shift(day));
            }
        }
        let mut city = testkit::city();
        city.counters = testkit::counters(&text);
        city
    }
}
