//! Protected persons (支援措置): who is protected, from whom, from when to when, and the two officers behind every step.
//!
//! One officer enters, another confirms; a longer period and the end need two people as well, and so does opening a hidden case without the
//! grant. What is hidden is hidden by `cases` (the scope and the shield): this slice decides whom to protect and never shows a case. It refuses
//! the second yes of the first officer, and it never ends a protection because a day has come: until two people end it, it holds.

mod acts;
pub mod desk;
mod passing;
mod records;
pub mod rules;

pub use acts::{Asking, Entry, File, Person, Unasked, ask, decide, enter, of_sections, read};
pub use passing::{Answered, Ask, answer, ask as ask_to_pass, asked_by, waiting};
pub use records::{protected_person, protection, protection_step};
