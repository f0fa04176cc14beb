//! A backup beside the running server: one snapshot as one JSON line per row, the files, and a manifest of digests.
//!
//! It says nothing of an engine, so a town moves from SQLite to PostgreSQL by it. The manifest is written last: a folder
//! without one is no backup.

use std::fmt;
use std::path::{Path, PathBuf};

use sea_orm::{DbErr, QueryResult, Value};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};
use tokio::fs::File;
use tokio::io::AsyncWriteExt;
use uuid::Uuid;

use crate::blobs::sync_folder;
use crate::catalog::{self, Kind, MIGRATIONS, Table};
use crate::digest::{hex, unhex};
use crate::{BlobError, Blobs, Db, Reads, Refused};

pub(crate) const FORMAT: u32 = 1;
const PAGE: usize = 1000;

/// What a backup holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    pub format: u32,
    pub city: i16,
    /// Milliseconds since 1970.
    pub made: i64,
    /// The migrations the tables stand at.
    pub migrations: Vec<String>,
    /// Parents before children.
    pub tables: Vec<TableFile>,
    pub blobs: Vec<BlobFile>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableFile {
    pub name: String,
    pub columns: Vec<(String, String)>,
    pub rows: u64,
    /// SHA-256 of the file, in hexadecimal.
    pub digest: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlobFile {
    pub id: Uuid,
    pub len: u64,
    pub digest: String,
}

#[derive(Debug)]
pub enum BackupError {
    Db(DbErr),
    Refused(Refused),
    Blob(BlobError),
    Io(PathBuf, std::io::Error),
    /// The backup or the database is not what it must be: what, and where.
    Unfit(String),
}

impl fmt::Display for BackupError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Db(error) => error.fmt(out),
            Self::Refused(refused) => refused.fmt(out),
            Self::Blob(error) => error.fmt(out),
            Self::Io(path, error) => write!(out, "{}: {error}", path.display()),
            Self::Unfit(what) => out.write_str(what),
        }
    }
}

impl std::error::Error for BackupError {}

impl From<DbErr> for BackupError {
    fn from(error: DbErr) -> Self {
        Self::Db(error)
    }
}

impl From<BlobError> for BackupError {
    fn from(error: BlobError) -> Self {
        Self::Blob(error)
    }
}

pub(crate) fn io(path: &Path) -> impl FnOnce(std::io::Error) -> BackupError {
    let path = path.to_owned();
    move |error| BackupError::Io(path, error)
}

pub(crate) fn table_path(dir: &Path, table: &str) -> PathBuf {
    dir.join("tables").join(format!("{table}.jsonl"))
}

/// Writes a backup into `dest_dir`, which must not exist yet.
pub async fn backup(db: &Db, blobs: &Blobs, dest_dir: &Path) -> Result<Manifest, BackupError> {
    for folder in [dest_dir.to_owned(), dest_dir.join("tables"), dest_dir.join("blobs")] {
        make_private(&folder).map_err(io(&folder))?;
    }
    let reads = db.reads().await?;
    let mut manifest = Manifest {
        format: FORMAT,
        city: db.city().0,
        made: db.clock().now().0,
        migrations: migrations(&reads).await?,
        tables: Vec::new(),
        blobs: Vec::new(),
    };
    for table in catalog::tables(&reads).await? {
        manifest.tables.push(dump(&reads, &table, dest_dir).await?);
    }
    manifest.blobs = copy_blobs(db, &reads, blobs, dest_dir).await?;
    drop(reads);
    let path = dest_dir.join("manifest.json");
    let text = serde_json::to_vec_pretty(&manifest).map_err(|error| BackupError::Unfit(error.to_string()))?;
    let mut file = File::create_new(&path).await.map_err(io(&path))?;
    file.write_all(&text).await.map_err(io(&path))?;
    file.sync_all().await.map_err(io(&path))?;
    for folder in [dest_dir.join("tables"), dest_dir.join("blobs"), dest_dir.to_owned()] {
        sync_folder(&folder).map_err(io(&folder))?;
    }
    Ok(manifest)
}

/// A backup is full of personal data: nobody else on the machine reads it.
fn make_private(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

pub(crate) async fn migrations(reads: &Reads) -> Result<Vec<String>, DbErr> {
    let rows = reads.all(&format!("SELECT version FROM {MIGRATIONS}"), Vec::new()).await?;
    let mut names = rows.iter().map(|row| row.try_get_by_index(0)).collect::<Result<Vec<String>, _>>()?;
    names.sort_unstable();
    Ok(names)
}

async fn dump(reads: &Reads, table: &Table, dest_dir: &Path) -> Result<TableFile, BackupError> {
    let path = table_path(dest_dir, &table.name);
    let mut file = File::create_new(&path).await.map_err(io(&path))?;
    let (mut hasher, mut rows_written) = (Sha256::new(), 0_u64);
    let mut after: Option<Vec<Value>> = None;
    let places: Vec<usize> =
        table.key.iter().filter_map(|key| table.columns.iter().position(|(name, _)| name == key)).collect();
    loop {
        let sql = page_sql(table, after.is_some());
        let rows = reads.all(&sql, after.take().unwrap_or_default()).await?;
        let mut page = String::new();
        for row in &rows {
            let cells = read_row(row, &table.columns)?;
            after = Some(places.iter().map(|place| cells[*place].clone()).collect());
            let line = cells.iter().map(to_json).collect::<Result<Vec<_>, _>>()?;
            page.push_str(&Json::Array(line).to_string());
            page.push('\n');
        }
        hasher.update(page.as_bytes());
        file.write_all(page.as_bytes()).await.map_err(io(&path))?;
        rows_written += rows.len() as u64;
        if rows.len() < PAGE {
            break;
        }
    }
    file.sync_all().await.map_err(io(&path))?;
    Ok(TableFile {
        name: table.name.clone(),
        columns: table.columns.iter().map(|(name, kind)| (name.clone(), kind_word(*kind).to_owned())).collect(),
        rows: rows_written,
        digest: hex(&hasher.finalize()),
    })
}

/// A page by primary key: the next thousand after the last row.
fn page_sql(table: &Table, after: bool) -> String {
    let quoted = |names: &mut dyn Iterator<Item = &String>| {
        names.map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
    };
    let key = quoted(&mut table.key.iter());
    let columns = quoted(&mut table.columns.iter().map(|(name, _)| name));
    let from =
        if after { format!("WHERE ({key}) > ({})", vec!["?"; table.key.len()].join(", ")) } else { String::new() };
    format!("SELECT {columns} FROM \"{}\" {from} ORDER BY {key} LIMIT {PAGE}", table.name)
}

fn read_row(row: &QueryResult, columns: &[(String, Kind)]) -> Result<Vec<Value>, DbErr> {
    columns
        .iter()
        .enumerate()
        .map(|(at, (_, kind))| {
            Ok(match kind {
                Kind::Small => row.try_get_by_index::<Option<i16>>(at)?.into(),
                Kind::Int => row.try_get_by_index::<Option<i32>>(at)?.into(),
                Kind::Big => row.try_get_by_index::<Option<i64>>(at)?.into(),
                Kind::Text => row.try_get_by_index::<Option<String>>(at)?.into(),
                Kind::Id => row.try_get_by_index::<Option<Uuid>>(at)?.into(),
                Kind::Bytes => row.try_get_by_index::<Option<Vec<u8>>>(at)?.into(),
                Kind::Bool => row.try_get_by_index::<Option<bool>>(at)?.into(),
                Kind::Real => row.try_get_by_index::<Option<f64>>(at)?.into(),
            })
        })
        .collect()
}

fn to_json(value: &Value) -> Result<Json, BackupError> {
    Ok(match value {
        Value::SmallInt(found) => (*found).into(),
        Value::Int(found) => (*found).into(),
        Value::BigInt(found) => (*found).into(),
        Value::String(found) => found.clone().into(),
        Value::Uuid(found) => found.map(|id| id.simple().to_string()).into(),
        Value::Bytes(found) => found.as_deref().map(hex).into(),
        Value::Bool(found) => (*found).into(),
        Value::Double(found) => (*found).into(),
        other => return Err(BackupError::Unfit(format!("{other:?} has no place in a backup"))),
    })
}

/// The value of a cell; `None` when it is not of this kind.
pub(crate) fn from_json(cell: &Json, kind: Kind) -> Option<Value> {
    let null = cell.is_null();
    let text = || cell.as_str();
    Some(match kind {
        Kind::Small if null => None::<i16>.into(),
        Kind::Int if null => None::<i32>.into(),
        Kind::Big if null => None::<i64>.into(),
        Kind::Text if null => None::<String>.into(),
        Kind::Id if null => None::<Uuid>.into(),
        Kind::Bytes if null => None::<Vec<u8>>.into(),
        Kind::Bool if null => None::<bool>.into(),
        Kind::Real if null => None::<f64>.into(),
        Kind::Small => i16::try_from(cell.as_i64()?).ok()?.into(),
        Kind::Int => i32::try_from(cell.as_i64()?).ok()?.into(),
        Kind::Big => cell.as_i64()?.into(),
        Kind::Text => text()?.to_owned().into(),
        Kind::Id => Uuid::try_parse(text()?).ok()?.into(),
        Kind::Bytes => unhex(text()?)?.into(),
        Kind::Bool => cell.as_bool()?.into(),
        Kind::Real => cell.as_f64()?.into(),
    })
}

/// The kind as the manifest says it: without widths, which only one of the engines keeps.
pub(crate) fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Small | Kind::Int | Kind::Big => "int",
        Kind::Text => "text",
        Kind::Id => "id",
        Kind::Bytes => "bytes",
        Kind::Bool => "bool",
        Kind::Real => "real",
    }
}

async fn copy_blobs(db: &Db, reads: &Reads, blobs: &Blobs, dest_dir: &Path) -> Result<Vec<BlobFile>, BackupError> {
    let mut copied = Vec::new();
    let mut after = Uuid::nil();
    loop {
        let sql = format!(
            "SELECT id, digest, len FROM blobs WHERE city = ? AND id > ? AND erased IS NULL ORDER BY id LIMIT {PAGE}"
        );
        let rows = reads.all(&sql, vec![reads.city().0.into(), after.into()]).await?;
        if rows.is_empty() {
            return Ok(copied);
        }
        for row in rows {
            let (id, digest, len): (Uuid, Vec<u8>, i64) =
                (row.try_get_by_index(0)?, row.try_get_by_index(1)?, row.try_get_by_index(2)?);
            after = id;
            let to = dest_dir.join("blobs").join(id.simple().to_string());
            if let Some(found) = copy(blobs, id, &to).await? {
                if found != digest {
                    return Err(BackupError::Unfit(format!(
                        "file {} does not have the digest of its row",
                        id.simple()
                    )));
                }
                copied.push(BlobFile { id, len: u64::try_from(len).unwrap_or(0), digest: hex(&found) });
            } else if !erased_meanwhile(db, id).await? {
                return Err(BackupError::Unfit(format!("file {} is missing", id.simple())));
            }
        }
    }
}

/// Copies and digests a file; `None` when there is none.
async fn copy(blobs: &Blobs, id: Uuid, to: &Path) -> Result<Option<Vec<u8>>, BackupError> {
    let mut from = match blobs.read(id).await {
        Ok(file) => file,
        Err(BlobError::Io(error)) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let mut into = File::create_new(to).await.map_err(io(to))?;
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let read = tokio::io::AsyncReadExt::read(&mut from, &mut buffer).await.map_err(io(to))?;
        if read == 0 {
            break;
        }
        hasher.update(&buffer[..read]);
        into.write_all(&buffer[..read]).await.map_err(io(to))?;
    }
    into.sync_all().await.map_err(io(to))?;
    Ok(Some(hasher.finalize().to_vec()))
}

/// A file may be erased while the snapshot is read; its row says so outside the snapshot.
async fn erased_meanwhile(db: &Db, id: Uuid) -> Result<bool, DbErr> {
    let reads = db.reads().await?;
    let sql = "SELECT 1 FROM blobs WHERE city = ? AND id = ? AND erased IS NULL";
    Ok(reads.all(sql, vec![reads.city().0.into(), id.into()]).await?.is_empty())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cell() -> impl Strategy<Value = (Kind, Value)> {
        prop_oneof![
            any::<Option<i16>>().prop_map(|found| (Kind::Small, found.into())),
            any::<Option<i32>>().prop_map(|found| (Kind::Int, found.into())),
            any::<Option<i64>>().prop_map(|found| (Kind::Big, found.into())),
            any::<Option<String>>().prop_map(|found| (Kind::Text, found.into())),
            any::<Option<u128>>().prop_map(|found| (Kind::Id, found.map(Uuid::from_u128).into())),
            any::<Option<Vec<u8>>>().prop_map(|found| (Kind::Bytes, found.into())),
            any::<Option<bool>>().prop_map(|found| (Kind::Bool, found.into())),
        ]
    }

    proptest! {
        #[test]
        fn a_cell_comes_back_as_it_was((kind, value) in cell()) {
            let line = to_json(&value).unwrap().to_string();
            prop_assert!(!line.contains('\n'), "a row is one line");
            prop_assert_eq!(from_json(&serde_json::from_str(&line).unwrap(), kind), Some(value));
        }

        #[test]
        fn a_cell_of_another_kind_is_refused_not_guessed(text in "[^0-9a-f]+") {
            for kind in [Kind::Small, Kind::Int, Kind::Big, Kind::Id, Kind::Bytes, Kind::Bool, Kind::Real] {
                prop_assert_eq!(from_json(&text.as_str().into(), kind), None);
            }
        }
    }
}
