//! What an officer's program does with a token: the tasks of its sections, one case, taking a task, finishing it.
//!
//! Everything goes through the doors of the pages: the lists' filter, the look before a case is shown, the engine's decision on the version
//! that was read. It shows no name in a list, and decides nothing.

mod act;
mod case;
mod tasks;

pub use act::{CLAIM, COMPLETE, claim, complete};
pub use case::{CASE, get as case};
pub use tasks::{TASKS, get as tasks};

use super::operation::Param;

const CASE_ID: Param =
    Param { name: "id", place: "path", says: "The case, as a list names it.", schema: "Id", required: true };
