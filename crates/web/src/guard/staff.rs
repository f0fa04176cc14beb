//! An officer with a permission, as the hall's own directory of accounts and grants says.

use std::marker::PhantomData;
use std::ops::Deref;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use store::{ActorRef, Reads, Stream};
use uuid::Uuid;

use super::{ACCOUNT_STREAM, Permit, pass};
use crate::problem::Problem;
use crate::routes::{Policy, Tier};
use crate::site::HasSite;

/// A marker type for each permission; the hall defines them.
pub trait Permission: Send + Sync + 'static {
    const NAME: &'static str;
}

/// A permission given to an officer, and over what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    pub permission: String,
    /// The hall's own word for the part of the city it holds in.
    pub scope: String,
}

/// An officer as the directory knows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffActor {
    pub account: Uuid,
    pub name: String,
    /// Section and unit, as citizens are told: こども支援課 審査係.
    pub section: String,
    pub grants: Vec<Grant>,
    /// The version of the stream (`account`, account) the grants were read at.
    pub grant_version: i64,
}

/// The hall's directory of officers.
pub trait StaffDirectory: HasSite {
    /// The officer with their rights today; nothing for an account that is disabled or unknown.
    fn staff(&self, reads: &Reads, account: Uuid) -> impl Future<Output = Result<Option<StaffActor>, Problem>> + Send;
}

/// A permit for an officer who has `P`.
pub struct Staff<P> {
    permit: Permit,
    officer: StaffActor,
    permission: PhantomData<fn() -> P>,
}

impl<P> Deref for Staff<P> {
    type Target = Permit;

    fn deref(&self) -> &Permit {
        &self.permit
    }
}

impl<P: Permission> Staff<P> {
    pub fn officer(&self) -> &StaffActor {
        &self.officer
    }

    pub fn account(&self) -> Uuid {
        self.officer.account
    }

    /// Over what this permission was given.
    pub fn scopes(&self) -> impl Iterator<Item = &str> {
        self.officer.grants.iter().filter(|grant| grant.permission == P::NAME).map(|grant| grant.scope.as_str())
    }

    /// Whether this officer has another permission too, for drawing a button; the button's own route decides again.
    pub fn has(&self, permission: &str) -> bool {
        self.officer.grants.iter().any(|grant| grant.permission == permission)
    }
}

impl<P> Staff<P> {
    /// Of an officer for whom it was decided that `P` is held.
    pub(super) fn granted(mut permit: Permit, officer: StaffActor) -> Self {
        permit.section.clone_from(&officer.section);
        permit.rights = Some((Stream::new(ACCOUNT_STREAM, officer.account), officer.grant_version));
        Self { permit, officer, permission: PhantomData }
    }
}

impl<S: StaffDirectory, P: Permission> FromRequestParts<S> for Staff<P> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        pass(parts, Policy::Staff(P::NAME))?;
        let site = state.site();
        let (reader, session) = super::permit::arrival(parts, site).await?;
        if reader.tier != Tier::Desk {
            return Err(Problem::Broken);
        }
        let account = session.as_ref().and_then(|session| session.account).ok_or(Problem::SignIn)?;
        let officer = state.staff(&site.db.reads().await?, account).await?.ok_or(Problem::SignIn)?;
        if !officer.grants.iter().any(|grant| grant.permission == P::NAME) {
            return Err(Problem::RightGone);
        }
        let actor = ActorRef::new("officer", account.simple().to_string());
        Ok(Self::granted(Permit::new(site, reader, actor, P::NAME, session), officer))
    }
}
