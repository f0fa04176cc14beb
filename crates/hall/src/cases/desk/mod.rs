//! The officer's case page and every act on it.
//!
//! A page is drawn only after `open` has decided that this officer may see the case and the look is recorded. An act is decided by the
//! engine; what it refuses is said in words at the form, and nothing that was typed is lost. No page here sends mail, prints or reads a
//! register: other slices add what they have to show through the hall.

mod acts;
mod answers;
mod case;
mod clock;
mod duplicates;
mod form;
mod head;
mod history;
mod offers;
mod open;
mod paper;
mod refusal;
mod send;
mod tasks;
mod texts;

use web::{Policy, Routes};

use crate::Hall;
use crate::people::{ReadCases, WorkTasks};

/// The word of a mail that says a message waits.
pub const MESSAGE: &str = "message";

pub use case::{Beside, BesideLine, Checks, Propose, Verdict, Warn, draw};
pub use duplicates::marks_of;
pub use head::Head;
pub use offers::Offers;
pub use open::{Opened, open};
pub use send::on_version;
pub use tasks::{definition_at, party, party_at};

/// A refusal in words, for who shows it another way.
pub fn refused(lang: civic::Lang, hall: &Hall, file: &super::CaseFile, refused: &engine::Refusal) -> String {
    refusal::say(texts::T::new(lang), hall, file, refused)
}

/// The results a task can be finished with at once, and their words.
pub fn results_of(lang: civic::Lang, file: &super::CaseFile, task: &engine::Task) -> Vec<(String, String)> {
    let all = tasks::results(texts::T::new(lang), file, task);
    all.into_iter().map(|choice| (choice.value, choice.label)).collect()
}

/// The case page, its side pages and its acts.
pub fn routes() -> Routes<Hall> {
    let read = Policy::staff::<ReadCases>;
    let pages = Routes::desk("case")
        .get("/case/{id}", read(), case::get)
        .get("/case/{id}/clock", read(), clock::get)
        .get("/case/{id}/history", read(), history::get)
        .get("/case/{id}/paper/{paper}", read(), paper::get);
    acts::routes(pages, Policy::staff::<WorkTasks>)
}
