//! Asking: which page comes, what was typed into it, and how an answer is shown again. Pure; pages of the web only draw what this says.
//!
//! Refuses to word anything: faults are codes with arguments, texts come from the procedure file and from the hall.

mod bank;
mod date;
mod fault;
mod fields;
mod fit;
mod journey;
mod number;
mod parse;
mod person;
mod refill;
mod show;
mod text;

pub use bank::{BANK_KINDS, BANK_PARTS};
pub use fault::{FaultCode, FieldFault, Part};
pub use fields::{Fields, names};
pub use fit::{fits, fitted};
pub use journey::{Journey, Page, PageKind, Progress, page_id};
pub use parse::parse_page;
pub use person::{ADDRESS_KINDS, ADDRESS_PARTS, NAME_PARTS};
pub use refill::to_fields;
pub use show::show;

#[cfg(test)]
mod tests;
