//! Which answers a rule reads, as dotted paths. A row of a list has the path of its list, so that
//! `some c in children satisfies c.birthdate < today` reads `children.birthdate`; the list itself is named
//! only where nothing of its rows is.
use std::collections::BTreeSet;

use crate::ast::{Expr, Kind, Node};

/// The dotted answer paths a rule reads.
pub fn keys(expr: &Expr) -> BTreeSet<String> {
    let mut reader = Reader::default();
    reader.read(&expr.root);
    reader.found.into_iter().collect()
}

/// Reads keys in reading order, each once.
#[derive(Default)]
pub(crate) struct Reader {
    /// Names bound around here and the path of the row each stands for.
    pub bound: Vec<(String, Option<String>)>,
    pub found: Vec<String>,
}

impl Reader {
    pub fn read(&mut self, node: &Node) {
        if let Some(key) = self.key(node) {
            self.selectors(node);
            return self.add(key);
        }
        match &node.kind {
            Kind::Quantified(q) => self.rows(&q.list, &q.name, &q.body),
            Kind::Bracket(base, by) if by.mentions("item") => self.rows(base, "item", by),
            _ => node.children().into_iter().for_each(|child| self.read(child)),
        }
    }

    fn add(&mut self, key: String) {
        if !self.found.contains(&key) {
            self.found.push(key);
        }
    }

    /// The path of a name, of a path behind it, or of rows picked from it.
    pub fn key(&self, node: &Node) -> Option<String> {
        match &node.kind {
            Kind::Name(name) => match self.bound.iter().rev().find(|(bound, _)| **bound == **name) {
                Some((_, key)) => key.clone(),
                None => Some(name.to_string()),
            },
            Kind::Path(base, name) => self.key(base).map(|base| format!("{base}.{name}")),
            Kind::Bracket(base, _) => self.key(base),
            _ => None,
        }
    }

    /// What the brackets inside a path read.
    fn selectors(&mut self, node: &Node) {
        match &node.kind {
            Kind::Path(base, _) => self.selectors(base),
            Kind::Bracket(base, by) => {
                self.selectors(base);
                self.body(base, "item", by);
            }
            _ => {}
        }
    }

    fn body(&mut self, list: &Node, name: &str, body: &Node) {
        let key = self.key(list);
        self.bound.push((name.to_owned(), key));
        self.read(body);
        self.bound.pop();
    }

    fn rows(&mut self, list: &Node, name: &str, body: &Node) {
        let Some(key) = self.key(list) else {
            self.read(list);
            return self.body(list, name, body);
        };
        self.selectors(list);
        let mut inner = Self { bound: self.bound.clone(), found: Vec::new() };
        inner.body(list, name, body);
        // A loop that looks at no field of its rows still reads the list.
        let below = format!("{key}.");
        if !inner.found.iter().any(|found| *found == key || found.starts_with(&below)) {
            self.add(key);
        }
        inner.found.into_iter().for_each(|key| self.add(key));
    }
}
