//! Running a rule: total, within a budget, three-valued. Nothing here fails; what cannot be known is
//! [`Value::Unknown`].
pub(crate) mod days;
mod ops;

use std::sync::Arc;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::{
    ast::{Expr, Kind, Node, Quantified, Test},
    builtin::{ANSWERED, Function},
    limits,
    value::{Value, all, any, equal},
};

/// What a rule is run on.
#[derive(Clone, Copy, Debug)]
pub struct Env<'a> {
    /// The answers: a [`Value::Context`]. A name that is not in it is unknown.
    pub values: &'a Value,
    /// The day the rule is applied to: the page's date in the guide, the arrival date ever after.
    pub today: Date,
}

/// The value of a rule.
pub fn eval(expr: &Expr, env: &Env) -> Value {
    Machine::new(env).node(&expr.root)
}

pub(crate) fn whole(n: i64) -> Value {
    Value::Number(Decimal::from(n))
}

/// A name bound by `some`, `every` or a filter.
pub(crate) struct Local {
    pub name: Arc<str>,
    pub value: Value,
    /// The answer path of the row, where it has one; only `missing` and `explain` ask for it.
    pub key: Option<String>,
}

pub(crate) struct Machine<'a> {
    env: &'a Env<'a>,
    pub locals: Vec<Local>,
    pub steps: u32,
}

impl<'a> Machine<'a> {
    pub fn new(env: &'a Env<'a>) -> Self {
        Self { env, locals: Vec::new(), steps: limits::STEPS }
    }

    /// Takes `steps` from the budget; false when it is spent.
    fn spend(&mut self, steps: usize) -> bool {
        self.steps = self.steps.saturating_sub(u32::try_from(steps).unwrap_or(u32::MAX));
        self.steps > 0
    }

    pub fn node(&mut self, node: &Node) -> Value {
        if !self.spend(1) {
            return Value::Unknown;
        }
        match &node.kind {
            Kind::Literal(value) => value.clone(),
            Kind::Today => Value::Date(self.env.today),
            Kind::Name(name) => self.name(name),
            Kind::List(items) => Value::List(items.iter().map(|item| self.node(item)).collect()),
            Kind::Path(base, name) => self.path(base, name),
            Kind::Bracket(base, by) => self.bracket(base, by),
            Kind::Neg(inner) => ops::negate(&self.node(inner)),
            Kind::Not(inner) => Value::truth(self.truth(inner).map(|b| !b)),
            Kind::Calc(op, a, b) => ops::calc(*op, &self.node(a), &self.node(b)),
            Kind::Compare(op, a, b) => Value::truth(ops::compare(*op, &self.node(a), &self.node(b))),
            Kind::All(parts) => Value::truth(all(parts.iter().map(|part| self.truth(part)))),
            Kind::Any(parts) => Value::truth(any(parts.iter().map(|part| self.truth(part)))),
            Kind::If(parts) => self.conditional(parts),
            Kind::Between(parts) => {
                let [subject, low, high] = parts.each_ref().map(|part| self.node(part));
                Value::truth(ops::between(&subject, (&low, true), (&high, true)))
            }
            Kind::In(subject, tests) => {
                let subject = self.node(subject);
                Value::truth(any(tests.iter().map(|test| self.test(&subject, test))))
            }
            Kind::Quantified(q) => self.quantified(q),
            Kind::Call(function, arguments) => self.call(function, arguments),
        }
    }

    fn truth(&mut self, node: &Node) -> Option<bool> {
        self.node(node).as_bool()
    }

    fn name(&self, name: &str) -> Value {
        let local = self.locals.iter().rev().find(|local| &*local.name == name);
        local.map_or_else(|| self.env.values_at(name), |local| local.value.clone())
    }

    fn path(&mut self, base: &Node, name: &str) -> Value {
        let base = self.node(base);
        if let Value::List(items) = &base
            && !self.spend(items.len())
        {
            return Value::Unknown;
        }
        base.at(name)
    }

    fn conditional(&mut self, parts: &[Node; 3]) -> Value {
        match self.node(&parts[0]) {
            Value::Bool(true) => self.node(&parts[1]),
            Value::Bool(false) => self.node(&parts[2]),
            Value::Unknown => {
                let (yes, no) = (self.node(&parts[1]), self.node(&parts[2]));
                if equal(&yes, &no) == Some(true) { yes } else { Value::Unknown }
            }
            _ => Value::Unknown,
        }
    }

    /// The rows a loop may walk over, within the limits.
    pub fn rows(&mut self, list: &Node) -> Option<Arc<[Value]>> {
        match self.node(list) {
            Value::List(items) if items.len() <= limits::ROWS => Some(items),
            _ => None,
        }
    }

    /// Runs `run` with `name` bound to a row.
    pub fn with<T>(&mut self, local: Local, run: impl FnOnce(&mut Self) -> T) -> T {
        self.locals.push(local);
        let result = run(self);
        self.locals.pop();
        result
    }

    fn quantified(&mut self, q: &Quantified) -> Value {
        let Some(rows) = self.rows(&q.list) else {
            return Value::Unknown;
        };
        let truths = rows.iter().map(|row| {
            let local = Local { name: q.name.clone(), value: row.clone(), key: None };
            self.with(local, |machine| machine.truth(&q.body))
        });
        Value::truth(if q.every { all(truths) } else { any(truths) })
    }

    fn bracket(&mut self, base: &Node, by: &Node) -> Value {
        if by.mentions("item") {
            return self.filter(base, by);
        }
        let list = self.node(base);
        let (Value::List(items), selector) = (&list, self.node(by)) else {
            return Value::Unknown;
        };
        match selector {
            Value::Number(n) => ops::index(items, n),
            Value::Bool(true) => list,
            Value::Bool(false) => Value::list([]),
            _ => Value::Unknown,
        }
    }

    fn filter(&mut self, base: &Node, by: &Node) -> Value {
        let Some(rows) = self.rows(base) else {
            return Value::Unknown;
        };
        let mut kept = Vec::new();
        for row in rows.iter() {
            let local = Local { name: "item".into(), value: row.clone(), key: None };
            match self.with(local, |machine| machine.truth(by)) {
                Some(true) => kept.push(row.clone()),
                Some(false) => {}
                // A list of which nobody knows how long it is cannot be a list.
                None => return Value::Unknown,
            }
        }
        Value::list(kept)
    }

    /// Whether `subject` passes one unary test.
    pub fn test(&mut self, subject: &Value, test: &Test) -> Option<bool> {
        match test {
            Test::Compare(op, node) => ops::compare(*op, subject, &self.node(node)),
            Test::Range { low, low_closed, high, high_closed } => {
                let (low, high) = (self.node(low), self.node(high));
                ops::between(subject, (&low, *low_closed), (&high, *high_closed))
            }
            Test::Value(node) => match (self.node(node), subject) {
                (Value::List(items), Value::List(_)) if !items.iter().any(|item| matches!(item, Value::List(_))) => {
                    equal(subject, &Value::List(items))
                }
                (Value::List(items), _) => {
                    if self.spend(items.len()) {
                        any(items.iter().map(|item| equal(subject, item)))
                    } else {
                        None
                    }
                }
                (value, _) => equal(subject, &value),
            },
        }
    }

    fn call(&mut self, function: &Function, arguments: &[Node]) -> Value {
        let values: Vec<Value> = arguments.iter().map(|argument| self.node(argument)).collect();
        let size = values.iter().map(|value| if let Value::List(items) = value { items.len() } else { 0 }).sum();
        if !self.spend(size) {
            return Value::Unknown;
        }
        if function.name == ANSWERED {
            return values.first().map_or(Value::Unknown, |value| Value::Bool(!value.is_unknown()));
        }
        if values.iter().any(Value::is_unknown) {
            return Value::Unknown;
        }
        (function.run)(&values)
    }
}

impl Env<'_> {
    fn values_at(&self, name: &str) -> Value {
        // Rows have no name at the top: a list handed in by mistake must not be mapped over.
        if matches!(self.values, Value::Context(_)) { self.values.at(name) } else { Value::Unknown }
    }
}
