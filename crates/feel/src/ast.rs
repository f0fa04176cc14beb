//! The tree of a parsed rule. Spans are for messages only: two trees are equal when they say the same.
use std::sync::Arc;

use crate::{builtin::Function, fault::Span, value::Value};

/// A parsed rule. Its `Display` is the canonical text.
#[derive(Clone, Debug)]
pub struct Expr {
    pub(crate) source: Arc<str>,
    pub(crate) root: Arc<Node>,
}

impl Expr {
    /// The text as it was written.
    pub fn source(&self) -> &str {
        &self.source
    }
}

impl PartialEq for Expr {
    fn eq(&self, other: &Self) -> bool {
        self.root == other.root
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub kind: Kind,
    pub span: Span,
    /// Levels from here to the deepest leaf.
    pub depth: usize,
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind {
    /// Anything but a list or a context.
    Literal(Value),
    List(Vec<Node>),
    Today,
    Name(Arc<str>),
    Path(Box<Node>, Arc<str>),
    /// `list[number]` or, when it mentions `item`, a filter.
    Bracket(Box<Node>, Box<Node>),
    Neg(Box<Node>),
    Not(Box<Node>),
    Calc(Calc, Box<Node>, Box<Node>),
    Compare(Compare, Box<Node>, Box<Node>),
    All(Vec<Node>),
    Any(Vec<Node>),
    If(Box<[Node; 3]>),
    Between(Box<[Node; 3]>),
    In(Box<Node>, Vec<Test>),
    Quantified(Box<Quantified>),
    Call(&'static Function, Vec<Node>),
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Quantified {
    pub every: bool,
    pub name: Arc<str>,
    pub list: Node,
    pub body: Node,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Calc {
    Add,
    Sub,
    Mul,
    Div,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Compare {
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
}

/// One unary test: what stands behind `in`, or in a decision table's cell.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Test {
    Compare(Compare, Node),
    Range {
        low: Node,
        low_closed: bool,
        high: Node,
        high_closed: bool,
    },
    /// Equal to it or, where it is a list, a member of it.
    Value(Node),
}

impl Test {
    pub fn nodes(&self) -> Vec<&Node> {
        match self {
            Self::Compare(_, node) | Self::Value(node) => vec![node],
            Self::Range { low, high, .. } => vec![low, high],
        }
    }
}

impl Node {
    pub fn new(kind: Kind, span: Span) -> Self {
        let mut node = Self { kind, span, depth: 1 };
        node.depth = 1 + node.children().iter().map(|child| child.depth).max().unwrap_or(0);
        node
    }

    /// The parts, in reading order.
    pub fn children(&self) -> Vec<&Node> {
        match &self.kind {
            Kind::Literal(_) | Kind::Today | Kind::Name(_) => vec![],
            Kind::List(items) | Kind::All(items) | Kind::Any(items) | Kind::Call(_, items) => items.iter().collect(),
            Kind::Path(base, _) | Kind::Neg(base) | Kind::Not(base) => vec![base],
            Kind::Bracket(a, b) | Kind::Calc(_, a, b) | Kind::Compare(_, a, b) => vec![a, b],
            Kind::If(parts) | Kind::Between(parts) => parts.iter().collect(),
            Kind::In(subject, tests) => std::iter::once(&**subject).chain(tests.iter().flat_map(Test::nodes)).collect(),
            Kind::Quantified(q) => vec![&q.list, &q.body],
        }
    }

    /// Whether `name` is read here and not bound by something inside. A filter binds `item`.
    pub fn mentions(&self, name: &str) -> bool {
        match &self.kind {
            Kind::Name(found) => &**found == name,
            Kind::Bracket(base, by) => base.mentions(name) || (name != "item" && by.mentions(name)),
            Kind::Quantified(q) => q.list.mentions(name) || (&*q.name != name && q.body.mentions(name)),
            _ => self.children().iter().any(|child| child.mentions(name)),
        }
    }

    /// Visits this node and everything below, parents first.
    pub fn walk<'a>(&'a self, visit: &mut impl FnMut(&'a Node)) {
        visit(self);
        for child in self.children() {
            child.walk(visit);
        }
    }
}
