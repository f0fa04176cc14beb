//! What an operation of the interface is, as a value beside its handler: the description for programs is made of these and of nothing else.

use axum::http::{Method, StatusCode};

/// One operation.
pub struct Operation {
    pub method: Method,
    /// As it is asked for, with the place of its tier.
    pub path: &'static str,
    /// Its name in programs made from the description.
    pub id: &'static str,
    pub says: &'static str,
    pub params: &'static [Param],
    /// The schema of the body that is sent; see `schemas`.
    pub asks: Option<&'static str>,
    pub answers: &'static [Answers],
    /// Refusals of its own beside those of every operation.
    pub refusals: &'static [u16],
    /// The permission the token must carry; none: no token is asked for.
    pub permission: Option<&'static str>,
}

/// A status with what stands in its body.
pub struct Answers {
    pub status: u16,
    pub says: &'static str,
    pub kind: &'static str,
    pub schema: &'static str,
}

impl Answers {
    pub const fn json(status: u16, says: &'static str, schema: &'static str) -> Self {
        Self { status, says, kind: JSON, schema }
    }

    pub const fn of(status: u16, says: &'static str, kind: &'static str, schema: &'static str) -> Self {
        Self { status, says, kind, schema }
    }
}

/// A parameter in the path, the query or a header.
pub struct Param {
    pub name: &'static str,
    pub place: &'static str,
    pub says: &'static str,
    pub schema: &'static str,
    pub required: bool,
}

pub const JSON: &str = "application/json";

/// What any operation may be refused with, whatever it does: the statuses of `web::Problem`.
pub const EVERY: &[u16] = &[400, 403, 404, 408, 409, 413, 429, 500, 503];
/// And one that asks for a token.
pub const WITHOUT_TOKEN: u16 = 401;

impl Operation {
    pub fn declares(&self, status: StatusCode) -> bool {
        self.statuses().contains(&status.as_u16())
    }

    /// The statuses of refusals.
    pub fn refused(&self) -> impl Iterator<Item = u16> {
        let token = self.permission.map(|_| WITHOUT_TOKEN);
        EVERY.iter().chain(self.refusals).copied().chain(token)
    }

    pub fn statuses(&self) -> Vec<u16> {
        self.answers.iter().map(|answer| answer.status).chain(self.refused()).collect()
    }

    pub(super) fn kind(&self, status: StatusCode) -> &'static str {
        let of = self.answers.iter().find(|answer| answer.status == status.as_u16());
        of.map_or(JSON, |answer| answer.kind)
    }
}
