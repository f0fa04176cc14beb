//! The sums of the last two years, held by each process and read anew when the night has counted on: a page adds up what is in memory.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::ToSpan;
use jiff::civil::Date;
use sea_orm::entity::prelude::*;
use store::Reads;
use web::Problem;

use super::count::{Counted, STREAM, counted};
use super::records::{outcome_case, outcome_wait};
use super::rules::{Measure, Span, Sums, Weeks, monday};
use crate::Hall;
use crate::satisfaction;

/// Whose figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    City,
    Procedure,
    Office,
    /// For officers only.
    Section,
}

impl Level {
    pub fn word(self) -> &'static str {
        match self {
            Self::City => "city",
            Self::Procedure => "procedure",
            Self::Office => "office",
            Self::Section => "section",
        }
    }

    /// What stands below the city for everybody to see.
    pub fn public(measure: Measure) -> Self {
        if measure == Measure::Waits { Self::Office } else { Self::Procedure }
    }
}

/// Up to the last week that is over and counted.
pub struct Held {
    counted: Counted,
    today: Date,
    /// The Monday of the last week; nothing before one was counted.
    pub through: Option<Date>,
    by: BTreeMap<Level, BTreeMap<String, Weeks>>,
}

impl Held {
    pub fn city(&self) -> Option<&Weeks> {
        self.by.get(&Level::City)?.get("")
    }

    /// Of a level, by id.
    pub fn of(&self, level: Level) -> impl Iterator<Item = (&String, &Weeks)> {
        self.by.get(&level).into_iter().flatten()
    }

    fn add(&mut self, level: Level, id: &str, week: Date, sums: &Sums) {
        let weeks = self.by.entry(level).or_default().entry(id.to_owned()).or_default();
        weeks.entry(week).or_default().add(sums);
    }
}

/// One per process.
#[derive(Default)]
pub struct Shelf(Mutex<Option<Arc<Held>>>);

impl Shelf {
    pub async fn held(&self, hall: &Hall, reads: &Reads) -> Result<Arc<Held>, Problem> {
        let (version, today) = (reads.version(STREAM).await?, hall.now().date());
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(kept) = kept.filter(|held| held.counted.version == version && held.today == today) {
            return Ok(kept);
        }
        let held = Arc::new(read(reads, today).await?);
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&held));
        Ok(held)
    }
}

/// A week is over when the count has looked after its end.
fn through(counted: Counted, today: Date) -> Option<Date> {
    let last = counted.at.date().min(today);
    (counted.version > 0).then(|| monday(last).saturating_sub(1.week()))
}

async fn read(reads: &Reads, today: Date) -> Result<Held, Problem> {
    use {outcome_case::Column as C, outcome_wait::Column as W};
    let counted = counted(reads).await?;
    let mut held = Held { counted, today, through: through(counted, today), by: BTreeMap::new() };
    let Some(last) = held.through else { return Ok(held) };
    let from = first_of_year(last.saturating_sub((Span::Year.weeks() - 1).weeks()));
    let (first, until) = (from.to_string(), last.to_string());
    let cases = reads.of::<outcome_case::Entity>().filter(C::Week.between(&first, &until)).all(reads).await?;
    for row in cases {
        let Ok(week) = row.week.parse() else { continue };
        let sums = Sums {
            ended: row.ended,
            spared: row.spared,
            first: row.first_time,
            promised: row.promised,
            kept: row.kept,
            ..Sums::default()
        };
        held.add(Level::City, "", week, &sums);
        held.add(Level::Procedure, &row.procedure, week, &sums);
        held.add(Level::Section, &row.section, week, &sums);
    }
    let waits = reads.of::<outcome_wait::Entity>().filter(W::Week.between(&first, &until)).all(reads).await?;
    for row in waits {
        let found = row.week.parse().ok().zip(serde_json::from_str(&row.minutes).ok());
        let Some((week, minutes)) = found else { continue };
        let sums = Sums { minutes, ..Sums::default() };
        held.add(Level::City, "", week, &sums);
        held.add(Level::Office, &row.office, week, &sums);
    }
    for (procedure, week, faces) in satisfaction::by_week(reads, from, last).await? {
        let sums = Sums { faces, ..Sums::default() };
        held.add(Level::City, "", week, &sums);
        held.add(Level::Procedure, &procedure, week, &sums);
    }
    for (week, officers) in satisfaction::officers::by_week(reads, from, last).await? {
        held.add(Level::City, "", week, &Sums { officers, ..Sums::default() });
    }
    Ok(held)
}

/// The Monday of the first week of an ISO year: blocks of weeks begin there, whatever is asked.
fn first_of_year(day: Date) -> Date {
    jiff::civil::ISOWeekDate::new(day.iso_week_date().year(), 1, jiff::civil::Weekday::Monday)
        .map_or(day, jiff::civil::ISOWeekDate::date)
}
