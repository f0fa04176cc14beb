//! 社外: what the city asks of an employer, a doctor or the police about a case, answered without an account.
//!
//! A request goes out by mail as a link, or on a sheet as a code. It opens its own questions and the few answers the procedure file names,
//! nothing else of the case; it is answered once. No link and no code is stored: both are made from the city's key and the request's id.
//! The case moves only when an officer accepts an answer. A mailed link does not open a hidden case.

mod acts;
mod asked;
pub mod desk;
mod jobs;
mod mail;
pub mod records;
mod reply;
mod rules;
mod texts;

pub use asked::{Asked, Waiting, by_code, by_link, files, of_case, waiting};
pub use jobs::remind_due;
pub use mail::compose;
pub use reply::{Given, NotTaken, answer, before, not_mine, opened};
pub use rules::{FILES, LONGEST, Standing};

use store::Stream;
use uuid::Uuid;

use crate::passcode::Passcode;

/// Its links and codes.
const OUTSIDE: Passcode = Passcode("outside");
/// The effect kind of a mail to an outside party; its body names the request, never the address.
pub const OUTSIDE_MAIL: &str = "outside-mail";
/// The job kind that reminds a party that has not answered.
pub const OUTSIDE_REMIND: &str = "outside-remind";

/// The stream of one request.
pub fn stream(request: Uuid) -> Stream {
    Stream::new("outside", request)
}
