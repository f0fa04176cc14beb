//! What happened, as the journal keeps it: moments, nodes, the branch and the rule that took it, ids of records. Never a value.

use std::collections::BTreeMap;

use civic::{Millis, PauseReason};
use jiff::civil::Date;
use procedure::model::Outcome;
use serde::{Deserialize, Serialize};

use crate::actor::{BatchId, By, RecordRef, StaffId};
use crate::case::{DecisionAct, Delivery, Flagged, Task, TaskNo};
use crate::command::{CommandKind, Flag, Revised};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    pub at: Millis,
    pub by: By,
    /// On the first event of a command only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<Act>,
    pub what: What,
}

/// The command these events come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    pub kind: CommandKind,
    /// Letters and messages of this act leave after this moment, not before; until then its doer may undo it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undoable_until: Option<Millis>,
    /// When its doer opened the page from which they finished a task that nobody had started (着手); noted by whoever serves the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begun: Option<Millis>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    Arrived {
        procedure: String,
        rules_hash: String,
        section: String,
        on: Date,
    },
    StageEntered {
        stage: String,
    },
    TaskEnabled {
        task: Task,
    },
    TaskAssigned {
        task: TaskNo,
        node: String,
        to: StaffId,
    },
    TaskReleased {
        task: TaskNo,
        node: String,
    },
    TaskStarted {
        task: TaskNo,
        node: String,
    },
    TaskPaused {
        task: TaskNo,
        node: String,
    },
    TaskDone {
        task: TaskNo,
        node: String,
        result: String,
    },
    TaskCancelled {
        task: TaskNo,
        node: String,
        why: Cancelled,
    },
    BranchTaken(Branch),
    ClockStopped {
        why: PauseReason,
        on: Date,
    },
    ClockResumed {
        on: Date,
    },
    /// Fields were flagged; the stage may still wait for other tasks before the citizen is asked.
    Flagged(Flagged),
    CorrectionAsked {
        asker: String,
        flags: Vec<Flag>,
        reasons: Vec<RecordRef>,
        due: Date,
    },
    CorrectionAnswered {
        revised: Vec<Revised>,
    },
    Reminded {
        stage: String,
    },
    /// What came from outside, a payment or a visit was written down.
    Recorded {
        node: String,
        record: RecordRef,
    },
    /// Decided together with the other cases of this batch; what for says the task that is done with it.
    Allocated {
        node: String,
        batch: BatchId,
    },
    Drafted {
        stage: String,
        exit: String,
        outcome: Option<Outcome>,
        reason: Option<RecordRef>,
        clause: Option<RecordRef>,
        ground: Option<u16>,
        appeal: Option<String>,
    },
    Approved {
        stage: String,
        step: u16,
        role: String,
        deputy: bool,
    },
    Returned {
        stage: String,
        reason: RecordRef,
    },
    Decided {
        number: u32,
        act: DecisionAct,
        stage: String,
        end: String,
        outcome: Option<Outcome>,
        on: Date,
        supersedes: Option<u32>,
    },
    Ended {
        end: String,
        outcome: Outcome,
    },
    Withdrawn {
        record: Option<RecordRef>,
    },
    Extended {
        on: Date,
        reason: RecordRef,
    },
    /// This letter has to be made and sent. `letter` is the name of its text, `end` the end or act it speaks of.
    LetterDue {
        letter: String,
        end: String,
    },
    Delivered {
        decision: u32,
        delivery: Delivery,
    },
    /// The letter came back on this day: the delivery that was presumed does not hold.
    DeliveryTakenBack {
        decision: u32,
        was: Delivery,
        on: Date,
    },
    RevisionOpened {
        act: DecisionAct,
        of: u32,
        reason: RecordRef,
    },
    Transferred {
        from: String,
        to: String,
    },
    /// 移行: the case runs under newer rules from here on; each old stage, and the new one its cases went on in.
    Migrated {
        from: String,
        to: String,
        stages: BTreeMap<String, String>,
        /// The proposal under way does not fit the new chain: 起案 begins anew.
        redraft: bool,
    },
    /// The events after version `back_to` no longer hold; what they asked to be sent is not sent.
    Undone {
        back_to: u64,
        reopened: Vec<TaskNo>,
        cancelled: Vec<TaskNo>,
    },
}

/// Which way a stage was left, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Branch {
    pub stage: String,
    /// As the compiled flow names the way: the act (`accept`), the number of the rule from 1, `back:check` out of a correction.
    pub exit: String,
    /// A stage id, or the id of an end.
    pub to: String,
    /// The rule that held, in the words of the file; `None` is the last way, without a rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// The keys the rule looked at.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keys: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cancelled {
    /// The stage went on without it.
    StageLeft,
    Withdrawn,
    /// 差戻し: the chain begins anew.
    Returned,
    /// 移行: the new rules have other work.
    Migrated,
}
