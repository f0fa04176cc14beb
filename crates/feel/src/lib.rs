//! The rules language: a total, typed, three-valued subset of DMN's FEEL.
//!
//! Rules decide who may apply, which paper is needed and which way a case goes. They are read from
//! the procedure file, checked before anybody uses them, and run on answers that may be incomplete.
//!
//! **Three values.** [`Value::Unknown`] means *not yet answered*. `and`/`or`/`not` follow Kleene: `false and
//! unknown` is false, `true or unknown` is true, everything else with an unknown in it is unknown.
//! `some` is a long `or`, `every` a long `and` (over no rows: false and true). Comparing or calculating
//! with an unknown gives an unknown. `if` with an unknown condition is unknown unless both branches
//! agree. `null` is an unknown, so `x = null` says nothing: `answered(x)` is the one function that sees it.
//! Division by zero, overflow, a date outside the calendar, a value of the wrong type and a spent
//! budget are unknown too. Knowing more never turns true into false, but for `answered`.
//!
//! **It refuses** everything that could run for ever, fail, or differ between two runs: no clock but
//! the `today` it is given, no recursion, no user functions, no binary floating point, no chance.
mod ages;
mod ast;
mod builtin;
mod check;
mod eval;
mod explain;
mod fault;
mod keys;
mod lex;
pub mod limits;
mod missing;
mod near;
mod parse;
mod print;
mod prove;
mod scope;
#[cfg(test)]
mod tests;
mod types;
mod unary;
mod value;

pub use ast::Expr;
pub use builtin::{Function, builtin_table, functions};
pub use check::{check, check_as, check_unary};
pub use eval::{Env, eval};
pub use explain::{Explanation, explain};
pub use fault::{Fault, FaultKind, Span};
pub use keys::keys;
pub use missing::missing;
pub use parse::{parse, parse_unary};
pub use prove::{Overlap, Proof, Totality, overlaps, prove, total};
pub use scope::Scope;
pub use types::Type;
pub use unary::{UnaryTests, unary_matches};
pub use value::Value;
