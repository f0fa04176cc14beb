//! Cases: drafts, applications on their way, the tasks they make, and the decisions they end with.
//!
//! A case moves only through `act` (or `arrive`, for its first step); both hand one `Changes` to the committer. What follows from a
//! command is the engine's to say; who may see a case is `Scope`'s. This slice sends nothing and prints nothing: mail is `notices`, letters
//! are `papers`.

mod act;
mod arrive;
pub mod draft;
mod file;
mod perform;
mod person;
pub mod portal;
pub mod records;
mod rows;
mod scope;
pub mod submit;

pub use act::{Act, Decided, FlagReason, Follower, Happened, NewAnswer, Words, decide, kind_of, stream};
pub use arrive::{Arriving, NUMBER, arrive, case_of, code, draft_stream};
pub use file::{CaseFile, path_of, read, row};
pub use perform::{Unperformed, perform};
pub use person::{Person, of as person_of};
pub use records::{answer, case_file, case_text, decision, flag, letter, paper, task};
pub use rows::{outcome_word, place_word, state_of, state_word, work_word};
pub use scope::{Reading, Scope};
