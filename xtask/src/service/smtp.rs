//! A real SMTP server on a loopback port that keeps each message as a file, for the tests of the outbox.
//!
//! Its address goes to the tests as `YAKUBA_TEST_SMTP` (host:port), its folder as `YAKUBA_TEST_SMTP_DIR`.
use std::{
    fs,
    io::{self, BufRead, BufReader, Write},
    net::{Ipv4Addr, TcpStream},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Duration,
};

use rustix::process::Signal;

use super::{Service, install::PYTHON};
use crate::{cleanup, command, place, tally::Tally};

const SERVER: &str = include_str!("smtp_server.py");

/// A running server.
#[derive(Debug)]
pub struct Smtp {
    /// Nothing while it is away.
    service: Option<Service>,
    folder: PathBuf,
    port: u16,
    careful: Vec<String>,
    _guard: cleanup::Guard,
}

/// A message as it came.
#[derive(Debug, Clone, serde::Deserialize)]
pub struct Kept {
    pub to: Vec<String>,
    /// Its Message-ID.
    pub id: Option<String>,
    pub text: String,
}

const CERTIFICATE: &str = "certificate.pem";
const KEY: &str = "key.pem";

impl Smtp {
    pub fn start() -> io::Result<Self> {
        Self::with(Vec::new())
    }

    /// One that wants STARTTLS and this login. Its certificate, for `localhost`, is made now and signed by itself.
    pub fn careful(name: &str, password: &str) -> io::Result<Self> {
        Self::with(vec![CERTIFICATE.to_owned(), KEY.to_owned(), name.to_owned(), password.to_owned()])
    }

    fn with(careful: Vec<String>) -> io::Result<Self> {
        let (folder, guard) = cleanup::temporary("smtp")?;
        fs::write(folder.join("server.py"), SERVER)?;
        fs::create_dir(folder.join("mail"))?;
        if !careful.is_empty() {
            certify(&folder)?;
        }
        let port = place::free_port()?;
        let service = launch(&folder, port, &careful)?;
        Ok(Self { service: Some(service), folder, port, careful, _guard: guard })
    }

    /// Away until it comes back.
    pub fn go_away(&mut self) {
        self.service = None;
    }

    /// On the same port, with the messages it has.
    pub fn come_back(&mut self) -> io::Result<()> {
        self.service = Some(launch(&self.folder, self.port, &self.careful)?);
        Ok(())
    }

    pub const fn port(&self) -> u16 {
        self.port
    }

    /// The certificate it shows; whoever trusts it trusts this server.
    pub fn certificate(&self) -> PathBuf {
        self.folder.join(CERTIFICATE)
    }

    /// Every message kept so far.
    pub fn kept(&self) -> io::Result<Vec<Kept>> {
        let mut kept = Vec::new();
        for entry in fs::read_dir(self.folder())? {
            let path = entry?.path();
            if path.extension().is_some_and(|end| end == "json") {
                kept.push(serde_json::from_slice(&fs::read(path)?)?);
            }
        }
        Ok(kept)
    }

    /// `host:port`.
    pub fn address(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    pub fn folder(&self) -> PathBuf {
        self.folder.join("mail")
    }
}

fn launch(folder: &Path, port: u16, careful: &[String]) -> io::Result<Service> {
    let mut server = Command::new(PYTHON);
    server.arg("server.py").arg(port.to_string()).arg("mail").args(careful).current_dir(folder).stdin(Stdio::null());
    let mut service = Service::start(&mut server, Signal::TERM)?;
    service.wait_until(Duration::from_secs(20), || TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok())?;
    Ok(service)
}

/// A key and a certificate that is no authority, for `localhost`, good for two days.
fn certify(folder: &Path) -> io::Result<()> {
    let wish = "[req]\nprompt = no\ndistinguished_name = name\nx509_extensions = more\n[name]\nCN = Mail server of a test\n\
                [more]\nbasicConstraints = critical, CA:FALSE\nsubjectAltName = DNS:localhost, IP:127.0.0.1\n";
    fs::write(folder.join("wish.cnf"), wish)?;
    let mut openssl = Command::new("openssl");
    openssl.args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-noenc", "-days", "2"]);
    openssl.args(["-config", "wish.cnf", "-keyout", KEY, "-out", CERTIFICATE]).current_dir(folder);
    command::quiet(&mut openssl).map(drop)
}

/// The step of this service: a message handed over is kept byte for byte, and a dead mailbox is refused.
pub fn check(server: &Smtp) -> io::Result<Tally> {
    let subject = "Subject: =?UTF-8?B?5b255aC0?=";
    let (_, kept) = hand_over(server, "someone@example.test", subject)?;
    let (refusal, _) = hand_over(server, "gone@never.test", subject)?;
    let found = fs::read_dir(server.folder())?
        .filter_map(|entry| fs::read_to_string(entry.ok()?.path()).ok())
        .any(|text| text.contains(subject));
    println!("  SMTP at {}: kept {found}, dead mailbox answered {}", server.address(), refusal.trim());
    let good = kept.starts_with("250") && found && refusal.starts_with("550");
    Ok(if good { Tally::PASSED } else { Tally::FAILED })
}

/// Gives the answers to RCPT and to the end of the message.
fn hand_over(server: &Smtp, to: &str, head: &str) -> io::Result<(String, String)> {
    let stream = TcpStream::connect(server.address())?;
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut answers = BufReader::new(stream.try_clone()?);
    read_answer(&mut answers)?;
    let mut say = move |line: &str| {
        (&stream).write_all(format!("{line}\r\n").as_bytes())?;
        read_answer(&mut answers)
    };
    say("HELO hall.test")?;
    say("MAIL FROM:<hall@example.test>")?;
    let receiver = say(&format!("RCPT TO:<{to}>"))?;
    if !receiver.starts_with("250") {
        return Ok((receiver, String::new()));
    }
    say("DATA")?;
    let end = say(&format!("{head}\r\n\r\nhello\r\n."))?;
    say("QUIT")?;
    Ok((receiver, end))
}

fn read_answer(answers: &mut impl BufRead) -> io::Result<String> {
    let mut line = String::new();
    answers.read_line(&mut line)?;
    Ok(line)
}
