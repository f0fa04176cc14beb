//! Restores a backup into an empty database of either engine: digests first, then files, then all rows in one commit.

use std::collections::HashMap;
use std::path::Path;

use sea_orm::{ConnectionTrait, DatabaseTransaction, Value};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};
use tokio::fs::File;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, BufReader};

use crate::backup::{BackupError, FORMAT, Manifest, TableFile, from_json, io, kind_word, migrations, table_path};
use crate::catalog::{self, Kind, Table};
use crate::digest::{GENESIS, hex};
use crate::{Blobs, Db, dialect, sql};

/// What a backup says of itself; nothing of it is proven yet.
pub async fn manifest(dir: &Path) -> Result<Manifest, BackupError> {
    let path = dir.join("manifest.json");
    let text = tokio::fs::read(&path).await.map_err(io(&path))?;
    serde_json::from_slice(&text).map_err(|error| BackupError::Unfit(format!("{}: {error}", path.display())))
}

/// Fills `empty_db` (opened with the same city, migrated to the same migrations) and `blobs`. Run
/// [`crate::verify::verify`] on the result. After an error the database is still empty.
pub async fn restore(dir: &Path, empty_db: &Db, blobs: &Blobs) -> Result<Manifest, BackupError> {
    let manifest = manifest(dir).await?;
    let tables = fitting_tables(&manifest, empty_db).await?;
    for file in &manifest.tables {
        check_digest(&table_path(dir, &file.name), &file.digest).await?;
    }
    restore_blobs(&manifest, dir, blobs).await?;
    let tx = dialect::begin_write(empty_db.writer()).await?;
    let head = dialect::statement_for(empty_db.engine(), "DELETE FROM heads WHERE city = ?", [manifest.city.into()]);
    tx.execute_raw(head).await?;
    for table in &tables {
        if let Some(file) = manifest.tables.iter().find(|file| file.name == table.name) {
            load(&tx, empty_db, dir, table, file).await?;
        }
    }
    tx.commit().await?;
    Ok(manifest)
}

/// The database's tables, when the backup fits them and they are empty.
async fn fitting_tables(manifest: &Manifest, db: &Db) -> Result<Vec<Table>, BackupError> {
    let unfit = |what: String| Err(BackupError::Unfit(what));
    if manifest.format != FORMAT {
        return unfit(format!("the backup has format {}, this program reads {FORMAT}", manifest.format));
    }
    if manifest.city != db.city().0 {
        return unfit(format!("the backup is of city {}, the database of city {}", manifest.city, db.city().0));
    }
    let reads = db.reads().await?;
    if migrations(&reads).await? != manifest.migrations {
        return unfit("the backup was made at other migrations than the database stands at".into());
    }
    let tables = catalog::tables(&reads).await?;
    let shapes: HashMap<&str, Vec<(String, String)>> =
        tables.iter().map(|table| (table.name.as_str(), shape(table))).collect();
    for file in &manifest.tables {
        if shapes.get(file.name.as_str()) != Some(&file.columns) {
            return unfit(format!("table {} is not the same in the backup and the database", file.name));
        }
    }
    for table in &tables {
        if !manifest.tables.iter().any(|file| file.name == table.name) {
            return unfit(format!("table {} is not in the backup", table.name));
        }
        let rows = reads.all(&format!("SELECT 1 FROM \"{}\" LIMIT 1", table.name), Vec::new()).await?;
        if table.name != "heads" && !rows.is_empty() {
            return unfit(format!("table {} is not empty: a backup is restored into a new database", table.name));
        }
    }
    let head = reads.all("SELECT position, look_hash FROM heads", Vec::new()).await?;
    for row in head {
        let (position, hash): (i64, Vec<u8>) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        if position != 0 || hash != GENESIS {
            return unfit("the database already has a history".into());
        }
    }
    Ok(tables)
}

fn shape(table: &Table) -> Vec<(String, String)> {
    table.columns.iter().map(|(name, kind)| (name.clone(), kind_word(*kind).to_owned())).collect()
}

async fn check_digest(path: &Path, digest: &str) -> Result<(), BackupError> {
    let mut file = File::open(path).await.map_err(io(path))?;
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let read = file.read(&mut buffer).await.map_err(io(path))?;
        if read == 0 {
            break;
        }
        hasher.update(&buffer[..read]);
    }
    if hex(&hasher.finalize()) == digest {
        return Ok(());
    }
    Err(BackupError::Unfit(format!("{}: the file is not the one that was backed up", path.display())))
}

async fn restore_blobs(manifest: &Manifest, dir: &Path, blobs: &Blobs) -> Result<(), BackupError> {
    for blob in &manifest.blobs {
        let path = dir.join("blobs").join(blob.id.simple().to_string());
        // Checked before it is copied, so that a broken backup leaves nothing behind.
        check_digest(&path, &blob.digest).await?;
    }
    for blob in &manifest.blobs {
        let path = dir.join("blobs").join(blob.id.simple().to_string());
        let file = File::open(&path).await.map_err(io(&path))?;
        blobs.put_as(blob.id, file, blob.len).await?;
    }
    Ok(())
}

async fn load(
    tx: &DatabaseTransaction,
    db: &Db,
    dir: &Path,
    table: &Table,
    file: &TableFile,
) -> Result<(), BackupError> {
    let path = table_path(dir, &table.name);
    let mut lines = BufReader::new(File::open(&path).await.map_err(io(&path))?).lines();
    let columns: Vec<&str> = table.columns.iter().map(|(name, _)| name.as_str()).collect();
    let most_rows = (dialect::most_values(db.engine()) / columns.len().max(1)).clamp(1, 500);
    let (mut values, mut waiting, mut loaded) = (Vec::new(), 0, 0_u64);
    loop {
        let line = lines.next_line().await.map_err(io(&path))?;
        if let Some(line) = &line {
            let cells = parse(line, &table.columns)
                .ok_or_else(|| BackupError::Unfit(format!("{}: line {} cannot be read", path.display(), loaded + 1)))?;
            values.extend(cells);
            waiting += 1;
            loaded += 1;
        }
        if waiting == most_rows || (line.is_none() && waiting > 0) {
            let text = sql::insert(db.engine(), &table.name, &columns, waiting, "");
            tx.execute_raw(dialect::statement(tx, text, std::mem::take(&mut values))).await?;
            waiting = 0;
        }
        if line.is_none() {
            break;
        }
    }
    if loaded == file.rows {
        return Ok(());
    }
    Err(BackupError::Unfit(format!("{}: {loaded} rows where the manifest says {}", path.display(), file.rows)))
}

fn parse(line: &str, columns: &[(String, Kind)]) -> Option<Vec<Value>> {
    let cells: Vec<Json> = serde_json::from_str(line).ok()?;
    if cells.len() != columns.len() {
        return None;
    }
    cells.iter().zip(columns).map(|(cell, (_, kind))| from_json(cell, *kind)).collect()
}
