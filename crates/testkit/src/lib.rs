//! For tests only: a whole hall in a temporary folder with the demo city's procedures, a clock that moves when told, and a browser
//! that keeps its cookies. Nothing here is mocked: the database, the committer and the pages are the real ones.

mod browser;
mod canary;
mod case;
mod city;
mod hall;
pub mod load;
pub mod seats;

pub use browser::{Browser, Reply};
pub use canary::Canary;
pub use case::CaseRef;
pub use city::{city, counters, files, mapping, package};
pub use hall::{PASSWORD, TestHall, run};
