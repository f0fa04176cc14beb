//! The worked cases of a procedure file, played by the engine itself: what a file promises is what will happen.
//!
//! Every act is done by an officer of its own, with every paper a decision may need; so only the path is proven here, not who may.

use civic::{Calendar, Id, Millis};
use jiff::civil::{Date, date};
use procedure::Procedure;
use procedure::answers::Answers;
use procedure::model::{Example, Item, Regime};

use crate::guard::{View, finisher};
use crate::{
    Actor, Arrival, By, Case, Command, CommandKind, Facts, Flag, Grant, RecordRef, Refusal, Revised, Staff, Task, What,
    Work, apply, arrive, decide,
};

/// An example that does not run as it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExampleFault {
    /// Which, from 0.
    pub example: usize,
    pub name: String,
    pub what: ExampleWhat,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExampleWhat {
    /// The act (from 0) was refused.
    Refused { act: usize, refusal: Box<Refusal> },
    /// No task of this name is open at the act (from 0); these are.
    NotOpen { act: usize, open: Vec<String> },
    /// Another way was gone.
    OtherPath { expected: Vec<String>, gone: Vec<String> },
}

/// The day on which an example without one is played.
const DAY: Date = date(2026, 9, 7);

/// Plays every example. Empty is good.
pub fn run(procedure: &Procedure) -> Vec<ExampleFault> {
    let faults = procedure.examples.iter().enumerate().filter_map(|(index, example)| {
        let what = Play::new(procedure, example).run(example).err()?;
        Some(ExampleFault { example: index, name: example.name.clone(), what })
    });
    faults.collect()
}

struct Play<'a> {
    procedure: &'a Procedure,
    answers: feel::Value,
    calendar: Calendar,
    case: Case,
    path: Vec<String>,
    now: Millis,
    /// Officers are numbered as they are needed: four eyes are never in the way.
    officers: u128,
}

impl<'a> Play<'a> {
    fn new(procedure: &'a Procedure, example: &Example) -> Self {
        let answers = Answers::from_nested(procedure, &example.answers).to_feel(procedure);
        let now = Millis::from_local(example.on.unwrap_or(DAY).at(9, 0, 0, 0));
        Self {
            procedure,
            answers,
            calendar: Calendar::default(),
            case: Case::blank(),
            path: Vec::new(),
            now,
            officers: 0,
        }
    }

    fn run(mut self, example: &Example) -> Result<(), ExampleWhat> {
        let arrival = Arrival { section: self.procedure.section.clone(), on: self.now.date(), by: By::Citizen };
        let facts = Facts { answers: &self.answers, calendar: &self.calendar, today: self.now.date() };
        let events = arrive(self.procedure, arrival, &facts, self.now);
        let events = events.map_err(|refusal| ExampleWhat::Refused { act: 0, refusal: Box::new(refusal) })?;
        self.take(&events);
        for (index, (name, act)) in example.acts.iter().enumerate() {
            self.act(index, name, act)?;
        }
        if self.path == example.expect {
            Ok(())
        } else {
            Err(ExampleWhat::OtherPath { expected: example.expect.clone(), gone: self.path })
        }
    }

    /// One line of the example: a task or stage, and its act. An approval is drafted and goes through the whole chain.
    fn act(&mut self, index: usize, name: &str, act: &str) -> Result<(), ExampleWhat> {
        let bears = |task: &&Task| {
            task.holds_the_stage()
                && (task.node == name
                    || task.node.ends_with(&format!("/{name}"))
                    || crate::nodes::stage_of(&task.node) == name)
        };
        let by_task = |task: &&Task| task.node.ends_with(&format!("/{name}"));
        let found = self.case.tasks.iter().find(by_task).or_else(|| self.case.tasks.iter().find(bears)).cloned();
        let open = || self.case.tasks.iter().map(|task| task.node.clone()).collect();
        let task = found.ok_or_else(|| ExampleWhat::NotOpen { act: index, open: open() })?;
        let command = self.command(&task, act);
        self.give(index, &task, command)?;
        if task.work == Work::Draft {
            while let Some(next) =
                self.case.tasks.iter().find(|task| matches!(task.work, Work::Approve { .. })).cloned()
            {
                self.give(index, &next, Command::Approve { task: next.no })?;
            }
        }
        Ok(())
    }

    fn command(&self, task: &Task, act: &str) -> Command {
        let (no, result) = (task.no, act.to_owned());
        match finisher(task.work) {
            CommandKind::RecordWait => Command::RecordWait { task: no, result, record: None },
            CommandKind::RecordPayment => Command::RecordPayment { task: no, result, record: None },
            CommandKind::RecordVisit => Command::RecordVisit { task: no, result, record: None },
            CommandKind::RecordHandover => Command::RecordHandover { task: no, result, record: record() },
            CommandKind::Allocate => {
                Command::Allocate { task: no, result, batch: Id::from_uuid(uuid::Uuid::from_u128(1)) }
            }
            CommandKind::AnswerCorrection => {
                let flags = self.case.correction.iter().flat_map(|asked| asked.flags.clone());
                Command::AnswerCorrection {
                    revised: flags.map(|flag| Revised { key: flag.key, row: flag.row, revision: 2 }).collect(),
                }
            }
            CommandKind::Draft => {
                let ground = (!self.procedure.basis.refusal_grounds.is_empty()).then_some(0);
                let appeal = (self.procedure.regime != Regime::Guideline).then(|| "example".to_owned());
                Command::Draft {
                    task: no,
                    exit: result,
                    reason: Some(record()),
                    clause: Some(record()),
                    ground,
                    appeal,
                }
            }
            _ if self.asks(task, act) => {
                let flags = first_field(self.procedure).into_iter().collect();
                Command::RequestCorrection { task: no, result, flags, reason: record(), due_days: 14 }
            }
            _ => Command::Complete { task: no, result },
        }
    }

    /// Whether this result leads, or together with others may lead, to a correction.
    fn asks(&self, task: &Task, act: &str) -> bool {
        let facts = Facts { answers: &self.answers, calendar: &self.calendar, today: self.now.date() };
        let view =
            View { procedure: self.procedure, case: &self.case, facts: &facts, actor: &Actor::System, now: self.now };
        view.can_ask(task).is_ok_and(|asks| asks.contains(&act))
    }

    fn give(&mut self, index: usize, task: &Task, command: Command) -> Result<(), ExampleWhat> {
        self.now = self.now.plus_minutes(1);
        self.officers += 1;
        let actor = match &task.role {
            None => Actor::Citizen,
            Some(role) => {
                let id = Id::from_uuid(uuid::Uuid::from_u128(self.officers));
                Actor::Staff(Staff { id, grants: vec![Grant::new(&task.section, role)], deputy_for: Vec::new() })
            }
        };
        let facts = Facts { answers: &self.answers, calendar: &self.calendar, today: self.now.date() };
        let events = decide(self.procedure, &self.case, &facts, &actor, command, self.now);
        let events = events.map_err(|refusal| ExampleWhat::Refused { act: index, refusal: Box::new(refusal) })?;
        self.take(&events);
        Ok(())
    }

    fn take(&mut self, events: &[crate::Event]) {
        for event in events {
            apply(&mut self.case, event);
            match &event.what {
                What::StageEntered { stage } => self.path.push(stage.clone()),
                What::Ended { end, .. } => self.path.push(end.clone()),
                _ => {}
            }
        }
    }
}

fn record() -> RecordRef {
    RecordRef { id: Id::from_uuid(uuid::Uuid::from_u128(1)), revision: 1 }
}

fn first_field(procedure: &Procedure) -> Option<Flag> {
    match procedure.items.first()? {
        Item::Question(question) => Some(Flag { key: question.key.clone(), row: None }),
        Item::Group(group) => group
            .of
            .first()
            .map(|question| Flag { key: format!("{}.{}", group.key, question.key), row: Some("r1".to_owned()) }),
    }
}
