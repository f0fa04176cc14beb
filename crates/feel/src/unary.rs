//! Unary tests: the cells of decision tables and the conditions on one value.
use crate::{
    ast::Test,
    eval::{Env, Machine},
    value::{Value, any},
};

/// Parsed unary tests. Their `Display` is the canonical text.
#[derive(Clone, Debug, PartialEq)]
pub struct UnaryTests {
    pub(crate) negated: bool,
    /// `None` stands for `-`: every value passes.
    pub(crate) tests: Option<Vec<Test>>,
}

/// Whether `value` passes one of the tests; unknown where that hangs on something unanswered.
pub fn unary_matches(tests: &UnaryTests, value: &Value, env: &Env) -> Value {
    let Some(list) = &tests.tests else {
        return Value::Bool(true);
    };
    let mut machine = Machine::new(env);
    let passed = any(list.iter().map(|test| machine.test(value, test)));
    Value::truth(if tests.negated { passed.map(|b| !b) } else { passed })
}
