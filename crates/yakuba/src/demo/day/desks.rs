//! A desk on the watched day: somebody sits down when the roster says so, calls the next, serves them as long as it takes, and goes to lunch.

use civic::Millis;
use counter::day::Place;
use hall::Hall;
use hall::hand::Hand;
use hall::lobby::{Deed, NotDone, Today, act, sit};
use uuid::Uuid;

use super::{Fate, Fates, until};

/// From the call to the desk; and a call nobody answers.
const WAY: i64 = 40_000;
const UNANSWERED: i64 = 60_000;
/// An officer with nobody to call looks again.
const LOOK: i64 = 20_000;
/// A ticket nobody planned, from somebody who watches the demo and pressed the kiosk's button.
const STRANGER: Fate = Fate { takes: 8 * 60_000, gone: false };

/// Sits there through all its hours of the day.
pub async fn serve(hall: Hall, office: String, place: Place, officer: Uuid, fates: Fates) {
    let start = Millis::start_of(hall.now().date());
    for (nth, (from, until_ms)) in place.on.iter().enumerate() {
        until(&hall, start.plus_ms(*from)).await;
        let Some(today) = Today::of(&hall, &office, hall.now()) else { return };
        let _ = sit(&hall, Hand::house(&hall), officer, &today, place.desk, true).await;
        let ends = start.plus_ms(*until_ms);
        let last = place.stays && nth + 1 == place.on.len();
        while hall.now() < ends || last {
            match one(&hall, &today, place.desk, &fates).await {
                Ok(()) => {}
                Err(NotDone::Nobody) if hall.now() >= ends => break,
                Err(NotDone::Nobody) => until(&hall, hall.now().plus_ms(LOOK)).await,
                Err(_) => return,
            }
        }
        let _ = sit(&hall, Hand::house(&hall), officer, &today, place.desk, false).await;
    }
}

/// Calls one and serves them.
async fn one(hall: &Hall, today: &Today, desk: u16, fates: &Fates) -> Result<(), NotDone> {
    let ticket = act(hall, Hand::house(hall), today, desk, &Deed::Next).await?;
    let called = hall.now();
    let fate = fates.lock().unwrap_or_else(std::sync::PoisonError::into_inner).get(&ticket).copied();
    let fate = fate.unwrap_or(STRANGER);
    if fate.gone {
        until(hall, called.plus_ms(UNANSWERED)).await;
        act(hall, Hand::house(hall), today, desk, &Deed::Absent(ticket)).await?;
        return Ok(());
    }
    until(hall, called.plus_ms(WAY)).await;
    act(hall, Hand::house(hall), today, desk, &Deed::Start(ticket)).await?;
    until(hall, called.plus_ms(fate.takes)).await;
    act(hall, Hand::house(hall), today, desk, &Deed::Finish(ticket)).await?;
    Ok(())
}
