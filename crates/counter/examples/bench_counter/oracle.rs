//! The forecaster that was told the truth: true distributions, habits and paces of the day, but not what will happen. Its error is the
//! irreducible one.

use counter::day::Truth;
use counter::day::people::median;
use counter::draw;
use counter::forecast::Known;
use counter::forecast::known::{Kind, SLOTS, Table, by_chance, normal, summed, table};
use counter::forecast::times::Basis;

pub fn known(truth: &Truth<'_>) -> Known {
    let (scenario, counters) = (truth.scenario, truth.counters);
    let kind = |index: usize| {
        let service = &counters.services[index / 2];
        let takes = takes(truth, index / 2, index % 2 == 1);
        let effect = (0_i64..).take(SLOTS).map(|slot| truth.hour(slot * 300_000)).collect();
        Kind::new(counters.set_of([service.skill.as_str()]), Basis::Learned(0), takes, effect)
    };
    let bookings = scenario.bookings;
    let mut known = Known::given(
        (0..counters.services.len() * 2).map(kind).collect(),
        bookings.no_show,
        normal(bookings.comes * 60_000.0, bookings.spread * 60_000.0),
        by_chance(scenario.patience * 60_000.0),
        scenario.unanswered * 1000,
        by_chance(scenario.back * 60_000.0),
    );
    let curve: f64 = scenario.curve.values().sum();
    for (hour, share) in &scenario.curve {
        let without = 1.0 - bookings.share;
        known.urgent[usize::from(*hour)] = f64::from(scenario.visits) * share / curve * scenario.urgent * without;
    }
    let share = |at: usize| scenario.services.get(&counters.services[at].id).map_or(0.0, |demand| demand.share);
    known.wanted = summed((0..counters.services.len()).map(|at| (share(at), at * 2)));
    known
}

/// Quantiles of the true time at the desk: log-normal, some of it complicated, and the way there.
fn takes(truth: &Truth<'_>, service: usize, prepared: bool) -> Box<Table> {
    let complicated = truth.scenario.complicated;
    let middle = libm::log(median(truth.counters, service, prepared));
    let spread = truth.spread(service).max(1e-6);
    let below = |log: f64| {
        let plain = draw::share_below((log - middle) / spread);
        let more = draw::share_below((log - middle - libm::log(complicated.times)) / spread);
        (1.0 - complicated.share) * plain + complicated.share * more
    };
    let quantile = |share: f64| {
        let (mut low, mut high) = (middle - 8.0 * spread, middle + 8.0 * spread + libm::log(complicated.times));
        for _ in 0..60 {
            let half = f64::midpoint(low, high);
            if below(half) < share { low = half } else { high = half }
        }
        libm::exp(low)
    };
    table(|share| quantile(share) + draw::real(truth.scenario.way * 1000))
}
