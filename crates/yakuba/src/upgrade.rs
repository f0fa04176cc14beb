//! Opening what an earlier release left: a copy first, then the tables step by step, then the stored procedures' own examples.
//!
//! A step that fails leaves nothing, and the server does not start. Where the tables are right but a stored version would be carried another
//! way than it promises, the hall opens for reading only: nothing is lost and nobody is misled while somebody looks.

use std::path::{Path, PathBuf};

use hall::Hall;
use hall::catalog::stored;
use store::{Db, MigrateError};

use crate::config::Config;
use crate::told::{Tell, Told};
use crate::{folder, open};

/// This release.
const RELEASE: &str = env!("CARGO_PKG_VERSION");

/// Brings the tables up to date and says each step. What already holds a city is copied before the first one.
pub async fn tables(config: &Config, db: &Db) -> Result<(), Told> {
    let pending = db.pending(hall::schema::migrations()).await.map_err(|error| explained(&error, None))?;
    let copy = match pending.first() {
        Some(first) if first != FIRST => Some(copied(config, db).await?),
        _ => None,
    };
    db.migrate_upto(hall::schema::migrations(), None, |step| {
        tracing::info!(step = step.number, of = step.of, name = step.name, "bringing the tables up to date");
    })
    .await
    .map_err(|error| explained(&error, copy.as_deref()))
}

/// The very first migration: where it is pending there is nothing to lose.
const FIRST: &str = "m0000_store";

async fn copied(config: &Config, db: &Db) -> Result<PathBuf, Told> {
    let dest = config.data.join(format!("before-{RELEASE}"));
    if dest.join("manifest.json").exists() {
        tracing::info!(copy = %dest.display(), "the copy from before the upgrade is there already");
        return Ok(dest);
    }
    if dest.exists() {
        std::fs::remove_dir_all(&dest).map_err(|error| folder::unwritable(&dest, &error))?;
    }
    tracing::info!(copy = %dest.display(), "copying everything before the tables are changed");
    let made = store::backup(db, &open::files(&config.data)?, &dest).await;
    made.tell("no copy could be made, so the tables were left as they are")?;
    Ok(dest)
}

fn explained(error: &MigrateError, copy: Option<&Path>) -> Told {
    let told = Told::new(format!("the tables cannot be brought up to date: {error}."));
    match (error, copy) {
        (MigrateError::Newer(_), _) => told.help(format!(
            "This is release {RELEASE}; a later one has opened this city. Start that one, or restore a backup of this release."
        )),
        (_, Some(copy)) => told.help(format!(
            "The step that failed left nothing behind. A copy of everything from before is in {}:\nstart the earlier release on it with `yakuba restore`, and tell the maintainers this message.",
            copy.display()
        )),
        _ => told.help("The step that failed left nothing behind. Tell the maintainers this message."),
    }
}

/// Proves the stored versions once for each release; opens the hall for reading only where one would be carried another way.
pub async fn proven(config: &Config, hall: &Hall) -> Result<bool, Told> {
    let mark = config.data.join("proven-by");
    if std::fs::read_to_string(&mark).is_ok_and(|text| text.trim() == RELEASE) {
        return Ok(true);
    }
    let reads = hall.db().reads().await.tell("the stored procedures")?;
    let broken = stored::broken(&reads, |done, of| {
        if done == of || done % 500 == 0 {
            tracing::info!(done, of, "playing the examples of every stored version");
        }
    });
    let broken = broken.await.tell("the stored procedures")?;
    if broken.is_empty() {
        std::fs::write(&mark, format!("{RELEASE}\n")).map_err(|error| folder::unwritable(&mark, &error))?;
        return Ok(true);
    }
    for one in &broken {
        tracing::error!(
            procedure = one.procedure,
            hash = one.hash,
            what = one.what,
            "a stored version is carried another way"
        );
    }
    tracing::error!(
        versions = broken.len(),
        "open for reading only: start the earlier release, or tell the maintainers"
    );
    Ok(false)
}

/// Marks what an earlier release stored without, so that a protected person's old cases are found.
pub async fn marked(hall: &Hall) -> Result<(), Told> {
    let told = |done| tracing::info!(done, "marking the cases of an earlier release, for protected persons");
    // A problem has written its cause into the log, with its reference.
    let marked = hall::cases::mark_unmarked(hall, told).await;
    marked.map(|_| ()).map_err(|_| {
        Told::new("the cases of an earlier release could not be marked for protected persons.")
            .help("The log above says why. Nothing was changed half; start again when it is mended.")
    })
}
