//! Stages: who has to do what, what ends it, and what the clock does meanwhile.

use civic::Text;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::{Question, Rule};

#[derive(Clone, Debug)]
pub struct Stage {
    pub id: String,
    pub name: Text,
    pub kind: StageKind,
    pub next: Next,
    /// What happens by itself when nothing else does.
    pub after: Option<After>,
    /// The office's clock stands still here (補正, 納付待ち).
    pub clock_stops: bool,
}

#[derive(Clone, Debug)]
pub enum StageKind {
    /// `task` or `tasks`: one officer's task, or several in parallel; the stage ends when all are done.
    Tasks(IndexMap<String, Task>),
    /// `citizen: fix-flagged-fields`: the citizen corrects what was flagged (補正); returns to the stage that asked.
    Correction,
    /// `approval`: 起案 by an officer, then the chain in order (決裁).
    Approval(Approval),
    /// `wait`: somebody outside (police, doctor); an officer records what came back.
    Wait { party: Text, task: Task },
    /// `pay`: the fee; an officer records the payment. The clock stops.
    Pay(Task),
    /// `visit`: an interview or survey with the citizen, at a place.
    Visit(Task),
    /// `batch`: many cases decided together, ranked by their points (利用調整).
    Batch(Batch),
    /// `core-system`: the hand-over to the 基幹系; an officer records that it was taken, or why not.
    CoreSystem { system: Text, task: Task },
    /// `auto`: nobody; the rules choose at once.
    Auto,
}

impl StageKind {
    /// The one officer's task of a stage that has no more than this.
    pub fn own_task(&self) -> Option<&Task> {
        match self {
            Self::Wait { task, .. }
            | Self::Pay(task)
            | Self::Visit(task)
            | Self::Batch(Batch { task, .. })
            | Self::CoreSystem { task, .. } => Some(task),
            Self::Tasks(_) | Self::Correction | Self::Approval(_) | Self::Auto => None,
        }
    }
}

#[derive(Clone, Debug)]
pub struct Batch {
    /// Decides the cases: role, minutes for each, results.
    pub task: Task,
    /// A number over the answers; more points come first.
    pub points: Rule,
    /// How seats are offered; `None`: the cases are only ranked, and so many of the first get the first result.
    pub seats: Option<Seats>,
}

/// What a batch has to give: seats by place and class, in the order of everybody's wishes. Whoever gets one has the first of the task's
/// results, whoever gets none the second. How many seats there are is no matter of the file: the office says so each time.
#[derive(Clone, Debug)]
pub struct Seats {
    /// Keys of choice questions with the same options (the places), the dearest wish first.
    pub wishes: Vec<String>,
    /// A seat of one class is never offered to another; empty: all are one class.
    pub classes: Vec<SeatClass>,
    /// Numbers over the answers; among equal points the smaller comes first, rule by rule.
    pub ties: Vec<Rule>,
}

#[derive(Clone, Debug)]
pub struct SeatClass {
    pub id: String,
    pub name: Text,
    /// The first class whose rule holds; one without a rule takes the rest.
    pub when: Option<Rule>,
}

#[derive(Clone, Debug)]
pub struct Approval {
    /// Drafts the decision: role and minutes.
    pub draft: Task,
    /// Roles in order; the last one's approval is the decision.
    pub chain: Vec<String>,
    pub minutes: u16,
}

#[derive(Clone, Debug)]
pub struct Task {
    pub role: String,
    pub name: Text,
    /// Expected working minutes.
    pub minutes: u16,
    pub at: Place,
    /// Whom outside the hall this task waits for while its siblings run (主治医); `None` when nobody.
    pub party: Option<Text>,
    /// What is asked of the party; nothing: it sends a file or writes a few lines.
    pub asks: Vec<Question>,
    /// Keys of the answers the party must know, and nothing else of the case.
    pub about: Vec<String>,
    /// What its doer may answer; also the values rules see under the task's id. `["done"]` when the file says nothing.
    pub results: Vec<String>,
    /// Labels of `results`, same order.
    pub labels: Vec<Text>,
}

/// File words: `anywhere`, `paper`, `counter`, `field`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    Anywhere,
    Paper,
    Counter,
    Field,
}

/// How a stage is left.
#[derive(Clone, Debug)]
pub enum Next {
    /// By the result of its single task, or the act of an approval (`approve`, `refuse`, and `partly` where the file names it), or `sent: back` of a correction.
    Acts(IndexMap<String, Exit>),
    /// By the first rule that holds over answers and task results; total (the last may have no `when`).
    Rules(Vec<(Option<Rule>, Exit)>),
}

/// Where to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exit {
    Stage(String),
    /// The stage that asked for the correction.
    Back,
    /// An end: its id (the key of its letter, or `done`) and its meaning.
    End(String, Outcome),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// 認容・許可・認定.
    Granted,
    /// 一部: granted in part.
    Partly,
    /// 拒否・不許可・非該当: needs reason, clause and 教示.
    Refused,
    /// 不受理 of a 住基・戸籍 届出: needs a named ground, writing and 教示.
    NotAccepted,
    /// A 届出 that has arrived and is done; no decision exists.
    Done,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct After {
    pub days: u16,
    pub then: Then,
}

/// `remind`: a message to whoever is waited for, and a task for the officer to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    Remind,
}
