//! What every guard yields.

use std::borrow::Cow;
use std::sync::Arc;

use axum::http::request::Parts;
use civic::{Lang, Millis};
use jiff::civil::Date;
use store::{ActorRef, Changes, Committed, DecideError, Look, Reads, Refused, Stream};
use uuid::Uuid;

use crate::cookie;
use crate::page::Page;
use crate::problem::Problem;
use crate::reader::{DEVICE_COOKIE, Reader};
use crate::session::{Session, cookie_name};
use crate::site::Site;
use crate::{form, secret};

/// The kind of stream that an officer's rights are versions of.
pub const ACCOUNT_STREAM: &str = "account";

/// A browser keeps no cookie longer than 400 days; a device is opened anew every year.
const DEVICE_SECONDS: i64 = 400 * 86_400;

/// Who acts, for what, and through what they read and write.
pub struct Permit {
    pub(super) site: Arc<Site>,
    pub(super) reader: Reader,
    pub(super) actor: ActorRef,
    pub(super) purpose: Cow<'static, str>,
    /// The section an officer acts for; what a citizen is told about a look.
    pub(super) section: String,
    pub(super) rights: Option<(Stream, i64)>,
    pub(super) session: Option<Session>,
    pub(super) now: Millis,
}

impl Permit {
    /// A snapshot; drop it before drawing.
    pub async fn reads(&self) -> Result<Reads, Problem> {
        Ok(self.site.db.reads().await?)
    }

    /// Stores a command. `?` turns a refusal into its page.
    pub async fn submit(&self, changes: Changes) -> Result<Committed, Refused> {
        self.site.db.submit(self.holding(changes)).await
    }

    /// Decides on a snapshot and stores the decision; made anew when stale, but not when it is the actor's rights that changed.
    pub async fn decide<F, Fut, E>(&self, mut decision: F) -> Result<Committed, DecideError<E>>
    where
        F: FnMut(Reads) -> Fut,
        Fut: Future<Output = Result<Changes, E>>,
    {
        self.site
            .db
            .decide(|reads| {
                let decided = decision(reads);
                async move { decided.await.map(|changes| self.holding(changes)) }
            })
            .await
    }

    /// The last step before the store: from here on an error page cannot promise that nothing was received.
    fn holding(&self, changes: Changes) -> Changes {
        self.reader.handed.over();
        match self.rights {
            Some((stream, version)) => changes.expect(stream, version),
            None => changes,
        }
    }

    /// Records that these people's data are looked at; show nothing before it returns.
    pub async fn look(&self, subjects: Vec<Uuid>, case: Option<Uuid>) -> Result<(), Problem> {
        let (actor, section, purpose) = (self.actor.clone(), self.section.clone(), self.purpose.clone().into_owned());
        self.look_as(Look { actor, section, purpose, subjects, case }).await
    }

    /// Records a look with a purpose of its own.
    pub async fn look_as(&self, look: Look) -> Result<(), Problem> {
        Ok(self.site.db.look(look).await?)
    }

    pub fn actor(&self) -> ActorRef {
        self.actor.clone()
    }

    pub fn purpose(&self) -> &str {
        &self.purpose
    }

    pub fn lang(&self) -> Lang {
        self.reader.lang
    }

    /// The moment the request came in: one moment for the whole request.
    pub fn now(&self) -> Millis {
        self.now
    }

    pub fn today(&self) -> Date {
        self.now.date()
    }

    pub fn reader(&self) -> &Reader {
        &self.reader
    }

    /// The city and its clock and chance; not its database.
    pub fn site(&self) -> &Arc<Site> {
        &self.site
    }

    pub fn new_id(&self) -> Uuid {
        civic::Id::<()>::new(&*self.site.clock, &*self.site.chance).uuid()
    }

    pub fn session(&self) -> Option<&Session> {
        self.session.as_ref()
    }

    /// The frame of a page in the reader's language.
    pub fn page(&self, title: impl Into<String>) -> Page {
        Page::new(&self.site, &self.reader, title)
    }

    /// The hidden `token` of a form that is sent before anybody signed in: ties it to this browser.
    pub fn form_token(&self, form: &str) -> String {
        let secret = self.reader.form_secret.clone().unwrap_or_else(|| {
            let made = secret::token(&*self.site.chance);
            let name = cookie::name(form::TOKEN_COOKIE, self.site.cookie_secure);
            self.reader.cookies.push(&cookie::write(&name, &made, None, self.site.cookie_secure));
            made
        });
        secret::form_token(&secret, form)
    }

    /// Refuses a form whose `token` was not made for this browser.
    pub fn check_form_token(&self, form: &str, token: &str) -> Result<(), Problem> {
        use subtle::ConstantTimeEq;
        let wanted = self
            .reader
            .form_secret
            .as_ref()
            .map(|secret| secret::form_token(secret, form))
            .ok_or(Problem::Forbidden)?;
        if bool::from(wanted.as_bytes().ct_eq(token.as_bytes())) { Ok(()) } else { Err(Problem::Forbidden) }
    }

    /// Hands the browser the token of its session.
    pub(super) fn send_token(&self, token: &str) {
        let (tier, secure) = (self.reader.tier, self.site.cookie_secure);
        self.reader.cookies.push(&cookie::write(&cookie_name(tier, secure), token, None, secure));
    }

    /// What this browser shows as a device of the city; whether it is one, the look-up decides.
    pub fn device_token(&self) -> Option<&str> {
        self.reader.device.as_deref().filter(|token| token.len() == secret::TOKEN_LENGTH)
    }

    /// Makes this browser a device of the city: a new token, which is also what is to be remembered of it.
    pub fn give_device_token(&self) -> String {
        let token = secret::token(&*self.site.chance);
        let name = cookie::name(DEVICE_COOKIE, self.site.cookie_secure);
        self.reader.cookies.push(&cookie::write(&name, &token, Some(DEVICE_SECONDS), self.site.cookie_secure));
        token
    }

    /// Ends this browser's session, if it has one.
    pub async fn sign_out(&self) -> Result<(), Problem> {
        if let Some(session) = &self.session {
            self.site.revoke_session(session.id).await?;
        }
        let secure = self.site.cookie_secure;
        self.reader.cookies.push(&cookie::write(&cookie_name(self.reader.tier, secure), "", Some(0), secure));
        Ok(())
    }
}

impl Permit {
    pub(super) fn new(
        site: &Arc<Site>,
        reader: Reader,
        actor: ActorRef,
        purpose: &'static str,
        session: Option<Session>,
    ) -> Self {
        let now = site.clock.now();
        let purpose = Cow::Borrowed(purpose);
        Self { site: Arc::clone(site), reader, actor, purpose, section: String::new(), rights: None, session, now }
    }
}

/// The reader of this request and the session its cookie names.
pub(super) async fn arrival(parts: &Parts, site: &Site) -> Result<(Reader, Option<Session>), Problem> {
    let reader = parts.extensions.get::<Reader>().cloned().ok_or(Problem::Broken)?;
    let session = match cookie::read(&parts.headers, &cookie_name(reader.tier, site.cookie_secure)) {
        Some(token) if token.len() == secret::TOKEN_LENGTH => site.session(reader.tier, token).await?,
        _ => None,
    };
    Ok((reader, session))
}

/// Files.
impl Permit {
    /// The row that makes an uploaded file part of a command.
    pub fn blob_row(&self, blob: &store::NewBlob) -> store::Row {
        blob.row(&self.site.db)
    }

    /// An uploaded file to send on; look-ups decide first who may.
    pub async fn blob(&self, id: Uuid) -> Result<store::BlobReader, Problem> {
        let blobs = self.site.blobs.as_ref().ok_or(Problem::NotFound)?;
        blobs.read(id).await.map_err(|_| Problem::NotFound)
    }
}

/// Evidence about one record, for those the look-up let through to it.
impl Permit {
    /// The journal of a stream, in order.
    pub async fn events(&self, stream: Stream) -> Result<Vec<store::Event>, Problem> {
        Ok(self.site.db.stream_events(stream).await?)
    }

    /// Who looked at this subject's data, latest first.
    pub async fn looks_of(&self, subject: Uuid) -> Result<Vec<store::Looked>, Problem> {
        Ok(self.site.db.looks_of(subject).await?)
    }
}
