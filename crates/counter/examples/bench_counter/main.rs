//! Simulated days of the demo city's counters, for figures. `cargo xtask bench wait` and `cargo xtask bench day` run it.
//!
//! `cargo run --release -p counter --example bench_counter -- FOLDER wait|day [SEED] [DAYS]` prints a table and one JSON line.

mod baselines;
mod days;
mod oracle;
mod score;
mod wait;
mod world;

use std::{env, error};

fn main() -> Result<(), Box<dyn error::Error>> {
    let words: Vec<String> = env::args().skip(1).collect();
    let folder = words.first().ok_or("the folder of a city")?;
    let number = |at: usize, default: u64| words.get(at).map_or(Ok(default), |word| word.parse());
    let world = world::World::read(folder)?;
    let figures = match words.get(1).map(String::as_str) {
        Some("wait") => wait::run(&world, number(2, 2026)?, number(3, 60)?),
        Some("day") => days::run(&world, number(2, 2026)?, number(3, 40)?),
        _ => return Err("wait or day".into()),
    };
    println!("{}", serde_json::Value::Object(figures));
    Ok(())
}
