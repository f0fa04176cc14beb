//! The day in numbers, both halves in one row each: what a visitor of the hall would count now, and at its end what came of it for citizens and for
//! officers, with its price. One day proves nothing, and the page says so.

use std::borrow::Cow;
use std::cmp::Ordering;

use counter::day::figures::preparation;
use counter::day::{Figures, Log};
use web::say;

use super::Peak;
use super::quarters::Counted;
use crate::tour::texts::T;

/// Its name, and the two cells.
pub struct Row {
    pub name: String,
    pub cells: [String; 2],
}

/// Whole minutes; a dash where there is nothing to say.
pub fn minutes(t: T, minutes: Option<f64>) -> String {
    minutes.map_or_else(|| "–".to_owned(), |minutes| say::minutes(t.lang(), whole(minutes)))
}

#[expect(clippy::cast_possible_truncation, reason = "minutes of a day, summed over a dozen desks")]
pub fn whole(minutes: f64) -> i64 {
    minutes.round() as i64
}

pub fn now(t: T, both: &[Counted; 2]) -> Vec<Row> {
    let row =
        |name: &str, cell: &dyn Fn(&Counted) -> String| Row { name: name.to_owned(), cells: both.each_ref().map(cell) };
    vec![
        row(&t.day_people(), &|half| t.day_people_n(&half.people.to_string()).into_owned()),
        row(&t.day_p50(), &|half| minutes(t, half.p50)),
        row(&t.day_p90(), &|half| minutes(t, half.p90)),
        row(&t.day_longest(), &|half| minutes(t, half.longest)),
        row(&t.day_served(), &|half| half.served.to_string()),
        row(&t.day_gave_up(), &|half| half.gave_up.to_string()),
    ]
}

/// What came of the day.
pub struct Verdict {
    pub citizens: String,
    /// Who waited in vain stands in no wait.
    pub left: String,
    pub officers: String,
    pub rows: Vec<Row>,
}

impl Peak {
    pub fn verdict(&self, t: T, logs: [&Log; 2]) -> Verdict {
        let [without, with] = logs.map(Figures::of);
        let prepared = logs.map(|log| preparation(log, &self.0.counters));
        let said = |of: f64| minutes(t, Some(of));
        let waits = [without.mean_wait, with.mean_wait];
        let left = logs.map(|log| log.visits.iter().filter(|visit| visit.left_before(i64::MAX)).count());
        let work = [without.at_desks + prepared[0], with.at_desks + prepared[1]];
        let one = |name: &str, values: [f64; 2]| Row { name: name.to_owned(), cells: values.map(said) };
        Verdict {
            citizens: worded(waits, [T::day_citizens_less, T::day_citizens_same, T::day_citizens_more], t),
            left: t.day_left(&left[1].to_string(), &left[0].to_string()).into_owned(),
            officers: worded(work, [T::day_officers_less, T::day_officers_same, T::day_officers_more], t),
            rows: vec![
                one(&t.day_mean(), waits),
                one(&t.day_longest_all(), [without.max_wait, with.max_wait]),
                one(&t.day_at_desks(), [without.at_desks, with.at_desks]),
                one(&t.day_prepared(), prepared),
                one(&t.day_overtime(), [without.overtime, with.overtime]),
            ],
        }
    }
}

/// Less is better; as far as the minutes that are shown tell the two apart.
fn worded([without, with]: [f64; 2], [less, same, more]: [Words; 3], t: T) -> String {
    let words = match whole(with).cmp(&whole(without)) {
        Ordering::Less => less,
        Ordering::Equal => same,
        Ordering::Greater => more,
    };
    words(t, &minutes(t, Some(with)), &minutes(t, Some(without))).into_owned()
}

/// With bookings, then without.
type Words = fn(T, &str, &str) -> Cow<'static, str>;
