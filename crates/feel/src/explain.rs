//! Why a rule came out as it did: the rule's own words beside the values they had. It shows answers, so
//! its reader must be allowed to see the case.
use crate::{
    ast::{Expr, Kind, Node},
    eval::{Env, Local, Machine},
    keys::Reader,
    limits,
    value::Value,
};

/// A part of a rule with its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// The part as it stands in the source.
    pub text: String,
    pub value: Value,
    /// The answer paths read in this part, in reading order.
    pub keys: Vec<String>,
    /// What was found there, one for each key; inside a loop, the row's own value.
    pub answers: Vec<Value>,
    /// The row (from 1) of the loop this part was run for.
    pub row: Option<usize>,
    /// The parts that took part in the result; literals and branches not taken are left out.
    pub children: Vec<Explanation>,
}

/// The value of a rule with the values of its parts.
pub fn explain(expr: &Expr, env: &Env) -> Explanation {
    let machine = Machine::new(env);
    let mut teller = Teller { source: &expr.source, machine, env, left: limits::EXPLAINED };
    teller.tell(&expr.root, None)
}

struct Teller<'a> {
    source: &'a str,
    machine: Machine<'a>,
    env: &'a Env<'a>,
    left: usize,
}

impl Teller<'_> {
    fn tell(&mut self, node: &Node, row: Option<usize>) -> Explanation {
        self.left = self.left.saturating_sub(1);
        let value = self.machine.node(node);
        let mut reader = self.reader();
        reader.read(node);
        let keys = reader.found;
        let answers = keys.iter().map(|key| self.answer(key)).collect();
        let text = self.source.get(node.span.start..node.span.end).unwrap_or_default().to_owned();
        let children = self.children(node);
        Explanation { text, value, keys, answers, row, children }
    }

    fn reader(&self) -> Reader {
        let bound = self.machine.locals.iter().map(|local| (local.name.to_string(), local.key.clone())).collect();
        Reader { bound, found: Vec::new() }
    }

    /// The innermost row that the key belongs to answers first.
    fn answer(&self, key: &str) -> Value {
        let rows = self.machine.locals.iter().rev().filter_map(|local| Some((local.key.as_deref()?, &local.value)));
        for (row, value) in rows {
            match key.strip_prefix(row) {
                Some("") => return value.clone(),
                Some(rest) if rest.starts_with('.') => return follow(value, &rest[1..]),
                _ => {}
            }
        }
        follow(self.env.values, key)
    }

    fn children(&mut self, node: &Node) -> Vec<Explanation> {
        match &node.kind {
            Kind::Path(..) | Kind::Name(_) => Vec::new(),
            Kind::If(parts) => {
                let taken: &[usize] = match self.machine.node(&parts[0]) {
                    Value::Bool(true) => &[0, 1],
                    Value::Bool(false) => &[0, 2],
                    _ => &[0, 1, 2],
                };
                self.several(taken.iter().map(|at| &parts[*at]))
            }
            Kind::Quantified(q) => self.rows(&q.list, &q.name, &q.body),
            Kind::Bracket(base, by) if by.mentions("item") => self.rows(base, "item", by),
            _ => self.several(node.children().into_iter()),
        }
    }

    fn several<'n>(&mut self, nodes: impl Iterator<Item = &'n Node>) -> Vec<Explanation> {
        let mut told = Vec::new();
        for node in nodes.filter(|node| !matches!(node.kind, Kind::Literal(_))) {
            if self.left == 0 {
                break;
            }
            told.push(self.tell(node, None));
        }
        told
    }

    fn rows(&mut self, list: &Node, name: &str, body: &Node) -> Vec<Explanation> {
        let key = self.reader().key(list);
        let Some(rows) = self.machine.rows(list) else {
            return self.several(std::iter::once(list));
        };
        let mut told = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            if self.left == 0 {
                break;
            }
            self.machine.locals.push(Local { name: name.into(), value: row.clone(), key: key.clone() });
            told.push(self.tell(body, Some(at + 1)));
            self.machine.locals.pop();
        }
        told
    }
}

fn follow(value: &Value, path: &str) -> Value {
    path.split('.').fold(value.clone(), |value, part| value.at(part))
}
