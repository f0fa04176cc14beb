//! Why a command was not stored, told apart so that the page can say what to do next.

use std::fmt;

use crate::{OnceKey, Stream};

/// Nothing of the command is stored, except perhaps after [`Refused::Unknown`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Somebody changed what the decision was made on. Decide anew.
    Stale(Stream),
    /// A claimed row is taken; the word given with the claim.
    Taken(&'static str),
    /// The same key came with another body.
    OtherBody,
    /// The queue is full: try again later (503).
    Busy,
    /// The connection broke while committing: it may or may not be stored. Asking again with the same key tells.
    Unknown(Option<OnceKey>),
    /// The database refused; `reference` stands in the log beside the text.
    Failed { text: String, reference: String },
}

impl fmt::Display for Refused {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stale(stream) => write!(out, "{} changed meanwhile", stream.kind),
            Self::Taken(what) => write!(out, "taken: {what}"),
            Self::OtherBody => out.write_str("the key was used before with another body"),
            Self::Busy => out.write_str("too many commands are waiting"),
            Self::Unknown(_) => {
                out.write_str("the connection broke while storing; it is not known whether it is stored")
            }
            Self::Failed { text, reference } => write!(out, "not stored ({reference}): {text}"),
        }
    }
}

impl std::error::Error for Refused {}

/// What [`crate::Db::decide`] ends with: the decision's own refusal, the store's, or a failed read.
#[derive(Debug)]
pub enum DecideError<E> {
    Decision(E),
    Refused(Refused),
    Read(sea_orm::DbErr),
}

impl<E: fmt::Display> fmt::Display for DecideError<E> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Decision(error) => error.fmt(out),
            Self::Refused(refused) => refused.fmt(out),
            Self::Read(error) => write!(out, "the database cannot be read: {error}"),
        }
    }
}

impl<E: fmt::Debug + fmt::Display> std::error::Error for DecideError<E> {}
