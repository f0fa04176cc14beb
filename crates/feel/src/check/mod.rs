//! The type checker: a rule that passes has no name nobody asks for, no comparison that cannot hold and no
//! call that cannot run. Every fault is reported, each once.
mod call;
mod compare;

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    ast::{Calc, Expr, Kind, Node, Quantified, Test},
    fault::{Fault, FaultKind, Span},
    limits,
    near::nearest,
    scope::Scope,
    types::Type,
    unary::UnaryTests,
    value::Value,
};

/// The type of a rule, or all its faults.
pub fn check(expr: &Expr, scope: &Scope) -> Result<Type, Vec<Fault>> {
    let mut checker = Checker::new(scope);
    let ty = checker.node(&expr.root);
    checker.finish(ty)
}

/// Like [`check`], and the rule must have the type `wanted` (a condition: [`Type::Boolean`]).
pub fn check_as(expr: &Expr, scope: &Scope, wanted: &Type) -> Result<Type, Vec<Fault>> {
    let mut checker = Checker::new(scope);
    let ty = checker.wants(&expr.root, wanted);
    checker.finish(ty)
}

/// Checks unary tests against the type of the value they are for.
pub fn check_unary(tests: &UnaryTests, subject: &Type, scope: &Scope) -> Result<(), Vec<Fault>> {
    let mut checker = Checker::new(scope);
    for test in tests.tests.iter().flatten() {
        checker.test(subject, None, test);
    }
    checker.finish(Type::Boolean).map(|_| ())
}

struct Checker<'a> {
    scope: &'a Scope,
    bound: Vec<(Arc<str>, Type)>,
    faults: Vec<Fault>,
}

impl<'a> Checker<'a> {
    fn new(scope: &'a Scope) -> Self {
        Self { scope, bound: Vec::new(), faults: Vec::new() }
    }

    fn finish(mut self, ty: Type) -> Result<Type, Vec<Fault>> {
        self.faults.sort_by_key(|fault| fault.span);
        self.faults.truncate(limits::FAULTS);
        if self.faults.is_empty() { Ok(ty) } else { Err(self.faults) }
    }

    fn types(&mut self, span: Span, message: impl Into<String>, hint: Option<&str>) {
        let mut fault = Fault::new(span, FaultKind::Types, message);
        fault.hint = hint.map(str::to_owned);
        self.faults.push(fault);
    }

    /// Checks a node that must have the type `wanted`.
    fn wants(&mut self, node: &Node, wanted: &Type) -> Type {
        let found = self.node(node);
        if !found.meets(wanted) {
            let hint = match (wanted, &found) {
                (Type::Boolean, Type::Choice(_)) => Some("compare it: `payout = \"new\"`"),
                (Type::Boolean, _) => Some("compare it with something"),
                (Type::Date, Type::Text | Type::Choice(_)) => Some("write a date as date(\"2026-04-01\")"),
                (Type::Number, Type::Text | Type::Choice(_)) => Some("write numbers without quotes"),
                _ => None,
            };
            self.types(node.span, format!("This must be {wanted}, but it is {found}."), hint);
        }
        found
    }

    fn node(&mut self, node: &Node) -> Type {
        match &node.kind {
            Kind::Literal(value) => literal(value),
            Kind::Today => Type::Date,
            Kind::Name(name) => self.name(name, node.span),
            Kind::List(items) => {
                let types = items.iter().map(|item| self.node(item)).collect::<Vec<_>>();
                Type::list(types.into_iter().reduce(Type::join).unwrap_or(Type::Any))
            }
            Kind::Path(base, name) => {
                let base = self.node(base);
                self.field(&base, name, node.span)
            }
            Kind::Bracket(base, by) => self.bracket(base, by),
            Kind::Neg(inner) => self.negated(inner),
            Kind::Calc(op, a, b) => {
                let (left, right) = (self.node(a), self.node(b));
                self.calc(*op, &left, &right, node.span)
            }
            Kind::Compare(op, a, b) => {
                let (left, right) = (self.node(a), self.node(b));
                self.comparison(*op, (&left, Some(a)), (&right, b), node.span);
                Type::Boolean
            }
            Kind::Not(inner) => self.booleans(std::slice::from_ref(inner)),
            Kind::All(parts) | Kind::Any(parts) => self.booleans(parts),
            Kind::If(parts) => {
                self.wants(&parts[0], &Type::Boolean);
                let (yes, no) = (self.node(&parts[1]), self.node(&parts[2]));
                if !yes.meets(&no) {
                    self.types(node.span, format!("The branches differ: one is {yes}, the other {no}."), None);
                }
                yes.join(no)
            }
            Kind::Between(parts) => {
                let [subject, low, high] = &**parts;
                let ty = self.node(subject);
                self.range(&ty, (low, true), (high, true));
                Type::Boolean
            }
            Kind::In(subject, tests) => {
                let ty = self.node(subject);
                for test in tests {
                    self.test(&ty, Some(subject), test);
                }
                Type::Boolean
            }
            Kind::Quantified(q) => self.quantified(q),
            Kind::Call(function, arguments) => self.call(function, arguments, node.span),
        }
    }

    fn booleans<N: std::borrow::Borrow<Node>>(&mut self, parts: &[N]) -> Type {
        for part in parts {
            self.wants(part.borrow(), &Type::Boolean);
        }
        Type::Boolean
    }

    fn name(&mut self, name: &Arc<str>, span: Span) -> Type {
        if let Some((_, ty)) = self.bound.iter().rev().find(|(bound, _)| bound == name) {
            return ty.clone();
        }
        if let Some(ty) = self.scope.get(name) {
            return ty.clone();
        }
        let bound = self.bound.iter().map(|(bound, _)| &**bound);
        let near = nearest(name, self.scope.names().map(|(known, _)| known).chain(bound).chain(["today"]));
        let mut fault = Fault::new(span, FaultKind::UnknownName, format!("There is no answer named `{name}`."));
        fault.hint = near.map(|near| format!("did you mean `{near}`?"));
        if &**name == "item" {
            fault.hint = Some("`item` stands for the row inside a filter: list[item.x = 1]".to_owned());
        }
        self.faults.push(fault);
        Type::Any
    }

    fn field(&mut self, base: &Type, name: &str, span: Span) -> Type {
        match base {
            Type::Any => Type::Any,
            Type::List(row) => Type::list(self.field(row, name, span)),
            Type::Context(fields) => fields.get(name).cloned().unwrap_or_else(|| {
                self.no_field(fields, name, span);
                Type::Any
            }),
            other => {
                let hint = match (other, name) {
                    (Type::Date, "year" | "month" | "day") => Some(format!("write `{name}(…)`")),
                    _ => None,
                };
                let message = format!("There is no `{name}` in it: it is {other}, not a group of answers.");
                self.types(span, message, hint.as_deref());
                Type::Any
            }
        }
    }

    fn no_field(&mut self, fields: &BTreeMap<String, Type>, name: &str, span: Span) {
        let known = fields.keys().map(String::as_str);
        let hint = nearest(name, known.clone()).map_or_else(
            || format!("there are {}", known.collect::<Vec<_>>().join(", ")),
            |near| format!("did you mean `{near}`?"),
        );
        let fault = Fault::new(span, FaultKind::UnknownName, format!("This group has no answer named `{name}`."));
        self.faults.push(fault.hint(hint));
    }

    /// The type of a list's rows.
    fn row(&mut self, list: &Node) -> Type {
        match self.node(list) {
            Type::List(row) => *row,
            Type::Any => Type::Any,
            other => {
                self.types(list.span, format!("This must be a list, but it is {other}."), None);
                Type::Any
            }
        }
    }

    fn with<T>(&mut self, name: &Arc<str>, ty: Type, run: impl FnOnce(&mut Self) -> T) -> T {
        self.bound.push((name.clone(), ty));
        let result = run(self);
        self.bound.pop();
        result
    }

    fn quantified(&mut self, q: &Quantified) -> Type {
        let row = self.row(&q.list);
        self.with(&q.name, row, |checker| checker.wants(&q.body, &Type::Boolean));
        Type::Boolean
    }

    fn bracket(&mut self, base: &Node, by: &Node) -> Type {
        let row = self.row(base);
        if by.mentions("item") {
            self.with(&"item".into(), row.clone(), |checker| checker.wants(by, &Type::Boolean));
            return Type::list(row);
        }
        match self.node(by) {
            Type::Number => {
                if matches!(&by.kind, Kind::Literal(Value::Number(n)) if n.is_zero() || !n.is_integer()) {
                    self.types(by.span, "Rows are counted 1, 2, 3, or -1 from the end.", None);
                }
                row
            }
            Type::Boolean => Type::list(row),
            Type::Any => Type::Any,
            other => {
                let hint = "a filter names the row `item`: list[item.x = 1]";
                self.types(
                    by.span,
                    format!("A row is picked by a number or a condition; this is {other}."),
                    Some(hint),
                );
                Type::Any
            }
        }
    }

    fn negated(&mut self, inner: &Node) -> Type {
        let ty = self.node(inner);
        if !matches!(ty, Type::Number | Type::Duration | Type::Any) {
            self.types(inner.span, format!("Only numbers and durations have a sign; this is {ty}."), None);
            return Type::Any;
        }
        ty
    }

    fn calc(&mut self, op: Calc, a: &Type, b: &Type, span: Span) -> Type {
        let text = |ty: &Type| matches!(ty, Type::Text | Type::Choice(_));
        match (op, a, b) {
            (_, Type::Number, Type::Number) => Type::Number,
            (Calc::Add | Calc::Sub, Type::Date, Type::Duration) | (Calc::Add, Type::Duration, Type::Date) => Type::Date,
            (Calc::Sub, Type::Date, Type::Date)
            | (Calc::Add | Calc::Sub, Type::Duration, Type::Duration)
            | (Calc::Mul, Type::Duration, Type::Number)
            | (Calc::Mul, Type::Number, Type::Duration) => Type::Duration,
            (Calc::Add, a, b) if text(a) && text(b) => Type::Text,
            (_, Type::Any, _) | (_, _, Type::Any) => Type::Any,
            _ => {
                let hint = match (a, b) {
                    (Type::Date, Type::Number) | (Type::Number, Type::Date) => {
                        Some("days are a duration: duration(\"P15D\") or days(n)")
                    }
                    _ => None,
                };
                self.types(span, format!("`{op}` does not fit: left is {a}, right is {b}."), hint);
                Type::Any
            }
        }
    }
}

fn literal(value: &Value) -> Type {
    match value {
        Value::Bool(_) => Type::Boolean,
        Value::Number(_) => Type::Number,
        Value::Text(_) => Type::Text,
        Value::Date(_) => Type::Date,
        Value::Duration(_) => Type::Duration,
        Value::Unknown | Value::List(_) | Value::Context(_) => Type::Any,
    }
}

impl Checker<'_> {
    fn test(&mut self, subject: &Type, node: Option<&Node>, test: &Test) {
        match test {
            Test::Compare(op, by) => {
                let ty = self.node(by);
                self.comparison(*op, (subject, node), (&ty, by), by.span);
            }
            Test::Range { low, low_closed, high, high_closed } => {
                self.range(subject, (low, *low_closed), (high, *high_closed));
            }
            Test::Value(by) => self.member(subject, node, by),
        }
    }
}
