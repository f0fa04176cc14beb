//! Who may have a hand in a change, and what a change is. Pure: no database, no clock.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What a change would do, with all it needs beside its files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case")]
pub enum What {
    /// Publish the files of the change.
    Text,
    /// Take no applications from a day on.
    End { reason_ja: String, reason_en: String, from: Date },
    /// Lift the end of this id.
    Reopen { halt: Uuid },
    /// Give up what another change planned.
    CallOff { change: Uuid },
    /// Move running cases from one version of the rules to another.
    Migrate { from: String, to: String, stages: BTreeMap<String, String> },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    End,
    Reopen,
    CallOff,
    Migrate,
}

impl What {
    pub fn kind(&self) -> Kind {
        match self {
            Self::Text => Kind::Text,
            Self::End { .. } => Kind::End,
            Self::Reopen { .. } => Kind::Reopen,
            Self::CallOff { .. } => Kind::CallOff,
            Self::Migrate { .. } => Kind::Migrate,
        }
    }
}

impl Kind {
    pub fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::End => "end",
            Self::Reopen => "reopen",
            Self::CallOff => "call-off",
            Self::Migrate => "migrate",
        }
    }
}

/// Where a change stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Editing,
    /// Waits for a second person.
    Asked,
    Done,
    Dropped,
}

impl State {
    pub fn word(self) -> &'static str {
        match self {
            Self::Editing => "editing",
            Self::Asked => "asked",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }

    pub fn read(word: &str) -> Self {
        match word {
            "asked" => Self::Asked,
            "done" => Self::Done,
            "dropped" => Self::Dropped,
            _ => Self::Editing,
        }
    }
}

/// Everybody who had a hand in a change, as it is stored: ids with blanks between.
pub fn with_editor(editors: &str, one: Uuid) -> String {
    if had_a_hand(editors, one) {
        return editors.to_owned();
    }
    format!("{editors} {one}").trim_start().to_owned()
}

/// The second person is nobody of these.
pub fn had_a_hand(editors: &str, one: Uuid) -> bool {
    editors.split_whitespace().any(|id| id == one.to_string())
}

/// Whether an officer of these sections looks after a procedure of this one; who looks after the whole city does.
pub fn looks_after(sections: &[String], whole_city: bool, section: &str) -> bool {
    whole_city || sections.iter().any(|own| own == section)
}

/// A text as it is kept: browsers send line ends of their own.
pub fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    if text.ends_with('\n') || text.is_empty() { text } else { text + "\n" }
}

#[cfg(test)]
mod tests;
