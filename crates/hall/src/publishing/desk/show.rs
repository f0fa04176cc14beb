//! A change drawn: its text beside the report, its examples, its difference in words, and what it means for those who are on their way.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use civic::Millis;
use procedure::Procedure;
use uuid::Uuid;
use web::{Errors, Page, Permission, Problem, Staff, html_with, say};

use super::say::{kind, state};
use super::texts::T;
use super::words::{self, Said};
use super::{looks_after, migrate};
use crate::Hall;
use crate::cases;
use crate::catalog::{Played, Proof, Shelf, file_name, kind_of, prove, text_hash};
use crate::people::{self, Publish};
use crate::publishing::change::Change;
use crate::publishing::rules::{State, What};

#[derive(Template)]
#[template(path = "publishing/desk/change.html")]
#[expect(clippy::struct_excessive_bools, reason = "each is a part of the page that is shown or not")]
struct ChangePage {
    page: Page,
    t: T,
    errors: Errors,
    id: Uuid,
    revision: i64,
    title: String,
    heading: String,
    kind: String,
    state: String,
    people: Vec<String>,
    note: String,
    stand: State,
    editing: bool,
    decides: bool,
    /// Why this officer cannot be the second person.
    own: bool,
    is_text: bool,
    from_day: String,
    says: Vec<String>,
    files: Vec<FileLink>,
    file: String,
    text: String,
    conflict: Option<Conflict>,
    overtaken: Vec<String>,
    report: Report,
    diffs: Vec<FileDiff>,
    meaning: Vec<String>,
    migration: Option<migrate::Results>,
}

struct FileLink {
    name: String,
    changed: bool,
    current: bool,
}

/// Somebody else stored this file first.
pub struct Conflict {
    pub theirs: String,
    pub by: String,
    /// Where this officer's text was kept.
    pub kept: String,
}

#[derive(Default)]
struct Report {
    faults: Vec<FaultRow>,
    examples: Vec<ExampleRow>,
    sound: bool,
    checked: bool,
}

struct FaultRow {
    place: String,
    snippet: String,
    message: String,
    fix: String,
}

struct ExampleRow {
    name: String,
    expected: String,
    gone: Option<String>,
    bad: bool,
}

struct FileDiff {
    file: String,
    rows: Vec<Said>,
}

/// What is drawn beside the change itself.
pub struct Shown {
    pub errors: Errors,
    /// The file in the text area.
    pub file: Option<String>,
    /// Typed and not stored.
    pub typed: Option<String>,
    pub conflict: Option<Conflict>,
}

impl Shown {
    pub fn plain(lang: civic::Lang) -> Self {
        Self { errors: Errors::none(web::texts::T::new(lang)), file: None, typed: None, conflict: None }
    }
}

/// What had to be asked for first.
struct Asked {
    page: Page,
    heading: String,
    people: Vec<String>,
    meaning: Vec<String>,
    migration: Option<migrate::Results>,
    report: Report,
    diffs: Vec<FileDiff>,
}

pub async fn draw<P: Permission>(
    hall: &Hall,
    permit: &Staff<P>,
    change: &Change,
    shown: Shown,
) -> Result<Response, Problem> {
    let (t, shelf, now) = (T::new(permit.lang()), hall.library().shelf(), hall.now());
    let row = &change.row;
    let is_text = is_open(change) && change.what == What::Text;
    let proof = (is_text && !change.files.is_empty()).then(|| prove(hall.city(), &shelf, &change.named(), now));
    let (diffs, rules, words) = diffs(t, &shelf, change, proof.as_ref());
    let card = shelf.card(&row.procedure);
    let procedure = card.map_or_else(|| row.procedure.clone(), |card| card.name.get(t.lang()).to_owned());
    let status = match (&shown.conflict, shown.errors.is_empty()) {
        (Some(_), _) => StatusCode::CONFLICT,
        (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (None, true) => StatusCode::OK,
    };
    let heading = if row.title.is_empty() { t.change_heading(&procedure).into_owned() } else { row.title.clone() };
    let erring = !shown.errors.is_empty() || shown.conflict.is_some();
    let page = hall.desk_page(permit, heading.clone()).await?.erring(erring);
    let asked = Asked {
        page: page.back(procedure, format!("/desk/procedures/of/{}", row.procedure)),
        heading,
        people: people_lines(permit, t, change).await?,
        meaning: if is_text { meaning(permit, t, change, (rules, words)).await? } else { Vec::new() },
        migration: migrate::results(hall, permit, t, change).await?,
        report: proof.as_ref().map(report).unwrap_or_default(),
        diffs,
    };
    html_with(status, &drawn(hall, permit, change, shown, asked))
}

fn is_open(change: &Change) -> bool {
    matches!(change.state(), State::Editing | State::Asked)
}

fn drawn<P: Permission>(hall: &Hall, permit: &Staff<P>, change: &Change, shown: Shown, asked: Asked) -> ChangePage {
    let (t, shelf, now) = (T::new(permit.lang()), hall.library().shelf(), hall.now());
    let (row, stand, is_text) = (&change.row, change.state(), change.what == What::Text);
    let mine = shelf.card(&row.procedure).is_none_or(|card| looks_after(permit, &card.section));
    let file = shown.file.or_else(|| first_file(change, &shelf)).unwrap_or_default();
    let overtaken = if is_open(change) { change.overtaken(&shelf, now) } else { Vec::new() };
    ChangePage {
        t,
        id: row.id,
        revision: row.revision,
        title: row.title.clone(),
        kind: kind(t, &row.kind),
        state: state(t, &row.state),
        note: row.note.clone(),
        stand,
        editing: stand == State::Editing && is_text && mine,
        decides: stand == State::Asked && permit.has(Publish::NAME) && mine && !change.is_of(permit.account()),
        own: stand == State::Asked && change.is_of(permit.account()),
        is_text,
        from_day: row.from_day.clone().unwrap_or_default(),
        says: says(hall, t, change),
        files: file_links(change, &shelf, &file),
        text: shown.typed.unwrap_or_else(|| text_of(change, &shelf, &file, now)),
        overtaken: overtaken.iter().map(|file| file_name(&file.kind, &file.id)).collect(),
        file,
        conflict: shown.conflict,
        errors: shown.errors,
        page: asked.page,
        heading: asked.heading,
        people: asked.people,
        meaning: asked.meaning,
        migration: asked.migration,
        report: asked.report,
        diffs: asked.diffs,
    }
}

/// The change's own first file, or the procedure.
fn first_file(change: &Change, shelf: &Shelf) -> Option<String> {
    let own = change.files.first().map(|file| file_name(&file.kind, &file.id));
    own.or_else(|| shelf.card(&change.row.procedure).map(|card| file_name("procedure", &card.id)))
}

/// A file as the change has it, else as it is in force.
pub fn text_of(change: &Change, shelf: &Shelf, name: &str, now: Millis) -> String {
    let Some((kind, id)) = kind_of(name) else { return String::new() };
    let own = change.files.iter().find(|file| file.kind == kind && file.id == id).map(|file| file.source.clone());
    own.or_else(|| Some(shelf.in_force(kind, &id, now)?.1.source.clone())).unwrap_or_default()
}

fn file_links(change: &Change, shelf: &Shelf, current: &str) -> Vec<FileLink> {
    let own: Vec<String> = change.files.iter().map(|file| file_name(&file.kind, &file.id)).collect();
    let mut names = own.clone();
    if let Some(card) = shelf.card(&change.row.procedure) {
        names.push(file_name("procedure", &card.id));
        names.extend(card.letters.iter().map(|letter| file_name("letter", letter)));
    }
    names.sort_by_key(|name| (!name.starts_with("procedures/"), name.clone()));
    names.dedup();
    let link = |name: String| FileLink { changed: own.contains(&name), current: name == current, name };
    names.into_iter().map(link).collect()
}

/// The most lines of a report on one page; the author mends those first.
const MOST: usize = 30;

fn report(proof: &Proof) -> Report {
    let row = |fault: &procedure::Fault| FaultRow {
        place: if fault.line == 0 {
            fault.file.clone()
        } else {
            format!("{}:{}:{}", fault.file, fault.line, fault.column)
        },
        snippet: fault.snippet.trim().chars().take(200).collect(),
        message: fault.message.clone(),
        fix: fault.fix.clone(),
    };
    let example = |played: &Played| ExampleRow {
        name: played.name.clone(),
        expected: played.expected.join(" → "),
        gone: played.gone.as_ref().map(|gone| gone.join(" → ")),
        bad: played.fault.is_some(),
    };
    let mut examples: Vec<ExampleRow> = proof.played.iter().map(example).collect();
    examples.sort_by_key(|example| !example.bad);
    examples.truncate(MOST);
    Report {
        faults: proof.all_faults().take(MOST).map(row).collect(),
        examples,
        sound: proof.is_sound(),
        checked: true,
    }
}

/// The difference of each file, and whether rules or words change.
fn diffs(t: T, shelf: &Shelf, change: &Change, proof: Option<&Proof>) -> (Vec<FileDiff>, bool, bool) {
    let (mut rules, mut any_words) = (false, false);
    let mut found = Vec::new();
    for file in &change.files {
        let base = shelf.versions(&file.kind, &file.id).iter().find(|version| version.hash == file.base);
        let name = file_name(&file.kind, &file.id);
        let Some(base) = base else {
            rules = rules || file.kind == "procedure";
            let what = t.diff_new_file().into_owned();
            let row = Said { what, old: String::new(), new: String::new(), words: file.kind != "procedure" };
            found.push(FileDiff { file: name, rows: vec![row] });
            continue;
        };
        let Ok(diff) = procedure::diff::diff(&base.source, &file.source) else { continue };
        let is_procedure = file.kind == "procedure";
        rules = rules || (is_procedure && diff.rules);
        any_words = any_words || !is_procedure || diff.words;
        let old: Option<Procedure> = is_procedure.then(|| procedure::read(&name, &base.source).ok()).flatten();
        let new = proof.and_then(|proof| proof.folder.procedure(&file.id)).filter(|_| is_procedure).cloned();
        let new = new.or_else(|| is_procedure.then(|| procedure::read(&name, &file.source).ok()).flatten());
        let say = |one: &procedure::diff::Difference| {
            let said = words::say(t, (old.as_ref(), new.as_ref()), one);
            Said { words: said.words || !is_procedure, ..said }
        };
        found.push(FileDiff { file: name, rows: diff.differences.iter().take(100).map(say).collect() });
    }
    (found, rules, any_words)
}

/// What the change means for running cases, drafts and readers.
async fn meaning<P: Permission>(
    permit: &Staff<P>,
    t: T,
    change: &Change,
    (rules, words): (bool, bool),
) -> Result<Vec<String>, Problem> {
    let mut says = Vec::new();
    if rules {
        let running = cases::running_by_rules(&permit.reads().await?).await?;
        let count: i64 = running.iter().filter(|(id, ..)| *id == change.row.procedure).map(|(.., n)| n).sum();
        says.push(t.meaning_rules(&say::number(count)).into_owned());
        says.push(t.meaning_drafts().into_owned());
    }
    if words && !rules {
        says.push(t.meaning_words().into_owned());
    }
    Ok(says)
}

/// What a change without files would do.
fn says(hall: &Hall, t: T, change: &Change) -> Vec<String> {
    let shelf = hall.library().shelf();
    match &change.what {
        What::Text => Vec::new(),
        What::End { reason_ja, from, .. } => {
            vec![t.says_end(&say::full_date(t.lang(), *from)).into(), reason_ja.clone(), t.end_hint().into()]
        }
        What::Reopen { .. } => vec![t.says_reopen().into()],
        What::CallOff { change } => {
            let planned = shelf.planned_by(*change);
            let line = |(file, from): (String, Millis)| {
                t.plan_line(&file, &say::full_date(t.lang(), from.date())).into_owned()
            };
            std::iter::once(t.says_call_off().into_owned()).chain(planned.into_iter().map(line)).collect()
        }
        What::Migrate { .. } => vec![t.says_migrate().into()],
    }
}

async fn people_lines<P: Permission>(permit: &Staff<P>, t: T, change: &Change) -> Result<Vec<String>, Problem> {
    let row = &change.row;
    let acts = [
        (Some(row.made_by), Some(row.made_at), 0),
        (row.asked_by, row.asked_at, 1),
        (row.decided_by, row.decided_at, if change.state() == State::Done { 2 } else { 3 }),
    ];
    let ids: Vec<Uuid> = acts.iter().filter_map(|(by, ..)| *by).collect();
    let names = people::names(&permit.reads().await?, &ids).await?;
    let line = |(by, at, what): (Option<Uuid>, Option<i64>, u8)| {
        let (name, at) = (names.get(&by?)?.clone(), say::date_time(t.lang(), Millis(at?)));
        let said = match what {
            0 => t.made_by(&at, &name),
            1 => t.asked_by(&at, &name),
            2 => t.approved_by(&at, &name),
            _ => t.returned_by(&at, &name),
        };
        Some(said.into_owned())
    };
    Ok(acts.into_iter().filter_map(line).collect())
}

/// The hash a file begins from: what is in force now.
pub fn base_of(shelf: &Shelf, kind: &str, id: &str, now: Millis) -> String {
    shelf.in_force(kind, id, now).map_or_else(String::new, |(_, version)| text_hash(&version.source))
}

/// For an address: all but letters and digits of ASCII as %XX.
pub fn encode(text: &str) -> String {
    use std::fmt::Write;
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}
