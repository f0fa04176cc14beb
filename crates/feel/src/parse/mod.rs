//! Words to tree: operator precedence by Pratt, with recovery so that one reading reports several
//! faults. Recursion is bounded before the tree is, so no source can exhaust the stack.
mod literal;
mod operand;
mod range;

use std::sync::Arc;

use crate::{
    ast::{Calc, Compare, Expr, Kind, Node},
    fault::{Fault, FaultKind, Span},
    lex::{Token, Word, lex},
    limits,
    unary::UnaryTests,
    value::Value,
};

/// Reads an expression.
pub fn parse(source: &str) -> Result<Expr, Vec<Fault>> {
    let mut parser = Parser::new(source)?;
    let root = parser.expr(0);
    parser.finish()?;
    Ok(Expr { source: source.into(), root: Arc::new(root) })
}

/// Reads unary tests: `< 18`, `[1..5]`, `"a", "b"`, `not("a")`, or `-` for anything.
pub fn parse_unary(source: &str) -> Result<UnaryTests, Vec<Fault>> {
    let mut parser = Parser::new(source)?;
    let tests = parser.unary();
    parser.finish()?;
    Ok(tests)
}

/// How tightly operators hold, loosest first.
pub(crate) mod hold {
    pub const ANY: u8 = 1;
    pub const ALL: u8 = 2;
    pub const COMPARE: u8 = 3;
    pub const ADD: u8 = 4;
    pub const MUL: u8 = 5;
    pub const SIGN: u8 = 6;
    pub const POSTFIX: u8 = 7;
}

/// Nested calls of [`Parser::expr`]: a level of the tree takes up to three with its parentheses.
const NESTED: usize = 3 * limits::DEPTH;

pub(super) struct Parser {
    tokens: Vec<Token>,
    at: usize,
    faults: Vec<Fault>,
    nested: usize,
    /// Set after a fault that makes further ones worthless.
    over: bool,
}

impl Parser {
    fn new(source: &str) -> Result<Self, Vec<Fault>> {
        let length = source.chars().count();
        if length > limits::SOURCE {
            let span = Span { start: 0, end: source.len() };
            let message = format!("The rule has {length} characters; at most {} are read.", limits::SOURCE);
            return Err(vec![Fault::new(span, FaultKind::TooLong, message).hint("split it into several rules")]);
        }
        let (tokens, faults) = lex(source);
        Ok(Self { tokens, at: 0, faults, nested: 0, over: false })
    }

    fn finish(mut self) -> Result<(), Vec<Fault>> {
        if *self.word() != Word::End {
            let hint = match self.word() {
                Word::Name(_) => "an operator is missing before it; names have no spaces, join words with `_`",
                Word::Mark(")" | "]") => "nothing was opened before it",
                Word::Mark("=" | "!=" | "<" | "<=" | ">" | ">=" | "in" | "between") => {
                    "comparisons do not chain: write `a < b and b < c`"
                }
                _ => "the rule was complete before it",
            };
            self.unexpected("nothing more", Some(hint));
        }
        if self.faults.is_empty() {
            return Ok(());
        }
        self.faults.sort_by_key(|fault| fault.span);
        self.faults.truncate(limits::FAULTS);
        Err(self.faults)
    }

    fn word(&self) -> &Word {
        &self.tokens[self.at].word
    }

    fn span(&self) -> Span {
        self.tokens[self.at].span
    }

    /// The span of the word just read.
    fn last(&self) -> Span {
        self.tokens[self.at.saturating_sub(1)].span
    }

    fn is(&self, mark: &str) -> bool {
        matches!(self.word(), Word::Mark(found) if *found == mark)
    }

    fn next(&mut self) -> Word {
        let word = self.word().clone();
        if self.at + 1 < self.tokens.len() {
            self.at += 1;
        }
        word
    }

    fn eat(&mut self, mark: &str) -> bool {
        let found = self.is(mark);
        if found {
            self.next();
        }
        found
    }

    fn expect(&mut self, mark: &str) {
        if !self.eat(mark) {
            self.unexpected(&format!("`{mark}`"), None);
        }
    }

    fn fault(&mut self, fault: Fault) {
        // A second fault at one place is only an echo of the first.
        let echo = self.faults.iter().any(|known| known.span == fault.span || known.span.start == fault.span.start);
        if !self.over && !echo {
            self.faults.push(fault);
        }
    }

    fn unexpected(&mut self, wanted: &str, hint: Option<&str>) {
        let found = match self.word() {
            Word::End => "the end of the rule".to_owned(),
            Word::Number(n) => format!("the number {n}"),
            Word::Text(text) | Word::At(text) => format!("the text {}", Value::Text(text.clone())),
            Word::Name(name) => format!("the name `{name}`"),
            Word::Mark(mark) => format!("`{mark}`"),
        };
        let mut fault = Fault::new(self.span(), FaultKind::Syntax, format!("Expected {wanted}, found {found}."));
        fault.hint = hint.map(str::to_owned);
        self.fault(fault);
    }

    fn too_deep(&mut self) {
        if !self.over {
            let message = format!("The rule is nested more than {} levels deep.", limits::DEPTH);
            let fault = Fault::new(self.last(), FaultKind::TooDeep, message);
            self.fault(fault.hint("split it into several rules"));
        }
        self.over = true;
        self.at = self.tokens.len() - 1;
    }

    fn node(&mut self, kind: Kind, span: Span) -> Node {
        let node = Node::new(kind, span);
        if node.depth > limits::DEPTH {
            self.too_deep();
            return self.nothing();
        }
        node
    }

    fn nothing(&self) -> Node {
        Node::new(Kind::Literal(Value::Unknown), self.span())
    }

    /// An expression whose operators hold at least as tightly as `least`.
    fn expr(&mut self, least: u8) -> Node {
        if self.nested >= NESTED {
            self.too_deep();
            return self.nothing();
        }
        self.nested += 1;
        let mut left = self.operand();
        let mut compared = false;
        while let Some(power) = self.operator() {
            if power < least || (power == hold::COMPARE && compared) {
                break;
            }
            compared = power == hold::COMPARE;
            left = self.apply(left, power);
        }
        self.nested -= 1;
        left
    }

    fn operator(&self) -> Option<u8> {
        let Word::Mark(mark) = self.word() else {
            return None;
        };
        Some(match *mark {
            "or" => hold::ANY,
            "and" => hold::ALL,
            "=" | "!=" | "<" | "<=" | ">" | ">=" | "between" | "in" => hold::COMPARE,
            "+" | "-" => hold::ADD,
            "*" | "/" | "**" => hold::MUL,
            "." | "[" => hold::POSTFIX,
            _ => return None,
        })
    }

    fn apply(&mut self, left: Node, power: u8) -> Node {
        if power == hold::POSTFIX {
            return self.postfix(left);
        }
        let start = left.span;
        let sign = self.span();
        let Word::Mark(mark) = self.next() else {
            return left;
        };
        let kind = match mark {
            "between" => self.between(left),
            "in" => self.within(left),
            "and" | "or" => {
                let right = self.expr(power + 1);
                chain(mark == "and", left, right)
            }
            _ => {
                if mark == "**" {
                    let fault = Fault::new(sign, FaultKind::Syntax, "Powers are not part of the language.");
                    self.fault(fault.hint("write the multiplication out"));
                }
                let right = Box::new(self.expr(power + 1));
                match compare(mark) {
                    Some(op) => Kind::Compare(op, Box::new(left), right),
                    None => Kind::Calc(calc(mark), Box::new(left), right),
                }
            }
        };
        self.node(kind, start.to(self.last()))
    }
}

fn chain(and: bool, left: Node, right: Node) -> Kind {
    match (and, left.kind) {
        (true, Kind::All(mut parts)) => {
            parts.push(right);
            Kind::All(parts)
        }
        (false, Kind::Any(mut parts)) => {
            parts.push(right);
            Kind::Any(parts)
        }
        (and, kind) => {
            let parts = vec![Node { kind, span: left.span, depth: left.depth }, right];
            if and { Kind::All(parts) } else { Kind::Any(parts) }
        }
    }
}

fn compare(mark: &str) -> Option<Compare> {
    Some(match mark {
        "=" => Compare::Eq,
        "!=" => Compare::Ne,
        "<" => Compare::Lt,
        "<=" => Compare::Le,
        ">" => Compare::Gt,
        ">=" => Compare::Ge,
        _ => return None,
    })
}

fn calc(mark: &str) -> Calc {
    match mark {
        "+" => Calc::Add,
        "-" => Calc::Sub,
        "/" => Calc::Div,
        _ => Calc::Mul,
    }
}
