//! One procedure at the desk: its versions with their running cases, what is planned, what is stopped, and where a change begins.
//!
//! A maintenance is one person's act, because it cannot wait; a second person is told and says they have seen it. Everything else that is
//! begun here waits for a second person.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use civic::{Millis, Text};
use jiff::civil::DateTime;
use store::Changes;
use uuid::Uuid;
use web::{Errors, Fields, Page, Problem, Staff, html_with, say, see_other};

use super::list::{Waiting, waiting};
use super::say::short;
use super::texts::T;
use super::{looks_after, may};
use crate::Hall;
use crate::cases;
use crate::catalog::{Halt, HaltKind, LIBRARY, NewHalt, Shelf, begin_halt, halt, halt_seen, lift_halt, planned_file};
use crate::people::{self, EditProcedures};
use crate::publishing::change::{self, Beginning};
use crate::publishing::rules::{State as Stand, What};

/// Changes shown that were carried out.
const DONE: u64 = 10;

#[derive(Template)]
#[template(path = "publishing/desk/one.html")]
struct OnePage {
    page: Page,
    t: T,
    errors: Errors,
    id: String,
    name: String,
    section: String,
    since: String,
    broken: bool,
    may: bool,
    versions: Vec<VersionRow>,
    waiting: Vec<Waiting>,
    /// Carried out, the newest first.
    done: Vec<Waiting>,
    plans: Vec<PlanRow>,
    halts: Vec<HaltRow>,
    ended: bool,
    /// What was typed into the form that was refused.
    typed: Fields,
    from: String,
    until: String,
    tomorrow: String,
}

struct VersionRow {
    rules: String,
    full: String,
    published: String,
    running: String,
    current: bool,
    any: bool,
}

struct PlanRow {
    from: String,
    file: String,
    change: Uuid,
}

struct HaltRow {
    id: Uuid,
    end: bool,
    reason: String,
    from: String,
    until: String,
    by: String,
    seen: String,
    mine: bool,
}

pub async fn get(
    permit: Staff<EditProcedures>,
    State(hall): State<Hall>,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let errors = Errors::none(web::texts::T::new(permit.lang()));
    draw(&hall, &permit, &id, errors, Fields::default()).await
}

async fn draw(
    hall: &Hall,
    permit: &Staff<EditProcedures>,
    id: &str,
    errors: Errors,
    typed: Fields,
) -> Result<Response, Problem> {
    let (t, shelf, now) = (T::new(permit.lang()), hall.library().shelf(), hall.now());
    // Parsed here, so that a text that cannot be read is told.
    let procedure = shelf.procedure(id).ok_or(Problem::NotFound)?;
    let [open, done] = changes(hall, permit, id).await?;
    let running = cases::running_by_rules(&permit.reads().await?).await?;
    let halts = halt_rows(permit, t, &shelf, id, now).await?;
    let name = procedure.name.get(t.lang()).to_owned();
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = hall.desk_page(permit, name.clone()).await?.back(t.list_title(), "/desk/procedures");
    let page = OnePage {
        page: page.erring(!errors.is_empty()),
        t,
        errors,
        id: id.to_owned(),
        name,
        section: section(hall, t, &procedure.section, now),
        since: shelf.since(id).map_or_else(String::new, |at| say::date_time(t.lang(), at)),
        broken: shelf.is_broken(id),
        may: looks_after(permit, &procedure.section),
        versions: versions(t, &shelf, id, now, &running),
        waiting: open,
        done,
        plans: plans(t, &shelf, id, now),
        ended: halts.iter().any(|halt| halt.end),
        halts,
        typed,
        from: local(now),
        until: local(now.plus_minutes(120)),
        tomorrow: now.plus_days(1).date().to_string(),
    };
    html_with(status, &page)
}

fn section(hall: &Hall, t: T, id: &str, now: Millis) -> String {
    let unit = hall.city().unit_on(id, now.date());
    unit.map_or_else(|| id.to_owned(), |unit| unit.name.get(t.lang()).to_owned())
}

/// As the input of a moment wants it.
fn local(at: Millis) -> String {
    at.local().strftime("%Y-%m-%dT%H:%M").to_string()
}

/// Changes of a procedure: those that are not over, and the last that were carried out.
async fn changes(hall: &Hall, permit: &Staff<EditProcedures>, id: &str) -> Result<[Vec<Waiting>; 2], Problem> {
    let reads = permit.reads().await?;
    let (open, done) = (change::open(&reads, Some(id)).await?, change::done(&reads, id, DONE).await?);
    drop(reads);
    Ok([waiting(hall, permit, &open).await?, waiting(hall, permit, &done).await?])
}

/// Versions with other rules, newest first; those in force and those with running cases.
fn versions(t: T, shelf: &Shelf, id: &str, now: Millis, running: &[(String, String, i64)]) -> Vec<VersionRow> {
    let current = shelf.in_force("procedure", id, now).map_or_else(String::new, |(_, version)| version.rules.clone());
    let mut rows: Vec<VersionRow> = Vec::new();
    for version in shelf.versions("procedure", id).iter().rev() {
        if rows.iter().any(|row| row.full == version.rules) {
            continue;
        }
        let count = running.iter().find(|(of, rules, _)| of == id && *rules == version.rules).map_or(0, |(.., n)| *n);
        rows.push(VersionRow {
            rules: short(&version.rules),
            full: version.rules.clone(),
            published: say::date_time(t.lang(), Millis(version.published_at)),
            running: say::number(count),
            current: version.rules == current,
            any: count > 0,
        });
    }
    rows
}

fn plans(t: T, shelf: &Shelf, id: &str, now: Millis) -> Vec<PlanRow> {
    let row = |row: &&planned_file::Model| PlanRow {
        from: say::full_date(t.lang(), Millis(row.from_at).date()),
        file: crate::catalog::file_name(&row.kind, &row.id),
        change: row.change,
    };
    let mut found: Vec<PlanRow> = shelf.planned("procedure", id, now).iter().map(row).collect();
    for letter in shelf.card(id).map(|card| card.letters.clone()).unwrap_or_default() {
        found.extend(shelf.planned("letter", &letter, now).iter().map(row));
    }
    found
}

async fn halt_rows(
    permit: &Staff<EditProcedures>,
    t: T,
    shelf: &Shelf,
    id: &str,
    now: Millis,
) -> Result<Vec<HaltRow>, Problem> {
    let rows: Vec<_> =
        shelf.halts(id).filter(|halt| halt.until_at.is_none_or(|until| now.0 < until)).cloned().collect();
    let ids: Vec<Uuid> = rows.iter().flat_map(|row| [Some(row.by_staff), row.seen_by]).flatten().collect();
    let names = people::names(&permit.reads().await?, &ids).await?;
    let name = |id: Uuid| names.get(&id).cloned().unwrap_or_default();
    let row = |row: halt::Model| HaltRow {
        id: row.id,
        end: row.kind == "end",
        reason: Text::new(row.reason_ja, row.reason_en).get(t.lang()).to_owned(),
        from: say::date_time(t.lang(), Millis(row.from_at)),
        until: row.until_at.map_or_else(String::new, |until| say::date_time(t.lang(), Millis(until))),
        by: name(row.by_staff),
        seen: row.seen_by.map(name).unwrap_or_default(),
        mine: row.by_staff == permit.account(),
    };
    Ok(rows.into_iter().map(row).collect())
}

pub async fn post(
    permit: Staff<EditProcedures>,
    State(hall): State<Hall>,
    Path(id): Path<String>,
    form: Fields,
) -> Result<Response, Problem> {
    may(&hall, &permit, &id)?;
    hall.library().shelf().card(&id).ok_or(Problem::NotFound)?;
    let mut errors = Errors::none(web::texts::T::new(permit.lang()));
    let to = match form.get("act") {
        "begin" => Some(begin(&hall, &permit, &id, What::Text, Stand::Editing).await?),
        "stop" => stop(&hall, &permit, &id, &form, &mut errors).await?,
        "seen" | "lift" => Some(touch(&hall, &permit, &id, &form).await?),
        "end" => match end(&permit, &form, &mut errors) {
            Some(what) => Some(begin(&hall, &permit, &id, what, Stand::Asked).await?),
            None => None,
        },
        "reopen" => {
            let halt = form.get("halt").parse().map_err(|_| Problem::NotFound)?;
            Some(begin(&hall, &permit, &id, What::Reopen { halt }, Stand::Asked).await?)
        }
        "call-off" => {
            let change = form.get("change").parse().map_err(|_| Problem::NotFound)?;
            Some(begin(&hall, &permit, &id, What::CallOff { change }, Stand::Asked).await?)
        }
        _ => return Err(Problem::NotFound),
    };
    match to {
        Some(to) => Ok(see_other(&to)),
        None => draw(&hall, &permit, &id, errors, form).await,
    }
}

async fn begin(
    hall: &Hall,
    permit: &Staff<EditProcedures>,
    id: &str,
    what: What,
    state: Stand,
) -> Result<String, Problem> {
    let t = T::new(permit.lang());
    let title = match &what {
        What::Text => String::new(),
        What::End { .. } => t.title_end().into_owned(),
        What::Reopen { .. } => t.title_reopen().into_owned(),
        What::CallOff { .. } => t.title_call_off().into_owned(),
        What::Migrate { .. } => t.title_migrate().into_owned(),
    };
    let beginning = Beginning {
        procedure: id.to_owned(),
        title,
        what,
        state,
        files: Vec::new(),
        staff: permit.account(),
        by: permit.actor(),
    };
    let (change, changes) = change::begin(hall, beginning);
    permit.submit(changes).await?;
    Ok(format!("/desk/procedures/change/{change}"))
}

fn end(permit: &Staff<EditProcedures>, form: &Fields, errors: &mut Errors) -> Option<What> {
    let t = T::new(permit.lang());
    let reason = form.text("reason_ja").filter(|reason| reason.chars().count() <= 500);
    if reason.is_none() {
        errors.add("end-reason_ja", t.reason_missing());
    }
    let from = form.get("from").parse().ok().filter(|from| *from >= permit.today());
    if from.is_none() {
        errors.add("end-from", t.day_wrong());
    }
    Some(What::End {
        reason_ja: reason?.to_owned(),
        reason_en: form.text("reason_en").unwrap_or_default().to_owned(),
        from: from?,
    })
}

async fn stop(
    hall: &Hall,
    permit: &Staff<EditProcedures>,
    id: &str,
    form: &Fields,
    errors: &mut Errors,
) -> Result<Option<String>, Problem> {
    let (t, now) = (T::new(permit.lang()), hall.now());
    let at = |name: &str| form.get(name).parse::<DateTime>().ok().map(Millis::from_local);
    let reason = form.text("reason_ja").filter(|reason| reason.chars().count() <= 500);
    if reason.is_none() {
        errors.add("reason_ja", t.reason_missing());
    }
    let from = at("from").map(|from| from.max(now));
    let until = at("until").filter(|until| from.is_some_and(|from| from < *until));
    if until.is_none() {
        errors.add("until", t.until_wrong());
    }
    let (Some(reason), Some(from), Some(until)) = (reason, from, until) else { return Ok(None) };
    let reason = Text::new(reason, form.text("reason_en").unwrap_or_default());
    let halt = Halt { kind: HaltKind::Maintenance, reason, from, until: Some(until) };
    let new = NewHalt { id: hall.new_id(), procedure: id.to_owned(), halt, staff: permit.account() };
    let reads = permit.reads().await?;
    let expected = Changes::new().expect(LIBRARY, reads.version(LIBRARY).await?);
    drop(reads);
    let changes = begin_halt(hall.db().city().0, &new, None, permit.actor(), now, expected);
    permit.submit(changes).await?;
    hall.library().reload(&permit.reads().await?).await?;
    Ok(Some(format!("/desk/procedures/of/{id}")))
}

/// A maintenance is seen by somebody else, or over before its time.
async fn touch(hall: &Hall, permit: &Staff<EditProcedures>, id: &str, form: &Fields) -> Result<String, Problem> {
    let shelf = hall.library().shelf();
    let known = |halt: &&halt::Model| halt.id.to_string() == form.get("halt") && halt.kind == "maintenance";
    let halt = shelf.halts(id).find(known).ok_or(Problem::NotFound)?;
    let reads = permit.reads().await?;
    let expected = Changes::new().expect(LIBRARY, reads.version(LIBRARY).await?);
    drop(reads);
    let changes = match form.get("act") {
        "seen" if halt.by_staff == permit.account() => return Err(Problem::NotFound),
        "seen" => halt_seen(halt, permit.account(), permit.actor(), expected),
        _ => lift_halt(halt, permit.actor(), hall.now(), expected),
    };
    permit.submit(changes).await?;
    hall.library().reload(&permit.reads().await?).await?;
    Ok(format!("/desk/procedures/of/{id}"))
}
