//! The smallest staff that keeps the promise: all staffings, and the race.

use std::time::Instant;

use serde_json::{Map, Value, json};
use twin::sample;
use twin::trial::{Pick, Quiet, Search, Vary};

use super::{Two, size};

/// Words: cases, replications.
pub fn run(words: &[String]) -> Map<String, Value> {
    let plan = sample::compiled(&[("hall6", &sample::hall6_graph())], &sample::hall6()).expect("the sample compiles");
    let options: Vec<Vec<u16>> = (5..9)
        .flat_map(|front| (17..24).flat_map(move |back| (5..9).map(move |managers| vec![front, back, managers])))
        .collect();
    let search = Search {
        plan: &plan,
        vary: Vary::Staff(["front", "back", "managers"].iter().filter_map(|id| plan.pool(id)).collect()),
        costs: vec![1.0, 1.0, 1.0],
        pick: Pick::P90Lead,
        target: 17.5,
        replications: usize::try_from(size(words, 1, 30)).unwrap_or(0),
        seed: 2026,
        cases: size(words, 0, 10_000),
        options,
    };
    let begin = Instant::now();
    let raced = search.race(&Two, &Quiet).expect("they run");
    let race_seconds = begin.elapsed().as_secs_f64();
    let begin = Instant::now();
    let whole = search.exhaustive(&Two, &Quiet).expect("they run");
    let seconds = begin.elapsed().as_secs_f64();
    println!("staff (front, back, managers): officers' minutes a year, P90 of the lead in hours; what nothing beats");
    for point in whole.trade().iter().filter(|point| point.best) {
        println!("  {:?}  {:>10.0} min  {:>8.2} h", search.options[point.option], point.minutes, point.p90);
    }
    let name = |winner: Option<usize>| {
        winner.map_or_else(|| "none".to_owned(), |option| format!("{:?}", search.options[option]))
    };
    let said = json!({
        "options": search.options.len(),
        "winner": name(whole.winner),
        "race_winner": name(raced.winner),
        "same_winner": u8::from(whole.winner.is_some() && whole.winner == raced.winner),
        "exhaustive_runs": whole.runs,
        "race_runs": raced.runs,
        "exhaustive_seconds": seconds,
        "race_seconds": race_seconds,
    });
    said.as_object().cloned().unwrap_or_default()
}
