//! The inbox: what is to be done, nearest due day first, and the means to take it.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use procedure::Procedure;
use store::Look;
use uuid::Uuid;
use web::{Asked, Link, Page, Permission, Problem, Staff, say};

use super::due::{self, Due, Group};
use super::lists::{self, Filter, Key, Line, Tab, Tally};
use super::texts::T;
use super::{filters, names, people_here};
use crate::Hall;
use crate::allocation;
use crate::people::{ExportCases, Officer, ReadCases, WorkTasks};

/// One row as drawn.
pub struct Row {
    pub id: String,
    pub href: String,
    pub due: Due,
    pub name: String,
    pub procedure: String,
    pub number: String,
    pub stage: String,
    pub work: String,
    pub minutes: String,
    pub place: String,
    pub who: String,
}

pub struct Rows {
    pub word: String,
    pub sum: String,
    pub lines: Vec<Row>,
}

struct TabLink {
    link: Link,
    count: String,
    key: usize,
    current: bool,
}

/// A choice of a filter: value, words, chosen.
pub type Choice = (String, String, bool);

#[derive(Template)]
#[template(path = "desk/inbox.html")]
struct Inbox {
    page: Page,
    t: T,
    tab: &'static str,
    today: String,
    sum: String,
    tabs: Vec<TabLink>,
    kept: Vec<(Link, bool)>,
    /// Where what is on view is kept under a name.
    keep: String,
    /// Where the list is written out, for who may.
    export: Option<String>,
    /// Where cases of these sections are decided together, if any are.
    batches: bool,
    procedures: Vec<Choice>,
    stages: Vec<Choice>,
    places: Vec<Choice>,
    groups: Vec<Rows>,
    colleagues: Vec<(Uuid, String)>,
    may_take: bool,
    first: Option<String>,
    next: Option<String>,
}

const TABS: [(&str, Tab); 4] =
    [("mine", Tab::Mine), ("section", Tab::Section), ("unassigned", Tab::Unassigned), ("all", Tab::All)];

/// What the address asks the inbox for.
pub struct Asking {
    pub name: &'static str,
    pub tab: Tab,
    pub filter: Filter,
    after: Option<Key>,
}

pub fn asking(asked: &web::Fields) -> Asking {
    let (name, tab) = TABS.into_iter().find(|(name, _)| *name == asked.get("tab")).unwrap_or(TABS[0]);
    let filter =
        Filter { procedure: asked.get("p").into(), stage: asked.get("stage").into(), place: asked.get("place").into() };
    Asking { name, tab, filter, after: Key::read(asked.get("after")) }
}

impl Asking {
    /// The first page of this list.
    pub fn place(&self) -> String {
        self.href(self.name, None)
    }

    /// As the fields of a form.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let Filter { procedure, stage, place } = &self.filter;
        let pairs =
            [("tab", self.name), ("p", procedure.as_str()), ("stage", stage.as_str()), ("place", place.as_str())];
        pairs.into_iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| (name, value.to_owned())).collect()
    }

    fn href(&self, tab: &str, after: Option<&Key>) -> String {
        let mut href = format!("/desk/inbox?tab={tab}");
        let Filter { procedure, stage, place } = &self.filter;
        let after = after.map(Key::text).unwrap_or_default();
        for (name, value) in [("p", procedure), ("stage", stage), ("place", place), ("after", &after)] {
            if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte)) {
                href.extend(["&", name, "=", value]);
            }
        }
        href
    }
}

pub async fn get(permit: Staff<ReadCases>, State(hall): State<Hall>, Asked(asked): Asked) -> Result<Response, Problem> {
    let asking = asking(&asked);
    let reads = permit.reads().await?;
    let officer = Officer::on(&reads, permit.account(), permit.today()).await?.ok_or(Problem::SignIn)?;
    let (lines, more) = lists::page(&reads, &officer, asking.tab, &asking.filter, asking.after.as_ref()).await?;
    let mut tallies = Vec::with_capacity(TABS.len());
    for (_, tab) in TABS {
        tallies.push(lists::tally(&reads, &officer, tab, &asking.filter).await?);
    }
    let colleagues = people_here(&reads, &officer, permit.today()).await?;
    let kept = filters::links(&reads, permit.account(), &asking).await?;
    drop(reads);
    look(&permit, &lines, "cases.list").await?;
    let t = T::new(permit.lang());
    let page = super::page(&permit, t.inbox_title()).await?;
    let at = TABS.iter().position(|(name, _)| *name == asking.name).unwrap_or(0);
    let list = List { hall: &hall, t, today: permit.today(), colleagues: &colleagues };
    web::html(&Inbox {
        page,
        t,
        tab: asking.name,
        today: say::date(t.lang(), permit.today()),
        sum: sum(t, &tallies[at]),
        tabs: tabs(t, &asking, &tallies),
        kept,
        keep: asking.place().replacen("/desk/inbox", "/desk/inbox/filters", 1),
        batches: permit.has(WorkTasks::NAME) && allocation::decides_together(&hall, &officer),
        export: permit.has(ExportCases::NAME).then(|| asking.place().replacen("/desk/inbox", "/desk/inbox/export", 1)),
        procedures: procedures(&hall, t, &asking.filter.procedure),
        stages: stages(&hall, t, &asking.filter),
        places: places(t, &asking.filter.place),
        first: asking.after.as_ref().map(|_| asking.href(asking.name, None)),
        next: lines.last().filter(|_| more).map(|line| asking.href(asking.name, Some(&line.key()))),
        groups: list.grouped(&lines, &tallies[at]),
        may_take: permit.has(WorkTasks::NAME),
        colleagues,
    })
}

/// One look for the whole list: each case on it is a subject.
pub async fn look<P: Permission>(permit: &Staff<P>, lines: &[Line], purpose: &str) -> Result<(), Problem> {
    let mut subjects: Vec<Uuid> = lines.iter().map(|line| line.case_id).collect();
    subjects.sort_unstable();
    subjects.dedup();
    if subjects.is_empty() {
        return Ok(());
    }
    let section = permit.officer().section.clone();
    permit.look_as(Look { actor: permit.actor(), section, purpose: purpose.to_owned(), subjects, case: None }).await
}

/// What rows are drawn with.
pub struct List<'a> {
    pub hall: &'a Hall,
    pub t: T,
    pub today: jiff::civil::Date,
    pub colleagues: &'a [(Uuid, String)],
}

impl List<'_> {
    pub fn grouped(&self, lines: &[Line], tally: &Tally) -> Vec<Rows> {
        let t = self.t;
        let group_of = |line: &Line| Group::of(&line.due_on, self.today);
        let shown = |group: &Group| lines.iter().any(|line| group_of(line) == *group);
        let rows = |group| Rows {
            word: Group::word(group, t),
            sum: {
                let days = tally.days.iter().filter(|(day, _)| Group::of(day, self.today) == group);
                let (count, minutes) = days.fold((0, 0), |sum, (_, day)| (sum.0 + day.0, sum.1 + day.1));
                t.group_sum(&many(t, count, tally.capped), &say::minutes(t.lang(), minutes)).into_owned()
            },
            lines: lines.iter().filter(|line| group_of(line) == group).map(|line| self.row(line)).collect(),
        };
        Group::ALL.into_iter().filter(shown).map(rows).collect()
    }

    pub fn row(&self, line: &Line) -> Row {
        let t = self.t;
        let shelf = self.hall.library().shelf();
        let pinned: Option<Arc<Procedure>> = shelf.pinned(&line.procedure, &line.rules);
        let shape = line.case();
        let procedure = pinned.as_deref();
        let known = procedure.zip(shape.as_ref());
        let expected =
            known.and_then(|(procedure, shape)| engine::expected(procedure, shape, self.hall.calendar(), self.today));
        let stopped = line.role == "citizen" && expected.is_some_and(|expected| expected.date.is_none());
        let mut due = due::due(t, &line.due_on, stopped, self.hall.calendar(), self.today);
        due.strip = known
            .and_then(|(procedure, shape)| due::strip(procedure, shape, self.hall.calendar(), self.today, due.class));
        let who = line.assignee.and_then(|id| self.colleagues.iter().find(|(known, _)| *known == id));
        Row {
            id: format!("{}.{}", line.case_id.simple(), line.no),
            href: format!("/desk/case/{}", line.case_id),
            due,
            name: if line.applicant.is_empty() { t.no_name().into_owned() } else { line.applicant.clone() },
            procedure: procedure
                .map_or_else(|| line.procedure.clone(), |procedure| procedure.name.get(t.lang()).to_owned()),
            number: line.number.clone(),
            stage: names::stage(t, procedure, &line.stage),
            work: names::work(t, procedure, line),
            minutes: say::minutes(t.lang(), line.minutes),
            place: names::place(t, &line.place),
            who: who.map_or_else(String::new, |(_, name)| name.clone()),
        }
    }
}

pub fn many(t: T, count: i64, capped: bool) -> String {
    let number = say::number(count);
    if capped { t.at_least(&number).into_owned() } else { number }
}

fn sum(t: T, tally: &Tally) -> String {
    let share = if tally.minutes == 0 { 0 } else { tally.anywhere * 100 / tally.minutes };
    let (all, home) = (say::minutes(t.lang(), tally.minutes), say::minutes(t.lang(), tally.anywhere));
    t.inbox_sum(&all, &home, &share.to_string()).into_owned()
}

pub fn tab_word(t: T, name: &str) -> String {
    match name {
        "section" => t.tab_section(),
        "unassigned" => t.tab_unassigned(),
        "all" => t.tab_all(),
        _ => t.tab_mine(),
    }
    .into_owned()
}

fn tabs(t: T, asking: &Asking, tallies: &[Tally]) -> Vec<TabLink> {
    let each = TABS.iter().zip(tallies).enumerate();
    each.map(|(at, ((name, _), tally))| TabLink {
        link: Link::new(tab_word(t, name), asking.href(name, None)),
        count: many(t, tally.count, tally.capped),
        key: at + 1,
        current: *name == asking.name,
    })
    .collect()
}

pub fn procedures(hall: &Hall, t: T, chosen: &str) -> Vec<Choice> {
    let shelf = hall.library().shelf();
    shelf.live().map(|live| (live.id.clone(), live.name.get(t.lang()).to_owned(), live.id == chosen)).collect()
}

/// The stages of the chosen procedure, or of all, each name once.
pub fn stages(hall: &Hall, t: T, filter: &Filter) -> Vec<Choice> {
    let mut all: Vec<Choice> = Vec::new();
    let shelf = hall.library().shelf();
    for live in shelf.live().filter(|live| filter.procedure.is_empty() || live.id == filter.procedure) {
        for (id, name) in &live.stages {
            if !all.iter().any(|(known, ..)| known == id) {
                all.push((id.clone(), name.get(t.lang()).to_owned(), *id == filter.stage));
            }
        }
    }
    all
}

pub fn places(t: T, chosen: &str) -> Vec<Choice> {
    ["anywhere", "paper", "counter", "field"]
        .into_iter()
        .map(|id| (id.to_owned(), names::place(t, id), id == chosen))
        .collect()
}
