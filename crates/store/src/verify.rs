//! `audit verify`: walks the journal and the looks from the first row and names the first bad one of each kind of fault.
//!
//! It reads one snapshot, beside a running server. It repairs nothing.

use std::collections::HashMap;
use std::pin::Pin;

use sea_orm::DbErr;
use uuid::Uuid;

use crate::checkpoint::{self, Checkpoint, extend_root};
use crate::digest::GENESIS;
use crate::events::{EVENT_COLUMNS, EventRow};
use crate::looks::{LOOK_COLUMNS, LookRow};
use crate::{Db, Event, Reads, Seal};

/// The caller's own check: folds events to the shape they leave, then compares it with the tables.
pub trait ShapeCheck: Send {
    /// Called for each event in order of position.
    fn event(&mut self, event: &Event);

    /// Called after the last; each text names a row and what differs.
    fn compare<'a>(
        &'a mut self,
        reads: &'a Reads,
    ) -> Pin<Box<dyn Future<Output = Result<Vec<String>, DbErr>> + Send + 'a>>;
}

/// What is wrong and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The row: `events 12`, `streams case 0190…`, `looks 3`, `checkpoints 40`.
    pub row: String,
    pub what: String,
}

/// What was walked, and the faults: none means that everything holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub events: u64,
    pub streams: u64,
    pub looks: u64,
    pub checkpoints: u64,
    pub faults: Vec<Fault>,
}

impl Report {
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }

    fn fault(&mut self, row: String, what: impl Into<String>) {
        self.faults.push(Fault { row, what: what.into() });
    }
}

/// The chain, the positions, the looks and the checkpoints of the table.
pub async fn verify(db: &Db) -> Result<Report, DbErr> {
    verify_with(db, None, &mut []).await
}

/// Damage of the database file itself, as its engine finds it: pages, indexes, constraints. It reads the whole file.
pub async fn damage(db: &Db) -> Result<Vec<Fault>, DbErr> {
    let found = crate::dialect::damage(&db.reads().await?).await?;
    Ok(found.into_iter().map(|what| Fault { row: "database file".into(), what }).collect())
}

/// Also the checkpoints of the seal's file with their marks, and the caller's shapes.
pub async fn verify_with(db: &Db, seal: Option<&Seal>, shapes: &mut [&mut dyn ShapeCheck]) -> Result<Report, DbErr> {
    let reads = db.reads().await?;
    let mut report = Report::default();
    let sealed = sealed(&reads, seal, &mut report).await?;
    let tips = walk_events(&reads, &sealed, shapes, &mut report).await?;
    compare_streams(&reads, &tips, &mut report).await?;
    walk_looks(&reads, &sealed, &mut report).await?;
    for shape in shapes {
        for what in shape.compare(&reads).await? {
            report.fault("shape".into(), what);
        }
    }
    Ok(report)
}

/// The checkpoints to hold the journal against: the table's, and the file's where there is a seal.
async fn sealed(reads: &Reads, seal: Option<&Seal>, report: &mut Report) -> Result<Vec<Checkpoint>, DbErr> {
    let mut all = checkpoint::stored(reads).await?;
    report.checkpoints = all.len() as u64;
    let Some(seal) = seal else { return Ok(all) };
    let lines = seal.lines().map_err(|error| DbErr::Custom(error.to_string()))?;
    for row in &all {
        if !lines.contains(row) {
            report.fault(format!("checkpoints {}", row.position), "is not in the sealed file");
            break;
        }
    }
    for line in lines {
        if line.mark != line.sign(reads.city(), &seal.key) {
            report.fault(format!("sealed file, position {}", line.position), "is not signed with the city's key");
        }
        if !all.contains(&line) {
            all.push(line);
        }
    }
    all.sort_by_key(|one| (one.position, one.look_position));
    Ok(all)
}

type Tips = HashMap<(String, Uuid), (i64, Vec<u8>)>;

async fn walk_events(
    reads: &Reads,
    sealed: &[Checkpoint],
    shapes: &mut [&mut dyn ShapeCheck],
    report: &mut Report,
) -> Result<Tips, DbErr> {
    let sql = format!(
        "SELECT {} FROM events WHERE city = ? AND position > ? ORDER BY position LIMIT 2000",
        EVENT_COLUMNS.join(", ")
    );
    let mut tips = Tips::new();
    let (mut position, mut root, mut faulty) = (0, GENESIS, false);
    let mut waiting = sealed.iter().peekable();
    loop {
        let rows = reads.all(&sql, vec![reads.city().0.into(), position.into()]).await?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            let row = EventRow::read(&row)?;
            if !faulty && let Some(what) = event_fault(reads, &row, position, &tips) {
                report.fault(format!("events {}", row.position), what);
                faulty = true;
            }
            position = row.position;
            report.events += 1;
            root = extend_root(root, &row.hash);
            while let Some(seal) = waiting.next_if(|seal| seal.position <= position) {
                if seal.root != root && seal.position == position && !faulty {
                    report.fault(
                        format!("checkpoints {position}"),
                        "the events up to here are not those it was made over",
                    );
                    faulty = true;
                }
            }
            tips.insert((row.stream_kind.clone(), row.stream_id), (row.seq, row.hash.clone()));
            if let (false, Ok(event)) = (shapes.is_empty(), row.event()) {
                for shape in shapes.iter_mut() {
                    shape.event(&event);
                }
            }
        }
    }
    if let Some(seal) = waiting.find(|seal| seal.position > position) {
        report.fault(format!("events {}", position + 1), format!("is missing: a checkpoint saw {}", seal.position));
    }
    let head = reads.all("SELECT position FROM heads WHERE city = ?", vec![reads.city().0.into()]).await?;
    let last: i64 = head.first().map_or(Ok(0), |row| row.try_get_by_index(0))?;
    if last != position && !faulty {
        report.fault(format!("events {}", position + 1), format!("is missing: the city's position is {last}"));
    }
    Ok(tips)
}

fn event_fault(reads: &Reads, row: &EventRow, before: i64, tips: &Tips) -> Option<String> {
    if row.position != before + 1 {
        return Some(format!("comes after position {before}: rows between are missing"));
    }
    let tip = tips.get(&(row.stream_kind.clone(), row.stream_id));
    let (seq, hash) = tip.map_or((0, GENESIS.as_slice()), |(seq, hash)| (*seq, hash.as_slice()));
    if row.seq != seq + 1 {
        return Some(format!("is number {} of its stream after number {seq}", row.seq));
    }
    (row.hash != row.link(reads.city(), hash)).then(|| "does not have the hash it was written with".to_owned())
}

async fn compare_streams(reads: &Reads, tips: &Tips, report: &mut Report) -> Result<(), DbErr> {
    let sql = "SELECT kind, id, version, hash FROM streams WHERE city = ? AND (kind, id) > (?, ?) ORDER BY kind, id LIMIT 5000";
    let (mut kind, mut id) = (String::new(), Uuid::nil());
    let mut faulty = false;
    loop {
        let rows = reads.all(sql, vec![reads.city().0.into(), kind.clone().into(), id.into()]).await?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            kind = row.try_get_by_index(0)?;
            id = row.try_get_by_index(1)?;
            let (version, hash): (i64, Vec<u8>) = (row.try_get_by_index(2)?, row.try_get_by_index(3)?);
            report.streams += 1;
            if faulty || tips.get(&(kind.clone(), id)).is_some_and(|tip| *tip == (version, hash)) {
                continue;
            }
            report.fault(
                format!("streams {kind} {}", id.simple()),
                format!("stands at version {version}, which its events do not"),
            );
            faulty = true;
        }
    }
    if !faulty && report.streams != tips.len() as u64 {
        report.fault("streams".into(), format!("{} rows for {} streams with events", report.streams, tips.len()));
    }
    Ok(())
}

async fn walk_looks(reads: &Reads, sealed: &[Checkpoint], report: &mut Report) -> Result<(), DbErr> {
    let sql = format!(
        "SELECT {} FROM looks WHERE city = ? AND position > ? ORDER BY position LIMIT 2000",
        LOOK_COLUMNS.join(", ")
    );
    let seals: HashMap<i64, &Checkpoint> = sealed.iter().map(|seal| (seal.look_position, seal)).collect();
    let (mut position, mut hash, mut faulty) = (0_i64, GENESIS.to_vec(), false);
    let mut listed: i64 = 0;
    loop {
        let rows = reads.all(&sql, vec![reads.city().0.into(), position.into()]).await?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            let row = LookRow::read(&row)?;
            let what = if row.position != position + 1 {
                Some(format!("comes after {position}: rows between are missing"))
            } else if row.hash != row.link(reads.city(), &hash) {
                Some("does not have the hash it was written with".to_owned())
            } else if seals.get(&row.position).is_some_and(|seal| seal.look_hash != *row.hash) {
                Some("is not the look the checkpoint saw".to_owned())
            } else {
                None
            };
            if let (false, Some(what)) = (faulty, what) {
                report.fault(format!("looks {}", row.position), what);
                faulty = true;
            }
            listed += row.subject_ids().map_or(0, |ids| i64::try_from(ids.len()).unwrap_or(0));
            position = row.position;
            hash = row.hash;
            report.looks += 1;
        }
    }
    let head = reads.all("SELECT look_position FROM heads WHERE city = ?", vec![reads.city().0.into()]).await?;
    let last: i64 = head.first().map_or(Ok(0), |row| row.try_get_by_index(0))?;
    let sealed_last = sealed.iter().map(|seal| seal.look_position).max().unwrap_or(0);
    if last.max(sealed_last) != position && !faulty {
        report.fault(format!("looks {}", position + 1), format!("is missing: the last was {}", last.max(sealed_last)));
    }
    let counted = reads.all("SELECT COUNT(*) FROM look_subjects WHERE city = ?", vec![reads.city().0.into()]).await?;
    let counted: i64 = counted.first().map_or(Ok(0), |row| row.try_get_by_index(0))?;
    if counted != listed && !faulty {
        report.fault("look_subjects".into(), format!("{counted} rows where the looks name {listed} subjects"));
    }
    Ok(())
}
