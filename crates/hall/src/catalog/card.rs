//! What lists, search and the start need of a procedure, kept beside each version so that none has to be parsed for it.
//!
//! It is written when a version is published and never decides anything: a page about one procedure reads the procedure itself.

use civic::Text;
use procedure::Procedure;
use procedure::model::Way;
use procedure::search::Entry;
use serde::{Deserialize, Serialize};

/// The face of one version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    pub id: String,
    pub symbol: String,
    pub section: String,
    pub name: Text,
    pub who: Text,
    pub events: Vec<String>,
    pub words: Vec<String>,
    pub minutes: u16,
    pub online: Door,
    pub post: bool,
    /// Whether somebody may apply for another.
    pub by_proxy: bool,
    /// The rule of the fee, in the words of the file.
    pub fee: Option<String>,
    /// Ids and names of the stages, in order.
    pub stages: Vec<(String, Text)>,
    /// Names of the letters it sends.
    pub letters: Vec<String>,
    pub rules_hash: String,
    pub words_hash: String,
}

/// How far it goes online.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Door {
    Open,
    Prepare,
    Closed,
}

impl Card {
    pub fn of(procedure: &Procedure) -> Self {
        let door = |way: &Way| match way {
            Way::Open { .. } => Door::Open,
            Way::Prepare { .. } => Door::Prepare,
            Way::Closed { .. } => Door::Closed,
        };
        let mut letters: Vec<String> = procedure.letters.values().map(|letter| letter.text.clone()).collect();
        letters.sort_unstable();
        letters.dedup();
        Self {
            id: procedure.id.clone(),
            symbol: procedure.symbol.clone(),
            section: procedure.section.clone(),
            name: procedure.name.clone(),
            who: procedure.who.clone(),
            events: procedure.events.clone(),
            words: procedure.words.clone(),
            minutes: procedure.minutes,
            online: door(&procedure.channels.online),
            post: door(&procedure.channels.post) == Door::Open,
            by_proxy: !procedure.proxies.is_empty(),
            fee: procedure.fee.as_ref().map(|fee| fee.amount.source.clone()),
            stages: procedure.stages.values().map(|stage| (stage.id.clone(), stage.name.clone())).collect(),
            letters,
            rules_hash: procedure.rules_hash.clone(),
            words_hash: procedure.words_hash.clone(),
        }
    }

    /// As it is stored.
    pub fn to_json(&self) -> String {
        // Texts and numbers under text keys always serialise.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What it is found by; `event` words a life event.
    pub fn entry(&self, event: &dyn Fn(&str) -> Vec<String>) -> Entry {
        let all = |text: &Text| {
            let all = [&text.ja, &text.en, &text.ja_simple];
            all.into_iter().filter(|text| !text.is_empty()).cloned().collect::<Vec<_>>()
        };
        Entry {
            id: self.id.clone(),
            names: all(&self.name),
            words: self.words.clone(),
            events: self.events.iter().flat_map(|id| event(id)).collect(),
            who: all(&self.who),
        }
    }
}
