//! A city of the release binary's own making: founded in a folder, served from it, and asked to verify itself.
use std::{
    fs, io,
    net::{Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Duration,
};

use rustix::process::Signal;

use super::{Service, yakuba};
use crate::{command, place};

/// `yakuba init`, then the demo city's procedures in place of the example. The database is SQLite.
pub fn found(binary: &Path, folder: &Path) -> io::Result<()> {
    let mut init = Command::new(binary);
    init.args(["init", "--password-stdin"]).arg(folder).current_dir("/");
    let mut child = init.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
    if let Some(mut input) = child.stdin.take() {
        io::Write::write_all(&mut input, "火の国の朝はしずか-2026\n".as_bytes())?;
    }
    let done = child.wait_with_output()?;
    if !done.status.success() {
        return Err(io::Error::other(format!("yakuba init: {}", String::from_utf8_lossy(&done.stderr))));
    }
    let settings = folder.join("yakuba.toml");
    write_settings(&settings, 0, "")?;
    let city = place::root().join("cities/hinokuni");
    let mut publish = Command::new(binary);
    publish.arg("publish").arg(city).arg("--config").arg(&settings).current_dir("/");
    command::quiet(&mut publish).map(drop)
}

/// Settings beside the data folder; `more` are lines of its own, a database among them or SQLite.
pub fn write_settings(file: &Path, port: u16, more: &str) -> io::Result<()> {
    let city = place::root().join("cities/hinokuni");
    let text = format!(
        "city = \"{}\"\ndata = \"data\"\nkey = \"city.key\"\nlisten = \"127.0.0.1:{port}\"\nbase_url = \"http://127.0.0.1:{port}\"\ncheckpoints = \"checkpoints.jsonl\"\n{more}",
        city.display()
    );
    fs::write(file, text)
}

/// A server of a city, with its log kept.
#[derive(Debug)]
pub struct Hall {
    pub address: SocketAddr,
    settings: PathBuf,
    binary: PathBuf,
    log: PathBuf,
    service: Service,
}

impl Hall {
    /// Serves the city of `folder` on a free port, with settings of this name and these lines.
    pub fn serve(binary: &Path, folder: &Path, name: &str, more: &str) -> io::Result<Self> {
        let port = place::free_port()?;
        let settings = folder.join(format!("{name}.toml"));
        write_settings(&settings, port, more)?;
        let log = folder.join(format!("{name}.log"));
        let mut server = Command::new(binary);
        server.arg("serve").arg("--config").arg(&settings).current_dir("/").stdin(Stdio::null()).stdout(Stdio::null());
        server.stderr(fs::OpenOptions::new().create(true).append(true).open(&log)?);
        let mut service = Service::start(&mut server, Signal::TERM)?;
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        service.wait_until(Duration::from_mins(1), || yakuba::healthy(address)).map_err(|fault| {
            io::Error::other(format!("{fault}; its log: {}", fs::read_to_string(&log).unwrap_or_default().trim()))
        })?;
        Ok(Self { address, settings, binary: binary.to_path_buf(), log, service })
    }

    /// Any command of the binary on this city.
    pub fn run(&self, words: &[&str]) -> io::Result<String> {
        let mut command = Command::new(&self.binary);
        command.args(words).arg("--config").arg(&self.settings).current_dir("/");
        Ok(String::from_utf8_lossy(&command::quiet(&mut command)?.stdout).into_owned())
    }

    /// `yakuba audit verify` finds everything sound.
    pub fn verify(&self) -> io::Result<()> {
        self.run(&["audit", "verify"]).map(drop)
    }

    pub fn settings(&self) -> &Path {
        &self.settings
    }

    pub fn log(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// Waits until this holds; the server must live all the while.
    pub fn wait_until<T>(&mut self, limit: Duration, ready: impl FnMut() -> Option<T>) -> io::Result<T> {
        self.service.wait_until(limit, ready)
    }

    pub fn stop(mut self) -> io::Result<bool> {
        self.service.stop(Duration::from_secs(30))
    }
}
