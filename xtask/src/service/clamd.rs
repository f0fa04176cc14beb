//! Debian's real virus scanner on a loopback port, with a database of one signature that is written here: the harmless EICAR test file.
//! freshclam is never asked.
//!
//! Its address goes to the tests as `YAKUBA_TEST_CLAMD` (host:port).
use std::{
    fs,
    io::{self, Read, Write},
    net::{Ipv4Addr, TcpStream},
    process::{Command, Stdio},
    time::Duration,
};

use rustix::process::Signal;

use super::Service;
use crate::{cleanup, place, tally::Tally};

/// Extended signature: name, any kind of file, anywhere in it, these bytes.
const SIGNATURE: &str = "Eicar-Test-Signature:0:*:58354f2150254041505b345c505a58353428505e2937434329377d2445494341522d5354414e444152442d414e544956495255532d544553542d46494c452124482b482a\n";
const EICAR: &[u8] = br"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

/// A running scanner.
#[derive(Debug)]
pub struct Clamd {
    _service: Service,
    port: u16,
    _guard: cleanup::Guard,
}

impl Clamd {
    pub fn start() -> io::Result<Self> {
        let clamd = place::program(&["clamd"]).ok_or_else(|| io::Error::other("clamd is not installed"))?;
        let (folder, guard) = cleanup::temporary("clamd")?;
        let database = folder.join("database");
        fs::create_dir(&database)?;
        fs::write(database.join("eicar.ndb"), SIGNATURE)?;
        let port = place::free_port()?;
        let settings = format!(
            "Foreground yes\nTCPAddr 127.0.0.1\nTCPSocket {port}\nDatabaseDirectory {}\nTemporaryDirectory {}\n\
             StreamMaxLength 12M\nAlertExceedsMax yes\nLogFile {}\n",
            database.display(),
            folder.display(),
            folder.join("clamd.log").display()
        );
        let config = folder.join("clamd.conf");
        fs::write(&config, settings)?;
        let mut server = Command::new(clamd);
        server.arg("--config-file").arg(&config).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut service = Service::start(&mut server, Signal::TERM)?;
        service.wait_until(Duration::from_mins(1), || TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok())?;
        Ok(Self { _service: service, port, _guard: guard })
    }

    /// `host:port`.
    pub fn address(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    fn scan(&self, bytes: &[u8]) -> io::Result<String> {
        let mut line = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        line.set_read_timeout(Some(Duration::from_secs(30)))?;
        line.write_all(b"zINSTREAM\0")?;
        line.write_all(&u32::try_from(bytes.len()).unwrap_or(0).to_be_bytes())?;
        line.write_all(bytes)?;
        line.write_all(&[0; 4])?;
        let mut said = String::new();
        line.read_to_string(&mut said)?;
        Ok(said.trim_end_matches('\0').to_owned())
    }
}

/// The step of this service: it finds the one thing it knows, and nothing in a plain file.
pub fn check(scanner: &Clamd) -> io::Result<Tally> {
    let (bad, good) = (scanner.scan(EICAR)?, scanner.scan(b"%PDF-1.7 one page")?);
    println!("  clamd at {}: {bad}, {good}", scanner.address());
    Ok(if bad.ends_with("FOUND") && good == "stream: OK" { Tally::PASSED } else { Tally::FAILED })
}
