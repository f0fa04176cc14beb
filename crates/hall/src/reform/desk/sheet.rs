//! One sheet of A3 for a meeting: what a proposal changes, both sides of the answer, what the numbers rest on and, once adopted, what came.
//!
//! It shows what the proposal's page shows and nothing else. There is no sheet of what the twin has not answered; what would not fit is counted, not cut.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use uuid::Uuid;
use web::{Page, Problem, Staff, html, say as words};

use super::adopted::{self, KeptTable};
use super::changes::{Changed, changes};
use super::names::Names;
use super::proposal::said;
use super::proposals::state;
use super::sides::{self, Told, Year};
use super::texts::T;
use super::walked;
use crate::Hall;
use crate::people::SignedIn;
use crate::reform::edits::procedures_of;
use crate::reform::proposals::{self, State as Stand};

/// Lines of a table that a sheet of A3 holds above what came.
const CHANGES: usize = 12;
const OFFICERS: usize = 20;

#[derive(Template)]
#[template(path = "reform/desk/sheet.html")]
struct SheetPage {
    page: Page,
    t: T,
    /// The city and the procedure.
    of: String,
    state: String,
    made: String,
    about: String,
    basis: String,
    walked: Vec<String>,
    changes: Vec<Changed>,
    more_changes: usize,
    more_teams: usize,
    told: Told,
    kept: Option<KeptTable>,
}

pub async fn get(State(hall): State<Hall>, staff: Staff<SignedIn>, Path(id): Path<Uuid>) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let reads = staff.reads().await?;
    let proposal = proposals::one(&reads, id).await?;
    let answer = proposal.answer.as_ref().ok_or(Problem::NotFound)?;
    let adopted = proposal.state() == Stand::Adopted;
    let kept = if adopted { adopted::table(&hall, &reads, t, &proposal).await? } else { None };
    drop(reads);
    let (about, basis) = said(&hall, t, &proposal, &proposal.edits);
    let mut told = sides::told(t, answer, &Year::of(&hall), &Names::of(&hall, &proposal.row.scenario));
    let mut changes = changes(&hall, t, &proposal);
    let back = format!("/desk/reform/proposals/{id}");
    let page = hall.desk_page(&staff, proposal.row.title.clone()).await?.back(proposal.row.title.clone(), back);
    let city = hall.city().name.get(t.lang()).to_owned();
    let shelf = hall.library().shelf();
    let all = procedures_of(&proposal.as_is, &proposal.row.procedure);
    let named = |id: &String| shelf.card(id).map_or_else(|| id.clone(), |card| card.name.get(t.lang()).to_owned());
    let procedures: Vec<String> = all.iter().map(named).collect();
    html(&SheetPage {
        page,
        of: t.sheet_of(&city, &procedures.join(&t.between())).into_owned(),
        state: state(t, &proposal, hall.now()),
        made: t.sheet_made(&words::full_date(t.lang(), staff.today())).into_owned(),
        about,
        basis,
        walked: walked::told(&hall, t, &proposal),
        more_changes: cut(&mut changes, CHANGES),
        changes,
        more_teams: cut(&mut told.officers, OFFICERS),
        told,
        kept,
        t,
    })
}

/// How many are left out.
fn cut<Line>(lines: &mut Vec<Line>, most: usize) -> usize {
    let more = lines.len().saturating_sub(most);
    lines.truncate(most);
    more
}
