//! The ground every other crate stands on: time and chance as values, languages, ids, calendars, periods, numbers and names.
//!
//! Nothing here reads a clock, rolls a die, opens a file or knows a procedure. Whoever needs the time is handed a [`Clock`];
//! whoever needs an unguessable id is handed a [`Chance`]. That is what makes a month of history replayable in a second.

pub mod address;
pub mod age;
pub mod applicant;
pub mod calendar;
pub mod checkdigit;
pub mod era;
mod fold;
pub mod holiday;
pub mod id;
pub mod kana;
pub mod lang;
pub mod number;
pub mod partial;
pub mod period;
pub mod phone;
pub mod postal;
pub mod time;
pub mod yen;

pub use applicant::ApplicantPeriod;
pub use calendar::{Calendar, Closed, Closure};
pub use checkdigit::{CorporateNumber, MunicipalityCode, contains_my_number};
pub use era::{DateError, Era, EraDate, Eras};
pub use holiday::Holidays;
pub use id::Id;
pub use lang::{Lang, Text};
pub use number::secret::Secret;
pub use number::{Reception, ReceptionError};
pub use partial::PartialDate;
pub use period::{ArrivalDay, Breakdown, DayKind, DayMark, Due, Pause, PauseReason, Period, PeriodClock};
pub use phone::Phone;
pub use postal::PostalCode;
pub use time::{Chance, Clock, FixedClock, Millis, SeededChance};
pub use yen::Yen;
