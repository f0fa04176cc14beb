//! The types of the language. A type says what a rule may do with an answer, not how it is asked for.
use std::{collections::BTreeMap, fmt, sync::Arc};

/// The type of an answer or of an expression.
#[derive(Clone, Debug, PartialEq)]
pub enum Type {
    Boolean,
    Number,
    Text,
    /// A text that is one of these options.
    Choice(Arc<[String]>),
    Date,
    /// Whole days.
    Duration,
    List(Box<Type>),
    Context(Arc<BTreeMap<String, Type>>),
    /// Not known before the rule runs; fits everything.
    Any,
}

impl Type {
    /// A choice from its options.
    pub fn choice<S: Into<String>>(options: impl IntoIterator<Item = S>) -> Self {
        Self::Choice(options.into_iter().map(Into::into).collect())
    }

    /// A list of `item`.
    pub fn list(item: Type) -> Self {
        Self::List(Box::new(item))
    }

    /// A context from its fields.
    pub fn context<S: Into<String>>(fields: impl IntoIterator<Item = (S, Type)>) -> Self {
        Self::Context(Arc::new(fields.into_iter().map(|(name, ty)| (name.into(), ty)).collect()))
    }

    /// Whether a value of one can be equal to a value of the other.
    pub(crate) fn meets(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Any, _) | (_, Self::Any) | (Self::Choice(_), Self::Text) | (Self::Text, Self::Choice(_)) => true,
            (Self::Choice(a), Self::Choice(b)) => a.iter().any(|option| b.contains(option)),
            (Self::List(a), Self::List(b)) => a.meets(b),
            (Self::Context(a), Self::Context(b)) => {
                a.len() == b.len() && a.iter().all(|(name, ty)| b.get(name).is_some_and(|other| ty.meets(other)))
            }
            (a, b) => a == b,
        }
    }

    /// The type that holds both, [`Type::Any`] where they differ.
    pub(crate) fn join(self, other: Self) -> Self {
        match (self, other) {
            (a, b) if a == b => a,
            (Self::Text | Self::Choice(_), Self::Text | Self::Choice(_)) => Self::Text,
            (Self::List(a), Self::List(b)) => Self::list(a.join(*b)),
            _ => Self::Any,
        }
    }

    pub(crate) fn is_ordered(&self) -> bool {
        matches!(self, Self::Number | Self::Text | Self::Date | Self::Duration | Self::Any)
    }
}

impl fmt::Display for Type {
    /// In words that fit behind "is": "a number", "a list of dates".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Boolean => f.write_str("yes or no"),
            Self::Number => f.write_str("a number"),
            Self::Text => f.write_str("a text"),
            Self::Choice(options) => write!(f, "one of {}", options.join(", ")),
            Self::Date => f.write_str("a date"),
            Self::Duration => f.write_str("a duration in days"),
            Self::List(item) if **item == Self::Any => f.write_str("a list"),
            Self::List(item) => write!(f, "a list (each: {item})"),
            Self::Context(_) => f.write_str("a group of answers"),
            Self::Any => f.write_str("of any type"),
        }
    }
}
