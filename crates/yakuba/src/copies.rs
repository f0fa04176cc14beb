//! `yakuba backup` and `yakuba restore`. A backup is read beside a running server; a restore wants an empty place of its own.

use std::path::Path;

use store::FolderLock;

use crate::config::Config;
use crate::told::{Tell, Told};
use crate::{folder, open};

pub async fn backup(dest: &Path, config: &Config) -> Result<(), Told> {
    if dest.exists() {
        return Err(Told::new(format!("{} is there already.", dest.display()))
            .help("A backup is never written over another. Name a new folder."));
    }
    let db = open::existing(config).await?;
    let made = store::backup(&db, &open::files(&config.data)?, dest).await;
    db.close().await;
    let made = made.tell("the backup is not complete")?;
    let rows: u64 = made.tables.iter().map(|table| table.rows).sum();
    println!("{}: {} tables, {rows} rows, {} files", dest.display(), made.tables.len(), made.blobs.len());
    println!("The city's key {} is not in it: keep a copy of it elsewhere.", config.key.display());
    Ok(())
}

pub async fn restore(src: &Path, config: &Config) -> Result<(), Told> {
    folder::private(&config.data)?;
    let _lock = FolderLock::take(&config.data).tell("nothing is restored")?;
    let db = open::database(&config.database).await?;
    let restored = async {
        let made = store::manifest(src).await.tell("nothing is restored")?;
        let upto = db.migrate_upto(hall::schema::migrations(), Some(&made.migrations), |_| ());
        upto.await.tell("the tables of the backup cannot be made")?;
        let restored = store::restore(src, &db, &open::files(&config.data)?).await.tell("nothing is restored")?;
        // The backup of an earlier release: on to the tables of this one.
        open::migrate(&db).await?;
        Ok::<_, Told>(restored)
    };
    let restored = restored.await;
    db.close().await;
    let restored = restored?;
    let rows: u64 = restored.tables.iter().map(|table| table.rows).sum();
    println!("restored {rows} rows and {} files. Now run: yakuba audit verify", restored.blobs.len());
    Ok(())
}
