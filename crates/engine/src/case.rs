//! The shape of one case: where it stands, who has to do what, what its clock did. Ids, keys and dates only.

use std::collections::BTreeMap;

use civic::{Millis, Pause};
use jiff::civil::Date;
use procedure::model::{Outcome, Place};
use serde::{Deserialize, Serialize};

use crate::actor::{By, RecordRef, StaffId};
use crate::command::{CommandKind, Flag};

/// The number of a task within its case, from 1, never used twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TaskNo(pub u32);

/// The folded events of one case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    pub procedure: String,
    /// The version of the rules this case runs on to its end.
    pub rules_hash: String,
    /// The section that handles it now.
    pub section: String,
    /// The number of events applied; the store's expected version.
    pub version: u64,
    /// The day of 到達; day 0 of every office period and `today` in the rules.
    pub arrived: Date,
    pub phase: Phase,
    /// The stage it stands in, or ended in.
    pub stage: String,
    pub stage_since: Millis,
    /// The reminder of this stay in the stage has gone out.
    pub reminded: bool,
    /// Open tasks only, in the order they were enabled.
    pub tasks: Vec<Task>,
    pub next_task: u32,
    /// Latest result by node: `review/payee` → `ok`.
    pub results: BTreeMap<String, String>,
    /// When and why the office's clock stood still.
    pub pauses: Vec<Pause>,
    pub extension: Option<Extension>,
    /// Flagged in the present stage, not yet asked for.
    pub flagged: Vec<Flagged>,
    /// Open while the citizen is asked.
    pub correction: Option<Correction>,
    pub draft: Option<Draft>,
    /// Of the present draft, in chain order.
    pub approvals: Vec<Approval>,
    pub decisions: Vec<Decision>,
    /// A 職権取消し or 変更 under way.
    pub revision: Option<Revision>,
    pub transfers: u32,
    /// What may still be undone. Not part of the digest: it may be forgotten once its time has passed.
    pub last: Option<Box<Last>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    Open,
    Ended {
        end: String,
        outcome: Outcome,
    },
    Withdrawn,
    /// 職権取消し: no decision stands.
    Revoked,
}

/// What anyone has to do next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    pub no: TaskNo,
    /// The node of the compiled flow: `check/task`, `decide/draft`, `decide/approve1`.
    pub node: String,
    pub work: Work,
    /// The owner; `None` is the citizen.
    pub role: Option<String>,
    pub section: String,
    pub state: TaskState,
    pub assignee: Option<StaffId>,
    /// Expected working minutes.
    pub minutes: u16,
    pub place: Place,
    pub due: Option<Date>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Work {
    Task,
    /// The citizen corrects the flagged fields.
    Correct,
    /// Record what came back from outside.
    Wait,
    Pay,
    Visit,
    /// Waits to be decided together with other cases.
    Batch,
    /// Record what the core system (基幹系) said.
    CoreSystem,
    /// 起案.
    Draft,
    /// One step (from 0) of the chain.
    Approve {
        step: u16,
    },
    /// 後閲: the absent approver reads what the deputy (`by`) approved.
    ReadAfter {
        step: u16,
        by: StaffId,
    },
    /// Nothing came in time: look after it. Does not hold the stage.
    Look,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TaskState {
    Enabled,
    Assigned,
    Started,
    Paused,
}

/// 延長: once, with a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension {
    pub on: Date,
    pub reason: RecordRef,
}

/// What one officer wants corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flagged {
    pub flags: Vec<Flag>,
    pub reason: RecordRef,
    /// Calendar days the citizen gets.
    pub due_days: u16,
}

/// 補正 asked of the citizen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The stage that asked and gets the case back.
    pub asker: String,
    pub flags: Vec<Flag>,
    /// One of each officer who flagged.
    pub reasons: Vec<RecordRef>,
    pub due: Date,
}

/// 起案: what is proposed. The texts are records of the hall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    pub stage: String,
    pub by: StaffId,
    /// The act chosen: `approve`, `refuse`.
    pub exit: String,
    /// `None` when the exit leads on to another stage.
    pub outcome: Option<Outcome>,
    pub reason: bool,
    pub clause: bool,
    /// Which named ground of 不受理, from 0.
    pub ground: Option<u16>,
    /// A row of the city's 教示 table is chosen.
    pub appeal: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    pub step: u16,
    pub role: String,
    pub by: StaffId,
    /// 代決: given by a deputy.
    pub deputy: bool,
}

/// 処分. A later one never erases an earlier one; it names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// From 1.
    pub number: u32,
    pub act: DecisionAct,
    /// The stage whose approval it had.
    pub stage: String,
    pub end: String,
    /// `None` for a revocation: nothing stands any more.
    pub outcome: Option<Outcome>,
    pub decided: Date,
    pub supersedes: Option<u32>,
    pub delivered: Option<Delivery>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DecisionAct {
    Original,
    /// 職権取消し.
    Revocation,
    /// 職権変更.
    Amendment,
}

/// 到達 of a decision: an event of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    pub how: DeliveryWay,
    pub on: Date,
    /// The day is the city's presumption (posting day + n), not a known one.
    pub presumed: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DeliveryWay {
    /// Recorded for an addressee who chose it.
    Electronic,
    Post,
    Desk,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revision {
    pub act: DecisionAct,
    pub of: u32,
    pub reason: RecordRef,
}

/// The last act and the shape before it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Last {
    pub kind: CommandKind,
    pub by: By,
    /// Effects of the act must not leave before this moment.
    pub until: Millis,
    pub before: Case,
}

impl Task {
    /// 後閲 stays open when the stage, or the whole case, is done.
    pub fn outlives_the_stage(&self) -> bool {
        matches!(self.work, Work::ReadAfter { .. })
    }

    /// The stage cannot be left while it is open.
    pub fn holds_the_stage(&self) -> bool {
        !matches!(self.work, Work::ReadAfter { .. } | Work::Look)
    }

    /// Its result is a value of the rules.
    pub fn speaks_for_its_stage(&self) -> bool {
        !matches!(self.work, Work::Approve { .. } | Work::ReadAfter { .. } | Work::Look)
    }

    pub fn is_of(&self, staff: StaffId) -> bool {
        self.assignee == Some(staff)
    }
}

impl Case {
    /// Nothing yet: what the first event, `Arrived`, is applied to.
    pub fn blank() -> Self {
        Self {
            procedure: String::new(),
            rules_hash: String::new(),
            section: String::new(),
            version: 0,
            arrived: Date::ZERO,
            phase: Phase::Open,
            stage: String::new(),
            stage_since: Millis(0),
            reminded: false,
            tasks: Vec::new(),
            next_task: 1,
            results: BTreeMap::new(),
            pauses: Vec::new(),
            extension: None,
            flagged: Vec::new(),
            correction: None,
            draft: None,
            approvals: Vec::new(),
            decisions: Vec::new(),
            revision: None,
            transfers: 0,
            last: None,
        }
    }

    pub fn task(&self, no: TaskNo) -> Option<&Task> {
        self.tasks.iter().find(|task| task.no == no)
    }

    pub fn is_open(&self) -> bool {
        self.phase == Phase::Open
    }

    pub fn is_stopped(&self) -> bool {
        self.pauses.iter().any(|pause| pause.to.is_none())
    }

    /// The decision that stands (the newest), if any was made.
    pub fn decision(&self) -> Option<&Decision> {
        self.decisions.last()
    }

    /// Until when the last act can be undone and its effects must be held back.
    pub fn undoable_until(&self) -> Option<Millis> {
        self.last.as_ref().map(|last| last.until)
    }
}
