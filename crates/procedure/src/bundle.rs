//! A bundle: a life event's few questions, and the exact set of procedures they lead to. 引っ越し, 出生, おくやみ.
//!
//! An entry is a procedure of the library, or guide-only: who, where, which papers, for what the hall does not take itself. Whether an entry
//! belongs to the set is decided by its rule over the answers, never by a person. Refuses to be unsure: `check` proves that once every
//! question asked is answered, every rule is decided.

mod fill;
mod set;

use civic::Text;
use indexmap::IndexMap;
use serde_json::Value;

use crate::model::{Item, Rule};

pub use fill::refilled;

/// One life event's bundle of one city.
#[derive(Clone, Debug)]
pub struct Bundle {
    /// Stable id: `moving`.
    pub id: String,
    /// The life event it belongs to.
    pub event: String,
    pub name: Text,
    /// One sentence: whom it is for.
    pub who: Text,
    /// They decide the set; each yes-no, a choice or a count.
    pub questions: Vec<Item>,
    /// Asked once for all procedures that are written together, and only where one of them needs it.
    pub common: Vec<Item>,
    /// What somebody brings, by id; each stands once on the sheet.
    pub papers: IndexMap<String, Text>,
    /// In the order in which they are told.
    pub entries: Vec<Entry>,
    pub personas: Vec<Persona>,
}

/// One thing to do.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The procedure's id, or its own.
    pub id: String,
    pub what: What,
    /// Without a rule it belongs to every set.
    pub when: Option<Rule>,
    /// Ids of papers to bring, beside those the procedure's own guide names.
    pub papers: Vec<String>,
    /// The service of the counter that takes it; `None`: no counter does.
    pub service: Option<String>,
    /// At the counter, when nothing was written before.
    pub minutes: u16,
    /// At the counter, when the questions were answered ahead (書かない窓口).
    pub prepared: u16,
}

#[derive(Clone, Debug)]
pub enum What {
    /// It stands in the library.
    Procedure(Written),
    /// It is only told.
    Guide(Box<Guide>),
}

/// How a procedure's own questions are answered from the bundle's.
#[derive(Clone, Debug, Default)]
pub struct Written {
    /// It can be written only when this holds: 引っ越したあと. `None`: at any time.
    pub write: Option<Rule>,
    /// By the key of the procedure's own question or group.
    pub from: Vec<(String, From)>,
    /// What follows from the event itself, by full key; where nothing was taken over.
    pub set: Vec<(String, Value)>,
}

/// Where an answer comes from.
#[derive(Clone, Debug)]
pub enum From {
    /// The bundle's question of this key.
    Key(String),
    /// Rows of a group of the bundle.
    Rows {
        group: String,
        /// Over a row: only these.
        when: Option<Rule>,
        /// (key in the procedure's row, key in the bundle's row).
        of: Vec<(String, String)>,
    },
}

#[derive(Clone, Debug)]
pub struct Guide {
    pub name: Text,
    pub who: Text,
    /// Where it is done, with whom.
    pub place: Text,
    /// Until when, in words; empty where nothing runs.
    pub by: Text,
    pub law: Option<String>,
    pub way: GuideWay,
}

/// How somebody does what is only told here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuideWay {
    Online,
    Phone,
    Post,
    Desk,
}

/// A worked example: somebody's answers, and the whole set.
#[derive(Clone, Debug)]
pub struct Persona {
    pub name: String,
    /// Nested, as an example of a procedure.
    pub answers: Value,
    /// Ids of entries, in the order of the file.
    pub expect: Vec<String>,
}

impl Bundle {
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }
}

impl Entry {
    /// The procedure of the library it stands for.
    pub fn written(&self) -> Option<&Written> {
        match &self.what {
            What::Procedure(written) => Some(written),
            What::Guide(_) => None,
        }
    }
}
