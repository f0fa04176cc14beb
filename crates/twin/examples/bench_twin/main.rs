//! What `cargo xtask bench twin` runs, a part in a process of its own so that each has its own peak of memory. Prints one JSON object at last.
//!
//! Words: the part, then its sizes. Without a part their names are printed.

mod oracles;
mod search;
mod speed;
mod whatif;

use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Map, Value, json};
use twin::trial::Hands;

/// Two threads; the runs do not depend on who does them.
pub struct Two;

impl Hands for Two {
    fn each(&self, count: usize, work: &(dyn Fn(usize) + Sync)) {
        let next = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| {
                    loop {
                        let number = next.fetch_add(1, Ordering::Relaxed);
                        if number >= count {
                            break;
                        }
                        work(number);
                    }
                });
            }
        });
    }
}

/// A size from the words, or the usual one.
pub fn size(words: &[String], at: usize, usual: u32) -> u32 {
    words.get(at).and_then(|word| word.parse().ok()).unwrap_or(usual)
}

pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (part, sizes) = words.split_first().map_or(("", &[][..]), |(part, sizes)| (part.as_str(), sizes));
    let said: Map<String, Value> = match part {
        "model" => speed::model(),
        "hall6" => speed::hall6(sizes),
        "net6" => speed::net6(sizes),
        "people" => speed::people(sizes),
        "ledger" => speed::ledger(sizes),
        "oracles" => oracles::run(sizes),
        "whatif" => whatif::run(sizes),
        "search" => search::run(sizes),
        _ => {
            eprintln!("model · hall6 · net6 · people · ledger · oracles · whatif · search");
            std::process::exit(2);
        }
    };
    println!("{}", json!(said));
}
