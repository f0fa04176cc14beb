//! The harness tried on the writer: the durable one must lose nothing, the lazy one must be caught.
use std::{
    collections::HashSet,
    io::{self, BufRead, BufReader, Write},
    net::{Ipv4Addr, TcpStream},
    path::{Path, PathBuf},
    time::Duration,
};

use super::{Counts, Crash, Findings, Running, Subject, run_cycles, writer};
use crate::tally::Tally;

/// The writer as a subject.
#[derive(Debug)]
pub struct Writer {
    pub binary: PathBuf,
    pub lazy: bool,
}

impl Subject for Writer {
    fn binary(&self) -> PathBuf {
        self.binary.clone()
    }

    fn arguments(&self, data: &Path, port: u16) -> Vec<String> {
        let mut words = vec!["crash-writer".into(), "--port".into(), port.to_string(), "--data".into()];
        words.push(data.display().to_string());
        words.extend(self.lazy.then(|| "--lazy".to_owned()));
        words
    }

    fn ready(&self, running: &Running) -> bool {
        TcpStream::connect((Ipv4Addr::LOCALHOST, running.port)).is_ok()
    }

    fn submit(&self, running: &Running, acknowledged: &dyn Fn(String)) -> io::Result<()> {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, running.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        let mut answers = BufReader::new(stream.try_clone()?);
        loop {
            (&stream).write_all(b"write\n")?;
            let mut number = String::new();
            answers.read_line(&mut number)?;
            let whole = number.strip_suffix('\n').ok_or(io::ErrorKind::UnexpectedEof)?;
            acknowledged(whole.to_owned());
        }
    }

    fn verify(&self, running: &Running, acknowledged: &[String]) -> Result<(), String> {
        let text = std::fs::read(running.data.join(writer::FILE)).map_err(|fault| fault.to_string())?;
        let text = String::from_utf8_lossy(&text).into_owned();
        let kept: HashSet<&str> = text.lines().collect();
        let lost: Vec<&String> = acknowledged.iter().filter(|number| !kept.contains(number.as_str())).collect();
        let first = lost.first();
        first.map_or(Ok(()), |first| Err(format!("{} of {} lost, first {first}", lost.len(), acknowledged.len())))
    }
}

/// Counts each crash of the durable writer, and one for the lazy writer being caught.
pub fn run(counts: Counts, seed: u64) -> io::Result<Tally> {
    // Not by name: cargo may have replaced the file since we started.
    let binary = PathBuf::from("/proc/self/exe");
    let mut sum = Tally::default();
    for (crash, count) in [(Crash::Kill, counts.kills), (Crash::Cut, counts.cuts)] {
        let findings = run_cycles(&Writer { binary: binary.clone(), lazy: false }, crash, count, seed)?;
        sum += tell("durable writer", crash, seed, &findings);
    }
    if counts.cuts > 0 {
        let lazy = run_cycles(&Writer { binary, lazy: true }, Crash::Cut, 2, seed)?;
        println!("  lazy writer, 2 cuts: {} cycles with loss (at least one must be seen)", lazy.faults.len());
        sum += if lazy.faults.is_empty() { Tally::FAILED } else { Tally::PASSED };
    }
    Ok(sum)
}

/// Prints a series and turns it into a count of its cycles.
pub fn tell(who: &str, crash: Crash, seed: u64, findings: &Findings) -> Tally {
    let (cycles, faults) = (findings.cycles, findings.faults.len() as u64);
    println!(
        "  {who}, {crash:?} × {cycles}, seed {seed}: {} acknowledged, {faults} cycles at fault",
        findings.acknowledged
    );
    findings.faults.iter().for_each(|fault| println!("  FAILED: {fault}"));
    // A series without a single acknowledged write has proven nothing.
    if cycles > 0 && findings.acknowledged == 0 {
        println!("  FAILED: nothing was acknowledged before any crash");
        return Tally { failed: u64::from(cycles), ..Tally::default() };
    }
    Tally { passed: u64::from(cycles).saturating_sub(faults), failed: faults, skipped: 0 }
}
