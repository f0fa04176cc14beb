//! A month of the city hall, played by the engine itself: every arrival, act, answer and letter goes the way a real one goes.
//!
//! A case is a small plan with a next moment. Whatever falls into the same half hour happens side by side, so that the committer groups
//! it as it would on a busy day. What has no moment before now stays as it stands: that is the office the visitor walks into.

mod answers;
mod cast;
mod hours;
mod life;
mod mood;
mod plan;
mod send;
mod step;
mod table;
mod till;
mod turns;
mod words;

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::{Arc, Mutex};

use civic::{FixedClock, Millis};
use hall::Hall;
use hall::people::Officer;
use jiff::civil::Date;
use store::{Queue, Worker};
use uuid::Uuid;

use super::residents::Resident;
use crate::told::{Tell, Told};
use life::Life;

/// How many days the history goes back, where nobody asks for more.
pub const DAYS: i64 = 35;

/// What is due within one such slot happens side by side.
const SLOT_MS: i64 = 30 * 60_000;

/// What every step needs.
pub struct World {
    pub hall: Hall,
    pub officers: Vec<Officer>,
    /// What came in online and was decided since the week's answers were last asked for.
    pub over: Mutex<Vec<(&'static str, Uuid)>>,
}

/// Plays everything from `days` before up to `now`.
pub async fn play(
    hall: &Hall,
    clock: &Arc<FixedClock>,
    people: &[Resident],
    days: i64,
    now: Millis,
) -> Result<(), Told> {
    let officers = officers(hall).await?;
    let world = Arc::new(World { hall: hall.clone(), officers, over: Mutex::default() });
    let mut lives: Vec<Option<Life>> = cast::all(people, hall.calendar(), days, now).into_iter().map(Some).collect();
    let first = |(at, life): (usize, &Option<Life>)| life.as_ref().map(|life| Reverse((life.at, at)));
    let mut queue: BinaryHeap<_> = lives.iter().enumerate().filter_map(first).collect();
    let mut clock_at = clock.now_millis();
    let mut closed = clock_at.date();
    while let Some(Reverse((begin, _))) = queue.peek().copied() {
        if begin >= now {
            break;
        }
        let end = Millis(begin.0 - begin.0.rem_euclid(SLOT_MS) + SLOT_MS).min(now);
        let mut due = Vec::new();
        while let Some(Reverse((at, index))) = queue.peek().copied().filter(|Reverse((at, _))| *at < end) {
            queue.pop();
            clock_at = clock_at.max(at);
            due.extend(lives[index].take().map(|life| (index, life)));
        }
        if closed < clock_at.date() {
            evening(&world, clock, closed, clock_at.date()).await?;
            closed = clock_at.date();
        }
        clock.set(clock_at);
        let stepping: Vec<_> =
            due.into_iter().map(|(index, life)| (index, tokio::spawn(step::step(world.clone(), life)))).collect();
        for (index, stepped) in stepping {
            let stepped = stepped.await.tell("the demo's history")??;
            if let Some(life) = stepped {
                queue.push(Reverse((life.at, index)));
                lives[index] = Some(life);
            }
        }
    }
    if closed < now.date() {
        evening(&world, clock, closed, now.date()).await?;
    }
    clock.set(now);
    settle(hall).await
}

/// What ends with a day: the money, and with the week's last the answers to how it was.
async fn evening(world: &World, clock: &FixedClock, day: Date, next: Date) -> Result<(), Told> {
    till::close(world, clock, day).await?;
    let week = |day: Date| (day.iso_week_date().year(), day.iso_week_date().week());
    if week(day) == week(next) { Ok(()) } else { mood::week(world, day).await }
}

trait NowMillis {
    fn now_millis(&self) -> Millis;
}

impl NowMillis for Arc<FixedClock> {
    fn now_millis(&self) -> Millis {
        civic::Clock::now(self.as_ref())
    }
}

async fn officers(hall: &Hall) -> Result<Vec<Officer>, Told> {
    let reads = hall.db().reads().await.tell("the demo's accounts")?;
    let mut all = Vec::new();
    for account in hall::people::accounts(&reads).await.tell("the demo's accounts")? {
        all.extend(Officer::on(&reads, account.id, hall.now().date()).await.tell("the demo's accounts")?);
    }
    Ok(all)
}

/// Mail and timers of the past have had their day: they are marked done, and only what is still ahead stays waiting.
async fn settle(hall: &Hall) -> Result<(), Told> {
    use hall::cases::{CASE_MAIL, SHIELD};
    use hall::notices::{DELIVER, REMIND};
    let mut mail = Worker::new(hall.db().clone(), Queue::Effects).handle(CASE_MAIL, |_| async { Ok(()) });
    let mut timers = Worker::new(hall.db().clone(), Queue::Jobs)
        .handle(REMIND, |_| async { Ok(()) })
        .handle(DELIVER, |_| async { Ok(()) })
        .handle(SHIELD, |_| async { Ok(()) });
    for worker in [&mut mail, &mut timers] {
        worker.batch = 2000;
        while !worker.run_once().await.tell("the demo's outbox")?.is_empty() {}
    }
    Ok(())
}
