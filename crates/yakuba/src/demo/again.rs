//! はじめにもどす: a new month is made in a folder beside, while the old city goes on answering; then the server rests a moment, the new city takes the
//! old one's place, and the same port answers again. Accounts keep the folder's password; every sign-in ends with the city it was made in.

use std::path::{Path, PathBuf};

use civic::Clock;
use hall::city::City;
use hall::tour::Again;
use tokio::sync::watch;

use super::{DATABASE, counters, fill};
use crate::folder;
use crate::machine::SystemClock;
use crate::told::Told;

/// The folder in which the new city is made.
const BESIDE: &str = "again";
/// What a city leaves in its folder besides the database.
const LEFT: [&str; 4] = ["files", "mail", "bounces", "spool"];

/// What a new city is made of.
pub struct Fresh {
    pub data: PathBuf,
    /// As its files have it: today's openings are laid over it anew.
    pub city: City,
    pub password: String,
    /// How many days its history goes back.
    pub days: i64,
}

/// Lets the server rest by `halt`: when the process is asked to stop, or when a new city lies ready beside. Whether there is one.
pub async fn until(
    mut stop: watch::Receiver<bool>,
    again: Option<Again>,
    fresh: Fresh,
    halt: watch::Sender<bool>,
) -> bool {
    let ready = tokio::select! {
        // A sender that is gone asks for the end too.
        _ = stop.wait_for(|stop| *stop) => false,
        () = made(again, fresh) => true,
    };
    halt.send_replace(true);
    ready
}

/// Comes to an end once somebody has asked and the new city is whole.
async fn made(again: Option<Again>, fresh: Fresh) {
    let Some(again) = again else { return std::future::pending().await };
    loop {
        again.asked().await;
        match make(&fresh).await {
            Ok(()) => return,
            Err(told) => {
                tracing::error!(%told, "the demo could not be begun again");
                again.failed();
            }
        }
    }
}

async fn make(fresh: &Fresh) -> Result<(), Told> {
    let beside = fresh.data.join(BESIDE);
    cleared(&beside)?;
    folder::private(&beside)?;
    let now = SystemClock.now();
    fill::once(&beside, &counters::open_today(fresh.city.clone(), now), &fresh.password, fresh.days, now).await
}

/// The new city in the old one's place, when nothing holds the old one any more. The database goes first and its successor comes last: broken off
/// between, the next start finds none and fills one.
pub fn swap(data: &Path) -> Result<(), Told> {
    let beside = data.join(BESIDE);
    for end in ["", "-wal", "-shm"] {
        let old = data.join(format!("{DATABASE}{end}"));
        if old.exists() {
            std::fs::remove_file(&old).map_err(|error| folder::unwritable(&old, &error))?;
        }
    }
    for left in LEFT {
        cleared(&data.join(left))?;
    }
    for new in ["files", "city.key", DATABASE] {
        let (from, to) = (beside.join(new), data.join(new));
        if from.exists() {
            std::fs::rename(&from, &to).map_err(|error| folder::unwritable(&to, &error))?;
        }
    }
    cleared(&beside)
}

fn cleared(folder: &Path) -> Result<(), Told> {
    if !folder.exists() {
        return Ok(());
    }
    std::fs::remove_dir_all(folder).map_err(|error| folder::unwritable(folder, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_new_city_takes_the_old_ones_place() {
        let folder = tempfile::tempdir().expect("a folder");
        let data = folder.path();
        for (path, text) in [
            ("yakuba.sqlite", "old"),
            ("yakuba.sqlite-wal", "old"),
            ("city.key", "old"),
            ("demo-password.txt", "kept"),
            ("mail/1.eml", "old"),
            ("files/a", "old"),
            ("again/yakuba.sqlite", "new"),
            ("again/city.key", "new"),
            ("again/files/b", "new"),
        ] {
            let path = data.join(path);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            std::fs::write(path, text).expect("written");
        }
        swap(data).expect("swapped");
        let there = |path: &str| std::fs::read_to_string(data.join(path)).ok();
        assert_eq!(there("yakuba.sqlite").as_deref(), Some("new"));
        assert_eq!(there("city.key").as_deref(), Some("new"));
        assert_eq!(there("files/b").as_deref(), Some("new"));
        assert_eq!(there("demo-password.txt").as_deref(), Some("kept"));
        for gone in ["yakuba.sqlite-wal", "mail/1.eml", "files/a", "again/yakuba.sqlite"] {
            assert_eq!(there(gone), None, "{gone}");
        }
    }
}
