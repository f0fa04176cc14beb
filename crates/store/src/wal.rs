//! Keeps SQLite's write-ahead log short. The engine begins it anew only at a moment when nobody reads, and a city hall always reads: the
//! log would grow with the day, and every page a reader asks for is first looked up in it.
//!
//! The committer minds it between two groups. Copying what is new into the database runs beside it on a connection of its own; then the
//! committer, which alone writes, waits a moment for those who still read from the log and begins it anew. A reader who does not end
//! (a copy being made) is not waited for: it is tried again when the log has grown some more.

use std::path::PathBuf;

use sea_orm::{ConnectionTrait, DatabaseConnection, DbErr};
use tokio::task::JoinHandle;

/// Bytes of the log from which it is begun anew; also what the file is cut back to. 2,000 pages with their heads.
pub(crate) const LONG: u64 = 8 * 1024 * 1024;

/// Milliseconds that the committer waits for readers at most.
const WAIT: u32 = 40;

/// Bytes after which it is tried again.
const AGAIN: u64 = LONG / 4;

pub(crate) struct Wal {
    file: PathBuf,
    /// Beside the committer's own.
    copier: DatabaseConnection,
    copying: Option<JoinHandle<Result<(), DbErr>>>,
    /// Bytes from which it is minded next.
    mind_at: u64,
}

impl Wal {
    /// Of the database in this file.
    pub(crate) fn new(database: &std::path::Path, copier: DatabaseConnection) -> Self {
        let mut file = database.as_os_str().to_owned();
        file.push("-wal");
        Self { file: file.into(), copier, copying: None, mind_at: LONG }
    }

    /// To be called between two groups: never waits longer than [`WAIT`] for readers. A fault here is no fault of a command: it is told
    /// and tried again.
    pub(crate) async fn mind(&mut self, writer: &DatabaseConnection) {
        match &self.copying {
            None if self.length() > self.mind_at => {
                let copier = self.copier.clone();
                self.copying = Some(tokio::spawn(async move {
                    copier.execute_unprepared("PRAGMA wal_checkpoint(PASSIVE)").await.map(drop)
                }));
            }
            Some(copying) if copying.is_finished() => {
                self.copying = None;
                self.mind_at = match begin_anew(writer).await {
                    Ok(true) => LONG,
                    Ok(false) => self.length() + AGAIN,
                    Err(error) => {
                        tracing::warn!(%error, "the log of the database was not begun anew");
                        self.length() + AGAIN
                    }
                };
            }
            _ => {}
        }
    }

    fn length(&self) -> u64 {
        std::fs::metadata(&self.file).map_or(0, |file| file.len())
    }
}

/// Whether nobody who reads was in the way.
async fn begin_anew(writer: &DatabaseConnection) -> Result<bool, DbErr> {
    writer.execute_unprepared(&format!("PRAGMA busy_timeout = {WAIT}")).await?;
    let said =
        writer.query_one_raw(crate::dialect::statement(writer, "PRAGMA wal_checkpoint(RESTART)".to_owned(), [])).await;
    writer.execute_unprepared(&format!("PRAGMA busy_timeout = {}", crate::dialect::BUSY.as_millis())).await?;
    let busy: i32 = said?.map_or(Ok(1), |row| row.try_get_by_index(0))?;
    Ok(busy == 0)
}
