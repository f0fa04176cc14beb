//! Events: those in the flow, those on the edge of an activity, and those that begin a sub-process of their own.

use super::NotRun;
use super::kinds::{self, Part, part, trigger};
use super::lanes::local;
use super::scope::{Around, Build};
use crate::graph::NodeKind;
use crate::xml::Element;

/// What the interrupting events on an activity wait for: trigger and reference.
pub fn catches<'e>(host: &Element, siblings: &[&'e Element]) -> Vec<(&'e str, &'e str)> {
    on(host, siblings).filter(|event| interrupts(event)).map(|event| (trigger(event), reference(event))).collect()
}

fn on<'a, 'e: 'a>(host: &'a Element, siblings: &'a [&'e Element]) -> impl Iterator<Item = &'e Element> + 'a {
    let attached = |event: &&&Element| {
        part(event) == Part::Boundary
            && event.get("attachedToRef").map(local) == host.get("id")
            && host.get("id").is_some()
    };
    siblings.iter().filter(attached).copied()
}

fn interrupts(event: &Element) -> bool {
    !matches!(event.get("cancelActivity").map(str::trim), Some("false" | "0"))
}

/// Which error or escalation it is about; empty where any is meant.
fn reference(event: &Element) -> &str {
    kinds::definition(event).and_then(|it| it.get("errorRef").or(it.get("escalationRef"))).map_or("", local)
}

impl<'e> Build<'e> {
    pub fn event(&mut self, element: &'e Element, role: &str, around: Around<'_>) {
        let id = element.get("id").unwrap_or_default();
        let role = role.to_owned();
        let kind = match (part(element), trigger(element), around.exit) {
            (Part::Start, _, None) => NodeKind::Start,
            (Part::End, "terminate", _) => NodeKind::Terminate { outcome: "end".into() },
            (Part::End, _, None) => NodeKind::End { outcome: "end".into() },
            (Part::Catch, "timer", _) => NodeKind::Timer { after: kinds::timer(element) },
            (Part::Catch | Part::Throw, "link", _) | (Part::Start, ..) => NodeKind::Xor,
            (Part::Catch, ..) => NodeKind::Wait { role, minutes: 0 },
            _ => NodeKind::Auto,
        };
        if matches!(trigger(element), "compensate") {
            self.not_run.push(NotRun::of(element, "compensation is kept and not run", true));
        }
        let pass = kind == NodeKind::Xor;
        self.add(id, element, kind);
        self.nodes[id].pass |= pass;
        self.enter.insert(id, id.to_owned());
        if part(element) != Part::End {
            self.leave.insert(id, id.to_owned());
            if !(part(element) == Part::Throw && trigger(element) == "link") {
                self.ended(element, around);
            }
            return;
        }
        let Some(exit) = around.exit else { return };
        let (what, about) = (trigger(element), reference(element));
        if what == "terminate" {
            return;
        }
        let caught = |(kind, wanted): &(&str, &str)| *kind == what && (wanted.is_empty() || *wanted == about);
        if matches!(what, "error" | "escalation" | "cancel") && around.catches.iter().any(caught) {
            self.throws.push((what, about, id.to_owned()));
            return;
        }
        if matches!(what, "error" | "cancel") {
            self.not_run.push(NotRun::of(
                element,
                "nobody on its sub-process catches it; it ends as any end does",
                true,
            ));
        }
        self.nodes[id].pass = true;
        self.nodes[id].kind = NodeKind::Xor;
        self.join(id, exit);
    }

    /// A terminate end within a sub-process ends only that.
    pub fn terminate_within(&mut self, inside: &[String], exit: &str) {
        for id in inside {
            if !matches!(self.nodes[id].kind, NodeKind::Terminate { .. }) {
                continue;
            }
            let interrupt = format!("{id}/all");
            let mut clears = inside.to_vec();
            clears.push(exit.to_owned());
            self.nodes[id].kind = NodeKind::Auto;
            let made = super::scope::Made {
                kind: NodeKind::Interrupt { when: vec![id.clone()], clears },
                line: self.nodes[id].line,
                stage: String::new(),
                label: Some(String::new()),
                pass: false,
            };
            self.nodes.insert(interrupt.clone(), made);
            self.join(&interrupt, exit);
        }
    }

    /// The events on an activity or sub-process whose nodes are `inside`.
    pub fn events_on(
        &mut self,
        host: &'e Element,
        inside: &[String],
        siblings: &[&'e Element],
        around: Around<'_>,
        role: &str,
    ) {
        for event in on(host, siblings) {
            let id = event.get("id").unwrap_or_default();
            let what = trigger(event);
            if what == "compensate" {
                self.not_run.push(NotRun::of(event, "compensation is kept and not run", false));
                continue;
            }
            self.enter.insert(id, id.to_owned());
            self.leave.insert(id, id.to_owned());
            if interrupts(event) {
                let thrown: Vec<String> = self
                    .throws
                    .iter()
                    .filter(|(kind, about, node)| {
                        *kind == what
                            && (reference(event).is_empty() || *about == reference(event))
                            && inside.contains(node)
                    })
                    .map(|(_, _, node)| node.clone())
                    .collect();
                let when = if thrown.is_empty() { inside.to_vec() } else { thrown };
                self.add(id, event, NodeKind::Interrupt { when, clears: inside.to_vec() });
            } else {
                self.beside(host, event, what, around, role);
            }
            self.ended(event, around);
        }
    }

    /// An event that does not interrupt: a way of its own beside the activity, on which it comes, or never does.
    fn beside(&mut self, host: &'e Element, event: &'e Element, what: &str, around: Around<'_>, role: &str) {
        let (id, host_id) = (event.get("id").unwrap_or_default(), host.get("id").unwrap_or_default());
        let with = format!("{host_id}/with");
        if !self.nodes.contains_key(&with) {
            self.implied(&with, host, NodeKind::AndSplit);
            let Some(inner) = self.enter.insert(host_id, with.clone()) else { return };
            self.join(&with, &inner);
        }
        let kind = match what {
            "timer" => NodeKind::Timer { after: kinds::timer(event) },
            _ => NodeKind::Wait { role: role.to_owned(), minutes: 0 },
        };
        self.add(id, event, kind);
        self.join(&with, id);
        self.end_here(id, event, around);
        if self.outs.get(id).is_some_and(|outs| *outs > 1) {
            // Its own split, so that "never" stays one of two ways.
            let split = format!("{id}/split");
            self.implied(&split, event, NodeKind::AndSplit);
            self.join(id, &split);
            self.leave.insert(id, split);
        }
    }

    /// A sub-process begun by an event: it interrupts all else in its scope.
    pub fn event_sub(&mut self, element: &'e Element, inside: &[String], around: Around<'_>) {
        let id = element.get("id").unwrap_or_default();
        let start = element.named("startEvent").next();
        let Some(start) = start.filter(|start| !matches!(start.get("isInterrupting"), Some("false" | "0"))) else {
            self.not_run.push(NotRun::of(
                element,
                "a sub-process that an event begins beside all else is kept and not run",
                false,
            ));
            return;
        };
        let first = self.nodes.len();
        let exit = format!("{id}/done");
        let entry = self.scope(element, Around { exit: Some(&exit), catches: &[], ..around });
        let splits = |made: &super::scope::Made| matches!(made.kind, NodeKind::AndSplit | NodeKind::OrSplit);
        let several = self.nodes.values().skip(first).any(splits);
        self.implied(&exit, element, if several { NodeKind::OrJoin } else { NodeKind::Xor });
        self.nodes[&exit].pass = !several;
        let interrupt = format!("{id}/begins");
        self.implied(&interrupt, start, NodeKind::Interrupt { when: inside.to_vec(), clears: inside.to_vec() });
        let name = start.get("name").or(element.get("name")).unwrap_or_default();
        self.nodes[&interrupt].label = Some(name.to_owned());
        self.join(&interrupt, &entry.unwrap_or_else(|| exit.clone()));
        self.end_here(&exit, element, around);
    }

    /// A link throws to the catch of its name.
    pub fn link_jumps(&mut self, children: &[&'e Element]) {
        let name = |it: &Element| {
            kinds::definition(it).and_then(|it| it.get("name")).or(it.get("name")).unwrap_or_default().to_owned()
        };
        let links = |wanted: Part| children.iter().filter(move |it| part(it) == wanted && trigger(it) == "link");
        for throw in links(Part::Throw) {
            let id = throw.get("id").unwrap_or_default();
            match links(Part::Catch).find(|it| name(it) == name(throw)).and_then(|it| it.get("id")) {
                Some(to) => self.join(id, to),
                None => self.not_run.push(NotRun::of(throw, "there is no link of this name to go on from", false)),
            }
        }
    }
}
