//! The city hall itself as a service: the release binary, started as its users start it.
use std::{
    io,
    net::{Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use rustix::process::Signal;

use super::Service;
use crate::{bench::http::Client, cleanup, command, place};

/// A running demo city.
#[derive(Debug)]
pub struct Demo {
    pub address: SocketAddr,
    /// From the start of the process to the first good answer of `/healthz`.
    pub started_in: Duration,
    service: Service,
}

/// Builds the release binary; gives its path. `YAKUBA_TEST_BINARY` names one that is taken as it is, for trying a step again and again.
pub fn build() -> io::Result<PathBuf> {
    if let Some(named) = std::env::var_os("YAKUBA_TEST_BINARY") {
        println!("  taking {} as it is (YAKUBA_TEST_BINARY)", Path::new(&named).display());
        return Ok(named.into());
    }
    let (built, _) = command::run(command::cargo().args(["build", "--release", "--locked", "--package", "yakuba"]))?;
    let binary = place::target().join("release/yakuba");
    if built { Ok(binary) } else { Err(io::Error::other("the release build failed")) }
}

impl Demo {
    /// Starts `yakuba demo` on this folder and waits until it is healthy.
    pub fn start(binary: &Path, data: &Path) -> io::Result<Self> {
        Self::scanned_by(binary, data, None)
    }

    /// The same, with a virus scanner for what comes in.
    pub fn scanned_by(binary: &Path, data: &Path, scanner: Option<String>) -> io::Result<Self> {
        let port = place::free_port()?;
        let mut server = Command::new(binary);
        server.args(["demo", "--port", &port.to_string(), "--data"]).arg(data).current_dir(place::root());
        server.envs(scanner.map(|address| ("YAKUBA_CLAMD", address)));
        let log = std::fs::OpenOptions::new().create(true).append(true).open(data.join("demo.log"))?;
        server.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        let begin = Instant::now();
        let mut service = Service::start(&mut server, Signal::TERM)?;
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        service.wait_until(Duration::from_mins(1), || healthy(address))?;
        Ok(Self { address, started_in: begin.elapsed(), service })
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub fn id(&self) -> u32 {
        self.service.id()
    }

    /// Whether it left by itself when asked.
    pub fn stop(mut self) -> io::Result<bool> {
        self.service.stop(Duration::from_secs(10))
    }
}

/// Something once `/healthz` says 200.
pub fn healthy(address: SocketAddr) -> Option<()> {
    says_yes(address, "/healthz")
}

/// Something once `/readyz` says 200.
pub fn ready(address: SocketAddr) -> Option<()> {
    says_yes(address, "/readyz")
}

fn says_yes(address: SocketAddr, path: &str) -> Option<()> {
    let answer = Client::new(address).get(path).ok()?;
    (answer.status == 200).then_some(())
}

/// A data folder for one run.
pub fn data_folder() -> io::Result<(PathBuf, cleanup::Guard)> {
    cleanup::temporary("demo")
}
