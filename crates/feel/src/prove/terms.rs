//! Bounded terms: calls whose result is a whole number within bounds, replaced by a name of their own.
use crate::{
    ast::{Kind, Node, Quantified, Test},
    builtin::ANSWERED,
    scope::Scope,
    types::Type,
};

/// A call that was replaced.
pub(super) struct Term {
    /// Cannot be written in a rule, so it meets no answer's name.
    pub name: String,
    pub call: Node,
    pub low: i64,
    pub high: i64,
}

/// The rule with its bounded calls replaced, and what was replaced. Equal calls share a name.
pub(super) fn rewrite(root: &Node, scope: &Scope) -> (Node, Vec<Term>) {
    let mut bound: Vec<&str> = vec!["item"];
    let mut asks = false;
    root.walk(&mut |node| match &node.kind {
        Kind::Quantified(q) => bound.push(&q.name),
        Kind::Call(function, _) if function.name == ANSWERED => asks = true,
        _ => {}
    });
    let mut terms = Vec::new();
    // Where the rule asks whether something was answered, a term over it may be unknown.
    if asks {
        return (root.clone(), terms);
    }
    let rewritten = replace(root, &mut |node| {
        let Kind::Call(function, arguments) = &node.kind else {
            return None;
        };
        let (low, high) = function.whole?;
        if !arguments.iter().all(|argument| is_known(argument, scope, &bound)) {
            return None;
        }
        let known = terms.iter().position(|term: &Term| term.call == *node);
        let at = known.unwrap_or_else(|| {
            terms.push(Term { name: format!("§{}", terms.len()), call: node.clone(), low, high });
            terms.len() - 1
        });
        Some(Node::new(Kind::Name(terms[at].name.as_str().into()), node.span))
    });
    (rewritten, terms)
}

/// Whether the argument has a value of its type in every fully answered case.
fn is_known(node: &Node, scope: &Scope, bound: &[&str]) -> bool {
    match &node.kind {
        Kind::Today => true,
        Kind::Literal(value) => !value.is_unknown(),
        Kind::Name(name) => !bound.contains(&&**name) && scope.get(name).is_some_and(|ty| *ty != Type::Any),
        Kind::Path(base, _) => {
            let key = crate::keys::Reader::default().key(node);
            is_known(base, scope, bound)
                && key.and_then(|key| scope.get(&key).cloned()).is_some_and(|ty| ty != Type::Any)
        }
        _ => false,
    }
}

fn replace(node: &Node, with: &mut impl FnMut(&Node) -> Option<Node>) -> Node {
    if let Some(new) = with(node) {
        return new;
    }
    let mut many = |nodes: &[Node]| nodes.iter().map(|node| replace(node, with)).collect::<Vec<_>>();
    let kind = match &node.kind {
        Kind::Literal(_) | Kind::Today | Kind::Name(_) => node.kind.clone(),
        Kind::List(items) => Kind::List(many(items)),
        Kind::All(items) => Kind::All(many(items)),
        Kind::Any(items) => Kind::Any(many(items)),
        Kind::Call(function, items) => Kind::Call(function, many(items)),
        Kind::Path(base, name) => Kind::Path(Box::new(replace(base, with)), name.clone()),
        Kind::Neg(inner) => Kind::Neg(Box::new(replace(inner, with))),
        Kind::Not(inner) => Kind::Not(Box::new(replace(inner, with))),
        Kind::Bracket(a, b) => Kind::Bracket(Box::new(replace(a, with)), Box::new(replace(b, with))),
        Kind::Calc(op, a, b) => Kind::Calc(*op, Box::new(replace(a, with)), Box::new(replace(b, with))),
        Kind::Compare(op, a, b) => Kind::Compare(*op, Box::new(replace(a, with)), Box::new(replace(b, with))),
        Kind::If(parts) => Kind::If(Box::new(parts.each_ref().map(|part| replace(part, with)))),
        Kind::Between(parts) => Kind::Between(Box::new(parts.each_ref().map(|part| replace(part, with)))),
        Kind::In(subject, tests) => {
            let subject = Box::new(replace(subject, with));
            Kind::In(subject, tests.iter().map(|test| replace_test(test, with)).collect())
        }
        Kind::Quantified(q) => Kind::Quantified(Box::new(Quantified {
            every: q.every,
            name: q.name.clone(),
            list: replace(&q.list, with),
            body: replace(&q.body, with),
        })),
    };
    Node::new(kind, node.span)
}

fn replace_test(test: &Test, with: &mut impl FnMut(&Node) -> Option<Node>) -> Test {
    match test {
        Test::Compare(op, node) => Test::Compare(*op, replace(node, with)),
        Test::Value(node) => Test::Value(replace(node, with)),
        Test::Range { low, low_closed, high, high_closed } => Test::Range {
            low: replace(low, with),
            low_closed: *low_closed,
            high: replace(high, with),
            high_closed: *high_closed,
        },
    }
}
