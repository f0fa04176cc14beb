//! One proposal: what it changes, how far the twin is with it, what it answered for both sides, and, once adopted, what is to be done and what came.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use civic::{Millis, Text};
use procedure::Procedure;
use uuid::Uuid;
use web::{Errors, Fields, Page, Permission, Problem, Staff, html_with, see_other};

use super::adopted::{self, KeptTable, ToDo};
use super::changes::{Changed, changes};
use super::knobs::{Board, Group};
use super::names::Names;
use super::proposals::state;
use super::shifts;
use super::sides::{self, Told, Year};
use super::staff::{self, Curve, Team};
use super::texts::T;
use super::walked::{self, Desks};
use crate::Hall;
use crate::people::{EditProcedures, SignedIn};
use crate::publishing;
use crate::reform::edits::{Edits, procedures_of};
use crate::reform::proposals::{self, Drafts, Proposal, State as Stand};
use crate::reform::running::{self, CANCELLED, Not};

const TITLE: usize = 80;

/// A run under way.
struct Run {
    done: i64,
    of: i64,
    says: String,
}

#[derive(Template)]
#[template(path = "reform/desk/proposal.html")]
struct ProposalPage {
    page: Page,
    t: T,
    errors: Errors,
    action: String,
    title: String,
    state: String,
    about: String,
    basis: String,
    given: bool,
    map: String,
    may: bool,
    adopt: bool,
    run: Option<Run>,
    not: Option<String>,
    told: Option<Told>,
    /// Teams that can be staffed otherwise.
    teams: Vec<Team>,
    staffing: Option<Curve>,
    groups: Vec<Group>,
    /// Part-time, leave and absence, by pool.
    shifts: Vec<shifts::Line>,
    /// Where the answer's minutes came from.
    walked: Vec<String>,
    from: String,
    /// The words of the link, where there is one.
    patch: Option<String>,
    /// What is changed, where no form shows it.
    changes: Vec<Changed>,
    to_do: Vec<ToDo>,
    kept: Option<KeptTable>,
}

impl ProposalPage {
    /// Desks were measured that can stand for a step.
    fn walks(&self) -> bool {
        self.groups.iter().flat_map(|group| &group.knobs).any(|knob| knob.source.is_some())
    }

    /// Something is wrong with what was typed of somebody's hours or days.
    fn shifts_wrong(&self) -> bool {
        self.shifts.iter().flat_map(|line| &line.fields).any(|field| self.errors.has(&field.id))
    }
}

pub async fn get(State(hall): State<Hall>, staff: Staff<SignedIn>, Path(id): Path<Uuid>) -> Result<Response, Problem> {
    let proposal = proposals::one(&staff.reads().await?, id).await?;
    let errors = Errors::none(web::texts::T::new(staff.lang()));
    let edits = proposal.edits.clone();
    drawn(&hall, &staff, &proposal, &edits, errors, None).await
}

pub async fn post(
    State(hall): State<Hall>,
    staff: Staff<EditProcedures>,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Problem> {
    let proposal = proposals::one(&staff.reads().await?, id).await?;
    let act = fields.get("act");
    if act == "cancel" {
        proposals::cancel(&staff, id).await?;
        return Ok(see_other(&format!("/desk/reform/proposals/{id}")));
    }
    if proposal.state() != Stand::Open {
        return Err(Problem::Stale { who: None, at: None });
    }
    match act {
        "try" => tried(&hall, &staff, &proposal, &fields).await,
        "walks" => filled(&hall, &staff, &proposal, &fields).await,
        "staff" => staffed(&hall, &staff, &proposal, &fields).await,
        "adopt" => adopted(&hall, &staff, &proposal, &fields).await,
        "drop" => {
            proposals::drop_it(&staff, &proposal).await?;
            Ok(see_other("/desk/reform/proposals"))
        }
        _ => Err(Problem::NotFound),
    }
}

/// The form as it was typed: the name, what is changed, and what is wrong with it.
async fn typed(
    hall: &Hall,
    staff: &Staff<EditProcedures>,
    proposal: &Proposal,
    fields: &Fields,
) -> Result<(String, Edits, Errors), Problem> {
    let t = T::new(staff.lang());
    let procedures = procedures(hall, proposal).ok_or(Problem::NotFound)?;
    let mut errors = Errors::none(web::texts::T::new(staff.lang()));
    let title = fields.get("title").trim().to_owned();
    if title.is_empty() || title.chars().count() > TITLE {
        errors.add("title", t.fault_title());
    }
    let desks = Desks::of(staff, proposal).await?;
    let mut edits = Board::of(&proposal.as_is, procedures, desks).read(t, fields, &mut errors);
    shifts::read(t, &proposal.as_is, hall.now().date(), fields, &mut errors, &mut edits);
    Ok((title, Edits { given: proposal.edits.given.clone(), ..edits }, errors))
}

/// The same form with the minutes of the desks that were chosen; nothing is kept yet.
async fn filled(
    hall: &Hall,
    staff: &Staff<EditProcedures>,
    proposal: &Proposal,
    fields: &Fields,
) -> Result<Response, Problem> {
    let (title, edits, errors) = typed(hall, staff, proposal, fields).await?;
    let mut shown = proposal.clone();
    shown.row.title = title;
    drawn(hall, staff, &shown, &edits, errors, None).await
}

/// The procedures that can be turned, the proposal's own first; nothing where that is gone.
fn procedures(hall: &Hall, proposal: &Proposal) -> Option<Vec<Arc<Procedure>>> {
    let shelf = hall.library().shelf();
    shelf.procedure(&proposal.row.procedure)?;
    let all = procedures_of(&proposal.as_is, &proposal.row.procedure);
    Some(all.iter().filter_map(|id| shelf.procedure(id)).collect())
}

/// What was typed is kept, and the twin begins with it.
async fn tried(
    hall: &Hall,
    staff: &Staff<EditProcedures>,
    proposal: &Proposal,
    fields: &Fields,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let (title, edits, errors) = typed(hall, staff, proposal, fields).await?;
    if !errors.is_empty() {
        return drawn(hall, staff, proposal, &edits, errors, None).await;
    }
    let graphs = match running::graphs(hall, &proposal.row.procedure, &proposal.as_is, &edits) {
        Ok(graphs) => graphs,
        Err(not) => return drawn(hall, staff, proposal, &edits, errors, Some(words(t, &not))).await,
    };
    proposals::save(staff, proposal, &title, &edits).await?;
    let saved = proposals::one(&staff.reads().await?, proposal.row.id).await?;
    running::start(hall, staff, &saved, graphs).await?;
    Ok(see_other(&format!("/desk/reform/proposals/{}", proposal.row.id)))
}

/// The smallest staff that keeps a wait, of the teams that were chosen.
async fn staffed(
    hall: &Hall,
    staff: &Staff<EditProcedures>,
    proposal: &Proposal,
    fields: &Fields,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let mut errors = Errors::none(web::texts::T::new(staff.lang()));
    let wish = staff::wish(t, proposal, fields, &mut errors);
    let Some(wish) = wish.filter(|_| proposal.answer.is_some()) else {
        return drawn(hall, staff, proposal, &proposal.edits, errors, None).await;
    };
    match running::graphs(hall, &proposal.row.procedure, &proposal.as_is, &proposal.edits) {
        Ok(graphs) => running::start_staffing(hall, staff, proposal, graphs, wish).await?,
        Err(not) => return drawn(hall, staff, proposal, &proposal.edits, errors, Some(words(t, &not))).await,
    }
    Ok(see_other(&format!("/desk/reform/proposals/{}", proposal.row.id)))
}

async fn adopted(
    hall: &Hall,
    staff: &Staff<EditProcedures>,
    proposal: &Proposal,
    fields: &Fields,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    publishing::may(hall, staff, &proposal.row.procedure)?;
    let mut errors = Errors::none(web::texts::T::new(staff.lang()));
    let from = fields.get("from").parse::<jiff::civil::Date>().ok().filter(|from| *from > staff.today());
    if from.is_none() {
        errors.add("from", t.fault_from());
    }
    let Some(from) = from.filter(|_| proposal.answer.is_some()) else {
        return drawn(hall, staff, proposal, &proposal.edits, errors, None).await;
    };
    let drafts = match drafts(hall, t, staff, proposal) {
        Ok(drafts) => drafts,
        Err(not) => return drawn(hall, staff, proposal, &proposal.edits, errors, Some(not)).await,
    };
    let by = (staff.account(), staff.actor());
    staff.submit(proposals::adopted(proposal, by, hall.now(), from, drafts)).await?;
    Ok(see_other(&format!("/desk/reform/proposals/{}", proposal.row.id)))
}

/// One draft a procedure whose file is another; why not, where a file has no place for it or another section looks after a procedure.
fn drafts(hall: &Hall, t: T, staff: &Staff<EditProcedures>, proposal: &Proposal) -> Result<Drafts, String> {
    let shelf = hall.library().shelf();
    let (mut drafts, mut foreign) = (Drafts::default(), Vec::new());
    for (id, turns) in proposal.edits.turned(&proposal.row.procedure) {
        let text = running::changed_file(hall, &shelf, id, turns).map_err(|not| words(t, &not))?;
        let Some(text) = text else { continue };
        if publishing::may(hall, staff, id).is_err() {
            foreign.push(shelf.card(id).map_or(id, |card| card.name.get(t.lang())));
        }
        let by = (staff.account(), staff.actor());
        let change = publishing::draft_of(hall, id, (&proposal.row.title, text), by, &mut drafts.changes);
        drafts.of.push((id.to_owned(), change));
    }
    if foreign.is_empty() { Ok(drafts) } else { Err(t.adopt_foreign(&foreign.join(&t.between())).into_owned()) }
}

fn words(t: T, not: &Not) -> String {
    match not {
        Not::Stale(moved) => t.try_stale(&moved.join(&t.between())),
        Not::NoPlace(place) => t.try_no_place(&edit_word(&place.0)),
        Not::Faulty(fault) => t.try_faulty(fault),
    }
    .into_owned()
}

fn edit_word(edit: &procedure::patch::Edit) -> String {
    use procedure::patch::Edit;
    match edit {
        Edit::Minutes { node, .. } => format!("minutes: {node}"),
        Edit::Approver { stage, level } => format!("approval: {stage} {level}"),
        Edit::Paper { id } => format!("paper: {id}"),
    }
}

async fn drawn<P: Permission>(
    hall: &Hall,
    staff: &Staff<P>,
    proposal: &Proposal,
    edits: &Edits,
    errors: Errors,
    not: Option<String>,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let refused = not.is_some() || !errors.is_empty();
    let page = hall.desk_page(staff, proposal.row.title.clone()).await?.back(t.try_title(), "/desk/reform/proposals");
    let page = page.erring(!errors.is_empty());
    let desks = Desks::of(staff, proposal).await?;
    let may = staff.has(EditProcedures::NAME);
    let mut page = page_of(hall, t, page, (proposal, edits), (errors, not), (may, desks));
    if proposal.state() == Stand::Adopted {
        let reads = staff.reads().await?;
        page.to_do = adopted::to_do(hall, t, proposal, &proposals::drafts(&reads, proposal).await?);
        page.kept = adopted::table(hall, &reads, t, proposal).await?;
    }
    html_with(if refused { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }, &page)
}

fn page_of(
    hall: &Hall,
    t: T,
    page: Page,
    (proposal, edits): (&Proposal, &Edits),
    (errors, not): (Errors, Option<String>),
    (may, desks): (bool, Desks),
) -> ProposalPage {
    let row = &proposal.row;
    let (about, basis) = said(hall, t, proposal, edits);
    let run = run(t, proposal, hall.now());
    let (names, year) = (Names::of(hall, &row.scenario), Year::of(hall));
    let adopt = may && proposal.state() == Stand::Open;
    let procedures = procedures(hall, proposal).filter(|_| adopt && run.is_none());
    let board = procedures.map(|procedures| Board::of(&proposal.as_is, procedures, desks));
    ProposalPage {
        page,
        action: format!("/desk/reform/proposals/{}", row.id),
        title: row.title.clone(),
        state: state(t, proposal, hall.now()),
        about,
        basis,
        given: edits.given != twin::scenario::Change::default(),
        map: format!("/desk/reform/{}", row.procedure),
        may,
        adopt,
        not: not.or_else(|| if run.is_none() { fault(t, &row.run_fault) } else { None }),
        told: proposal.answer.as_ref().filter(|_| run.is_none()).map(|answer| sides::told(t, answer, &year, &names)),
        teams: if adopt && run.is_none() { staff::teams(t, proposal, &names) } else { Vec::new() },
        staffing: proposal.answer.as_ref().filter(|_| run.is_none()).and_then(|answer| staff::curve(t, answer, &names)),
        walked: walked::told(hall, t, proposal),
        shifts: board.as_ref().map_or_else(Vec::new, |_| shifts::lines(t, &proposal.as_is, &names, edits)),
        changes: if board.is_some() { Vec::new() } else { changes(hall, t, proposal) },
        groups: board.map_or_else(Vec::new, |board| board.groups(hall, t, &names, edits)),
        to_do: Vec::new(),
        patch: (row.change.is_none() && edits.turned("").any(|(_, turns)| !turns.of_file().is_empty()))
            .then(|| t.see_patch().into_owned()),
        from: row.from_day.clone().unwrap_or_default(),
        kept: None,
        run,
        errors,
        t,
    }
}

/// What the scenario's file says it tries, while that is what is tried; and what its numbers rest on.
pub fn said(hall: &Hall, t: T, proposal: &Proposal, edits: &Edits) -> (String, String) {
    let of = |(id, _): &&(String, twin::scenario::Scenario)| *id == proposal.row.scenario;
    let Some((_, scenario)) = hall.city().scenarios.iter().find(of) else {
        let records = if proposal.row.scenario.is_empty() { t.basis_records().into_owned() } else { String::new() };
        return (String::new(), records);
    };
    let text = |text: &Text| text.get(t.lang()).to_owned();
    let as_filed = Edits::of_scenario(scenario) == *edits;
    (if as_filed { text(&scenario.about) } else { String::new() }, text(&scenario.basis))
}

fn run(t: T, proposal: &Proposal, now: Millis) -> Option<Run> {
    let (done, of) = proposal.running(now)?;
    let says = t.run_says(&done.to_string(), &of.max(1).to_string()).into_owned();
    Some(Run { done, of: of.max(1), says })
}

/// Why there is no answer.
fn fault(t: T, fault: &str) -> Option<String> {
    match fault {
        "" => None,
        CANCELLED => Some(t.run_cancelled().into_owned()),
        fault => Some(t.try_wrong(fault).into_owned()),
    }
}
