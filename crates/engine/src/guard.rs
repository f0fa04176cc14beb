//! Who may do what, when: the part of a decision that does not depend on what the command carries.
//!
//! `decide` asks it first and `allowed` asks nothing else, so that a button shown is a button that works.

use civic::Millis;
use jiff::civil::Date;
use procedure::Procedure;
use procedure::model::{After, Stage, StageKind};

use crate::case::{Decision, Phase, Task, TaskNo, TaskState, Work};
use crate::command::CommandKind as Kind;
use crate::refusal::Code;
use crate::{Actor, Case, Facts, Staff, clock, rules};

/// Everything a guard looks at.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub procedure: &'a Procedure,
    pub case: &'a Case,
    pub facts: &'a Facts<'a>,
    pub actor: &'a Actor,
    pub now: Millis,
}

impl<'a> View<'a> {
    pub fn guard(&self, kind: Kind, task: Option<TaskNo>) -> Result<(), Code> {
        if self.case.rules_hash != self.procedure.rules_hash {
            return Err(Code::OtherRules);
        }
        match kind {
            Kind::Claim
            | Kind::Assign
            | Kind::Release
            | Kind::Start
            | Kind::Pause
            | Kind::Complete
            | Kind::RequestCorrection
            | Kind::RecordWait
            | Kind::RecordPayment
            | Kind::RecordVisit
            | Kind::RecordHandover
            | Kind::Allocate
            | Kind::Draft
            | Kind::Approve
            | Kind::Return
            | Kind::DeputyApprove
            | Kind::ReadAfter => self.on_task(kind, task),
            Kind::AnswerCorrection => self.answer(),
            Kind::Remind => self.remind(),
            Kind::LookAfter => self.look_after(),
            Kind::Withdraw => self.withdraw(),
            Kind::Extend => self.extend(),
            Kind::Undo => self.undo(),
            Kind::Revoke | Kind::Amend => self.revise(),
            Kind::Deliver => self.deliver(),
            Kind::LetterCameBack => self.letter_came_back(),
            Kind::Transfer => self.open().and_then(|()| self.in_section().map(drop)),
        }
    }

    /// The stage the case stands in.
    pub fn stage(&self) -> Result<&'a Stage, Code> {
        self.procedure.stages.get(&self.case.stage).ok_or_else(|| Code::UnknownStage { stage: self.case.stage.clone() })
    }

    fn staff(&self) -> Result<&'a Staff, Code> {
        match self.actor {
            Actor::Staff(staff) => Ok(staff),
            Actor::Citizen | Actor::System => Err(Code::OnlyFor { who: "staff" }),
        }
    }

    fn in_section(&self) -> Result<&'a Staff, Code> {
        let staff = self.staff()?;
        if staff.works_in(&self.case.section) {
            Ok(staff)
        } else {
            Err(Code::OtherSection { section: self.case.section.clone() })
        }
    }

    fn open(&self) -> Result<(), Code> {
        if self.case.is_open() { Ok(()) } else { Err(Code::CaseEnded) }
    }

    fn on_task(&self, kind: Kind, no: Option<TaskNo>) -> Result<(), Code> {
        let found = no.and_then(|no| self.case.task(no));
        let task = found.ok_or(if self.case.is_open() || no.is_none() { Code::NoSuchTask } else { Code::CaseEnded })?;
        let staff = self.staff()?;
        let role = task.role.as_deref().ok_or(Code::OtherWork { use_instead: Kind::AnswerCorrection })?;
        // What is decided together is in nobody's hands: one officer holding one case would hold up the batch.
        if task.work == Work::Batch && kind != Kind::Allocate {
            return Err(Code::OtherWork { use_instead: Kind::Allocate });
        }
        match kind {
            Kind::Assign if staff.works_in(&task.section) => return Ok(()),
            Kind::Assign => return Err(Code::OtherSection { section: task.section.clone() }),
            Kind::DeputyApprove => return self.deputy(staff, task, role),
            _ => {}
        }
        if !staff.holds(&task.section, role) {
            return Err(Code::RoleMissing { role: role.to_owned(), section: task.section.clone() });
        }
        apart(self.case, staff, task)?;
        if let Some(use_instead) = other_work(kind, task.work) {
            return Err(Code::OtherWork { use_instead });
        }
        hands(kind, staff, task)?;
        if kind == Kind::RequestCorrection { self.can_ask(task).map(drop) } else { Ok(()) }
    }

    fn deputy(&self, staff: &Staff, task: &Task, role: &str) -> Result<(), Code> {
        if !matches!(task.work, Work::Approve { .. }) {
            return Err(Code::OtherWork { use_instead: finisher(task.work) });
        }
        if !staff.deputises(&task.section, role) {
            return Err(Code::NotDeputy { role: role.to_owned(), section: task.section.clone() });
        }
        apart(self.case, staff, task)
    }

    /// The results that may ask the citizen.
    pub fn can_ask(&self, task: &Task) -> Result<Vec<&'a str>, Code> {
        let stage = self.stage()?;
        let results: &[String] = match &stage.kind {
            StageKind::Tasks(tasks) => {
                let key = task.node.rsplit('/').next().unwrap_or_default();
                tasks.get(key).map_or(&[], |task| &task.results)
            }
            _ => &[],
        };
        let asks = rules::corrections(&self.procedure.stages, stage, results);
        if asks.is_empty() { Err(Code::NoCorrectionHere { one_of: Vec::new() }) } else { Ok(asks) }
    }

    fn answer(&self) -> Result<(), Code> {
        self.open()?;
        match self.actor {
            Actor::Citizen => {}
            Actor::Staff(_) => drop(self.in_section()?),
            Actor::System => return Err(Code::OnlyFor { who: "citizen" }),
        }
        if self.case.correction.is_some() { Ok(()) } else { Err(Code::NothingAsked) }
    }

    fn remind(&self) -> Result<(), Code> {
        self.open()?;
        if *self.actor != Actor::System {
            return Err(Code::OnlyFor { who: "system" });
        }
        let After { days, .. } = self.stage()?.after.ok_or(Code::NoReminderHere)?;
        if self.case.reminded {
            return Err(Code::AlreadyReminded);
        }
        let on = days_after(self.case.stage_since.date(), days);
        if self.facts.today < on { Err(Code::TooEarly { on }) } else { Ok(()) }
    }

    /// One look at a time is enough, whatever gave rise to it.
    fn look_after(&self) -> Result<(), Code> {
        self.open()?;
        match self.actor {
            Actor::System if self.case.tasks.iter().any(|task| task.work == Work::Look) => Err(Code::AlreadyReminded),
            Actor::System => Ok(()),
            Actor::Citizen | Actor::Staff(_) => Err(Code::OnlyFor { who: "system" }),
        }
    }

    fn withdraw(&self) -> Result<(), Code> {
        self.open()?;
        match self.actor {
            Actor::Citizen => Ok(()),
            Actor::Staff(_) => self.in_section().map(drop),
            Actor::System => Err(Code::OnlyFor { who: "citizen" }),
        }
    }

    fn extend(&self) -> Result<(), Code> {
        self.open()?;
        self.in_section()?;
        let legal =
            self.procedure.clock.legal.as_ref().filter(|legal| legal.extend.is_some()).ok_or(Code::NoExtension)?;
        if self.case.extension.is_some() {
            return Err(Code::AlreadyExtended);
        }
        let due = clock::legal(self.procedure, legal, self.case).due(self.facts.calendar, self.facts.today);
        match due.date {
            Some(due) if due < self.facts.today => Err(Code::PeriodOver { due }),
            _ => Ok(()),
        }
    }

    fn undo(&self) -> Result<(), Code> {
        let staff = self.staff()?;
        let last = self.case.last.as_ref().ok_or(Code::NothingToUndo)?;
        if last.by.staff() != Some(staff.id) {
            return Err(Code::NotYourAct);
        }
        if self.now >= last.until { Err(Code::AlreadySent { at: last.until }) } else { Ok(()) }
    }

    fn revise(&self) -> Result<(), Code> {
        let decision = self.decision()?;
        if self.case.revision.is_some() {
            return Err(Code::RevisionUnderWay);
        }
        if self.case.phase == Phase::Revoked {
            return Err(Code::AlreadyRevoked);
        }
        let (_, approval) = self.approval_stage(decision)?;
        let (staff, role) = (self.in_section()?, &approval.draft.role);
        if staff.holds(&self.case.section, role) {
            Ok(())
        } else {
            Err(Code::RoleMissing { role: role.clone(), section: self.case.section.clone() })
        }
    }

    fn deliver(&self) -> Result<(), Code> {
        self.decision()?;
        match self.actor {
            Actor::Citizen => return Err(Code::OnlyFor { who: "staff" }),
            Actor::Staff(_) => drop(self.in_section()?),
            Actor::System => {}
        }
        // Each decision reaches its addressee on a day of its own, whether a later one has taken its place or not.
        let all = self.case.decisions.iter().all(|decision| decision.delivered.is_some());
        if all { Err(Code::AlreadyDelivered) } else { Ok(()) }
    }

    fn letter_came_back(&self) -> Result<(), Code> {
        match self.actor {
            Actor::Citizen => return Err(Code::OnlyFor { who: "staff" }),
            Actor::Staff(_) => drop(self.in_section()?),
            Actor::System => {}
        }
        let presumed = |decision: &Decision| decision.delivered.is_some_and(|delivery| delivery.presumed);
        if self.case.decisions.iter().any(presumed) { Ok(()) } else { Err(Code::NotPresumed) }
    }

    pub fn decision(&self) -> Result<&'a Decision, Code> {
        self.case.decision().filter(|_| !self.case.is_open()).ok_or(Code::NoDecision)
    }

    /// The approval a decision had, or else the first of the procedure.
    pub fn approval_stage(&self, decision: &Decision) -> Result<(&'a str, &'a procedure::model::Approval), Code> {
        let approval = |stage: &'a Stage| match &stage.kind {
            StageKind::Approval(approval) => Some((stage.id.as_str(), approval)),
            _ => None,
        };
        let stages = &self.procedure.stages;
        let own = stages.get(&decision.stage).and_then(approval);
        own.or_else(|| stages.values().find_map(approval)).ok_or(Code::NoApprovalStage)
    }
}

/// 起案 and each 決裁 by different persons; 後閲 not by the deputy.
pub(crate) fn apart(case: &Case, staff: &Staff, task: &Task) -> Result<(), Code> {
    match task.work {
        Work::Approve { .. } => {
            if case.draft.as_ref().is_some_and(|draft| draft.by == staff.id) {
                return Err(Code::OwnDraft);
            }
            if case.approvals.iter().any(|given| given.by == staff.id) {
                return Err(Code::ApprovedAlready);
            }
            Ok(())
        }
        Work::ReadAfter { by, .. } if by == staff.id => Err(Code::OwnDeputyApproval),
        _ => Ok(()),
    }
}

/// The command that finishes this kind of work.
pub(crate) fn finisher(work: Work) -> Kind {
    match work {
        Work::Task | Work::Look => Kind::Complete,
        Work::Correct => Kind::AnswerCorrection,
        Work::Wait => Kind::RecordWait,
        Work::Pay => Kind::RecordPayment,
        Work::Visit => Kind::RecordVisit,
        Work::Batch => Kind::Allocate,
        Work::CoreSystem => Kind::RecordHandover,
        Work::Draft => Kind::Draft,
        Work::Approve { .. } => Kind::Approve,
        Work::ReadAfter { .. } => Kind::ReadAfter,
    }
}

fn other_work(kind: Kind, work: Work) -> Option<Kind> {
    let right = finisher(work);
    let fits = match kind {
        Kind::Claim | Kind::Release | Kind::Start | Kind::Pause => true,
        Kind::RequestCorrection => work == Work::Task,
        Kind::Return => right == Kind::Approve,
        _ => kind == right,
    };
    (!fits).then_some(right)
}

/// In whose hands the task is, and whether the command fits that.
fn hands(kind: Kind, staff: &Staff, task: &Task) -> Result<(), Code> {
    let mine = task.is_of(staff.id);
    match kind {
        Kind::Claim if mine => Err(Code::AlreadyClaimed),
        Kind::Release | Kind::Pause if !mine => Err(Code::NotYours),
        Kind::Pause if task.state != TaskState::Started => Err(Code::NotStarted),
        Kind::Start if mine && task.state == TaskState::Started => Err(Code::AlreadyStarted),
        _ if task.assignee.is_some() && !mine => Err(Code::TakenByAnother),
        _ => Ok(()),
    }
}

/// The day so many calendar days later.
pub(crate) fn days_after(from: Date, days: u16) -> Date {
    from.checked_add(jiff::Span::new().days(days)).unwrap_or(Date::MAX)
}
