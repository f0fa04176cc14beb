//! One crash after another on the same data, each at a moment its seed decides.
use std::{
    io,
    path::Path,
    process::{Command, Stdio},
    sync::Mutex,
    thread::{scope, sleep},
    time::Duration,
};

use rustix::process::Signal;

use super::{Findings, Running, Subject, disk::Disk};
use crate::{cleanup, place, seed::Seed, service::Service};

/// Clients at work while the crash comes.
const CLIENTS: usize = 4;

/// In which way the server ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Crash {
    /// `kill -9`: what the system has taken is written some day.
    Kill,
    /// The disk loses its power: only what was synced is kept.
    Cut,
}

/// Crashes the subject so many times on one growing folder; after each it must restart with everything acknowledged so far.
pub fn run_cycles(subject: &dyn Subject, crash: Crash, count: u32, seed: u64) -> io::Result<Findings> {
    let mut findings = Findings::default();
    if count == 0 {
        return Ok(findings);
    }
    let mut chance = Seed::new(seed);
    let mut disk = if crash == Crash::Cut { Some(Disk::new()?) } else { None };
    let (folder, _guard) = cleanup::temporary("crash")?;
    let data = disk.as_ref().map_or_else(|| folder.clone(), |disk| disk.path().join("data"));
    std::fs::create_dir_all(&data)?;
    sync_folder(data.parent())?;
    let mut acknowledged = Vec::new();
    for cycle in 0..count {
        let within = subject.pause();
        let pause = chance.millis(within.start, within.end);
        acknowledged.extend(crash_once(subject, &data, disk.as_ref(), pause)?);
        if let Some(disk) = &mut disk {
            disk.restore()?;
        }
        let (server, running) = start(subject, &data)?;
        if let Err(fault) = subject.verify(&running, &acknowledged) {
            findings.faults.push(format!("{crash:?} {cycle} (seed {seed}, after {pause:?}): {fault}"));
        }
        drop(server);
        findings.cycles += 1;
    }
    findings.acknowledged = acknowledged.len() as u64;
    Ok(findings)
}

/// Starts the server, lets clients write, ends it in the midst of that; gives what was acknowledged.
fn crash_once(subject: &dyn Subject, data: &Path, disk: Option<&Disk>, pause: Duration) -> io::Result<Vec<String>> {
    let (server, running) = start(subject, data)?;
    let acknowledged = Mutex::new(Vec::new());
    let crashed = scope(|scope| {
        for _ in 0..CLIENTS {
            scope.spawn(|| {
                let keep = |number| {
                    if let Ok(mut list) = acknowledged.lock() {
                        list.push(number);
                    }
                };
                // The crash ends every client with an error; that is no finding.
                let _ = subject.submit(&running, &keep);
            });
        }
        sleep(pause);
        if let Some(disk) = disk {
            // Stopped first: an fsync under way may report success while the cut races with it, which no real disk does.
            server.signal(Signal::STOP)?;
            // Answers sent before the stop are still on their way to the clients.
            sleep(Duration::from_millis(30));
            disk.cut()?;
        }
        server.kill()
    });
    crashed?;
    acknowledged.into_inner().map_err(|_| io::Error::other("a client broke down"))
}

fn start(subject: &dyn Subject, data: &Path) -> io::Result<(Service, Running)> {
    let running = Running { port: place::free_port()?, data: data.to_path_buf() };
    subject.prepare(data, running.port)?;
    let mut command = Command::new(subject.binary());
    command.args(subject.arguments(data, running.port)).current_dir("/");
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut server = Service::start(&mut command, Signal::TERM)?;
    server.wait_until(Duration::from_secs(30), || subject.ready(&running).then_some(()))?;
    Ok((server, running))
}

fn sync_folder(folder: Option<&Path>) -> io::Result<()> {
    folder.map_or(Ok(()), |folder| std::fs::File::open(folder)?.sync_all())
}
