//! Whom a declaration touches, counted by the slices that know: this one knows neither drafts nor bookings.

use std::pin::Pin;

use store::Reads;
use web::Problem;

use super::Declaration;
use crate::Hall;

type Soon<'a> = Pin<Box<dyn Future<Output = Result<i64, Problem>> + Send + 'a>>;

pub type Count = for<'a> fn(&'a Hall, &'a Reads, &'a Declaration) -> Soon<'a>;

pub struct Counts {
    /// Applications begun online and not sent.
    pub drafts: Count,
    /// Bookings at its counters while it holds.
    pub bookings: Count,
}
