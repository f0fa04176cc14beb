//! The work of every day: which pool has it, and when it begins. It stands behind the steps of all procedures, as a step of none.

use counter::draw;

use super::{Daily, Kind, NONE, Plan, Setting, Stop, people, steps};
use crate::fault::Fault;
use crate::hours::{DAY, NEVER};
use crate::num;
use crate::spec::Parameters;

/// Days looked at for one before it is thought never to come: two years.
const LOOK: i64 = 731;

/// Adds what every pool does daily. It stands in the line of the least urgent work: who was there before closing goes first.
pub(super) fn lay_out(plan: &mut Plan, parameters: &Parameters, setting: &Setting<'_>) -> Result<(), Fault> {
    plan.first_daily = num::id(plan.stops.len());
    for (pool, (id, of)) in (0u16..).zip(&parameters.pools) {
        for daily in &of.daily {
            let bad = || Fault::BadNumber(format!("{id}: {}", daily.name));
            let hours = parameters.hours.get(&daily.after).ok_or_else(|| Fault::UnknownHours(daily.after.clone()))?;
            let hours = hours.laid_out(setting.from, setting.weeks, setting.calendar, &[]);
            let after = people::keep(plan, hours)?;
            if !daily.minutes.is_sound() {
                return Err(bad());
            }
            let lanes = plan.pools[usize::from(pool)].lanes.iter();
            let priority = lanes.map(|lane| plan.lanes[num::at(*lane)].priority).max().unwrap_or(0);
            let lane = people::lane(plan, pool, priority, 0)?;
            let named = id.bytes().chain([b'/']).chain(daily.name.bytes());
            let key = named.fold(0, |hash, byte| draw::bits_of(hash, u64::from(byte)));
            plan.daily.push(Daily { pool, key, after, people: daily.people });
            let work = num::id(plan.draws.len());
            plan.draws.push(daily.minutes.prepared());
            let lanes = num::id(plan.lane_of.len());
            plan.lane_of.push(lane);
            plan.names.push(daily.name.clone());
            plan.stops.push(stop(pool, steps::key(&daily.name), lanes, work));
        }
    }
    Ok(())
}

fn stop(pool: u16, key: u32, lanes: u32, work: u32) -> Stop {
    Stop {
        kind: Kind::Work,
        flow: u16::MAX,
        local: 0,
        stage: 0,
        count: 0,
        into: 0,
        default: u16::MAX,
        feeds: NONE,
        ways: 0,
        key,
        shares: NONE,
        asks: false,
        pool,
        lanes,
        work,
        before: NONE,
        cause: None,
        patience: NONE,
        batch: NONE,
        tokens: 0,
        counter: false,
        at_home: false,
        room: NONE,
        no_show: 0.0,
    }
}

impl Plan {
    /// When this daily work begins next after `t`: with the closing, or when the last of its people would go home, if that is sooner.
    pub(crate) fn next_daily(&self, daily: &Daily, t: i64) -> i64 {
        let of = &self.pools[usize::from(daily.pool)];
        let begins = |day: i64| {
            let people = of.groups.iter().filter_map(|group| self.hours[usize::from(group.0)].closes(day)).max()?;
            Some(self.hours[usize::from(daily.after)].closes(day)?.min(people))
        };
        let today = t.max(0) / DAY;
        (today..today + LOOK).filter_map(begins).find(|at| *at > t).unwrap_or(NEVER)
    }

    /// Whether this is no procedure's step but work of every day.
    pub fn is_daily(&self, stop: u32) -> bool {
        stop >= self.first_daily
    }
}
