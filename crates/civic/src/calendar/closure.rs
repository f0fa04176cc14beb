//! A local closure as the city writes it: one `date`, or `from` … `to`, with the reason citizens read.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::Text;

/// Days the city closed by itself, both ends included. Written `{ date, reason }` or `{ from, to, reason }`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct Closure {
    from: Date,
    to: Date,
    pub reason: Text,
}

impl Closure {
    pub fn day(on: Date, reason: Text) -> Self {
        Self { from: on, to: on, reason }
    }

    pub fn range(from: Date, to: Date, reason: Text) -> Result<Self, ClosureError> {
        if to < from { Err(ClosureError) } else { Ok(Self { from, to, reason }) }
    }

    pub fn from(&self) -> Date {
        self.from
    }

    pub fn to(&self) -> Date {
        self.to
    }

    pub fn covers(&self, on: Date) -> bool {
        self.from <= on && on <= self.to
    }
}

/// Neither one `date` nor a `from` that is not after its `to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClosureError;

impl fmt::Display for ClosureError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a closure is one `date`, or `from` and a `to` not before it")
    }
}

impl std::error::Error for ClosureError {}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    date: Option<Date>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<Date>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    to: Option<Date>,
    reason: Text,
}

impl TryFrom<Written> for Closure {
    type Error = ClosureError;

    fn try_from(written: Written) -> Result<Self, ClosureError> {
        match (written.date, written.from, written.to) {
            (Some(on), None, None) => Ok(Self::day(on, written.reason)),
            (None, Some(from), Some(to)) => Self::range(from, to, written.reason),
            _ => Err(ClosureError),
        }
    }
}

impl From<Closure> for Written {
    fn from(closure: Closure) -> Self {
        let Closure { from, to, reason } = closure;
        if from == to {
            Self { date: Some(from), from: None, to: None, reason }
        } else {
            Self { date: None, from: Some(from), to: Some(to), reason }
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn what_is_written_is_a_day_or_a_range() {
        let read = |date: Option<Date>, from: Option<Date>, to: Option<Date>| {
            Closure::try_from(Written { date, from, to, reason: Text::ja("台風") })
        };
        let (first, last) = (date(2026, 10, 1), date(2026, 10, 5));
        assert_eq!(read(Some(first), None, None).map(|it| (it.from(), it.to())), Ok((first, first)));
        assert_eq!(read(None, Some(first), Some(last)).map(|it| (it.from(), it.to())), Ok((first, last)));
        for bad in [
            (Some(first), Some(first), None),
            (None, Some(first), None),
            (None, Some(last), Some(first)),
            (None, None, None),
        ] {
            assert_eq!(read(bad.0, bad.1, bad.2), Err(ClosureError));
        }
        let written = Written::from(Closure::day(first, Text::ja("停電")));
        assert_eq!((written.date, written.from, written.to), (Some(first), None, None));
    }
}
