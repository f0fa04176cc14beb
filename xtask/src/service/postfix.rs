//! Debian's real Postfix as the city's mail server: it takes mail on a loopback port, reports what it cannot deliver, and puts the reports into a maildir.
//!
//! Nothing leaves the machine: `never.test` has no mailboxes, `later.test` never answers, and every address of `bounces.example` is the
//! maildir. Its address goes to the tests as `YAKUBA_TEST_MTA` (host:port), the maildir as `YAKUBA_TEST_MTA_DIR`. Only root may start it.
use std::{
    fs,
    io::{self, BufRead, BufReader, Write},
    net::{Ipv4Addr, TcpStream},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use crate::{cleanup, command, place, tally::Tally};

/// A running server.
#[derive(Debug)]
pub struct Postfix {
    folder: PathBuf,
    port: u16,
    _guard: cleanup::Guard,
}

/// What runs in it; the rest of Debian's list is not needed.
const SERVICES: &str = "\
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
";

impl Postfix {
    pub fn start() -> io::Result<Self> {
        if !place::is_root() {
            return Err(io::Error::other("only root may start Postfix"));
        }
        place::program(&["postfix"]).ok_or_else(|| io::Error::other("Postfix is not installed"))?;
        let (folder, guard) = cleanup::temporary("postfix")?;
        for part in ["etc", "queue", "data", "mail"] {
            fs::create_dir(folder.join(part))?;
            fs::set_permissions(folder.join(part), fs::Permissions::from_mode(0o755))?;
        }
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o755))?;
        own(&folder.join("data"), "postfix")?;
        own(&folder.join("mail"), "daemon:daemon")?;
        let port = place::free_port()?;
        let etc = folder.join("etc");
        fs::write(etc.join("master.cf"), format!("127.0.0.1:{port} inet n - n - - smtpd\n{SERVICES}"))?;
        fs::write(etc.join("main.cf"), settings(&folder))?;
        command::quiet(Command::new("postfix").arg("-c").arg(&etc).arg("start"))?;
        let server = Self { folder, port, _guard: guard };
        let begin = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if begin.elapsed() > Duration::from_secs(30) {
                return Err(io::Error::other("Postfix did not answer within 30 s"));
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(server)
    }

    /// `host:port`.
    pub fn address(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// The maildir of the reports.
    pub fn folder(&self) -> PathBuf {
        self.folder.join("mail/reports")
    }

    fn hand_over(&self, from: &str, to: &str) -> io::Result<()> {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(20)))?;
        let mut answers = BufReader::new(stream.try_clone()?);
        let mut line = String::new();
        answers.read_line(&mut line)?;
        let (from, to) = (format!("MAIL FROM:<{from}>"), format!("RCPT TO:<{to}>"));
        for words in ["HELO hall.test", &from, &to, "DATA", "Subject: x\r\n\r\nhello\r\n.", "QUIT"] {
            (&stream).write_all(format!("{words}\r\n").as_bytes())?;
            line.clear();
            answers.read_line(&mut line)?;
            if !line.starts_with(['2', '3']) {
                return Err(io::Error::other(format!("{words}: {}", line.trim())));
            }
        }
        Ok(())
    }
}

impl Drop for Postfix {
    fn drop(&mut self) {
        // Its folder is taken away next; a server that has gone already is what we want.
        let _ = command::quiet(Command::new("postfix").arg("-c").arg(self.folder.join("etc")).arg("abort"));
    }
}

fn own(path: &Path, whom: &str) -> io::Result<()> {
    command::quiet(Command::new("chown").arg(whom).arg(path)).map(drop)
}

fn settings(folder: &Path) -> String {
    let place = folder.display();
    format!(
        "compatibility_level = 3.6\nqueue_directory = {place}/queue\ndata_directory = {place}/data\n\
         command_directory = /usr/sbin\ndaemon_directory = /usr/lib/postfix/sbin\nmail_owner = postfix\n\
         myhostname = mx.city.example\nmydomain = city.example\nmydestination =\nlocal_transport = error:nobody lives here\n\
         inet_interfaces = loopback-only\ninet_protocols = ipv4\nmynetworks = 127.0.0.0/8\nrecipient_delimiter = +\nalias_maps =\n\
         virtual_mailbox_domains = bounces.example\nvirtual_mailbox_base = {place}/mail\nvirtual_mailbox_maps = static:reports/\n\
         virtual_uid_maps = static:1\nvirtual_gid_maps = static:1\nvirtual_minimum_uid = 1\n\
         transport_maps = inline:{{ {{ never.test = error:5.1.1 no such mailbox }}, {{ later.test = smtp:[127.0.0.1]:1 }} }}\n\
         default_transport = error:5.4.4 nothing leaves this machine\nsmtpd_reject_unlisted_recipient = no\ndelay_warning_time = 1s\n\
         minimal_backoff_time = 5s\nmaximal_backoff_time = 5s\nqueue_run_delay = 3s\nmaillog_file = {place}/log\nmaillog_file_prefixes = {place}\n"
    )
}

/// The step of this service: it writes a report about a mailbox that is not there.
pub fn check(server: &Postfix) -> io::Result<Tally> {
    server.hand_over("bounce+step@bounces.example", "nobody@never.test")?;
    let begin = Instant::now();
    let is_report = |path: PathBuf| {
        fs::read_to_string(path).is_ok_and(|text| text.contains("Action: failed") && text.contains("bounce+step@"))
    };
    while begin.elapsed() < Duration::from_mins(1) {
        let found = fs::read_dir(server.folder().join("new")).into_iter().flatten().flatten();
        if found.map(|entry| entry.path()).any(is_report) {
            println!("  Postfix at {}: reports what cannot be delivered", server.address());
            return Ok(Tally::PASSED);
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    println!("  FAILED: no report came within a minute");
    Ok(Tally::FAILED)
}
