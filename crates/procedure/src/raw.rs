//! The file's own shape, key by key: what an author may write. The editors' JSON Schema is made from these structs.
//!
//! Everything is optional here; `read` says what is missing, so that one absence does not hide the next.

mod bundles;
mod letters;
mod questions;
mod stages;

pub(crate) use bundles::{RawBundle, RawEntry, RawFrom, RawGuideWay, RawPersona};
pub(crate) use letters::{RawAppeals, RawLetterText, RawRow, RawSeal, RawSuit};
pub(crate) use questions::{RawItem, RawOption, RawType};
pub(crate) use stages::{
    RawAfter, RawBatch, RawClass, RawClockHere, RawCoreSystem, RawNext, RawPlace, RawResults, RawRule, RawSeats,
    RawStage, RawTask, RawThen,
};

use schemars::JsonSchema;
use serde::Deserialize;

use crate::yaml::{At, Pairs};

type Words = Option<At<RawText>>;
type Plain = Option<At<String>>;

/// A text in the languages of the hall.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct RawText {
    #[schemars(required)]
    pub ja: Plain,
    #[schemars(required)]
    pub en: Plain,
    /// やさしい日本語
    pub ja_simple: Plain,
}

/// A procedure (手続き) of a city, in one file.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawProcedure {
    /// Stable id: lower-case letters, digits and hyphens.
    #[schemars(required)]
    pub procedure: Plain,
    /// 記号: two or three capital letters that begin a reception number.
    #[schemars(required)]
    pub symbol: Plain,
    #[schemars(required)]
    pub kind: Option<At<RawKind>>,
    #[schemars(required)]
    pub regime: Option<At<RawRegime>>,
    /// Who decides in law: 市長, 区長, 教育委員会 …
    #[schemars(required)]
    pub issuer: Plain,
    /// Key of the section that handles it.
    #[schemars(required)]
    pub section: Plain,
    #[schemars(required)]
    pub name: Words,
    /// One sentence: who needs this.
    #[schemars(required)]
    pub who: Words,
    #[schemars(required)]
    pub basis: Option<At<RawBasis>>,
    /// Life events that lead here.
    pub events: Option<At<Vec<At<String>>>>,
    /// Plain words a citizen may search by.
    pub words: Option<At<Vec<At<String>>>>,
    /// Minutes the form takes.
    pub minutes: Option<At<u16>>,
    pub clock: Option<At<RawClock>>,
    /// A period that runs for the applicant (15日特例).
    pub applicant_period: Option<At<RawApplicant>>,
    /// Whom letters go to; left out: the applicant, a person.
    pub addressee: Option<At<RawAddressee>>,
    /// 審査基準 in words.
    pub criteria: Words,
    #[schemars(required)]
    pub channels: Option<At<RawChannels>>,
    /// As what somebody may apply for another; without it only for oneself.
    pub proxies: Option<At<Vec<At<RawProxy>>>>,
    pub fee: Option<At<RawFee>>,
    pub guide: Option<At<RawGuide>>,
    #[schemars(required)]
    pub questions: Option<At<Vec<At<RawItem>>>>,
    #[schemars(required)]
    pub stages: Option<At<Pairs<At<RawStage>>>>,
    /// What an end means, where its id is not one of the outcomes itself.
    pub ends: Option<At<Pairs<At<RawOutcome>>>>,
    /// By end or act; the text stands in `letters/`.
    pub letters: Option<At<Pairs<At<RawLetter>>>>,
    /// Worked cases the file proves itself by.
    #[schemars(required)]
    pub examples: Option<At<Vec<At<RawExample>>>>,
}

/// application 申請 | notification 届出 | certificate 証明 | reservation 予約
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum RawKind {
    Application,
    Notification,
    Certificate,
    Reservation,
}

/// Which law of procedure binds the office.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
pub(crate) enum RawRegime {
    #[serde(rename = "行政手続法")]
    Act,
    #[serde(rename = "行政手続条例")]
    Ordinance,
    #[serde(rename = "適用除外")]
    Exempt,
    #[serde(rename = "要綱")]
    Guideline,
}

#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
pub(crate) enum RawAffairs {
    #[serde(rename = "自治事務")]
    Own,
    #[serde(rename = "法定受託1号")]
    Delegated1,
    #[serde(rename = "法定受託2号")]
    Delegated2,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawBasis {
    #[schemars(required)]
    pub law: Plain,
    /// As the law writes it: "7", "31の2".
    #[schemars(required)]
    pub article: Plain,
    #[schemars(required)]
    pub affairs: Option<At<RawAffairs>>,
    /// Grounds on which a 住基・戸籍 届出 may be 不受理.
    pub refusal_grounds: Option<Vec<At<RawText>>>,
}

/// Whom letters go to: a person 様, or an office, company or other body 御中.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawAddressee {
    /// Key of the question that names them.
    #[schemars(required)]
    pub name: Plain,
    /// A rule, in single quotes: when it holds the name is a body's, else a person's. Left out: always a body's.
    pub body: Plain,
}

/// One unit: `{ business_days: 15 }`, `{ days: 30 }`, `{ weeks: 2 }`, `{ months: 3 }`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawPeriod {
    pub business_days: Option<At<u16>>,
    pub days: Option<At<u16>>,
    pub weeks: Option<At<u16>>,
    pub months: Option<At<u16>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawClock {
    /// 標準処理期間: the city's own setting.
    pub standard: Option<At<RawPeriod>>,
    /// The period the law sets.
    pub legal: Option<At<RawLegal>>,
    /// The arrival day is the first counted day.
    pub counts_arrival_day: Option<At<bool>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawLegal {
    #[schemars(required)]
    pub period: Option<At<RawPeriod>>,
    /// How far it may be extended, once, with a notice.
    pub extend: Option<At<RawPeriod>>,
    #[schemars(required)]
    pub basis: Plain,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawApplicant {
    #[schemars(required)]
    pub days: Option<At<u16>>,
    /// Key of the date it runs from.
    #[schemars(required)]
    pub from: Plain,
    #[schemars(required)]
    pub basis: Plain,
    /// What being late means.
    #[schemars(required)]
    pub late: Words,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawChannels {
    #[schemars(required)]
    pub online: Option<At<RawWay>>,
    #[schemars(required)]
    pub phone: Option<At<RawWay>>,
    #[schemars(required)]
    pub desk: Option<At<RawWay>>,
    #[schemars(required)]
    pub post: Option<At<RawWay>>,
}

/// Open, with the assurance it needs: none | email | paper | desk. Or closed, or only prepared, with the reason.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(untagged)]
pub(crate) enum RawWay {
    #[serde(rename = "word")]
    Open(At<RawAssurance>),
    #[serde(rename = "fields")]
    Not(Box<RawNotOpen>),
}

#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum RawAssurance {
    None,
    Email,
    Paper,
    Desk,
}

/// legal 法定代理 | mandate 任意代理 | messenger 使者 | filing 申請代行
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum RawProxy {
    Legal,
    Mandate,
    Messenger,
    Filing,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawNotOpen {
    /// Why this way is not open, and what is.
    pub closed: Words,
    /// Why it can only be prepared here.
    pub prepare: Words,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawFee {
    /// A rule that yields yen.
    #[schemars(required)]
    pub amount: Plain,
    #[schemars(required)]
    pub note: Words,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawGuide {
    /// A rule, in single quotes: who may apply.
    pub when: Plain,
    /// What to say to the others.
    pub otherwise: Words,
    pub papers: Option<Vec<At<RawPaper>>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawPaper {
    #[schemars(required)]
    pub id: Plain,
    #[schemars(required)]
    pub name: Words,
    /// A rule, in single quotes.
    pub when: Plain,
    /// 添付撤廃
    pub dropped: Option<At<RawDropped>>,
}

#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum RawDropped {
    Planned,
    Done,
}

#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum RawOutcome {
    Granted,
    Partly,
    Refused,
    NotAccepted,
    Done,
}

/// The name of the letter's text, or the text and what must be set before it can be drafted.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(untagged)]
pub(crate) enum RawLetter {
    #[serde(rename = "word")]
    Text(At<String>),
    #[serde(rename = "fields")]
    Needing(RawNeeding),
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawNeeding {
    #[schemars(required)]
    pub text: Plain,
    /// reason, clause, appeal …
    pub needs: Option<Vec<At<String>>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawExample {
    #[schemars(required)]
    pub name: Plain,
    /// The day it arrives: `today` in every rule.
    pub on: Plain,
    /// Whether the guide says that this person may apply.
    pub may: Option<At<bool>>,
    /// As nested objects, groups as lists.
    #[schemars(required)]
    pub answers: Option<At<serde_json::Value>>,
    /// In order: `- check: accept`.
    #[schemars(required)]
    pub acts: Option<Vec<At<Pairs<At<String>>>>>,
    /// The stages and the end passed, in order.
    #[schemars(required)]
    pub expect: Option<Vec<At<String>>>,
}
