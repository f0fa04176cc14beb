//! Which open questions stand between a rule and its value now. It follows the evaluation: parts that
//! are known, or that no longer matter, ask nothing.
use crate::{
    ast::{Expr, Kind, Node},
    builtin::ANSWERED,
    eval::{Env, Local, Machine},
    keys::{Reader, keys},
    value::Value,
};

/// The unanswered keys that decide an unknown result, in reading order; empty when the result is known
/// or when no answer can help (a division by zero, a `null`). Every key is one of [`keys`]; where
/// a whole list is unanswered the keys of its rows are named.
pub fn missing(expr: &Expr, env: &Env) -> Vec<String> {
    let mut search = Search { machine: Machine::new(env), found: Vec::new() };
    if !search.machine.node(&expr.root).is_incomplete() {
        return Vec::new();
    }
    search.node(&expr.root);
    if search.found.is_empty() {
        // Rows of a list written in the rule have no path of their own: every open answer may be it.
        search.found = keys(expr).into_iter().filter(|key| at(env.values, key).is_incomplete()).collect();
    }
    search.found
}

fn at(values: &Value, key: &str) -> Value {
    key.split('.').fold(values.clone(), |value, part| value.at(part))
}

struct Search<'a> {
    machine: Machine<'a>,
    found: Vec<String>,
}

impl Search<'_> {
    fn reader(&self) -> Reader {
        let bound = self.machine.locals.iter().map(|local| (local.name.to_string(), local.key.clone())).collect();
        Reader { bound, found: Vec::new() }
    }

    fn add(&mut self, keys: Vec<String>) {
        for key in keys {
            if !self.found.contains(&key) {
                self.found.push(key);
            }
        }
    }

    fn node(&mut self, node: &Node) {
        if !self.machine.node(node).is_incomplete() {
            return;
        }
        match &node.kind {
            Kind::Name(_) => self.add(self.reader().key(node).into_iter().collect()),
            Kind::Path(base, _) => self.path(base, node),
            Kind::If(parts) => match self.machine.node(&parts[0]) {
                Value::Bool(true) => self.node(&parts[1]),
                Value::Bool(false) => self.node(&parts[2]),
                _ => self.node(&parts[0]),
            },
            Kind::Quantified(q) => self.rows(node, &q.list, &q.name, &q.body),
            Kind::Bracket(base, by) if by.mentions("item") => {
                self.rows(node, base, "item", by);
                if !self.machine.node(node).is_unknown() {
                    self.node(base);
                }
            }
            Kind::Call(function, _) if function.name == ANSWERED => {}
            _ => node.children().into_iter().for_each(|child| self.node(child)),
        }
    }

    /// A path that leads nowhere: the brackets in it may be what is open, else the path itself.
    fn path(&mut self, base: &Node, node: &Node) {
        let before = self.found.len();
        let mut inner = base;
        while let Kind::Path(deeper, _) = &inner.kind {
            inner = deeper;
        }
        if !matches!(inner.kind, Kind::Name(_)) {
            self.node(inner);
        }
        if self.found.len() == before {
            self.add(self.reader().key(node).into_iter().collect());
        }
    }

    fn rows(&mut self, whole: &Node, list: &Node, name: &str, body: &Node) {
        let Some(rows) = self.machine.rows(list) else {
            // The keys of the rows, unless the list is the result of something that can be asked for itself.
            if self.reader().key(list).is_some() {
                let mut reader = self.reader();
                reader.read(whole);
                let key = self.reader().key(list).unwrap_or_default();
                let below = format!("{key}.");
                reader.found.retain(|found| *found == key || found.starts_with(&below));
                return self.add(reader.found);
            }
            return self.node(list);
        };
        let key = self.reader().key(list);
        for row in rows.iter() {
            let local = Local { name: name.into(), value: row.clone(), key: key.clone() };
            self.machine.locals.push(local);
            self.node(body);
            self.machine.locals.pop();
        }
    }
}
