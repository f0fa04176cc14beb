//! What can be said about a rule before anybody answers. Three means, none of them a guess:
//!
//! 1. **Cases.** Every answer with few values (yes/no, choices) is tried in full; numbers, dates and texts
//!    are tried at, beside and between the constants they are compared with. Where answers are read in no
//!    other way, these cases stand for all, and the verdict is a proof.
//! 2. **Bounded terms.** `age(birth, today)`, `count(list)` and the like are whole numbers with known
//!    bounds. Letting them take *any* value in the bounds covers more cases than can happen, so "always"
//!    and "never" stay true; nothing else is concluded from it.
//! 3. **Examples.** A true and a false case, each run by the evaluator, show that a rule is neither.
//!
//! A case has every question answered (unless the rule itself asks `answered(x)`), rows may be none, and lists keep
//! to [`crate::limits::ROWS`]. A rule with type faults is `NotKnown`.
mod cases;
mod survey;
mod terms;
mod values;

use std::sync::Arc;

use crate::{
    ast::{Expr, Kind, Node},
    check::check_as,
    fault::Span,
    scope::Scope,
    types::Type,
};
use cases::{Verdict, run};

/// What is known about a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proof {
    /// True in every case.
    Always,
    /// False in every case.
    Never,
    /// Neither: a case of each, in words.
    Both {
        true_with: String,
        false_with: String,
    },
    NotKnown,
}

/// Whether a list of rules leaves a case uncovered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Totality {
    /// In every fully answered case at least one rule is true.
    Total,
    /// A case in which all are false, in words.
    Hole(String),
    NotKnown,
}

/// Two rules that are true in one case. Where the first one wins this is information, not a fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// Places in the list, from 0.
    pub first: usize,
    pub second: usize,
    /// A case in which both are true, in words.
    pub example: String,
}

/// Whether a rule is always or never true.
pub fn prove(expr: &Expr, scope: &Scope) -> Proof {
    if check_as(expr, scope, &Type::Boolean).is_err() {
        return Proof::NotKnown;
    }
    prove_node(&expr.root, scope)
}

fn prove_node(root: &Node, scope: &Scope) -> Proof {
    let plain = run(root, scope, &[]);
    if let (Some(true_with), Some(false_with)) = (&plain.true_with, &plain.false_with) {
        return Proof::Both { true_with: true_with.clone(), false_with: false_with.clone() };
    }
    if let Some(proof) = certain(&plain) {
        return proof;
    }
    let (rewritten, terms) = terms::rewrite(root, scope);
    if terms.is_empty() {
        return Proof::NotKnown;
    }
    let widened = terms.iter().fold(scope.clone(), |scope, term| scope.with(&term.name, Type::Number));
    certain(&run(&rewritten, &widened, &terms)).unwrap_or(Proof::NotKnown)
}

fn certain(verdict: &Verdict) -> Option<Proof> {
    match (verdict.exact && !verdict.unknown, &verdict.true_with, &verdict.false_with) {
        (true, Some(_), None) => Some(Proof::Always),
        (true, None, Some(_)) => Some(Proof::Never),
        _ => None,
    }
}

/// Whether the rules together cover every fully answered case.
pub fn total(rules: &[&Expr], scope: &Scope) -> Totality {
    if rules.is_empty() {
        return Totality::Hole("every case: there is no rule".to_owned());
    }
    if rules.iter().any(|rule| check_as(rule, scope, &Type::Boolean).is_err()) {
        return Totality::NotKnown;
    }
    let together = Node::new(Kind::Any(rules.iter().map(|rule| (*rule.root).clone()).collect()), Span::default());
    match prove_node(&together, scope) {
        Proof::Always => Totality::Total,
        Proof::Both { false_with, .. } => Totality::Hole(false_with),
        Proof::Never => {
            Totality::Hole(run(&together, scope, &[]).false_with.unwrap_or_else(|| "every case".to_owned()))
        }
        Proof::NotKnown => {
            // No true case was found, or not all could be tried: a false one is still a hole.
            run(&together, scope, &[]).false_with.map_or(Totality::NotKnown, Totality::Hole)
        }
    }
}

/// The pairs of rules for which a case with both true is known; pairs without one may still overlap.
pub fn overlaps(rules: &[&Expr], scope: &Scope) -> Vec<Overlap> {
    let mut found = Vec::new();
    for (second, later) in rules.iter().enumerate() {
        for (first, earlier) in rules.iter().enumerate().take(second) {
            let both = Kind::All(vec![(*earlier.root).clone(), (*later.root).clone()]);
            let expr = Expr { source: "".into(), root: Arc::new(Node::new(both, Span::default())) };
            if check_as(&expr, scope, &Type::Boolean).is_ok()
                && let Some(example) = run(&expr.root, scope, &[]).true_with
            {
                found.push(Overlap { first, second, example });
            }
        }
    }
    found
}
