//! One group in one transaction, in one fixed order: head, once-keys, expectations, claims, numbers, rows, journal, head.

use std::collections::BTreeMap;

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbErr, Value};

use super::rows::Batches;
use super::{Committer, Member, Outcome, Work};
use crate::digest::GENESIS;
use crate::{Changes, Committed, Slot, Stream, dialect};

/// Where a group failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    Begin,
    Inside,
    Commit,
}

pub(super) struct Trouble {
    pub(super) stage: Stage,
    pub(super) error: DbErr,
}

/// The city's row: last positions, last look's hash.
pub(super) struct Head {
    pub(super) position: i64,
    pub(super) look_position: i64,
    pub(super) look_hash: Vec<u8>,
}

/// A stream as it stands while the group is written. One without an event yet is the default.
pub(super) struct Tip {
    /// The version that was read.
    pub(super) before: i64,
    pub(super) version: i64,
    pub(super) hash: Vec<u8>,
}

impl Default for Tip {
    fn default() -> Self {
        Self { before: 0, version: 0, hash: GENESIS.to_vec() }
    }
}

/// In the order of their keys, so that new streams are inserted in it.
pub(super) type Tips = BTreeMap<Stream, Tip>;

/// What the checks found of each member: an early outcome, or still in.
pub(super) type Verdicts = Vec<Option<Outcome>>;

impl Committer {
    /// Before COMMIT nothing is stored, so a broken connection is replaced and the group begun again, once.
    pub(super) async fn commit(&self, members: &[Member]) -> Result<Vec<Outcome>, Trouble> {
        match self.try_commit(members).await {
            Err(trouble) if trouble.stage == Stage::Inside && dialect::connection_broke(&trouble.error) => {
                self.try_commit(members).await
            }
            done => done,
        }
    }

    async fn try_commit(&self, members: &[Member]) -> Result<Vec<Outcome>, Trouble> {
        if members.iter().all(|member| matches!(member.work, Work::Stop)) {
            return Ok(members.iter().map(|_| Outcome::Looked).collect());
        }
        let at = |stage| move |error| Trouble { stage, error };
        let tx = dialect::begin_write(&self.writer).await.map_err(at(Stage::Begin))?;
        match self.inside(&tx, members).await {
            Ok((outcomes, true)) => tx.commit().await.map(|()| outcomes).map_err(at(Stage::Commit)),
            Ok((outcomes, false)) => {
                // Nothing was written; whether the rollback arrives does not matter.
                let _ = tx.rollback().await;
                Ok(outcomes)
            }
            Err(error) => {
                let _ = tx.rollback().await;
                Err(Trouble { stage: Stage::Inside, error })
            }
        }
    }

    /// The outcomes, and whether anything was written.
    async fn inside(&self, tx: &DatabaseTransaction, members: &[Member]) -> Result<(Vec<Outcome>, bool), DbErr> {
        let mut head = self.lock_head(tx).await?;
        let mut verdicts: Verdicts = members.iter().map(|_| None).collect();
        self.check_once(tx, members, &mut verdicts).await?;
        let mut tips = self.check_streams(tx, members, &mut verdicts).await?;
        self.claim(tx, members, &mut verdicts).await?;
        if verdicts.iter().all(Option::is_some) {
            return Ok((verdicts.into_iter().flatten().collect(), false));
        }
        let now = self.clock.now().0;
        let mut numbers = self.give_numbers(tx, members, &verdicts).await?;
        let mut batches = Batches::new(self.engine, self.city);
        for (at, member) in members.iter().enumerate() {
            if verdicts[at].is_some() {
                continue;
            }
            let outcome = match &member.work {
                Work::Command(changes) => {
                    let numbers = std::mem::take(&mut numbers[at]);
                    self.write_events(changes, now, &mut head, &mut tips, &mut batches)?;
                    batches.command(changes, &numbers, now)?;
                    Some(committed(changes, numbers, head.position, now, &mut batches)?)
                }
                Work::Look(look) => {
                    self.write_look(look, now, &mut head, &mut batches);
                    Some(Outcome::Looked)
                }
                Work::Stop => Some(Outcome::Looked),
                Work::Own(_) => None,
            };
            verdicts[at] = outcome;
        }
        self.write_tips(tx, tips).await?;
        batches.write(tx, &self.order()).await?;
        self.write_own(tx, members, &mut verdicts).await?;
        self.write_head(tx, &head).await?;
        Ok((verdicts.into_iter().flatten().collect(), true))
    }

    /// The first statement of every group: on PostgreSQL it puts the groups of several nodes in order.
    async fn lock_head(&self, tx: &DatabaseTransaction) -> Result<Head, DbErr> {
        let sql = "UPDATE heads SET position = position WHERE city = ? RETURNING position, look_position, look_hash";
        let row = tx.query_one_raw(dialect::statement_for(self.engine, sql, [self.city.0.into()])).await?;
        let Some(row) = row else {
            return Ok(Head { position: 0, look_position: 0, look_hash: GENESIS.to_vec() });
        };
        Ok(Head {
            position: row.try_get_by_index(0)?,
            look_position: row.try_get_by_index(1)?,
            look_hash: row.try_get_by_index(2)?,
        })
    }

    async fn write_head(&self, tx: &DatabaseTransaction, head: &Head) -> Result<(), DbErr> {
        let sql = "UPDATE heads SET position = ?, look_position = ?, look_hash = ? WHERE city = ?";
        let values: [Value; 4] =
            [head.position.into(), head.look_position.into(), head.look_hash.clone().into(), self.city.0.into()];
        tx.execute_raw(dialect::statement_for(self.engine, sql, values)).await.map(|_| ())
    }

    async fn write_own(
        &self,
        tx: &DatabaseTransaction,
        members: &[Member],
        verdicts: &mut Verdicts,
    ) -> Result<(), DbErr> {
        for (member, verdict) in members.iter().zip(verdicts) {
            let (Work::Own(statements), None) = (&member.work, &verdict) else { continue };
            let mut wrote = Vec::with_capacity(statements.len());
            for statement in statements {
                wrote.push(tx.query_all_raw(statement.clone()).await?);
            }
            *verdict = Some(Outcome::Wrote(wrote));
        }
        Ok(())
    }
}

fn committed(
    changes: &Changes,
    numbers: BTreeMap<Slot, String>,
    position: i64,
    now: i64,
    batches: &mut Batches,
) -> Result<Outcome, DbErr> {
    if let Some(once) = &changes.once {
        batches.once(once, position, &numbers, &changes.answer, now)?;
    }
    Ok(Outcome::Committed(Committed { position, numbers, answer: changes.answer.clone(), repeated: false }))
}

/// The commands still in, with their place in the group.
pub(super) fn alive<'a, 'b>(
    members: &'a [Member],
    verdicts: &'b Verdicts,
) -> impl Iterator<Item = (usize, &'a Changes)> + use<'a, 'b> {
    members.iter().zip(verdicts).enumerate().filter_map(|(at, (member, verdict))| match (&member.work, verdict) {
        (Work::Command(changes), None) => Some((at, changes.as_ref())),
        _ => None,
    })
}
