//! Numbers, events, looks and the streams' new versions: what the committer itself adds to a group.

use std::collections::BTreeMap;

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbErr, Value};

use super::group::{Head, Tip, Tips, Verdicts, alive};
use super::rows::{Batches, Numbers};
use super::{Committer, Member};
use crate::events::{EVENT_COLUMNS, EventRow};
use crate::looks::{LOOK_COLUMNS, LookRow};
use crate::{Changes, Look, Series, Stream, TouchedMark, dialect, sql};

impl Committer {
    /// Moves every counter once and shares out the numbers, in the order of the group. Only winners are here, so no
    /// number is lost.
    pub(super) async fn give_numbers(
        &self,
        tx: &DatabaseTransaction,
        members: &[Member],
        verdicts: &Verdicts,
    ) -> Result<Vec<Numbers>, DbErr> {
        let mut given = vec![Numbers::new(); members.len()];
        let mut wanted: BTreeMap<&Series, i64> = BTreeMap::new();
        for (_, changes) in alive(members, verdicts) {
            for (_, series) in &changes.numbers {
                *wanted.entry(series).or_default() += 1;
            }
        }
        if wanted.is_empty() {
            return Ok(given);
        }
        let tail = " ON CONFLICT (city, symbol, fiscal_year) DO UPDATE SET last = counters.last + excluded.last \
             RETURNING symbol, fiscal_year, last";
        let values = wanted.iter().flat_map(|(series, count)| -> [Value; 4] {
            [self.city.0.into(), series.symbol.clone().into(), series.fiscal_year.into(), (*count).into()]
        });
        let mut counters = Vec::new();
        for (rows, values) in sql::chunks(self.engine, 4, values.collect()) {
            let text = sql::insert(self.engine, "counters", &["city", "symbol", "fiscal_year", "last"], rows, tail);
            counters.extend(tx.query_all_raw(dialect::statement(tx, text, values)).await?);
        }
        let mut next: BTreeMap<(String, i32), i64> = BTreeMap::new();
        for row in counters {
            let (symbol, fiscal_year): (String, i32) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
            let last: i64 = row.try_get_by_index(2)?;
            let count = wanted
                .iter()
                .find(|(of, _)| of.symbol == symbol && of.fiscal_year == fiscal_year)
                .map_or(0, |(_, n)| *n);
            next.insert((symbol, fiscal_year), last - count + 1);
        }
        for (at, changes) in alive(members, verdicts) {
            for (slot, series) in &changes.numbers {
                let serial = next
                    .get_mut(&(series.symbol.clone(), series.fiscal_year))
                    .ok_or_else(|| DbErr::Custom(format!("the counter {} did not answer", series.symbol)))?;
                let shown = u32::try_from(*serial)
                    .map_err(|_| DbErr::Custom(format!("the counter {} is full", series.symbol)))?;
                given[at].insert(*slot, (self.format_number)(&series.symbol, series.fiscal_year, shown));
                *serial += 1;
            }
        }
        Ok(given)
    }

    /// Appends a command's events: positions, seqs and the links of the chain.
    pub(super) fn write_events(
        &self,
        changes: &Changes,
        now: i64,
        head: &mut Head,
        tips: &mut Tips,
        batches: &mut Batches,
    ) -> Result<(), DbErr> {
        for event in &changes.events {
            let tip = tips
                .get_mut(&event.stream)
                .ok_or_else(|| DbErr::Custom(format!("the stream {} was not read", event.stream.kind)))?;
            let touched: Vec<&TouchedMark> = event.touched.iter().map(|touched| &touched.0).collect();
            head.position += 1;
            let mut row = EventRow {
                position: head.position,
                stream_kind: event.stream.kind.to_owned(),
                stream_id: event.stream.id,
                seq: tip.version + 1,
                kind: event.kind.clone(),
                actor_kind: event.actor.kind.clone(),
                actor_id: event.actor.id.clone(),
                at: now,
                body: event.body.to_string(),
                touched: serde_json::to_string(&touched).map_err(|error| DbErr::Json(error.to_string()))?,
                hash: Vec::new(),
            };
            row.hash = row.link(self.city, &tip.hash).to_vec();
            tip.version = row.seq;
            tip.hash.clone_from(&row.hash);
            let values: [Value; 11] = [
                row.position.into(),
                row.stream_kind.into(),
                row.stream_id.into(),
                row.seq.into(),
                row.kind.into(),
                row.actor_kind.into(),
                row.actor_id.into(),
                row.at.into(),
                row.body.into(),
                row.touched.into(),
                row.hash.into(),
            ];
            batches.own("events", EVENT_COLUMNS, values);
        }
        Ok(())
    }

    pub(super) fn write_look(&self, look: &Look, now: i64, head: &mut Head, batches: &mut Batches) {
        head.look_position += 1;
        let mut subjects = look.subjects.clone();
        subjects.sort_unstable();
        subjects.dedup();
        let listed: Vec<String> = subjects.iter().map(|id| id.simple().to_string()).collect();
        let mut row = LookRow {
            position: head.look_position,
            at: now,
            actor_kind: look.actor.kind.clone(),
            actor_id: look.actor.id.clone(),
            section: look.section.clone(),
            purpose: look.purpose.clone(),
            subjects: listed.join(" "),
            case_id: look.case,
            hash: Vec::new(),
        };
        row.hash = row.link(self.city, &head.look_hash).to_vec();
        head.look_hash.clone_from(&row.hash);
        for subject in subjects {
            batches.own("look_subjects", ["subject", "position"], [subject.into(), row.position.into()]);
        }
        let values: [Value; 9] = [
            row.position.into(),
            row.at.into(),
            row.actor_kind.into(),
            row.actor_id.into(),
            row.section.into(),
            row.purpose.into(),
            row.subjects.into(),
            row.case_id.into(),
            row.hash.into(),
        ];
        batches.own("looks", LOOK_COLUMNS, values);
    }

    /// Moves the versions on by compare-and-set, all in one statement; new streams by an insert that must not collide.
    pub(super) async fn write_tips(&self, tx: &DatabaseTransaction, tips: Tips) -> Result<(), DbErr> {
        let (mut fresh, mut moved) = (Vec::new(), Vec::new());
        for (Stream { kind, id }, Tip { before, version, hash }) in tips {
            if version == before {
                continue;
            }
            let row: [Value; 5] = [self.city.0.into(), kind.into(), id.into(), version.into(), hash.into()];
            if before == 0 {
                fresh.extend(row);
            } else {
                moved.extend(row);
                moved.push(before.into());
            }
        }
        for (rows, values) in sql::chunks(self.engine, 5, fresh) {
            let text = sql::insert(self.engine, "streams", &["city", "kind", "id", "version", "hash"], rows, "");
            tx.execute_raw(dialect::statement(tx, text, values)).await?;
        }
        let meant = (moved.len() / 6) as u64;
        let mut changed = 0;
        for (rows, values) in sql::chunks(self.engine, 6, moved) {
            let text = sql::with_values(self.engine, 6, rows)
                + " UPDATE streams SET version = v.c3, hash = v.c4 FROM v WHERE streams.city = v.c0 AND streams.kind = v.c1 \
                 AND streams.id = v.c2 AND streams.version = v.c5";
            changed += tx.execute_raw(dialect::statement(tx, text, values)).await?.rows_affected();
        }
        if changed == meant {
            return Ok(());
        }
        Err(DbErr::Custom(format!("{changed} of {meant} streams moved on")))
    }
}
