//! BPMN 2.0, in and out: everything in a file is read and kept, a declared subset becomes [`Graph`]s that run, and each element that is not
//! run is named with its line. Nothing is dropped silently, and nothing is executed that BPMN means otherwise.
//!
//! **What runs**: start events of any kind (each begins a case), end events (tokens end one by one; a terminate event takes the rest away), all kinds
//! of tasks, exclusive, parallel, inclusive and event-based gateways, intermediate events (a timer waits, a message or signal is waited for or passes,
//! a link jumps), embedded sub-processes and transactions, interrupting events on activities and interrupting event sub-processes, several flows into or out of one
//! activity as BPMN means them (into: each token by itself; out: all, or those whose condition holds). An event that does not interrupt comes at
//! most once for each time its activity begins. Each pool runs by itself: what another pool sends is waited for.

mod events;
mod flows;
mod gateways;
mod kinds;
mod lanes;
mod picture;
mod redraw;
mod scope;
mod spell;
mod tidy;
mod words;
mod write;

use std::collections::HashMap;

use crate::graph::Graph;
use crate::labels::Labels;
use crate::xml::{self, Document, Element, Remark};

pub use redraw::pictured;
pub use write::write;

pub const MODEL: &str = "http://www.omg.org/spec/BPMN/20100524/MODEL";
/// Ours: what a graph holds and BPMN has no word for.
pub const OURS: &str = "urn:yakuba:flow:1";

/// A file: the tree of all that stands in it, and the processes as they run.
#[derive(Clone, Debug)]
pub struct Model {
    pub document: Document,
    /// What is odd about the file.
    pub remarks: Vec<Remark>,
    /// Those with a step in them.
    pub processes: Vec<Process>,
    /// What stands outside all processes and does not run.
    pub not_run: Vec<NotRun>,
}

/// One process that runs.
#[derive(Clone, Debug)]
pub struct Process {
    pub id: String,
    /// Its own name, or that of its pool.
    pub name: String,
    pub line: usize,
    pub graph: Graph,
    pub labels: Labels,
    pub not_run: Vec<NotRun>,
    /// The line of each node of the graph; what only BPMN implies has that of the element that implies it.
    pub lines: HashMap<String, usize>,
}

/// An element that does not run as BPMN means it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotRun {
    /// The kind of element: `complexGateway`.
    pub element: String,
    pub id: String,
    pub line: usize,
    pub why: &'static str,
    /// A plain step stands in its place, so that all around it runs; otherwise it is left out.
    pub stands_in: bool,
}

/// Reads a file. Fails only where there is no XML or no BPMN to be read.
pub fn read(bytes: &[u8]) -> Result<Model, Remark> {
    let xml::Read { document, mut remarks } = xml::read(bytes)?;
    let root = &document.root;
    if root.local() != "definitions" {
        return Err(Remark::new(root.line, format!("no BPMN: it begins with <{}>, not with <definitions>", root.name)));
    }
    if root.space != MODEL {
        remarks
            .push(Remark::new(root.line, format!("its namespace is `{}`, that of BPMN 2.0 is `{MODEL}`", root.space)));
    }
    let (mut processes, mut not_run) = (Vec::new(), Vec::new());
    for element in root.elements().filter(|element| element.space == root.space) {
        match element.local() {
            "process" => processes.extend(scope::process(root, element, &mut remarks)),
            "choreography" | "globalChoreographyTask" => {
                not_run.push(NotRun::of(element, "choreographies are kept and not run", false));
            }
            _ => {}
        }
    }
    Ok(Model { document, remarks, processes, not_run })
}

impl Model {
    pub fn all_not_run(&self) -> impl Iterator<Item = &NotRun> {
        self.processes.iter().flat_map(|process| &process.not_run).chain(&self.not_run)
    }
}

impl NotRun {
    fn of(element: &Element, why: &'static str, stands_in: bool) -> Self {
        Self {
            element: element.local().to_owned(),
            id: element.get("id").unwrap_or_default().to_owned(),
            line: element.line,
            why,
            stands_in,
        }
    }
}

impl Element {
    /// An attribute of ours, by whatever prefix.
    fn ours(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(key, _)| key.rsplit_once(':').is_some_and(|(prefix, local)| local == name && prefix == "yakuba"))
            .map(|(_, value)| value.as_str())
    }

    fn is(&self, name: &str) -> bool {
        self.get(name).is_some_and(|value| matches!(value.trim(), "true" | "1"))
    }
}
