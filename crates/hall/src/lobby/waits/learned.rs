//! What is known of an office before a forecast: the lessons of its last days, laid out for today. And the lessons, made when a day is over.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use civic::Millis;
use counter::day::{Place, scenario};
use counter::forecast::Known;
use counter::forecast::known::Kind;
use counter::{Counters, Skills};
use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use serde_json::json;
use store::{ActorRef, Changes, NewEvent, Reads, Refused, Row, Stream};
use web::Problem;

use super::book::Book;
use super::lesson::Lesson;
use crate::Hall;
use crate::keys::day_id;
use crate::lobby::records::{lobby_lesson, lobby_told};
use crate::lobby::rules::TALK_MINUTES;
use crate::visits;

/// A lesson older than so many days is of another counter: hours, people and machines have changed.
const DAYS: i32 = 60;
/// How far back a day without a lesson is looked for.
const MISSED: i32 = 14;
/// How far the times of those who only want to talk spread.
const TALK_SPREAD: f64 = 0.7;

/// Of one office on one day.
pub struct Learned {
    pub counters: Arc<Counters>,
    pub date: Date,
    /// Desks by the roster.
    pub places: Vec<Place>,
    pub known: Known,
    pub lesson: Lesson,
    /// Days that taught.
    pub days: u32,
}

/// One per process: what was learned, by office.
#[derive(Default)]
pub struct Shelf(Mutex<BTreeMap<String, Arc<Learned>>>);

impl Shelf {
    pub async fn learned(&self, hall: &Hall, reads: &Reads, office: &str, date: Date) -> Result<Arc<Learned>, Problem> {
        let counters = hall.counters();
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(office).cloned();
        if let Some(kept) = kept.filter(|kept| kept.date == date && Arc::ptr_eq(&kept.counters, &counters)) {
            return Ok(kept);
        }
        let learned = Arc::new(lay_out(hall, reads, counters, office, date).await?);
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(office.to_owned(), Arc::clone(&learned));
        Ok(learned)
    }

    fn forget(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

/// The lessons of an office before a day, in the order of their days.
pub async fn lessons(reads: &Reads, office: &str, before: Date) -> Result<Vec<(String, Lesson)>, Problem> {
    use lobby_lesson::Column as C;
    use sea_orm::QueryOrder;
    let from = earlier(before, DAYS);
    let of_office = reads.of::<lobby_lesson::Entity>().filter(C::Office.eq(office));
    let rows = of_office.filter(C::Day.gte(from.to_string())).filter(C::Day.lt(before.to_string()));
    let rows = rows.order_by_asc(C::Day).all(reads).await?;
    // One that cannot be read teaches nothing, and the day's page says how many did.
    Ok(rows.into_iter().filter_map(|row| Some((row.day, serde_json::from_str(&row.body).ok()?))).collect())
}

async fn lay_out(
    hall: &Hall,
    reads: &Reads,
    counters: Arc<Counters>,
    office: &str,
    date: Date,
) -> Result<Learned, Problem> {
    let lessons = lessons(reads, office, date).await?;
    let days = u32::try_from(lessons.len()).unwrap_or(u32::MAX);
    let mut lesson = Lesson::default();
    for (_, one) in &lessons {
        lesson.merge(one);
    }
    let known = counters.office(office);
    let places = known.and_then(|office| scenario::places(&counters, office, date, hall.calendar()));
    let places = places.map_or_else(Vec::new, |(places, _)| places);
    let mut known = Known::learned(&counters, &places, &lesson.times, &lesson.habits);
    // わからない・話したい: no service of the city, prepared or not.
    for _ in 0..2 {
        known.kinds.push(Kind::stated(Skills::default(), TALK_MINUTES, TALK_SPREAD));
    }
    Ok(Learned { counters, date, places, known, lesson, days })
}

fn earlier(date: Date, days: i32) -> Date {
    date.checked_sub(jiff::Span::new().days(days)).unwrap_or(date)
}

/// Makes the lessons of the days that are over and have none. How many it made.
pub async fn learn(hall: &Hall) -> Result<usize, Problem> {
    let (today, counters) = (hall.now().date(), hall.counters());
    let mut made = 0;
    for office in &counters.offices {
        let days: Vec<Date> = (1..=MISSED).rev().map(|back| earlier(today, back)).collect();
        let ids: Vec<_> = days.iter().map(|day| day_id(&office.id, *day)).collect();
        let reads = hall.db().reads().await?;
        let moved = reads.versions("lobby-day", &ids).await?;
        let done = reads.versions(LESSON, &ids).await?;
        drop(reads);
        for (day, id) in days.into_iter().zip(ids) {
            if moved.contains_key(&id) && !done.contains_key(&id) {
                made += usize::from(learn_of(hall, &office.id, day).await?);
            }
        }
    }
    Ok(made)
}

/// The kind of a lesson's stream; its id is the day's.
pub const LESSON: &str = "lobby-lesson";

/// People by the whole minutes they waited at an office on a day that has taught.
pub async fn waited_on(reads: &Reads, office: &str, day: Date) -> Result<BTreeMap<u16, u32>, Problem> {
    let of_day = reads.of::<lobby_lesson::Entity>().filter(lobby_lesson::Column::DayId.eq(day_id(office, day)));
    let lesson = of_day.one(reads).await?.and_then(|row| serde_json::from_str::<Lesson>(&row.body).ok());
    Ok(lesson.map(|lesson| lesson.waits).unwrap_or_default())
}

async fn learn_of(hall: &Hall, office: &str, day: Date) -> Result<bool, Problem> {
    let id = day_id(office, day);
    let mut book = Book::new(day);
    for event in hall.db().stream_events(Stream::new("lobby-day", id)).await? {
        book.read(&event);
    }
    let reads = hall.db().reads().await?;
    let told = reads.of::<lobby_told::Entity>().filter(lobby_told::Column::DayId.eq(id)).all(&reads).await?;
    let missing = visits::expected(&reads, office, day).await?;
    drop(reads);
    store_lesson(hall, office, day, &Lesson::of(&book, &told, &missing)).await
}

/// Whether it is stored; another process may have been first.
pub async fn store_lesson(hall: &Hall, office: &str, day: Date, lesson: &Lesson) -> Result<bool, Problem> {
    let (id, stream) = (day_id(office, day), Stream::new(LESSON, day_id(office, day)));
    let row = lobby_lesson::ActiveModel {
        city: Set(hall.db().city().0),
        day_id: Set(id),
        office: Set(office.to_owned()),
        day: Set(day.to_string()),
        body: Set(serde_json::to_string(lesson).map_err(|error| Problem::broken(&error))?),
    };
    let said = json!({ "office": office, "day": day.to_string(), "told": lesson.told.n });
    let event = NewEvent::new(stream, "day-learned", ActorRef::new("system", ""), said);
    let changes = Changes::new().expect(stream, 0).event(event).insert(Row::of(row));
    match hall.db().submit(changes).await {
        Ok(_) => {
            hall.waits().shelf.forget();
            Ok(true)
        }
        Err(Refused::Stale(_)) => Ok(false),
        Err(refused) => Err(refused.into()),
    }
}

/// Whole ms of a day.
pub fn of_day(date: Date, at: Millis) -> i64 {
    at.0 - Millis::start_of(date).0
}
