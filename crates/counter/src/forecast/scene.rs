//! The counter at one moment, as a forecast is told it: desks, who is served since when, who waits, who is booked.
//!
//! Values that the hall's rows or a replay fill in. Times are milliseconds of the day.

use crate::day::{Guest, Place};

/// What a desk does now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Desk {
    /// Ready, or not on duty by the roster.
    Free,
    /// Serving since.
    Serves { ticket: u64, kind: usize, since: i64 },
    /// Due back, but not there.
    Away,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// A number of its own, the same at every forecast of the day: whoever waits keeps their luck.
    pub ticket: u64,
    pub kind: usize,
    pub guest: Guest,
    /// How often they were passed so far.
    pub passed: u16,
}

/// Booked and not here yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coming {
    pub ticket: u64,
    pub kind: usize,
    pub booked: i64,
}

#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    pub now: i64,
    pub places: &'a [Place],
    /// For each place.
    pub desks: &'a [Desk],
    /// For each place: its times today as a factor; nothing known, empty.
    pub pace: &'a [f64],
    /// In the order they came.
    pub waiting: &'a [Waiting],
    pub coming: &'a [Coming],
    /// Kinds somebody might take a ticket for now.
    pub newcomers: &'a [usize],
}
