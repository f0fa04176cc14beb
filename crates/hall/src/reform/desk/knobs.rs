//! What can be turned in a proposal, as fields of a form: beside each the value of today. What is typed as today's value is no change.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Time;
use procedure::Procedure;
use procedure::compile::compile;
use procedure::model::{Dropped, Place, StageKind};
use twin::spec::{Parameters, Part};
use web::{Errors, Fields};

use super::map::labelled;
use super::names::{Names, channel};
use super::texts::T;
use super::walked::{Desks, Source};
use crate::Hall;
use crate::reform::edits::{CORRECT, Edits, is_of, mean_minutes};

/// One field.
pub struct Knob {
    pub id: String,
    pub label: String,
    pub input: &'static str,
    pub was: String,
    pub value: String,
    pub unit: String,
    /// Desks that walks measured, where one can stand for the step.
    pub source: Option<Source>,
}

pub struct Check {
    pub name: &'static str,
    pub value: String,
    pub label: String,
    pub on: bool,
}

pub struct Group {
    /// Also of what is wrong with its checks.
    pub id: &'static str,
    pub title: String,
    pub hint: String,
    pub knobs: Vec<Knob>,
    pub checks: Vec<Check>,
}

/// A node's working minutes and the share it sends back, as the parameters have them.
struct Node {
    node: String,
    minutes: Option<u16>,
    again: Option<f64>,
    at_counter: bool,
}

/// What a proposal of a procedure can turn.
pub struct Board {
    as_is: Parameters,
    nodes: Vec<Node>,
    channels: Vec<(String, f64)>,
    booked: Option<f64>,
    procedure: std::sync::Arc<Procedure>,
    desks: Desks,
}

impl Board {
    pub fn of(as_is: &Parameters, procedure: std::sync::Arc<Procedure>, desks: Desks) -> Self {
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
        Self { as_is: as_is.clone(), nodes, channels, booked, procedure, desks }
    }

    /// Hours that one shift a week describes.
    fn hours(&self) -> impl Iterator<Item = (&String, Part)> {
        self.as_is.hours.iter().filter_map(|(name, hours)| {
            let [shift] = hours.week.as_slice() else { return None };
            Some((name, Part { open: shift.open, close: shift.close }))
        })
    }

    /// Pools of people who are all alike.
    fn people(&self) -> impl Iterator<Item = (&String, u16)> {
        self.as_is.pools.iter().filter_map(|(name, pool)| {
            let [staff] = pool.staff.as_slice() else { return None };
            Some((name, staff.count))
        })
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

    /// The form, with what was typed or what the proposal says.
    pub fn groups(&self, hall: &Hall, t: T, names: &Names, edits: &Edits) -> Vec<Group> {
        let named = labelled(hall, t, &self.procedure);
        let mut hours = group("hours", t.knob_hours(), t.knob_hours_hint());
        for (name, was) in self.hours() {
            let now = edits.hours.get(name).unwrap_or(&was);
            let label = names.hours(t, name);
            let knob = |what: &str, label: String, was: Time, now: Time| Knob {
                id: format!("hours.{name}.{what}"),
                label,
                input: "time",
                was: clock(was),
                value: clock(now),
                unit: String::new(),
                source: None,
            };
            hours.knobs.push(knob("open", t.knob_open(&label).into_owned(), was.open, now.open));
            hours.knobs.push(knob("close", t.knob_close(&label).into_owned(), was.close, now.close));
        }
        let mut people = group("pooled", t.knob_people(), t.knob_people_hint());
        for (name, was) in self.people() {
            let now = edits.people.get(name).copied().unwrap_or(was);
            people.knobs.push(number(format!("people.{name}"), names.pool(t, name), was, now, t.unit_people()));
            let pooled = edits.pooled.contains(name);
            let label = t.knob_pool(&names.pool(t, name)).into_owned();
            people.checks.push(Check { name: "pooled", value: name.clone(), label, on: pooled });
        }
        let mut minutes = group("minutes", t.knob_minutes(), t.knob_minutes_hint());
        let mut again = group("again", t.knob_again(), t.knob_again_hint());
        for node in &self.nodes {
            let label = named.node(&node.node).to_owned();
            let stage = node.node.split('/').next().unwrap_or_default();
            let stage = self.procedure.stages.get(stage).map_or("", |stage| stage.name.get(t.lang())).to_owned();
            if let Some(file) = node.minutes {
                let was = edits.walked.get(&node.node).map_or(file, |walked| walked.minutes);
                let now = edits.minutes.get(&node.node).copied().unwrap_or(was);
                let knob = number(format!("minutes.{}", node.node), label.clone(), was, now, t.unit_minutes());
                let source = if node.at_counter { self.desks.source(t, &node.node, &label, edits) } else { None };
                minutes.knobs.push(Knob { source, ..knob });
            }
            if let Some(was) = node.again {
                let now = edits.again.get(&node.node).copied().unwrap_or(was);
                again.knobs.push(shared(format!("again.{}", node.node), stage, was, now));
            }
        }
        let mut channels = group("channels", t.knob_channels(), t.knob_channels_hint());
        for (name, was) in &self.channels {
            let now = edits.channels.get(name).copied().unwrap_or(*was);
            channels.knobs.push(shared(format!("channel.{name}"), channel(t, name), *was, now));
        }
        if let Some(was) = self.booked {
            let now = edits.booked.unwrap_or(was);
            channels.knobs.push(shared("booked".to_owned(), t.knob_booked().into_owned(), was, now));
        }
        let file = self.left_out(hall, t, edits);
        let all = [hours, people, minutes, again, channels, file];
        all.into_iter().filter(|group| !group.knobs.is_empty() || !group.checks.is_empty()).collect()
    }

    /// Approvers and papers of the file.
    fn left_out(&self, hall: &Hall, t: T, edits: &Edits) -> Group {
        let role = |role: &str| {
            hall.city().roles.get(role).map_or_else(|| role.to_owned(), |name| name.get(t.lang()).to_owned())
        };
        let mut file = group("approver", t.knob_file(), t.knob_file_hint());
        for (stage, level, who) in self.approvers() {
            let on = edits.approvers.contains(&(stage.clone(), level));
            let of = self.procedure.stages.get(&stage).map_or("", |stage| stage.name.get(t.lang()));
            let label = t.knob_approver(&role(&who), of).into_owned();
            file.checks.push(Check { name: "approver", value: format!("{stage}/{level}"), label, on });
        }
        let kept = self.procedure.guide.papers.iter().filter(|paper| paper.dropped != Some(Dropped::Done));
        for paper in kept {
            let label = t.knob_paper(paper.name.get(t.lang())).into_owned();
            let on = edits.papers.contains(&paper.id);
            file.checks.push(Check { name: "paper", value: paper.id.clone(), label, on });
        }
        file
    }

    /// What was typed; where it cannot be, it is said beside the field.
    pub fn read(&self, t: T, fields: &Fields, errors: &mut Errors) -> Edits {
        let mut edits = Edits::default();
        for (name, was) in self.hours() {
            let time = |what: &str| fields.get(&format!("hours.{name}.{what}")).trim().parse::<Time>().ok();
            match time("open").zip(time("close")) {
                Some((open, close)) if open < close => {
                    let part = Part { open, close };
                    if part != was {
                        edits.hours.insert(name.clone(), part);
                    }
                }
                _ => errors.add(format!("hours.{name}.open"), t.fault_hours()),
            }
        }
        for (name, was) in self.people() {
            put(fields, errors, &format!("people.{name}"), was, (1, 200), &t.fault_people(), |now| {
                edits.people.insert(name.clone(), now);
            });
        }
        for node in &self.nodes {
            if let Some(file) = node.minutes {
                let walked = self.desks.chosen(fields, &node.node).filter(|_| node.at_counter);
                let was = walked.as_ref().map_or(file, |walked| walked.minutes);
                edits.walked.extend(walked.map(|walked| (node.node.clone(), walked)));
                let id = format!("minutes.{}", node.node);
                // Left as it stood beside today's value: it goes with that value, whatever it is now.
                if !stands(fields, &id) {
                    put(fields, errors, &id, was, (1, 600), &t.fault_minutes(), |now| {
                        edits.minutes.insert(node.node.clone(), now);
                    });
                }
            }
            if let Some(was) = node.again {
                part(fields, errors, &format!("again.{}", node.node), was, t, &node.node, &mut edits.again);
            }
        }
        for (name, was) in &self.channels {
            part(fields, errors, &format!("channel.{name}"), *was, t, name, &mut edits.channels);
        }
        if let Some(was) = self.booked {
            let mut typed = BTreeMap::new();
            part(fields, errors, "booked", was, t, "booked", &mut typed);
            edits.booked = typed.remove("booked");
        }
        let approvers = self.approvers();
        let chosen = |(stage, level, _): &&(String, usize, String)| {
            fields.all("approver").contains(&format!("{stage}/{level}").as_str())
        };
        edits.approvers = approvers.iter().filter(chosen).map(|(stage, level, _)| (stage.clone(), *level)).collect();
        let all_of = |stage: &str| {
            let of = |set: usize| set == approvers.iter().filter(|(of, ..)| of == stage).count();
            of(edits.approvers.iter().filter(|(of, _)| of == stage).count())
        };
        if approvers.iter().any(|(stage, ..)| all_of(stage)) {
            errors.add("approver", t.fault_approvers());
        }
        let known: BTreeSet<&str> = self.procedure.guide.papers.iter().map(|paper| paper.id.as_str()).collect();
        edits.papers = fields.all("paper").into_iter().filter(|id| known.contains(id)).map(str::to_owned).collect();
        let pools: BTreeSet<&String> = self.people().map(|(name, _)| name).collect();
        edits.pooled = fields.all("pooled").into_iter().map(str::to_owned).filter(|id| pools.contains(id)).collect();
        if edits.pooled.len() == 1 {
            errors.add("pooled", t.fault_pooled());
        }
        edits
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

fn group(id: &'static str, title: Cow<'static, str>, hint: Cow<'static, str>) -> Group {
    Group { id, title: title.into_owned(), hint: hint.into_owned(), knobs: Vec::new(), checks: Vec::new() }
}

fn put(
    fields: &Fields,
    errors: &mut Errors,
    id: &str,
    was: u16,
    (least, most): (u16, u16),
    fault: &str,
    mut take: impl FnMut(u16),
) {
    match fields.get(id).trim().parse::<u16>().ok().filter(|now| (least..=most).contains(now)) {
        Some(now) if now != was => take(now),
        Some(_) => {}
        None => errors.add(id, fault.to_owned()),
    }
}

/// A share typed in per cent.
pub fn part(
    fields: &Fields,
    errors: &mut Errors,
    id: &str,
    was: f64,
    t: T,
    name: &str,
    into: &mut BTreeMap<String, f64>,
) {
    let typed = fields.get(id).trim();
    match typed.parse::<f64>().ok().filter(|now| (0.0..=100.0).contains(now)) {
        Some(_) if typed == percent(was) => {}
        Some(now) => {
            into.insert(name.to_owned(), now / 100.0);
        }
        None => errors.add(id, t.fault_share()),
    }
}

pub fn number(id: String, label: String, was: u16, now: u16, unit: Cow<'static, str>) -> Knob {
    let (was, value) = (was.to_string(), now.to_string());
    Knob { id, label, input: "text", was, value, unit: unit.into_owned(), source: None }
}

pub fn shared(id: String, label: String, was: f64, now: f64) -> Knob {
    Knob { id, label, input: "text", was: percent(was), value: percent(now), unit: "%".to_owned(), source: None }
}

/// With one decimal at most.
pub fn percent(share: f64) -> String {
    let tenths = counter::draw::whole(share * 1_000.0);
    if tenths % 10 == 0 { (tenths / 10).to_string() } else { format!("{}.{}", tenths / 10, tenths % 10) }
}

fn rounded(minutes: f64) -> u16 {
    u16::try_from(counter::draw::whole(minutes)).unwrap_or(u16::MAX).max(1)
}

pub fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}
