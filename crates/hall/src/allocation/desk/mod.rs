//! The officers' side: which stages are decided together, the seats and what would come of them, and the result of a confirmed round.

mod labels;
mod lines;
mod list;
mod plan;
mod result;
mod texts;
mod told;
mod trial;

use std::sync::Arc;

use civic::Lang;
use procedure::Procedure;
use procedure::model::StageKind;
use store::Look;
use uuid::Uuid;
use web::{Permission, Policy, Problem, Routes, Staff};

use super::pool::Batch;
use crate::Hall;
use crate::catalog::Shelf;
use crate::people::{Officer, WorkTasks};

pub use told::{beside, reason};

pub fn routes() -> Routes<Hall> {
    let work = Policy::staff::<WorkTasks>;
    Routes::desk("allocation")
        .get("/batches", work(), list::get)
        .get("/batch/{procedure}/{stage}", work(), plan::get)
        .post("/batch/{procedure}/{stage}", work(), plan::post)
        .get("/batch/{procedure}/{stage}/{round}", work(), result::get)
}

/// The procedures in force that these sections look after, each parsed when it is reached.
fn own<'a>(shelf: &'a Shelf, sections: &'a [String]) -> impl Iterator<Item = Arc<Procedure>> + 'a {
    let cards = shelf.live().filter(|card| sections.contains(&card.section));
    cards.filter_map(|card| shelf.procedure(&card.id))
}

/// Their stages that are decided together.
fn together(procedure: &Procedure) -> impl Iterator<Item = &String> {
    let stages = procedure.stages.iter().filter(|(_, stage)| matches!(stage.kind, StageKind::Batch(_)));
    stages.map(|(id, _)| id)
}

fn batches(hall: &Hall, officer: &Officer) -> Vec<Batch> {
    let (shelf, sections) = (hall.library().shelf(), officer.sections_with(WorkTasks::NAME));
    let each = own(&shelf, &sections).flat_map(|procedure| {
        let stages: Vec<String> = together(&procedure).cloned().collect();
        stages.into_iter().map(move |stage| Batch { procedure: procedure.clone(), stage })
    });
    each.collect()
}

/// Whether anything is decided together in this officer's sections. The inbox asks at every look, so the first one found is enough.
pub fn decides_together(hall: &Hall, officer: &Officer) -> bool {
    let (shelf, sections) = (hall.library().shelf(), officer.sections_with(WorkTasks::NAME));
    own(&shelf, &sections).any(|procedure| together(&procedure).next().is_some())
}

/// The batch of this address, and who asks; for another section there is none.
async fn found<P: Permission>(
    hall: &Hall,
    staff: &Staff<P>,
    procedure: &str,
    stage: &str,
) -> Result<(Officer, Batch), Problem> {
    let reads = staff.reads().await?;
    let officer = Officer::on(&reads, staff.account(), staff.today()).await?.ok_or(Problem::SignIn)?;
    let mut own = batches(hall, &officer).into_iter();
    let batch = own.find(|batch| batch.procedure.id == procedure && batch.stage == stage).ok_or(Problem::NotFound)?;
    Ok((officer, batch))
}

/// One look for the lines on view: each case is a subject.
async fn look<P: Permission>(staff: &Staff<P>, subjects: Vec<Uuid>) -> Result<(), Problem> {
    if subjects.is_empty() {
        return Ok(());
    }
    let section = staff.officer().section.clone();
    staff.look_as(Look { actor: staff.actor(), section, purpose: "allocation".into(), subjects, case: None }).await
}

impl Batch {
    fn href(&self) -> String {
        format!("/desk/batch/{}/{}", self.procedure.id, self.stage)
    }

    fn stage_name(&self, lang: Lang) -> String {
        self.procedure.stages.get(&self.stage).map(|stage| stage.name.get(lang).to_owned()).unwrap_or_default()
    }
}
