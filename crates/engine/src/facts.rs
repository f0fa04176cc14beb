//! What a decision needs to know beside the case itself.

use civic::Calendar;
use jiff::civil::Date;

/// Read on the same snapshot as the case.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// A context of the answers as they stand: nested objects, groups as lists.
    pub answers: &'a feel::Value,
    pub calendar: &'a Calendar,
    /// The day on which the command is given. (In the rules `today` is the day of arrival.)
    pub today: Date,
}
