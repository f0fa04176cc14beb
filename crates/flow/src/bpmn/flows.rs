//! Sequence flows: from where one element is left to where the next is entered, with its name, its condition and our exit.

use std::collections::HashMap;

use super::NotRun;
use super::lanes::local;
use super::scope::{Build, Link};
use crate::xml::Element;

/// A flow as it is drawn.
pub struct Flow<'e> {
    element: &'e Element,
    from: &'e str,
    to: &'e str,
    default: bool,
}

impl<'e> Build<'e> {
    pub fn take_flows(&mut self, children: &[&'e Element]) {
        // A gateway of ours that only says in BPMN what a node says by itself is taken for that node.
        let folded: HashMap<&str, &str> =
            children.iter().filter_map(|child| Some((child.get("id")?, child.ours("fold")?))).collect();
        let unfold = |id: &'e str| folded.get(id).copied().unwrap_or(id);
        for flow in children.iter().filter(|child| child.local() == "sequenceFlow" && child.ours("fold").is_none()) {
            let (from, to) = (local(flow.get("sourceRef").unwrap_or("")), local(flow.get("targetRef").unwrap_or("")));
            let source = children.iter().find(|child| child.get("id") == Some(from));
            let default = source.and_then(|source| source.get("default")).is_some_and(|it| Some(it) == flow.get("id"))
                || flow.ours("default").is_some();
            let (from, to) = (unfold(from), unfold(to));
            *self.outs.entry(from).or_default() += 1;
            *self.ins.entry(to).or_default() += 1;
            *self.conditional.entry(from).or_default() |= default || flow.named("conditionExpression").next().is_some();
            self.flows.push(Flow { element: flow, from, to, default });
        }
    }

    pub fn link_flows(&mut self) {
        for flow in std::mem::take(&mut self.flows) {
            let (Some(from), Some(to)) = (self.leave.get(flow.from), self.enter.get(flow.to)) else {
                let left_out = |id: &str| self.not_run.iter().any(|it| it.id == id);
                if !left_out(flow.from) && !left_out(flow.to) {
                    self.not_run.push(NotRun::of(flow.element, "leads from or to nothing that runs", false));
                }
                continue;
            };
            let exit = flow.element.ours("exit");
            self.links.push(Link {
                from: from.clone(),
                to: to.clone(),
                exit: exit
                    .or(flow.element.get("id"))
                    .map_or_else(|| format!("line-{}", flow.element.line), str::to_owned),
                fixed: exit.is_some(),
                name: flow.element.get("name").map(str::to_owned),
                default: flow.default,
                asker: flow.element.ours("asker").is_some(),
            });
        }
    }
}
