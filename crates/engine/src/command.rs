//! What can be asked of a case. Free text never stands in a command: it is a record of the hall, named here.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::actor::{BatchId, RecordRef, Staff};
use crate::case::{DeliveryWay, TaskNo};

/// A field of the form: the full key and, inside a group, the row (`children.birthdate`, `r1`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Flag {
    pub key: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<String>,
}

/// A field answered anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revised {
    pub key: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<String>,
    pub revision: u32,
}

macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident $({ $($(#[$field_doc:meta])* $field:ident: $of:ty),* $(,)? })? ,)*) => {
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Command {
            $($(#[$doc])* $name $({ $($(#[$field_doc])* $field: $of),* })?,)*
        }

        /// The name of a command, without what it carries.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum CommandKind {
            $($name,)*
        }

        impl CommandKind {
            pub const ALL: &[Self] = &[$(Self::$name,)*];
        }

        impl Command {
            pub fn kind(&self) -> CommandKind {
                match self {
                    $(Self::$name { .. } => CommandKind::$name,)*
                }
            }
        }
    };
}

commands! {
    /// Take an unassigned task.
    Claim { task: TaskNo },
    /// Give a task to an officer who holds its role, whoever has it now.
    Assign { task: TaskNo, to: Staff },
    /// Give one's own task back.
    Release { task: TaskNo },
    Start { task: TaskNo },
    Pause { task: TaskNo },
    /// Answer an officer's task.
    Complete { task: TaskNo, result: String },
    /// Answer an officer's task so that the citizen is asked to correct the flagged fields.
    RequestCorrection {
        task: TaskNo,
        /// The result that leads to the correction: `correct`.
        result: String,
        flags: Vec<Flag>,
        reason: RecordRef,
        /// Calendar days given to the citizen.
        due_days: u16,
    },
    /// The citizen (or an officer who types the paper) answers the flagged fields.
    AnswerCorrection { revised: Vec<Revised> },
    /// The timer of a stage ran out.
    Remind,
    /// Something beside the case changed, as a 委任状 that ran out: an officer is to look.
    LookAfter,
    RecordWait { task: TaskNo, result: String, record: Option<RecordRef> },
    RecordPayment { task: TaskNo, result: String, record: Option<RecordRef> },
    RecordVisit { task: TaskNo, result: String, record: Option<RecordRef> },
    /// What the core system said: its reference, or why it refused.
    RecordHandover { task: TaskNo, result: String, record: RecordRef },
    /// Decide this case as one of a batch. All cases of the batch carry its id, so that the journal shows what was weighed together.
    Allocate { task: TaskNo, result: String, batch: BatchId },
    /// 起案.
    Draft {
        task: TaskNo,
        /// Which way the stage is to be left: `approve`, `refuse`. For a revocation anything; it has one way.
        exit: String,
        reason: Option<RecordRef>,
        clause: Option<RecordRef>,
        /// Which named ground of 不受理, from 0.
        ground: Option<u16>,
        /// Row id of the city's 教示 table.
        appeal: Option<String>,
    },
    Approve { task: TaskNo },
    /// 差戻し to the drafter.
    Return { task: TaskNo, reason: RecordRef },
    /// 代決.
    DeputyApprove { task: TaskNo },
    /// 後閲.
    ReadAfter { task: TaskNo },
    /// 取下げ by the citizen; an officer needs the paper.
    Withdraw { record: Option<RecordRef> },
    /// 延長 of the legal period.
    Extend { reason: RecordRef },
    /// Take back one's last act.
    Undo,
    /// Begin a 職権取消し.
    Revoke { decision: u32, reason: RecordRef },
    /// Begin a 職権変更.
    Amend { decision: u32, reason: RecordRef },
    Deliver { decision: u32, how: DeliveryWay, on: Date, presumed: bool },
    /// 返戻: the letter of this decision came back although its delivery was presumed.
    LetterCameBack { decision: u32, on: Date },
    Transfer { section: String },
}

impl CommandKind {
    /// Whether it names a task.
    pub fn is_about_a_task(self) -> bool {
        !matches!(
            self,
            Self::AnswerCorrection
                | Self::Remind
                | Self::LookAfter
                | Self::Withdraw
                | Self::Extend
                | Self::Undo
                | Self::Revoke
                | Self::Amend
                | Self::Deliver
                | Self::LetterCameBack
                | Self::Transfer
        )
    }
}
