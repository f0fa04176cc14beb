//! The engine's refusals in words: what happened, where, and how to put it right. Every code has its sentence.

use engine::{Code, CommandKind, Flag, Refusal};
use web::say;

use super::tasks;
use super::texts::T;
use crate::Hall;
use crate::cases::CaseFile;

/// The field at which the sentence is shown; `act` is the form itself.
pub fn field(refusal: &Refusal) -> &'static str {
    match refusal.code {
        Code::ReasonMissing => "reason",
        Code::ClauseMissing => "clause",
        Code::GroundMissing { .. } => "ground",
        Code::UnknownResult { .. } => "result",
        Code::PeriodTooShort => "days",
        Code::SameSection => "section",
        Code::AssigneeLacksRole { .. } => "to",
        _ => "act",
    }
}

/// The sentence of a refusal.
pub fn say(t: T, hall: &Hall, file: &CaseFile, refusal: &Refusal) -> String {
    let words = Words { t, hall, file };
    let said = words.about_people(&refusal.code).or_else(|| words.about_tasks(&refusal.code));
    said.or_else(|| words.about_fields(&refusal.code)).unwrap_or_else(|| words.about_decisions(&refusal.code))
}

struct Words<'a> {
    t: T,
    hall: &'a Hall,
    file: &'a CaseFile,
}

impl Words<'_> {
    fn about_people(&self, code: &Code) -> Option<String> {
        let t = self.t;
        let (section, role) =
            (|id: &str| tasks::section_name(self.hall, t, id), |id: &str| tasks::role_name(self.hall, t, id));
        let said = match code {
            Code::OnlyFor { who: "citizen" } => t.only_citizen(),
            Code::OnlyFor { who: "system" } => t.only_system(),
            Code::OnlyFor { .. } => t.only_staff(),
            Code::RoleMissing { role: id, section: of } => t.role_missing(&role(id), &section(of)),
            Code::OtherSection { section: of } => t.other_section(&section(of)),
            Code::AssigneeLacksRole { role: id, section: of } => t.assignee_lacks_role(&role(id), &section(of)),
            Code::OwnDraft => t.own_draft(),
            Code::ApprovedAlready => t.approved_already(),
            Code::OwnDeputyApproval => t.own_deputy_approval(),
            Code::NotDeputy { role: id, section: of } => t.not_deputy(&role(id), &section(of)),
            Code::NotYourAct => t.not_your_act(),
            Code::SameSection => t.same_section(),
            _ => return None,
        };
        Some(said.into())
    }

    fn about_tasks(&self, code: &Code) -> Option<String> {
        let t = self.t;
        let said = match code {
            Code::CaseEnded => t.case_ended(),
            Code::NoSuchTask => t.no_such_task(),
            Code::OtherWork { use_instead } => t.other_work(&command(t, *use_instead)),
            Code::TakenByAnother => t.taken_by_another(),
            Code::NotYours => t.not_yours(),
            Code::AlreadyClaimed => t.already_claimed(),
            Code::AlreadyStarted => t.already_started(),
            Code::NotStarted => t.not_started(),
            Code::UnknownResult { one_of } => t.unknown_result(&one_of.join("・")),
            Code::NoReminderHere => t.no_reminder_here(),
            Code::AlreadyReminded => t.already_reminded(),
            Code::TooEarly { on } => t.too_early(&say::date(t.lang(), *on)),
            Code::NoRuleHolds { stage } | Code::UnknownStage { stage } | Code::Endless { stage } => {
                t.rules_lead_nowhere(&self.stage(stage))
            }
            Code::OtherRules => t.other_rules(),
            Code::NothingToUndo => t.nothing_to_undo(),
            Code::AlreadySent { at } => t.already_sent(&say::time(*at)),
            Code::HeldUntil { until } => t.held_until(&say::time(*until)),
            _ => return None,
        };
        Some(said.into())
    }

    fn about_fields(&self, code: &Code) -> Option<String> {
        let t = self.t;
        let said = match code {
            Code::FlagsNeeded => t.flags_needed(),
            Code::NoCorrectionHere { .. } => t.no_correction_here(),
            Code::UnknownField { flag } => t.unknown_field(&flag.key),
            Code::NothingAsked => t.nothing_asked(),
            Code::StillUnanswered { flags } => t.still_unanswered(&self.labels(flags)),
            Code::NotAsked { flags } => t.not_asked(&self.labels(flags)),
            Code::PeriodTooShort => t.period_too_short(),
            _ => return None,
        };
        Some(said.into())
    }

    fn about_decisions(&self, code: &Code) -> String {
        let (t, date) = (self.t, |day| say::date(self.t.lang(), day));
        let said = match code {
            Code::ReasonMissing => t.reason_missing(),
            Code::ClauseMissing => t.clause_missing(),
            Code::AppealMissing => t.appeal_missing(),
            Code::GroundMissing { named } => t.ground_missing(&named.to_string()),
            Code::NoAppealHere => t.no_appeal_here(),
            Code::CannotRefuse => t.cannot_refuse(),
            Code::LetterMissing { end } => t.letter_missing(end),
            Code::NoDecision => t.no_decision(),
            Code::PaperNeeded => t.paper_needed(),
            Code::NoExtension => t.no_extension(),
            Code::AlreadyExtended => t.already_extended(),
            Code::PeriodOver { due } => t.period_over(&date(*due)),
            Code::NotTheStandingDecision { standing } => t.not_standing(&standing.to_string()),
            Code::RevisionUnderWay => t.revision_under_way(),
            Code::AlreadyRevoked => t.already_revoked(),
            Code::NoApprovalStage => t.no_approval_stage(),
            Code::AlreadyDelivered => t.already_delivered(),
            Code::NotPresumed => t.not_presumed(),
            Code::ImpossibleDay { from, to } => t.impossible_day(&date(*from), &date(*to)),
            // The others are said above; a new code without words stops here in the tests.
            _ => t.refused_otherwise(),
        };
        said.into()
    }

    fn stage(&self, id: &str) -> String {
        self.file.procedure.stages.get(id).map_or(id, |stage| stage.name.get(self.t.lang())).to_owned()
    }

    fn labels(&self, flags: &[Flag]) -> String {
        let label = |flag: &Flag| {
            let question = self.file.procedure.question(&flag.key);
            question.map_or_else(|| flag.key.clone(), |(_, question)| question.ask.get(self.t.lang()).to_owned())
        };
        flags.iter().map(label).collect::<Vec<_>>().join("、")
    }
}

/// A command by the word on its button.
pub fn command(t: T, kind: CommandKind) -> String {
    match kind {
        CommandKind::Claim => t.do_claim(),
        CommandKind::Assign => t.do_assign(),
        CommandKind::Release => t.do_release(),
        CommandKind::Start => t.do_start(),
        CommandKind::Pause => t.do_pause(),
        CommandKind::Complete => t.do_complete(),
        CommandKind::RequestCorrection => t.do_correct(),
        CommandKind::AnswerCorrection => t.do_answer(),
        CommandKind::Remind | CommandKind::LookAfter => t.do_remind(),
        CommandKind::RecordWait => t.do_record_wait(),
        CommandKind::RecordPayment => t.do_record_payment(),
        CommandKind::RecordVisit => t.do_record_visit(),
        CommandKind::RecordHandover => t.do_record_handover(),
        CommandKind::Allocate => t.do_allocate(),
        CommandKind::Draft => t.do_draft(),
        CommandKind::Approve => t.do_approve(),
        CommandKind::Return => t.do_return(),
        CommandKind::DeputyApprove => t.do_deputy(),
        CommandKind::ReadAfter => t.do_read_after(),
        CommandKind::Withdraw => t.do_withdraw(),
        CommandKind::Extend => t.do_extend(),
        CommandKind::Undo => t.do_undo(),
        CommandKind::Revoke => t.do_revoke(),
        CommandKind::Amend => t.do_amend(),
        CommandKind::Deliver => t.do_deliver(),
        CommandKind::LetterCameBack => t.do_letter_back(),
        CommandKind::Transfer => t.do_transfer(),
    }
    .into()
}
