//! A throw-away PostgreSQL: its own cluster in a private folder, on a socket and a random loopback port, durable as in earnest.
//!
//! `initdb` refuses root, so as root it runs as the user `postgres`, or `nobody` where that one is missing.
use std::{
    fs::{self, Permissions},
    io,
    os::unix::{fs::PermissionsExt, fs::chown, process::CommandExt},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Duration,
};

use rustix::process::Signal;

use super::{Service, install};
use crate::{cleanup, command, place, tally::Tally};

/// A running cluster. Its URL goes to the tests as `YAKUBA_TEST_PG`.
#[derive(Debug)]
pub struct Postgres {
    service: Service,
    bin: PathBuf,
    user: Option<(u32, u32)>,
    folder: PathBuf,
    port: u16,
    _guard: cleanup::Guard,
}

impl Postgres {
    pub fn start() -> io::Result<Self> {
        let bin = install::postgres_folder().ok_or_else(|| io::Error::other("no initdb here: install `postgresql`"))?;
        let (folder, guard) = cleanup::temporary("postgres")?;
        let user = ordinary_user()?;
        fs::set_permissions(&folder, Permissions::from_mode(0o700))?;
        if let Some((user, group)) = user {
            chown(&folder, Some(user), Some(group))?;
        }
        let port = place::free_port()?;
        let initdb = ["-U", "yakuba", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-instructions", "-D"];
        command::quiet(as_user(user, &bin.join("initdb"), &folder).args(initdb).arg(folder.join("data")))?;
        let service = launch(user, &bin, &folder, port)?;
        let mut cluster = Self { service, bin, user, folder, port, _guard: guard };
        cluster.wait_ready()?;
        Ok(cluster)
    }

    /// Ends the server without a farewell, in its own way of a crash: every session is dropped, nothing is written out.
    pub fn crash(&mut self) -> io::Result<()> {
        self.service.signal(Signal::QUIT)?;
        self.service.stop(Duration::from_secs(20)).map(drop)
    }

    /// Starts a crashed one on the same port: it recovers from its log.
    pub fn restart(&mut self) -> io::Result<()> {
        self.service = launch(self.user, &self.bin, &self.folder, self.port)?;
        self.wait_ready()
    }

    /// A new database beside `postgres`; its URL.
    pub fn database(&self, name: &str) -> io::Result<String> {
        self.query(&format!("create database {name}"))?;
        Ok(format!("postgres://yakuba@127.0.0.1:{}/{name}", self.port))
    }

    /// A superuser's URL of the database `postgres`; a test makes databases of its own beside it.
    pub fn url(&self) -> String {
        format!("postgres://yakuba@127.0.0.1:{}/postgres", self.port)
    }

    /// The folder the socket stands in, for clients that prefer it.
    pub fn socket_folder(&self) -> &Path {
        &self.folder
    }

    /// Runs one statement through `psql` on the socket and gives its bare output.
    pub fn query(&self, sql: &str) -> io::Result<String> {
        let mut psql = as_user(self.user, &self.bin.join("psql"), &self.folder);
        psql.arg("-h").arg(&self.folder).args(["-p", &self.port.to_string(), "-U", "yakuba", "-d", "postgres"]);
        let output = command::quiet(psql.args(["-X", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", sql]))?;
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    fn wait_ready(&mut self) -> io::Result<()> {
        let (bin, port, folder) = (self.bin.join("pg_isready"), self.port.to_string(), self.folder.clone());
        let ready = move || {
            let mut probe = Command::new(&bin);
            probe.args(["-q", "-h", "127.0.0.1", "-p", &port]).current_dir("/");
            probe.status().ok().filter(std::process::ExitStatus::success).map(drop)
        };
        self.service.wait_until(Duration::from_mins(1), ready).map_err(|fault| {
            let log = fs::read_to_string(folder.join("log")).unwrap_or_default();
            io::Error::other(format!("{fault}; its log: {}", log.trim()))
        })
    }
}

/// The step of this service: it answers, in UTF-8, with durable commits.
pub fn check(cluster: &Postgres) -> io::Result<Tally> {
    let facts = cluster.query("select current_setting('fsync') || ' ' || current_setting('server_encoding')")?;
    let version = cluster.query("show server_version")?;
    println!("  PostgreSQL {version} at {} (fsync and encoding: {facts})", cluster.url());
    Ok(if facts == "on UTF8" { Tally::PASSED } else { Tally::FAILED })
}

fn launch(user: Option<(u32, u32)>, bin: &Path, folder: &Path, port: u16) -> io::Result<Service> {
    let log = fs::OpenOptions::new().create(true).append(true).open(folder.join("log"))?;
    let mut server = as_user(user, &bin.join("postgres"), folder);
    server.arg("-D").arg(folder.join("data")).arg("-k").arg(folder).args(["-p", &port.to_string()]);
    for setting in ["listen_addresses=127.0.0.1", "fsync=on", "synchronous_commit=on", "max_connections=200"] {
        server.args(["-c", setting]);
    }
    Service::start(server.stdout(log.try_clone()?).stderr(log), Signal::INT)
}

fn as_user(user: Option<(u32, u32)>, program: &Path, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder).stdin(Stdio::null()).env("LC_ALL", "C");
    if let Some((user, group)) = user {
        command.uid(user).gid(group);
    }
    command
}

/// Nothing to change when we are an ordinary user already.
fn ordinary_user() -> io::Result<Option<(u32, u32)>> {
    if !place::is_root() {
        return Ok(None);
    }
    let users = fs::read_to_string("/etc/passwd")?;
    let user = find_user(&users, "postgres").or_else(|| find_user(&users, "nobody"));
    user.map(Some).ok_or_else(|| io::Error::other("neither `postgres` nor `nobody` is a user here"))
}

fn find_user(users: &str, name: &str) -> Option<(u32, u32)> {
    users.lines().find_map(|line| {
        let mut fields = line.split(':');
        (fields.next()? == name).then_some(())?;
        Some((fields.nth(1)?.parse().ok()?, fields.next()?.parse().ok()?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn users_are_found_by_their_whole_name() {
        let users =
            "root:x:0:0:root:/root:/bin/sh\npostgres2:x:7:7::/:/bin/sh\npostgres:x:108:117:,,,:/var:/bin/bash\n";
        assert_eq!(find_user(users, "postgres"), Some((108, 117)));
        assert_eq!(find_user(users, "nobody"), None);
    }
}
