//! A citizen: a browser that has, perhaps, shown number and code of a case, or been reached by mail.

use std::ops::Deref;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use store::{ActorRef, Changes, Reads, Refused};
use uuid::Uuid;

use super::{Permit, pass};
use crate::problem::Problem;
use crate::routes::{Policy, Tier};
use crate::session::{Assurance, CaseKey, Device, Held, Keeping, SessionData};
use crate::site::HasSite;

/// A permit for one citizen's browser. Without a cookie it is a new one, stored when there is something to keep.
pub struct Citizen {
    permit: Permit,
    id: Uuid,
    data: SessionData,
}

impl Deref for Citizen {
    type Target = Permit;

    fn deref(&self) -> &Permit {
        &self.permit
    }
}

impl Citizen {
    /// The session's id, stable for this browser once something is kept.
    pub fn id(&self) -> Uuid {
        self.id
    }

    pub fn data(&self) -> &SessionData {
        &self.data
    }

    /// How sure we are of this browser for a case; `None` when it may not see the case at all.
    pub fn assurance(&self, case: Uuid) -> Option<Assurance> {
        self.data.cases.iter().find(|key| key.case == case).map(|key| key.assurance)
    }

    /// The page of their own this person has signed in to.
    pub fn account(&self) -> Option<Uuid> {
        self.permit.session.as_ref().and_then(|session| session.account)
    }

    /// Whether this browser was shown the case's present code.
    pub fn holds(&self, case: Uuid, code: u32) -> bool {
        self.data.cases.iter().any(|key| key.case == case && key.code == code)
    }

    pub fn has_draft(&self, draft: Uuid) -> bool {
        self.data.drafts.contains(&draft)
    }

    /// Remembers the draft this browser began or resumed.
    pub async fn keep_draft(&mut self, draft: Uuid) -> Result<(), Problem> {
        self.keep(false, |data| data.add_draft(draft)).await
    }

    /// The same for drafts that are written together.
    pub async fn keep_drafts(&mut self, drafts: &[Uuid]) -> Result<(), Problem> {
        if drafts.iter().all(|draft| self.has_draft(*draft)) {
            return Ok(());
        }
        self.keep(false, |data| drafts.iter().for_each(|draft| data.add_draft(*draft))).await
    }

    pub async fn drop_draft(&mut self, draft: Uuid) -> Result<(), Problem> {
        self.keep(false, |data| data.drafts.retain(|kept| *kept != draft)).await
    }

    /// Lets this browser see a case: number and code were right, or it has just sent it. The token changes.
    pub async fn keep_case(&mut self, key: CaseKey) -> Result<(), Problem> {
        self.keep(true, |data| data.add_case(key)).await
    }

    /// Keeps the case this browser has just made of a draft it held. Nothing is gained by it that the draft did not give, so the token
    /// stays: a second press that is already on its way must find its session.
    pub async fn keep_sent(&mut self, draft: Uuid, key: CaseKey) -> Result<(), Problem> {
        if self.has_draft(draft) { self.keep(false, |data| data.add_case(key)).await } else { Err(Problem::NotFound) }
    }

    /// Nobody else changes this browser's session until the value is dropped. Taken before the snapshot that `keeping_sent` decides on.
    pub async fn hold(&self) -> Held<'_> {
        self.permit.site.hold(self.id).await
    }

    /// The same as [`keep_sent`](Self::keep_sent), to be stored by the very command that makes the case.
    pub async fn keeping_sent<'s>(
        &self,
        held: Held<'s>,
        reads: &Reads,
        draft: Uuid,
        key: CaseKey,
    ) -> Result<Keeping<'s>, Problem> {
        if !self.has_draft(draft) {
            return Err(Problem::NotFound);
        }
        held.keeping(reads, |data| data.add_case(key)).await
    }

    /// The contact was reached by mail. The token changes.
    pub async fn keep_mail(&mut self, contact: Uuid) -> Result<(), Problem> {
        self.keep(true, |data| data.mail = Some(contact)).await
    }

    /// Remembers which sign-in link this browser asked for.
    pub async fn keep_asked(&mut self, asked: Uuid) -> Result<(), Problem> {
        self.keep(false, |data| data.asked = Some(asked)).await
    }

    /// This browser may not see the case any more by the key it once showed.
    pub async fn drop_case(&mut self, case: Uuid) -> Result<(), Problem> {
        self.keep(false, |data| data.cases.retain(|key| key.case != case)).await
    }

    /// Signs in, by the command that uses up the link. A new session under a new token; what this browser began before signing in stays with
    /// it, what somebody else did who was signed in here does not.
    pub async fn sign_in(&mut self, account: Uuid, device: Device, changes: Changes) -> Result<(), Refused> {
        let other = self.account().is_some_and(|before| before != account);
        let before = if other { SessionData::default() } else { self.data.clone() };
        let data = SessionData { asked: None, device: Some(device), ..before };
        let old = self.permit.session.as_ref().map(|session| session.id);
        let (session, token) = self.permit.site.begin_with(old, account, data, changes).await?;
        self.id = session.id;
        self.data = session.data.clone();
        self.permit.session = Some(session);
        self.permit.send_token(&token);
        Ok(())
    }

    async fn keep(&mut self, gains: bool, change: impl FnOnce(&mut SessionData)) -> Result<(), Problem> {
        let site = &self.permit.site;
        if self.permit.session.is_none() {
            change(&mut self.data);
            let (session, token) = site.begin(Tier::Citizen, self.id, None, self.data.clone()).await?;
            self.permit.session = Some(session);
            self.permit.send_token(&token);
            return Ok(());
        }
        let (data, token) = site.keep(self.id, gains, change).await?;
        self.data = data;
        if let Some(token) = token {
            self.permit.send_token(&token);
        }
        Ok(())
    }
}

impl<S: HasSite> FromRequestParts<S> for Citizen {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let site = state.site();
        pass(parts, Policy::Citizen)?;
        let (reader, session) = super::permit::arrival(parts, site).await?;
        if reader.tier != Tier::Citizen {
            return Err(Problem::Broken);
        }
        let id = session
            .as_ref()
            .map_or_else(|| civic::Id::<()>::new(&*site.clock, &*site.chance).uuid(), |session| session.id);
        let data = session.as_ref().map(|session| session.data.clone()).unwrap_or_default();
        let actor = ActorRef::new("citizen", id.simple().to_string());
        let permit = Permit::new(site, reader, actor, "citizen", session);
        Ok(Self { permit, id, data })
    }
}
