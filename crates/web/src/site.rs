//! What every page and guard needs to know about the city and its server.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use civic::{Chance, Clock, Lang, Text};

use crate::live::Live;
use crate::metrics::Meter;
use crate::session::{Keepers, SessionTimes};

/// How a state that holds a [`Site`] hands it over; the hall's own state implements it.
pub trait HasSite: Clone + Send + Sync + 'static {
    fn site(&self) -> &Arc<Site>;
}

/// The city's face: what stands in head and foot of its pages.
#[derive(Clone, Debug, Default)]
pub struct CityFace {
    pub name: Text,
    /// The service's name under the city's: デジタル市役所.
    pub service: Text,
    /// The mark: SVG path data on a 36 × 36 view box, drawn in the city's colour.
    pub mark: String,
    pub phone: String,
    pub fax: String,
    pub email: String,
    pub address: Text,
    /// When the phone is answered: 平日 9:00–16:30.
    pub hours: Text,
}

/// A link the city puts into head or foot.
#[derive(Clone, Debug)]
pub struct SiteLink {
    pub label: Text,
    pub href: String,
}

/// One city's site. The database inside is reachable through a guard's permit only.
pub struct Site {
    pub(crate) db: store::Db,
    /// Where uploaded files go; without it uploads are refused.
    pub blobs: Option<store::Blobs>,
    pub clock: Arc<dyn Clock>,
    pub chance: Arc<dyn Chance>,
    pub city: CityFace,
    /// Where citizens reach us, without a trailing slash: `https://www.city.hinokuni.example`.
    pub base_url: String,
    /// How many proxies of ours stand before the server; their entries in `X-Forwarded-For` are believed, counted from the right.
    pub trusted_proxies: usize,
    /// Cookies with `Secure` and the `__Host-` prefix.
    pub cookie_secure: bool,
    pub languages: Vec<Lang>,
    /// At most four links in the head of citizen pages.
    pub citizen_nav: Vec<SiteLink>,
    pub foot_links: Vec<SiteLink>,
    /// Where officers sign in; shown on the page that asks for it.
    pub desk_sign_in: String,
    /// Where an officer begins.
    pub desk_home: String,
    pub session_times: SessionTimes,
    pub(crate) keepers: Keepers,
    pub meter: Meter,
    /// The streams of live pages.
    pub live: Live,
    /// Whether whoever looks after the server finds it able to work; `/readyz` says so.
    pub ready: AtomicBool,
    /// Nothing is taken in: pages can be read, sign-ins and look-ups are answered, everything else that is sent is refused and says so.
    pub only_reading: AtomicBool,
}

impl Site {
    /// A site with the defaults of a server on its own: no proxy, all languages, secure cookies as the base URL says.
    pub fn new(db: store::Db, clock: Arc<dyn Clock>, chance: Arc<dyn Chance>, city: CityFace, base_url: &str) -> Self {
        Self {
            db,
            blobs: None,
            clock,
            chance,
            city,
            base_url: base_url.trim_end_matches('/').to_owned(),
            trusted_proxies: 0,
            cookie_secure: base_url.starts_with("https://"),
            languages: Lang::ALL.to_vec(),
            citizen_nav: Vec::new(),
            foot_links: Vec::new(),
            desk_sign_in: "/desk/sign-in".to_owned(),
            desk_home: "/desk".to_owned(),
            session_times: SessionTimes::default(),
            keepers: Keepers::default(),
            meter: Meter::default(),
            live: Live::default(),
            ready: AtomicBool::new(true),
            only_reading: AtomicBool::new(false),
        }
    }
}
