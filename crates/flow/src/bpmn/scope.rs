//! From a process' elements to nodes and links: each element as BPMN means it, each flow between where one leaves and the other is entered.

use std::collections::HashMap;

use indexmap::IndexMap;

use super::events;
use super::flows::Flow;
use super::kinds::{self, Part, part};
use super::lanes::{Lanes, local};
use super::{NotRun, Process, tidy};
use crate::graph::NodeKind;
use crate::xml::{Element, Remark};

/// A node to be.
#[derive(Debug)]
pub struct Made {
    pub kind: NodeKind,
    pub line: usize,
    pub stage: String,
    pub label: Option<String>,
    /// Only passes tokens on, and goes away if it can.
    pub pass: bool,
}

/// An edge to be, by the ids of nodes.
#[derive(Debug)]
pub struct Link {
    pub from: String,
    pub to: String,
    pub exit: String,
    /// The exit is ours and stays as it is.
    pub fixed: bool,
    pub name: Option<String>,
    pub default: bool,
    pub asker: bool,
}

#[derive(Default)]
pub struct Build<'e> {
    pub nodes: IndexMap<String, Made>,
    pub links: Vec<Link>,
    pub not_run: Vec<NotRun>,
    pub lanes: Lanes,
    pub flows: Vec<Flow<'e>>,
    pub ins: HashMap<&'e str, usize>,
    pub outs: HashMap<&'e str, usize>,
    /// Whether a flow out of the node has a condition, or is the default.
    pub conditional: HashMap<&'e str, bool>,
    /// By id of an element: the node where flows come in, and the one they leave from.
    pub enter: HashMap<&'e str, String>,
    pub leave: HashMap<&'e str, String>,
    /// Ends of a sub-process that an event on it waits for: trigger, reference, node.
    pub throws: Vec<(&'e str, &'e str, String)>,
}

/// What runs around a scope.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// Who works where no lane says more.
    pub role: &'a str,
    /// The exit of the sub-process; `None` for a process.
    pub exit: Option<&'a str>,
    /// What events on the sub-process wait for: trigger and reference.
    pub catches: &'a [(&'a str, &'a str)],
}

/// The process, unless there is no step in it.
pub fn process(root: &Element, element: &Element, remarks: &mut Vec<Remark>) -> Option<Process> {
    let id = element.get("id").unwrap_or("process").to_owned();
    let pool = root
        .named("collaboration")
        .flat_map(|it| it.named("participant").collect::<Vec<_>>())
        .find(|pool| pool.get("processRef").is_some_and(|process| local(process) == id));
    let named =
        |it: Option<&Element>| it.and_then(|it| it.get("name")).filter(|name| !name.is_empty()).map(str::to_owned);
    let name = named(pool).or_else(|| named(Some(element))).unwrap_or_default();
    let mut build = Build { lanes: Lanes::read(element), ..Build::default() };
    build.scope(element, Around { role: &id, exit: None, catches: &[] });
    if build.nodes.is_empty() && build.not_run.is_empty() {
        return None;
    }
    build.link_flows();
    build.lanes.names.push((id.clone(), Some(name.clone())));
    Some(tidy::finish(build, element, id, name, remarks))
}

impl<'e> Build<'e> {
    /// All of a process or sub-process. Answers where it is entered.
    pub fn scope(&mut self, within: &'e Element, around: Around<'_>) -> Option<String> {
        let children: Vec<&'e Element> = within.elements().filter(|child| child.space == within.space).collect();
        self.take_flows(&children);
        let first = self.nodes.len();
        for child in &children {
            self.element(child, &children, around);
        }
        self.link_jumps(&children);
        let entry = self.begin(within, &children, around);
        let inside: Vec<String> = self.nodes.keys().skip(first).cloned().collect();
        for child in &children {
            if part(child) == Part::Sub && child.is("triggeredByEvent") {
                self.event_sub(child, &inside, around);
            }
        }
        if let Some(exit) = around.exit {
            self.terminate_within(&inside, exit);
        }
        entry
    }

    fn element(&mut self, element: &'e Element, siblings: &[&'e Element], around: Around<'_>) {
        if element.ours("fold").is_some() {
            return;
        }
        let id = element.get("id").unwrap_or_default();
        let role = self.lanes.of(id).unwrap_or(around.role).to_owned();
        if id.is_empty() && !matches!(part(element), Part::Aside | Part::Unknown) {
            self.not_run.push(NotRun::of(element, "it has no id, so nothing can lead to it", false));
            return;
        }
        if let Some(kind) = kinds::ours(element) {
            self.add(id, element, kind);
            self.pass_through(id);
            return;
        }
        match part(element) {
            Part::Aside | Part::Boundary => {}
            Part::Unknown => self.not_run.push(NotRun::of(element, "nothing here knows what it means", false)),
            Part::Activity | Part::Sub if element.is("isForCompensation") => {
                self.not_run.push(NotRun::of(element, "compensation is kept and not run", false));
            }
            Part::Sub if element.is("triggeredByEvent") => {}
            Part::Activity | Part::Sub if part(element) == Part::Activity || !has_steps(element) => {
                self.remark_activity(element);
                self.add(id, element, kinds::activity(element, &role));
                self.pass_through(id);
                if element.is("instantiate") && !self.ins.contains_key(id) {
                    self.implied(&format!("{id}/start"), element, NodeKind::Start);
                    self.join(&format!("{id}/start"), id);
                }
                self.events_on(element, &[id.to_owned()], siblings, around, &role);
                self.ended(element, around);
            }
            Part::Activity | Part::Sub => self.sub(element, siblings, &role, around),
            Part::Gateway => self.gateway(element, around),
            Part::Start | Part::End | Part::Catch | Part::Throw => self.event(element, &role, around),
        }
    }

    fn remark_activity(&mut self, element: &Element) {
        let why = match element.local() {
            "callActivity" => Some("what it calls is not looked into; it is one step"),
            "adHocSubProcess" => Some("its steps have no order; it is one step"),
            _ => repeats(element),
        };
        self.not_run.extend(why.map(|why| NotRun::of(element, why, true)));
    }

    fn sub(&mut self, element: &'e Element, siblings: &[&'e Element], role: &str, around: Around<'_>) {
        let id = element.get("id").unwrap_or_default();
        self.not_run.extend(repeats(element).map(|why| NotRun::of(element, why, true)));
        let exit = format!("{id}/done");
        let catches = events::catches(element, siblings);
        let first = self.nodes.len();
        let entry = self.scope(element, Around { role, exit: Some(&exit), catches: &catches });
        let splits = |made: &Made| matches!(made.kind, NodeKind::AndSplit | NodeKind::OrSplit);
        let several = self.nodes.values().skip(first).any(splits);
        self.implied(&exit, element, if several { NodeKind::OrJoin } else { NodeKind::Xor });
        self.nodes[&exit].pass = !several;
        let entry = entry.unwrap_or_else(|| exit.clone());
        let inside: Vec<String> = self.nodes.keys().skip(first).cloned().collect();
        self.enter.insert(id, entry);
        self.leave.insert(id, exit.clone());
        self.split(element, &exit);
        self.events_on(element, &inside, siblings, around, role);
        self.ended(element, around);
    }

    /// A node for an element, entered and left by itself.
    pub fn add(&mut self, id: &str, element: &Element, kind: NodeKind) {
        let quiet = !matches!(part(element), Part::Activity | Part::Sub) && element.ours("kind").is_none();
        let label = element.get("name").map(|name| {
            if name.contains('\n') { name.split_whitespace().collect::<Vec<_>>().join(" ") } else { name.to_owned() }
        });
        let label = label.or_else(|| quiet.then(String::new));
        let made = Made {
            kind,
            line: element.line,
            stage: element.ours("stage").unwrap_or_default().to_owned(),
            label,
            pass: false,
        };
        if self.nodes.contains_key(id) {
            self.not_run.push(NotRun::of(element, "its id is taken by an element before it", false));
        } else {
            self.nodes.insert(id.to_owned(), made);
        }
    }

    /// A node that BPMN implies and nobody drew.
    pub fn implied(&mut self, id: &str, element: &Element, kind: NodeKind) {
        let made = Made { kind, line: element.line, stage: String::new(), label: Some(String::new()), pass: false };
        self.nodes.insert(id.to_owned(), made);
    }

    pub fn join(&mut self, from: &str, to: &str) {
        let (from, to) = (from.to_owned(), to.to_owned());
        self.links.push(Link { exit: to.clone(), from, to, fixed: false, name: None, default: false, asker: false });
    }

    pub fn join_all(&mut self, from: &str, to: &[String]) {
        for to in to {
            self.join(from, to);
        }
    }

    /// The element is entered and left at its node, unless it was said otherwise.
    pub fn pass_through(&mut self, id: &'e str) {
        self.enter.entry(id).or_insert_with(|| id.to_owned());
        self.leave.entry(id).or_insert_with(|| id.to_owned());
    }

    /// Several flows out of what is no gateway: all are taken, or those whose condition holds.
    pub fn split(&mut self, element: &'e Element, from: &str) {
        let id = element.get("id").unwrap_or_default();
        if self.outs.get(id).is_some_and(|outs| *outs > 1) {
            let kind = if self.conditional.get(id) == Some(&true) { NodeKind::OrSplit } else { NodeKind::AndSplit };
            let split = format!("{id}/split");
            self.implied(&split, element, kind);
            self.join(from, &split);
            self.leave.insert(id, split);
        }
    }

    /// Nothing leads on: this way ends here. Otherwise, several ways are split.
    pub fn ended(&mut self, element: &'e Element, around: Around<'_>) {
        let id = element.get("id").unwrap_or_default();
        let Some(from) = self.leave.get(id).cloned() else { return };
        if self.outs.contains_key(id) {
            if part(element) != Part::Gateway && from == id {
                self.split(element, &from);
            }
            return;
        }
        self.end_here(&from, element, around);
    }

    pub fn end_here(&mut self, from: &str, element: &Element, around: Around<'_>) {
        if let Some(exit) = around.exit {
            self.join(from, exit);
        } else {
            let end = format!("{from}/end");
            self.implied(&end, element, NodeKind::End { outcome: String::new() });
            self.join(from, &end);
        }
    }
}

/// A sub-process nobody has drawn the inside of is a step like any other.
fn has_steps(element: &Element) -> bool {
    element.elements().any(|child| child.space == element.space && !matches!(part(child), Part::Aside | Part::Unknown))
}

fn repeats(element: &Element) -> Option<&'static str> {
    if element.named("multiInstanceLoopCharacteristics").next().is_some() {
        Some("several instances of it are one step")
    } else if element.named("standardLoopCharacteristics").next().is_some() {
        Some("it runs once, not over and over")
    } else {
        None
    }
}
