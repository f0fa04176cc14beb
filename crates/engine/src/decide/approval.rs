//! 起案 and 決裁: who drafts, who approves in what order, what a refusal must carry.

use procedure::Procedure;
use procedure::compile::draft_node;
use procedure::model::{Approval, Exit, Kind, Next, Outcome, Place, Regime, Stage, StageKind};

use super::turn::{NewTask, Turn};
use crate::refusal::Code;
use crate::{Cancelled, DecisionAct, Draft, RecordRef, StaffId, TaskNo, What, Work, nodes, rules};

/// The one way a revocation can be left.
pub(crate) const REVOKE: &str = "revoke";
/// The end of a revoked case, and the key of its letter.
const REVOKED: &str = "revoked";

/// What the drafter proposes.
pub(super) struct Proposal {
    pub exit: String,
    pub reason: Option<RecordRef>,
    pub clause: Option<RecordRef>,
    pub ground: Option<u16>,
    pub appeal: Option<String>,
}

impl<'a> Turn<'a> {
    pub fn draft(&mut self, no: TaskNo, proposal: Proposal) -> Result<(), Code> {
        let task = self.task(no)?;
        let stage = self.stage(nodes::stage_of(&task.node))?;
        let exit = self.way_out(stage, &task.node, &proposal.exit)?;
        if proposal.appeal.is_some() && self.procedure.regime == Regime::Guideline {
            return Err(Code::NoAppealHere);
        }
        let outcome = match &exit {
            Some(Exit::End(_, outcome)) => Some(*outcome),
            _ => None,
        };
        let draft = Draft {
            stage: stage.id.clone(),
            by: self.staff()?,
            exit: proposal.exit.clone(),
            outcome,
            reason: proposal.reason.is_some(),
            clause: proposal.clause.is_some(),
            ground: proposal.ground,
            appeal: proposal.appeal.is_some(),
        };
        match exit {
            Some(Exit::End(end, outcome)) => check_grounds(self.procedure, Some(&draft), &end, outcome)?,
            Some(_) => {}
            None => check_revocation(self.procedure, &draft)?,
        }
        let Proposal { exit, reason, clause, ground, appeal } = proposal;
        self.done(&task, &exit);
        self.emit(What::Drafted { stage: stage.id.clone(), exit, outcome, reason, clause, ground, appeal });
        self.next_step(0)
    }

    /// Where the proposed exit leads; `None` for a revocation, which leads nowhere else.
    fn way_out(&self, stage: &Stage, node: &str, exit: &str) -> Result<Option<Exit>, Code> {
        let revision = self.case.revision.map(|revision| revision.act);
        if revision == Some(DecisionAct::Revocation) {
            return if exit == REVOKE {
                Ok(None)
            } else {
                Err(Code::UnknownResult { one_of: vec![REVOKE.to_owned()] })
            };
        }
        let found = match &stage.next {
            Next::Acts(_) => rules::choose(stage, &self.case, self.facts, Some(exit))?.0,
            Next::Rules(_) => {
                let one_of = drafts(stage);
                if !one_of.iter().any(|known| known == exit) {
                    return Err(Code::UnknownResult { one_of });
                }
                let mut tentative = self.case.clone();
                tentative.results.insert(node.to_owned(), exit.to_owned());
                rules::choose(stage, &tentative, self.facts, None)?.0
            }
        };
        match found {
            Exit::Stage(_) | Exit::Back if revision.is_some() => Err(Code::UnknownResult { one_of: ends(stage) }),
            found => Ok(Some(found)),
        }
    }

    /// The step of the chain, or what comes after the last.
    fn next_step(&mut self, step: u16) -> Result<(), Code> {
        let (stage, approval) = self.approval()?;
        match approval.chain.get(usize::from(step)) {
            Some(role) => {
                let node = nodes::approve(&stage.id, step);
                let work = Work::Approve { step };
                self.enable(NewTask {
                    node,
                    work,
                    role: Some(role),
                    minutes: approval.minutes,
                    place: Place::Anywhere,
                    due: None,
                });
                Ok(())
            }
            None if self.case.revision.is_some() => self.decide_anew(),
            None => {
                let act = self.case.draft.as_ref().map(|draft| draft.exit.clone());
                self.leave(act.as_deref(), 0)
            }
        }
    }

    pub fn approve(&mut self, no: TaskNo, deputy: bool) -> Result<(), Code> {
        let (task, me) = (self.task(no)?, self.staff()?);
        let Work::Approve { step } = task.work else { return Err(Code::NoSuchTask) };
        let stage = nodes::stage_of(&task.node).to_owned();
        let role = task.role.clone().unwrap_or_default();
        self.emit(What::Approved { stage: stage.clone(), step, role, deputy });
        self.done(&task, "approved");
        if deputy {
            self.leave_for_reading(&stage, step, task.role.as_deref(), me);
        }
        self.next_step(step + 1)
    }

    /// 後閲: the absent approver is to read what was approved in his place.
    fn leave_for_reading(&mut self, stage: &str, step: u16, role: Option<&str>, by: StaffId) {
        let node = nodes::read_after(stage, step);
        self.enable(NewTask {
            node,
            work: Work::ReadAfter { step, by },
            role,
            minutes: 1,
            place: Place::Anywhere,
            due: None,
        });
    }

    /// 差戻し: the drafter gets it back, the chain begins anew.
    pub fn send_back(&mut self, no: TaskNo, reason: RecordRef) -> Result<(), Code> {
        let task = self.task(no)?;
        let drafter = self.case.draft.as_ref().map(|draft| draft.by);
        let (stage, approval) = self.approval()?;
        let void: Vec<(u16, StaffId)> = self.case.approvals.iter().map(|given| (given.step, given.by)).collect();
        self.done(&task, "returned");
        self.emit(What::Returned { stage: stage.id.clone(), reason });
        self.cancel(
            Cancelled::Returned,
            |task| matches!(task.work, Work::ReadAfter { step, by } if void.contains(&(step, by))),
        );
        let no = self.enable(NewTask::of(draft_node(&stage.id), Work::Draft, &approval.draft));
        if let Some(to) = drafter {
            self.emit(What::TaskAssigned { task: no, node: draft_node(&stage.id), to });
        }
        Ok(())
    }

    pub fn read_after(&mut self, no: TaskNo) -> Result<(), Code> {
        let task = self.task(no)?;
        self.done(&task, "read");
        Ok(())
    }

    /// A new decision that names the old one.
    fn decide_anew(&mut self) -> Result<(), Code> {
        let (Some(revision), Some(draft)) = (self.case.revision, self.case.draft.clone()) else {
            return Err(Code::NoDecision);
        };
        let stage = self.stage(&draft.stage)?;
        let (end, outcome) = match self.way_out(stage, &draft_node(&stage.id), &draft.exit)? {
            Some(Exit::End(end, outcome)) => (end, Some(outcome)),
            _ => (REVOKED.to_owned(), None),
        };
        let number = self.case.decision().map_or(1, |decision| decision.number + 1);
        self.letter(&end);
        self.emit(What::Decided {
            number,
            act: revision.act,
            stage: draft.stage,
            end,
            outcome,
            on: self.facts.today,
            supersedes: Some(revision.of),
        });
        Ok(())
    }

    /// The stage of the present draft and its chain.
    fn approval(&self) -> Result<(&'a Stage, &'a Approval), Code> {
        let id = self.case.draft.as_ref().map_or(&self.case.stage, |draft| &draft.stage);
        let stage = self.stage(id)?;
        match &stage.kind {
            StageKind::Approval(approval) => Ok((stage, approval)),
            _ => Err(Code::NoApprovalStage),
        }
    }
}

/// What may be proposed where the stage is left by rules.
fn drafts(stage: &Stage) -> Vec<String> {
    match &stage.kind {
        StageKind::Approval(approval) => approval.draft.results.clone(),
        _ => Vec::new(),
    }
}

fn ends(stage: &Stage) -> Vec<String> {
    match &stage.next {
        Next::Acts(acts) => {
            acts.iter().filter(|(_, exit)| matches!(exit, Exit::End(..))).map(|(act, _)| act.clone()).collect()
        }
        Next::Rules(_) => drafts(stage),
    }
}

/// Whether the law lets this procedure end so, and whether everything a refusal must carry is there.
pub(crate) fn check_grounds(
    procedure: &Procedure,
    draft: Option<&Draft>,
    end: &str,
    outcome: Outcome,
) -> Result<(), Code> {
    let notification = procedure.kind == Kind::Notification;
    let possible = match outcome {
        Outcome::Granted | Outcome::Done => true,
        Outcome::Refused | Outcome::Partly => !notification,
        Outcome::NotAccepted => notification && procedure.regime == Regime::Exempt,
    };
    if !possible {
        return Err(Code::CannotRefuse);
    }
    let adverse = matches!(outcome, Outcome::Refused | Outcome::Partly | Outcome::NotAccepted);
    let by_law = adverse && procedure.regime != Regime::Guideline;
    let letter = procedure.letters.get(end);
    let needs = |what: &str| letter.is_some_and(|letter| letter.needs.iter().any(|need| need == what));
    let has = |of: fn(&Draft) -> bool| draft.is_some_and(of);
    if (by_law || needs("reason")) && !has(|draft| draft.reason) {
        return Err(Code::ReasonMissing);
    }
    if outcome == Outcome::NotAccepted {
        let named = procedure.basis.refusal_grounds.len();
        if draft.and_then(|draft| draft.ground).is_none_or(|ground| usize::from(ground) >= named) {
            return Err(Code::GroundMissing { named });
        }
    } else if (by_law || needs("clause")) && !has(|draft| draft.clause) {
        return Err(Code::ClauseMissing);
    }
    if (by_law || (needs("appeal") && procedure.regime != Regime::Guideline)) && !has(|draft| draft.appeal) {
        return Err(Code::AppealMissing);
    }
    if adverse && letter.is_none() {
        return Err(Code::LetterMissing { end: end.to_owned() });
    }
    Ok(())
}

/// A revocation takes something away: reasons, the clause and 教示, but where there was no 処分 to begin with.
fn check_revocation(procedure: &Procedure, draft: &Draft) -> Result<(), Code> {
    match draft {
        Draft { reason: false, .. } => Err(Code::ReasonMissing),
        _ if procedure.regime == Regime::Guideline => Ok(()),
        Draft { clause: false, .. } => Err(Code::ClauseMissing),
        Draft { appeal: false, .. } => Err(Code::AppealMissing),
        _ if !procedure.letters.contains_key(REVOKED) => Err(Code::LetterMissing { end: REVOKED.to_owned() }),
        _ => Ok(()),
    }
}
