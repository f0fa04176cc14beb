//! Stages as they are written.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Plain, RawItem, RawText, Words};
use crate::yaml::{At, Pairs};

/// One stage. Exactly one of task, tasks, citizen, approval, pay, visit, batch, core-system, auto says its kind; `wait` goes with `task`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawStage {
    /// May be left out for the usual ids: check, correction, review, decide …
    pub name: Words,
    /// One officer's task.
    pub task: Option<At<RawTask>>,
    /// Several in parallel; the stage ends when all are done.
    pub tasks: Option<At<Pairs<At<RawTask>>>>,
    /// `fix-flagged-fields`: 補正.
    pub citizen: Option<At<RawCitizen>>,
    /// 決裁: the roles in order.
    pub approval: Option<At<Vec<At<String>>>>,
    /// Who drafts for the approval.
    pub draft: Option<At<RawTask>>,
    /// Minutes of one approver.
    pub minutes: Option<At<u16>>,
    /// Somebody outside; `task` says which officer records what came back.
    pub wait: Words,
    /// The officer's task of recording the payment.
    pub pay: Option<At<RawTask>>,
    pub visit: Option<At<RawTask>>,
    /// Nobody: the rules choose at once.
    pub auto: Option<At<bool>>,
    /// Many cases decided together, in the order of their points.
    pub batch: Option<At<RawBatch>>,
    /// The hand-over to the 基幹系: an officer records that it was taken, with its reference.
    #[serde(rename = "core-system")]
    pub core_system: Option<At<RawCoreSystem>>,
    /// By result, by rules, or the one way on.
    pub next: Option<At<RawNext>>,
    pub after: Option<At<RawAfter>>,
    /// What the office's clock does here. It stops in citizen and pay stages unless said otherwise.
    pub clock: Option<At<RawClockHere>>,
}

#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
pub(crate) enum RawCitizen {
    #[serde(rename = "fix-flagged-fields")]
    Fix,
}

#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum RawClockHere {
    Stops,
    Runs,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawTask {
    #[schemars(required)]
    pub role: Plain,
    /// The stage's name when left out.
    pub name: Words,
    /// Expected working minutes.
    #[schemars(required)]
    pub minutes: Option<At<u16>>,
    /// anywhere when left out.
    pub at: Option<At<RawPlace>>,
    /// Whom outside the hall it waits for, if anyone.
    pub party: Words,
    /// Questions to the party, answered on a page of its own; without them it sends a file or writes a few lines.
    pub asks: Option<At<Vec<At<RawItem>>>>,
    /// Keys of the answers the party must know to answer: whose certificate, for what.
    pub about: Option<At<Vec<At<String>>>>,
    /// What its doer may answer: the keys of `next`, else `done`, when left out.
    pub results: Option<At<RawResults>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawBatch {
    #[schemars(required)]
    pub role: Plain,
    /// The stage's name when left out, and the other way round.
    pub name: Words,
    /// Expected working minutes for one case.
    #[schemars(required)]
    pub minutes: Option<At<u16>>,
    pub at: Option<At<RawPlace>>,
    /// At least two; the keys of `next` when left out.
    pub results: Option<At<RawResults>>,
    /// A rule, in single quotes, that yields a number: more points come first.
    #[schemars(required)]
    pub points: Plain,
    /// How seats are offered to those who come first; the first result is a seat, the second is none.
    pub seats: Option<At<RawSeats>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawSeats {
    /// Keys of choice questions with the same options, the dearest wish first.
    #[schemars(required)]
    pub wishes: Option<At<Vec<At<String>>>>,
    /// Seats of one class are never offered to another; all are one class when left out.
    pub classes: Option<At<Vec<At<RawClass>>>>,
    /// Rules, in single quotes, that yield numbers: among equal points the smaller comes first.
    pub ties: Option<At<Vec<At<String>>>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawClass {
    #[schemars(required)]
    pub id: Plain,
    #[schemars(required)]
    pub name: Words,
    /// A rule, in single quotes: the first class that holds is the applicant's. Left out: the rest.
    pub when: Plain,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawCoreSystem {
    #[schemars(required)]
    pub role: Plain,
    /// The stage's name when left out, and the other way round.
    pub name: Words,
    /// Expected working minutes.
    #[schemars(required)]
    pub minutes: Option<At<u16>>,
    pub at: Option<At<RawPlace>>,
    /// The keys of `next`, else `done`, when left out.
    pub results: Option<At<RawResults>>,
    /// What the other system is called: 住民記録システム.
    #[schemars(required)]
    pub system: Words,
}

#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum RawPlace {
    Anywhere,
    Paper,
    Counter,
    Field,
}

/// Result words; their texts may be left out for the usual ones.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(untagged)]
pub(crate) enum RawResults {
    #[serde(rename = "list")]
    Usual(Vec<At<String>>),
    #[serde(rename = "fields")]
    Named(Pairs<At<RawText>>),
}

#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(untagged)]
pub(crate) enum RawNext {
    #[serde(rename = "word")]
    To(At<String>),
    #[serde(rename = "fields")]
    Acts(Pairs<At<String>>),
    #[serde(rename = "list")]
    Rules(Vec<At<RawRule>>),
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRule {
    /// A rule, in single quotes; left out in the last.
    pub when: Plain,
    #[schemars(required)]
    pub to: Plain,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawAfter {
    #[schemars(required)]
    pub days: Option<At<u16>>,
    #[schemars(required)]
    pub then: Option<At<RawThen>>,
}

#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum RawThen {
    Remind,
}
