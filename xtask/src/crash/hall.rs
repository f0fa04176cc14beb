//! The city hall itself under crashes: whole applications over HTTP, typed page by page as a citizen does, sent, and read back; and visits booked
//! by the case's number and code, so that crashes fall between a hold, its confirmation and the answer.
//!
//! A number counts as acknowledged when the receipt, or the booking's own page, has shown it. After each crash the restarted server must show every
//! such page again, and `yakuba audit verify` must find the file, the chain and every case sound.
use std::{
    io,
    net::{Ipv4Addr, SocketAddr},
    ops::Range,
    path::{Path, PathBuf},
    process::Command,
};

use super::{Running, Subject};
use crate::{
    citizen::Citizen,
    command,
    service::{city, yakuba},
};

/// What a visit is booked for.
const VISIT: &str = "certificates";

/// The release binary, on a city folder it made itself.
#[derive(Debug)]
pub struct CityHall {
    binary: PathBuf,
}

impl CityHall {
    pub const fn new(binary: PathBuf) -> Self {
        Self { binary }
    }

    fn settings(data: &Path) -> PathBuf {
        data.join("yakuba.toml")
    }
}

impl Subject for CityHall {
    fn binary(&self) -> PathBuf {
        self.binary.clone()
    }

    fn prepare(&self, data: &Path, port: u16) -> io::Result<()> {
        if !data.join("data").exists() {
            city::found(&self.binary, data)?;
            // What was laid out before the first crash is not what is tried.
            command::quiet(Command::new("sync").arg("-f").arg(data))?;
        }
        city::write_settings(&Self::settings(data), port, "")
    }

    fn arguments(&self, data: &Path, _: u16) -> Vec<String> {
        vec!["serve".into(), "--config".into(), Self::settings(data).display().to_string()]
    }

    fn ready(&self, running: &Running) -> bool {
        yakuba::healthy(address(running)).is_some()
    }

    /// An application takes some thirty requests, two a page.
    fn pause(&self) -> Range<u64> {
        400..1400
    }

    fn submit(&self, running: &Running, acknowledged: &dyn Fn(String)) -> io::Result<()> {
        loop {
            let mut citizen = Citizen::new(address(running));
            let case = citizen.write()?;
            citizen.send(&case)?;
            let number = citizen.receipt(&case)?.ok_or_else(|| io::Error::other("a receipt without a number"))?;
            acknowledged(format!("{number} {case} {}", citizen.cookies()));
            // A time that somebody else took meanwhile is no finding; a server that is gone ends the loop with the next application.
            if let Ok((page, booked)) = citizen.book(&case, VISIT) {
                acknowledged(format!("{booked} {page} -"));
            }
        }
    }

    fn verify(&self, running: &Running, acknowledged: &[String]) -> Result<(), String> {
        let mut lost = Vec::new();
        for kept in acknowledged {
            let mut words = kept.splitn(3, ' ');
            let (Some(wanted), Some(case), Some(cookies)) = (words.next(), words.next(), words.next()) else {
                continue;
            };
            let shown = match cookies {
                "-" => Citizen::new(address(running)).booking(case),
                cookies => Citizen::with_cookies(address(running), cookies).receipt(case),
            };
            let shown = shown.map_err(|fault| format!("the page of {wanted}: {fault}"))?;
            if shown.as_deref() != Some(wanted) {
                lost.push(format!("{wanted} (shown: {shown:?})"));
            }
        }
        if let Some(first) = lost.first() {
            return Err(format!("{} of {} lost, first {first}", lost.len(), acknowledged.len()));
        }
        let booked = acknowledged.iter().filter(|kept| kept.ends_with(" -")).count();
        if booked == 0 && acknowledged.len() > 30 {
            return Err(format!("{} applications and no visit was booked", acknowledged.len()));
        }
        let mut audit = Command::new(&self.binary);
        audit.args(["audit", "verify", "--config"]).arg(Self::settings(&running.data)).current_dir("/");
        command::quiet(&mut audit).map(drop).map_err(|fault| fault.to_string())
    }
}

fn address(running: &Running) -> SocketAddr {
    SocketAddr::from((Ipv4Addr::LOCALHOST, running.port))
}
