//! The officers' side: which stages are decided together, the seats and what would come of them, and the result of a confirmed round.

mod labels;
mod lines;
mod list;
mod plan;
mod result;
mod texts;
mod told;

use civic::Lang;
use procedure::model::StageKind;
use store::Look;
use uuid::Uuid;
use web::{Permission, Policy, Problem, Routes, Staff};

use super::pool::Batch;
use crate::Hall;
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

/// The stages decided together of the procedures in force that this officer's sections look after.
fn batches(hall: &Hall, officer: &Officer) -> Vec<Batch> {
    let sections = officer.sections_with(WorkTasks::NAME);
    let shelf = hall.library().shelf();
    let own = shelf.live().filter(|live| sections.contains(&live.section));
    let procedures = own.filter_map(|live| shelf.procedure(&live.id));
    let of = |procedure: std::sync::Arc<procedure::Procedure>| {
        let together = procedure.stages.iter().filter(|(_, stage)| matches!(stage.kind, StageKind::Batch(_)));
        let stages: Vec<String> = together.map(|(id, _)| id.clone()).collect();
        stages.into_iter().map(move |stage| Batch { procedure: procedure.clone(), stage })
    };
    procedures.flat_map(of).collect()
}

/// Whether anything is decided together in this officer's sections.
pub fn decides_together(hall: &Hall, officer: &Officer) -> bool {
    !batches(hall, officer).is_empty()
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
