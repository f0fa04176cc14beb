//! Taking, giving, starting, pausing and answering tasks.

use super::turn::Turn;
use crate::guard::apart;
use crate::refusal::Code;
use crate::{BatchId, RecordRef, Staff, Task, TaskNo, TaskState, What, Work};

impl Turn<'_> {
    pub fn claim(&mut self, no: TaskNo) -> Result<(), Code> {
        let (task, to) = (self.task(no)?, self.staff()?);
        self.emit(What::TaskAssigned { task: no, node: task.node, to });
        Ok(())
    }

    pub fn assign(&mut self, no: TaskNo, to: &Staff) -> Result<(), Code> {
        let task = self.task(no)?;
        let role = task.role.clone().unwrap_or_default();
        if !to.holds(&task.section, &role) {
            return Err(Code::AssigneeLacksRole { role, section: task.section });
        }
        if task.is_of(to.id) {
            return Err(Code::AlreadyClaimed);
        }
        apart(&self.case, to, &task)?;
        self.emit(What::TaskAssigned { task: no, node: task.node, to: to.id });
        Ok(())
    }

    pub fn release(&mut self, no: TaskNo) -> Result<(), Code> {
        let node = self.task(no)?.node;
        self.emit(What::TaskReleased { task: no, node });
        Ok(())
    }

    /// Starting an unassigned task takes it, too.
    pub fn start(&mut self, no: TaskNo) -> Result<(), Code> {
        let (task, me) = (self.task(no)?, self.staff()?);
        if task.state == TaskState::Enabled {
            self.emit(What::TaskAssigned { task: no, node: task.node.clone(), to: me });
        }
        self.emit(What::TaskStarted { task: no, node: task.node });
        Ok(())
    }

    pub fn pause(&mut self, no: TaskNo) -> Result<(), Code> {
        let node = self.task(no)?.node;
        self.emit(What::TaskPaused { task: no, node });
        Ok(())
    }

    /// The answer to a task, a wait, a payment or a visit; the stage goes on when nothing else holds it.
    pub fn complete(&mut self, no: TaskNo, result: &str, record: Option<RecordRef>) -> Result<(), Code> {
        let task = self.task_with(no, result)?;
        if let Some(record) = record {
            self.emit(What::Recorded { node: task.node.clone(), record });
        }
        self.done(&task, result);
        if task.work == Work::Look { Ok(()) } else { self.leave_when_done(result) }
    }

    /// The answer to a task that waits for its batch.
    pub fn allocate(&mut self, no: TaskNo, result: &str, batch: BatchId) -> Result<(), Code> {
        let task = self.task_with(no, result)?;
        self.emit(What::Allocated { node: task.node.clone(), batch });
        self.done(&task, result);
        self.leave_when_done(result)
    }

    /// The task, if this is one of its results.
    fn task_with(&self, no: TaskNo, result: &str) -> Result<Task, Code> {
        let task = self.task(no)?;
        let one_of = self.results(&task)?;
        if one_of.iter().any(|known| known == result) { Ok(task) } else { Err(Code::UnknownResult { one_of }) }
    }

    /// Leaves the stage if no task holds it any more.
    pub fn leave_when_done(&mut self, act: &str) -> Result<(), Code> {
        if self.case.tasks.iter().any(crate::Task::holds_the_stage) {
            return Ok(());
        }
        self.leave(Some(act), 0)
    }
}
