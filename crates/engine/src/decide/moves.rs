//! Leaving a stage, entering the next, stopping the clock, reaching the end.

use civic::PauseReason;
use procedure::compile::{draft_node, task_node};
use procedure::model::{Exit, Outcome, Place, Stage, StageKind};

use super::approval::check_grounds;
use super::turn::{NewTask, Turn};
use crate::refusal::Code;
use crate::{Cancelled, DecisionAct, Task, What, Work, guard, nodes, rules};

impl Turn<'_> {
    /// Leaves the present stage by its act, or by its rules. `passed` counts stages that went by of themselves.
    pub fn leave(&mut self, act: Option<&str>, passed: usize) -> Result<(), Code> {
        let stage = self.stage(&self.case.stage)?;
        let (exit, branch) = rules::choose(stage, &self.case, self.facts, act)?;
        self.cancel(Cancelled::StageLeft, |task| !task.outlives_the_stage());
        let to = branch.to.clone();
        self.emit(What::BranchTaken(branch));
        if stops_the_clock(stage).is_some() {
            self.resume();
        }
        match exit {
            Exit::Stage(_) | Exit::Back => self.enter(&to, passed),
            Exit::End(end, outcome) => self.end(&end, outcome),
        }
    }

    pub fn enter(&mut self, id: &str, passed: usize) -> Result<(), Code> {
        let stage = self.stage(id)?;
        if passed > self.procedure.stages.len() {
            return Err(Code::Endless { stage: id.to_owned() });
        }
        let asker = self.case.stage.clone();
        let flagged = self.case.flagged.clone();
        self.emit(What::StageEntered { stage: id.to_owned() });
        if let Some(why) = stops_the_clock(stage) {
            self.emit(What::ClockStopped { why, on: self.facts.today });
        }
        match &stage.kind {
            StageKind::Tasks(tasks) => {
                for (key, task) in tasks {
                    let work = if task.party.is_some() { Work::Wait } else { Work::Task };
                    self.enable(NewTask::of(task_node(id, key), work, task));
                }
            }
            StageKind::Correction => self.ask(id, asker, &flagged)?,
            StageKind::Approval(approval) => {
                self.enable(NewTask::of(draft_node(id), Work::Draft, &approval.draft));
            }
            StageKind::Wait { task, .. } => drop(self.enable(NewTask::of(id.to_owned(), Work::Wait, task))),
            StageKind::Pay(task) => drop(self.enable(NewTask::of(id.to_owned(), Work::Pay, task))),
            StageKind::Visit(task) => drop(self.enable(NewTask::of(id.to_owned(), Work::Visit, task))),
            StageKind::Batch(batch) => drop(self.enable(NewTask::of(id.to_owned(), Work::Batch, &batch.task))),
            StageKind::CoreSystem { task, .. } => {
                self.enable(NewTask::of(id.to_owned(), Work::CoreSystem, task));
            }
            StageKind::Auto => self.leave(None, passed + 1)?,
        }
        Ok(())
    }

    /// The end: a decision where there is one, the letter, and nothing more to do but 後閲.
    pub fn end(&mut self, end: &str, outcome: Outcome) -> Result<(), Code> {
        check_grounds(self.procedure, self.case.draft.as_ref(), end, outcome)?;
        self.cancel(Cancelled::StageLeft, |task| !task.outlives_the_stage());
        if outcome != Outcome::Done {
            let stage = self.case.draft.as_ref().map_or(&self.case.stage, |draft| &draft.stage).clone();
            self.emit(What::Decided {
                number: 1,
                act: DecisionAct::Original,
                stage,
                end: end.to_owned(),
                outcome: Some(outcome),
                on: self.facts.today,
                supersedes: None,
            });
        }
        self.letter(end);
        self.emit(What::Ended { end: end.to_owned(), outcome });
        Ok(())
    }

    /// The timer ran out: a word to whoever is waited for, and a task for an officer to look.
    pub fn remind(&mut self) -> Result<(), Code> {
        self.emit(What::Reminded { stage: self.case.stage.clone() });
        self.look_after()
    }

    /// A task for an officer to look. It holds no stage.
    pub fn look_after(&mut self) -> Result<(), Code> {
        let id = self.case.stage.clone();
        let asker = self.case.correction.as_ref().map_or(&id, |correction| &correction.asker);
        if let Some(role) = worker(self.stage(asker)?) {
            self.enable(NewTask {
                node: nodes::look(&id),
                work: Work::Look,
                role: Some(role),
                minutes: 1,
                place: Place::Anywhere,
                due: None,
            });
        }
        Ok(())
    }

    pub fn transfer(&mut self, to: String) -> Result<(), Code> {
        if to == self.case.section {
            return Err(Code::SameSection);
        }
        let held = |task: &&Task| task.assignee.is_some() && !task.outlives_the_stage();
        let held: Vec<Task> = self.case.tasks.iter().filter(held).cloned().collect();
        for task in held {
            self.emit(What::TaskReleased { task: task.no, node: task.node });
        }
        self.emit(What::Transferred { from: self.case.section.clone(), to });
        Ok(())
    }

    pub fn extend(&mut self, reason: crate::RecordRef) {
        self.emit(What::Extended { on: self.facts.today, reason });
        self.letter("extended");
    }

    /// The day `days` calendar days from today, or the next open one (民法142条).
    pub fn day_in(&self, days: u16) -> jiff::civil::Date {
        self.facts.calendar.next_open(guard::days_after(self.facts.today, days))
    }
}

/// Whether and why the office's clock stands still in this stage.
pub(crate) fn stops_the_clock(stage: &Stage) -> Option<PauseReason> {
    let why = match &stage.kind {
        StageKind::Correction => PauseReason::Correction,
        StageKind::Pay(_) => PauseReason::Payment,
        StageKind::Visit(_) => PauseReason::Applicant,
        _ => PauseReason::Outside,
    };
    stage.clock_stops.then_some(why)
}

/// The role that works in a stage.
fn worker(stage: &Stage) -> Option<&str> {
    match &stage.kind {
        StageKind::Tasks(tasks) => tasks.values().next().map(|task| task.role.as_str()),
        StageKind::Approval(approval) => Some(&approval.draft.role),
        kind => kind.own_task().map(|task| task.role.as_str()),
    }
}
