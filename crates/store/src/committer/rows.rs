//! The rows of a whole group, gathered so that each table is written by as few statements as there are shapes of row.

use std::collections::BTreeMap;

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbErr, Value};
use serde_json::Value as Json;

use crate::queue::QueueState;
use crate::{Cell, Changes, CityId, EngineKind, NewEffect, NewJob, OnceKey, Row, Slot, dialect, sql};

pub(super) type Numbers = BTreeMap<Slot, String>;
pub(super) static NO_NUMBERS: Numbers = BTreeMap::new();

/// Rows of one table with the same columns (or, for updates and deletes, the same key and set columns).
struct Batch {
    table: &'static str,
    key: Vec<&'static str>,
    columns: Vec<&'static str>,
    values: Vec<Value>,
    rows: usize,
}

impl Batch {
    fn width(&self) -> usize {
        self.key.len() + self.columns.len()
    }
}

pub(super) struct Batches {
    engine: EngineKind,
    city: CityId,
    inserts: Vec<Batch>,
    updates: Vec<Batch>,
    deletes: Vec<Batch>,
}

impl Batches {
    pub(super) fn new(engine: EngineKind, city: CityId) -> Self {
        Self { engine, city, inserts: Vec::new(), updates: Vec::new(), deletes: Vec::new() }
    }

    /// Everything of a command but its claims, events and once-key.
    pub(super) fn command(&mut self, changes: &Changes, numbers: &Numbers, now: i64) -> Result<(), DbErr> {
        for row in &changes.inserts {
            let (columns, values) = full_row(row, self.city, numbers)?;
            gather(&mut self.inserts, row.table, &[], &columns, values);
        }
        for update in &changes.updates {
            let mut key = vec!["city"];
            key.extend(update.key.iter().map(|(column, _)| *column));
            let columns: Vec<_> = update.set.iter().map(|(column, _)| *column).collect();
            let mut values = vec![self.city.0.into()];
            values.extend(update.key.iter().map(|(_, value)| value.clone()));
            for (_, cell) in &update.set {
                values.push(resolve(cell, numbers)?);
            }
            gather(&mut self.updates, update.table, &key, &columns, values);
        }
        for delete in &changes.deletes {
            let mut key = vec!["city"];
            key.extend(delete.key.iter().map(|(column, _)| *column));
            let mut values = vec![self.city.0.into()];
            values.extend(delete.key.iter().map(|(_, value)| value.clone()));
            gather(&mut self.deletes, delete.table, &key, &[], values);
        }
        for NewEffect { id, kind, body, due } in &changes.effects {
            self.queued("effects", *id, kind, body, due.map_or(now, |due| due.0), now);
        }
        for NewJob { id, kind, body, due } in &changes.jobs {
            self.queued("jobs", *id, kind, body, due.0, now);
        }
        for (queue, id) in &changes.finished {
            let values = vec![self.city.0.into(), (*id).into(), QueueState::Done.text().into(), None::<i64>.into()];
            gather(&mut self.updates, queue.table(), &["city", "id"], &["state", "leased_until"], values);
        }
        Ok(())
    }

    fn queued(&mut self, table: &'static str, id: uuid::Uuid, kind: &str, body: &Json, due: i64, now: i64) {
        let values = vec![
            id.into(),
            kind.into(),
            body.to_string().into(),
            QueueState::Waiting.text().into(),
            0_i32.into(),
            due.into(),
            now.into(),
        ];
        self.own(table, &["id", "kind", "body", "state", "attempts", "due", "made"], values);
    }

    pub(super) fn once(
        &mut self,
        once: &OnceKey,
        position: i64,
        numbers: &Numbers,
        answer: &Json,
        now: i64,
    ) -> Result<(), DbErr> {
        let kept: BTreeMap<u16, &str> = numbers.iter().map(|(slot, number)| (slot.0, number.as_str())).collect();
        let kept = serde_json::to_string(&kept).map_err(|error| DbErr::Json(error.to_string()))?;
        let columns = ["scope", "command", "once_key", "digest", "position", "numbers", "answer", "at"];
        let values = vec![
            once.scope_actor.clone().into(),
            once.command.into(),
            once.key.clone().into(),
            once.digest.to_vec().into(),
            position.into(),
            kept.into(),
            answer.to_string().into(),
            now.into(),
        ];
        self.own("once_keys", &columns, values);
        Ok(())
    }

    /// A row of the store's own tables.
    pub(super) fn own(&mut self, table: &'static str, columns: &[&'static str], values: Vec<Value>) {
        let mut names = vec!["city"];
        names.extend(columns);
        let mut cells = vec![self.city.0.into()];
        cells.extend(values);
        gather(&mut self.inserts, table, &[], &names, cells);
    }

    /// Deletes (children first), inserts (parents first), updates.
    pub(super) async fn write(mut self, tx: &DatabaseTransaction, order: &[String]) -> Result<(), DbErr> {
        let place = |table: &str| order.iter().position(|known| known == table).unwrap_or(usize::MAX);
        self.deletes.sort_by_key(|batch| std::cmp::Reverse(place(batch.table)));
        self.inserts.sort_by_key(|batch| place(batch.table));
        for batch in std::mem::take(&mut self.deletes) {
            let text = |rows| sql::delete(self.engine, batch.table, &batch.key, rows);
            // SQLite bounds the depth of a chain of ORs.
            self.run(tx, &batch, 400, text).await?;
        }
        for batch in std::mem::take(&mut self.inserts) {
            let tail = if batch.table == "effects" || batch.table == "jobs" { " ON CONFLICT DO NOTHING" } else { "" };
            let text = |rows| sql::insert(self.engine, batch.table, &batch.columns, rows, tail);
            self.run(tx, &batch, usize::MAX, text).await?;
        }
        for batch in std::mem::take(&mut self.updates) {
            let text = |rows| sql::update(self.engine, batch.table, &batch.key, &batch.columns, rows);
            let changed = self.run(tx, &batch, usize::MAX, text).await?;
            if changed != batch.rows as u64 {
                let said = format!("{}: {changed} rows changed where {} were meant", batch.table, batch.rows);
                return Err(DbErr::RecordNotFound(said));
            }
        }
        Ok(())
    }

    async fn run(
        &self,
        tx: &DatabaseTransaction,
        batch: &Batch,
        most_rows: usize,
        text: impl Fn(usize) -> String,
    ) -> Result<u64, DbErr> {
        let width = batch.width();
        let rows = (dialect::most_values(self.engine) / width).clamp(1, most_rows);
        let mut changed = 0;
        for chunk in batch.values.chunks(rows * width) {
            let statement = dialect::statement(tx, text(chunk.len() / width), chunk.iter().cloned());
            changed += tx.execute_raw(statement).await?.rows_affected();
        }
        Ok(changed)
    }
}

fn gather(
    into: &mut Vec<Batch>,
    table: &'static str,
    key: &[&'static str],
    columns: &[&'static str],
    values: Vec<Value>,
) {
    let same = |batch: &&mut Batch| batch.table == table && batch.key == key && batch.columns == columns;
    if let Some(batch) = into.iter_mut().find(same) {
        batch.values.extend(values);
        batch.rows += 1;
    } else {
        into.push(Batch { table, key: key.to_vec(), columns: columns.to_vec(), values, rows: 1 });
    }
}

/// The row with its city first and its numbers written in.
pub(super) fn full_row(row: &Row, city: CityId, numbers: &Numbers) -> Result<(Vec<&'static str>, Vec<Value>), DbErr> {
    let mut columns = Vec::with_capacity(row.columns.len() + 1);
    let mut values = Vec::with_capacity(row.columns.len() + 1);
    columns.push("city");
    values.push(city.0.into());
    for (column, cell) in row.columns.iter().zip(&row.cells) {
        if *column != "city" {
            columns.push(*column);
            values.push(resolve(cell, numbers)?);
        }
    }
    Ok((columns, values))
}

fn resolve(cell: &Cell, numbers: &Numbers) -> Result<Value, DbErr> {
    match cell {
        Cell::Value(value) => Ok(value.clone()),
        Cell::Number(slot) => numbers
            .get(slot)
            .map(|number| number.clone().into())
            .ok_or_else(|| DbErr::Custom(format!("number {} was not given", slot.0))),
    }
}
