//! Visits from outside: booked, changed, called off, offered; and nobody's seat sold twice, whoever presses at once.

mod around;
mod chance;
mod life;
mod rush;

use hall::hand::Hand;
use hall::visits::{Ask, Slot};
use sea_orm::{ConnectionTrait, Statement};
use testkit::TestHall;
use uuid::Uuid;

/// 月曜日: the day after the tests' own.
const TUESDAY: &str = "2026-09-08";

pub fn ask(services: &[&str], people: u16) -> Ask {
    Ask { services: services.iter().map(|id| (*id).to_owned()).collect(), people, prepared: false }
}

pub fn slot(office: &str, day: &str, tick: u8) -> Slot {
    Slot { office: office.to_owned(), date: day.parse().expect("a day"), tick }
}

pub fn house(test: &TestHall) -> Hand<'_> {
    Hand::house(&test.hall)
}

/// Numbers of one question.
pub async fn counted(test: &TestHall, sql: &str) -> i64 {
    let reads = test.hall.db().reads().await.expect("reads");
    let statement = Statement::from_string(reads.get_database_backend(), sql.to_owned());
    let row = reads.query_one_raw(statement).await.expect("a row").expect("one");
    row.try_get_by_index(0).expect("a number")
}

/// Seats and places that no booking holds, and bookings that hold fewer than they need: all of it is nothing.
pub async fn crooked(test: &TestHall) -> i64 {
    let alive = "('held', 'offered', 'booked', 'came')";
    let lost = format!(
        "SELECT COUNT(*) FROM seat WHERE NOT EXISTS (SELECT 1 FROM booking b WHERE b.id = seat.booking AND b.day = seat.day AND b.office = seat.office AND b.state IN {alive})"
    );
    let short = format!(
        "SELECT COUNT(*) FROM booking b WHERE b.state IN {alive} AND b.minutes / 5 <> (SELECT COUNT(*) FROM seat s WHERE s.booking = b.id)"
    );
    let homeless = format!(
        "SELECT COUNT(*) FROM hall_place WHERE NOT EXISTS (SELECT 1 FROM booking b WHERE b.id = hall_place.booking AND b.state IN {alive})"
    );
    counted(test, &lost).await + counted(test, &short).await + counted(test, &homeless).await
}

pub fn id_of(link: &str) -> Uuid {
    let id = link.rsplit('/').next().and_then(|end| end.get(..32)).expect("a link");
    Uuid::try_parse(id).expect("an id")
}
