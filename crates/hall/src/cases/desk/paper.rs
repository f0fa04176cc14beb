//! One attached file, handed over to be saved. A look of its own.

use axum::extract::{Path, State};
use axum::response::Response;
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;
use web::{Problem, Staff};

use super::open::open;
use crate::Hall;
use crate::cases::paper;
use crate::people::ReadCases;
use crate::screening;

pub async fn get(
    State(hall): State<Hall>,
    staff: Staff<ReadCases>,
    Path((id, wanted)): Path<(Uuid, Uuid)>,
) -> Result<Response, Problem> {
    // Opening the case again records a look for this very request.
    let opened = open(&hall, &staff, id).await?;
    let reads = staff.reads().await?;
    let of_case =
        reads.of::<paper::Entity>().filter(paper::Column::CaseId.eq(opened.id())).filter(paper::Column::Id.eq(wanted));
    let row = of_case.filter(paper::Column::Removed.eq(false)).one(&reads).await?.ok_or(Problem::NotFound)?;
    drop(reads);
    screening::hand_over(&staff, row.blob, (&row.name, &row.media), &opened.href()).await
}
