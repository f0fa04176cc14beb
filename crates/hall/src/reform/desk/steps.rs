//! What can be turned of one procedure: minutes, what is sent back, ways of applying, and what leaves its file. The fields of another procedure than the
//! proposal's own bear its id before their names.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use procedure::Procedure;
use procedure::compile::compile;
use procedure::model::{Dropped, Place, StageKind};
use twin::spec::Parameters;
use web::{Errors, Fields};

use super::knobs::{Check, Group, Knob, group, number, part, put, shared};
use super::map::labelled;
use super::names::channel;
use super::texts::T;
use super::walked::Desks;
use crate::Hall;
use crate::reform::edits::{CORRECT, Turns, is_of, mean_minutes};

/// A node's working minutes and the share it sends back, as the parameters have them.
struct Node {
    node: String,
    minutes: Option<u16>,
    again: Option<f64>,
    at_counter: bool,
}

/// One procedure's fields.
pub struct Steps {
    /// Before the names of its fields.
    prefix: String,
    nodes: Vec<Node>,
    channels: Vec<(String, f64)>,
    booked: Option<f64>,
    procedure: Arc<Procedure>,
}

impl Steps {
    pub fn of(as_is: &Parameters, procedure: Arc<Procedure>, other: bool) -> Self {
        let graph = compile(&procedure);
        let mut found = as_is.procedures.iter().filter(|(key, of)| is_of(key, of.of.as_deref(), &procedure.id));
        let first = found.next().map(|(_, of)| of.clone()).unwrap_or_default();
        let minutes = |node: &str, kind: &flow::NodeKind| {
            let file = kind.minutes()?;
            let work = first.steps.get(node).and_then(|step| step.work.as_ref());
            Some(work.map_or(file, |work| rounded(mean_minutes(work))))
        };
        let nodes = graph.nodes.iter().map(|(id, node)| Node {
            node: id.clone(),
            minutes: minutes(id, &node.kind),
            again: first.steps.get(id).and_then(|step| step.shares.get(CORRECT)).copied(),
            at_counter: at_counter(&procedure, id),
        });
        let nodes = nodes.filter(|node| node.minutes.is_some() || node.again.is_some()).collect();
        let channels = first.channels.iter().map(|channel| (channel.name.clone(), channel.share)).collect();
        let booked = first.arrivals.booked.as_ref().map(|booked| booked.share);
        let prefix = if other { format!("{}.", procedure.id) } else { String::new() };
        Self { prefix, nodes, channels, booked, procedure }
    }

    pub fn id(&self) -> &str {
        &self.procedure.id
    }

    fn field(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    /// Approvals with more than one approver.
    fn approvers(&self) -> Vec<(String, usize, String)> {
        let of = |stage: &procedure::model::Stage| match &stage.kind {
            StageKind::Approval(approval) if approval.chain.len() > 1 => {
                let roles = approval.chain.iter().enumerate();
                roles.map(|(at, role)| (stage.id.clone(), at + 1, role.clone())).collect()
            }
            _ => Vec::new(),
        };
        self.procedure.stages.values().flat_map(of).collect()
    }

    /// The form, with what was typed or what the proposal says. Of several procedures each title says whose it is.
    pub fn groups(&self, hall: &Hall, t: T, turns: &Turns, desks: &Desks, many: bool) -> Vec<Group> {
        let (minutes, again) = self.nodes(hall, t, turns, desks);
        let mut all = vec![minutes, again, self.ways(t, turns), self.left_out(hall, t, turns)];
        for group in &mut all {
            group.id = self.field(&group.id);
            if many {
                self.procedure.name.get(t.lang()).clone_into(&mut group.of);
                group.title = t.changed_of(&group.of, &group.title).into_owned();
            }
        }
        all
    }

    fn nodes(&self, hall: &Hall, t: T, turns: &Turns, desks: &Desks) -> (Group, Group) {
        let named = labelled(hall, t, &self.procedure);
        let mut minutes = group("minutes", t.knob_minutes(), t.knob_minutes_hint());
        let mut again = group("again", t.knob_again(), t.knob_again_hint());
        for node in &self.nodes {
            let label = named.node(&node.node).to_owned();
            let stage = node.node.split('/').next().unwrap_or_default();
            let stage = self.procedure.stages.get(stage).map_or("", |stage| stage.name.get(t.lang())).to_owned();
            if let Some(file) = node.minutes {
                let was = turns.walked.get(&node.node).map_or(file, |walked| walked.minutes);
                let now = turns.minutes.get(&node.node).copied().unwrap_or(was);
                let knob =
                    number(self.field(&format!("minutes.{}", node.node)), label.clone(), was, now, t.unit_minutes());
                let source =
                    if node.at_counter { desks.source(t, (&self.prefix, &node.node), &label, turns) } else { None };
                minutes.knobs.push(Knob { source, ..knob });
            }
            if let Some(was) = node.again {
                let now = turns.again.get(&node.node).copied().unwrap_or(was);
                again.knobs.push(shared(self.field(&format!("again.{}", node.node)), stage, was, now));
            }
        }
        (minutes, again)
    }

    fn ways(&self, t: T, turns: &Turns) -> Group {
        let mut channels = group("channels", t.knob_channels(), t.knob_channels_hint());
        for (name, was) in &self.channels {
            let now = turns.channels.get(name).copied().unwrap_or(*was);
            channels.knobs.push(shared(self.field(&format!("channel.{name}")), channel(t, name), *was, now));
        }
        if let Some(was) = self.booked {
            let now = turns.booked.unwrap_or(was);
            channels.knobs.push(shared(self.field("booked"), t.knob_booked().into_owned(), was, now));
        }
        channels
    }

    /// Approvers and papers of the file.
    fn left_out(&self, hall: &Hall, t: T, turns: &Turns) -> Group {
        let role = |role: &str| {
            hall.city().roles.get(role).map_or_else(|| role.to_owned(), |name| name.get(t.lang()).to_owned())
        };
        let mut file = group("approver", t.knob_file(), t.knob_file_hint());
        for (stage, level, who) in self.approvers() {
            let on = turns.approvers.contains(&(stage.clone(), level));
            let of = self.procedure.stages.get(&stage).map_or("", |stage| stage.name.get(t.lang()));
            let label = t.knob_approver(&role(&who), of).into_owned();
            file.checks.push(Check {
                name: self.field("approver"),
                value: format!("{stage}/{level}"),
                label,
                on,
                pools: false,
            });
        }
        let kept = self.procedure.guide.papers.iter().filter(|paper| paper.dropped != Some(Dropped::Done));
        for paper in kept {
            let label = t.knob_paper(paper.name.get(t.lang())).into_owned();
            let on = turns.papers.contains(&paper.id);
            file.checks.push(Check { name: self.field("paper"), value: paper.id.clone(), label, on, pools: false });
        }
        file
    }

    /// What was typed; where it cannot be, it is said beside the field.
    pub fn read(&self, t: T, fields: &Fields, errors: &mut Errors, desks: &Desks) -> Turns {
        let mut turns = Turns::default();
        for node in &self.nodes {
            if let Some(file) = node.minutes {
                let walked = desks.chosen(fields, &self.prefix, &node.node).filter(|_| node.at_counter);
                let was = walked.as_ref().map_or(file, |walked| walked.minutes);
                turns.walked.extend(walked.map(|walked| (node.node.clone(), walked)));
                let id = self.field(&format!("minutes.{}", node.node));
                // Left as it stood beside today's value: it goes with that value, whatever it is now.
                if !stands(fields, &id) {
                    put(fields, errors, &id, was, (1, 600), &t.fault_minutes(), |now| {
                        turns.minutes.insert(node.node.clone(), now);
                    });
                }
            }
            if let Some(was) = node.again {
                part(
                    fields,
                    errors,
                    &self.field(&format!("again.{}", node.node)),
                    was,
                    t,
                    &node.node,
                    &mut turns.again,
                );
            }
        }
        for (name, was) in &self.channels {
            part(fields, errors, &self.field(&format!("channel.{name}")), *was, t, name, &mut turns.channels);
        }
        if let Some(was) = self.booked {
            let mut typed = BTreeMap::new();
            part(fields, errors, &self.field("booked"), was, t, "booked", &mut typed);
            turns.booked = typed.remove("booked");
        }
        self.read_left_out(t, fields, errors, &mut turns);
        turns
    }

    fn read_left_out(&self, t: T, fields: &Fields, errors: &mut Errors, turns: &mut Turns) {
        let (approver, paper) = (self.field("approver"), self.field("paper"));
        let approvers = self.approvers();
        let chosen = |(stage, level, _): &&(String, usize, String)| {
            fields.all(&approver).contains(&format!("{stage}/{level}").as_str())
        };
        turns.approvers = approvers.iter().filter(chosen).map(|(stage, level, _)| (stage.clone(), *level)).collect();
        let all_of = |stage: &str| {
            let of = |set: usize| set == approvers.iter().filter(|(of, ..)| of == stage).count();
            of(turns.approvers.iter().filter(|(of, _)| of == stage).count())
        };
        if approvers.iter().any(|(stage, ..)| all_of(stage)) {
            errors.add(approver, t.fault_approvers());
        }
        let known: BTreeSet<&str> = self.procedure.guide.papers.iter().map(|paper| paper.id.as_str()).collect();
        turns.papers = fields.all(&paper).into_iter().filter(|id| known.contains(id)).map(str::to_owned).collect();
    }
}

/// Whether somebody comes to a counter for it.
fn at_counter(procedure: &Procedure, node: &str) -> bool {
    let (stage, task) = node.split_once('/').unwrap_or((node, ""));
    let task = match procedure.stages.get(stage).map(|stage| &stage.kind) {
        Some(StageKind::Tasks(tasks)) => tasks.get(task),
        Some(StageKind::Pay(task) | StageKind::Visit(task)) => Some(task),
        _ => None,
    };
    task.is_some_and(|task| task.at == Place::Counter)
}

/// Whether a field was sent with the value that stood beside it as today's.
fn stands(fields: &Fields, id: &str) -> bool {
    let was = fields.get(&format!("was.{id}"));
    !was.is_empty() && fields.get(id).trim() == was
}

fn rounded(minutes: f64) -> u16 {
    u16::try_from(counter::draw::whole(minutes)).unwrap_or(u16::MAX).max(1)
}
