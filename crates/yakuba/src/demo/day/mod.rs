//! `yakuba demo --day 03-28`: one working day at the counters, to be watched an hour a minute.
//!
//! The people and their times are those of the simulated day; what is watched is the real hall: real tickets and bookings, real calls, each an act of
//! the lobby. A clock of its own runs sixty times as fast as the wall's. Each start begins the day anew, in a folder of its own.

mod desks;
mod people;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use civic::{Calendar, Clock, Millis};
use counter::day::peak;
use counter::day::scenario::{Scenario, played, staffed};
use hall::Hall;
use hall::city::City;
use hall::hand::Hand;
use jiff::civil::Date;
use uuid::Uuid;
use web::Problem;

use crate::machine::{FastClock, SystemClock};
use crate::told::Told;

/// So many times faster than the wall's clock.
pub const SPEED: i64 = 60;
/// The day begins to move a little before the doors open.
const BEGINS: i64 = 8 * 60 + 20;
/// On the day before, when the last bookings are made.
const BOOKED: i64 = 16 * 60;
/// Who sits at the desks.
const OFFICER: &str = "ogawa";

/// A day to watch.
pub struct Watched {
    pub date: Date,
    pub clock: Arc<FastClock>,
    scenario: Scenario,
}

/// Who somebody is to the desk that calls them: how long it takes, and whether they are still there.
#[derive(Clone, Copy)]
pub struct Fate {
    takes: i64,
    gone: bool,
}

pub type Fates = Arc<Mutex<HashMap<Uuid, Fate>>>;

/// Reads `MM-DD`: the next such day that is a working day.
pub fn read(day: &str, city: &City) -> Result<Date, Told> {
    let calendar = Calendar::new(city.closures.clone());
    let today = SystemClock.now().date();
    let wrong = || Told::new(format!("--day {day}: no such day.")).help("Write month and day, as in --day 03-28.");
    let (month, of_month) = day.split_once('-').ok_or_else(wrong)?;
    let (month, of_month): (i8, i8) = (month.parse().map_err(|_| wrong())?, of_month.parse().map_err(|_| wrong())?);
    peak::next(&calendar, (month, of_month), today).ok_or_else(wrong)
}

/// A folder for this day, emptied: a day that was watched is over. Days with other bookings can be watched beside each other.
pub fn folder(data: &Path, date: Date, booked: Option<u8>) -> Result<PathBuf, Told> {
    let booked = booked.map_or_else(String::new, |percent| format!("-booked-{percent}"));
    let folder = data.join(format!("day-{:02}-{:02}{booked}", date.month(), date.day()));
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(|error| crate::folder::unwritable(&folder, &error))?;
    }
    Ok(folder)
}

impl Watched {
    /// The city with the day's helpers at its desks, and a clock that stands on the day before. `booked`: of a hundred people so many book, else
    /// as many as the scenario says; they are the same people.
    pub fn new(date: Date, city: &mut City, scenario: &Scenario, booked: Option<u8>) -> Self {
        let mut unlike = peak::unlike(scenario, date);
        unlike.booked = booked.map(|percent| f64::from(percent) / 100.0).or(unlike.booked);
        for office in &mut city.counters.offices {
            *office = staffed(office, &unlike, date);
        }
        let calendar = Calendar::new(city.closures.clone());
        let before = calendar.add_business_days(date, -1);
        let clock = FastClock::standing(Millis::start_of(before).plus_minutes(BOOKED));
        Self { date, clock: Arc::new(clock), scenario: scenario.on(&unlike) }
    }

    /// Books what is booked, lets the clock run, and plays every office until its last citizen has gone.
    pub async fn play(self, hall: Hall) -> Result<(), Problem> {
        let reads = hall.db().reads().await?;
        let accounts = hall::people::accounts(&reads).await?;
        drop(reads);
        let officer = accounts.iter().find(|account| account.login == OFFICER).map(|account| account.id);
        let Some(officer) = officer else { return Err(Problem::Broken) };
        let mut offices = Vec::new();
        let counters = hall.counters();
        for (nth, office) in counters.offices.iter().enumerate() {
            let log = played(&self.scenario, &counters, office, self.date, hall.calendar(), peak::seed(nth));
            let Some(log) = log else { continue };
            let booked = people::book(&hall, &office.id, self.date, officer, &log).await;
            offices.push((office.id.clone(), log, booked));
        }
        self.clock.go(Millis::start_of(self.date).plus_minutes(BEGINS), SPEED);
        let mut all = tokio::task::JoinSet::new();
        for (office, log, booked) in offices {
            let fates = Fates::default();
            let hall = &hall;
            for place in log.places.clone() {
                all.spawn(desks::serve(hall.clone(), office.clone(), place, officer, fates.clone()));
            }
            all.spawn(people::come(hall.clone(), office, log, booked, officer, fates));
        }
        while all.join_next().await.is_some() {}
        Ok(())
    }

    /// Addresses that make a browser the display and the kiosk of the first office.
    pub async fn devices(hall: &Hall, base: &str) -> Result<Vec<(String, &'static str)>, Problem> {
        let reads = hall.db().reads().await?;
        let accounts = hall::people::accounts(&reads).await?;
        drop(reads);
        let by = accounts.iter().find(|account| account.login == "kanri").map_or(Uuid::nil(), |account| account.id);
        let counters = hall.counters();
        let Some(office) = counters.offices.first() else { return Ok(Vec::new()) };
        let mut made = Vec::new();
        for kind in ["display", "kiosk"] {
            // An hour of this day is a minute: the links hold until its evening.
            let evening = Hand::House(hall, hall.now().plus_days(3));
            let link = hall::lobby::make_device(hall, evening, by, &office.id, kind, "demo").await?;
            made.push((format!("{base}/device/{link}"), kind));
        }
        Ok(made)
    }
}

/// Waits until the hall's clock shows this moment.
async fn until(hall: &Hall, at: Millis) {
    loop {
        let left = at.0 - hall.now().0;
        if left <= 0 {
            return;
        }
        let real = u64::try_from(left / SPEED).unwrap_or(0).clamp(5, 5_000);
        tokio::time::sleep(std::time::Duration::from_millis(real)).await;
    }
}
