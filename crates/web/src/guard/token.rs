//! A program with a token: an officer of its own kind, with rights of its own, that shows no cookie and keeps none.
//!
//! What it may do is decided as for any officer, by the permits and the filter of the pages; the token only says which of its rights it
//! was made for. A cookie beside the token is not looked at.

use std::borrow::Cow;
use std::ops::Deref;

use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;
use civic::Millis;
use store::{ActorRef, Reads};

use super::{Permission, Permit, Staff, StaffActor, pass};
use crate::problem::Problem;
use crate::reader::Reader;
use crate::routes::{Policy, Tier};
use crate::site::HasSite;

/// Longer than any token of ours.
const LONGEST: usize = 200;

/// A token that is in force, and the officer it acts as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenActor {
    /// As the administrator called it; stands in every look.
    pub name: String,
    pub officer: StaffActor,
    /// When it was used last.
    pub used: Option<Millis>,
}

/// The hall's directory of tokens.
pub trait TokenDirectory: HasSite {
    /// Who shows this token now; nothing for one that is unknown, has run out or was taken back.
    fn token(&self, reads: &Reads, shown: &str) -> impl Future<Output = Result<Option<TokenActor>, Problem>> + Send;

    /// Remembers that it was used; refuses when that is too often.
    fn used(&self, token: &TokenActor) -> impl Future<Output = Result<(), Problem>> + Send;
}

/// A permit for a program whose token carries `P`; otherwise as an officer's.
pub struct Bearer<P>(Staff<P>);

impl<P> Deref for Bearer<P> {
    type Target = Staff<P>;

    fn deref(&self) -> &Staff<P> {
        &self.0
    }
}

impl<S: TokenDirectory, P: Permission> FromRequestParts<S> for Bearer<P> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        pass(parts, Policy::Token(P::NAME))?;
        let site = state.site();
        let reader = parts.extensions.get::<Reader>().cloned().ok_or(Problem::Broken)?;
        if reader.tier != Tier::Desk {
            return Err(Problem::Broken);
        }
        let mut values = parts.headers.get_all(header::AUTHORIZATION).iter();
        let (Some(value), None) = (values.next(), values.next()) else { return Err(Problem::SignIn) };
        let shown = shown(value.to_str().unwrap_or_default()).ok_or(Problem::SignIn)?;
        let token = state.token(&site.db.reads().await?, shown).await?.ok_or(Problem::SignIn)?;
        if !token.officer.grants.iter().any(|grant| grant.permission == P::NAME) {
            return Err(Problem::RightGone);
        }
        state.used(&token).await?;
        let actor = ActorRef::new("token", token.officer.account.simple().to_string());
        let mut permit = Permit::new(site, reader, actor, P::NAME, None);
        permit.purpose = Cow::Owned(format!("api: {}", token.name));
        Ok(Self(Staff::granted(permit, token.officer)))
    }
}

/// The token of `Bearer …`; the scheme is written in any case (RFC 9110).
fn shown(value: &str) -> Option<&str> {
    let (scheme, token) = value.split_once(' ')?;
    let token = token.trim();
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty() && token.len() <= LONGEST).then_some(token)
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn only_a_bearer_shows_a_token() {
        assert_eq!(shown("Bearer abc"), Some("abc"));
        assert_eq!(shown("bearer  abc"), Some("abc"));
        for wrong in ["abc", "Basic abc", "Bearer ", "Bearer", ""] {
            assert_eq!(shown(wrong), None, "{wrong:?}");
        }
        assert_eq!(shown(&format!("Bearer {}", "a".repeat(201))), None);
    }
}
