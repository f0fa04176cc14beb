//! Whom a declaration touches, counted by the slices that know: this one knows neither drafts nor bookings.

use store::Reads;

use super::Declaration;
use crate::{Hall, Soon};

pub type Count = for<'a> fn(&'a Hall, &'a Reads, &'a Declaration) -> Soon<'a, i64>;

pub struct Counts {
    /// Applications begun online and not sent.
    pub drafts: Count,
    /// Bookings at its counters while it holds.
    pub bookings: Count,
}
