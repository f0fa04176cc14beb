//! How long will it take? Learned service times, the line as it stands, and an honest range.
//!
//! From the journal's own service times ([`times`]) and habits ([`habits`]) comes what is known of a day ([`known`]); with the line as it stands
//! ([`scene`]) a few hundred possible courses of it are run ([`paths`]); how wrong that was before stretches the range ([`stretch`]); and
//! [`range`] turns it into the words a citizen reads. Pure: the same line and the same records give the same range on every machine.

pub mod habits;
pub mod known;
pub mod paths;
pub mod range;
pub mod scene;
pub mod stretch;
pub mod times;

pub use habits::Habits;
pub use known::Known;
pub use paths::{Paths, Wait, Waits};
pub use range::Range;
pub use scene::{Coming, Desk, Scene, Waiting};
pub use stretch::Stretch;
pub use times::{Assumed, Basis, Law, Served, Times};
