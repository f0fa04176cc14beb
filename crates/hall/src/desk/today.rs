//! 今日: what this officer does today, in the order it falls due, and how much of the day that takes.
//!
//! A plan, not a duty: everything due up to today, and then as much of what comes next as the day holds. It plans nothing for a colleague.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use jiff::civil::Date;
use uuid::Uuid;
use web::{Link, Page, Permission as _, Problem, Staff, say};

use super::due::Group;
use super::inbox::{List, Row, look, many};
use super::lists::{self, Filter, Line, Tab, Tally};
use super::texts::T;
use crate::Hall;
use crate::cases::Scope;
use crate::notices;
use crate::people::{Officer, ReadCases, TypeIn, WorkTasks};
use crate::satisfaction::{self, Mood};
use crate::visits::{self, Preparation};

/// Minutes of a day that can be planned: what is left of 7 h 45 min when nobody plans the last three quarters of an hour.
const DAY: i64 = 7 * 60;
/// Rows shown: a page of them stays within 50 kB.
const MOST: usize = 40;

/// What is done about a row.
enum Act {
    /// Starting the task on this version of its case.
    Start { to: String, version: i64 },
    /// The case is open at work, or wants to be read first.
    Open { label: String },
}

struct Step {
    row: Row,
    act: Act,
}

/// One heading with its steps.
struct Part {
    word: String,
    sum: String,
    steps: Vec<Step>,
}

#[derive(Template)]
#[template(path = "desk/today.html")]
struct Today {
    page: Page,
    t: T,
    date: String,
    sum: String,
    over: Option<String>,
    parts: Vec<Part>,
    /// How many of the planned are not shown.
    rest: usize,
    /// (when, how much): everything of this officer's by its due day.
    ahead: Vec<(String, String)>,
    approvals: Option<Link>,
    /// How many mail does not reach.
    unreached: i64,
    unassigned: Option<Link>,
    /// Visits to prepare for, by office and day.
    prepare: Vec<Link>,
    /// The week's question, once.
    mood: Option<Mood>,
}

/// What a day holds.
struct Plan {
    lines: Vec<Line>,
    minutes: i64,
    anywhere: i64,
    /// Minutes of what is due up to today.
    due: i64,
}

/// Everything due up to today, then what still fits, nearest due day first; a task that is in two lists is done once.
fn plan(mut lines: Vec<Line>, today: Date) -> Plan {
    lines.sort_by(|a, b| (&a.due_on, a.case_id, a.no).cmp(&(&b.due_on, b.case_id, b.no)));
    lines.dedup_by(|a, b| (a.case_id, a.no) == (b.case_id, b.no));
    let mut plan = Plan { lines: Vec::new(), minutes: 0, anywhere: 0, due: 0 };
    let today = today.to_string();
    for line in lines {
        let is_due = line.due_on <= today;
        if !is_due && plan.minutes + line.minutes > DAY {
            break;
        }
        plan.minutes += line.minutes;
        plan.due += if is_due { line.minutes } else { 0 };
        plan.anywhere += if line.place == "anywhere" { line.minutes } else { 0 };
        plan.lines.push(line);
    }
    plan
}

pub async fn get(permit: Staff<ReadCases>, State(hall): State<Hall>) -> Result<Response, Problem> {
    let (t, today, none) = (T::new(permit.lang()), permit.today(), Filter::default());
    let reads = permit.reads().await?;
    let officer = Officer::on(&reads, permit.account(), today).await?.ok_or(Problem::SignIn)?;
    let (mut lines, _) = lists::page(&reads, &officer, Tab::Mine, &none, None).await?;
    let (approvals, _) = lists::to_approve(&reads, &officer, None).await?;
    let (waiting, minutes) = (approvals.len(), approvals.iter().map(|line| line.minutes).sum());
    lines.extend(approvals);
    let own = lists::tally(&reads, &officer, Tab::Mine, &none).await?;
    let free = lists::tally(&reads, &officer, Tab::Unassigned, &none).await?;
    let unreached = notices::unreached_count(&reads, &Scope::of(&officer)).await?;
    let prepare = if permit.has(TypeIn::NAME) { visits::preparations(&hall, &reads).await? } else { Vec::new() };
    drop(reads);
    let plan = plan(lines, today);
    let shown = &plan.lines[..plan.lines.len().min(MOST)];
    look(&permit, shown, "cases.list").await?;
    let list = List { hall: &hall, t, today, colleagues: &[] };
    let hours = |minutes| say::minutes(t.lang(), minutes);
    let share = if plan.minutes == 0 { 0 } else { plan.anywhere * 100 / plan.minutes };
    web::html(&Today {
        page: super::page(&permit, t.today_title()).await?,
        t,
        date: say::date(t.lang(), today),
        sum: t.today_plan(&hours(plan.minutes), &hours(DAY), &share.to_string()).into_owned(),
        over: (plan.due > DAY).then(|| t.today_over(&hours(DAY)).into_owned()),
        parts: parts(&list, shown, permit.has(WorkTasks::NAME), permit.account()),
        rest: plan.lines.len() - shown.len(),
        ahead: ahead(t, today, &own),
        approvals: link(t, (i64::try_from(waiting).unwrap_or(i64::MAX), minutes), false, "/desk/approvals"),
        unreached,
        unassigned: link(t, (free.count, free.minutes), free.capped, "/desk/inbox?tab=unassigned"),
        prepare: prepare.iter().map(|one| to_prepare(&hall, t, one)).collect(),
        mood: satisfaction::ask(&hall, &permit).await?,
    })
}

fn to_prepare(hall: &Hall, t: T, one: &Preparation) -> Link {
    let office = hall.city().office_name(&one.office, t.lang());
    let (count, minutes) = (one.visits.to_string(), say::minutes(t.lang(), one.minutes));
    let words = t.prepare_line(&count, &say::day(t.lang(), one.day), &minutes, &office, &say::time(one.by));
    Link::new(words, format!("/desk/visits?o={}&d={}", one.office, one.day))
}

fn parts(list: &List<'_>, lines: &[Line], works: bool, me: Uuid) -> Vec<Part> {
    let t = list.t;
    let part = |group: Group| {
        let of_group: Vec<&Line> = lines.iter().filter(|line| Group::of(&line.due_on, list.today) == group).collect();
        let minutes = of_group.iter().map(|line| line.minutes).sum();
        let count = say::number(i64::try_from(of_group.len()).unwrap_or(i64::MAX));
        Part {
            word: group.word(t),
            sum: t.group_sum(&count, &say::minutes(t.lang(), minutes)).into_owned(),
            steps: of_group.into_iter().map(|line| step(list, line, works, me)).collect(),
        }
    };
    Group::ALL.into_iter().map(part).filter(|part| !part.steps.is_empty()).collect()
}

fn step(list: &List<'_>, line: &Line, works: bool, me: Uuid) -> Step {
    let t = list.t;
    let mut row = list.row(line);
    row.due.strip = None;
    let read_first = matches!(line.kind.as_str(), "approve" | "read-after");
    let act = match line.state.as_str() {
        "assigned" | "paused" if works && !read_first && line.assignee == Some(me) => {
            Act::Start { to: format!("/desk/case/{}/task/{}", line.case_id, line.no), version: line.version }
        }
        "started" => Act::Open { label: t.go_on().into_owned() },
        _ => Act::Open { label: t.open_case().into_owned() },
    };
    Step { row, act }
}

/// How much of this officer's work falls due when.
fn ahead(t: T, today: Date, tally: &Tally) -> Vec<(String, String)> {
    let of_group = |group: Group| {
        let days = tally.days.iter().filter(|(day, _)| Group::of(day, today) == group);
        let (count, minutes) = days.fold((0, 0), |sum, (_, day)| (sum.0 + day.0, sum.1 + day.1));
        let sum = t.group_sum(&many(t, count, tally.capped), &say::minutes(t.lang(), minutes)).into_owned();
        (count > 0).then(|| (group.word(t), sum))
    };
    Group::ALL.into_iter().filter_map(of_group).collect()
}

fn link(t: T, (count, minutes): (i64, i64), capped: bool, href: &str) -> Option<Link> {
    let sum = t.group_sum(&many(t, count, capped), &say::minutes(t.lang(), minutes)).into_owned();
    (count > 0).then(|| Link::new(sum, href))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn line(no: i64, due_on: &str, minutes: i64, place: &str) -> Line {
        let text = String::new;
        Line {
            case_id: Uuid::from_u128(1),
            no,
            minutes,
            due_on: due_on.into(),
            place: place.into(),
            assignee: None,
            version: 1,
            node: text(),
            kind: text(),
            role: text(),
            section: text(),
            state: text(),
            number: text(),
            procedure: text(),
            rules: text(),
            stage: text(),
            applicant: text(),
            shape: text(),
        }
    }

    #[test]
    fn what_is_due_is_planned_whatever_it_takes_and_the_rest_as_far_as_the_day_goes() {
        let today = date(2026, 9, 7);
        let all = vec![
            line(1, "2026-09-08", 100, "anywhere"),
            line(2, "2026-09-07", 300, "counter"),
            line(3, "2026-09-04", 10, "anywhere"),
            line(4, "2026-09-08", 20, "anywhere"),
            line(2, "2026-09-07", 300, "counter"),
        ];
        let planned = plan(all, today);
        assert_eq!(planned.lines.iter().map(|line| line.no).collect::<Vec<_>>(), [3, 2, 1]);
        assert_eq!((planned.minutes, planned.due, planned.anywhere), (410, 310, 110));
        let late = plan(vec![line(1, "2026-09-01", 400, "paper"), line(2, "2026-09-02", 400, "paper")], today);
        assert_eq!((late.lines.len(), late.due), (2, 800), "late work is never left out");
    }
}
