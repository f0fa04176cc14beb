//! Uploaded files: under random ids, file and folder on disk before their row is written.
//!
//! The digest is a column, never the address: one person's erasure cannot delete another's file, and no upload can
//! prove that a file exists.

use std::fmt;
use std::fs::File as StdFile;
use std::path::{Path, PathBuf};

use sea_orm::DbErr;
use sha2::{Digest, Sha256};
use tokio::fs::{File, OpenOptions};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use uuid::Uuid;

use crate::{Db, Reads, Row, Update};

/// The folder of a city's files.
#[derive(Clone, Debug)]
pub struct Blobs {
    folder: PathBuf,
}

/// An open stored file.
pub type BlobReader = File;

/// A file that is on disk for good; its row is still to be inserted. Without its row it is nobody's and is swept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewBlob {
    pub id: Uuid,
    /// SHA-256.
    pub digest: [u8; 32],
    pub len: u64,
    pub path: PathBuf,
}

impl NewBlob {
    /// The row to put into the command's [`crate::Changes`].
    pub fn row(&self, db: &Db) -> Row {
        Row::new("blobs", &["city", "id"])
            .set("id", self.id)
            .set("digest", self.digest.to_vec())
            .set("len", i64::try_from(self.len).unwrap_or(i64::MAX))
            .set("made", db.clock().now().0)
    }
}

#[derive(Debug)]
pub enum BlobError {
    /// More bytes than allowed; nothing is kept.
    TooLarge {
        limit: u64,
    },
    Io(std::io::Error),
}

impl fmt::Display for BlobError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { limit } => write!(out, "the file is larger than {limit} bytes"),
            Self::Io(error) => write!(out, "the file could not be stored: {error}"),
        }
    }
}

impl std::error::Error for BlobError {}

impl From<std::io::Error> for BlobError {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error)
    }
}

impl Blobs {
    pub fn open(folder: &Path) -> Result<Self, BlobError> {
        std::fs::create_dir_all(folder)?;
        sync_folder(folder)?;
        Ok(Self { folder: folder.to_owned() })
    }

    /// Where a file lies: 256 folders, by the last byte of its id (the first ones are the time).
    pub fn path(&self, id: Uuid) -> PathBuf {
        self.folder.join(format!("{:02x}", id.as_bytes()[15])).join(id.simple().to_string())
    }

    /// Stores a stream of at most `limit` bytes under a new id.
    pub async fn put_stream(&self, db: &Db, from: impl AsyncRead + Unpin, limit: u64) -> Result<NewBlob, BlobError> {
        self.put_as(db.new_id(), from, limit).await
    }

    pub(crate) async fn put_as(
        &self,
        id: Uuid,
        from: impl AsyncRead + Unpin,
        limit: u64,
    ) -> Result<NewBlob, BlobError> {
        let path = self.path(id);
        let folder = path.parent().unwrap_or(&self.folder).to_owned();
        tokio::fs::create_dir_all(&folder).await?;
        match write(&path, from, limit).await {
            Ok((digest, len)) => {
                let home = self.folder.clone();
                in_background(move || sync_folder(&folder).and_then(|()| sync_folder(&home))).await?;
                Ok(NewBlob { id, digest, len, path })
            }
            Err(error) => {
                // What was begun is nobody's; if this fails too, the sweep finds it.
                let _ = tokio::fs::remove_file(&path).await;
                Err(error)
            }
        }
    }

    pub async fn read(&self, id: Uuid) -> Result<BlobReader, BlobError> {
        Ok(File::open(self.path(id)).await?)
    }

    /// Removes the file for good. A file already gone is no error. Its row stays, marked by [`Blobs::erased_row`].
    pub async fn erase(&self, id: Uuid) -> Result<(), BlobError> {
        let path = self.path(id);
        match tokio::fs::remove_file(&path).await {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
        let folder = path.parent().unwrap_or(&self.folder).to_owned();
        if folder.exists() {
            in_background(move || sync_folder(&folder)).await?;
        }
        Ok(())
    }

    /// The change that marks a file's row erased; commit it before erasing the file.
    pub fn erased_row(db: &Db, id: Uuid) -> Update {
        Update::new("blobs").key("id", id).set("erased", db.clock().now().0).set("digest", Vec::<u8>::new())
    }

    /// Whether its row says erased, or there is no row.
    pub async fn is_erased(reads: &Reads, id: Uuid) -> Result<bool, DbErr> {
        let sql = "SELECT 1 FROM blobs WHERE city = ? AND id = ? AND erased IS NULL";
        Ok(reads.all(sql, vec![reads.city().0.into(), id.into()]).await?.is_empty())
    }

    /// The files on disk that have no row and were begun before `before`: uploads whose command never came.
    pub async fn orphans(&self, reads: &Reads, before: civic::Millis) -> Result<Vec<Uuid>, BlobError> {
        let home = self.folder.clone();
        let found = in_background(move || ids_below(&home)).await?;
        let other = |error: DbErr| BlobError::Io(std::io::Error::other(error.to_string()));
        let mut orphans = Vec::new();
        for id in found {
            let begun = id
                .get_timestamp()
                .map_or(0, |at| i64::try_from(at.to_unix().0).unwrap_or(i64::MAX).saturating_mul(1000));
            if begun >= before.0 {
                continue;
            }
            let sql = "SELECT 1 FROM blobs WHERE city = ? AND id = ? AND erased IS NULL";
            if reads.all(sql, vec![reads.city().0.into(), id.into()]).await.map_err(other)?.is_empty() {
                orphans.push(id);
            }
        }
        Ok(orphans)
    }
}

fn ids_below(home: &Path) -> std::io::Result<Vec<Uuid>> {
    let mut ids = Vec::new();
    for folder in std::fs::read_dir(home)? {
        let folder = folder?.path();
        if folder.is_dir() {
            for file in std::fs::read_dir(folder)? {
                ids.extend(file?.file_name().to_str().and_then(|name| Uuid::try_parse(name).ok()));
            }
        }
    }
    Ok(ids)
}

async fn write(path: &Path, mut from: impl AsyncRead + Unpin, limit: u64) -> Result<([u8; 32], u64), BlobError> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).await?;
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 64 * 1024];
    let mut len: u64 = 0;
    loop {
        let read = from.read(&mut buffer).await?;
        if read == 0 {
            break;
        }
        len += read as u64;
        if len > limit {
            return Err(BlobError::TooLarge { limit });
        }
        hasher.update(&buffer[..read]);
        file.write_all(&buffer[..read]).await?;
    }
    file.flush().await?;
    file.sync_all().await?;
    Ok((hasher.finalize().into(), len))
}

/// A new name in a folder is durable only when the folder is synced too.
pub(crate) fn sync_folder(folder: &Path) -> std::io::Result<()> {
    StdFile::open(folder)?.sync_all()
}

async fn in_background<T: Send + 'static>(
    work: impl FnOnce() -> std::io::Result<T> + Send + 'static,
) -> std::io::Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(std::io::Error::other)?
}
