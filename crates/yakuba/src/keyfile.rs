//! The city's key: 32 secret bytes in a file of their own, readable by this user only. Made once, never replaced, never printed.

use std::path::Path;

use hall::keys::Keys;

use crate::folder;
use crate::told::Told;

/// Reads the key, or makes it where there is none yet.
pub fn open_or_make(path: &Path, chance: &dyn civic::Chance) -> Result<Keys, Told> {
    if path.exists() {
        return open(path);
    }
    let keys = Keys::new(chance);
    folder::secret(&path.to_owned(), keys.bytes())?;
    Ok(keys)
}

/// Reads the key; a missing one is never made anew here, for every code already given out would stop working.
pub fn open(path: &Path) -> Result<Keys, Told> {
    let bytes = std::fs::read(path).map_err(|error| {
        Told::new(format!("the city's key {} cannot be read: {error}.", path.display())).help(
            "Without it no confirmation code works. Put it back from where you keep it; it is not part of a backup.",
        )
    })?;
    refuse_open_door(path)?;
    Keys::from_bytes(&bytes).ok_or_else(|| {
        Told::new(format!("{} is not a city's key: it has {} bytes, not 32.", path.display(), bytes.len()))
            .help("Put the right file there. A new key would make every confirmation code given out so far useless.")
    })
}

#[cfg(unix)]
fn refuse_open_door(path: &Path) -> Result<(), Told> {
    use std::os::unix::fs::PermissionsExt;
    let mode = std::fs::metadata(path).map_or(0, |found| found.permissions().mode());
    if mode & 0o077 == 0 {
        return Ok(());
    }
    Err(Told::new(format!("the city's key {} can be read by other users (mode {:o}).", path.display(), mode & 0o777))
        .help(format!("chmod 600 {}", path.display())))
}

#[cfg(not(unix))]
fn refuse_open_door(_: &Path) -> Result<(), Told> {
    Ok(())
}
