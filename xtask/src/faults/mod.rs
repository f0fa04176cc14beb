//! Faults of what the server stands on: its database restarts, its disk fills up, its mail server is away, its callers hang up.
//!
//! The release binary, a real PostgreSQL, a real file system and a real SMTP server. Each trial says what it tried and what it found; one
//! that finds anything lost, doubled or wrongly told fails.
use std::{
    io,
    net::SocketAddr,
    path::Path,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use crate::{citizen::Citizen, place, tally::Tally};

mod disk;
mod mail;
mod nodes;
mod postgres;

/// One trial on the binary: what it saw, or what was wrong.
struct Trial {
    name: &'static str,
    needs_root: bool,
    run: fn(&Path) -> io::Result<String>,
}

const TRIALS: &[Trial] = &[
    Trial { name: "PostgreSQL crashes under submissions", needs_root: false, run: postgres::crashes },
    Trial { name: "two servers on one PostgreSQL city", needs_root: false, run: nodes::two },
    Trial { name: "callers hang up after sending, SQLite", needs_root: false, run: nodes::hang_up },
    Trial { name: "the disk is full", needs_root: true, run: disk::full },
    Trial { name: "mail: STARTTLS, login, a server that is away", needs_root: false, run: mail::away },
];

/// Runs every trial; one that needs root is skipped aloud where we are not.
pub fn run(binary: &Path) -> Tally {
    let mut sum = Tally::default();
    for trial in TRIALS {
        if trial.needs_root && !place::is_root() {
            println!("  SKIPPED 1: {} (mounting needs root)", trial.name);
            sum += Tally::skipped(1);
            continue;
        }
        sum += match (trial.run)(binary) {
            Ok(seen) => {
                println!("  {}: {seen}", trial.name);
                Tally::PASSED
            }
            Err(fault) => {
                println!("  FAILED: {}: {fault}", trial.name);
                Tally::FAILED
            }
        };
    }
    sum
}

/// An error with these words, when this does not hold.
fn ensure(holds: bool, otherwise: impl FnOnce() -> String) -> io::Result<()> {
    if holds { Ok(()) } else { Err(io::Error::other(otherwise())) }
}

/// What a page about a failed sending promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    NotReceived,
    /// It may have been received: pressing again tells.
    NotKnown,
    /// Neither: no page of ours.
    Nothing,
}

/// Finds the sentence in the page, in Japanese as the citizen asked for it.
fn told(page: &[u8]) -> io::Result<Told> {
    let page = String::from_utf8_lossy(page);
    let words = std::fs::read_to_string(place::root().join("crates/web/src/ja.ftl"))?;
    let says = |key: &str| {
        let sentence = words.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "));
        sentence.is_some_and(|sentence| page.contains(sentence))
    };
    Ok(match (says("problem-not-received"), says("problem-unknown-received")) {
        (true, false) => Told::NotReceived,
        (false, true) => Told::NotKnown,
        _ => Told::Nothing,
    })
}

/// Drafts ready to be sent, each in a browser of its own, typed by several citizens at a time.
fn drafts(address: SocketAddr, count: usize) -> io::Result<Vec<Waiting>> {
    let typed = at_once(count, |_| {
        let mut citizen = Citizen::new(address);
        let draft = citizen.write()?;
        Ok(Waiting { citizen, draft })
    });
    typed.into_iter().collect()
}

/// A draft that waits to be sent.
struct Waiting {
    citizen: Citizen,
    draft: String,
}

/// Runs `count` of these on four threads.
fn at_once<T: Send>(count: usize, make: impl Fn(usize) -> io::Result<T> + Sync) -> Vec<io::Result<T>> {
    let (next, done) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                loop {
                    let nth = next.fetch_add(1, Ordering::Relaxed);
                    if nth >= count {
                        return;
                    }
                    let made = make(nth);
                    done.lock().unwrap_or_else(PoisonError::into_inner).push(made);
                }
            });
        }
    });
    done.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// What a sending that failed promised must hold; sent once more it goes through. Gives the reception numbers of all of them.
fn send_again(failed: Vec<(Waiting, Told)>) -> io::Result<Vec<String>> {
    let mut numbers = Vec::new();
    for (Waiting { mut citizen, draft }, told) in failed {
        if told == Told::NotReceived {
            let shown = citizen.receipt(&draft)?;
            ensure(shown.is_none(), || format!("{draft}: told that nothing was received, and it has {shown:?}"))?;
        }
        let again = citizen.send(&draft)?;
        ensure(again.status == 303, || format!("{draft}: sent once more, it answered {}", again.status))?;
        numbers.push(number_of(&mut citizen, &draft)?);
    }
    Ok(numbers)
}

fn number_of(citizen: &mut Citizen, draft: &str) -> io::Result<String> {
    citizen.receipt(draft)?.ok_or_else(|| io::Error::other(format!("{draft} was acknowledged and has no receipt")))
}

/// The serials of reception numbers, in order: `TN26-00012-3` is 12.
fn serials(numbers: &[String]) -> Vec<u32> {
    let mut all: Vec<u32> = numbers.iter().filter_map(|number| number.split('-').nth(1)?.parse().ok()).collect();
    all.sort_unstable();
    all
}

/// From 1 on, each once.
fn without_gaps(numbers: &[String]) -> io::Result<()> {
    let serials = serials(numbers);
    let wanted: Vec<u32> = (1..).take(numbers.len()).collect();
    ensure(serials == wanted, || format!("the numbers are not 1 to {}: {serials:?}", numbers.len()))
}
