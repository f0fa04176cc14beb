//! Taking back, withdrawing, and what can still happen once a case has ended: delivery, 職権取消し and 変更.

use jiff::civil::Date;
use procedure::compile::draft_node;
use procedure::model::StageKind;

use super::turn::{NewTask, Turn};
use crate::guard::View;
use crate::refusal::Code;
use crate::{Actor, By, Cancelled, DecisionAct, Delivery, DeliveryWay, RecordRef, What, Work};

impl Turn<'_> {
    pub fn withdraw(&mut self, record: Option<RecordRef>) -> Result<(), Code> {
        if self.by != By::Citizen && record.is_none() {
            return Err(Code::PaperNeeded);
        }
        self.cancel(Cancelled::Withdrawn, |task| !task.outlives_the_stage());
        self.resume();
        self.emit(What::Withdrawn { record });
        self.letter("withdrawn");
        Ok(())
    }

    pub fn undo(&mut self) -> Result<(), Code> {
        let before = self.case.last.as_ref().map(|last| &last.before).ok_or(Code::NothingToUndo)?;
        let missing = |from: &crate::Case, of: &crate::Case| -> Vec<_> {
            of.tasks.iter().map(|task| task.no).filter(|no| from.task(*no).is_none()).collect()
        };
        let (reopened, cancelled) = (missing(&self.case, before), missing(before, &self.case));
        let back_to = before.version;
        self.emit(What::Undone { back_to, reopened, cancelled });
        Ok(())
    }

    /// Opens a 職権取消し or 変更: its own draft, its own approvals.
    pub fn revise(&mut self, act: DecisionAct, of: u32, reason: RecordRef) -> Result<(), Code> {
        let standing = self.case.decision().cloned().ok_or(Code::NoDecision)?;
        if standing.number != of {
            return Err(Code::NotTheStandingDecision { standing: standing.number });
        }
        let view = View {
            procedure: self.procedure,
            case: &self.case,
            facts: self.facts,
            actor: &Actor::System,
            now: self.now,
        };
        let stage = view.approval_stage(&standing)?.0.to_owned();
        self.emit(What::RevisionOpened { act, of, reason });
        if let StageKind::Approval(approval) = &self.stage(&stage)?.kind {
            self.enable(NewTask::of(draft_node(&stage), Work::Draft, &approval.draft));
        }
        Ok(())
    }

    /// 到達 of the decision of this number. One that was amended or revoked since still has its own day.
    pub fn deliver(&mut self, number: u32, delivery: Delivery) -> Result<(), Code> {
        let made = self.case.decisions.iter().find(|made| made.number == number).ok_or(Code::NoDecision)?;
        if made.delivered.is_some() {
            return Err(Code::AlreadyDelivered);
        }
        let decided = made.decided;
        // A known day has been; a presumed one (posting day + n) may lie ahead.
        let latest = if delivery.presumed { Date::MAX } else { self.facts.today };
        if delivery.on < decided || delivery.on > latest {
            return Err(Code::ImpossibleDay { from: decided, to: latest });
        }
        match self.case.undoable_until() {
            Some(until) if delivery.how == DeliveryWay::Electronic && self.now < until => {
                return Err(Code::HeldUntil { until });
            }
            _ => {}
        }
        self.emit(What::Delivered { decision: number, delivery });
        Ok(())
    }

    /// What was only presumed did not happen. The event names the day that no longer holds; the decision waits for its delivery again.
    pub fn letter_came_back(&mut self, number: u32, on: Date) -> Result<(), Code> {
        let made = self.case.decisions.iter().find(|made| made.number == number).ok_or(Code::NoDecision)?;
        let was = made.delivered.filter(|delivery| delivery.presumed).ok_or(Code::NotPresumed)?;
        if on < made.decided || on > self.facts.today {
            return Err(Code::ImpossibleDay { from: made.decided, to: self.facts.today });
        }
        self.emit(What::DeliveryTakenBack { decision: number, was, on });
        Ok(())
    }
}
