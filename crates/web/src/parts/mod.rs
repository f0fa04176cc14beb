//! The parts pages are made of (ui.md §4), as values that draw themselves: `{{ tag }}`, `{{ errors }}`, `{{ promise }}`.
//!
//! Each has its template in `templates/parts/`; everything a person wrote is escaped there.

mod promise;
mod simple;
mod summary;
#[cfg(test)]
mod tests;

pub use promise::{Day, DayKind, Promise, Strip};
pub use simple::{Alarm, Fact, Facts, Note, NoteKind, Pages, Step, StepState, Steps, Tag, TagKind};
pub use summary::{Errors, Fault, FieldError};
