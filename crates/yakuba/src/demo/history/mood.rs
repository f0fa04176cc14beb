//! How the officers of the history found their weeks: most of them say so before the week ends, the others would rather not.

use civic::{Chance, SeededChance};
use hall::satisfaction::{Face, officers};
use jiff::civil::Date;

use super::World;
use crate::told::Told;

/// Of a hundred officers, so many answer.
const ANSWER: u64 = 70;
/// Of a hundred answers.
const MIX: [(Face, u64); 5] =
    [(Face::Best, 14), (Face::Good, 41), (Face::Middle, 29), (Face::Bad, 12), (Face::Worst, 4)];

/// The answers of the week that ends with this day, in one commit.
pub async fn week(world: &World, day: Date) -> Result<(), Told> {
    let week = day.iso_week_date();
    let chance = SeededChance::new(u64::from(week.year().unsigned_abs()) * 100 + u64::from(week.week().unsigned_abs()));
    let answering = world.officers.iter().filter(|_| chance.below(100) < ANSWER);
    let given: Vec<_> = answering.map(|officer| (officer.account, face(&chance))).collect();
    let (hall, all) = (&world.hall, given.as_slice());
    let kept = hall.db().decide(|reads| async move { officers::answers(hall, &reads, day, all).await });
    kept.await.map(drop).map_err(|why| Told::new(format!("the officers' answers of the demo: {why:?}")))
}

fn face(chance: &dyn Chance) -> Face {
    let mut left = chance.below(100);
    for (face, share) in MIX {
        if left < share {
            return face;
        }
        left -= share;
    }
    Face::Middle
}
