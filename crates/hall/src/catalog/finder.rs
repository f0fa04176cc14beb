//! From plain words to procedures and life events, and which characters of a name were meant.
//!
//! Built once when the shelf is read. It ranks and never hides; what a hit looks like is the page's business.

use std::collections::HashSet;

use civic::kana::search_key;
use procedure::Bundle;
use procedure::search::{Entry, Index};

use super::card::Card;
use crate::city::LifeEvent;

/// A life event must match at least so well to stand above the procedures.
const SURE: f32 = 0.5;
/// What one search gives at most.
const MOST: usize = 50;
/// Words of a query that are looked for in a name; more is no question any more.
const WORDS: usize = 8;

/// Two indexes over one shelf.
#[derive(Debug, Default)]
pub struct Finder {
    procedures: Index,
    events: Index,
}

/// What was found, best first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The life event the words speak of.
    pub event: Option<String>,
    pub procedures: Vec<String>,
}

/// A piece of a text; `hit` when it is what was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    pub text: String,
    pub hit: bool,
}

impl Finder {
    /// Only life events that lead to one of these procedures, or to a bundle, can be found.
    pub fn build<'c>(
        live: impl Iterator<Item = &'c Card> + Clone,
        bundles: impl Iterator<Item = &'c Bundle>,
        events: &[LifeEvent],
    ) -> Self {
        let mut leading: HashSet<&str> = live.clone().flat_map(|card| card.events.iter().map(String::as_str)).collect();
        leading.extend(bundles.map(|bundle| bundle.event.as_str()));
        let words = |id: &str| events.iter().find(|event| event.id == id).map(all_words).unwrap_or_default();
        let of_event = |event: &LifeEvent| Entry {
            id: event.id.clone(),
            names: names(event),
            words: event.words.clone(),
            ..Entry::default()
        };
        Self {
            procedures: Index::build(live.map(|card| card.entry(&words))),
            events: Index::build(events.iter().filter(|event| leading.contains(event.id.as_str())).map(of_event)),
        }
    }

    pub fn search(&self, query: &str) -> Found {
        let event = self.events.search(query, 1).into_iter().find(|hit| hit.score >= SURE).map(|hit| hit.id);
        let procedures = self.procedures.search(query, MOST).into_iter().map(|hit| hit.id).collect();
        Found { event, procedures }
    }
}

fn names(event: &LifeEvent) -> Vec<String> {
    let all = [&event.name.ja, &event.name.en, &event.name.ja_simple];
    all.into_iter().filter(|name| !name.is_empty()).cloned().collect()
}

fn all_words(event: &LifeEvent) -> Vec<String> {
    names(event).into_iter().chain(event.words.iter().cloned()).collect()
}

/// Cuts a text so that the words of the query stand apart, however they were typed (`ﾃｱﾃ` is found in `てあて`).
pub fn runs(text: &str, query: &str) -> Vec<Run> {
    let keys: Vec<(String, usize)> = query
        .split_whitespace()
        .take(WORDS)
        .map(|word| (search_key(word), word.chars().count()))
        .filter(|(key, _)| !key.is_empty())
        .collect();
    let chars: Vec<char> = text.chars().collect();
    let mut found: Vec<Run> = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let length = keys.iter().filter_map(|(key, typed)| hit_at(&chars, at, key, *typed)).max().unwrap_or(0);
        let (hit, end) = (length > 0, at + length.max(1));
        let piece: String = chars.get(at..end).unwrap_or_default().iter().collect();
        match found.last_mut() {
            Some(run) if run.hit == hit && !hit => run.text.push_str(&piece),
            _ => found.push(Run { text: piece, hit }),
        }
        at = end;
    }
    found
}

/// How many characters from here mean the same as the key; blanks around them are not part of it.
fn hit_at(chars: &[char], at: usize, key: &str, typed: usize) -> Option<usize> {
    let (first, longest) = (chars.get(at)?, typed * 2 + 2);
    if first.is_whitespace() {
        return None;
    }
    (1..=longest.min(chars.len() - at)).find(|length| {
        let piece: String = chars.get(at..at + length).unwrap_or_default().iter().collect();
        search_key(&piece) == key
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(text: &str, query: &str) -> String {
        runs(text, query).into_iter().map(|run| if run.hit { format!("[{}]", run.text) } else { run.text }).collect()
    }

    #[test]
    fn what_was_asked_for_stands_apart_however_it_was_typed() {
        assert_eq!(drawn("児童手当 認定請求", "手当"), "児童[手当] 認定請求");
        assert_eq!(drawn("要介護・要支援認定の申請", "介護 認定"), "要[介護]・要支援[認定]の申請");
        assert_eq!(drawn("Child allowance claim", "ALLOWANCE"), "Child [allowance] claim");
        assert_eq!(drawn("転入届", "ひっこし"), "転入届");
        assert_eq!(drawn("パスポートのコピー", "ﾊﾟｽﾎﾟｰﾄ"), "[パスポート]のコピー");
        assert_eq!(drawn("転入届", ""), "転入届");
    }

    #[test]
    fn a_life_event_without_procedures_is_not_found() {
        let event =
            LifeEvent {
                id: "birth".into(), name: civic::Text::new("出産", "Birth"), words: vec!["赤ちゃん".into()]
            };
        let finder = Finder::build(std::iter::empty::<&Card>(), std::iter::empty(), &[event]);
        assert_eq!(finder.search("赤ちゃん"), Found::default());
    }
}
