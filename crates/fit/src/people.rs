//! How many people there are for a role, and when they work.
//!
//! The number is that of different people who did work of the role on a day: the one that nine in ten of the worked days do not exceed. A person who
//! works for two roles is counted in both, and that is said.

use crate::hours::{Count, Found};
use crate::view::{DAY, View, Window};
use crate::{Fault, Lack};

/// Half hours kept must hold this part of what was done.
const SUPPORT: f64 = 0.99;
/// Fewer moments do not tell hours.
const FEW: u64 = 200;

pub(crate) struct Worked {
    pub hours: Found,
    pub people: u16,
}

/// By the view's pools.
pub(crate) fn counted(
    view: &View<'_>,
    order: &[u32],
    window: Window,
    lacks: &mut Vec<Lack>,
) -> Result<Vec<Worked>, Fault> {
    let pools = view.pools.len();
    let mut counts = vec![Count::new(view.first, view.days()); pools];
    let mut active = vec![vec![0_u32; view.days()]; pools];
    // Of the person at hand: the last day for each pool.
    let mut last = vec![i64::MIN; pools];
    let (mut whose, mut shared) = (u32::MAX, 0_u32);
    for event in order.iter().map(|event| *event as usize) {
        let (Some(pool), Some(done)) = (view.pool_of(event), view.done(event)) else { continue };
        if view.log.resource[event] != whose {
            shared += u32::from(last.iter().filter(|day| **day != i64::MIN).count() > 1);
            whose = view.log.resource[event];
            last.fill(i64::MIN);
        }
        if done >= window.until {
            continue;
        }
        counts[pool].add(done);
        if let Some(started) = view.started(event) {
            counts[pool].add(started);
        }
        let day = done.div_euclid(DAY);
        if last[pool] < day {
            last[pool] = day;
            if let Some(count) = usize::try_from(day - view.first).ok().and_then(|day| active[pool].get_mut(day)) {
                *count += 1;
            }
        }
    }
    shared += u32::from(last.iter().filter(|day| **day != i64::MIN).count() > 1);
    lacks.extend((shared > 0).then_some(Lack::SharedPeople { people: shared }));
    nobody(view, &counts, window)?;
    let mut office = Count::new(view.first, view.days());
    for count in &counts {
        office.join(count);
    }
    let whole = office.found(view.asked.calendar, SUPPORT);
    let found = view.pools.iter().zip(counts.iter().zip(active)).map(|(role, (count, active))| {
        let hours = if count.moments < FEW {
            lacks.push(Lack::FewHours { role: role.clone() });
            whole.clone()
        } else {
            count.found(view.asked.calendar, SUPPORT)
        };
        Worked { hours, people: number(active) }
    });
    Ok(found.collect())
}

/// Work of a role with nobody noted for any of it.
fn nobody(view: &View<'_>, counts: &[Count], window: Window) -> Result<(), Fault> {
    let mut seen = vec![false; view.pools.len()];
    for event in (0..view.log.events()).filter(|event| view.taken(*event, window)) {
        if let Some(pool) = view.pool_of(event) {
            seen[pool] = true;
        }
    }
    let none = |pool: &usize| seen[*pool] && counts[*pool].moments == 0;
    match (0..view.pools.len()).find(none) {
        Some(pool) => Err(Fault::NoPeople { role: view.pools[pool].clone() }),
        None if counts.iter().all(|count| count.moments == 0) => Err(Fault::Empty),
        None => Ok(()),
    }
}

fn number(mut active: Vec<u32>) -> u16 {
    active.retain(|people| *people > 0);
    active.sort_unstable();
    let at = (active.len() * 9).div_ceil(10).saturating_sub(1);
    active.get(at).map_or(1, |people| u16::try_from(*people).unwrap_or(u16::MAX))
}
