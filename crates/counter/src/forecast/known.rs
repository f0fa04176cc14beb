//! What is known of an office's day before anybody comes, laid out so that a path of a forecast only looks things up.
//!
//! Every uncertain time is a table of [`PATHS`] equally likely values; a path takes one of them by rank, and ranks are dealt so that each value is
//! taken once by one of the paths (a Latin hypercube: far less noise than free draws). Two makers: [`Known::learned`] from records, and the
//! bench's own, which knows the truth. It knows nobody.

use super::habits::Habits;
use super::times::{Assumed, Basis, Law, Times};
use crate::day::Place;
use crate::draw::{self, float, real, whole};
use crate::{Counters, Skills};

/// Courses of the line that are run for one forecast.
pub const PATHS: usize = 256;
/// Five minutes of the day, from midnight.
pub const SLOTS: usize = 288;
const SLOT: i64 = 300_000;

/// Values that are equally likely, in order.
pub type Table = [i64; PATHS];

/// A service, as it is or prepared. `index * 2 + prepared` in the order of [`Counters::services`].
#[derive(Clone, Debug)]
pub struct Kind {
    pub needs: Skills,
    pub basis: Basis,
    /// Milliseconds it keeps a desk.
    pub takes: Box<Table>,
    /// The mean of its logarithm.
    pub middle: f64,
    /// What hour and officers on duty make of it, for each five minutes of the day.
    pub effect: Vec<f64>,
}

impl Kind {
    pub fn new(needs: Skills, basis: Basis, takes: Box<Table>, effect: Vec<f64>) -> Self {
        let sum: f64 = takes.iter().map(|ms| libm::log(real(*ms).max(1.0))).sum();
        Self { needs, basis, takes, middle: sum / float(PATHS as u64), effect }
    }

    /// What is only stated, and the same at every hour: half take no longer than these minutes.
    pub fn stated(needs: Skills, minutes: u16, spread: f64) -> Self {
        let middle = libm::log(60_000.0 * f64::from(minutes.max(1)));
        let law = Law { middle, spread, basis: Basis::Stated };
        Self::new(needs, Basis::Stated, log_normal(law), vec![1.0; SLOTS])
    }

    /// By how much a service that began then took longer than expected, as a logarithm.
    pub fn excess(&self, began: i64, ms: i64) -> f64 {
        libm::log(real(ms.max(1))) - (self.middle + libm::log(self.effect[slot(began)]))
    }
}

#[derive(Clone, Debug)]
pub struct Known {
    pub kinds: Vec<Kind>,
    /// Of bookings, the share nobody comes for; and when the others come, in milliseconds from their time.
    pub no_show: f64,
    pub comes: Box<Table>,
    /// How long people wait before they give up; and how long a call nobody answers keeps a desk.
    pub patience: Box<Table>,
    pub unanswered: i64,
    /// How late a desk is back.
    pub back: Box<Table>,
    /// People with a reason who come, by hour; and what they want, as shares summed.
    pub urgent: [f64; 24],
    pub wanted: Vec<(f64, usize)>,
    /// A standard exponential: gaps between chance arrivals.
    pub gaps: [f64; PATHS],
    deals: Vec<[u8; PATHS]>,
}

/// The share below each value of a table.
pub fn shares() -> impl Iterator<Item = f64> {
    (0..PATHS).map(|rank| (float(rank as u64) + 0.5) / float(PATHS as u64))
}

pub fn table(value: impl Fn(f64) -> f64) -> Box<Table> {
    let mut table = Box::new([0; PATHS]);
    for (slot, share) in table.iter_mut().zip(shares()) {
        *slot = whole(value(share));
    }
    table
}

/// What a mean waits for by chance: exponential.
pub fn by_chance(mean: f64) -> Box<Table> {
    table(|share| -libm::log(1.0 - share) * mean)
}

pub fn normal(mean: f64, spread: f64) -> Box<Table> {
    table(|share| mean + spread * draw::normal(share))
}

pub fn kind_of(service: usize, prepared: bool) -> usize {
    service * 2 + usize::from(prepared)
}

/// The five minutes a moment of the day lies in.
pub fn slot(at: i64) -> usize {
    usize::try_from(at.max(0) / SLOT).unwrap_or(SLOTS).min(SLOTS - 1)
}

/// Desks on duty at a moment, by the roster.
pub fn on_duty(places: &[Place], at: i64) -> u8 {
    u8::try_from(places.iter().filter(|place| place.is_on(at)).count()).unwrap_or(u8::MAX)
}

impl Known {
    pub fn learned(counters: &Counters, places: &[Place], times: &Times, habits: &Habits) -> Self {
        let effects = times.effects();
        let kind = |index: usize| {
            let (service, prepared) = (&counters.services[index / 2], index % 2 == 1);
            let minutes = if prepared { service.prepared } else { service.minutes };
            let law = times.law(&service.id, prepared, Assumed::minutes(minutes));
            let effect = |slot: usize| {
                let at = i64::try_from(slot).unwrap_or(0) * SLOT;
                let hour = u8::try_from(at / 3_600_000).unwrap_or(0);
                libm::exp(times.shift(&service.id, prepared, &effects, on_duty(places, at), hour))
            };
            let effect = (0..SLOTS).map(effect).collect();
            Kind::new(counters.set_of([service.skill.as_str()]), law.basis, log_normal(law), effect)
        };
        let (comes, spread) = habits.coming();
        let mut urgent = [0.0; 24];
        for (hour, rate) in (0..24).zip(&mut urgent) {
            *rate = habits.urgent_in(hour);
        }
        let came = |index: usize| f64::from(habits.came.get(&counters.services[index].id).copied().unwrap_or(0));
        Self {
            kinds: (0..counters.services.len() * 2).map(kind).collect(),
            no_show: habits.share_not_coming(),
            comes: normal(comes * 60_000.0, spread * 60_000.0),
            patience: by_chance(3_600_000.0 / habits.leaving()),
            unanswered: whole(habits.unanswered_ms()),
            back: by_chance(habits.back_late() * 60_000.0),
            urgent,
            wanted: summed((0..counters.services.len()).map(|index| (came(index), kind_of(index, false)))),
            gaps: gaps(),
            deals: deals(),
        }
    }

    /// With everything given: for those who know the truth.
    pub fn given(
        kinds: Vec<Kind>,
        no_show: f64,
        comes: Box<Table>,
        patience: Box<Table>,
        unanswered: i64,
        back: Box<Table>,
    ) -> Self {
        let (gaps, deals) = (gaps(), deals());
        Self { kinds, no_show, comes, patience, unanswered, back, urgent: [0.0; 24], wanted: Vec::new(), gaps, deals }
    }

    /// The rank a thing has in a path, for a purpose. Over all paths it has each rank once.
    pub fn rank(&self, deal: Deal, path: usize) -> usize {
        usize::from(self.deals[deal.deal][(path + deal.turn) % PATHS])
    }

    pub fn deal(seed: u64, who: u64, purpose: u64) -> Deal {
        let bits = draw::bits(seed, who, purpose);
        let part = |shift: u32, most: usize| usize::try_from((bits >> shift) & 0xffff).unwrap_or(0) % most;
        Deal { deal: part(0, DEALS), turn: part(32, PATHS) }
    }

    /// A service that has gone on for `elapsed` at a place whose times are `scale` of the table's.
    pub fn going(&self, kind: usize, scale: f64, elapsed: i64) -> Going<'_> {
        let takes = &self.kinds[kind].takes;
        let so_far = real(elapsed) / scale;
        Going { takes, below: takes.partition_point(|value| real(*value) <= so_far), scale, elapsed }
    }
}

/// A service under way.
#[derive(Clone, Copy, Debug)]
pub struct Going<'a> {
    takes: &'a Table,
    /// Values of the table it has outlasted.
    below: usize,
    scale: f64,
    elapsed: i64,
}

impl Going<'_> {
    /// How long it goes on, for a rank.
    pub fn left(&self, rank: usize) -> i64 {
        let (below, all) = (float(self.below as u64), float(PATHS as u64));
        let share = (float(rank as u64) + 0.5) / all;
        if self.below == PATHS {
            // Longer than all that is known: as much again, by chance, as its tail is long.
            return whole(-libm::log(1.0 - share) * real(self.elapsed) * 0.2).max(1_000);
        }
        let at = below + (all - below) * share - 0.5;
        (whole(between(self.takes, at) * self.scale) - self.elapsed).max(1_000)
    }
}

/// The value at a place between two ranks.
fn between(table: &Table, at: f64) -> f64 {
    let low = draw::place(at.max(0.0) / float(PATHS as u64), PATHS);
    let high = (low + 1).min(PATHS - 1);
    let part = (at - float(low as u64)).clamp(0.0, 1.0);
    real(table[low]) * (1.0 - part) + real(table[high]) * part
}

fn log_normal(law: Law) -> Box<Table> {
    table(|share| libm::exp(law.middle + law.spread * draw::normal(share)))
}

/// Weights as shares summed up.
pub fn summed(weights: impl Iterator<Item = (f64, usize)>) -> Vec<(f64, usize)> {
    let weights: Vec<(f64, usize)> = weights.filter(|(weight, _)| *weight > 0.0).collect();
    let total: f64 = weights.iter().map(|(weight, _)| weight).sum();
    let mut so_far = 0.0;
    let sum = |(weight, what): (f64, usize)| {
        so_far += weight;
        (so_far / total, what)
    };
    weights.into_iter().map(sum).collect()
}

fn gaps() -> [f64; PATHS] {
    let mut gaps = [0.0; PATHS];
    for (gap, share) in gaps.iter_mut().zip(shares()) {
        *gap = -libm::log(1.0 - share);
    }
    gaps
}

/// One of the shuffles, turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deal {
    deal: usize,
    turn: usize,
}

/// Shuffles of all ranks: more than there are people in a line.
const DEALS: usize = 251;

fn deals() -> Vec<[u8; PATHS]> {
    let shuffle = |deal: u64| {
        let mut ranks = [0_u8; PATHS];
        for (rank, slot) in (0..=u8::MAX).zip(&mut ranks) {
            *slot = rank;
        }
        for at in (1..PATHS).rev() {
            let with = draw::below(at as u64 + 1, 0xdea1, deal, at as u64);
            ranks.swap(at, usize::try_from(with).unwrap_or(0));
        }
        ranks
    };
    (0..DEALS as u64).map(shuffle).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deal_gives_every_rank_once() {
        let known = Known::given(Vec::new(), 0.0, by_chance(1.0), by_chance(1.0), 0, by_chance(0.0));
        let deal = Known::deal(1, 2, 3);
        let mut ranks: Vec<usize> = (0..PATHS).map(|path| known.rank(deal, path)).collect();
        assert_ne!(ranks, (0..PATHS).collect::<Vec<_>>());
        ranks.sort_unstable();
        assert_eq!(ranks, (0..PATHS).collect::<Vec<_>>());
    }

    #[test]
    fn what_goes_on_by_chance_forgets_how_long_it_went_on() {
        let takes = by_chance(600_000.0);
        let kind = Kind::new(Skills(1), Basis::Stated, takes.clone(), vec![1.0; SLOTS]);
        let known = Known::given(vec![kind], 0.0, takes.clone(), takes.clone(), 0, takes);
        let mean = |elapsed| {
            let going = known.going(0, 2.0, elapsed);
            let sum: i64 = (0..PATHS).map(|rank| going.left(rank)).sum();
            real(sum) / float(PATHS as u64) / 60_000.0
        };
        // Twice ten minutes, however long it has gone on; tables end somewhere, so not to the second.
        for elapsed in [0, 600_000, 1_200_000, 2_400_000] {
            assert!((mean(elapsed) - 20.0).abs() < 1.0, "{}", mean(elapsed));
        }
        assert!(mean(100_000_000) > 20.0 && known.going(0, 2.0, i64::MAX / 4).left(255) > 0);
    }

    #[test]
    fn shares_are_summed() {
        let sums = summed([(1.0, 7), (0.0, 8), (3.0, 9)].into_iter());
        assert_eq!(sums, vec![(0.25, 7), (1.0, 9)]);
        assert!(summed(std::iter::empty()).is_empty());
    }
}
