//! The file of a bundle, key by key.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Plain, RawItem, RawText, Words};
use crate::yaml::{At, Pairs};

/// A life event's bundle: questions, and the procedures they lead to.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawBundle {
    /// Stable id: lower-case letters, digits and hyphens.
    #[schemars(required)]
    pub bundle: Plain,
    /// The life event it belongs to.
    #[schemars(required)]
    pub event: Plain,
    #[schemars(required)]
    pub name: Words,
    /// One sentence: whom it is for.
    #[schemars(required)]
    pub who: Words,
    /// They decide the set: yes-no, choice, or number with min and max.
    #[schemars(required)]
    pub questions: Option<At<Vec<At<RawItem>>>>,
    /// Asked once for all procedures written together.
    pub common: Option<At<Vec<At<RawItem>>>>,
    /// What is brought, by id.
    pub papers: Option<At<Pairs<At<RawText>>>>,
    #[schemars(required)]
    pub items: Option<At<Vec<At<RawEntry>>>>,
    /// Personas: answers, and the whole set.
    #[schemars(required)]
    pub examples: Option<At<Vec<At<RawPersona>>>>,
}

/// A procedure of the library (`procedure`), or something that is only told (`id`, `name`, `who`, `where`, `way`).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawEntry {
    pub procedure: Plain,
    pub id: Plain,
    pub name: Words,
    pub who: Words,
    /// Where it is done, with whom.
    #[serde(rename = "where")]
    pub place: Words,
    /// Until when, in words.
    pub by: Words,
    pub law: Plain,
    pub way: Option<At<RawGuideWay>>,
    /// A rule, in single quotes.
    pub when: Plain,
    /// Ids of `papers`.
    pub papers: Option<At<Vec<At<String>>>>,
    /// Id of the counter's service.
    pub service: Plain,
    /// At the counter, nothing written before.
    pub minutes: Option<At<u16>>,
    /// At the counter, everything answered ahead.
    pub prepared: Option<At<u16>>,
    /// A rule, in single quotes: it can be written only then.
    pub write: Plain,
    /// Its own key: the key of the bundle it is answered from.
    pub from: Option<At<Pairs<At<RawFrom>>>>,
    /// Its own key: the answer that follows from the event.
    pub set: Option<At<Pairs<At<serde_json::Value>>>>,
}

#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum RawGuideWay {
    Online,
    Phone,
    Post,
    Desk,
}

/// A key of the bundle, or rows of one of its groups.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(untagged)]
pub(crate) enum RawFrom {
    #[serde(rename = "word")]
    Key(At<String>),
    #[serde(rename = "fields")]
    Rows(RawRows),
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRows {
    /// Key of the bundle's group.
    #[schemars(required)]
    pub rows: Plain,
    /// A rule over a row, in single quotes: only these.
    pub when: Plain,
    /// Key in the procedure's row: key in the bundle's row.
    #[schemars(required)]
    pub of: Option<At<Pairs<At<String>>>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawPersona {
    #[schemars(required)]
    pub name: Plain,
    #[schemars(required)]
    pub answers: Option<At<serde_json::Value>>,
    /// Ids of items, in the order of the file.
    #[schemars(required)]
    pub expect: Option<At<Vec<At<String>>>>,
}
