//! A record that somebody may do something with: only a lookup that decided can make one.

use std::marker::PhantomData;
use std::ops::Deref;

use crate::problem::Problem;

/// What is done with a record: reading it, correcting it, deciding on it.
pub trait Action: Send + Sync + 'static {
    const NAME: &'static str;
}

/// What a lookup decided, with the rule that said so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    Visible(&'static str),
    /// For this reader the record does not exist.
    Hidden(&'static str),
}

impl Decision {
    /// Visible by `rule` when it holds, hidden by it otherwise.
    pub fn by(rule: &'static str, holds: bool) -> Self {
        if holds { Self::Visible(rule) } else { Self::Hidden(rule) }
    }
}

/// A record for which `A` was decided. A function that takes one need not ask again, and cannot be called without.
#[derive(Clone, Debug)]
pub struct May<A, R> {
    record: R,
    rule: &'static str,
    action: PhantomData<fn() -> A>,
}

impl<A: Action, R> May<A, R> {
    /// Decides. Missing and hidden records are the same to the reader: not found.
    pub fn decide(record: Option<R>, rule: impl FnOnce(&R) -> Decision) -> Result<Self, Problem> {
        let record = record.ok_or(Problem::NotFound)?;
        match rule(&record) {
            Decision::Visible(rule) => Ok(Self { record, rule, action: PhantomData }),
            Decision::Hidden(rule) => {
                tracing::debug!(action = A::NAME, rule, "hidden");
                Err(Problem::NotFound)
            }
        }
    }

    /// The rule that let it through.
    pub fn rule(&self) -> &'static str {
        self.rule
    }

    pub fn into_record(self) -> R {
        self.record
    }
}

impl<A, R> Deref for May<A, R> {
    type Target = R;

    fn deref(&self) -> &R {
        &self.record
    }
}
