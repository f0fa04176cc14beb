//! The days behind the demo's counters: what ten working days would have taught, so that waits are told from records and their error can be looked at.
//!
//! Each day is the simulated one of `scenarios/counter.yaml`; forecasts are made for some of its people as the hall makes them, and held against
//! what came. It is reckoned beside the running server and only where nothing was learned yet.

use civic::Calendar;
use counter::day::replay::{Replay, records};
use counter::day::scenario::{Scenario, played};
use counter::day::{InTurn, Log};
use counter::forecast::{Known, Paths, Stretch};
use counter::{Counters, Office};
use hall::Hall;
use hall::lobby::{Lesson, store_lesson};
use jiff::civil::Date;
use web::Problem;

use crate::told::{Tell, Told};

/// Working days.
const DAYS: i32 = 10;
/// One in so many of those who take a ticket is told a range that is kept.
const EACH: usize = 2;
const SEED: u64 = 2026;

/// The demo's own scenario.
pub fn scenario() -> Result<Scenario, Told> {
    let text = include_str!("../../../../cities/hinokuni/scenarios/counter.yaml");
    serde_saphyr::from_str(text).tell("scenarios/counter.yaml of the demo city")
}

/// What more bookings would do at a ward's counter, tried by its chief, so that both sides can be looked at.
pub async fn tried(hall: &Hall) -> Result<(), Problem> {
    let accounts = hall::people::accounts(&hall.db().reads().await?).await?;
    let Some(chief) = accounts.iter().find(|account| account.login == "matsuo") else { return Ok(()) };
    hall::reform::seed::tried(hall, "booking", chief.id).await
}

/// Teaches every office that has learned nothing.
pub async fn teach(hall: Hall, scenario: Scenario) -> Result<(), Problem> {
    let (counters, calendar, today) = (hall.counters(), hall.calendar().clone(), hall.now().date());
    for (nth, office) in (1_u64..).zip(counters.offices.clone()) {
        let reads = hall.db().reads().await?;
        let learned = hall.waits().learned(&hall, &reads, &office.id, today).await?.days;
        drop(reads);
        if learned > 0 {
            continue;
        }
        let (counters, calendar, scenario) = (counters.clone(), calendar.clone(), scenario.clone());
        let id = office.id.clone();
        let taught = tokio::task::spawn_blocking(move || {
            let of = Of { counters: &counters, calendar: &calendar, scenario: &scenario, seed: SEED + nth * 1_000 };
            of.lessons(&office, today)
        });
        let Ok(lessons) = taught.await else { return Err(Problem::Broken) };
        for (day, lesson) in lessons {
            store_lesson(&hall, &id, day, &lesson).await?;
        }
    }
    Ok(())
}

struct Of<'a> {
    counters: &'a Counters,
    calendar: &'a Calendar,
    scenario: &'a Scenario,
    seed: u64,
}

impl Of<'_> {
    /// Of the last working days, each taught by those before it.
    fn lessons(&self, office: &Office, today: Date) -> Vec<(Date, Lesson)> {
        let mut all: Vec<(Date, Lesson)> = Vec::new();
        let mut known = Lesson::default();
        for back in (1..=DAYS).rev() {
            let date = self.calendar.add_business_days(today, -back);
            let seed = self.seed + u64::from(back.unsigned_abs());
            if let Some(log) = played(self.scenario, self.counters, office, date, self.calendar, seed) {
                let lesson = self.lesson(&log, &known);
                known.merge(&lesson);
                all.push((date, lesson));
            }
        }
        all
    }

    fn lesson(&self, log: &Log, before: &Lesson) -> Lesson {
        let mut lesson = Lesson::default();
        let (served, habits) = records(log, self.counters);
        for one in &served {
            lesson.times.learn(one);
        }
        lesson.habits = habits;
        for visit in &log.visits {
            if let Some(call) = &visit.call {
                lesson.waited(call.at - visit.comes);
            }
        }
        let known = Known::learned(self.counters, &log.places, &before.times, &before.habits);
        self.tell(log, &known, &before.stretch, &mut lesson);
        lesson
    }

    fn tell(&self, log: &Log, known: &Known, stretch: &Stretch, lesson: &mut Lesson) {
        let (mut paths, order, mut nth) = (Paths::default(), InTurn::by(&self.counters.rules), 0);
        Replay::new(log, known).each(|moment| {
            let visit = &log.visits[moment.visit];
            let person = &visit.plan.person;
            let called = visit.call.filter(|call| call.gone.is_none());
            nth += 1;
            let Some(call) = called.filter(|_| visit.plan.booked.is_none() && !person.urgent && nth % EACH == 0) else {
                return;
            };
            let service = &self.counters.services[person.service].id;
            let raw = paths.waits(known, &order, &moment.scene, self.seed).waiting.pop();
            let said = raw.map(|raw| stretch.apply(service, raw));
            if let Some((raw, said)) = raw.and_then(|raw| raw.quantiles).zip(said.and_then(|said| said.quantiles)) {
                lesson.told(service, raw, said, call.at - visit.comes);
            }
        });
    }
}
