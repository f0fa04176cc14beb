//! 補正: officers flag fields, the citizen answers those, the case returns to the stage that asked.

use procedure::model::{Next, Place};

use super::turn::{NewTask, Turn};
use crate::refusal::Code;
use crate::{Flag, Flagged, RecordRef, Revised, TaskNo, What, Work};

impl Turn<'_> {
    pub fn request_correction(
        &mut self,
        no: TaskNo,
        result: &str,
        mut flags: Vec<Flag>,
        reason: RecordRef,
        due_days: u16,
    ) -> Result<(), Code> {
        let stage = self.stage(&self.case.stage)?;
        let task = self.task(no)?;
        let one_of = crate::rules::corrections(&self.procedure.stages, stage, &self.results(&task)?)
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>();
        if !one_of.iter().any(|known| known == result) {
            return Err(Code::NoCorrectionHere { one_of });
        }
        if flags.is_empty() {
            return Err(Code::FlagsNeeded);
        }
        if due_days == 0 {
            return Err(Code::PeriodTooShort);
        }
        if let Some(flag) = flags.iter().find(|flag| !self.is_field(flag)) {
            return Err(Code::UnknownField { flag: flag.clone() });
        }
        flags.sort();
        flags.dedup();
        self.emit(What::Flagged(Flagged { flags, reason, due_days }));
        self.complete(no, result, None)
    }

    /// A question of the form; inside a group with its row, elsewhere without.
    fn is_field(&self, flag: &Flag) -> bool {
        self.procedure.question(&flag.key).is_some_and(|(group, _)| group.is_some() == flag.row.is_some())
    }

    /// Entered a stage of correction: everything flagged in the asking stage is asked at once.
    pub fn ask(&mut self, stage: &str, asker: String, flagged: &[Flagged]) -> Result<(), Code> {
        let days = flagged.iter().map(|flagged| flagged.due_days).max().ok_or(Code::FlagsNeeded)?;
        let mut flags: Vec<Flag> = flagged.iter().flat_map(|flagged| flagged.flags.clone()).collect();
        flags.sort();
        flags.dedup();
        let due = self.day_in(days);
        let reasons = flagged.iter().map(|flagged| flagged.reason).collect();
        self.emit(What::CorrectionAsked { asker, flags, reasons, due });
        self.enable(NewTask {
            node: stage.to_owned(),
            work: Work::Correct,
            role: None,
            minutes: 0,
            place: Place::Anywhere,
            due: Some(due),
        });
        self.letter("correction");
        Ok(())
    }

    pub fn answer_correction(&mut self, revised: Vec<Revised>) -> Result<(), Code> {
        let asked =
            self.case.correction.as_ref().map(|correction| correction.flags.clone()).ok_or(Code::NothingAsked)?;
        let answered: Vec<Flag> =
            revised.iter().map(|field| Flag { key: field.key.clone(), row: field.row.clone() }).collect();
        let flags: Vec<Flag> = asked.iter().filter(|flag| !answered.contains(flag)).cloned().collect();
        if !flags.is_empty() {
            return Err(Code::StillUnanswered { flags });
        }
        let flags: Vec<Flag> =
            answered.into_iter().filter(|flag| !asked.contains(flag) && !self.may_follow(flag)).collect();
        if !flags.is_empty() {
            return Err(Code::NotAsked { flags });
        }
        self.emit(What::CorrectionAnswered { revised });
        let task = self.case.tasks.iter().find(|task| task.work == Work::Correct).cloned().ok_or(Code::NothingAsked)?;
        let act = match &self.stage(&self.case.stage)?.next {
            Next::Acts(acts) => acts.keys().next().map_or("sent", String::as_str),
            Next::Rules(_) => "sent",
        };
        self.done(&task, act);
        self.leave(Some(act), 0)
    }

    /// A corrected answer can call up another question; only one that is asked under a condition.
    fn may_follow(&self, flag: &Flag) -> bool {
        let conditional = self.procedure.question(&flag.key).is_some_and(|(_, question)| question.when.is_some());
        conditional && self.is_field(flag)
    }
}
