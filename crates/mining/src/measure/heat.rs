//! When work is done: events by weekday and hour of the wall clock they were written by.

use serde::Serialize;

use crate::log::{Log, NEVER};
use crate::num::index;

/// From Monday, from midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Heat {
    pub counts: [[u32; 24]; 7],
}

pub fn heat(log: &Log) -> Heat {
    let mut counts = [[0; 24]; 7];
    for (at, offset) in log.done.iter().zip(&log.offset) {
        if *at != NEVER {
            let (weekday, hour) = slot(*at, *offset);
            counts[weekday][hour] += 1;
        }
    }
    Heat { counts }
}

/// Weekday (Monday 0) and hour.
pub(crate) fn slot(ms: i64, offset: i16) -> (usize, usize) {
    let hours = (ms / 1000 + i64::from(offset) * 60).div_euclid(3600);
    // 1970-01-01 was a Thursday.
    (index((hours.div_euclid(24) + 3).rem_euclid(7)), index(hours.rem_euclid(24)))
}
