//! A file as plain texts, lists and mappings without places: what two versions are compared by.

use crate::yaml::{Node, Value};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tree {
    Leaf(String),
    List(Vec<Tree>),
    Map(Vec<(String, Tree)>),
}

impl Tree {
    pub fn of(node: &Node) -> Self {
        match &node.value {
            Value::Null => Self::Leaf(String::new()),
            Value::Bool(truth) => Self::Leaf(truth.to_string()),
            Value::Int(number) => Self::Leaf(number.to_string()),
            Value::Float(text) | Value::Text(text) => Self::Leaf(text.clone().into_owned()),
            Value::List(items) => Self::List(items.iter().map(Self::of).collect()),
            Value::Map(pairs) => {
                Self::Map(pairs.iter().map(|(key, value)| (brief(&Self::of(key)), Self::of(value))).collect())
            }
        }
    }

    fn get(&self, key: &str) -> Option<&Self> {
        let Self::Map(pairs) = self else { return None };
        pairs.iter().find(|(known, _)| known == key).map(|(_, value)| value)
    }
}

/// What names an item of a list among its neighbours.
pub fn identity(item: &Tree) -> Option<&str> {
    ["key", "group", "id", "name", "letter"].into_iter().find_map(|key| match item.get(key) {
        Some(Tree::Leaf(name)) => Some(name.as_str()),
        _ => None,
    })
}

/// Characters of a part shown where the whole would be too long.
const LONGEST: usize = 300;

/// A part in a few words: its question or name where it has one, else what stands in it.
pub fn brief(tree: &Tree) -> String {
    let whole = whole(tree);
    if whole.chars().count() <= LONGEST {
        return whole;
    }
    whole.chars().take(LONGEST).chain(['…']).collect()
}

fn whole(tree: &Tree) -> String {
    let asked = ["ask", "name", "ja"].into_iter().find_map(|key| tree.get(key));
    match (tree, asked) {
        (_, Some(words)) => whole(words),
        (Tree::Leaf(text), None) => text.clone(),
        (Tree::List(items), None) => items.iter().map(whole).collect::<Vec<_>>().join(", "),
        (Tree::Map(pairs), None) => {
            pairs.iter().map(|(key, value)| format!("{key}: {}", whole(value))).collect::<Vec<_>>().join(", ")
        }
    }
}

/// The places of the longest sequence that both lists have in common.
pub fn common(old: &[Tree], new: &[Tree]) -> Vec<(usize, usize)> {
    let width = new.len() + 1;
    let mut longest = vec![0_usize; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            longest[i * width + j] = if old[i] == new[j] {
                longest[(i + 1) * width + j + 1] + 1
            } else {
                longest[(i + 1) * width + j].max(longest[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j, mut found) = (0, 0, Vec::new());
    while i < old.len() && j < new.len() {
        if old[i] == new[j] {
            found.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if longest[(i + 1) * width + j] >= longest[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    found
}
