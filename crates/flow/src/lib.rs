//! The process model: one small graph that is executed, drawn and checked.
//!
//! A procedure's stages compile to a [`Graph`]; the engine moves by it, the page draws it, the check proves it sound, the twin
//! will walk it. The crate knows no procedure, no words in any language and no time: texts arrive as [`Labels`].

pub mod bpmn;
mod draw;
mod graph;
mod heat;
mod labels;
mod layout;
mod sound;
mod svg;
mod text;
mod token;
pub mod xml;

pub use draw::{DrawOptions, draw};
pub use graph::{Boundary, CITIZEN_LANE, Edge, Effect, Graph, GraphFault, Node, NodeKind};
pub use heat::{Heat, HeatRow, heat_rows};
pub use labels::Labels;
pub use sound::{STATE_LIMIT, Unsound, sound};
pub use text::{StepText, WayOut, steps_text};
pub use token::{Marking, NotEnabled, Step, advance, current, enabled, finished, fire, initial, initials};

#[cfg(test)]
mod tests;
