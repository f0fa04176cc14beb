//! How the people of the history found it: of the officers most say before the week ends how it was, of the citizens some how their procedure was.

use std::collections::BTreeMap;
use std::sync::PoisonError;

use civic::{Chance, SeededChance};
use hall::satisfaction::{self, Face, officers};
use jiff::civil::Date;
use uuid::Uuid;

use super::World;
use crate::told::Told;

/// Of a hundred who are asked, so many answer.
const OFFICERS: u64 = 70;
const CITIZENS: u64 = 40;
/// Of a hundred answers, from the best.
const OF_OFFICERS: [u64; 5] = [14, 41, 29, 12, 4];
const OF_CITIZENS: [u64; 5] = [31, 42, 15, 8, 4];

/// The answers of the week that ends with this day: of officers in one commit, of citizens in one for a procedure.
pub async fn week(world: &World, day: Date) -> Result<(), Told> {
    let week = day.iso_week_date();
    let chance = SeededChance::new(u64::from(week.year().unsigned_abs()) * 100 + u64::from(week.week().unsigned_abs()));
    let answering = world.officers.iter().filter(|_| chance.below(100) < OFFICERS);
    let given: Vec<_> = answering.map(|officer| (officer.account, face(&OF_OFFICERS, &chance))).collect();
    let (hall, all) = (&world.hall, given.as_slice());
    let told = |why| Told::new(format!("the answers of the demo: {why}"));
    let kept = hall.db().decide(|reads| async move { officers::answers(hall, &reads, day, all).await });
    kept.await.map_err(|why| told(format!("{why:?}")))?;

    let over = std::mem::take(&mut *world.over.lock().unwrap_or_else(PoisonError::into_inner));
    let mut by: BTreeMap<&str, Vec<(Uuid, Face)>> = BTreeMap::new();
    for (procedure, case) in over {
        if chance.below(100) < CITIZENS {
            by.entry(procedure).or_default().push((case, face(&OF_CITIZENS, &chance)));
        }
    }
    for (procedure, given) in &by {
        let of = (*procedure, day);
        let kept = hall.db().decide(|reads| async move { satisfaction::answers(hall, &reads, of, given).await });
        kept.await.map_err(|why| told(format!("{why:?}")))?;
    }
    Ok(())
}

fn face(mix: &[u64; 5], chance: &dyn Chance) -> Face {
    let mut left = chance.below(100);
    for (face, share) in Face::ALL.into_iter().zip(mix) {
        if left < *share {
            return face;
        }
        left -= share;
    }
    Face::Middle
}
