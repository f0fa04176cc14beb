//! What is wrong with a rule, where, and how to put it right. Faults are for the author of a procedure:
//! they quote the rule, never an answer.
use std::fmt;

/// A stretch of the source, in bytes, end excluded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

impl Span {
    pub(crate) fn to(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// The family of a fault, for tests and for grouping; the message is what people read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FaultKind {
    /// Longer than [`crate::limits::SOURCE`].
    TooLong,
    /// Nested deeper than [`crate::limits::DEPTH`].
    TooDeep,
    /// A character the language does not know, or an open string.
    Character,
    /// A number, date or duration that cannot be one.
    Literal,
    /// Words in an order that has no meaning.
    Syntax,
    UnknownName,
    UnknownFunction,
    /// Too few or too many arguments.
    Arguments,
    /// A text that is none of the options of a choice.
    NotAnOption,
    /// Types that do not fit each other.
    Types,
    /// A test that nothing can pass.
    Empty,
}

/// One fault of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub span: Span,
    pub kind: FaultKind,
    /// English, plain, one sentence.
    pub message: String,
    /// What to write instead, where that can be said.
    pub hint: Option<String>,
}

impl Fault {
    pub(crate) fn new(span: Span, kind: FaultKind, message: impl Into<String>) -> Self {
        Self { span, kind, message: message.into(), hint: None }
    }

    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}: {}", self.span.start, self.span.end, self.message)?;
        self.hint.as_ref().map_or(Ok(()), |hint| write!(f, " ({hint})"))
    }
}

impl std::error::Error for Fault {}
