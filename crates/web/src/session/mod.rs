//! Sessions: an unguessable token in a cookie, its digest in the database, an end by idleness and an absolute end.
//!
//! A session says what a browser has shown so far (drafts, keys of cases, an address reached, an officer's account). It
//! holds ids only. Changes to one session are put in line within this process; between several nodes the last one counts.

mod device;
mod records;

use civic::{Lang, Millis};
use serde::{Deserialize, Serialize};
use store::{Changes, Reads, Refused, Row, Update};
use tokio::sync::{Mutex, MutexGuard};
use uuid::Uuid;

use crate::problem::Problem;
use crate::routes::Tier;
use crate::site::Site;
use crate::{cookie, secret};

pub use device::Device;
pub use records::migrations;

/// How long sessions live, in milliseconds.
#[derive(Clone, Copy, Debug)]
pub struct SessionTimes {
    pub citizen_idle_ms: i64,
    pub citizen_absolute_ms: i64,
    pub desk_idle_ms: i64,
    pub desk_absolute_ms: i64,
}

const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 86_400_000;

impl Default for SessionTimes {
    /// Citizens: a day without use, thirty days at most (a draft lives as long). Officers: an hour, a working day.
    fn default() -> Self {
        Self {
            citizen_idle_ms: DAY_MS,
            citizen_absolute_ms: 30 * DAY_MS,
            desk_idle_ms: 60 * MINUTE_MS,
            desk_absolute_ms: 10 * 60 * MINUTE_MS,
        }
    }
}

impl SessionTimes {
    fn of(self, tier: Tier) -> (i64, i64) {
        match tier {
            Tier::Citizen => (self.citizen_idle_ms, self.citizen_absolute_ms),
            Tier::Desk => (self.desk_idle_ms, self.desk_absolute_ms),
        }
    }
}

/// How sure we are who this is, for one case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Assurance {
    /// Holds the number and the code.
    #[default]
    None,
    /// Reached by mail.
    Mail,
    /// An officer checked a paper.
    Paper,
    /// Was at the desk.
    Desk,
}

/// A case this browser has shown number and secret of, or made itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseKey {
    pub case: Uuid,
    pub assurance: Assurance,
    /// Which confirmation code it was shown, or made with: a code that was issued anew opens nothing for browsers of the old one.
    #[serde(default = "first_code")]
    pub code: u32,
}

fn first_code() -> u32 {
    1
}

/// What a session remembers: ids only, never a name or an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SessionData {
    pub drafts: Vec<Uuid>,
    pub cases: Vec<CaseKey>,
    /// The contact that was reached by mail.
    pub mail: Option<Uuid>,
    /// Chosen for the whole session.
    pub lang: Option<Lang>,
    /// The mail with a sign-in link that was asked for from this browser.
    pub asked: Option<Uuid>,
    /// What it runs on, once somebody has signed in.
    pub device: Option<Device>,
}

/// Oldest are forgotten first, so that a row stays small.
const MOST_KEPT: usize = 50;

impl SessionData {
    pub fn add_draft(&mut self, draft: Uuid) {
        if !self.drafts.contains(&draft) {
            self.drafts.push(draft);
        }
        let over = self.drafts.len().saturating_sub(MOST_KEPT);
        self.drafts.drain(..over);
    }

    /// Adds a case, or raises what is known about it.
    pub fn add_case(&mut self, key: CaseKey) {
        match self.cases.iter_mut().find(|known| known.case == key.case) {
            Some(known) => {
                known.assurance = known.assurance.max(key.assurance);
                known.code = known.code.max(key.code);
            }
            None => self.cases.push(key),
        }
        let over = self.cases.len().saturating_sub(MOST_KEPT);
        self.cases.drain(..over);
    }
}

/// A live session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub id: Uuid,
    pub tier: Tier,
    /// The officer's account, or the page of their own a citizen has signed in to; none for a citizen who has not.
    pub account: Option<Uuid>,
    pub data: SessionData,
    pub created: Millis,
    pub seen: Millis,
    pub expires: Millis,
}

/// Puts changes to one session in line. A line is held while its change is stored: with few lines strangers would wait for each other.
pub(crate) struct Keepers(Vec<Mutex<()>>);

impl Default for Keepers {
    fn default() -> Self {
        Self((0..1024).map(|_| Mutex::new(())).collect())
    }
}

impl Keepers {
    async fn line(&self, session: Uuid) -> MutexGuard<'_, ()> {
        let bytes = session.as_bytes();
        self.0[usize::from(u16::from_le_bytes([bytes[14], bytes[15]])) % self.0.len()].lock().await
    }
}

/// A session that nobody else changes while this is held.
pub struct Held<'s> {
    session: Uuid,
    _line: MutexGuard<'s, ()>,
}

/// A change to a held session that the caller stores with its own command.
pub struct Keeping<'s> {
    update: Option<Update>,
    beside: Vec<Row>,
    _held: Held<'s>,
}

impl<'s> Held<'s> {
    /// The change, decided on the caller's own snapshot: one commit in place of two, and no reading of its own.
    pub(crate) async fn keeping(
        self,
        reads: &Reads,
        change: impl FnOnce(&mut SessionData),
    ) -> Result<Keeping<'s>, Problem> {
        let stored = records::by_id(reads, self.session).await?.ok_or(Problem::SignIn)?;
        let mut data = stored.data.clone();
        change(&mut data);
        let update = (data != stored.data).then(|| records::data_update(self.session, &data));
        Ok(Keeping { update, beside: Vec::new(), _held: self })
    }
}

impl<'s> Keeping<'s> {
    /// No change of the session itself, which is held all the same.
    pub fn of(held: Held<'s>) -> Self {
        Self { update: None, beside: Vec::new(), _held: held }
    }

    /// A row to store beside it, in the same command.
    #[must_use]
    pub fn beside(mut self, row: Row) -> Self {
        self.beside.push(row);
        self
    }

    /// The command with the session's row.
    pub fn with(&self, changes: Changes) -> Changes {
        let changes = self.beside.iter().cloned().fold(changes, Changes::insert);
        match &self.update {
            Some(update) => changes.update(update.clone()),
            None => changes,
        }
    }
}

/// Writing "seen" at every request would be a write a page.
const SEEN_EVERY_MS: i64 = 5 * MINUTE_MS;

/// The cookie's name in this tier.
pub(crate) fn cookie_name(tier: Tier, secure: bool) -> String {
    cookie::name(if tier == Tier::Citizen { "citizen" } else { "desk" }, secure)
}

impl Site {
    /// The live session behind this token; marks it as seen.
    pub(crate) async fn session(&self, tier: Tier, token: &str) -> Result<Option<Session>, Problem> {
        let now = self.clock.now();
        let found = records::find(&self.db.glance(), &secret::digest(token)).await?;
        let (idle, _) = self.session_times.of(tier);
        let Some(session) =
            found.filter(|session| session.tier == tier && now < session.expires && now.0 - session.seen.0 < idle)
        else {
            return Ok(None);
        };
        if now.0 - session.seen.0 >= SEEN_EVERY_MS.min(idle / 2) {
            // Signed out in between: nothing to mark, and the next request will find nothing.
            if let Err(refused) = self.db.submit(records::seen(session.id, now)).await {
                tracing::debug!(%refused, "a session was not marked as seen");
            }
        }
        Ok(Some(session))
    }

    /// Begins a session under a new token. `id` may be known already to the actor of this request.
    pub(crate) async fn begin(
        &self,
        tier: Tier,
        id: Uuid,
        account: Option<Uuid>,
        data: SessionData,
    ) -> Result<(Session, String), Problem> {
        let (session, token, row) = self.new_session(tier, id, account, data);
        self.db.submit(Changes::new().insert(row)).await?;
        Ok((session, token))
    }

    /// A session under a new token that stands in no database yet.
    fn new_session(&self, tier: Tier, id: Uuid, account: Option<Uuid>, data: SessionData) -> (Session, String, Row) {
        let now = self.clock.now();
        let token = secret::token(&*self.chance);
        let (_, absolute) = self.session_times.of(tier);
        let session = Session { id, tier, account, data, created: now, seen: now, expires: now.plus_ms(absolute) };
        let row = records::row(&session, secret::digest(&token));
        (session, token, row)
    }

    /// Signs a citizen in by the very command that uses up their link: either both are stored or neither. The session before it ends, and
    /// with it whatever token somebody may have put into this browser.
    pub(crate) async fn begin_with(
        &self,
        old: Option<Uuid>,
        account: Uuid,
        data: SessionData,
        changes: Changes,
    ) -> Result<(Session, String), Refused> {
        let id = civic::Id::<()>::new(&*self.clock, &*self.chance).uuid();
        let (session, token, row) = self.new_session(Tier::Citizen, id, Some(account), data);
        let changes = changes.insert(row);
        self.db.submit(old.map_or(changes.clone(), |old| changes.delete(records::gone(old)))).await?;
        Ok((session, token))
    }

    /// Reads, changes and writes the data of a session; gives what is stored now, and a new token when rights were gained.
    pub(crate) async fn keep(
        &self,
        session: Uuid,
        gains: bool,
        change: impl FnOnce(&mut SessionData),
    ) -> Result<(SessionData, Option<String>), Problem> {
        let _line = self.keepers.line(session).await;
        let stored = records::by_id(&self.db.reads().await?, session).await?.ok_or(Problem::SignIn)?;
        let mut data = stored.data.clone();
        change(&mut data);
        if data == stored.data {
            return Ok((data, None));
        }
        let token = gains.then(|| secret::token(&*self.chance));
        self.db.submit(records::new_data(session, &data, token.as_deref().map(secret::digest))).await?;
        Ok((data, token))
    }

    /// Puts the caller in line for a session, for a change that rides on a command of its own.
    pub(crate) async fn hold(&self, session: Uuid) -> Held<'_> {
        Held { session, _line: self.keepers.line(session).await }
    }

    /// Ends one session.
    pub async fn revoke_session(&self, session: Uuid) -> Result<(), Problem> {
        self.db.submit(records::delete(session)).await?;
        Ok(())
    }

    /// Ends all sessions of an account: password changed, account disabled.
    pub async fn revoke_account(&self, account: Uuid) -> Result<(), Problem> {
        self.db.submit(records::delete_of(account)).await?;
        Ok(())
    }

    /// The live sessions of an account, newest first, for its own page.
    pub async fn sessions_of(&self, account: Uuid) -> Result<Vec<Session>, Problem> {
        let now = self.clock.now();
        let all = records::of_account(&self.db.reads().await?, account).await?;
        let idle = |session: &Session| self.session_times.of(session.tier).0;
        Ok(all.into_iter().filter(|session| now < session.expires && now.0 - session.seen.0 < idle(session)).collect())
    }

    /// Deletes up to `most` sessions past their absolute end; for a nightly job. How many it deleted.
    pub async fn sweep_sessions(&self, most: u64) -> Result<usize, Problem> {
        let ended = records::ended(&self.db.reads().await?, self.clock.now(), most).await?;
        for session in &ended {
            self.db.submit(records::delete(*session)).await?;
        }
        Ok(ended.len())
    }
}
