//! `yakuba demo`: 火の国市, a city that does not exist, filled and served from one folder.
//!
//! What is served is the real server on a real database. Only the people are made up, and the month behind them was played by the engine.

mod accounts;
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
use hall::spool::Spool;
use hall::{Door, Hall, Parts};
use store::{Blobs, CityId, Db, DbConfig, FolderLock};
use web::Problem;

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

/// Fills the folder where it is empty, says where to look, and serves until asked to stop.
pub async fn run(data: &Path, port: u16, clamd: Option<String>, day: Option<&str>) -> Result<(), Told> {
    log::begin_quiet();
    machine::allow_many_files();
    let mut city = parsed()?;
    let scenario = behind::scenario()?;
    let watched = day.map(|day| Ok(Watched::new(day::read(day, &city)?, &mut city, &scenario))).transpose()?;
    let own = watched.as_ref().map(|watched| day::folder(data, watched.date)).transpose()?;
    let data = own.as_deref().unwrap_or(data);
    let clock: Arc<dyn Clock> =
        watched.as_ref().map_or_else(|| Arc::new(SystemClock) as _, |day| day.clock.clone() as _);
    let scanner = clamd.map(|address| config::scanner(&address)).transpose()?;
    folder::private(data)?;
    let _lock = FolderLock::take(data).tell("the demo cannot start")?;
    let listener = listen(port).await?;
    let base = format!("http://127.0.0.1:{}", listener.local_addr().tell("the address")?.port());
    let password = accounts::password(data, &SystemChance)?;
    if watched.is_none() {
        city = counters::open_today(city, clock.now());
    }
    fill::once(data, &city, &password, clock.now()).await?;
    let hall = open(data, &city, &base, clock, &data.join(DATABASE)).await?;
    hall.stand_at_the_door(Door { scanner, bounces: Some(BOUNCES.to_owned()), ..Door::default() });
    if watched.is_none() {
        counters::lines(&hall).await?;
    }
    let stop = stop::asked();
    let mail = data.join("mail");
    let road = Folder::open(&mail).map_err(|error| folder::unwritable(&mail, &error))?;
    let mut workers = Vec::from(hall::notices::spawn(&hall, &Arc::new(road), &stop));
    workers.push(hall::api::hooks::spawn(&hall, hall::api::hooks::Reach::Outside, &stop));
    workers.push(hall::lobby::watch(&hall, &stop));
    let figures = Figures::register(&hall, data.to_owned());
    let reports = Some(data.join("bounces"));
    let spool = Some(Spool { folder: data.join("spool"), mappings: vec![city::mapping()?] });
    let chores = Chores { hall: hall.clone(), seal: None, workers, figures, reports, spool };
    let chores = chores::begin(chores, stop.clone());
    let fonts = hall.press().map(|room| room.families().join(", "));
    say::welcome(&base, &city, &password, &accounts::path(data), &mail, fonts.as_deref());
    beside(&hall, scenario, watched, &base).await?;
    let router = hall::routes::demo_router(&hall);
    let served = web::serve(listener, router, web::ServeOptions::default(), stop).await;
    // The chores end with the server; a task that broke off was told in the log.
    let _ = chores.await;
    hall.db().close().await;
    served.tell("the server ended")
}

/// What goes on while the server answers: earlier days are reckoned, and the watched one is played.
async fn beside(hall: &Hall, scenario: Scenario, watched: Option<Watched>, base: &str) -> Result<(), Told> {
    let told = |problem: Problem| Told::new(format!("the demo's counters: {problem:?}"));
    if watched.is_some() {
        say::day(base, &Watched::devices(hall, base).await.map_err(told)?);
    }
    let hall = hall.clone();
    tokio::spawn(async move {
        if let Err(problem) = behind::teach(hall.clone(), scenario).await {
            tracing::warn!(?problem, "the days behind the demo could not be reckoned");
        }
        // A demo is looked at before its first night.
        if let Err(problem) = hall::outcomes::count(&hall, usize::MAX).await {
            tracing::warn!(?problem, "what ended before could not be counted for the figures");
        }
        if let Some(Err(problem)) = match watched {
            Some(day) => Some(day.play(hall).await),
            None => None,
        } {
            tracing::warn!(?problem, "the day could not be played");
        }
    });
    Ok(())
}

/// The database file within the data folder.
pub const DATABASE: &str = "yakuba.sqlite";

fn parsed() -> Result<City, Told> {
    let booking = include_str!("../../../../cities/hinokuni/scenarios/booking.yaml");
    let hours = include_str!("../../../../cities/hinokuni/scenarios/hours.yaml");
    let city = crate::check::city(&city::files()).map_err(Told::plain)?;
    let scenarios = [("booking.yaml", booking), ("hours.yaml", hours)];
    let read = scenarios.into_iter().map(|(name, text)| crate::folder::scenario(name, text));
    Ok(City { scenarios: read.collect::<Result<_, Told>>()?, ..city })
}

async fn listen(port: u16) -> Result<tokio::net::TcpListener, Told> {
    tokio::net::TcpListener::bind(("127.0.0.1", port)).await.map_err(|error| {
        Told::new(format!("port {port} on 127.0.0.1 cannot be opened: {error}."))
            .help("Something else uses it, perhaps an earlier demo. Take another: yakuba demo --port 8081")
    })
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
