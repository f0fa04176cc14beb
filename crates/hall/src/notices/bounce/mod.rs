//! Mail that did not arrive 不達: a report comes back, or the server knows no such address. The address is then written to no more for that case, and
//! the officers of the case learn that this person is reached by phone or post.
//!
//! No address is kept here: a row holds a mark made with the city's key. Refuses a report whose token does not fit, one about an address that
//! is not the case's any more, and one that is older than what was done about it.

mod receive;
mod report;
mod token;
mod unreached;

pub(super) use receive::case_of;
pub use receive::{Received, receive};
pub(super) use report::code;
pub use token::sender;
pub use unreached::is_unreachable;
pub(super) use unreached::refused;
pub use unreached::{Unreached, count, give_address, of_case as unreached_of, of_scope};
