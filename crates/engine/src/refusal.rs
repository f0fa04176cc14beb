//! Why a command was not carried out: what, where and how to put it right, as data. The hall's texts say it in words.

use civic::Millis;
use jiff::civil::Date;

use crate::case::TaskNo;
use crate::command::{CommandKind, Flag};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What was asked; `None` is an arrival.
    pub command: Option<CommandKind>,
    /// Where: the stage the case stands in, and the task meant.
    pub stage: String,
    pub task: Option<TaskNo>,
    pub code: Code,
}

/// The reason, with what is needed to put it right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Code {
    /// Only a person of this kind may do it (`citizen`, `staff`, `system`).
    OnlyFor {
        who: &'static str,
    },
    /// The officer does not hold the role in the section.
    RoleMissing {
        role: String,
        section: String,
    },
    /// The officer has no post in the section that handles the case.
    OtherSection {
        section: String,
    },
    /// The officer given the task does not hold its role.
    AssigneeLacksRole {
        role: String,
        section: String,
    },
    /// The case is decided, done or withdrawn.
    CaseEnded,
    /// Only a case that has ended by a decision can be revised or delivered.
    NoDecision,
    /// The task is done or never was.
    NoSuchTask,
    /// The task is of another kind: use this command.
    OtherWork {
        use_instead: CommandKind,
    },
    TakenByAnother,
    NotYours,
    AlreadyClaimed,
    AlreadyStarted,
    NotStarted,
    /// The answer is not one of these.
    UnknownResult {
        one_of: Vec<String>,
    },
    /// This result asks the citizen to correct: flag the fields.
    FlagsNeeded,
    /// No result of this task leads to a correction; these do elsewhere or none.
    NoCorrectionHere {
        one_of: Vec<String>,
    },
    /// The form has no such field.
    UnknownField {
        flag: Flag,
    },
    /// The citizen is not being asked anything.
    NothingAsked,
    /// These flagged fields are not answered yet.
    StillUnanswered {
        flags: Vec<Flag>,
    },
    /// These fields were not asked for.
    NotAsked {
        flags: Vec<Flag>,
    },
    /// A period of at least one day is needed.
    PeriodTooShort,
    NoReminderHere,
    AlreadyReminded,
    /// The reminder is due on this day.
    TooEarly {
        on: Date,
    },
    /// No rule of the stage holds; the procedure's rules are not total.
    NoRuleHolds {
        stage: String,
    },
    /// Stages that pass by themselves lead round in a circle.
    Endless {
        stage: String,
    },
    /// The file does not name this stage.
    UnknownStage {
        stage: String,
    },
    ReasonMissing,
    ClauseMissing,
    AppealMissing,
    /// 不受理 only on one of the named grounds, of which there are `named`.
    GroundMissing {
        named: usize,
    },
    /// 要綱: no 処分, hence no 教示.
    NoAppealHere,
    /// A 37条届出 cannot be refused, an 申請 cannot be left unaccepted.
    CannotRefuse,
    /// The end needs a letter that the procedure does not name.
    LetterMissing {
        end: String,
    },
    /// Whoever drafted cannot approve.
    OwnDraft,
    /// One person cannot give two approvals of one draft.
    ApprovedAlready,
    /// Whoever approved as deputy cannot read it afterwards.
    OwnDeputyApproval,
    NotDeputy {
        role: String,
        section: String,
    },
    /// An officer who withdraws for the citizen needs the paper.
    PaperNeeded,
    /// The law names no extension for this procedure.
    NoExtension,
    AlreadyExtended,
    /// The legal period ended on this day.
    PeriodOver {
        due: Date,
    },
    NothingToUndo,
    /// Only the doer may undo.
    NotYourAct,
    /// It left at this moment.
    AlreadySent {
        at: Millis,
    },
    /// Still held back for a possible undo.
    HeldUntil {
        until: Millis,
    },
    /// There is a newer decision, or none of this number.
    NotTheStandingDecision {
        standing: u32,
    },
    RevisionUnderWay,
    /// Nothing stands: the decision was revoked.
    AlreadyRevoked,
    /// The procedure has no approval through which a revision could go.
    NoApprovalStage,
    /// No delivery of this decision was presumed, so nothing is to be taken back.
    NotPresumed,
    AlreadyDelivered,
    /// Nothing reaches anybody before it is decided, or in the future.
    ImpossibleDay {
        from: Date,
        to: Date,
    },
    SameSection,
    /// The procedure handed in is not the version this case is pinned to.
    OtherRules,
}
