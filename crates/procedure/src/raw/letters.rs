//! Letter texts and the table of appeal notices as they are written.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Plain, RawAffairs, RawPeriod, Words};
use crate::yaml::At;

/// The text of a letter.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawLetterText {
    #[schemars(required)]
    pub letter: Plain,
    /// 公印; left out: a place for it.
    pub seal: Option<At<RawSeal>>,
    #[schemars(required)]
    pub title: Words,
    #[schemars(required)]
    pub paragraphs: Option<At<Vec<At<RawParagraph>>>>,
}

/// 公印: `place` leaves room for it beside the issuer; `omitted` prints 公印省略 there.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum RawSeal {
    Place,
    Omitted,
}

/// Texts with `{placeholders}`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct RawParagraph {
    /// A rule, in single quotes.
    pub when: Plain,
    #[schemars(required)]
    pub ja: Plain,
    #[schemars(required)]
    pub en: Plain,
    pub ja_simple: Plain,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawAppeals {
    #[schemars(required)]
    pub appeals: Option<At<Vec<At<RawRow>>>>,
}

/// One row: to whom, which remedy, within what period.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRow {
    #[schemars(required)]
    pub id: Plain,
    #[schemars(required)]
    pub issuer: Plain,
    #[schemars(required)]
    pub affairs: Option<At<RawAffairs>>,
    /// The special law; left out: every law.
    pub law: Plain,
    /// 審査請求
    #[schemars(required)]
    pub remedy: Plain,
    #[schemars(required)]
    pub to: Words,
    #[schemars(required)]
    pub within: Option<At<RawPeriod>>,
    /// 再審査請求: to whom.
    pub again_to: Words,
    #[schemars(required)]
    pub suit: Option<At<RawSuit>>,
    /// The demo city's own setting, to be checked before use.
    pub setting: Option<At<bool>>,
    /// The notice itself.
    #[schemars(required)]
    pub text: Words,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawSuit {
    #[schemars(required)]
    pub within: Option<At<RawPeriod>>,
    /// 審査請求前置
    pub only_after_ruling: Option<At<bool>>,
}
