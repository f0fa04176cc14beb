//! The hall: what every page, job and command of one city shares. Cheap to clone; one per process.

use std::pin::Pin;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use civic::{Calendar, Chance, Clock, Lang, Millis};
use counter::Counters;
use store::{Blobs, Db, Reads};
use uuid::Uuid;
use web::guard::{Grant, StaffActor, StaffDirectory, TokenActor, TokenDirectory};
use web::{HasSite, Page, Permission, Permit, Problem, Site, Staff};

use crate::cases::{Act, Beside, CaseFile, Follower, Propose, Warn};
use crate::catalog::{Halt, Library, Notice};
use crate::city::City;
use crate::keys::Keys;
use crate::notices::{Compose, Timer};
use crate::outgoing::Gateway;
use crate::people::Officer;
use crate::screening::Clamd;
use crate::{
    allocation, api, desk, drafts, fees, lobby, mypage, notes, notices, outcomes, outlook, outside, papers, recusal,
    schedules, status, talks, visits,
};

/// The state of every route.
#[derive(Clone)]
pub struct Hall {
    inner: Arc<Inner>,
}

struct Inner {
    site: Arc<Site>,
    db: Db,
    city: City,
    counters: RwLock<(i64, Arc<Counters>)>,
    stock: visits::Stock,
    waits: lobby::Waits,
    outcomes: outcomes::Shelf,
    outlook: outlook::Shelf,
    standings: status::Kept,
    counts: status::Counts,
    calendar: Calendar,
    library: Library,
    blobs: Blobs,
    keys: Keys,
    limits: Limits,
    followers: Vec<Follower>,
    besides: Vec<Beside>,
    proposals: Vec<Propose>,
    mails: Vec<(&'static str, Compose)>,
    timers: Vec<(&'static str, Timer)>,
    warn: Warn,
    preview: Preview,
    frame: Frame,
    around: Around,
    door: OnceLock<Door>,
    press: Option<papers::PressRoom>,
}

/// A letter as it would be written now; `papers` writes it, the case page shows it before it is sent.
pub type Preview = fn(&Hall, &CaseFile, &Act, &str) -> Option<procedure::letter::Rendered>;

/// What a function in a table gives: its answer later.
pub type Soon<'a, T, E = Problem> = Pin<Box<dyn Future<Output = Result<T, E>> + Send + 'a>>;

/// The frame of an officer's page; `desk` knows the places and what waits there.
type Frame = for<'a> fn(&'a Permit, &'a StaffActor, String) -> Soon<'a, Page>;

/// Where a case stands in a list: its neighbours, and the how-manieth of how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InList {
    pub before: Option<Uuid>,
    pub after: Option<Uuid>,
    /// From 1.
    pub at: usize,
    pub of: usize,
}

/// Where a case stands in the officer's own list; `None` when it is not in it.
type Around = for<'a> fn(&'a Permit, &'a StaffActor, Uuid) -> Soon<'a, Option<InList>>;

/// How often somebody may try what could be guessed.
pub struct Limits {
    /// Number and code of a case, by address and by number.
    pub status: web::Limiter,
    /// Login and password, by login from one address.
    pub sign_in: web::Limiter,
    /// Login and password, by login alone and by address alone.
    pub sign_in_wide: web::Limiter,
    /// Mail codes, by draft.
    pub mail: web::Limiter,
    /// Times kept for who has not said who they are, by address.
    pub holds: web::Limiter,
    /// Codes of sheets for outside parties, by address.
    pub outside: web::Limiter,
    /// Applications and mail codes of programs, by address.
    pub api: web::Limiter,
    /// Requests with a token, by token.
    pub tokens: web::Limiter,
}

impl Limits {
    fn new() -> Self {
        let minutes = |n: i64| n * 60_000;
        Self {
            status: web::Limiter::new(10, minutes(15), KEYS),
            sign_in: web::Limiter::new(10, minutes(15), KEYS),
            sign_in_wide: web::Limiter::new(60, minutes(15), KEYS),
            mail: web::Limiter::new(6, minutes(30), KEYS),
            holds: web::Limiter::new(12, minutes(30), KEYS),
            outside: web::Limiter::new(10, minutes(15), KEYS),
            api: web::Limiter::new(60, minutes(15), KEYS),
            tokens: web::Limiter::new(1_200, minutes(1), KEYS),
        }
    }
}

/// The most callers remembered at once; beyond it the oldest are forgotten.
const KEYS: usize = 20_000;

/// What stands at the city's door: settings of the machine, not of the city.
#[derive(Clone, Debug, Default)]
pub struct Door {
    /// The virus scanner every file goes through.
    pub scanner: Option<Clamd>,
    /// Where reports of undelivered mail come to; each mail's sender has it with a token of its own.
    pub bounces: Option<String>,
    /// Where short messages are handed over.
    pub gateway: Option<Gateway>,
}

/// What a hall is opened from.
pub struct Parts {
    pub db: Db,
    pub site: Site,
    pub city: City,
    pub blobs: Blobs,
    pub keys: Keys,
    /// Letters as PDF, where the program has a press and the machine has fonts.
    pub press: Option<Arc<dyn pdf::Press>>,
}

impl Hall {
    /// Opens the hall on a migrated database and reads what is published.
    pub async fn open(parts: Parts) -> Result<Self, Problem> {
        let calendar = Calendar::new(parts.city.closures.clone());
        let library = Library::open(&parts.db, &parts.city).await?;
        let standings = status::Kept::default();
        standings.load(&parts.db.reads().await?).await?;
        let counters = schedules::laid(&parts.db.reads().await?, &parts.city.counters, parts.db.clock().now()).await?;
        let mut site = parts.site;
        site.blobs = Some(parts.blobs.clone());
        let inner = Inner {
            site: Arc::new(site),
            db: parts.db,
            calendar,
            library,
            blobs: parts.blobs,
            keys: parts.keys,
            limits: Limits::new(),
            followers: vec![papers::follow, notices::follow],
            besides: vec![
                notices::desk::beside,
                mypage::desk::beside,
                allocation::beside,
                outside::desk::beside,
                talks::desk::beside,
                fees::desk::beside,
                notes::desk::beside,
                outlook::desk::beside,
            ],
            proposals: vec![allocation::reason],
            mails: vec![
                (visits::VISIT_MAIL, visits::compose),
                (outside::OUTSIDE_MAIL, outside::compose),
                (desk::DIGEST_MAIL, desk::digest_mail),
            ],
            timers: vec![
                (visits::REMIND, visits::remind),
                (visits::OFFER, visits::offer),
                (schedules::SCHEDULE, schedules::carry_out),
                (outside::OUTSIDE_REMIND, outside::remind_due),
                (desk::DIGEST_DUE, desk::digest_due),
                (allocation::ALLOCATION, allocation::carry_out),
            ],
            warn: recusal::desk::warning,
            preview: papers::preview,
            frame: desk::frame,
            around: desk::around,
            door: OnceLock::new(),
            press: parts.press.map(papers::PressRoom::new),
            stock: visits::Stock::default(),
            waits: lobby::Waits::default(),
            outcomes: outcomes::Shelf::default(),
            outlook: outlook::Shelf::default(),
            standings,
            counts: status::Counts { drafts: drafts::touched, bookings: visits::touched },
            counters: RwLock::new((counters.0, Arc::new(counters.1))),
            city: parts.city,
        };
        Ok(Self { inner: Arc::new(inner) })
    }

    pub fn city(&self) -> &City {
        &self.inner.city
    }

    /// Services, offices, desks and hours as they are now; whoever decides keeps one value for the whole decision.
    pub fn counters(&self) -> Arc<Counters> {
        Arc::clone(&self.held_counters().1)
    }

    fn held_counters(&self) -> (i64, Arc<Counters>) {
        self.inner.counters.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The same as this snapshot knows them: an act on an office-day is decided on the schedule that holds at its moment, whichever process
    /// edited it. One short question to the database, and what is new is read.
    pub async fn fresh_counters(&self, reads: &Reads) -> Result<Arc<Counters>, Problem> {
        let (seen, counters) = self.held_counters();
        if reads.version(schedules::STREAM).await? <= seen {
            return Ok(counters);
        }
        let (seen, fresh) = schedules::laid(reads, &self.inner.city.counters, self.now()).await?;
        let fresh = Arc::new(fresh);
        let mut held = self.inner.counters.write().unwrap_or_else(PoisonError::into_inner);
        // Two may be reading at once: the newer reading stays.
        if held.0 < seen {
            *held = (seen, Arc::clone(&fresh));
        }
        Ok(Arc::clone(&held.1))
    }

    /// The seats of the counters, for whoever looks.
    pub fn stock(&self) -> &visits::Stock {
        &self.inner.stock
    }

    /// What the counters' days taught, and how long people will wait.
    pub fn waits(&self) -> &lobby::Waits {
        &self.inner.waits
    }

    /// What came of it all, by week.
    pub fn outcomes(&self) -> &outcomes::Shelf {
        &self.inner.outcomes
    }

    /// By which day cases under way will likely be over, as this process looked ahead last.
    pub fn outlook(&self) -> &outlook::Shelf {
        &self.inner.outlook
    }

    /// What the city says of its services, as this process knows it.
    pub fn standings(&self) -> Arc<status::Declarations> {
        self.inner.standings.held()
    }

    /// Reads what was declared since, and tells open pages; after each commit of a declaration, and by whoever watches other processes.
    pub async fn refresh_standings(&self, reads: &Reads) -> Result<(), Problem> {
        self.inner.standings.refresh(self, reads).await
    }

    /// Why nobody begins this procedure online at a moment: its own halt, or what is declared.
    pub fn halt(&self, procedure: &str, now: Millis) -> Option<Halt> {
        self.library().shelf().halt(procedure, now).or_else(|| status::halt(self, procedure, now))
    }

    /// What is to be said on a procedure's page before all else.
    pub fn notices_of(&self, procedure: &str, lang: Lang, now: Millis) -> Vec<Notice> {
        status::of_page(self, procedure, lang, now)
    }

    /// What is to be said on the first page.
    pub fn notices(&self, lang: Lang, now: Millis) -> Vec<Notice> {
        status::home(self, lang, now)
    }

    /// Who counts what a declaration touches.
    pub fn counts(&self) -> &status::Counts {
        &self.inner.counts
    }

    pub fn calendar(&self) -> &Calendar {
        &self.inner.calendar
    }

    /// Every published procedure and letter, parsed.
    pub fn library(&self) -> &Library {
        &self.inner.library
    }

    pub fn blobs(&self) -> &Blobs {
        &self.inner.blobs
    }

    pub fn keys(&self) -> &Keys {
        &self.inner.keys
    }

    /// Where letters become files; `None`: they are printed from the browser alone.
    pub fn press(&self) -> Option<&papers::PressRoom> {
        self.inner.press.as_ref()
    }

    pub fn limits(&self) -> &Limits {
        &self.inner.limits
    }

    /// The slices that add to every act of a case.
    pub fn followers(&self) -> &[Follower] {
        &self.inner.followers
    }

    /// The parts other slices show beside a case.
    pub fn besides(&self) -> &[Beside] {
        &self.inner.besides
    }

    /// The slices that may know the reason of a decision.
    pub fn proposals(&self) -> &[Propose] {
        &self.inner.proposals
    }

    /// Mails other slices write, by the kind of their effect.
    pub fn mails(&self) -> &[(&'static str, Compose)] {
        &self.inner.mails
    }

    /// Timers of other slices, by the kind of their job.
    pub fn timers(&self) -> &[(&'static str, Timer)] {
        &self.inner.timers
    }

    /// Says what stands at the door; once, before anything comes in. Later words are not heard.
    pub fn stand_at_the_door(&self, door: Door) {
        let _ = self.inner.door.set(door);
    }

    pub fn scanner(&self) -> Option<&Clamd> {
        self.inner.door.get().and_then(|door| door.scanner.as_ref())
    }

    pub fn bounces(&self) -> Option<&str> {
        self.inner.door.get().and_then(|door| door.bounces.as_deref())
    }

    pub fn gateway(&self) -> Option<&Gateway> {
        self.inner.door.get().and_then(|door| door.gateway.as_ref())
    }

    /// Who warns an officer of a case before it is shown.
    pub fn warn(&self) -> Warn {
        self.inner.warn
    }

    /// Who writes a letter for being looked at.
    pub fn preview(&self) -> Preview {
        self.inner.preview
    }

    /// The frame of an officer's page, for every slice alike.
    pub async fn desk_page<P: Permission>(&self, staff: &Staff<P>, title: impl Into<String>) -> Result<Page, Problem> {
        (self.inner.frame)(staff, staff.officer(), title.into()).await
    }

    /// Where this case stands in the officer's own list.
    pub async fn cases_around<P: Permission>(&self, staff: &Staff<P>, case: Uuid) -> Result<Option<InList>, Problem> {
        (self.inner.around)(staff, staff.officer(), case).await
    }

    pub fn clock(&self) -> &dyn Clock {
        self.inner.db.clock()
    }

    pub fn chance(&self) -> &dyn Chance {
        self.inner.db.chance()
    }

    pub fn now(&self) -> Millis {
        self.clock().now()
    }

    pub fn new_id(&self) -> Uuid {
        self.inner.db.new_id()
    }

    /// The database itself: for jobs, the binary and tests. A page goes through its permit.
    pub fn db(&self) -> &Db {
        &self.inner.db
    }
}

impl HasSite for Hall {
    fn site(&self) -> &Arc<Site> {
        &self.inner.site
    }
}

impl StaffDirectory for Hall {
    async fn staff(&self, reads: &Reads, account: Uuid) -> Result<Option<StaffActor>, Problem> {
        let Some(officer) = Officer::on(reads, account, self.now().date()).await? else { return Ok(None) };
        let scope = officer.sections().join(" ");
        let grants = officer
            .permissions()
            .into_iter()
            .map(|permission| Grant { permission: permission.into(), scope: scope.clone() });
        Ok(Some(StaffActor {
            account,
            grants: grants.collect(),
            section: officer.place,
            name: officer.name,
            grant_version: officer.version,
        }))
    }
}

impl TokenDirectory for Hall {
    async fn token(&self, reads: &Reads, shown: &str) -> Result<Option<TokenActor>, Problem> {
        api::token(self, reads, shown).await
    }

    async fn used(&self, token: &TokenActor) -> Result<(), Problem> {
        api::used(self, token).await
    }
}
