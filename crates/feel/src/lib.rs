//! The rules language, as far as the engine's own tests need it before the language itself is there.

use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Unknown,
    Bool(bool),
    Text(Arc<str>),
    Context(Arc<BTreeMap<String, Value>>),
}

impl Value {
    pub fn text(text: &str) -> Self {
        Self::Text(text.into())
    }
    pub fn context<K: Into<String>>(entries: impl IntoIterator<Item = (K, Value)>) -> Self {
        Self::Context(Arc::new(entries.into_iter().map(|(key, value)| (key.into(), value)).collect()))
    }
    pub fn as_bool(&self) -> Option<bool> {
        if let Self::Bool(b) = self { Some(*b) } else { None }
    }
}

/// `a = "x" and b = "y"`.
#[derive(Clone, Debug, PartialEq)]
pub struct Expr(Vec<(String, String)>);

pub fn parse(source: &str) -> Result<Expr, String> {
    let one = |part: &str| part.split_once('=').map(|(key, value)| (key.trim().to_owned(), value.trim().trim_matches('"').to_owned()));
    source.split(" and ").map(|part| one(part).ok_or_else(|| part.to_owned())).collect::<Result<_, _>>().map(Expr)
}

pub fn eval(expr: &Expr, values: &BTreeMap<String, Value>) -> Value {
    Value::Bool(expr.0.iter().all(|(key, value)| values.get(key) == Some(&Value::text(value))))
}

pub fn keys(expr: &Expr) -> Vec<String> {
    expr.0.iter().map(|(key, _)| key.clone()).collect()
}
