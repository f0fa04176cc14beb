//! Reports of undelivered mail come in: one from standing input, by a mail server's alias, or many from a maildir folder beside a running server.
//!
//! What is no report of ours is told in the log and is no error: a mail server that is told of errors sends reports about reports. Only a
//! database that is away is one, so that the mail server comes again.

use std::io::Read;
use std::path::{Path, PathBuf};

use hall::Hall;
use hall::notices::receive;

use crate::config::Config;
use crate::told::{Tell, Told};
use crate::{log, open};

/// Bytes of a report that are read.
const LONGEST: u64 = 1_000_000;
/// Reports taken from the folder in one round.
const MOST: usize = 200;
/// What a mail server takes for "later" (sysexits.h).
const LATER: u8 = 75;

/// One report from standing input. `to`: the address it came to, as the mail server knows it.
pub async fn run(config: &Config, to: Option<&str>) -> Result<(), Told> {
    log::begin(config.log);
    let mut bytes = Vec::new();
    std::io::stdin().take(LONGEST).read_to_end(&mut bytes).tell("standard input")?;
    let later = |mut told: Told| {
        told.code = LATER;
        told
    };
    let db = open::existing(config).await.map_err(later)?;
    let hall = open::hall(config, db).await.map_err(later)?;
    let received = receive(&hall, &bytes, to).await;
    hall.db().close().await;
    received.map(drop).map_err(|_| later(Told::new("the report could not be stored; it may be handed over again.")))
}

/// Every report in `new` of a maildir; done, it lies in `cur` as read.
pub async fn sweep(hall: &Hall, maildir: &Path) {
    let found = match waiting(maildir) {
        Ok(found) => found,
        Err(error) => {
            tracing::error!(folder = %maildir.display(), kind = %error.kind(), "the folder for reports cannot be read");
            return;
        }
    };
    for path in found {
        let Ok(bytes) = read(&path) else { continue };
        if receive(hall, &bytes, None).await.is_err() {
            tracing::warn!("a report could not be stored; it stays in the folder");
            return;
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = name.split(":2,").next().unwrap_or_default();
        if let Err(error) = std::fs::rename(&path, maildir.join("cur").join(format!("{name}:2,S"))) {
            // Another server may have moved it; read twice, a report does nothing more.
            tracing::info!(kind = %error.kind(), "a report was moved by somebody else");
        }
    }
}

fn waiting(maildir: &Path) -> std::io::Result<Vec<PathBuf>> {
    for part in ["new", "cur", "tmp"] {
        std::fs::create_dir_all(maildir.join(part))?;
    }
    let all = std::fs::read_dir(maildir.join("new"))?.filter_map(|entry| Some(entry.ok()?.path()));
    let mut all: Vec<PathBuf> = all.filter(|path| path.is_file()).take(MOST).collect();
    all.sort();
    Ok(all)
}

fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    std::fs::File::open(path)?.take(LONGEST).read_to_end(&mut bytes)?;
    Ok(bytes)
}
