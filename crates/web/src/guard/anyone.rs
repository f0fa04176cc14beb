//! The conspicuous guard: everyone may, for a named purpose.

use std::marker::PhantomData;
use std::ops::Deref;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use store::ActorRef;
use uuid::Uuid;

use super::{Permit, pass};
use crate::problem::Problem;
use crate::routes::{Policy, Tier};
use crate::session::SessionData;
use crate::site::HasSite;

/// Why everyone may.
pub trait Purpose: Send + Sync + 'static {
    const NAME: &'static str;
}

/// A permit for everyone.
pub struct Anyone<P> {
    permit: Permit,
    purpose: PhantomData<fn() -> P>,
}

impl<P> Deref for Anyone<P> {
    type Target = Permit;

    fn deref(&self) -> &Permit {
        &self.permit
    }
}

impl<P> Anyone<P> {
    /// Begins an officer's session under a new token, after the password and the second step were right.
    pub async fn sign_in_officer(&self, account: Uuid) -> Result<(), Problem> {
        if self.permit.reader.tier != Tier::Desk {
            return Err(Problem::Broken);
        }
        if let Some(old) = &self.permit.session {
            self.permit.site.revoke_session(old.id).await?;
        }
        let id = self.permit.new_id();
        let (_, token) = self.permit.site.begin(Tier::Desk, id, Some(account), SessionData::default()).await?;
        self.permit.send_token(&token);
        Ok(())
    }
}

impl<S: HasSite, P: Purpose> FromRequestParts<S> for Anyone<P> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        pass(parts, Policy::Anyone(P::NAME))?;
        let (reader, session) = super::permit::arrival(parts, state.site()).await?;
        let actor = match &session {
            Some(session) if reader.tier == Tier::Citizen => ActorRef::new("citizen", session.id.simple().to_string()),
            _ => ActorRef::new("anyone", reader.reference.clone()),
        };
        let permit = Permit::new(state.site(), reader, actor, P::NAME, session);
        Ok(Self { permit, purpose: PhantomData })
    }
}
