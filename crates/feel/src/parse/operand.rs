//! What can stand where a value is expected: literals, names, calls, brackets, `if`, `some`, `every`.
use std::sync::Arc;

use rust_decimal::Decimal;

use super::{Parser, hold};
use crate::{
    ast::{Kind, Node, Quantified},
    builtin,
    fault::{Fault, FaultKind, Span},
    lex::Word,
    near::nearest,
    value::Value,
};

impl Parser {
    pub(super) fn operand(&mut self) -> Node {
        let span = self.span();
        let kind = match self.word().clone() {
            Word::Number(n) => self.single(Kind::Literal(Value::Number(n))),
            Word::Text(text) => self.single(Kind::Literal(Value::Text(text))),
            Word::At(text) => {
                let value = self.dated(&text, span);
                self.single(Kind::Literal(value))
            }
            Word::Name(name) => {
                self.next();
                if self.is("(") { self.call(&name, span) } else { Kind::Name(name) }
            }
            Word::Mark("(") => {
                self.next();
                let mut inner = self.expr(0);
                self.expect(")");
                // The parentheses belong to the text that faults and explanations quote.
                inner.span = span.to(self.last());
                return inner;
            }
            Word::Mark(mark) => match self.keyword(mark) {
                Some(kind) => kind,
                None => return self.lost(),
            },
            Word::End => return self.lost(),
        };
        self.node(kind, span.to(self.last()))
    }

    fn single(&mut self, kind: Kind) -> Kind {
        self.next();
        kind
    }

    fn keyword(&mut self, mark: &'static str) -> Option<Kind> {
        Some(match mark {
            "true" | "false" => self.single(Kind::Literal(Value::Bool(mark == "true"))),
            "null" => self.single(Kind::Literal(Value::Unknown)),
            "today" => self.single(Kind::Today),
            "-" => {
                self.next();
                negative(self.expr(hold::SIGN))
            }
            "[" => {
                self.next();
                Kind::List(self.items("]"))
            }
            "not" => {
                self.next();
                if !self.eat("(") {
                    self.unexpected("`(` after `not`", Some("write `not(…)`"));
                }
                let inner = self.expr(0);
                self.expect(")");
                Kind::Not(Box::new(inner))
            }
            "if" => self.conditional(),
            "some" | "every" => self.quantified(mark == "every"),
            _ => return None,
        })
    }

    /// No value stands here: reports it and goes on where the next part begins.
    fn lost(&mut self) -> Node {
        self.unexpected("a value", None);
        while !matches!(
            self.word(),
            Word::End | Word::Mark("," | ")" | "]" | "and" | "or" | "then" | "else" | "satisfies")
        ) {
            self.next();
        }
        self.nothing()
    }

    /// Expressions between commas up to `close`, which is read too.
    pub(super) fn items(&mut self, close: &str) -> Vec<Node> {
        let mut items = Vec::new();
        if self.eat(close) {
            return items;
        }
        loop {
            items.push(self.expr(0));
            if !self.eat(",") {
                break;
            }
        }
        self.expect(close);
        items
    }

    fn call(&mut self, name: &Arc<str>, span: Span) -> Kind {
        self.next();
        if matches!(&**name, "date" | "duration") {
            return self.constructor(name, span);
        }
        let arguments = self.items(")");
        if let Some(function) = builtin::find(name) {
            return Kind::Call(function, arguments);
        }
        let known = || builtin::functions().iter().map(|function| function.name);
        let fault = Fault::new(span, FaultKind::UnknownFunction, format!("There is no function `{name}`."));
        let hint = nearest(name, known()).map_or_else(
            || format!("known are {}", known().collect::<Vec<_>>().join(", ")),
            |near| format!("did you mean `{near}`?"),
        );
        self.fault(fault.hint(hint));
        Kind::Literal(Value::Unknown)
    }

    pub(super) fn postfix(&mut self, base: Node) -> Node {
        let start = base.span;
        let kind = if self.eat(".") {
            // Behind a dot a keyword is a name like any other.
            match self.word().clone() {
                Word::Name(name) => self.single(Kind::Path(Box::new(base), name)),
                Word::Mark(mark) if mark.starts_with(|c: char| c.is_ascii_alphabetic()) => {
                    self.single(Kind::Path(Box::new(base), mark.into()))
                }
                _ => {
                    self.unexpected("a name after the dot", None);
                    return base;
                }
            }
        } else {
            self.next();
            let by = self.expr(0);
            self.expect("]");
            Kind::Bracket(Box::new(base), Box::new(by))
        };
        self.node(kind, start.to(self.last()))
    }

    fn conditional(&mut self) -> Kind {
        self.next();
        let condition = self.expr(0);
        self.expect("then");
        let yes = self.expr(0);
        if !self.is("else") {
            self.unexpected("`else`", Some("every `if` has an `else`, so that the rule always has a value"));
            return Kind::Literal(Value::Unknown);
        }
        self.next();
        let no = self.expr(0);
        Kind::If(Box::new([condition, yes, no]))
    }

    fn quantified(&mut self, every: bool) -> Kind {
        self.next();
        let name = if let Word::Name(name) = self.word().clone() {
            self.next();
            name
        } else {
            self.unexpected("a name for the row", Some("write `some c in children satisfies …`"));
            "item".into()
        };
        self.expect("in");
        let list = self.expr(0);
        self.expect("satisfies");
        let body = self.expr(0);
        Kind::Quantified(Box::new(Quantified { every, name, list, body }))
    }
}

fn negative(node: Node) -> Kind {
    match node.kind {
        // Zero has no sign, so that a rule and its canonical text are the same tree.
        Kind::Literal(Value::Number(n)) if n.is_zero() => Kind::Literal(Value::Number(Decimal::ZERO)),
        Kind::Literal(Value::Number(n)) => Kind::Literal(Value::Number(-n)),
        _ => Kind::Neg(Box::new(node)),
    }
}
