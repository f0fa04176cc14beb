//! What changed between two texts of one file, part by part, so that a page can say it in words and not in lines.
//!
//! It walks both files as parsed, not the values read from them: whatever the author can write is seen, also what a later release reads
//! more. Comments, quotes and the order of keys are no change; the order of stages and questions is one. It words nothing.

mod tree;

use crate::fault::{Fault, Source};
use crate::yaml;
use tree::{Tree, brief, identity};

/// One part that is not as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Keys from the top: `questions`, `payout`, `ask`. What stands in a list is named by its key, id or name, else by its number from 1.
    pub path: Vec<String>,
    /// The language, where a text in languages changed.
    pub lang: Option<String>,
    pub change: Change,
    /// Only words are touched: running cases and drafts see the new text at once.
    pub words: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Added(String),
    Removed(String),
    Changed {
        old: String,
        new: String,
    },
    /// The same parts in another order, by name.
    Moved {
        old: String,
        new: String,
    },
}

/// All of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diff {
    pub differences: Vec<Difference>,
    /// The rules are others: running cases keep theirs, drafts are told.
    pub rules: bool,
    pub words: bool,
}

/// Compares two texts of a procedure, a letter or the table of appeal notices. A text that is no YAML is a fault.
pub fn diff(old: &str, new: &str) -> Result<Diff, Fault> {
    let old = yaml::parse(Source { file: "old", text: old })?;
    let new = yaml::parse(Source { file: "new", text: new })?;
    let (before, after) = (crate::hash::of(&old), crate::hash::of(&new));
    let mut walk = Walk::default();
    walk.compare(&Tree::of(&old), &Tree::of(&new));
    Ok(Diff { differences: walk.found, rules: before.0 != after.0, words: before.1 != after.1 })
}

#[derive(Default)]
struct Walk {
    path: Vec<String>,
    found: Vec<Difference>,
}

impl Walk {
    fn compare(&mut self, old: &Tree, new: &Tree) {
        match (old, new) {
            _ if old == new => {}
            (Tree::Map(old), Tree::Map(new)) if self.is_text(old) || self.is_text(new) => self.texts(old, new),
            (Tree::Map(old), Tree::Map(new)) => self.maps(old, new),
            (Tree::List(old), Tree::List(new)) => self.lists(old, new),
            _ => self.tell(Change::Changed { old: brief(old), new: brief(new) }, None),
        }
    }

    /// A mapping of languages.
    fn is_text(&self, pairs: &[(String, Tree)]) -> bool {
        pairs.iter().any(|(key, value)| key == "ja" && matches!(value, Tree::Leaf(_)))
            // A paragraph of a letter has its condition beside its languages.
            && pairs.iter().all(|(key, _)| matches!(key.as_str(), "ja" | "en" | "ja-simple"))
            && !self.path.is_empty()
    }

    fn texts(&mut self, old: &[(String, Tree)], new: &[(String, Tree)]) {
        for (lang, value) in new {
            match get(old, lang) {
                Some(was) if was == value => {}
                Some(was) => self.tell(Change::Changed { old: brief(was), new: brief(value) }, Some(lang)),
                None => self.tell(Change::Added(brief(value)), Some(lang)),
            }
        }
        for (lang, was) in old.iter().filter(|(lang, _)| get(new, lang).is_none()) {
            self.tell(Change::Removed(brief(was)), Some(lang));
        }
    }

    fn maps(&mut self, old: &[(String, Tree)], new: &[(String, Tree)]) {
        for (key, value) in new {
            self.within(key, |walk| match get(old, key) {
                Some(was) => walk.compare(was, value),
                None => walk.tell(Change::Added(brief(value)), None),
            });
        }
        for (key, was) in old.iter().filter(|(key, _)| get(new, key).is_none()) {
            self.within(key, |walk| walk.tell(Change::Removed(brief(was)), None));
        }
        if self.path == ["stages"] {
            self.order(&names(old), &names(new));
        }
    }

    fn lists(&mut self, old: &[Tree], new: &[Tree]) {
        let named = |list: &[Tree]| -> Option<Vec<(String, Tree)>> {
            list.iter().map(|item| Some((identity(item)?.to_owned(), item.clone()))).collect()
        };
        match (named(old), named(new)) {
            (Some(old), Some(new)) => {
                self.maps(&old, &new);
                self.order(&names(&old), &names(&new));
            }
            _ if old.iter().chain(new).all(|item| matches!(item, Tree::Leaf(_))) => {
                let joined = |list: &[Tree]| list.iter().map(brief).collect::<Vec<_>>().join(", ");
                self.tell(Change::Changed { old: joined(old), new: joined(new) }, None);
            }
            _ => self.sequences(old, new),
        }
    }

    /// What both have in this order stays; between, the old and the new are paired in their order.
    fn sequences(&mut self, old: &[Tree], new: &[Tree]) {
        let (mut i, mut j) = (0, 0);
        for (at_old, at_new) in tree::common(old, new).into_iter().chain([(old.len(), new.len())]) {
            while i < at_old || j < at_new {
                let number = (j.max(i) + 1).to_string();
                let (was, is) = (old.get(i).filter(|_| i < at_old), new.get(j).filter(|_| j < at_new));
                self.within(&number, |walk| match (was, is) {
                    (Some(was), Some(is)) => walk.compare(was, is),
                    (Some(was), None) => walk.tell(Change::Removed(brief(was)), None),
                    (None, Some(is)) => walk.tell(Change::Added(brief(is)), None),
                    (None, None) => {}
                });
                i += usize::from(was.is_some());
                j += usize::from(is.is_some());
            }
            (i, j) = (at_old + 1, at_new + 1);
        }
    }

    fn order(&mut self, old: &[&str], new: &[&str]) {
        let both = |list: &[&str], other: &[&str]| {
            list.iter().filter(|name| other.contains(name)).map(|name| (*name).to_owned()).collect::<Vec<_>>()
        };
        let (old, new) = (both(old, new), both(new, old));
        if old != new {
            self.tell(Change::Moved { old: old.join(" → "), new: new.join(" → ") }, None);
        }
    }

    fn within(&mut self, key: &str, work: impl FnOnce(&mut Self)) {
        self.path.push(key.to_owned());
        work(self);
        self.path.pop();
    }

    fn tell(&mut self, change: Change, lang: Option<&str>) {
        let top = self.path.first().map_or("", String::as_str);
        let of_words = crate::hash::WORDS.contains(&top);
        let text = lang.is_some() && !self.path.iter().any(|key| key == "refusal_grounds");
        self.found.push(Difference {
            path: self.path.clone(),
            lang: lang.map(str::to_owned),
            change,
            words: of_words || text,
        });
    }
}

fn get<'t>(pairs: &'t [(String, Tree)], key: &str) -> Option<&'t Tree> {
    pairs.iter().find(|(known, _)| known == key).map(|(_, value)| value)
}

fn names(pairs: &[(String, Tree)]) -> Vec<&str> {
    pairs.iter().map(|(key, _)| key.as_str()).collect()
}

#[cfg(test)]
mod tests;
