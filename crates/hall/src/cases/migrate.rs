//! One running case moves to newer rules: shape, row, tasks and journal in one commit of its own, decided by the engine.
//!
//! Who may order it, and that a second person agreed, is `publishing`'s to know; here only the case is moved, or left as it is with the
//! engine's reason.

use std::sync::Arc;

use engine::{By, Migration, NotMigrated, StageMap};
use procedure::Procedure;
use sea_orm::{ColumnTrait, DbErr, QueryFilter, QueryOrder, QuerySelect};
use store::{ActorRef, Changes, Reads};
use uuid::Uuid;

use super::act::{due, journal, row_update, stream};
use super::file::CaseFile;
use super::records::case_file;
use super::rows;
use crate::Hall;

/// Lays out the move of one case, or says why it stays.
pub fn migrate(
    hall: &Hall,
    file: &CaseFile,
    new: &Arc<Procedure>,
    stages: &StageMap,
    (by, staff): (ActorRef, Uuid),
) -> Result<Changes, NotMigrated> {
    let with = Migration {
        old: &file.procedure,
        new,
        stages,
        answers: &file.answers,
        calendar: hall.calendar(),
        by: By::Staff(civic::Id::from_uuid(staff)),
        now: hall.now(),
    };
    let events = engine::migrate(&file.shape, &with)?;
    let mut shape = file.shape.clone();
    for event in &events {
        engine::apply(&mut shape, event);
    }
    let moved = CaseFile { procedure: Arc::clone(new), ..file.clone() };
    let version = i64::try_from(file.shape.version).unwrap_or(i64::MAX);
    let mut changes = Changes::new().expect(stream(file.row.id), version).update(row_update(hall, &moved, &shape));
    let due = due(hall, &moved, &shape);
    changes = rows::tasks(hall, &file.row, due.as_deref(), (&file.shape, &shape), &events, changes);
    for event in journal(file.row.id, &by, &events, &[]) {
        changes = changes.event(event);
    }
    Ok(changes)
}

/// Open cases that run under these rules, by id.
pub async fn running(reads: &Reads, procedure: &str, rules: &str, after: Uuid, most: u64) -> Result<Vec<Uuid>, DbErr> {
    use case_file::Column;
    let of = open(reads, procedure).filter(Column::Rules.eq(rules)).filter(Column::Id.gt(after));
    of.order_by_asc(Column::Id).limit(most).select_only().column(Column::Id).into_tuple().all(reads).await
}

/// How many open cases run under these rules, by stage.
pub async fn running_by_stage(reads: &Reads, procedure: &str, rules: &str) -> Result<Vec<(String, i64)>, DbErr> {
    use case_file::Column;
    let of = open(reads, procedure).filter(Column::Rules.eq(rules)).select_only().column(Column::Stage);
    of.column_as(Column::Id.count(), "n").group_by(Column::Stage).into_tuple().all(reads).await
}

/// How many open cases every version of every procedure has: (procedure, rules, count).
pub async fn running_by_rules(reads: &Reads) -> Result<Vec<(String, String, i64)>, DbErr> {
    use case_file::Column;
    let of = reads.of::<case_file::Entity>().filter(Column::State.eq("open")).select_only();
    let of = of.column(Column::Procedure).column(Column::Rules).column_as(Column::Id.count(), "n");
    of.group_by(Column::Procedure).group_by(Column::Rules).into_tuple().all(reads).await
}

fn open(reads: &Reads, procedure: &str) -> sea_orm::Select<case_file::Entity> {
    let of = reads.of::<case_file::Entity>().filter(case_file::Column::Procedure.eq(procedure));
    of.filter(case_file::Column::State.eq("open"))
}
