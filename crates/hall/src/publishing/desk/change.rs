//! One change, opened: to go on writing, to read what it would do, or to see what it did.

use axum::extract::{Path, State};
use axum::response::Response;
use uuid::Uuid;
use web::{Asked, Problem, Staff};

use super::show::{self, Shown};
use crate::Hall;
use crate::catalog::kind_of;
use crate::people::EditProcedures;
use crate::publishing::change;

pub async fn get(
    permit: Staff<EditProcedures>,
    State(hall): State<Hall>,
    Path(id): Path<Uuid>,
    Asked(asked): Asked,
) -> Result<Response, Problem> {
    let change = change::read(&permit.reads().await?, id).await?.ok_or(Problem::NotFound)?;
    let file = asked.text("file").filter(|name| kind_of(name).is_some()).map(str::to_owned);
    show::draw(&hall, &permit, &change, Shown { file, ..Shown::plain(permit.lang()) }).await
}
