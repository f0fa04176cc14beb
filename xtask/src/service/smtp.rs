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
use crate::{cleanup, place, tally::Tally};

const SERVER: &str = include_str!("smtp_server.py");

/// A running server.
#[derive(Debug)]
pub struct Smtp {
    _service: Service,
    folder: PathBuf,
    port: u16,
    _guard: cleanup::Guard,
}

impl Smtp {
    pub fn start() -> io::Result<Self> {
        let (folder, guard) = cleanup::temporary("smtp")?;
        fs::write(folder.join("server.py"), SERVER)?;
        let mail = folder.join("mail");
        fs::create_dir(&mail)?;
        let port = place::free_port()?;
        let mut server = Command::new(PYTHON);
        server.arg(folder.join("server.py")).arg(port.to_string()).arg(&mail).stdin(Stdio::null());
        let mut service = Service::start(&mut server, Signal::TERM)?;
        service.wait_until(Duration::from_secs(20), || TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok())?;
        Ok(Self { _service: service, folder: mail, port, _guard: guard })
    }

    /// `host:port`.
    pub fn address(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }
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
