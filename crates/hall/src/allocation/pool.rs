//! Who waits for an allocation, weighed by the rules each case is pinned to.
//!
//! Read in a few questions whatever their number. Only cases this officer may see and decide: a hidden one is there for those who handle it.

use std::collections::BTreeMap;
use std::sync::Arc;

use engine::Unweighed;
use engine::allocation::Applicant;
use jiff::civil::Date;
use procedure::Procedure;
use sea_orm::{ColumnTrait, QueryFilter};
use store::Reads;
use uuid::Uuid;
use web::Problem;

use super::rules::Arrival;
use crate::Hall;
use crate::cases::{Scope, answers_of_each, case_file, task};
use crate::people::Officer;

/// Cases read at once.
const PIECE: usize = 500;

/// A case that waits.
pub struct Waiting {
    pub row: case_file::Model,
    pub task: i64,
    pub weighed: Result<Applicant<Arrival>, Unweighed>,
}

/// A stage in which cases are decided together.
#[derive(Clone)]
pub struct Batch {
    pub procedure: Arc<Procedure>,
    pub stage: String,
}

/// The cases that wait in this stage and arrived by this day, the earliest first.
pub async fn waiting(
    hall: &Hall,
    reads: &Reads,
    officer: &Officer,
    batch: &Batch,
    until: Date,
) -> Result<Vec<Waiting>, Problem> {
    let tasks = tasks(reads, officer, batch).await?;
    let ids: Vec<Uuid> = tasks.keys().copied().collect();
    let shelf = hall.library().shelf();
    let mut found = Vec::with_capacity(ids.len());
    for piece in ids.chunks(PIECE) {
        let of = case_file::Column::Id.is_in(piece.iter().copied());
        let rows = reads.of::<case_file::Entity>().filter(of).all(reads).await?;
        let mut answers = answers_of_each(reads, piece).await?;
        for row in rows {
            let Ok(arrived) = row.arrived_on.parse::<Date>() else { continue };
            if arrived > until {
                continue;
            }
            let (Some(pinned), Some(task)) = (shelf.pinned(&row.procedure, &row.rules), tasks.get(&row.id)) else {
                continue;
            };
            let given = answers.remove(&row.id).unwrap_or_default();
            let id = (row.arrived_at, row.id);
            let weighed = engine::weigh(&pinned, &batch.stage, &given, arrived, id);
            found.extend(weighed.map(|weighed| Waiting { row, task: *task, weighed }));
        }
    }
    found.sort_by_key(|waiting| (waiting.row.arrived_at, waiting.row.id));
    Ok(found)
}

/// How many wait in this stage for this officer.
pub async fn count(reads: &Reads, officer: &Officer, batch: &Batch) -> Result<usize, Problem> {
    Ok(tasks(reads, officer, batch).await?.len())
}

/// The open tasks of this stage that the officer may do, by case.
async fn tasks(reads: &Reads, officer: &Officer, batch: &Batch) -> Result<BTreeMap<Uuid, i64>, Problem> {
    use task::Column as C;
    let open = reads.of::<task::Entity>().filter(C::Procedure.eq(&batch.procedure.id));
    let open = open.filter(C::Kind.eq("batch")).filter(C::Node.eq(&batch.stage)).filter(C::State.eq("enabled"));
    let rows = Scope::of(officer).on_tasks(reads, open).all(reads).await?;
    let me = officer.for_engine();
    Ok(rows.into_iter().filter(|row| me.holds(&row.section, &row.role)).map(|row| (row.case_id, row.no)).collect())
}
