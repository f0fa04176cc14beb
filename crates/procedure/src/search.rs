//! Finding a procedure from plain words: 引っ越し, ひっこし, 赤ちゃんが生まれた; with a slip of the finger too.
//!
//! Names, the city's plain words and life events are folded by [`civic::kana::search_key`] and cut into pairs of characters. A phrase
//! matches a term that contains it, that it contains, or that shares enough pairs. Pure and built once; a search
//! looks only at terms that share something with the question. It ranks, it never hides: what may be shown is decided elsewhere.

use std::collections::{HashMap, HashSet};

use civic::kana::search_key;

use crate::model::Procedure;

/// What can be found, with the texts it is found by.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    pub id: String,
    /// In every language.
    pub names: Vec<String>,
    /// Words the city put beside the names.
    pub words: Vec<String>,
    /// Life events in words.
    pub events: Vec<String>,
    /// The sentence that says who needs it.
    pub who: Vec<String>,
}

impl Entry {
    /// `event` words a life event (`moving-in` → 引っ越し) in all languages.
    pub fn of(procedure: &Procedure, event: &dyn Fn(&str) -> Vec<String>) -> Self {
        let all = |text: &civic::Text| {
            [&text.ja, &text.en, &text.ja_simple]
                .into_iter()
                .filter(|text| !text.is_empty())
                .cloned()
                .collect::<Vec<_>>()
        };
        Self {
            id: procedure.id.clone(),
            names: all(&procedure.name),
            words: procedure.words.clone(),
            events: procedure.events.iter().flat_map(|id| event(id)).collect(),
            who: all(&procedure.who),
        }
    }
}

/// One found entry; the best has the highest score.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    pub id: String,
    pub score: f32,
}

/// The least share of pairs two texts must have in common to be taken for the same word mistyped.
const ALIKE: f32 = 0.4;
/// The least share of a question's own pairs that must stand in a longer text.
const MOSTLY: f32 = 0.6;
/// What is read of a question; more is never typed by hand.
const QUERY_MAX: usize = 100;

/// A text that entries are found by. Many share one: a life event, a plain word.
#[derive(Debug)]
struct Term {
    chars: Vec<char>,
    pairs: u32,
    /// Whose it is, with its weight there.
    of: Vec<(u32, f32)>,
}

/// An index over entries.
#[derive(Debug, Default)]
pub struct Index {
    ids: Vec<String>,
    terms: Vec<Term>,
    by_pair: HashMap<[char; 2], Vec<u32>>,
    by_char: HashMap<char, Vec<u32>>,
}

impl Index {
    pub fn build(entries: impl IntoIterator<Item = Entry>) -> Self {
        let mut index = Self::default();
        let mut known = HashMap::new();
        for entry in entries {
            let at = u32::try_from(index.ids.len()).unwrap_or(u32::MAX);
            for (texts, weight) in [(&entry.names, 1.0), (&entry.words, 0.95), (&entry.events, 0.8), (&entry.who, 0.5)]
            {
                for text in texts {
                    index.add(&mut known, fold(text), (at, weight));
                    for word in text.split_whitespace().filter(|_| text.contains(char::is_whitespace)) {
                        index.add(&mut known, fold(word), (at, weight * 0.95));
                    }
                    let bare = skeleton(text);
                    if bare.len() >= 2 {
                        index.add(&mut known, bare, (at, weight * 0.9));
                    }
                }
            }
            index.ids.push(entry.id);
        }
        index
    }

    fn add(&mut self, known: &mut HashMap<Vec<char>, u32>, chars: Vec<char>, whose: (u32, f32)) {
        if chars.is_empty() {
            return;
        }
        if let Some(term) = known.get(&chars).and_then(|term| self.terms.get_mut(*term as usize)) {
            return match term.of.last_mut().filter(|(entry, _)| *entry == whose.0) {
                Some((_, weight)) => *weight = weight.max(whose.1),
                None => term.of.push(whose),
            };
        }
        let term = count(self.terms.len());
        let pairs = pairs(&chars);
        for pair in &pairs {
            self.by_pair.entry(*pair).or_default().push(term);
        }
        for char in chars.iter().collect::<HashSet<_>>() {
            self.by_char.entry(*char).or_default().push(term);
        }
        self.terms.push(Term { chars: chars.clone(), pairs: count(pairs.len()), of: vec![whose] });
        known.insert(chars, term);
    }

    /// The best `limit` entries for what was typed, best first; none for a blank query.
    pub fn search(&self, query: &str, limit: usize) -> Vec<Hit> {
        let mut best = vec![0.0_f32; self.ids.len()];
        for part in &parts(query) {
            let mut of_part = vec![0.0_f32; self.ids.len()];
            let own = pairs(part);
            for (term, shared) in self.candidates(part, &own) {
                let Some(term) = self.terms.get(term as usize) else { continue };
                let score = likeness(part, own.len(), term, shared);
                for (entry, weight) in term.of.iter().filter(|_| score > 0.0) {
                    if let Some(slot) = of_part.get_mut(*entry as usize) {
                        *slot = slot.max(score * weight);
                    }
                }
            }
            best.iter_mut().zip(of_part).for_each(|(sum, score)| *sum += score);
        }
        let mut hits: Vec<(usize, f32)> = best.into_iter().enumerate().filter(|(_, score)| *score > 0.0).collect();
        let order = |a: &(usize, f32), b: &(usize, f32)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
        if limit > 0 && hits.len() > limit {
            hits.select_nth_unstable_by(limit - 1, order);
        }
        hits.truncate(limit);
        hits.sort_by(order);
        hits.into_iter().filter_map(|(entry, score)| Some(Hit { id: self.ids.get(entry)?.clone(), score })).collect()
    }

    /// Terms with something in common, and how many pairs.
    fn candidates(&self, part: &[char], own: &HashSet<[char; 2]>) -> Vec<(u32, u16)> {
        if let [only] = part {
            return self.by_char.get(only).into_iter().flatten().map(|term| (*term, 0)).collect();
        }
        let mut shared = vec![0_u16; self.terms.len()];
        let mut touched = Vec::new();
        for term in own.iter().filter_map(|pair| self.by_pair.get(pair)).flatten() {
            let Some(count) = shared.get_mut(*term as usize) else { continue };
            if *count == 0 {
                touched.push(*term);
            }
            *count += 1;
        }
        touched.into_iter().map(|term| (term, shared[term as usize])).collect()
    }
}

/// From 0 to 1: the same, contained, or alike.
fn likeness(part: &[char], own: usize, term: &Term, shared: u16) -> f32 {
    let (asked, known) = (ratio(part.len()), ratio(term.chars.len()));
    if part == term.chars {
        return 1.0;
    }
    if contains(&term.chars, part) {
        // The beginning of a name is a better sign than its middle; a short part of a long sentence a weak one.
        let front = if term.chars.starts_with(part) { 0.1 } else { 0.0 };
        return 0.6 + front + 0.2 * asked / known;
    }
    if term.chars.len() >= 2 && contains(part, &term.chars) {
        return 0.6 + 0.25 * known / asked;
    }
    let (shared, own) = (f32::from(shared), ratio(own));
    let together = 2.0 * shared / (own + ratio(term.pairs as usize));
    let mostly = shared / own;
    if together >= ALIKE {
        0.55 * together
    } else if shared >= 2.0 && mostly >= MOSTLY {
        0.3 * mostly
    } else {
        0.0
    }
}

fn contains(long: &[char], short: &[char]) -> bool {
    !short.is_empty() && long.windows(short.len()).any(|window| window == short)
}

fn fold(text: &str) -> Vec<char> {
    search_key(text).chars().filter(|char| char.is_alphanumeric() || *char == 'ー').collect()
}

/// The kanji alone, so that 引越, 引越し and 引っ越し meet.
fn skeleton(text: &str) -> Vec<char> {
    let kanji = |char: &char| matches!(char, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' | '々');
    let folded = fold(text);
    let bare: Vec<char> = folded.iter().copied().filter(kanji).collect();
    if bare.len() < folded.len() { bare } else { Vec::new() }
}

/// The words of a query: as blanks divide it, whole, and the kanji of each.
fn parts(query: &str) -> Vec<Vec<char>> {
    let query: String = query.chars().take(QUERY_MAX).collect();
    let mut found: Vec<Vec<char>> = Vec::new();
    for word in query.split_whitespace() {
        for part in [fold(word), skeleton(word)] {
            let enough = !part.is_empty() && (found.is_empty() || part.len() >= 2);
            if enough && !found.contains(&part) {
                found.push(part);
            }
        }
    }
    found
}

fn pairs(chars: &[char]) -> HashSet<[char; 2]> {
    chars.windows(2).filter_map(|two| two.try_into().ok()).collect()
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// Lengths here are far below the 24 bits a float counts exactly.
fn ratio(length: usize) -> f32 {
    f32::from(u16::try_from(length).unwrap_or(u16::MAX))
}

#[cfg(test)]
mod tests;
