//! Screening 検査: every file that comes in goes through the virus scanner (clamd), when the city has set one.
//!
//! A file is stored first, so that nothing is lost, and scanned afterwards by a job. Until the scanner has called it clean nobody is handed its bytes,
//! and what it found something in stays apart (隔離) until two people set it free. A scanner that is away, slow or talks nonsense
//! changes nothing: the file waits. Refuses to decide anything about a case: people ask for another file.

mod clamd;
pub mod desk;
mod free;
mod hand_over;
mod intake;
mod job;
mod records;

pub use clamd::{Clamd, Said};
pub use desk::FileLink;
pub use hand_over::{disposition, hand_over, sheet_file};
pub use intake::{Standing, counts, standing_of, take_in};
pub use job::{SCREEN, screen, worker};
