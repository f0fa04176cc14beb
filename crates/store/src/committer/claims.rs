//! Claims: rows that may exist once, inserted or nothing. Who loses one is dropped whole, together with what it did claim.

use std::collections::{HashMap, HashSet};

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbErr, QueryResult, Value};

use super::group::{Verdicts, alive};
use super::rows::full_row;
use super::{Committer, Member, Outcome};
use crate::row::encode;
use crate::{Refused, Row, dialect, sql};

/// The claims of one table with the same columns: (member, claim) each.
struct Same<'a> {
    first: &'a Row,
    rows: Vec<(usize, usize, &'a Row)>,
}

impl Committer {
    pub(super) async fn claim(
        &self,
        tx: &DatabaseTransaction,
        members: &[Member],
        verdicts: &mut Verdicts,
    ) -> Result<(), DbErr> {
        let mut batches: Vec<Same<'_>> = Vec::new();
        for (at, changes) in alive(members, verdicts) {
            for (nth, (row, _)) in changes.claims.iter().enumerate() {
                let same = |batch: &&mut Same<'_>| batch.first.table == row.table && batch.first.columns == row.columns;
                match batches.iter_mut().find(same) {
                    Some(batch) => batch.rows.push((at, nth, row)),
                    None => batches.push(Same { first: row, rows: vec![(at, nth, row)] }),
                }
            }
        }
        if batches.is_empty() {
            return Ok(());
        }
        let mut won: HashSet<(usize, usize)> = HashSet::new();
        for batch in &batches {
            won.extend(self.insert_or_nothing(tx, batch).await?);
        }
        self.drop_losers(tx, members, verdicts, &won).await
    }

    async fn insert_or_nothing(
        &self,
        tx: &DatabaseTransaction,
        batch: &Same<'_>,
    ) -> Result<Vec<(usize, usize)>, DbErr> {
        let key = &batch.first.key;
        let mut won = Vec::new();
        let width = batch.first.columns.len() + 1;
        for chunk in batch.rows.chunks(sql::most_rows(self.engine, width)) {
            let mut columns = Vec::new();
            let mut values = Vec::with_capacity(chunk.len() * width);
            let mut asked: HashMap<Vec<u8>, (usize, usize)> = HashMap::with_capacity(chunk.len());
            for (at, nth, row) in chunk {
                let (names, cells) = full_row(row, self.city, &super::rows::NO_NUMBERS)?;
                let mut of_key = Vec::with_capacity(64);
                for place in key.iter().filter_map(|column| names.iter().position(|name| name == column)) {
                    encode(&cells[place], &mut of_key);
                }
                // A second claim of the same key within one command is lost like any other.
                asked.entry(of_key).or_insert((*at, *nth));
                columns = names;
                values.extend(cells);
            }
            let rows = chunk.len().next_power_of_two();
            let text = sql::insert(self.engine, batch.first.table, &columns, rows, &sql::or_nothing_returning(key));
            let like = key_values(key, &columns, &values);
            dialect::pad(self.engine, &mut values, columns.len(), rows);
            for row in tx.query_all_raw(dialect::statement(tx, text, values)).await? {
                let found = read_like(&row, &like)?;
                let mut of_key = Vec::with_capacity(64);
                for value in &found {
                    encode(value, &mut of_key);
                }
                won.extend(asked.get(&of_key));
            }
        }
        Ok(won)
    }

    async fn drop_losers(
        &self,
        tx: &DatabaseTransaction,
        members: &[Member],
        verdicts: &mut Verdicts,
        won: &HashSet<(usize, usize)>,
    ) -> Result<(), DbErr> {
        let mut lost: Vec<(usize, &'static str)> = Vec::new();
        let mut undo: Vec<&Row> = Vec::new();
        for (at, changes) in alive(members, verdicts) {
            let has = |nth: usize| won.contains(&(at, nth));
            if let Some(nth) = (0..changes.claims.len()).find(|nth| !has(*nth)) {
                lost.push((at, changes.claims[nth].1));
                undo.extend(changes.claims.iter().enumerate().filter(|(nth, _)| has(*nth)).map(|(_, (row, _))| row));
            }
        }
        for row in &undo {
            let (names, cells) = full_row(row, self.city, &super::rows::NO_NUMBERS)?;
            let text = sql::delete(self.engine, row.table, &row.key, 1);
            tx.execute_raw(dialect::statement(tx, text, key_values(&row.key, &names, &cells))).await?;
        }
        for (at, refusal) in lost {
            // Perhaps it lost to one that is dropped itself: alone it will be seen.
            let again = !undo.is_empty() && members.len() > 1;
            verdicts[at] = Some(if again { Outcome::Again } else { Outcome::Refused(Refused::Taken(refusal)) });
        }
        Ok(())
    }
}

/// The key's values of the first row.
fn key_values(key: &[&'static str], columns: &[&'static str], values: &[Value]) -> Vec<Value> {
    key.iter()
        .filter_map(|column| columns.iter().position(|name| name == column))
        .filter_map(|place| values.get(place).cloned())
        .collect()
}

/// Reads a returned key as the kinds of value it was given as.
fn read_like(row: &QueryResult, like: &[Value]) -> Result<Vec<Value>, DbErr> {
    like.iter()
        .enumerate()
        .map(|(at, value)| {
            Ok(match value {
                Value::SmallInt(_) => row.try_get_by_index::<i16>(at)?.into(),
                Value::Int(_) => row.try_get_by_index::<i32>(at)?.into(),
                Value::BigInt(_) => row.try_get_by_index::<i64>(at)?.into(),
                Value::String(_) => row.try_get_by_index::<String>(at)?.into(),
                Value::Uuid(_) => row.try_get_by_index::<uuid::Uuid>(at)?.into(),
                Value::Bytes(_) => row.try_get_by_index::<Vec<u8>>(at)?.into(),
                Value::Bool(_) => row.try_get_by_index::<bool>(at)?.into(),
                other => return Err(DbErr::Custom(format!("a key cannot hold {other:?}"))),
            })
        })
        .collect()
}
