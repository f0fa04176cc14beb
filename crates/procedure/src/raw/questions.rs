//! Questions and groups as they are written.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Plain, Words};
use crate::yaml::{At, Pairs};

/// A question (`key`) or a repeating group of questions (`group … of`).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawItem {
    /// Key of a repeating group.
    pub group: Plain,
    /// The questions of one row.
    pub of: Option<At<Vec<At<RawItem>>>>,
    /// Dotted key of a question.
    pub key: Plain,
    #[serde(rename = "type")]
    pub kind: Option<At<RawType>>,
    /// value: { ja: …, en: … }
    pub options: Option<At<Pairs<At<RawOption>>>>,
    pub ask: Words,
    pub hint: Words,
    /// Why the office asks.
    pub why: Words,
    /// A rule, in single quotes: asked only then.
    pub when: Plain,
    pub optional: Option<At<bool>>,
    /// Rows of a group; smallest number; for a date, days from today.
    pub min: Option<At<i64>>,
    /// Rows of a group; largest number; characters of a text; files; for a date, days from today.
    pub max: Option<At<i64>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum RawType {
    YesNo,
    Choice,
    Choices,
    Text,
    LongText,
    Number,
    Yen,
    Date,
    PartialDate,
    Name,
    Address,
    Bank,
    Phone,
    Email,
    File,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct RawOption {
    #[schemars(required)]
    pub ja: Plain,
    #[schemars(required)]
    pub en: Plain,
    pub ja_simple: Plain,
    pub hint: Words,
}
