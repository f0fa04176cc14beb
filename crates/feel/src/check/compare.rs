//! Comparisons: what may stand on both sides, options of choices, empty ranges.
use super::Checker;
use crate::{
    ast::{Compare, Kind, Node},
    fault::{Fault, FaultKind, Span},
    near::nearest,
    types::Type,
    value::{Value, order},
};

impl Checker<'_> {
    pub(super) fn comparison(&mut self, op: Compare, a: (&Type, Option<&Node>), b: (&Type, &Node), span: Span) {
        let null = |node: &Node| matches!(node.kind, Kind::Literal(Value::Unknown));
        if a.1.is_some_and(null) || null(b.1) {
            let hint = "write `answered(x)` or `not(answered(x))`";
            return self.types(span, "A comparison with null is never true or false.", Some(hint));
        }
        if !a.0.meets(b.0) {
            return self.differ(a.0, b.0, span);
        }
        self.option(a.0, b.1);
        if let Some(node) = a.1 {
            self.option(b.0, node);
        }
        let ordered = a.0.is_ordered() && b.0.is_ordered();
        if !matches!(op, Compare::Eq | Compare::Ne) && !ordered {
            let which = if a.0.is_ordered() { b.0 } else { a.0 };
            let hint = "only numbers, texts, dates and durations have an order";
            self.types(span, format!("`{op}` needs an order, but this is {which}."), Some(hint));
        }
    }

    fn differ(&mut self, a: &Type, b: &Type, span: Span) {
        let hint = match (a, b) {
            (Type::Date, Type::Text) | (Type::Text, Type::Date) => Some("write a date as date(\"2026-04-01\")"),
            (Type::Number, Type::Text) | (Type::Text, Type::Number) => Some("write numbers without quotes"),
            (Type::Boolean, Type::Text | Type::Choice(_)) | (Type::Text | Type::Choice(_), Type::Boolean) => {
                Some("write true or false without quotes")
            }
            (Type::Duration, Type::Number) | (Type::Number, Type::Duration) => Some("write days as duration(\"P15D\")"),
            (Type::List(_), _) | (_, Type::List(_)) => {
                Some("ask for a row: list_contains(list, x) or `some … satisfies`")
            }
            _ => None,
        };
        self.types(span, format!("These cannot be compared: one is {a}, the other {b}."), hint);
    }

    /// A text literal compared with a choice must be one of its options.
    pub(super) fn option(&mut self, choice: &Type, node: &Node) {
        if let Kind::List(items) = &node.kind {
            let row = if let Type::List(row) = choice { row } else { choice };
            return items.iter().for_each(|item| self.option(row, item));
        }
        let (Type::Choice(options), Kind::Literal(Value::Text(text))) = (choice, &node.kind) else {
            return;
        };
        if options.iter().any(|option| **option == **text) {
            return;
        }
        let hint = nearest(text, options.iter().map(String::as_str)).map_or_else(
            || format!("the options are {}", options.join(", ")),
            |near| format!("did you mean \"{near}\"?"),
        );
        let message = format!("{} is none of the options.", Value::Text(text.clone()));
        self.faults.push(Fault::new(node.span, FaultKind::NotAnOption, message).hint(hint));
    }

    pub(super) fn range(&mut self, subject: &Type, low: (&Node, bool), high: (&Node, bool)) {
        for (op, end) in [(Compare::Ge, low.0), (Compare::Le, high.0)] {
            let ty = self.node(end);
            self.comparison(op, (subject, None), (&ty, end), end.span);
        }
        if let (Kind::Literal(from), Kind::Literal(to)) = (&low.0.kind, &high.0.kind)
            && order(from, to).is_some_and(|found| found.is_gt() || (found.is_eq() && !(low.1 && high.1)))
        {
            let fault = Fault::new(low.0.span.to(high.0.span), FaultKind::Empty, "Nothing lies in this range.");
            self.faults.push(fault.hint("the lower end comes first"));
        }
    }

    /// A test by a value: equal to it, or a member where it is a list.
    pub(super) fn member(&mut self, subject: &Type, node: Option<&Node>, by: &Node) {
        match self.node(by) {
            Type::List(row) if !matches!(subject, Type::List(_)) => {
                if subject.meets(&row) {
                    self.option(subject, by);
                } else {
                    self.differ(subject, &row, by.span);
                }
            }
            ty => self.comparison(Compare::Eq, (subject, node), (&ty, by), by.span),
        }
    }
}
