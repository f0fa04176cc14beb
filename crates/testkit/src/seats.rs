//! Seats under random acts: held, booked, changed, called off, while the clock jumps; against a model that knows only what was acknowledged.
//!
//! Used by the tests, and at length by `cargo xtask bench seats`.

use std::collections::HashMap;

use civic::{Chance, SeededChance};
use hall::hand::Hand;
use hall::visits::{Ask, Not, Person, Slot, cancel, change, confirm, hold};
use sea_orm::{ConnectionTrait, Statement};
use uuid::Uuid;

use crate::TestHall;

const SERVICES: [&[&str]; 6] = [
    &["moving-in"],
    &["seal"],
    &["card"],
    &["national-health", "child-allowance"],
    &["consult"],
    &["moving-in", "national-health"],
];
const DAYS: [&str; 3] = ["2026-09-08", "2026-09-09", "2026-09-10"];

/// What a walk came to: seats that were held, and acts that found none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Walked {
    pub sold: u64,
    pub refused: u64,
}

pub fn ask(services: &[&str], people: u16) -> Ask {
    Ask { services: services.iter().map(|id| (*id).to_owned()).collect(), people, prepared: false }
}

/// # Panics
/// When the day is none.
pub fn slot(office: &str, day: &str, tick: u8) -> Slot {
    Slot { office: office.to_owned(), date: day.parse().expect("a day"), tick }
}

pub fn house(test: &TestHall) -> Hand<'_> {
    Hand::house(&test.hall)
}

/// The number a question comes to.
///
/// # Panics
/// When the database does not answer.
pub async fn counted(test: &TestHall, sql: &str) -> i64 {
    let reads = test.hall.db().reads().await.expect("reads");
    let statement = Statement::from_string(reads.get_database_backend(), sql.to_owned());
    let row = reads.query_one_raw(statement).await.expect("a row").expect("one");
    row.try_get_by_index(0).expect("a number")
}

/// Seats and places that no booking holds, and bookings that hold fewer than they need: all of it is nothing.
///
/// # Panics
/// When the database does not answer.
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

/// Somebody nobody else is.
fn phoned(nth: u64) -> Person {
    Person { name: String::new(), way: "phone", contact: format!("090{nth:08}"), proxy: String::new() }
}

/// So many acts at random, against a model that knows only who holds what: what was acknowledged stands, and nothing else does.
///
/// # Panics
/// At the first act that is not as the model says.
pub async fn acts(test: &TestHall, count: u64, seed: u64) -> Walked {
    let chance = SeededChance::new(seed);
    let small = |below: u64| usize::try_from(chance.below(below)).expect("small");
    let mut model: HashMap<Uuid, &'static str> = HashMap::new();
    let (mut sold, mut refused, mut people) = (0u64, 0u64, 0u64);
    for act in 0..count {
        let at = slot("higashi-ku", DAYS[small(3)], u8::try_from(small(96)).expect("a tick"));
        let known: Vec<Uuid> = if act % 4 == 0 { Vec::new() } else { model.keys().copied().collect() };
        let any = (!known.is_empty()).then(|| known[small(known.len() as u64)]);
        match (chance.below(10), any) {
            (0..=1, Some(id)) => {
                if cancel(&test.hall, house(test), id, true).await.is_ok() {
                    assert!(matches!(model.remove(&id), Some("held" | "booked")));
                }
            }
            (2..=3, Some(id)) => {
                let _ = change(&test.hall, house(test), id, &at, false).await;
            }
            (4..=6, Some(id)) => {
                people += 1;
                let person = phoned(people);
                let before = model[&id];
                match confirm(&test.hall, house(test), id, &person).await {
                    Ok(()) => {
                        assert!(model.insert(id, "booked").is_some_and(|_| before == "held" || before == "booked"));
                    }
                    Err(Not::Gone | Not::NoTime) => {
                        model.remove(&id);
                    }
                    Err(other) => panic!("act {act}: {other:?}"),
                }
            }
            (7, _) => {
                let noon = test.hall.now().local().hour() >= 12;
                // Two hours back: clocks jump.
                test.clock.advance_ms(if noon { -7_200_000 } else { 60_000 });
            }
            _ => match hold(
                &test.hall,
                house(test),
                &ask(SERVICES[small(6)], 1 + u16::try_from(small(3)).expect("few")),
                &at,
            )
            .await
            {
                Ok(id) => {
                    sold += 1;
                    model.insert(id, "held");
                }
                Err(Not::Gone | Not::NoTime) => refused += 1,
                Err(other) => panic!("act {act}: {other:?}"),
            },
        }
        if act % (count / 10).max(1) == 0 {
            assert_eq!(crooked(test).await, 0, "after act {act}");
        }
    }
    assert_eq!(crooked(test).await, 0);
    let booked = model.values().filter(|state| **state == "booked").count();
    assert_eq!(
        counted(test, "SELECT COUNT(*) FROM booking WHERE state = 'booked'").await,
        i64::try_from(booked).expect("few")
    );
    assert!(sold > count / 20 && refused > count / 100, "{sold} sold, {refused} refused: this proves nothing");
    Walked { sold, refused }
}
