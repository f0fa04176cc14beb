//! Programs that run beside the tests: started on a free port, proven to answer, stopped in the end.
use std::{
    io,
    os::unix::process::CommandExt,
    process::{Child, Command},
    thread::sleep,
    time::{Duration, Instant},
};

use rustix::process::{Pid, Signal, kill_process_group};

use crate::{cleanup, command};

pub mod city;
pub mod clamd;
pub mod install;
pub mod postfix;
pub mod postgres;
pub mod smtp;
pub mod yakuba;

/// A program in a process group of its own; dropped, it is asked to stop, and killed when it does not.
#[derive(Debug)]
pub struct Service {
    name: String,
    child: Child,
    stop: Signal,
    _guard: cleanup::Guard,
}

impl Service {
    /// `stop` is the signal this program understands as "finish and leave".
    pub fn start(command: &mut Command, stop: Signal) -> io::Result<Self> {
        let name = command::show(command);
        let child = command.process_group(0).spawn().map_err(|fault| io::Error::other(format!("`{name}`: {fault}")))?;
        let guard = cleanup::note_process(child.id())?;
        Ok(Self { name, child, stop, _guard: guard })
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Sends a signal to the program and all it started.
    pub fn signal(&self, signal: Signal) -> io::Result<()> {
        Ok(kill_process_group(self.pid()?, signal)?)
    }

    /// Tries `ready` until it gives something; fails when the program has ended or the time is up.
    pub fn wait_until<T>(&mut self, limit: Duration, mut ready: impl FnMut() -> Option<T>) -> io::Result<T> {
        let begin = Instant::now();
        loop {
            if let Some(answer) = ready() {
                return Ok(answer);
            }
            if let Some(status) = self.child.try_wait()? {
                return Err(io::Error::other(format!("`{}` ended ({status}) before it answered", self.name)));
            }
            if begin.elapsed() > limit {
                return Err(io::Error::other(format!("`{}` did not answer within {limit:?}", self.name)));
            }
            sleep(Duration::from_millis(10));
        }
    }

    /// Ends the program at once, as a crash would, and waits until the system has let it go.
    pub fn kill(mut self) -> io::Result<()> {
        self.signal(Signal::KILL)?;
        self.child.wait()?;
        Ok(())
    }

    /// Asks the program to leave; true when it did so by itself within the limit.
    pub fn stop(&mut self, limit: Duration) -> io::Result<bool> {
        if self.child.try_wait()?.is_some() {
            return Ok(true);
        }
        self.signal(self.stop)?;
        let begin = Instant::now();
        while begin.elapsed() < limit {
            if self.child.try_wait()?.is_some() {
                return Ok(true);
            }
            sleep(Duration::from_millis(5));
        }
        self.signal(Signal::KILL)?;
        self.child.wait()?;
        Ok(false)
    }

    fn pid(&self) -> io::Result<Pid> {
        i32::try_from(self.child.id()).ok().and_then(Pid::from_raw).ok_or_else(|| io::Error::other("no process id"))
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        // A program that is gone already is what we want.
        let _ = self.stop(Duration::from_secs(10));
    }
}

#[cfg(test)]
mod tests {
    use std::process::Stdio;

    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]).stdin(Stdio::null()).stderr(Stdio::null());
        command
    }

    #[test]
    fn a_program_that_ends_early_is_an_error() {
        let mut service = Service::start(&mut shell("exit 4"), Signal::TERM).expect("sh starts");
        let fault = service.wait_until(Duration::from_secs(20), || None::<()>).expect_err("it never answers");
        assert!(fault.to_string().contains("before it answered"), "{fault}");
    }

    #[test]
    fn whole_groups_are_stopped() {
        let mut service = Service::start(&mut shell("sleep 60 & sleep 60"), Signal::TERM).expect("sh starts");
        assert!(service.stop(Duration::from_secs(20)).expect("signals work"));
    }
}
