use std::collections::HashMap;

use civic::{Chance, SeededChance};
use hall::visits::{Not, Person, cancel, change, confirm, hold};
use testkit::TestHall;
use uuid::Uuid;

use super::{ask, counted, crooked, house, slot};

const SERVICES: [&[&str]; 6] = [
    &["moving-in"],
    &["seal"],
    &["card"],
    &["national-health", "child-allowance"],
    &["consult"],
    &["moving-in", "national-health"],
];
const DAYS: [&str; 3] = ["2026-09-08", "2026-09-09", "2026-09-10"];

/// So many acts at random, against a model that knows only who holds what: what was acknowledged stands, and nothing else does.
async fn acts(test: &TestHall, count: u64, seed: u64) {
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
                let person = Person {
                    name: String::new(),
                    way: "phone",
                    contact: format!("090{people:08}"),
                    proxy: String::new(),
                };
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
}

#[tokio::test(flavor = "multi_thread")]
async fn acts_at_random_on_sqlite() {
    let test = TestHall::sqlite().await;
    acts(&test, 6_000, 11).await;
    test.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn acts_at_random_on_postgres() {
    let Some(test) = TestHall::postgres().await else { return };
    acts(&test, 1_500, 12).await;
    test.end().await;
}
