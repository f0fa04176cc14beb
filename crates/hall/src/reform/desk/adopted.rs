//! An adopted proposal: what is left to do for it and by whom, the change of the file as a patch, and what was promised beside what came.

use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use similar::TextDiff;
use store::Reads;
use twin::stats::Estimate;
use uuid::Uuid;
use web::{Problem, Staff, say as words};

use super::knobs::{clock, percent};
use super::names::Names;
use super::sides::{figure_word, pick_word};
use super::texts::T;
use crate::Hall;
use crate::people::SignedIn;
use crate::reform::edits::{Edits, Leave, PartTime, procedures_of};
use crate::reform::kept::{Came, Kept, MEASURED, Seen, kept};
use crate::reform::proposals::{self, Proposal};
use crate::reform::running::changed_file;

/// Something a person has to do, with the page where it is done.
pub struct ToDo {
    pub text: String,
    pub href: String,
}

pub struct KeptRow {
    pub word: String,
    pub before: String,
    pub as_is: String,
    pub to_be: String,
    pub after: Vec<String>,
    pub came: String,
    pub wrong: bool,
}

pub struct KeptTable {
    /// Heads of the looks after the first day.
    pub heads: Vec<String>,
    pub rows: Vec<KeptRow>,
}

pub fn came_word(t: T, came: Came) -> (String, bool) {
    match came {
        Came::AsForetold => (t.came_as_foretold().into_owned(), false),
        Came::Better => (t.came_better().into_owned(), true),
        Came::Worse => (t.came_worse().into_owned(), true),
    }
}

/// What a proposal asks people to do beside the file; nothing of it happens by itself.
pub fn to_do(hall: &Hall, t: T, proposal: &Proposal, drafts: &[(String, Uuid)]) -> Vec<ToDo> {
    let (edits, mut all) = (&proposal.edits, Vec::new());
    let names = Names::of(hall, &proposal.row.scenario);
    let from = proposal.row.from_day.clone().unwrap_or_default();
    let shelf = hall.library().shelf();
    for (procedure, change) in drafts {
        let name = shelf.card(procedure).map_or(procedure.as_str(), |card| card.name.get(t.lang()));
        let text = if drafts.len() > 1 { t.do_change_of(name) } else { t.do_change() };
        all.push(ToDo { text: text.into_owned(), href: format!("/desk/procedures/change/{change}") });
    }
    for (name, part) in &edits.hours {
        let (open, close) = (clock(part.open), clock(part.close));
        if name == "counter" {
            let (o, c) = (open.replace(':', "%3A"), close.replace(':', "%3A"));
            let days: String = ["mon", "tue", "wed", "thu", "fri"].map(|day| format!("&day={day}")).concat();
            for office in &hall.counters().offices {
                let href = format!(
                    "/desk/schedules/{}/new?kind=hours&from={from}&open={o}&reception={c}&close={c}{days}",
                    office.id
                );
                let name = hall.city().office_name(&office.id, t.lang());
                all.push(ToDo { text: t.do_hours(&close, &name, &open).into_owned(), href });
            }
        } else {
            let text = t.do_staff_hours(&close, &names.hours(t, name), &open).into_owned();
            all.push(ToDo { text, href: String::new() });
        }
    }
    for (pool, count) in &edits.people {
        let text = t.do_people(&count.to_string(), &names.pool(t, pool)).into_owned();
        all.push(ToDo { text, href: String::new() });
    }
    all.extend(shifts(t, &names, edits));
    if edits.turned("").any(|(_, turns)| turns.booked.is_some()) {
        all.push(ToDo { text: t.do_booked().into_owned(), href: String::new() });
    }
    if !edits.pooled.is_empty() {
        let pools: Vec<String> = edits.pooled.iter().map(|pool| names.pool(t, pool)).collect();
        all.push(ToDo { text: t.do_pooled(&pools.join(&t.between())).into_owned(), href: String::new() });
    }
    all
}

/// Whose hours and days are to be other ones.
fn shifts<'a>(t: T, names: &'a Names, edits: &'a Edits) -> impl Iterator<Item = ToDo> + 'a {
    let day = move |day| words::date(t.lang(), day);
    let part = move |(pool, part): (&String, &PartTime)| {
        let (open, close) = (clock(part.hours.open), clock(part.hours.close));
        t.do_part(&close, &open, &part.people.to_string(), &names.pool(t, pool))
    };
    let leave = move |(pool, leave): (&String, &Leave)| {
        t.do_leave(&day(leave.first), &day(leave.last), &leave.people.to_string(), &names.pool(t, pool))
    };
    let absent = move |(pool, share): (&String, &f64)| t.do_absent(&percent(*share), &names.pool(t, pool));
    let all =
        edits.part_time.iter().map(part).chain(edits.leave.iter().map(leave)).chain(edits.absent.iter().map(absent));
    all.map(|text| ToDo { text: text.into_owned(), href: String::new() })
}

pub async fn table(hall: &Hall, reads: &Reads, t: T, proposal: &Proposal) -> Result<Option<KeptTable>, Problem> {
    let Some((answer, from)) = proposal.answer.as_ref().zip(proposal.first_day()) else { return Ok(None) };
    let kept: Kept = kept(hall, reads, &procedures_of(&proposal.as_is, &proposal.row.procedure), from).await?;
    let came = kept.came(answer).unwrap_or_default();
    let of = |at: usize, seen: Option<&Seen>| seen.map(|seen| measured(t, MEASURED[at], &seen.figures[at]));
    let row = |(at, pick): (usize, &twin::trial::Pick)| {
        let figure = answer.figure(*pick)?;
        let (word, wrong) = came.iter().find(|(of, _)| of == pick).map(|(_, came)| came_word(t, *came)).unzip();
        let after = kept.after.iter().map(|window| {
            let none = || if window.over { t.kept_few() } else { t.kept_not_yet(&words::date(t.lang(), window.on)) };
            of(at, window.seen.as_ref()).unwrap_or_else(|| none().into_owned())
        });
        Some(KeptRow {
            word: pick_word(t, *pick),
            before: of(at, kept.before.as_ref()).unwrap_or_else(|| t.kept_few().into_owned()),
            as_is: figure_word(t, *pick, figure.as_is),
            to_be: figure_word(t, *pick, figure.to_be),
            after: after.collect(),
            came: word.unwrap_or_default(),
            wrong: wrong.unwrap_or(false),
        })
    };
    let head = |window: &crate::reform::kept::Window| {
        let cases = window.seen.as_ref().map_or(0, |seen| seen.cases);
        let (cases, days) = (cases.to_string(), window.days.to_string());
        if window.over { t.kept_after(&cases, &days) } else { t.kept_so_far(&cases, &days) }.into_owned()
    };
    let rows = MEASURED.iter().enumerate().filter_map(row).collect();
    Ok(Some(KeptTable { heads: kept.after.iter().map(head).collect(), rows }))
}

fn measured(t: T, pick: twin::trial::Pick, of: &Estimate) -> String {
    let word = |value: f64| figure_word(t, pick, value.max(0.0));
    t.kept_between(&word(of.high), &word(of.low), &word(of.mean)).into_owned()
}

/// The change of the procedure's file, as every tool of programmers reads it.
pub async fn patch(
    State(hall): State<Hall>,
    staff: Staff<SignedIn>,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    let proposal = proposals::one(&staff.reads().await?, id).await?;
    let (shelf, mut patch) = (hall.library().shelf(), String::new());
    for (name, turns) in proposal.edits.turned(&proposal.row.procedure) {
        let Some(text) = changed_file(&hall, &shelf, name, turns).ok().flatten() else { continue };
        let (_, version) = shelf.in_force("procedure", name, hall.now()).ok_or(Problem::NotFound)?;
        let file = format!("procedures/{name}.yaml");
        let diff = TextDiff::from_lines(version.source.as_str(), text.as_str());
        patch += &diff.unified_diff().header(&format!("a/{file}"), &format!("b/{file}")).to_string();
    }
    if patch.is_empty() {
        return Err(Problem::NotFound);
    }
    Ok(([(CONTENT_TYPE, "text/plain; charset=utf-8")], patch).into_response())
}
