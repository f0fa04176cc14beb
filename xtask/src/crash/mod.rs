//! Crashes: a server is killed, or the power of its disk is cut, in the middle of writes; what it acknowledged must still be there.
//!
//! The harness knows nothing of the server but how to start it, how to make one acknowledged write and how to ask for what is
//! kept. It keeps the acknowledgements in this process, away from the file system whose power it cuts.
use std::{
    io,
    ops::Range,
    path::{Path, PathBuf},
};

mod cycle;
pub mod disk;
pub mod hall;
pub mod self_test;
pub mod writer;

pub use cycle::{Crash, run_cycles};

use crate::tally::Tally;

/// How often to crash in each way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    pub kills: u32,
    /// Needs root.
    pub cuts: u32,
}

/// A server that is running on a data folder.
#[derive(Debug, Clone)]
pub struct Running {
    pub port: u16,
    pub data: PathBuf,
}

/// What the harness must know of a server. Calls come from several threads.
pub trait Subject: Sync {
    fn binary(&self) -> PathBuf;

    /// Lays out what it needs before a start: called before every one, on a folder that may be empty.
    fn prepare(&self, _data: &Path, _port: u16) -> io::Result<()> {
        Ok(())
    }

    /// Milliseconds of work from which the moment of the crash is drawn.
    fn pause(&self) -> Range<u64> {
        20..250
    }

    /// The words that start it on this folder and loopback port.
    fn arguments(&self, data: &Path, port: u16) -> Vec<String>;

    /// Whether it takes requests.
    fn ready(&self, running: &Running) -> bool;

    /// One client at work: makes writes until one fails, handing each acknowledged number to `acknowledged` at once.
    fn submit(&self, running: &Running, acknowledged: &dyn Fn(String)) -> io::Result<()>;

    /// Whether everything acknowledged is kept and all evidence is sound, asked of the restarted server or its files.
    /// An error says what is wrong, with the first missing number.
    fn verify(&self, running: &Running, acknowledged: &[String]) -> Result<(), String>;
}

/// What a series of crashes showed.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Findings {
    pub cycles: u32,
    pub acknowledged: u64,
    /// One line for each cycle that did not verify.
    pub faults: Vec<String>,
}

/// The city hall's release binary under so many crashes of each way; one count for each crash.
pub fn try_hall(binary: &Path, counts: Counts, seed: u64) -> io::Result<Tally> {
    let subject = hall::CityHall::new(binary.to_path_buf());
    let mut sum = Tally::default();
    for (crash, count) in [(Crash::Kill, counts.kills), (Crash::Cut, counts.cuts)] {
        let findings = run_cycles(&subject, crash, count, seed)?;
        sum += self_test::tell("city hall", crash, seed, &findings);
    }
    Ok(sum)
}
