//! A hall of six people around one case, driven by short lines; each line prints what happened and where the case stands then.
//!
//! `kato check accept` · `chief approve` · `citizen answer payout` · `+3 days`. Whoever is not an officer is the citizen or the system.

use std::fmt::Write as _;

use civic::{Calendar, Id, Millis};
use feel::Value;
use jiff::civil::{Date, date};
use procedure::Procedure;

use crate::{
    Actor, Arrival, BatchId, By, Case, Command, DeliveryWay, Event, Facts, Flag, Grant, Phase, RecordRef, Refusal,
    Revised, Staff, TaskState, What, apply, arrive, decide, fold,
};

pub const SECTION: &str = "child";

/// Name, number, roles in the section, roles as deputy.
const PEOPLE: [(&str, u128, &[&str], &[&str]); 8] = [
    ("kato", 1, &["clerk"], &[]),
    ("sato", 2, &["clerk", "chief"], &[]),
    ("chief", 3, &["chief"], &[]),
    ("manager", 4, &["manager"], &[]),
    ("deputy", 5, &["porter"], &["chief", "manager"]),
    ("porter", 6, &["porter"], &[]),
    ("stranger", 7, &[], &[]),
    ("other", 8, &[], &[]),
];

pub fn actors() -> Vec<(&'static str, Actor)> {
    let mut all = vec![("citizen", Actor::Citizen), ("system", Actor::System)];
    all.extend(PEOPLE.iter().map(|(name, ..)| (*name, Actor::Staff(staff(name)))));
    all
}

pub fn staff(name: &str) -> Staff {
    let (_, number, roles, deputy) = PEOPLE.iter().find(|(known, ..)| *known == name).expect("a known officer");
    let grants = |roles: &[&str]| roles.iter().map(|role| Grant::new(SECTION, *role)).collect::<Vec<_>>();
    let mut own = grants(roles);
    if roles.is_empty() {
        own.push(Grant::new("roads", "clerk"));
    }
    Staff { id: Id::from_uuid(uuid(*number)), grants: own, deputy_for: grants(deputy) }
}

fn uuid(number: u128) -> uuid::Uuid {
    uuid::Uuid::from_u128(number)
}

pub fn batch() -> BatchId {
    Id::from_uuid(uuid(950))
}

pub fn record() -> RecordRef {
    RecordRef { id: Id::from_uuid(uuid(900)), revision: 1 }
}

#[derive(Clone)]
pub struct World {
    pub procedure: Procedure,
    pub case: Case,
    pub log: Vec<Event>,
    pub now: Millis,
    pub answers: Value,
    pub calendar: Calendar,
}

/// What a task of its own kind is finished by.
fn recorded(verb: &str, task: crate::TaskNo, result: String) -> Command {
    let some = Some(record());
    match verb {
        "waited" => Command::RecordWait { task, result, record: some },
        "paid" => Command::RecordPayment { task, result, record: some },
        "visited" => Command::RecordVisit { task, result, record: some },
        "handed" => Command::RecordHandover { task, result, record: record() },
        "allocate" => Command::Allocate { task, result, batch: batch() },
        _ => panic!("no such line: {verb}"),
    }
}

impl World {
    /// Arrived on Monday 2026-06-01 at 10:00.
    pub fn of(procedure: Procedure) -> Self {
        let now = Millis::from_local(date(2026, 6, 1).at(10, 0, 0, 0));
        let mut world = Self {
            procedure,
            case: Case::blank(),
            log: Vec::new(),
            now,
            answers: Value::context::<String>([]),
            calendar: Calendar::default(),
        };
        let arrival = Arrival { section: SECTION.into(), on: now.date(), by: By::Citizen };
        let events = arrive(&world.procedure, arrival, &world.facts(), now).expect("arrives");
        world.take(events);
        world
    }

    pub fn today(&self) -> Date {
        self.now.date()
    }

    pub fn facts(&self) -> Facts<'_> {
        Facts { answers: &self.answers, calendar: &self.calendar, today: self.today() }
    }

    pub fn take(&mut self, events: Vec<Event>) {
        for event in &events {
            apply(&mut self.case, event);
        }
        self.log.extend(events);
    }

    pub fn give(&mut self, actor: &Actor, command: Command) -> Result<usize, Refusal> {
        let events = decide(&self.procedure, &self.case, &self.facts(), actor, command, self.now)?;
        let first = self.log.len();
        self.take(events);
        assert_eq!(fold(&self.log).as_ref(), Some(&self.case), "replay gives the same shape");
        Ok(first)
    }

    /// Runs the lines; after each, what happened and the state.
    pub fn tell(&mut self, lines: &str) -> String {
        let mut out = String::new();
        for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let said = self.line(line);
            let _ = writeln!(out, "{line}: {said}\n    {}", self.state());
        }
        out
    }

    fn line(&mut self, line: &str) -> String {
        if let Some(days) = line.strip_prefix('+').and_then(|rest| rest.strip_suffix(" days")) {
            self.now = self.now.plus_days(days.parse().expect("days"));
            return self.today().to_string();
        }
        let mut words = line.split(' ');
        let who = words.next().unwrap_or_default();
        let actor = actors().into_iter().find(|(name, _)| *name == who).expect("a known actor").1;
        let command = self.command(&words.collect::<Vec<_>>());
        self.now = self.now.plus_ms(1000);
        match self.give(&actor, command) {
            Ok(first) => self.log[first..].iter().map(said).collect::<Vec<_>>().join(", "),
            Err(refusal) => format!("REFUSED {:?}", refusal.code),
        }
    }

    fn command(&self, words: &[&str]) -> Command {
        let open = |end: &str| {
            let found = self.case.tasks.iter().find(|task| task.node.ends_with(end));
            found.map_or(crate::TaskNo(99), |task| task.no)
        };
        let some = Some(record());
        match words {
            ["claim", node] => Command::Claim { task: open(node) },
            ["start", node] => Command::Start { task: open(node) },
            ["pause", node] => Command::Pause { task: open(node) },
            ["release", node] => Command::Release { task: open(node) },
            ["assign", node, to] => Command::Assign { task: open(node), to: staff(to) },
            ["flag", node, result, fields @ ..] => Command::RequestCorrection {
                task: open(node),
                result: (*result).into(),
                flags: fields.iter().map(|field| flag(field)).collect(),
                reason: record(),
                due_days: 14,
            },
            ["answer", fields @ ..] => {
                Command::AnswerCorrection { revised: fields.iter().map(|field| revised(field)).collect() }
            }
            ["remind"] => Command::Remind,
            ["look-after"] => Command::LookAfter,
            ["draft", exit, with @ ..] => Command::Draft {
                task: open("/draft"),
                exit: (*exit).into(),
                reason: some.filter(|_| with.contains(&"reason")),
                clause: some.filter(|_| with.contains(&"clause")),
                ground: with.contains(&"ground").then_some(0),
                appeal: with.contains(&"appeal").then(|| "mayor".to_owned()),
            },
            ["approve", step] => Command::Approve { task: open(step) },
            ["deputise", step] => Command::DeputyApprove { task: open(step) },
            ["return", step] => Command::Return { task: open(step), reason: record() },
            ["read", step] => Command::ReadAfter { task: open(step) },
            ["withdraw"] => Command::Withdraw { record: None },
            ["withdraw", "paper"] => Command::Withdraw { record: some },
            ["extend"] => Command::Extend { reason: record() },
            ["undo"] => Command::Undo,
            ["revoke", number] => Command::Revoke { decision: number.parse().expect("number"), reason: record() },
            ["amend", number] => Command::Amend { decision: number.parse().expect("number"), reason: record() },
            ["deliver", how, of @ ..] => Command::Deliver {
                decision: of.first().map_or_else(
                    || self.case.decision().map_or(1, |decision| decision.number),
                    |number| number.parse().expect("number"),
                ),
                how: if *how == "post" { DeliveryWay::Post } else { DeliveryWay::Electronic },
                on: self.today(),
                presumed: *how == "post",
            },
            ["back", number] => Command::LetterCameBack { decision: number.parse().expect("number"), on: self.today() },
            ["transfer", to] => Command::Transfer { section: (*to).into() },
            [verb, node, result] => recorded(verb, open(node), (*result).into()),
            [node, result] => Command::Complete { task: open(node), result: (*result).into() },
            _ => panic!("no such line: {words:?}"),
        }
    }

    /// `review | 2:review/payee@clerk 3:… | stopped`.
    pub fn state(&self) -> String {
        let case = &self.case;
        let mut out = match &case.phase {
            Phase::Open => case.stage.clone(),
            Phase::Ended { end, .. } => format!("ENDED {end}"),
            Phase::Withdrawn => "WITHDRAWN".into(),
            Phase::Revoked => "REVOKED".into(),
        };
        for task in &case.tasks {
            let hand = match task.state {
                TaskState::Enabled => "",
                TaskState::Assigned => " assigned",
                TaskState::Started => " started",
                TaskState::Paused => " paused",
            };
            let _ = write!(out, " | {}:{} {}{hand}", task.no.0, task.node, task.role.as_deref().unwrap_or("citizen"));
        }
        if case.is_stopped() && case.is_open() {
            out.push_str(" | stopped");
        }
        out
    }
}

pub fn flag(field: &str) -> Flag {
    let (row, key) = field.split_once(':').map_or((None, field), |(row, key)| (Some(row.to_owned()), key));
    Flag { key: key.into(), row }
}

fn revised(field: &str) -> Revised {
    let Flag { key, row } = flag(field);
    Revised { key, row, revision: 2 }
}

/// A short word for an event.
fn said(event: &Event) -> String {
    match &event.what {
        What::StageEntered { stage } => format!(">{stage}"),
        What::TaskEnabled { task } => format!("+{}", task.node),
        What::TaskDone { node, result, .. } => format!("-{node} {result}"),
        What::TaskCancelled { node, .. } => format!("x{node}"),
        What::BranchTaken(branch) => match &branch.rule {
            Some(rule) => format!("[{rule}]"),
            None => format!("[{}]", branch.exit),
        },
        What::LetterDue { letter, .. } => format!("letter {letter}"),
        What::Decided { number, act, end, .. } => format!("decision {number} {act:?} {end}"),
        What::Approved { role, deputy, .. } => format!("{}approved {role}", if *deputy { "deputy " } else { "" }),
        What::Undone { reopened, cancelled, .. } => {
            format!("undone, open again {}, gone {}", reopened.len(), cancelled.len())
        }
        other => {
            let text = format!("{other:?}");
            text.split([' ', '(']).next().unwrap_or_default().to_owned()
        }
    }
}
