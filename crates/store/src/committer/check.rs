//! What must hold before anything is written: the request is new, and what was read still stands. Also what a command
//! may look like at all.

use std::collections::BTreeMap;

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbErr, Value};
use uuid::Uuid;

use super::group::{Tip, Tips, Verdicts, alive};
use super::{Committer, Member, Outcome};
use crate::{Cell, Changes, CityId, Committed, Refused, Row, Slot, Stream, dialect, sql};

/// After `WITH v`: (city, scope, command, key).
pub(crate) const KNOWN_KEYS: &str = " SELECT o.scope, o.command, o.once_key, o.digest, o.position, o.numbers, o.answer \
     FROM v JOIN once_keys o ON o.city = v.c0 AND o.scope = v.c1 AND o.command = v.c2 AND o.once_key = v.c3";
/// After `WITH v`: (city, kind, id).
pub(crate) const KNOWN_STREAMS: &str = " SELECT s.kind, s.id, s.version, s.hash \
     FROM v JOIN streams s ON s.city = v.c0 AND s.kind = v.c1 AND s.id = v.c2";

impl Committer {
    /// Answers the repeated requests: the first answer, or a refusal of another body.
    pub(super) async fn check_once(
        &self,
        tx: &DatabaseTransaction,
        members: &[Member],
        verdicts: &mut Verdicts,
    ) -> Result<(), DbErr> {
        let asked: Vec<_> =
            alive(members, verdicts).filter_map(|(at, changes)| Some((at, changes.once.as_ref()?))).collect();
        let mut found = Vec::new();
        let values = asked.iter().flat_map(|(_, once)| -> [Value; 4] {
            [self.city.0.into(), once.scope_actor.clone().into(), once.command.into(), once.key.clone().into()]
        });
        for (rows, values) in sql::chunks(self.engine, 4, values.collect()) {
            let text = sql::with_values(self.engine, 4, rows) + KNOWN_KEYS;
            found.extend(tx.query_all_raw(dialect::statement(tx, text, values)).await?);
        }
        for row in found {
            let (scope, command, key): (String, String, String) =
                (row.try_get_by_index(0)?, row.try_get_by_index(1)?, row.try_get_by_index(2)?);
            let digest: Vec<u8> = row.try_get_by_index(3)?;
            let same = |once: &crate::OnceKey| once.scope_actor == scope && once.command == command && once.key == key;
            let Some((at, once)) = asked.iter().find(|(_, once)| same(once)) else { continue };
            verdicts[*at] = Some(if digest == once.digest {
                Outcome::Committed(first_answer(&row)?)
            } else {
                Outcome::Refused(Refused::OtherBody)
            });
        }
        Ok(())
    }

    /// Reads every stream of the group in one statement and drops the commands whose expectation is stale. What still
    /// stands is compared once more when the versions are moved on.
    pub(super) async fn check_streams(
        &self,
        tx: &DatabaseTransaction,
        members: &[Member],
        verdicts: &mut Verdicts,
    ) -> Result<Tips, DbErr> {
        let mut asked: Vec<Stream> = Vec::new();
        for (_, changes) in alive(members, verdicts) {
            asked.extend(changes.expect.iter().map(|(stream, _)| *stream));
            asked.extend(changes.events.iter().map(|event| event.stream));
        }
        asked.sort_unstable();
        asked.dedup();
        let mut tips: Tips = asked.iter().map(|stream| (*stream, Tip::default())).collect();
        let values = asked
            .iter()
            .flat_map(|stream| -> [Value; 3] { [self.city.0.into(), stream.kind.into(), stream.id.into()] });
        for (rows, values) in sql::chunks(self.engine, 3, values.collect()) {
            let text = sql::with_values(self.engine, 3, rows) + KNOWN_STREAMS;
            for row in tx.query_all_raw(dialect::statement(tx, text, values)).await? {
                let (kind, id): (String, Uuid) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
                let Ok(place) = asked.binary_search_by(|stream| (stream.kind, stream.id).cmp(&(kind.as_str(), id)))
                else {
                    continue;
                };
                let version = row.try_get_by_index(2)?;
                tips.insert(asked[place], Tip { before: version, version, hash: row.try_get_by_index(3)? });
            }
        }
        let stale: Vec<_> = alive(members, verdicts)
            .filter_map(|(at, changes)| {
                let gone =
                    |(stream, version): &&(Stream, i64)| tips.get(stream).is_none_or(|tip| tip.version != *version);
                changes.expect.iter().find(gone).map(|(stream, _)| (at, *stream))
            })
            .collect();
        for (at, stream) in stale {
            verdicts[at] = Some(Outcome::Refused(Refused::Stale(stream)));
        }
        Ok(tips)
    }
}

fn first_answer(row: &sea_orm::QueryResult) -> Result<Committed, DbErr> {
    let json = |error: serde_json::Error| DbErr::Json(error.to_string());
    let (numbers, answer): (String, String) = (row.try_get_by_index(5)?, row.try_get_by_index(6)?);
    let numbers: BTreeMap<u16, String> = serde_json::from_str(&numbers).map_err(json)?;
    Ok(Committed {
        position: row.try_get_by_index(4)?,
        numbers: numbers.into_iter().map(|(slot, number)| (Slot(slot), number)).collect(),
        answer: serde_json::from_str(&answer).map_err(json)?,
        repeated: true,
    })
}

impl Changes {
    /// Refuses what could never be right, before it reaches anybody else's group.
    pub(crate) fn check(&self, city: CityId) -> Result<(), String> {
        for (row, _) in &self.claims {
            check_row(row, city)?;
            if row.cells.iter().any(|cell| matches!(cell, Cell::Number(_))) {
                return Err(format!("{}: a claimed row cannot carry a number that is not given out yet", row.table));
            }
            if row.key.is_empty() || row.key.iter().any(|column| *column != "city" && row.cell(column).is_none()) {
                return Err(format!("{}: a claimed row needs its whole primary key", row.table));
            }
        }
        for row in &self.inserts {
            check_row(row, city)?;
            self.check_slots(row.table, &row.cells)?;
        }
        for update in &self.updates {
            if update.key.is_empty() || update.key.iter().any(|(column, _)| *column == "city") {
                return Err(format!("{}: an update needs its key, without city", update.table));
            }
            for (_, cell) in &update.set {
                self.check_slots(update.table, std::slice::from_ref(cell))?;
            }
        }
        if let Some(delete) = self.deletes.iter().find(|delete| delete.key.is_empty()) {
            return Err(format!("{}: a delete needs a key", delete.table));
        }
        Ok(())
    }

    fn check_slots(&self, table: &str, cells: &[Cell]) -> Result<(), String> {
        for cell in cells {
            if let Cell::Number(slot) = cell
                && !self.numbers.iter().any(|(known, _)| known == slot)
            {
                return Err(format!("{table}: number {} is used but not asked for", slot.0));
            }
        }
        Ok(())
    }
}

fn check_row(row: &Row, city: CityId) -> Result<(), String> {
    match row.cell("city") {
        None => Ok(()),
        Some(Cell::Value(Value::SmallInt(Some(found)))) if *found == city.0 => Ok(()),
        Some(_) => Err(format!("{}: a row of another city", row.table)),
    }
}
