//! The same people on the same day, with and without booking and preparation.

use counter::day::Figures;
use counter::day::figures::preparation;
use counter::draw::float;
use serde_json::{Map, Value};

use crate::world::World;

/// What is told of a figure, and where it stands.
type Of = fn(&Figures) -> f64;
const ROWS: [(&str, Of); 9] = [
    ("mean_wait_minutes", |day| day.mean_wait),
    ("p90_wait_minutes", |day| day.p90_wait),
    ("max_wait_minutes", |day| day.max_wait),
    ("mean_in_lobby_minutes", |day| day.mean_in_lobby),
    ("p95_people_waiting", |day| day.p95_in_lobby),
    ("idle_minutes", |day| day.idle),
    ("overtime_minutes", |day| day.overtime),
    ("gave_up_percent", |day| day.gave_up * 100.0),
    ("visits", |day| float(day.visits as u64)),
];

/// Five wards a day: figures are means over wards and days.
pub fn run(world: &World, seed: u64, days: u64) -> Map<String, Value> {
    let mut said = Map::new();
    for (name, key) in [("ordinary", "ordinary"), ("march-28", "peak")] {
        let mut setting = world.setting(name);
        // Booking is open to all who would book, whatever share of this day's people did.
        setting.scenario.bookings.share = world.setting("ordinary").scenario.bookings.share;
        let seeds = || (0..days * 5).map(|ward| seed + 1_000_000 + ward);
        let without: Vec<Figures> = seeds().map(|seed| Figures::of(&setting.log_without_booking(seed))).collect();
        let with: Vec<Figures> = seeds().map(|seed| Figures::of(&setting.log(seed))).collect();
        println!(
            "{key}: {days} days of 5 wards, {} desks each{:>14}{:>14}",
            setting.places.len(),
            "without",
            "with booking"
        );
        let prepared =
            seeds().map(|seed| preparation(&setting.log(seed), &world.counters)).sum::<f64>() / float(days * 5);
        let rows = ROWS.iter().map(|(what, of)| {
            let mean = |days: &[Figures]| days.iter().map(of).sum::<f64>() / float(days.len() as u64);
            (*what, mean(&without), mean(&with))
        });
        for (what, before, after) in rows.chain([("preparation_minutes", 0.0, prepared)]) {
            println!("  {what:<38}{before:>14.1}{after:>14.1}");
            said.insert(format!("{key}_without_{what}"), Value::from(before));
            said.insert(format!("{key}_with_{what}"), Value::from(after));
        }
    }
    said.insert("seed".to_owned(), Value::from(seed.to_string()));
    said
}
