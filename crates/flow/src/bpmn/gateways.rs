//! Gateways, and where a scope begins: by its start events, or without one by all that nothing leads to.

use std::collections::HashMap;

use super::NotRun;
use super::kinds::{self, Part, part};
use super::scope::{Around, Build};
use crate::graph::NodeKind;
use crate::xml::Element;

impl<'e> Build<'e> {
    pub fn gateway(&mut self, element: &'e Element, around: Around<'_>) {
        let id = element.get("id").unwrap_or_default();
        let count = |map: &HashMap<&str, usize>| map.get(id).copied().unwrap_or(0);
        let (ins, outs) = (count(&self.ins), count(&self.outs));
        let (join, split) = match element.local() {
            "parallelGateway" => (NodeKind::AndJoin, NodeKind::AndSplit),
            "inclusiveGateway" => (NodeKind::OrJoin, NodeKind::OrSplit),
            "complexGateway" => {
                self.not_run.push(NotRun::of(
                    element,
                    "its rule is not read; it is taken for an inclusive gateway",
                    true,
                ));
                (NodeKind::OrJoin, NodeKind::OrSplit)
            }
            "eventBasedGateway" if element.get("eventGatewayType") == Some("Parallel") => {
                self.not_run.push(NotRun::of(
                    element,
                    "waits for all events at once; it is taken for a parallel gateway",
                    true,
                ));
                (NodeKind::AndJoin, NodeKind::AndSplit)
            }
            _ => (NodeKind::Xor, NodeKind::Xor),
        };
        match (ins, outs) {
            (0 | 1, 0 | 1) => self.add(id, element, NodeKind::Xor),
            (_, 0 | 1) => self.add(id, element, join),
            (0 | 1, _) => self.add(id, element, split),
            _ if join == split => self.add(id, element, join),
            _ => {
                let second = format!("{id}/split");
                self.add(id, element, join);
                self.implied(&second, element, split);
                self.join(id, &second);
                self.leave.insert(id, second);
            }
        }
        self.pass_through(id);
        if element.is("instantiate") && ins == 0 {
            self.implied(&format!("{id}/start"), element, NodeKind::Start);
            self.join(&format!("{id}/start"), id);
        }
        self.ended(element, around);
    }

    /// Where the scope begins.
    pub fn begin(&mut self, within: &'e Element, children: &[&'e Element], around: Around<'_>) -> Option<String> {
        let starts: Vec<&str> =
            children.iter().filter(|it| part(it) == Part::Start).filter_map(|it| it.get("id")).collect();
        let waits = |it: &&&Element| {
            let id = it.get("id").unwrap_or_default();
            let link = part(it) == Part::Catch && kinds::trigger(it) == "link";
            let begun = it.is("instantiate") || it.ours("kind").is_some() || it.is("triggeredByEvent");
            !self.ins.contains_key(id) && self.enter.contains_key(id) && !link && !begun
        };
        let first: Vec<String> = if starts.is_empty() {
            children.iter().filter(waits).filter_map(|it| self.enter.get(it.get("id")?).cloned()).collect()
        } else {
            starts.iter().map(|start| (*start).to_owned()).collect()
        };
        let begin = format!("{}/begin", within.get("id").unwrap_or("process"));
        match (around.exit, &first[..]) {
            (None, _) if !starts.is_empty() => return None,
            (_, []) => return None,
            (Some(_), [only]) => return Some(only.clone()),
            (None, _) => {
                self.implied(&begin, within, NodeKind::Start);
                if first.len() > 1 {
                    let split = format!("{begin}/split");
                    self.implied(&split, within, NodeKind::AndSplit);
                    self.join(&begin, &split);
                    self.join_all(&split, &first);
                } else {
                    self.join_all(&begin, &first);
                }
            }
            (Some(_), _) => {
                self.implied(&begin, within, if starts.is_empty() { NodeKind::AndSplit } else { NodeKind::Xor });
                if !starts.is_empty() {
                    self.not_run.push(NotRun::of(within, "has several starts; one of them is taken", true));
                }
                self.join_all(&begin, &first);
            }
        }
        Some(begin)
    }
}
