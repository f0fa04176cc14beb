//! A case moves: `decide` turns a command into events or a refusal, `apply` turns an event into the next shape of the case.
//!
//! Pure: no I/O, no clock, no chance, no async; time and answers come in as arguments. It refuses to hold personal data: a [`Case`]
//! and its [`Event`]s carry keys, ids and moments, never a value or a sentence somebody wrote. It also refuses to word anything:
//! a [`Refusal`] is typed, and the hall's texts say it in the reader's language.

mod actor;
pub mod allocation;
mod allowed;
mod apply;
mod case;
mod clock;
mod command;
mod decide;
mod digest;
mod event;
pub mod examples;
mod expected;
mod facts;
mod guard;
mod nodes;
mod points;
mod refusal;
mod rules;

pub use actor::{Actor, BatchId, By, Grant, Record, RecordRef, Staff, StaffId, StaffMember};
pub use allowed::{Offer, allowed, offers};
pub use apply::{apply, fold};
pub use case::{
    Approval, Case, Correction, Decision, DecisionAct, Delivery, DeliveryWay, Draft, Extension, Flagged, Last, Phase,
    Revision, Task, TaskNo, TaskState, Work,
};
pub use command::{Command, CommandKind, Flag, Revised};
pub use decide::{Arrival, Hole, Migration, NotMigrated, StageMap, UNDO_WINDOW_MS, arrive, decide, holes, migrate};
pub use digest::shape_digest;
pub use event::{Act, Branch, Cancelled, Event, What};
pub use expected::{Expected, ExpectedKind, Passed, expected, promise_calendar};
pub use facts::Facts;
pub use points::{ONE, Unweighed, explained_points, points, weigh};
pub use refusal::{Code, Refusal};

#[cfg(test)]
mod tests;
