//! Who is away by chance, and when: a plan as one seed has it. It is drawn before anything happens, and nobody in the hall knows it ahead.

use std::borrow::Cow;

use counter::draw;

use super::{Plan, people};
use crate::fault::Fault;

impl Plan {
    /// The plan with the absences of this seed: by pool, person and day, so that in two scenarios the same people are away on the same days. The days
    /// behind those that were laid out have none. Itself where nobody is ever away.
    pub fn drawn(&self, seed: u64) -> Result<Cow<'_, Self>, Fault> {
        let any = |pool: &super::Pool| pool.absent.iter().any(|share| *share > 0.0);
        if !self.pools.iter().any(any) {
            return Ok(Cow::Borrowed(self));
        }
        let mut plan = self.clone();
        for at in (0..plan.pools.len()).filter(|at| any(&self.pools[*at])) {
            let of = &self.pools[at];
            let key = of.id.bytes().chain(*b" away").fold(seed, |hash, byte| draw::bits_of(hash, u64::from(byte)));
            for (person, share) in of.absent.iter().enumerate() {
                let away = |day: i64| draw::unit(key, person as u64, day.cast_unsigned()) < *share;
                let without = |hours: u16| self.hours[usize::from(hours)].without(self.days, away);
                let (hours, stays) = (without(of.hours[person]), without(of.stays[person]));
                plan.pools[at].hours[person] = people::keep(&mut plan, hours)?;
                plan.pools[at].stays[person] = people::keep(&mut plan, stays)?;
            }
            people::group(&mut plan, at)?;
        }
        people::lanes_open(&mut plan)?;
        Ok(Cow::Owned(plan))
    }
}
