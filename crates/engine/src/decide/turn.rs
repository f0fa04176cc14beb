//! One command being carried out on a copy: every event is applied at once, so that the next step sees it.

use civic::Millis;
use jiff::civil::Date;
use procedure::Procedure;
use procedure::model::{Place, Stage, StageKind, Task as TaskModel};

use super::UNDO_WINDOW_MS;
use crate::refusal::Code;
use crate::{
    Act, Actor, By, Cancelled, Case, CommandKind, Event, Facts, StaffId, Task, TaskNo, TaskState, What, Work, apply,
};

pub(super) struct Turn<'a> {
    pub procedure: &'a Procedure,
    pub facts: &'a Facts<'a>,
    pub case: Case,
    pub events: Vec<Event>,
    pub by: By,
    pub now: Millis,
    /// Waits to be put on the first event.
    act: Option<Act>,
}

/// What `enable` needs beside where and who.
pub(super) struct NewTask<'a> {
    pub node: String,
    pub work: Work,
    /// `None` is the citizen.
    pub role: Option<&'a str>,
    pub minutes: u16,
    pub place: Place,
    pub due: Option<Date>,
}

impl<'a> NewTask<'a> {
    pub fn of(node: String, work: Work, task: &'a TaskModel) -> Self {
        Self { node, work, role: Some(&task.role), minutes: task.minutes, place: task.at, due: None }
    }
}

impl<'a> Turn<'a> {
    pub fn new(
        procedure: &'a Procedure,
        case: &Case,
        facts: &'a Facts<'a>,
        actor: &Actor,
        now: Millis,
        kind: CommandKind,
    ) -> Self {
        let by = actor.by();
        let undoable = by.staff().is_some() && can_be_undone(kind);
        let undoable_until = undoable.then(|| now.plus_ms(UNDO_WINDOW_MS));
        let act = Act { kind, undoable_until, begun: None };
        Self { procedure, facts, case: case.clone(), events: Vec::new(), by, now, act: Some(act) }
    }

    pub fn arriving(procedure: &'a Procedure, blank: &Case, facts: &'a Facts<'a>, by: By, now: Millis) -> Self {
        Self { procedure, facts, case: blank.clone(), events: Vec::new(), by, now, act: None }
    }

    pub fn emit(&mut self, what: What) {
        let event = Event { at: self.now, by: self.by, act: self.act.take(), what };
        apply(&mut self.case, &event);
        self.events.push(event);
    }

    pub fn enable(&mut self, new: NewTask<'_>) -> TaskNo {
        let no = TaskNo(self.case.next_task);
        self.emit(What::TaskEnabled {
            task: Task {
                no,
                node: new.node,
                work: new.work,
                role: new.role.map(str::to_owned),
                section: self.case.section.clone(),
                state: TaskState::Enabled,
                assignee: None,
                minutes: new.minutes,
                place: new.place,
                due: new.due,
            },
        });
        no
    }

    /// An open task; the guard has seen it.
    pub fn task(&self, no: TaskNo) -> Result<Task, Code> {
        self.case.task(no).cloned().ok_or(Code::NoSuchTask)
    }

    pub fn done(&mut self, task: &Task, result: &str) {
        self.emit(What::TaskDone { task: task.no, node: task.node.clone(), result: result.to_owned() });
    }

    /// Closes the open tasks for which this holds.
    pub fn cancel(&mut self, why: Cancelled, which: impl Fn(&Task) -> bool) {
        let gone: Vec<Task> = self.case.tasks.iter().filter(|task| which(task)).cloned().collect();
        for task in gone {
            self.emit(What::TaskCancelled { task: task.no, node: task.node, why });
        }
    }

    pub fn stage(&self, id: &str) -> Result<&'a Stage, Code> {
        self.procedure.stages.get(id).ok_or_else(|| Code::UnknownStage { stage: id.to_owned() })
    }

    pub fn staff(&self) -> Result<StaffId, Code> {
        self.by.staff().ok_or(Code::OnlyFor { who: "staff" })
    }

    /// Tells the hall to make a letter, where the procedure names one for this end or act.
    pub fn letter(&mut self, end: &str) {
        if let Some(letter) = self.procedure.letters.get(end) {
            self.emit(What::LetterDue { letter: letter.text.clone(), end: end.to_owned() });
        }
    }

    pub fn resume(&mut self) {
        if self.case.is_stopped() {
            self.emit(What::ClockResumed { on: self.facts.today });
        }
    }

    /// What the answers of a task may be.
    pub fn results(&self, task: &Task) -> Result<Vec<String>, Code> {
        if task.work == Work::Look {
            return Ok(vec!["done".to_owned()]);
        }
        let stage = self.stage(&self.case.stage)?;
        let model = match &stage.kind {
            StageKind::Tasks(tasks) => task.node.rsplit('/').next().and_then(|key| tasks.get(key)),
            kind => kind.own_task(),
        };
        model.map(|model| model.results.clone()).ok_or(Code::NoSuchTask)
    }
}

/// What a citizen did has arrived, and what was delivered is delivered.
fn can_be_undone(kind: CommandKind) -> bool {
    match kind {
        CommandKind::Complete
        | CommandKind::RequestCorrection
        | CommandKind::RecordWait
        | CommandKind::RecordPayment
        | CommandKind::RecordVisit
        | CommandKind::RecordHandover
        | CommandKind::Draft
        | CommandKind::Approve
        | CommandKind::Return
        | CommandKind::DeputyApprove
        | CommandKind::ReadAfter
        | CommandKind::Extend
        | CommandKind::Revoke
        | CommandKind::Amend
        | CommandKind::Transfer => true,
        CommandKind::Claim
        | CommandKind::Assign
        | CommandKind::Release
        | CommandKind::Start
        | CommandKind::Pause
        | CommandKind::AnswerCorrection
        | CommandKind::Remind
        | CommandKind::LookAfter
        | CommandKind::Withdraw
        | CommandKind::Undo
        // One case cannot be taken out of what was weighed together.
        | CommandKind::Allocate
        | CommandKind::Deliver
        | CommandKind::LetterCameBack => false,
    }
}
