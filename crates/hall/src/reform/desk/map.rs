//! One procedure as it runs: where the days of its cases went, the way through the hall with the waiting on it, and the same as tables.

use std::collections::HashMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use flow::{DrawOptions, Graph, Heat, Labels};
use procedure::Procedure;
use procedure::compile::{FlowWords, compile, labels};
use web::{Page, Permission, Problem, Staff, html};

use super::texts::T;
use super::{proposals, say};
use crate::Hall;
use crate::past::{self, Past};
use crate::people::{EditProcedures, SignedIn};
use crate::reform::ecrs::{Fact, facts};
use crate::reform::edits::is_of;
use crate::reform::rules::{AsIs, FEWEST, Step, as_is, shares, withheld};

/// Of the bar of heads, in units of its drawing.
const WIDTH: i64 = 900;

pub struct Row {
    pub name: String,
    pub who: String,
    pub cases: usize,
    pub times: usize,
    pub waited: [String; 2],
    pub took: [String; 2],
    pub again: String,
    /// Of all the waiting, in per cent.
    pub share: String,
}

struct Head {
    word: String,
    /// Of one case in the mean.
    mean: String,
    share: String,
    x: i64,
    width: i64,
    class: &'static str,
}

#[derive(Template)]
#[template(path = "reform/desk/map.html")]
struct MapPage {
    page: Page,
    t: T,
    file: String,
    fewest: usize,
    found: Option<Found>,
    id: String,
    /// Scenarios a proposal can begin from, by id and name; none for who may not begin one.
    make: Vec<(String, String)>,
    proposals: Vec<proposals::Row>,
}

struct Found {
    cases: usize,
    middle: String,
    most: String,
    heads: Vec<Head>,
    svg: String,
    rows: Vec<Row>,
    withheld: usize,
    /// The four questions, each with what the records say to it.
    questions: Vec<(String, Vec<String>)>,
}

/// A procedure with its graph, and the records of it.
pub struct Looked {
    pub name: String,
    pub procedure: Arc<Procedure>,
    pub graph: Graph,
    pub labels: Labels,
    pub past: Past,
    pub found: Option<AsIs>,
}

pub async fn look(hall: &Hall, staff: &Staff<SignedIn>, t: T, id: &str) -> Result<Looked, Problem> {
    let shelf = hall.library().shelf();
    let (card, procedure) = shelf.card(id).zip(shelf.procedure(id)).ok_or(Problem::NotFound)?;
    let graph = compile(&procedure);
    let labels = labelled(hall, t, &procedure);
    let reads = staff.reads().await?;
    let past = past::read(&reads, id, past::year_before(hall.now()), hall.calendar()).await?;
    drop(reads);
    let found = as_is(&past);
    Ok(Looked { name: card.name.get(t.lang()).to_owned(), procedure, graph, labels, past, found })
}

/// The names of a procedure's nodes and of who does them.
pub fn labelled(hall: &Hall, t: T, procedure: &Procedure) -> Labels {
    let roles = &hall.city().roles;
    let role = |role: &str| roles.get(role).map_or_else(|| role.to_owned(), |name| name.get(t.lang()).to_owned());
    labels(procedure, &compile(procedure), &FlowWords::standard(t.lang()), &role)
}

/// In the order of the graph.
pub fn rows(t: T, looked: &Looked, found: &AsIs) -> Vec<Row> {
    let shares = shares(found);
    let row = |step: &Step| {
        let kind = looked.graph.nodes.get(&step.node).map(|node| &node.kind);
        let none = || ["–".to_owned(), "–".to_owned()];
        Row {
            name: looked.labels.node(&step.node).to_owned(),
            who: kind
                .and_then(flow::NodeKind::lane)
                .map_or_else(String::new, |lane| looked.labels.lane(lane).to_owned()),
            cases: step.cases,
            times: step.times,
            waited: [say::span(t, step.waited.0), say::span(t, step.waited.1)],
            took: step.took.map_or_else(none, |took| [say::span(t, took.0), say::span(t, took.1)]),
            again: step.again.to_string(),
            share: say::tenths(shares.get(step.node.as_str()).copied().unwrap_or(0), 10),
        }
    };
    let mut steps: Vec<&Step> = found.steps.iter().collect();
    let place = |step: &Step| looked.graph.nodes.get_index_of(&step.node).unwrap_or(usize::MAX);
    steps.sort_by_key(|step| place(step));
    steps.into_iter().map(row).collect()
}

pub async fn get(
    State(hall): State<Hall>,
    staff: Staff<SignedIn>,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let looked = look(&hall, &staff, t, &id).await?;
    let found = looked.found.as_ref().map(|found| Found {
        cases: found.cases,
        middle: say::span(t, found.lead.0),
        most: say::span(t, found.lead.1),
        heads: heads(t, found),
        svg: drawn(t, &looked, found),
        rows: rows(t, &looked, found),
        withheld: withheld(found, &looked.past).len(),
        questions: questions(t, &looked, found),
    });
    let about = |(_, scenario): &&(String, twin::scenario::Scenario)| {
        scenario.as_is.procedures.iter().any(|(key, of)| is_of(key, of.of.as_deref(), &id))
    };
    let may = staff.has(EditProcedures::NAME);
    let make = hall.city().scenarios.iter().filter(about).filter(|_| may);
    let make = make.map(|(id, scenario)| (id.clone(), scenario.name.get(t.lang()).to_owned())).collect();
    let reads = staff.reads().await?;
    let begun = proposals::rows(&hall, &reads, t, Some(&id)).await?;
    drop(reads);
    html(&MapPage {
        page: hall.desk_page(&staff, t.map_title(&looked.name)).await?.back(t.title(), "/desk/reform"),
        file: format!("/desk/reform/{id}/file"),
        fewest: FEWEST,
        found,
        make,
        proposals: begun,
        id,
        t,
    })
}

fn heads(t: T, found: &AsIs) -> Vec<Head> {
    let whole = found.spent.whole();
    let cases = i64::try_from(found.cases).unwrap_or(1).max(1);
    let mut x = 0;
    say::heads(t, &found.spent)
        .into_iter()
        .map(|(head, word, ms)| {
            let width = if whole == 0 { 0 } else { ms / (whole / WIDTH).max(1) };
            let drawn = Head {
                word,
                mean: say::span(t, ms / cases),
                share: say::percent(ms, whole),
                x,
                width,
                class: match head {
                    "work" => "f-act",
                    "contention" | "priority" | "batching" => "f-late",
                    _ => "f-grey",
                },
            };
            x += width;
            drawn
        })
        .collect()
}

fn questions(t: T, looked: &Looked, found: &AsIs) -> Vec<(String, Vec<String>)> {
    let step = |node: &str| looked.labels.node(node).to_owned();
    let papers = &looked.procedure.guide.papers;
    let word = |fact: &Fact| match fact {
        Fact::NeverReturned { node, n } => t.ecrs_approver(&n.to_string(), &step(node)),
        Fact::Papers(ids) => {
            let named = papers.iter().filter(|paper| ids.contains(&paper.id)).map(|paper| paper.name.get(t.lang()));
            t.ecrs_papers(&ids.len().to_string(), &named.collect::<Vec<_>>().join(&t.between()))
        }
        Fact::HandOver { node, next, wait } => t.ecrs_handover(&step(next), &step(node), &say::span(t, *wait)),
        Fact::Waits { node, share } => t.ecrs_waits(&say::tenths(*share, 10), &step(node)),
        Fact::Work { node, share } => t.ecrs_work(&say::tenths(*share, 10), &step(node)),
        Fact::Again { node, share } => t.ecrs_again(&share.to_string(), &step(node)),
    };
    let facts = facts(&looked.procedure, &looked.graph, &looked.past, found);
    let asked = [t.ecrs_out(), t.ecrs_together(), t.ecrs_order(), t.ecrs_simpler()];
    let told = |facts: &Vec<Fact>| facts.iter().map(|fact| word(fact).into_owned()).collect();
    asked.into_iter().zip(&facts).map(|(asked, facts)| (asked.into_owned(), told(facts))).collect()
}

/// The map: the more of all the waiting is at a step, the hotter; its figure is the middle wait.
fn drawn(t: T, looked: &Looked, found: &AsIs) -> String {
    let shares = shares(found);
    let most = shares.values().copied().max().unwrap_or(0).max(1);
    let heat: HashMap<String, Heat> = found
        .steps
        .iter()
        .map(|step| {
            let share = shares.get(step.node.as_str()).copied().unwrap_or(0);
            (step.node.clone(), Heat { value: ratio(share, most), text: say::span(t, step.waited.0) })
        })
        .collect();
    let options = DrawOptions { id: "as-is".into(), heat, ..DrawOptions::default() };
    flow::draw(&looked.graph, &looked.labels, &options)
}

/// Shares are at most a thousand.
fn ratio(share: i64, most: i64) -> f64 {
    f64::from(i32::try_from(share).unwrap_or(0)) / f64::from(i32::try_from(most).unwrap_or(1))
}
