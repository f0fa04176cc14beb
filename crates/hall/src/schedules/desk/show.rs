//! One edit as its page shows it: a plan that is still to be approved, or what became of it.

use std::collections::{BTreeMap, HashMap};

use askama::Template;
use civic::Millis;
use counter::edits::Edit;
use store::Reads;
use uuid::Uuid;
use web::{Errors, Fields, Page, Problem, Staff};

use super::rows::{Call, Line, call, done, goes, line, options, why};
use super::texts::T;
use super::words;
use crate::Hall;
use crate::people::{EditSchedules, names};
use crate::schedules::edits::{lines as lines_of, one};
use crate::schedules::plan::{Plan, Planned, plan};
use crate::schedules::records::{schedule_edit, schedule_line};
use crate::schedules::rules::{Phase, State, Way, lies_ahead};
use crate::visits::{self, Visit};

/// Lines of one page: a page stays below 50 kB.
const MOST: usize = 40;
/// Seconds after which a page whose plan is under way renews itself.
const EVERY: u32 = 2;

/// What of it is looked at.
#[derive(Clone, Copy, Debug, Default)]
pub struct Look {
    pub undo: bool,
    pub from: usize,
}

impl Look {
    pub fn of(asked: &Fields) -> Self {
        Self { undo: asked.get("undo") == "1", from: asked.get("from").parse().unwrap_or(0) }
    }
}

#[derive(Template)]
#[template(path = "schedules/desk/one.html")]
pub struct OnePage {
    page: Page,
    t: T,
    errors: Errors,
    href: String,
    days: String,
    state: String,
    reason: String,
    who: Vec<String>,
    meets: Vec<(String, String)>,
    /// Something is to be approved: `do` or `undo`.
    ask: &'static str,
    phase: &'static str,
    seen: String,
    sum: String,
    holds: String,
    lines: Vec<Line>,
    from: usize,
    part: String,
    next: Option<String>,
    progress: String,
    running: bool,
    left: String,
    gone: String,
    calls: Vec<Call>,
    undo: Option<String>,
}

pub async fn drawn(
    hall: &Hall,
    staff: &Staff<EditSchedules>,
    id: Uuid,
    look: Look,
    errors: Errors,
) -> Result<OnePage, Problem> {
    let t = T::new(staff.lang());
    let reads = staff.reads().await?;
    let (row, edit) = one(&reads, id).await?.ok_or(Problem::NotFound)?;
    let state = State::of(&row.state).unwrap_or(State::Dropped);
    let ahead = lies_ahead(&edit, staff.today());
    let done = lines_of(&reads, id, Phase::Do).await?;
    let running = done.iter().any(|line| line.state == "waits");
    let may_undo = state == State::Approved && ahead && !running;
    let asks = match state {
        State::Draft => Some(Phase::Do),
        State::Approved if look.undo && may_undo => Some(Phase::Undo),
        _ => None,
    };
    let mut page = start(hall, staff, &row, &edit, errors).await?;
    let signers: Vec<Uuid> = row.approved_by.into_iter().chain(row.undone_by).collect();
    page.who = signed(t, &row, &names(&reads, &signers).await?);
    page.undo = (may_undo && asks.is_none()).then(|| format!("{}?undo=1", page.href));
    let subjects = if let Some(phase) = asks {
        let plan = plan(hall, &reads, &edit, phase).await?;
        planned(hall, t, &mut page, phase, &plan, look.from)
    } else {
        so_far(hall, t, &reads, &mut page, (id, state), look.from).await?
    };
    drop(reads);
    if !subjects.is_empty() {
        staff.look(subjects, None).await?;
    }
    Ok(page)
}

/// What is carried out of it, or of its undoing.
async fn so_far(
    hall: &Hall,
    t: T,
    reads: &Reads,
    page: &mut OnePage,
    (id, state): (Uuid, State),
    from: usize,
) -> Result<Vec<Uuid>, Problem> {
    let phase = if state == State::Undone { Phase::Undo } else { Phase::Do };
    let mut rows = lines_of(reads, id, phase).await?;
    rows.retain(|row| row.state != "picked");
    let ids: Vec<Uuid> = rows.iter().map(|row| row.booking).collect();
    let visits = visits::visits(hall, reads, &ids).await?;
    Ok(carried(hall, t, page, phase, &rows, &visits, from))
}

async fn start(
    hall: &Hall,
    staff: &Staff<EditSchedules>,
    row: &schedule_edit::Model,
    edit: &Edit,
    errors: Errors,
) -> Result<OnePage, Problem> {
    let t = T::new(staff.lang());
    let office = words::office(hall, t.lang(), &row.office);
    let page = hall.desk_page(staff, t.one_of(&office, &words::what(t, edit))).await?;
    Ok(OnePage {
        page: page.back(t.office_title(&office), format!("/desk/schedules/{}", row.office)).erring(!errors.is_empty()),
        href: format!("/desk/schedules/of/{}", row.id),
        days: words::days(t.lang(), edit),
        state: words::state(t, State::of(&row.state).unwrap_or(State::Dropped)),
        reason: t.reason_line(edit.reason.get(t.lang())).into_owned(),
        who: Vec::new(),
        meets: Vec::new(),
        ask: "",
        phase: "do",
        seen: String::new(),
        sum: String::new(),
        holds: String::new(),
        lines: Vec::new(),
        from: 0,
        part: String::new(),
        next: None,
        progress: String::new(),
        running: false,
        left: String::new(),
        gone: String::new(),
        calls: Vec::new(),
        undo: None,
        errors,
        t,
    })
}

fn signed(t: T, row: &schedule_edit::Model, names: &BTreeMap<Uuid, String>) -> Vec<String> {
    let name = |id: Option<Uuid>| id.and_then(|id| names.get(&id)).cloned().unwrap_or_default();
    let when = |at: i64| words::when(t.lang(), Millis(at));
    let approved = row.approved_at.map(|at| t.approved_line(&when(at), &name(row.approved_by)).into_owned());
    let undone = row.undone_at.map(|at| t.undone_line(&when(at), &name(row.undone_by)).into_owned());
    approved.into_iter().chain(undone).collect()
}

/// A plan to be approved; whose names it shows.
fn planned(hall: &Hall, t: T, page: &mut OnePage, phase: Phase, plan: &Plan, from: usize) -> Vec<Uuid> {
    page.ask = phase.word();
    page.phase = phase.word();
    page.seen.clone_from(&plan.seen);
    page.sum = sum(t, phase, &plan.lines);
    if !plan.holds.is_empty() {
        page.holds = t.plan_holds(&plan.holds.len().to_string()).into_owned();
    }
    if phase == Phase::Do {
        let each = plan.meets.iter().map(|edit| {
            let href = format!("/desk/schedules/of/{}", Uuid::from_u128(edit.id));
            (href, format!("{} {}", words::days(t.lang(), edit), words::what(t, edit)))
        });
        page.meets = each.collect();
    }
    let shown: Vec<&Planned> = plan.lines.iter().skip(from).take(MOST).collect();
    paged(t, page, plan.lines.len(), (from, shown.len()));
    let line = |one: &&Planned| Line {
        note: if one.lost { t.lost_note().into_owned() } else { why(t, one.why) },
        goes: goes(hall, t, &one.visit.slot, one.visit.at, one.way, one.to.as_ref()),
        options: if phase == Phase::Do { options(hall, t, one) } else { Vec::new() },
        ..line(hall, t, &one.visit, &one.visit.slot, one.visit.at)
    };
    page.lines = shown.iter().map(line).collect();
    shown.iter().map(|one| one.visit.id).collect()
}

fn sum(t: T, phase: Phase, lines: &[Planned]) -> String {
    if lines.is_empty() {
        return t.plan_none().into_owned();
    }
    let count = |of: &[Way]| lines.iter().filter(|line| of.contains(&line.way)).count().to_string();
    let all = lines.len().to_string();
    if phase == Phase::Do {
        let (seat, time) = (count(&[Way::Seat]), count(&[Way::Time]));
        return t.plan_sum(&all, &count(&[Way::Call]), &count(&[Way::Office]), &seat, &time).into_owned();
    }
    let other = count(&[Way::Seat, Way::Time, Way::Office, Way::Call]);
    t.undo_sum(&all, &count(&[Way::Back, Way::Stands]), &other, &count(&[Way::Stays])).into_owned()
}

fn paged(t: T, page: &mut OnePage, all: usize, (from, shown): (usize, usize)) {
    let to = from + shown;
    page.from = from;
    if all > MOST {
        page.part = t.part(&all.to_string(), &(from + 1).to_string(), &to.to_string()).into_owned();
        let undo = if page.ask == "undo" { "&undo=1" } else { "" };
        page.next = (to < all).then(|| format!("{}?from={to}{undo}", page.href));
    }
}

/// What became of an approved plan; whose names it shows.
fn carried(
    hall: &Hall,
    t: T,
    page: &mut OnePage,
    phase: Phase,
    rows: &[schedule_line::Model],
    visits: &HashMap<Uuid, Visit>,
    from: usize,
) -> Vec<Uuid> {
    let count = |state: &str| rows.iter().filter(|row| row.state == state).count();
    let (all, waits, gone, left) = (rows.len(), count("waits"), count("gone"), count("left"));
    page.phase = phase.word();
    page.running = waits > 0;
    page.page.refresh = page.running.then_some(EVERY);
    page.progress = match (all, waits) {
        (0, _) => String::new(),
        (_, 0) => t.finished(&all.to_string()).into_owned(),
        _ => t.running(&all.to_string(), &(all - waits).to_string()).into_owned(),
    };
    if left > 0 {
        page.left = t.left_note(&left.to_string()).into_owned();
    }
    if gone > 0 && waits == 0 {
        page.gone = t.gone_note(&gone.to_string()).into_owned();
    }
    let shown: Vec<&schedule_line::Model> = rows.iter().skip(from).take(MOST).collect();
    paged(t, page, all, (from, shown.len()));
    page.lines =
        shown.iter().filter_map(|row| visits.get(&row.booking).map(|visit| done(hall, t, row, visit))).collect();
    page.calls = rows.iter().filter_map(|row| call(hall, t, row, visits.get(&row.booking)?)).collect();
    let called = page.calls.iter().map(|call| call.id);
    shown.iter().map(|row| row.booking).chain(called).collect()
}
