//! The lock on a data folder: a second `serve` on one folder is refused. Backup and audit read beside it and take none.

use std::fmt;
use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

/// Held as long as this value lives; the operating system lets go when the process dies, however it dies.
#[derive(Debug)]
pub struct FolderLock {
    _file: File,
}

/// The folder is in use, or cannot be locked.
#[derive(Debug)]
pub enum Held {
    /// Another process serves this folder.
    ByAnother(PathBuf),
    Io(PathBuf, std::io::Error),
}

impl FolderLock {
    pub fn take(folder: &Path) -> Result<Self, Held> {
        let path = folder.join("serve.lock");
        let io = |error| Held::Io(path.clone(), error);
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(&path).map_err(io)?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(Held::ByAnother(folder.to_owned())),
            Err(TryLockError::Error(error)) => Err(io(error)),
        }
    }
}

impl fmt::Display for Held {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ByAnother(folder) => write!(out, "another server is running on {}: stop it first", folder.display()),
            Self::Io(path, error) => write!(out, "{} cannot be locked: {error}", path.display()),
        }
    }
}

impl std::error::Error for Held {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_server_is_refused_until_the_first_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let first = FolderLock::take(folder.path()).unwrap();
        assert!(matches!(FolderLock::take(folder.path()), Err(Held::ByAnother(_))));
        drop(first);
        FolderLock::take(folder.path()).unwrap();
    }
}
