//! A command becomes events or a refusal. Nothing is changed here; the caller applies what it gets.

mod after;
mod approval;
mod correction;
mod migrate;
mod moves;
mod tasks;
mod turn;

use civic::Millis;
use jiff::civil::Date;
use procedure::Procedure;

use crate::guard::View;
use crate::refusal::{Code, Refusal};
use crate::{Actor, By, Case, Command, Event, Facts, TaskNo, What};
pub use migrate::{Hole, Migration, NotMigrated, StageMap, holes, migrate};
use turn::Turn;

/// How long an act can be taken back, and its letters and messages are held.
pub const UNDO_WINDOW_MS: i64 = 60_000;

/// What follows from a command on this case, now.
pub fn decide(
    procedure: &Procedure,
    case: &Case,
    facts: &Facts,
    actor: &Actor,
    command: Command,
    now: Millis,
) -> Result<Vec<Event>, Refusal> {
    let (kind, task) = (command.kind(), command.task());
    let refuse = |code| Refusal { command: Some(kind), stage: case.stage.clone(), task, code };
    let view = View { procedure, case, facts, actor, now };
    view.guard(kind, task).map_err(refuse)?;
    let mut turn = Turn::new(procedure, case, facts, actor, now, kind);
    turn.run(command).map_err(refuse)?;
    Ok(turn.events)
}

/// A new case: where and when it arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    pub section: String,
    /// The day of commit, or the 収受 date of a paper.
    pub on: Date,
    pub by: By,
}

/// The first events of a case. Refused only where the procedure's own rules leave no way.
pub fn arrive(procedure: &Procedure, arrival: Arrival, facts: &Facts, now: Millis) -> Result<Vec<Event>, Refusal> {
    let refuse = |code| Refusal { command: None, stage: String::new(), task: None, code };
    if arrival.on > facts.today {
        return Err(refuse(Code::ImpossibleDay { from: Date::MIN, to: facts.today }));
    }
    let first = procedure.first_stage().ok_or_else(|| refuse(Code::UnknownStage { stage: String::new() }))?;
    let blank = Case::blank();
    let mut turn = Turn::arriving(procedure, &blank, facts, arrival.by, now);
    turn.emit(What::Arrived {
        procedure: procedure.id.clone(),
        rules_hash: procedure.rules_hash.clone(),
        section: arrival.section,
        on: arrival.on,
    });
    turn.enter(first, 0).map_err(refuse)?;
    Ok(turn.events)
}

impl Turn<'_> {
    fn run(&mut self, command: Command) -> Result<(), Code> {
        match command {
            Command::Claim { task } => self.claim(task),
            Command::Assign { task, to } => self.assign(task, &to),
            Command::Release { task } => self.release(task),
            Command::Start { task } => self.start(task),
            Command::Pause { task } => self.pause(task),
            Command::Complete { task, result } => self.complete(task, &result, None),
            Command::RecordWait { task, result, record }
            | Command::RecordPayment { task, result, record }
            | Command::RecordVisit { task, result, record } => self.complete(task, &result, record),
            Command::RecordHandover { task, result, record } => self.complete(task, &result, Some(record)),
            Command::Allocate { task, result, batch } => self.allocate(task, &result, batch),
            Command::RequestCorrection { task, result, flags, reason, due_days } => {
                self.request_correction(task, &result, flags, reason, due_days)
            }
            Command::AnswerCorrection { revised } => self.answer_correction(revised),
            Command::Remind => self.remind(),
            Command::LookAfter => self.look_after(),
            Command::Draft { task, exit, reason, clause, ground, appeal } => {
                self.draft(task, approval::Proposal { exit, reason, clause, ground, appeal })
            }
            Command::Approve { task } => self.approve(task, false),
            Command::DeputyApprove { task } => self.approve(task, true),
            Command::Return { task, reason } => self.send_back(task, reason),
            Command::ReadAfter { task } => self.read_after(task),
            Command::Withdraw { record } => self.withdraw(record),
            Command::Extend { reason } => {
                self.extend(reason);
                Ok(())
            }
            Command::Undo => self.undo(),
            Command::Revoke { decision, reason } => self.revise(crate::DecisionAct::Revocation, decision, reason),
            Command::Amend { decision, reason } => self.revise(crate::DecisionAct::Amendment, decision, reason),
            Command::Deliver { decision, how, on, presumed } => {
                self.deliver(decision, crate::Delivery { how, on, presumed })
            }
            Command::LetterCameBack { decision, on } => self.letter_came_back(decision, on),
            Command::Transfer { section } => self.transfer(section),
        }
    }
}

impl Command {
    /// The task it is about.
    pub fn task(&self) -> Option<TaskNo> {
        match self {
            Self::Claim { task }
            | Self::Assign { task, .. }
            | Self::Release { task }
            | Self::Start { task }
            | Self::Pause { task }
            | Self::Complete { task, .. }
            | Self::RequestCorrection { task, .. }
            | Self::RecordWait { task, .. }
            | Self::RecordPayment { task, .. }
            | Self::RecordVisit { task, .. }
            | Self::RecordHandover { task, .. }
            | Self::Allocate { task, .. }
            | Self::Draft { task, .. }
            | Self::Approve { task }
            | Self::Return { task, .. }
            | Self::DeputyApprove { task }
            | Self::ReadAfter { task } => Some(*task),
            Self::AnswerCorrection { .. }
            | Self::Remind
            | Self::LookAfter
            | Self::Withdraw { .. }
            | Self::Extend { .. }
            | Self::Undo
            | Self::Revoke { .. }
            | Self::Amend { .. }
            | Self::Deliver { .. }
            | Self::LetterCameBack { .. }
            | Self::Transfer { .. } => None,
        }
    }
}
