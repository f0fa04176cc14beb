//! `yakuba demo`: 火の国市, a city that does not exist, filled and served from one folder.
//!
//! What is served is the real server on a real database. Only the people are made up, and the month behind them was played by the engine.

mod accounts;
mod again;
mod behind;
pub mod city;
mod counters;
mod day;
mod fill;
mod history;
mod names;
mod protected;
mod register;
mod residents;
mod say;

use std::path::Path;
use std::sync::Arc;

use civic::{Chance, Clock};
use counter::day::Scenario;
use hall::city::City;
use hall::notices::Folder;
use hall::screening::Clamd;
use hall::spool::Spool;
use hall::tour::{Again, Peak};
use hall::{Door, Hall, Parts};
use store::{Blobs, CityId, Db, DbConfig, FolderLock};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use web::Problem;

use self::again::Fresh;
use self::day::Watched;
use crate::chores::{self, Chores};
use crate::config;
use crate::figures::Figures;
use crate::machine::{SystemChance, SystemClock};
use crate::told::{Tell, Told};
use crate::{folder, keyfile, log, machine, press, stop};

/// The demo city's number in every key.
const CITY: CityId = CityId(1);

/// Where reports of undelivered mail would come to; a maildir in the data folder is read instead.
const BOUNCES: &str = "bounce@hinokuni.example";

/// Which demo is wanted.
pub struct Wanted {
    pub port: u16,
    pub clamd: Option<String>,
    /// A day to be watched, and of a hundred people how many book on it.
    pub day: Option<(String, Option<u8>)>,
    /// How many days its history goes back.
    pub past: i64,
}

/// Days of history a demo may have: less shows nothing, more than a year nothing new.
pub const PAST: std::ops::RangeInclusive<i64> = history::DAYS..=366;
/// What it has where nobody asks.
pub const USUAL_PAST: i64 = history::DAYS;

/// Fills the folder where it is empty, says where to look, and serves until asked to stop; begun again, it does so anew on the same port.
pub async fn run(data: &Path, wanted: Wanted) -> Result<(), Told> {
    let Wanted { port, clamd, day, past } = wanted;
    log::begin_quiet();
    machine::allow_many_files();
    let mut city = parsed()?;
    let scenario = behind::scenario()?;
    let peak = Peak::new(scenario.clone(), city.counters.clone());
    let watch = |(day, booked): (String, Option<u8>)| {
        Ok((Watched::new(day::read(&day, &city)?, &mut city, &scenario, booked), booked))
    };
    let watched = day.map(watch).transpose()?;
    let own = watched.as_ref().map(|(watched, booked)| day::folder(data, watched.date, *booked)).transpose()?;
    // A longer history is another city: the month's stays beside it.
    let own = own.or_else(|| (past != USUAL_PAST).then(|| data.join(format!("past-{past}"))));
    let data = own.as_deref().unwrap_or(data);
    let scanner = clamd.map(|address| config::scanner(&address)).transpose()?;
    folder::private(data)?;
    let _lock = FolderLock::take(data).tell("the demo cannot start")?;
    let listener = listen(port)?;
    let base = format!("http://127.0.0.1:{}", listener.local_addr().tell("the address")?.port());
    let password = accounts::password(data, &SystemChance)?;
    let place = Place { data, base, password, scanner, listener, past, peak, stop: stop::asked() };
    let (mut watched, mut first) = (watched.map(|(watched, _)| watched), true);
    while place.serve(&city, &scenario, watched.take(), first).await? {
        again::swap(data)?;
        first = false;
    }
    Ok(())
}

/// Where a demo stands: the same from one beginning to the next.
struct Place<'a> {
    data: &'a Path,
    base: String,
    password: String,
    scanner: Option<Clamd>,
    /// Held open between two cities: whoever knocks meanwhile waits for the new one.
    listener: std::net::TcpListener,
    past: i64,
    /// 28 March, as the city's own files have it.
    peak: Peak,
    stop: watch::Receiver<bool>,
}

impl Place<'_> {
    /// One city, until the process is asked to stop or a new one lies ready beside. Whether there is one.
    async fn serve(
        &self,
        parsed: &City,
        scenario: &Scenario,
        watched: Option<Watched>,
        first: bool,
    ) -> Result<bool, Told> {
        let data = self.data;
        let clock: Arc<dyn Clock> =
            watched.as_ref().map_or_else(|| Arc::new(SystemClock) as _, |day| day.clock.clone() as _);
        let live = watched.is_none();
        let city = if live { counters::open_today(parsed.clone(), clock.now()) } else { parsed.clone() };
        fill::once(data, &city, &self.password, self.past, clock.now()).await?;
        let hall = open(data, &city, &self.base, clock, &data.join(DATABASE)).await?;
        let door = Door { scanner: self.scanner.clone(), bounces: Some(BOUNCES.to_owned()), ..Door::default() };
        hall.stand_at_the_door(door);
        if live {
            counters::lines(&hall).await?;
        }
        let (halt, stop) = watch::channel(false);
        let chores = chores::begin(self.chores(&hall, &stop)?, stop.clone());
        if first {
            self.welcome(&hall, &city);
        }
        let beside = beside(&hall, scenario.clone(), watched, &self.base).await?;
        // A watched day begins anew with each start.
        let again = live.then(Again::default);
        let router = hall::routes::demo_router(&hall, again.clone(), self.peak.clone());
        let (city, password) = (parsed.clone(), self.password.clone());
        let fresh = Fresh { data: data.to_owned(), city, password, days: self.past };
        let turn = tokio::spawn(again::until(self.stop.clone(), again, fresh, halt));
        let listener = self.listener.try_clone().and_then(tokio::net::TcpListener::from_std);
        let listener = listener.tell("the address")?;
        let served = web::serve(listener, router, web::ServeOptions::default(), stop).await;
        beside.abort();
        // The chores end with the server; a task that broke off was told in the log.
        let _ = chores.await;
        hall.db().close().await;
        served.tell("the server ended")?;
        turn.await.tell("the demo's turn")
    }

    fn chores(&self, hall: &Hall, stop: &watch::Receiver<bool>) -> Result<Chores, Told> {
        let mail = self.data.join("mail");
        let road = Folder::open(&mail).map_err(|error| folder::unwritable(&mail, &error))?;
        let mut workers = Vec::from(hall::notices::spawn(hall, &Arc::new(road), stop));
        workers.push(hall::api::hooks::spawn(hall, hall::api::hooks::Reach::Outside, stop));
        workers.push(hall::lobby::watch(hall, stop));
        let figures = Figures::register(hall, self.data.to_owned());
        let reports = Some(self.data.join("bounces"));
        let spool = Some(Spool { folder: self.data.join("spool"), mappings: vec![city::mapping()?] });
        Ok(Chores { hall: hall.clone(), seal: None, workers, figures, reports, spool })
    }

    fn welcome(&self, hall: &Hall, city: &City) {
        let fonts = hall.press().map(|room| room.families().join(", "));
        let (kept, mail) = (accounts::path(self.data), self.data.join("mail"));
        say::welcome(&self.base, city, &self.password, &kept, &mail, fonts.as_deref());
    }
}

/// What goes on while the server answers: earlier days are reckoned, a scenario is tried, and the watched day is played.
async fn beside(hall: &Hall, scenario: Scenario, watched: Option<Watched>, base: &str) -> Result<JoinHandle<()>, Told> {
    let told = |problem: Problem| Told::new(format!("the demo's counters: {problem:?}"));
    if watched.is_some() {
        say::day(base, &Watched::devices(hall, base).await.map_err(told)?);
    }
    let hall = hall.clone();
    Ok(tokio::spawn(async move {
        if let Err(problem) = behind::teach(hall.clone(), scenario).await {
            tracing::warn!(?problem, "the days behind the demo could not be reckoned");
        }
        // A demo is looked at before its first night.
        if let Err(problem) = hall::outcomes::count(&hall, usize::MAX).await {
            tracing::warn!(?problem, "what ended before could not be counted for the figures");
        }
        let Some(day) = watched else {
            if let Err(problem) = behind::tried(&hall).await {
                tracing::warn!(?problem, "the scenario of bookings could not be tried");
            }
            return;
        };
        if let Err(problem) = day.play(hall).await {
            tracing::warn!(?problem, "the day could not be played");
        }
    }))
}

/// The database file within the data folder.
pub const DATABASE: &str = "yakuba.sqlite";

fn parsed() -> Result<City, Told> {
    let booking = include_str!("../../../../cities/hinokuni/scenarios/booking.yaml");
    let center = include_str!("../../../../cities/hinokuni/scenarios/center.yaml");
    let hours = include_str!("../../../../cities/hinokuni/scenarios/hours.yaml");
    let city = crate::check::city(&city::files()).map_err(Told::plain)?;
    let scenarios = [("booking.yaml", booking), ("center.yaml", center), ("hours.yaml", hours)];
    let read = scenarios.into_iter().map(|(name, text)| crate::folder::scenario(name, text));
    Ok(City { scenarios: read.collect::<Result<_, Told>>()?, ..city })
}

fn listen(port: u16) -> Result<std::net::TcpListener, Told> {
    let listener = std::net::TcpListener::bind(("127.0.0.1", port)).map_err(|error| {
        Told::new(format!("port {port} on 127.0.0.1 cannot be opened: {error}."))
            .help("Something else uses it, perhaps an earlier demo. Take another: yakuba demo --port 8081")
    })?;
    listener.set_nonblocking(true).tell("the address")?;
    Ok(listener)
}

/// Opens the hall on a database file with a clock of the caller's.
async fn open(data: &Path, city: &City, base: &str, clock: Arc<dyn Clock>, file: &Path) -> Result<Hall, Told> {
    let chance: Arc<dyn Chance> = Arc::new(SystemChance);
    let mut config = DbConfig::new(format!("sqlite:{}", file.display()), CITY, clock.clone(), chance.clone());
    config.format_number = hall::format_number;
    let db = Db::open(config).await.tell("the demo's database")?;
    db.migrate(hall::schema::migrations()).await.tell("the demo's tables")?;
    fill::publish(&db).await?;
    let site = hall::site(db.clone(), clock, chance.clone(), city, base);
    let blobs = Blobs::open(&data.join("files")).tell("the folder for files")?;
    let keys = keyfile::open_or_make(&data.join("city.key"), chance.as_ref())?;
    Hall::open(Parts { db, site, city: city.clone(), blobs, keys, press: press::found(None) })
        .await
        .map_err(|problem| Told::new(format!("the hall does not open: {problem:?}")))
}
