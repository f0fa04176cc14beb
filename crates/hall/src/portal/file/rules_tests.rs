//! The rules of the citizen's view, held against cases that were really moved by the engine.

use engine::{Actor, Arrival, By, Command, Facts, Flag, Grant, RecordRef, Staff};
use feel::Value;
use jiff::civil::date;

use super::*;

fn child_allowance() -> Procedure {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../cities/hinokuni/procedures/child-allowance.yaml");
    procedure::read("child-allowance.yaml", &std::fs::read_to_string(path).unwrap()).unwrap()
}

/// A case driven by the engine itself.
struct Driven {
    procedure: Procedure,
    shape: Case,
    events: Vec<(u64, Event)>,
    now: Millis,
}

impl Driven {
    fn new() -> Self {
        let procedure = child_allowance();
        let now = Millis::from_local(date(2026, 9, 7).at(20, 31, 4, 0));
        let mut driven = Self { shape: Case::blank(), events: Vec::new(), procedure, now };
        let calendar = civic::Calendar::new(Vec::new());
        let values = unanswered();
        let facts = Facts { answers: &values, calendar: &calendar, today: now.date() };
        let arrival = Arrival { section: driven.procedure.section.clone(), on: now.date(), by: By::Citizen };
        let events = engine::arrive(&driven.procedure, arrival, &facts, now).unwrap();
        driven.take(events);
        driven
    }

    fn take(&mut self, events: Vec<Event>) {
        for event in events {
            engine::apply(&mut self.shape, &event);
            self.events.push((self.shape.version, event));
        }
    }

    fn act(&mut self, actor: &Actor, command: Command) {
        self.now = self.now.plus_days(1);
        let calendar = civic::Calendar::new(Vec::new());
        let values = unanswered();
        let facts = Facts { answers: &values, calendar: &calendar, today: self.now.date() };
        let events = engine::decide(&self.procedure, &self.shape, &facts, actor, command, self.now).unwrap();
        self.take(events);
    }

    fn walked(&self) -> Vec<Walked> {
        steps(&self.procedure, &holding(self.events.clone(), self.shape.version), &self.shape)
    }

    fn word(&self) -> Word {
        word(&self.procedure, &self.shape, Notice::None)
    }
}

fn unanswered() -> Value {
    procedure::answers::Answers::default().to_feel(&child_allowance())
}

fn clerk() -> Actor {
    let id = civic::Id::from_uuid(uuid::Uuid::from_u128(5));
    Actor::Staff(Staff { id, grants: vec![Grant::new("kodomo-shien", "clerk")], deputy_for: Vec::new() })
}

fn reason() -> RecordRef {
    RecordRef { id: civic::Id::from_uuid(uuid::Uuid::from_u128(9)), revision: 1 }
}

fn state(walked: &[Walked]) -> String {
    let mark = |step: &Walked| match (&step.what, step.state) {
        (what, StepState::Done) => format!("{what:?}+"),
        (what, StepState::Now) => format!("{what:?}!"),
        (what, StepState::Coming) => format!("{what:?}"),
    };
    walked
        .iter()
        .map(mark)
        .collect::<Vec<_>>()
        .join(" ")
        .replace("Work { stage: ", "")
        .replace(", asked: 0 }", "")
        .replace('"', "")
}

#[test]
fn the_way_of_a_case_that_is_corrected() {
    let mut case = Driven::new();
    assert_eq!(case.word(), Word::Arrived);
    assert_eq!(state(&case.walked()), "Received+ check! review Approval Result");
    let task = case.shape.tasks[0].no;
    case.act(&clerk(), Command::Claim { task });
    assert_eq!(case.word(), Word::Check);
    let flags = vec![Flag { key: "payout".into(), row: None }];
    case.act(
        &clerk(),
        Command::RequestCorrection {
            task,
            result: "correct".into(),
            flags: flags.clone(),
            reason: reason(),
            due_days: 14,
        },
    );
    assert_eq!(case.word(), Word::Correction);
    assert!(matches!(todo(&case.procedure, &case.shape, Notice::None), Todo::Correct { fields: 1, .. }));
    assert_eq!(state(&case.walked()), "Received+ check, asked: 1 }+ Correction! review Approval Result");
    let revised = vec![engine::Revised { key: "payout".into(), row: None, revision: 2 }];
    case.act(&Actor::Citizen, Command::AnswerCorrection { revised });
    assert_eq!(state(&case.walked()), "Received+ check, asked: 1 }+ Correction+ check! review Approval Result");
    assert_eq!(case.word(), Word::Check);
    case.act(&Actor::Citizen, Command::Withdraw { record: None });
    assert_eq!(case.word(), Word::Withdrawn);
    assert_eq!(todo(&case.procedure, &case.shape, Notice::None), Todo::Withdrawn);
    assert_eq!(state(&case.walked()), "Received+ check, asked: 1 }+ Correction+ Withdrawn+");
}

#[test]
fn what_was_undone_never_was() {
    let mut case = Driven::new();
    let task = case.shape.tasks[0].no;
    case.act(&clerk(), Command::Claim { task });
    let before = case.walked();
    let flags = vec![Flag { key: "payout".into(), row: None }];
    let at = case.now;
    case.act(
        &clerk(),
        Command::RequestCorrection { task, result: "correct".into(), flags, reason: reason(), due_days: 14 },
    );
    case.now = case.now.plus_ms(1).plus_days(-1);
    case.act(&clerk(), Command::Undo);
    assert!(case.now > at);
    assert_eq!(case.walked(), before);
}

#[test]
fn an_end_is_a_notice_and_says_no_more() {
    let mut case = Driven::new();
    case.shape.phase = Phase::Ended { end: "refused".into(), outcome: procedure::model::Outcome::Refused };
    let letter = Uuid::from_u128(1);
    let tell = |notice| (word(&case.procedure, &case.shape, notice), todo(&case.procedure, &case.shape, notice));
    assert_eq!(tell(Notice::Waiting(letter)), (Word::Notice, Todo::Read(letter)));
    assert_eq!(tell(Notice::Read(letter)), (Word::Done, Todo::Keep(letter)));
    assert_eq!(tell(Notice::ByPost), (Word::Notice, Todo::WaitForPost));
    assert_eq!(tell(Notice::Posted(None)), (Word::Done, Todo::Posted(None)));
    assert_eq!(tell(Notice::CameBack), (Word::Notice, Todo::TellAddress));
    assert_eq!(tell(Notice::None), (Word::Done, Todo::Finished));
}
