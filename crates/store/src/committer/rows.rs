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
        let city = || Value::from(self.city.0);
        for row in &changes.inserts {
            let values = values_of(
                &mut self.inserts,
                row.table,
                [],
                with_city(row.columns.iter().copied().filter(|column| *column != "city")),
            );
            values.push(city());
            for (column, cell) in row.columns.iter().zip(&row.cells) {
                if *column != "city" {
                    values.push(resolve(cell, numbers)?);
                }
            }
        }
        for update in &changes.updates {
            let key = with_city(update.key.iter().map(|(column, _)| *column));
            let set = update.set.iter().map(|(column, _)| *column);
            let values = values_of(&mut self.updates, update.table, key, set);
            values.push(city());
            values.extend(update.key.iter().map(|(_, value)| value.clone()));
            for (_, cell) in &update.set {
                values.push(resolve(cell, numbers)?);
            }
        }
        for delete in &changes.deletes {
            let key = with_city(delete.key.iter().map(|(column, _)| *column));
            let values = values_of(&mut self.deletes, delete.table, key, []);
            values.push(city());
            values.extend(delete.key.iter().map(|(_, value)| value.clone()));
        }
        for (queue, id) in &changes.finished {
            let values = values_of(&mut self.updates, queue.table(), ["city", "id"], ["state", "leased_until"]);
            values.extend([city(), (*id).into(), QueueState::Done.text().into(), None::<i64>.into()]);
        }
        for NewEffect { id, kind, body, due } in &changes.effects {
            self.queued("effects", *id, kind, body, due.map_or(now, |due| due.0), now);
        }
        for NewJob { id, kind, body, due } in &changes.jobs {
            self.queued("jobs", *id, kind, body, due.0, now);
        }
        Ok(())
    }

    fn queued(&mut self, table: &'static str, id: uuid::Uuid, kind: &str, body: &Json, due: i64, now: i64) {
        let values = [
            id.into(),
            kind.into(),
            body.to_string().into(),
            QueueState::Waiting.text().into(),
            0_i32.into(),
            due.into(),
            now.into(),
        ];
        self.own(table, ["id", "kind", "body", "state", "attempts", "due", "made"], values);
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
        let values = [
            once.scope_actor.clone().into(),
            once.command.into(),
            once.key.clone().into(),
            once.digest.to_vec().into(),
            position.into(),
            kept.into(),
            answer.to_string().into(),
            now.into(),
        ];
        self.own("once_keys", columns, values);
        Ok(())
    }

    /// A row of the store's own tables.
    pub(super) fn own<const N: usize>(&mut self, table: &'static str, columns: [&'static str; N], values: [Value; N]) {
        let into = values_of(&mut self.inserts, table, [], with_city(columns));
        into.push(self.city.0.into());
        into.extend(values);
    }

    /// Deletes (children first), inserts (parents first), updates.
    pub(super) async fn write(mut self, tx: &DatabaseTransaction, order: &[String]) -> Result<(), DbErr> {
        let place = |table: &str| order.iter().position(|known| known == table).unwrap_or(usize::MAX);
        self.deletes.sort_by_key(|batch| std::cmp::Reverse(place(batch.table)));
        self.inserts.sort_by_key(|batch| place(batch.table));
        for mut batch in self.deletes {
            let text = |rows| sql::delete(self.engine, batch.table, &batch.key, rows);
            let values = std::mem::take(&mut batch.values);
            run(tx, self.engine, batch.width(), values, text).await?;
        }
        for mut batch in self.inserts {
            let tail = if batch.table == "effects" || batch.table == "jobs" { " ON CONFLICT DO NOTHING" } else { "" };
            let text = |rows| sql::insert(self.engine, batch.table, &batch.columns, rows, tail);
            let values = std::mem::take(&mut batch.values);
            run(tx, self.engine, batch.width(), values, text).await?;
        }
        for mut batch in self.updates {
            let text = |rows| sql::update(self.engine, batch.table, &batch.key, &batch.columns, rows);
            let values = std::mem::take(&mut batch.values);
            let meant = values.len() / batch.width();
            let changed = run(tx, self.engine, batch.width(), values, text).await?;
            if changed != meant as u64 {
                let said = format!("{}: {changed} rows changed where {meant} were meant", batch.table);
                return Err(DbErr::RecordNotFound(said));
            }
        }
        Ok(())
    }
}

/// Runs as many statements as the values need; how many rows they changed.
async fn run(
    tx: &DatabaseTransaction,
    engine: EngineKind,
    width: usize,
    values: Vec<Value>,
    text: impl Fn(usize) -> String,
) -> Result<u64, DbErr> {
    let mut changed = 0;
    for (rows, values) in sql::chunks(engine, width, values) {
        changed += tx.execute_raw(dialect::statement(tx, text(rows), values)).await?.rows_affected();
    }
    Ok(changed)
}

fn with_city<I>(columns: I) -> impl Iterator<Item = &'static str> + Clone
where
    I: IntoIterator<Item = &'static str, IntoIter: Clone>,
{
    std::iter::once("city").chain(columns)
}

/// Where the values of a row of this shape go.
fn values_of<'a, K, C>(into: &'a mut Vec<Batch>, table: &'static str, key: K, columns: C) -> &'a mut Vec<Value>
where
    K: IntoIterator<Item = &'static str, IntoIter: Clone>,
    C: IntoIterator<Item = &'static str, IntoIter: Clone>,
{
    let (key, columns) = (key.into_iter(), columns.into_iter());
    let same = |batch: &Batch| {
        batch.table == table
            && batch.key.iter().copied().eq(key.clone())
            && batch.columns.iter().copied().eq(columns.clone())
    };
    let at = into.iter().position(same).unwrap_or_else(|| {
        into.push(Batch { table, key: key.collect(), columns: columns.collect(), values: Vec::new() });
        into.len() - 1
    });
    &mut into[at].values
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
