//! How long services take here: learned from the counter's own records, and until there are enough of them, what the city states.
//!
//! Kept as moments of the logarithm for each service (prepared or not), officers on duty and hour: small, mergeable, and nobody's record can be
//! told from them. A cell that was seen rarely leans on its service, and a service that was seen rarely on the stated minutes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::draw::{float, real};

/// A stated time counts as so many records.
const STATED: f64 = 6.0;
/// The stated spread (of the logarithm) counts as so many.
const STATED_SPREAD: f64 = 12.0;
/// Records of an hour, or of a number of officers, until half of what they say is believed: over all services, and for one of them.
const SHARED: f64 = 60.0;
const OWN: f64 = 40.0;
/// A service is called learned from so many records on.
pub const ENOUGH: u32 = 30;

/// One finished service, from the call to the end: what keeps a desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Served {
    pub service: String,
    /// The questions were answered ahead.
    pub prepared: bool,
    /// Desks on duty in the office when it began.
    pub on_duty: u8,
    /// The hour of the day in which it began.
    pub hour: u8,
    pub ms: i64,
}

/// Count, sum and squares of a logarithm.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Moments {
    pub n: u32,
    pub sum: f64,
    pub squares: f64,
}

impl Moments {
    pub fn add(&mut self, value: f64) {
        self.n = self.n.saturating_add(1);
        self.sum += value;
        self.squares += value * value;
    }

    pub fn merge(&mut self, other: Self) {
        self.n = self.n.saturating_add(other.n);
        self.sum += other.sum;
        self.squares += other.squares;
    }

    pub fn count(self) -> f64 {
        f64::from(self.n)
    }

    pub fn mean(self) -> f64 {
        if self.n == 0 { 0.0 } else { self.sum / self.count() }
    }

    /// Squares around the mean, summed.
    pub fn around(self) -> f64 {
        (self.squares - self.sum * self.mean()).max(0.0)
    }
}

/// What the city states: minutes in the middle (half take longer) and how far they spread.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Assumed {
    pub ms: i64,
    pub spread: f64,
}

impl Assumed {
    /// The spread of services at municipal counters: two of three take between 0.6 and 1.65 times the stated minutes.
    pub const SPREAD: f64 = 0.5;

    pub fn minutes(minutes: u16) -> Self {
        Self { ms: i64::from(minutes) * 60_000, spread: Self::SPREAD }
    }
}

/// What a range rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The city's stated minutes alone.
    Stated,
    /// Stated minutes and a few records.
    Few(u32),
    Learned(u32),
}

/// A log-normal time: `exp(middle)` ms is its median.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Law {
    pub middle: f64,
    pub spread: f64,
    pub basis: Basis,
}

impl Law {
    /// Half take no longer than so many minutes.
    pub fn median_minutes(self) -> f64 {
        libm::exp(self.middle) / 60_000.0
    }
}

/// By officers on duty and hour: `on_duty * 24 + hour`.
type Cells = BTreeMap<u16, Moments>;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Times {
    /// For each service: as it is, and prepared.
    of: BTreeMap<String, [Cells; 2]>,
}

/// How an hour and a number of officers move all services, as logarithms.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Effects {
    hours: BTreeMap<u8, f64>,
    on_duty: BTreeMap<u8, f64>,
}

fn cell(on_duty: u8, hour: u8) -> u16 {
    u16::from(on_duty) * 24 + u16::from(hour.min(23))
}

fn parts(cell: u16) -> (u8, u8) {
    (u8::try_from(cell / 24).unwrap_or(u8::MAX), u8::try_from(cell % 24).unwrap_or(0))
}

fn total(cells: &Cells) -> Moments {
    cells.values().fold(Moments::default(), |mut sum, one| {
        sum.merge(*one);
        sum
    })
}

impl Times {
    /// What took no time or a day is a forgotten button, not a service.
    pub fn learn(&mut self, served: &Served) {
        if !(1_000..=6 * 3_600_000).contains(&served.ms) {
            return;
        }
        let cells = &mut self.of.entry(served.service.clone()).or_default()[usize::from(served.prepared)];
        cells.entry(cell(served.on_duty, served.hour)).or_default().add(libm::log(real(served.ms)));
    }

    pub fn merge(&mut self, other: &Self) {
        for (service, theirs) in &other.of {
            let ours = self.of.entry(service.clone()).or_default();
            for (ours, theirs) in ours.iter_mut().zip(theirs) {
                for (at, moments) in theirs {
                    ours.entry(*at).or_default().merge(*moments);
                }
            }
        }
    }

    /// Records of a service, prepared or not.
    pub fn records(&self, service: &str) -> u32 {
        self.of.get(service).map_or(0, |both| both.iter().map(|cells| total(cells).n).sum())
    }

    fn cells(&self, service: &str, prepared: bool) -> Option<&Cells> {
        self.of.get(service).map(|both| &both[usize::from(prepared)])
    }

    /// A service's own time, whatever the hour.
    pub fn law(&self, service: &str, prepared: bool, assumed: Assumed) -> Law {
        let all = self.cells(service, prepared).map_or(Moments::default(), total);
        let stated = libm::log(real(assumed.ms.max(1_000)));
        let middle = (all.sum + STATED * stated) / (all.count() + STATED);
        let within = all.around() + STATED_SPREAD * assumed.spread * assumed.spread;
        let spread = libm::sqrt(within / (all.count() + STATED_SPREAD - 1.0));
        let basis = match all.n {
            0 => Basis::Stated,
            few if few < ENOUGH => Basis::Few(few),
            many => Basis::Learned(many),
        };
        Law { middle, spread, basis }
    }

    /// What hours and officers on duty do to all services together: each is fitted to what the other leaves.
    pub fn effects(&self) -> Effects {
        let mut effects = Effects::default();
        for _ in 0..3 {
            effects.hours = self.fit(|on_duty, hour| (hour, *effects.on_duty.get(&on_duty).unwrap_or(&0.0)));
            effects.on_duty = self.fit(|on_duty, hour| (on_duty, *effects.hours.get(&hour).unwrap_or(&0.0)));
        }
        effects
    }

    fn fit(&self, split: impl Fn(u8, u8) -> (u8, f64)) -> BTreeMap<u8, f64> {
        let mut sums: BTreeMap<u8, (f64, f64)> = BTreeMap::new();
        for cells in self.of.values().flatten() {
            let mean = total(cells).mean();
            for (at, moments) in cells {
                let (on_duty, hour) = parts(*at);
                let (key, known) = split(on_duty, hour);
                let entry = sums.entry(key).or_default();
                entry.0 += moments.count();
                entry.1 += moments.sum - moments.count() * (mean + known);
            }
        }
        sums.into_iter().map(|(key, (n, left))| (key, left / (n + SHARED))).collect()
    }

    /// How far one service moves at this hour with so many officers, as a logarithm: what all do, and what is its own.
    pub fn shift(&self, service: &str, prepared: bool, effects: &Effects, on_duty: u8, hour: u8) -> f64 {
        let shared = effects.hours.get(&hour).unwrap_or(&0.0) + effects.on_duty.get(&on_duty).unwrap_or(&0.0);
        let own = self.cells(service, prepared).map_or(0.0, |cells| {
            let here = cells.get(&cell(on_duty, hour)).copied().unwrap_or_default();
            (here.sum - here.count() * (total(cells).mean() + shared)) / (here.count() + OWN)
        });
        shared + own
    }

    /// How much a desk differs from another on the same day, given these: the factor of one desk's time from what it finished today.
    ///
    /// `left` sums the logarithms of what its services took over what was expected; half is believed after twelve.
    pub fn pace(finished: u32, left: f64) -> f64 {
        libm::exp(left / (float(u64::from(finished)) + 12.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw;

    fn served(service: &str, on_duty: u8, hour: u8, ms: i64) -> Served {
        Served { service: service.to_owned(), prepared: false, on_duty, hour, ms }
    }

    fn median(law: Law) -> f64 {
        libm::exp(law.middle) / 60_000.0
    }

    #[test]
    fn the_stated_minutes_hold_until_there_are_records() {
        let assumed = Assumed::minutes(20);
        let mut times = Times::default();
        let law = times.law("moving-in", false, assumed);
        assert!((median(law) - 20.0).abs() < 1e-9 && (law.spread - 0.5).abs() < 0.03);
        assert_eq!(law.basis, Basis::Stated);
        for who in 0..2_000 {
            let ms = draw::whole(libm::exp(draw::normal(draw::unit(5, who, 0)) * 0.3) * 600_000.0);
            times.learn(&served("moving-in", 6, 10, ms));
        }
        let law = times.law("moving-in", false, assumed);
        assert!((median(law) - 10.0).abs() < 0.2 && (law.spread - 0.3).abs() < 0.02, "{law:?}");
        assert_eq!(law.basis, Basis::Learned(2_000));
        assert_eq!(times.law("moving-in", true, assumed).basis, Basis::Stated, "prepared is another time");
        times.learn(&served("moving-in", 6, 10, 86_400_000));
        assert_eq!(times.records("moving-in"), 2_000, "a day is no service");
    }

    #[test]
    fn an_hour_that_is_slower_for_all_is_found_and_noise_is_not() {
        let mut times = Times::default();
        for who in 0..6_000_u64 {
            let (hour, on_duty) = (u8::try_from(9 + who % 8).expect("an hour"), if who % 8 == 3 { 3 } else { 6 });
            let slow = if hour == 12 { 1.3 } else { 1.0 };
            let service = if who % 3 == 0 { "tax" } else { "seal" };
            let ms = libm::exp(draw::normal(draw::unit(6, who, 0)) * 0.4) * 500_000.0 * slow;
            times.learn(&served(service, on_duty, hour, draw::whole(ms)));
        }
        let effects = times.effects();
        let noon = times.shift("seal", false, &effects, 3, 12) - times.shift("seal", false, &effects, 6, 10);
        assert!((noon - libm::log(1.3)).abs() < 0.07, "{noon}");
        assert!(times.shift("seal", false, &effects, 6, 9).abs() < 0.08);
    }

    #[test]
    fn two_halves_merged_are_the_whole_and_survive_being_stored() {
        let records: Vec<Served> =
            (0..100).map(|n| served(if n % 2 == 0 { "a" } else { "b" }, 4, 9, 60_000 + i64::from(n) * 1_024)).collect();
        let mut parts = [Times::default(), Times::default()];
        let mut all = Times::default();
        for (at, record) in records.iter().enumerate() {
            parts[at / 50].learn(record);
            all.learn(record);
        }
        let [mut first, second] = parts;
        first.merge(&second);
        let (merged, whole) = (first.law("a", false, Assumed::minutes(4)), all.law("a", false, Assumed::minutes(4)));
        assert!((merged.middle - whole.middle).abs() < 1e-12 && (merged.spread - whole.spread).abs() < 1e-9);
        let stored = serde_json::to_string(&all).expect("JSON");
        assert_eq!(serde_json::from_str::<Times>(&stored).expect("times"), all);
    }
}
