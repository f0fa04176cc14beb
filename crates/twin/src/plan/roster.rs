//! Another staff for a pool of a plan: so many, or so many on each shift. For searches: nothing else is compiled again.

use super::{Plan, people};
use crate::fault::Fault;
use crate::hours::Hours;

impl Plan {
    /// The same with so many people in a pool, all as its first one is.
    pub fn with_staff(&self, pool: usize, count: u16) -> Result<Self, Fault> {
        let hours = self.pools.get(pool).and_then(|of| of.hours.first().copied()).unwrap_or(0);
        self.with(pool, &[(hours, count)])
    }

    /// The same with so many people of a pool on each of these hours, all as its first one is otherwise.
    pub fn with_roster(&self, pool: usize, shifts: &[String], counts: &[u16]) -> Result<Self, Fault> {
        let named = |(name, count): (&String, &u16)| {
            let hours = self.shifts.get(name).ok_or_else(|| Fault::UnknownHours(name.clone()))?;
            Ok((*hours, *count))
        };
        self.with(pool, &shifts.iter().zip(counts).map(named).collect::<Result<Vec<_>, Fault>>()?)
    }

    fn with(&self, pool: usize, staff: &[(u16, u16)]) -> Result<Self, Fault> {
        let mut plan = self.clone();
        let Some(before) = self.pools.get(pool) else { return Err(Fault::UnknownHours(String::new())) };
        let (skills, absent) = (before.skills.first().copied(), before.absent.first().copied());
        let (mut hours, mut stays) = (Vec::new(), Vec::new());
        for (at, count) in staff {
            let longer = match before.overtime {
                Some(most) => people::keep(&mut plan, self.hours[usize::from(*at)].longer(most))?,
                None => *at,
            };
            hours.extend(std::iter::repeat_n(*at, usize::from(*count)));
            stays.extend(std::iter::repeat_n(longer, usize::from(*count)));
        }
        if let Some(of) = plan.pools.get_mut(pool) {
            of.skills = vec![skills.unwrap_or(0); hours.len()];
            of.absent = vec![absent.unwrap_or(0.0); hours.len()];
            (of.hours, of.stays) = (hours, stays);
        }
        people::group(&mut plan, pool)?;
        for lane in 0..plan.lanes.len() {
            people::able(&mut plan, lane)?;
        }
        people::lanes_open(&mut plan)?;
        Ok(plan)
    }

    /// Hours of the parameters by their name.
    pub fn shift(&self, name: &str) -> Option<&Hours> {
        self.hours.get(usize::from(*self.shifts.get(name)?))
    }
}
