//! One request: where it stands, what came back with its source, and what the officer does with it.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use procedure::form::show;
use procedure::model::Question;
use uuid::Uuid;
use web::parts::{Fact, Facts, Tag};
use web::{Errors, Fields, KindFields, Page, Permission, Problem, Staff, html_with, say, see_other};

use super::texts::T;
use super::{at, due, named, source, tag, waiting};
use crate::Hall;
use crate::cases::{self, Opened, Unperformed, Words, open};
use crate::outside::acts::{self, Unsent};
use crate::outside::asked::{self, Asked};
use crate::outside::records::{outside_answer, outside_file};
use crate::outside::rules::{self, LONGEST, Standing};
use crate::people::{ReadCases, WorkTasks, names};
use crate::screening::{self, FileLink, Standing as Scan};

/// Days given when something is asked again.
const AGAIN: i64 = 14;

struct Line {
    label: String,
    value: String,
}

#[derive(Template)]
#[template(path = "outside/desk/one.html")]
struct OnePage {
    page: Page,
    t: T,
    errors: Errors,
    told: Option<String>,
    tag: Tag,
    facts: Facts,
    source: String,
    answered: bool,
    lines: Vec<Line>,
    note: String,
    files: Vec<FileLink>,
    version: i64,
    /// A new id for a request that follows.
    new: Uuid,
    results: Vec<(String, String)>,
    result: String,
    reason: String,
    may: May,
    sheet: Option<String>,
    instead: Option<String>,
}

async fn found<P: Permission>(hall: &Hall, staff: &Staff<P>, opened: &Opened, id: Uuid) -> Result<Asked, Problem> {
    let asked = Asked::read(hall, &staff.reads().await?, id).await?;
    asked.filter(|asked| asked.file.row.id == opened.id()).ok_or(Problem::NotFound)
}

pub async fn get(
    State(hall): State<Hall>,
    staff: Staff<ReadCases>,
    Path((id, request)): Path<(Uuid, Uuid)>,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let asked = found(&hall, &staff, &opened, request).await?;
    let shown = Shown { typed: &Fields::default(), told: None, status: StatusCode::OK };
    draw(&hall, &staff, &opened, &asked, shown, Errors::none(web::texts::T::new(staff.lang()))).await
}

pub async fn post(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path((id, request)): Path<(Uuid, Uuid)>,
    sent: KindFields,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let asked = found(&hall, &staff, &opened, request).await?;
    let (t, KindFields { fields, mut errors }) = (T::new(staff.lang()), sent);
    let here = format!("{}/outside/{request}", opened.href());
    let to = match fields.get("do") {
        "remind" => acts::remind(&hall, &staff, &asked).await?.then_some(here),
        "revoke" => acts::revoke(&hall, &staff, &asked).await.map(|()| Some(here))?,
        "again" => {
            let new = ask_again(&hall, &staff, t, &asked, &fields, &mut errors).await?;
            new.map(|new| format!("{}/outside/{new}", opened.href()))
        }
        "accept" => return accept(&hall, &staff, &opened, &asked, &fields, errors).await,
        _ => return Err(Problem::BadInput(web::BadInput::Shape)),
    };
    if let Some(to) = to {
        return Ok(see_other(&to));
    }
    let told = errors.is_empty().then(|| t.not_now().into_owned());
    let shown = Shown { typed: &fields, told, status: StatusCode::UNPROCESSABLE_ENTITY };
    draw(&hall, &staff, &opened, &asked, shown, errors).await
}

/// Accepts the answer with the result chosen; an old page accepts nothing and is drawn anew.
async fn accept(
    hall: &Hall,
    staff: &Staff<WorkTasks>,
    opened: &Opened,
    asked: &Asked,
    fields: &Fields,
    mut errors: Errors,
) -> Result<Response, Problem> {
    let (t, row) = (T::new(staff.lang()), &asked.row);
    let given = results(t, asked).into_iter().find(|(result, _)| result == fields.get("result"));
    let Some((result, _)) = given else {
        errors.add("result", web::texts::T::new(t.lang()).none_chosen());
        let shown = Shown { typed: fields, told: None, status: StatusCode::UNPROCESSABLE_ENTITY };
        return draw(hall, staff, opened, asked, shown, errors).await;
    };
    let ja = T::new(civic::Lang::Ja);
    let when = at(ja.lang(), row.ended_at.unwrap_or(row.made_at));
    let words = Words::new(hall, "outside", ja.words(&when, &row.addressee, &source(ja, &opened.file, &row.node)));
    let version = fields.get("version").parse().unwrap_or(-1);
    let (told, status) = match acts::accept(hall, staff, opened, version, row.id, (&result, &words)).await {
        Ok(()) => return Ok(see_other(&opened.href())),
        Err(Unperformed::Refused(_)) => (t.not_allowed(), StatusCode::UNPROCESSABLE_ENTITY),
        Err(Unperformed::Problem(Problem::Stale { .. })) => (t.stale(), StatusCode::CONFLICT),
        Err(Unperformed::Problem(problem)) => return Err(problem),
    };
    let fresh = open(hall, staff, opened.id()).await?;
    let asked = found(hall, staff, &fresh, row.id).await?;
    let shown = Shown { typed: fields, told: Some(told.into()), status };
    draw(hall, staff, &fresh, &asked, shown, errors).await
}

/// The new request, or why there is none: a fault at its field, or nothing to ask again.
async fn ask_again(
    hall: &Hall,
    staff: &Staff<WorkTasks>,
    t: T,
    asked: &Asked,
    fields: &Fields,
    errors: &mut Errors,
) -> Result<Option<Uuid>, Problem> {
    let Some(reason) = fields.text("reason") else {
        errors.add("reason", web::texts::T::new(t.lang()).empty(&t.label_reason()));
        return Ok(None);
    };
    if reason.chars().count() > usize::from(LONGEST) {
        errors.add("reason", t.fault_long(&LONGEST.to_string()));
        return Ok(None);
    }
    let new = fields.get("new").parse().unwrap_or_else(|_| hall.new_id());
    let due = staff.now().plus_days(AGAIN).date();
    match acts::again(hall, staff, asked, new, reason, due).await {
        Ok(()) => Ok(Some(new)),
        Err(Unsent::Problem(problem)) => Err(problem),
        Err(_) => Ok(None),
    }
}

/// A file of the answer, handed over to be saved. Opening the case records the look.
pub async fn file(
    State(hall): State<Hall>,
    staff: Staff<ReadCases>,
    Path((id, request, file)): Path<(Uuid, Uuid, Uuid)>,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let asked = found(&hall, &staff, &opened, request).await?;
    let files = asked::files(&staff.reads().await?, asked.row.id).await?;
    let row = files.into_iter().find(|row| row.id == file).ok_or(Problem::NotFound)?;
    let back = format!("{}/outside/{request}", opened.href());
    screening::hand_over(&staff, row.blob, (&row.name, &row.media), &back).await
}

struct Shown<'a> {
    typed: &'a Fields,
    told: Option<String>,
    status: StatusCode,
}

/// The results the task can be done with: (value, label).
fn results(t: T, asked: &Asked) -> Vec<(String, String)> {
    let Some(task) = cases::definition_at(&asked.file.procedure, &asked.row.node) else { return Vec::new() };
    let all = task.results.iter().zip(&task.labels);
    all.map(|(result, label)| (result.clone(), label.get(t.lang()).to_owned())).collect()
}

/// What the tables hold of one request beside its row.
struct Known {
    answer: Option<outside_answer::Model>,
    files: Vec<outside_file::Model>,
    scans: BTreeMap<Uuid, Scan>,
    officer: String,
}

async fn draw<P: Permission>(
    hall: &Hall,
    staff: &Staff<P>,
    opened: &Opened,
    asked: &Asked,
    shown: Shown<'_>,
    errors: Errors,
) -> Result<Response, Problem> {
    let (t, row) = (T::new(staff.lang()), &asked.row);
    let reads = staff.reads().await?;
    let files = asked::files(&reads, row.id).await?;
    let known = Known {
        answer: asked::answer_of(&reads, row.id).await?,
        scans: screening::standing_of(&reads, files.iter().map(|file| file.blob)).await?,
        files,
        officer: names(&reads, &[row.by_staff]).await?.into_values().next().unwrap_or_default(),
    };
    drop(reads);
    let title = t.one_title(&named(t, &opened.file, &row.node)).into_owned();
    let back = format!("{}/outside", opened.href());
    let page = hall.desk_page(staff, title).await?.back(t.back_to_list(), back).erring(!errors.is_empty());
    let (status, may) = (shown.status, May::of(staff, opened, asked));
    html_with(status, &drawn(hall, t, page, (opened, asked), known, (shown, errors, may)))
}

/// What this officer may do with the request now.
#[expect(clippy::struct_excessive_bools, reason = "one for each button, independent of each other")]
struct May {
    accept: bool,
    again: bool,
    remind: bool,
    end: bool,
    sheet: bool,
    replace: bool,
}

impl May {
    fn of<P: Permission>(staff: &Staff<P>, opened: &Opened, asked: &Asked) -> Self {
        let (row, standing, writes) = (&asked.row, asked.standing, staff.has(WorkTasks::NAME));
        let waits = waiting(&opened.file).any(|task| i64::from(task.no.0) == row.task && task.node == row.node);
        let ends = matches!(standing, Standing::Open | Standing::Expired | Standing::NotMine | Standing::Revoked);
        Self {
            accept: writes && acts::may_accept(asked),
            again: writes && standing == Standing::Answered && acts::may_accept(asked),
            remind: writes && rules::may_remind(row, standing, staff.now()),
            end: writes && acts::may_end(standing),
            sheet: writes && row.way == "sheet" && standing == Standing::Open,
            replace: writes && waits && ends,
        }
    }
}

fn drawn(
    hall: &Hall,
    t: T,
    page: Page,
    (opened, asked): (&Opened, &Asked),
    known: Known,
    (shown, errors, may): (Shown<'_>, Errors, May),
) -> OnePage {
    let (row, typed, list) = (&asked.row, shown.typed, format!("{}/outside", opened.href()));
    let here = format!("{list}/{}", row.id);
    let results = results(t, asked);
    let only = if let [(only, _)] = results.as_slice() { only.clone() } else { String::new() };
    OnePage {
        page,
        errors,
        told: shown.told,
        tag: tag(t, row, asked.standing),
        facts: Facts { t: web::texts::T::new(t.lang()), facts: facts(t, asked, &known.officer) },
        source: source(t, &opened.file, &row.node),
        answered: known.answer.is_some(),
        lines: known.answer.as_ref().map(|answer| lines(t, asked, answer)).unwrap_or_default(),
        note: known.answer.map(|answer| answer.note).unwrap_or_default(),
        files: known.files.iter().map(|file| link(t, file, known.scans.get(&file.blob), &here)).collect(),
        version: opened.version(),
        new: hall.new_id(),
        result: if typed.has("result") { typed.get("result").to_owned() } else { only },
        results,
        reason: typed.get("reason").to_owned(),
        sheet: may.sheet.then(|| format!("{here}/sheet")),
        instead: may.replace.then(|| format!("{list}/new?task={}&instead={}", row.task, row.id)),
        may,
        t,
    }
}

fn lines(t: T, asked: &Asked, answer: &outside_answer::Model) -> Vec<Line> {
    let values = asked::values(answer);
    let line = |question: &Question| Line {
        label: question.ask.get(t.lang()).to_owned(),
        value: values.get(&question.key).map_or_else(String::new, |value| show(question, value, t.lang())),
    };
    asked.questions().iter().map(line).collect()
}

fn link(t: T, file: &outside_file::Model, scan: Option<&Scan>, here: &str) -> FileLink {
    let size = say::bytes(file.size.unsigned_abs());
    let named = (format!("{}（{size}）", file.name), format!("{here}/file/{}", file.id));
    FileLink::new(t.lang(), named, file.blob, scan)
}

fn facts(t: T, asked: &Asked, officer: &str) -> Vec<Fact> {
    let (lang, row) = (t.lang(), &asked.row);
    let way = if row.way == "mail" { format!("{}　{}", t.way_mail(), row.mail) } else { t.way_sheet().into_owned() };
    let mut facts = vec![Fact::new(t.col_addressee(), row.addressee.clone())];
    facts.extend(asked.about(lang).into_iter().map(|(label, value)| Fact::new(label, value)));
    facts.push(Fact::new(t.col_way(), way));
    facts.push(Fact::new(t.col_sent(), t.by_officer(&at(lang, row.made_at), officer)));
    facts.push(Fact::new(t.col_due(), due(lang, row)));
    facts.push(Fact::new(t.works_until(), at(lang, row.until)));
    if !row.words.is_empty() {
        facts.push(Fact::new(t.label_words(), row.words.clone()));
    }
    facts.extend(row.opened_at.map(|opened| Fact::new(t.opened_at(), at(lang, opened))));
    facts.extend(
        row.reminded_at
            .map(|last| Fact::new(t.reminded(), t.reminded_times(&at(lang, last), &row.reminds.to_string()))),
    );
    facts.extend(row.ended_at.map(|ended| Fact::new(t.ended_at(), at(lang, ended))));
    facts
}
