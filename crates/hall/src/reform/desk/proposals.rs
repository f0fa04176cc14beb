//! 改善案: those there are, each with what was promised and what came, and the scenarios of the city's folder a new one can begin from.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use civic::Millis;
use store::Reads;
use twin::scenario::Scenario;
use twin::trial::Pick;
use web::{Fields, Page, Permission, Problem, Staff, html, say as words, see_other};

use super::adopted::came_word;
use super::texts::T;
use super::{numbers, sides};
use crate::Hall;
use crate::people::{EditProcedures, SignedIn};
use crate::reform::edits::{Edits, is_of, procedure_of, procedures_of};
use crate::reform::kept::kept;
use crate::reform::proposals::{self, Beginning, Proposal, State as Stand};
use crate::reform::running;

pub struct Row {
    pub href: String,
    pub title: String,
    pub procedure: String,
    pub state: String,
    /// What the twin foretells, in a sentence; empty before it was asked.
    pub promise: String,
    /// What came; empty while nothing can be said.
    pub came: String,
    pub wrong: bool,
}

struct Choice {
    id: String,
    name: String,
    about: String,
    basis: String,
}

#[derive(Template)]
#[template(path = "reform/desk/proposals.html")]
struct ListPage {
    page: Page,
    t: T,
    rows: Vec<Row>,
    choices: Vec<Choice>,
    may: bool,
}

pub async fn get(State(hall): State<Hall>, staff: Staff<SignedIn>) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let reads = staff.reads().await?;
    let rows = rows(&hall, &reads, t, None).await?;
    drop(reads);
    let choice = |(id, scenario): &(String, Scenario)| {
        let named = scenario.name.get(t.lang());
        Choice {
            id: id.clone(),
            name: if named.is_empty() { id.clone() } else { named.to_owned() },
            about: scenario.about.get(t.lang()).to_owned(),
            basis: scenario.basis.get(t.lang()).to_owned(),
        }
    };
    html(&ListPage {
        page: hall.desk_page(&staff, t.try_title()).await?.back(t.title(), "/desk/reform"),
        rows,
        choices: hall.city().scenarios.iter().map(choice).collect(),
        may: staff.has(EditProcedures::NAME),
        t,
    })
}

/// From a scenario as its file has it, or for a procedure with nothing changed yet.
pub async fn post(State(hall): State<Hall>, staff: Staff<EditProcedures>, fields: Fields) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let (name, wanted) = (fields.get("scenario"), fields.get("procedure"));
    if fields.get("from") == "records" {
        return of_records(&hall, &staff, wanted).await;
    }
    let about =
        |scenario: &Scenario| scenario.as_is.procedures.iter().any(|(key, of)| is_of(key, of.of.as_deref(), wanted));
    let is = |(id, scenario): &&(String, Scenario)| {
        (name.is_empty() || id == name) && (wanted.is_empty() || about(scenario))
    };
    let (id, scenario) = hall.city().scenarios.iter().find(is).ok_or(Problem::NotFound)?;
    let whole = wanted.is_empty();
    let procedure = if whole { procedure_of(scenario).ok_or(Problem::NotFound)? } else { wanted.to_owned() };
    let shelf = hall.library().shelf();
    let card = shelf.card(&procedure).ok_or(Problem::NotFound)?;
    let title = if whole { scenario.name.get(t.lang()).to_owned() } else { String::new() };
    let new = Beginning {
        title: if title.is_empty() { t.proposal_of(card.name.get(t.lang())).into_owned() } else { title },
        procedure,
        scenario: id.clone(),
        as_is: scenario.as_is.clone(),
        edits: if whole { Edits::of_scenario(scenario) } else { Edits::default() },
    };
    let (id, changes) = proposals::begin(&hall, &new, staff.account(), staff.actor())?;
    staff.submit(changes).await?;
    if whole {
        let proposal = proposals::one(&staff.reads().await?, id).await?;
        // What cannot be tried is told on its page.
        if let Ok(graphs) = running::graphs(&hall, &proposal.row.procedure, &proposal.as_is, &proposal.edits) {
            running::start(&hall, &staff, &proposal, graphs).await?;
        }
    }
    Ok(see_other(&format!("/desk/reform/proposals/{id}")))
}

/// With the numbers of the hall's own records, where they can be built on.
async fn of_records(hall: &Hall, staff: &Staff<EditProcedures>, procedure: &str) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let to = format!("/desk/reform/{procedure}/numbers");
    let card = hall.library().shelf().card(procedure).map(|card| card.name.get(t.lang()).to_owned());
    let title = t.proposal_of(&card.ok_or(Problem::NotFound)?).into_owned();
    // The page says why not.
    let Ok(measured) = numbers::count(hall, staff, procedure).await? else { return Ok(see_other(&to)) };
    if !measured.judged.advises {
        return Ok(see_other(&to));
    }
    let new = Beginning {
        procedure: procedure.to_owned(),
        title,
        scenario: String::new(),
        as_is: measured.fitted.parameters,
        edits: Edits::default(),
    };
    let (id, changes) = proposals::begin(hall, &new, staff.account(), staff.actor())?;
    staff.submit(changes).await?;
    Ok(see_other(&format!("/desk/reform/proposals/{id}")))
}

pub async fn rows(hall: &Hall, reads: &Reads, t: T, procedure: Option<&str>) -> Result<Vec<Row>, Problem> {
    let mut rows = Vec::new();
    let shelf = hall.library().shelf();
    for proposal in proposals::all(reads, procedure).await? {
        let (came, wrong) = came(hall, reads, t, &proposal).await?;
        let name = shelf.card(&proposal.row.procedure).map(|card| card.name.get(t.lang()).to_owned());
        rows.push(Row {
            href: format!("/desk/reform/proposals/{}", proposal.row.id),
            title: proposal.row.title.clone(),
            procedure: name.unwrap_or_else(|| proposal.row.procedure.clone()),
            state: state(t, &proposal, hall.now()),
            promise: proposal.answer.as_ref().map_or_else(String::new, |answer| sides::verdict(t, answer)),
            came,
            wrong,
        });
    }
    Ok(rows)
}

pub fn state(t: T, proposal: &Proposal, now: Millis) -> String {
    let day = |day: jiff::civil::Date| words::date(t.lang(), day);
    match (proposal.state(), proposal.first_day()) {
        (Stand::Adopted, Some(from)) => t.state_adopted(&day(from)).into_owned(),
        (Stand::Dropped, _) => t.state_dropped().into_owned(),
        _ if proposal.running(now).is_some() => t.state_running().into_owned(),
        _ if proposal.answer.is_some() => t.state_tried().into_owned(),
        _ => t.state_open().into_owned(),
    }
}

/// What came of the figure that was compared.
async fn came(hall: &Hall, reads: &Reads, t: T, proposal: &Proposal) -> Result<(String, bool), Problem> {
    let Some((answer, from)) = proposal.answer.as_ref().zip(proposal.first_day()) else {
        return Ok((String::new(), false));
    };
    if proposal.state() != Stand::Adopted || from > hall.now().date() {
        return Ok((String::new(), false));
    }
    let kept = kept(hall, reads, &procedures_of(&proposal.as_is, &proposal.row.procedure), from).await?;
    let all = kept.came(answer).unwrap_or_default();
    let found = all.iter().find(|(pick, _)| *pick == Pick::MeanLead);
    Ok(found.map_or_else(|| (String::new(), false), |(_, came)| came_word(t, *came)))
}
