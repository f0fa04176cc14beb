//! Sections against the city, densely: a line each, with of how many it speaks.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use web::{Asked, Page, Permission, Problem, Staff, html};

use crate::Hall;
use crate::outcomes::held::Level;
use crate::outcomes::rules::{FEWEST, Measure, Span};
use crate::outcomes::sheet;
use crate::outcomes::show::{Choice, Figure, Line, Look};
use crate::outcomes::texts::T;
use crate::people::{EditProcedures, Officer, SignedIn};

/// What is known by section: nobody asks a section's visitors apart, and tickets are an office's.
const BY_SECTION: [Measure; 4] = [Measure::Visits, Measure::First, Measure::Kept, Measure::Hours];

struct Row {
    name: String,
    /// In the order of the measures: the value, and interval and number.
    cells: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "outcomes/desk/page.html")]
struct FiguresPage {
    page: Page,
    t: T,
    spans: Vec<Choice>,
    span: &'static str,
    period: String,
    figures: Vec<Figure>,
    heads: Vec<String>,
    rows: Vec<Row>,
    all: bool,
    fewest: i64,
}

/// Whether the officer sees all sections, and the own ones.
async fn sections(staff: &Staff<SignedIn>) -> Result<(bool, Vec<String>), Problem> {
    let reads = staff.reads().await?;
    let officer = Officer::on(&reads, staff.account(), staff.today()).await?.ok_or(Problem::SignIn)?;
    Ok((officer.permissions().contains(&EditProcedures::NAME), officer.sections()))
}

async fn look(hall: &Hall, staff: &Staff<SignedIn>, t: T, span: Span) -> Result<Look, Problem> {
    Look::at(hall, &staff.reads().await?, t, span).await
}

pub async fn get(State(hall): State<Hall>, staff: Staff<SignedIn>, Asked(asked): Asked) -> Result<Response, Problem> {
    let (t, span) = (T::new(staff.lang()), Span::read(asked.get("p")));
    let (all, own) = sections(&staff).await?;
    let look = look(&hall, &staff, t, span).await?;
    html(&FiguresPage {
        page: hall.desk_page(&staff, t.title()).await?,
        t,
        spans: look.spans(),
        span: span.word(),
        period: look.period_said(),
        figures: Measure::ALL.into_iter().map(|measure| look.figure(measure)).collect(),
        heads: BY_SECTION.into_iter().map(|measure| look.name(measure)).collect(),
        rows: rows(&look, |id| all || own.iter().any(|section| section == id)),
        all,
        fewest: FEWEST,
    })
}

fn rows(look: &Look, only: impl Fn(&str) -> bool + Copy) -> Vec<Row> {
    let by: Vec<Vec<Line>> =
        BY_SECTION.into_iter().map(|measure| look.rows(measure, Level::Section, only).lines).collect();
    let mut names: Vec<&String> = by.iter().flatten().map(|line| &line.name).collect();
    names.sort_unstable();
    names.dedup();
    let cell = |lines: &Vec<Line>, name: &str| {
        let line = lines.iter().find(|line| line.name == name);
        line.map_or_else(
            || ("–".to_owned(), String::new()),
            |line| (line.value.clone(), look.t.with_interval(&line.interval, &line.n).into_owned()),
        )
    };
    let row = |name: &String| Row { name: name.clone(), cells: by.iter().map(|lines| cell(lines, name)).collect() };
    names.into_iter().map(row).collect()
}

pub async fn file(State(hall): State<Hall>, staff: Staff<SignedIn>, Asked(asked): Asked) -> Result<Response, Problem> {
    let (t, span) = (T::new(staff.lang()), Span::read(asked.get("p")));
    let (all, own) = sections(&staff).await?;
    let look = look(&hall, &staff, t, span).await?;
    let levels = [Level::Procedure, Level::Office, Level::Section];
    Ok(sheet::file(&look, &Measure::ALL, &levels, |id| all || own.iter().any(|section| section == id)))
}
