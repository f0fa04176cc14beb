//! 来庁: a visit booked from one stock, by web, phone or at the desk, without an account.
//!
//! A seat is a row (office, desk, five minutes) that exists once, and so is a place in the hall and a person's booking of a service. Each act
//! expects its office-day as it was read; what the board finds is claimed row by row. Links and codes are made from the city's key and stored
//! nowhere. Who is called next, and everything else of the day itself, is not this slice's.

mod arrive;
mod ask;
mod at_desk;
mod book;
mod calls;
mod change;
mod confirm;
mod contact;
mod day;
pub mod desk;
mod expected;
mod feeds;
mod house;
mod ics;
mod mail;
pub mod portal;
mod prepare;
mod records;
mod rules;
mod rush;
mod served;
mod sms;
mod stock;
mod sweep;
mod texts;
mod waiting;

use jiff::civil::Date;
use serde_json::json;
use store::{Changes, NewJob};

use crate::passcode::Passcode;
use crate::status::Declaration;
use crate::{Hall, Soon};

pub use arrive::{Arrival, NotArriving, arrived, arriving};
pub use ask::Ask;
pub use at_desk::{Caller, book_for};
pub use book::{Not, Person, Slot, hold, hold_once};
pub use change::{cancel, change};
pub use confirm::confirm;
pub use expected::{Expected, expected};
pub use house::{Resettle, Visit, boards_of, days_expected, hold_ends, resettled, visits};
pub use mail::{compose, remind};
pub use prepare::{Preparation, preparations};
pub use rules::{State, last_day};
pub use sms::{VISIT_SMS, sms_worker, spawn_sms};
pub use stock::{Stock, next_free};
pub use sweep::sweep;
pub use waiting::offer;

/// Bookings a declaration touches; counted for whoever declares.
pub fn touched<'a>(hall: &'a Hall, reads: &'a store::Reads, of: &'a Declaration) -> Soon<'a, i64> {
    Box::pin(served::touched(hall, reads, of))
}

/// The effect kind of a booking's mails; its body names the booking, never the address.
pub const VISIT_MAIL: &str = "visit-mail";
/// The job kind that reminds on the working day before.
pub const REMIND: &str = "visit-remind";
/// The job kind that offers what became free to who waits.
pub const OFFER: &str = "visit-offer";

/// Its links and codes.
const VISIT: Passcode = Passcode("visit");

/// Something of this day became free: whoever waits for it is asked, soon and outside this commit.
fn freed(hall: &Hall, office: &str, date: Date, changes: Changes) -> Changes {
    let body = json!({ "office": office, "day": date.to_string() });
    changes.job(NewJob::new(hall.new_id(), OFFER, body, hall.now()))
}
