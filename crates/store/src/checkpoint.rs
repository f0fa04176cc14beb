//! Signed checkpoints: the position and the root over all event hashes since the last one, marked with the city's key
//! and copied to a file outside the data folder. Whoever rewrites the whole journal still cannot rewrite that file.

use std::fmt;
use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;

use sea_orm::{DbErr, QueryResult};

use crate::digest::{GENESIS, Hasher, hex, hmac_sha256, unhex};
use crate::{CityId, Db, Reads, Refused};

/// The city's key, and the file outside the data folder.
#[derive(Clone)]
pub struct Seal {
    pub key: Vec<u8>,
    pub file: PathBuf,
}

/// A checkpoint as it stands in the table and in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// The last event's position it covers.
    pub position: i64,
    pub look_position: i64,
    /// Over the root before and every event hash since.
    pub root: [u8; 32],
    /// The hash of the last look it covers.
    pub look_hash: [u8; 32],
    /// Milliseconds since 1970.
    pub at: i64,
    /// HMAC-SHA-256 with the city's key.
    pub mark: [u8; 32],
}

#[derive(Debug)]
pub enum CheckpointError {
    Db(DbErr),
    Refused(Refused),
    File(PathBuf, std::io::Error),
}

impl fmt::Display for CheckpointError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Db(error) => write!(out, "the journal cannot be read: {error}"),
            Self::Refused(refused) => refused.fmt(out),
            Self::File(path, error) => write!(out, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for CheckpointError {}

impl From<DbErr> for CheckpointError {
    fn from(error: DbErr) -> Self {
        Self::Db(error)
    }
}

/// The next root: the one before, then every hash since.
pub(crate) fn extend_root(root: [u8; 32], hash: &[u8]) -> [u8; 32] {
    Hasher::new("root").bytes(&root).bytes(hash).done()
}

impl Checkpoint {
    pub(crate) fn sign(&self, city: CityId, key: &[u8]) -> [u8; 32] {
        let said = Hasher::new("checkpoint")
            .int(i64::from(city.0))
            .int(self.position)
            .int(self.look_position)
            .bytes(&self.root)
            .bytes(&self.look_hash)
            .int(self.at)
            .done();
        hmac_sha256(key, &said)
    }

    fn line(&self) -> String {
        let (root, look, mark) = (hex(&self.root), hex(&self.look_hash), hex(&self.mark));
        format!("{} {} {root} {look} {} {mark}\n", self.position, self.look_position, self.at)
    }

    fn parse(line: &str) -> Option<Self> {
        let mut parts = line.split(' ');
        let mut number = || parts.next()?.parse::<i64>().ok();
        let (position, look_position) = (number()?, number()?);
        let digest = |text: Option<&str>| <[u8; 32]>::try_from(unhex(text?)?).ok();
        let (root, look_hash) = (digest(parts.next())?, digest(parts.next())?);
        let at = parts.next()?.parse().ok()?;
        Some(Self { position, look_position, root, look_hash, at, mark: digest(parts.next())? })
    }

    pub(crate) fn read(row: &QueryResult) -> Result<Self, DbErr> {
        let digest = |at: usize| {
            let bytes: Vec<u8> = row.try_get_by_index(at)?;
            <[u8; 32]>::try_from(bytes).map_err(|_| DbErr::Custom("a checkpoint's digest has the wrong length".into()))
        };
        Ok(Self {
            position: row.try_get_by_index(0)?,
            look_position: row.try_get_by_index(1)?,
            root: digest(2)?,
            look_hash: digest(3)?,
            at: row.try_get_by_index(4)?,
            mark: digest(5)?,
        })
    }
}

impl Seal {
    /// The checkpoints of the file, oldest first. A line that cannot be read is an error: nobody writes there but we.
    pub(crate) fn lines(&self) -> Result<Vec<Checkpoint>, CheckpointError> {
        let io = |error| CheckpointError::File(self.file.clone(), error);
        let file = match File::open(&self.file) {
            Ok(file) => file,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(io(error)),
        };
        let mut found = Vec::new();
        for line in BufReader::new(file).lines() {
            let line = line.map_err(io)?;
            let read = Checkpoint::parse(&line);
            found.push(read.ok_or_else(|| io(std::io::Error::other("a line that is no checkpoint")))?);
        }
        Ok(found)
    }

    fn append(&self, checkpoint: &Checkpoint) -> Result<(), CheckpointError> {
        let write = || {
            let mut file = OpenOptions::new().create(true).append(true).open(&self.file)?;
            file.write_all(checkpoint.line().as_bytes())?;
            file.sync_all()?;
            self.file.parent().map_or(Ok(()), crate::blobs::sync_folder)
        };
        write().map_err(|error| CheckpointError::File(self.file.clone(), error))
    }
}

/// All checkpoints of the table, oldest first.
pub(crate) async fn stored(reads: &Reads) -> Result<Vec<Checkpoint>, DbErr> {
    let sql = "SELECT position, look_position, root, look_hash, at, mark FROM checkpoints WHERE city = ? \
         ORDER BY position, look_position";
    reads.all(sql, vec![reads.city().0.into()]).await?.iter().map(Checkpoint::read).collect()
}

impl Db {
    /// Makes a checkpoint, as a row and as a line of the seal's file. `None` when nothing happened since the last.
    pub async fn checkpoint(&self, seal: &Seal) -> Result<Option<Checkpoint>, CheckpointError> {
        let reads = self.reads().await?;
        let last = stored(&reads).await?.pop();
        let (mut position, mut root) = last.as_ref().map_or((0, GENESIS), |last| (last.position, last.root));
        let (mut look_position, mut look_hash) =
            last.as_ref().map_or((0, GENESIS), |last| (last.look_position, last.look_hash));
        loop {
            let sql = "SELECT position, hash FROM events WHERE city = ? AND position > ? ORDER BY position LIMIT 5000";
            let rows = reads.all(sql, vec![self.city().0.into(), position.into()]).await?;
            if rows.is_empty() {
                break;
            }
            for row in rows {
                position = row.try_get_by_index(0)?;
                root = extend_root(root, &row.try_get_by_index::<Vec<u8>>(1)?);
            }
        }
        let sql = "SELECT position, hash FROM looks WHERE city = ? ORDER BY position DESC LIMIT 1";
        if let Some(row) = reads.all(sql, vec![self.city().0.into()]).await?.first() {
            look_position = row.try_get_by_index(0)?;
            let hash: Vec<u8> = row.try_get_by_index(1)?;
            look_hash = hash.try_into().map_err(|_| DbErr::Custom("a look's hash has the wrong length".into()))?;
        }
        drop(reads);
        if last.is_some_and(|last| (last.position, last.look_position) == (position, look_position)) {
            return Ok(None);
        }
        let mut made = Checkpoint { position, look_position, root, look_hash, at: self.clock().now().0, mark: GENESIS };
        made.mark = made.sign(self.city(), &seal.key);
        // Another node may have made the same one. The file first: a line without a row is a crash, a row without a line would be a suspicion.
        seal.append(&made)?;
        let sql = "INSERT INTO checkpoints (city, position, look_position, root, look_hash, at, mark) VALUES (?, ?, ?, ?, ?, ?, ?) \
             ON CONFLICT DO NOTHING";
        let values = vec![
            self.city().0.into(),
            position.into(),
            look_position.into(),
            root.to_vec().into(),
            look_hash.to_vec().into(),
            made.at.into(),
            made.mark.to_vec().into(),
        ];
        self.write(vec![(sql.to_owned(), values)]).await.map_err(CheckpointError::Refused)?;
        Ok(Some(made))
    }
}
