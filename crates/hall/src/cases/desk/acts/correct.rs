//! 補正: the ticked fields, each with its own reason as the citizen will read it, and the days given.

use axum::extract::{Path, State};
use axum::response::Response;
use civic::Lang;
use engine::{Command, CommandKind, Flag, TaskNo};
use procedure::letter::Rendered;
use procedure::model;
use uuid::Uuid;
use web::{Asked, Fields, KindFields, Problem, Staff};

use super::super::answers;
use super::super::form::{Choice, Field, Form, Input, Preview, answer, chosen, show, written};
use super::super::offers::Offers;
use super::super::open::{Opened, open};
use super::super::tasks;
use super::super::texts::T;
use super::by;
use crate::Hall;
use crate::cases::{Act, FlagReason, Words};
use crate::people::WorkTasks;

/// Days the citizen gets when the officer says nothing else.
const USUAL_DAYS: &str = "14";
const MOST_DAYS: u16 = 90;
/// The choice that opens the officer's own words.
const OWN: &str = "own";

/// A page for flags: from the address when opened, from the form when sent.
struct Ticked {
    flags: Vec<String>,
    tasks: Vec<TaskNo>,
}

impl Ticked {
    fn of(hall: &Hall, staff: &Staff<WorkTasks>, opened: &Opened, fields: &Fields) -> Result<Self, Problem> {
        let tasks = Offers::of(hall, staff, opened).tasks(CommandKind::RequestCorrection);
        if tasks.is_empty() {
            return Err(Problem::NotFound);
        }
        let flags = fields.all("flag").into_iter().map(str::to_owned).collect();
        Ok(Self { flags, tasks })
    }
}

pub async fn get(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path(id): Path<Uuid>,
    Asked(asked): Asked,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let ticked = Ticked::of(&hall, &staff, &opened, &asked)?;
    let t = T::new(staff.lang());
    if ticked.flags.is_empty() {
        let told = (axum::http::StatusCode::UNPROCESSABLE_ENTITY, t.flags_needed().into_owned());
        return super::super::case::draw(&hall, &staff, &opened, super::super::case::Checks::default(), Some(told))
            .await;
    }
    show(&hall, &staff, &opened, form(&hall, t, &opened, &ticked, &asked).opened(&asked)).await
}

pub async fn post(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path(id): Path<Uuid>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let t = T::new(staff.lang());
    let ticked = match Ticked::of(&hall, &staff, &opened, &sent.fields) {
        Ok(ticked) => ticked,
        // Somebody else answered the task meanwhile: what was typed is shown again with the reason.
        Err(Problem::NotFound) => {
            Ticked { flags: sent.fields.all("flag").into_iter().map(str::to_owned).collect(), tasks: Vec::new() }
        }
        Err(problem) => return Err(problem),
    };
    let mut form = form(&hall, t, &opened, &ticked, &sent.fields);
    let act = read(&hall, t, &staff, &opened, &ticked, &mut sent);
    if let Some(act) = &act {
        form.previews.push(preview(t, &opened, act));
        if sent.fields.get("do") == "show" {
            return show(&hall, &staff, &opened, form.opened(&sent.fields)).await;
        }
    }
    answer(&hall, &staff, &opened, sent, form, act).await
}

fn read(
    hall: &Hall,
    t: T,
    staff: &Staff<WorkTasks>,
    opened: &Opened,
    ticked: &Ticked,
    sent: &mut KindFields,
) -> Option<Act> {
    let mut flags = Vec::new();
    for (at, name) in ticked.flags.iter().enumerate() {
        let Some(label) = answers::label(t, &opened.file, name) else { continue };
        let own = sent.fields.get(&format!("reason-{at}")) == OWN;
        let field = if own { format!("own-{at}") } else { format!("reason-{at}") };
        if let Some(reason) = written(t, sent, &field, &t.reason_for(&label)) {
            let (key, row) = answers::key_and_row(name);
            flags.push(FlagReason { flag: Flag { key, row: Some(row).filter(|row| !row.is_empty()) }, reason });
        }
    }
    let days = sent.fields.get("days").trim().parse::<u16>().ok().filter(|days| (1..=MOST_DAYS).contains(days));
    if days.is_none() {
        sent.errors.add("days", t.fault_days(&MOST_DAYS.to_string()));
    }
    let (task, result) = asked_by(t, opened, ticked, sent)?;
    let days = days.filter(|_| sent.errors.is_empty())?;
    let all: Vec<String> = flags.iter().map(|flag| flag.reason.clone()).collect();
    let words = Words::new(hall, "correction", all.join("\n"));
    let command = Command::RequestCorrection {
        task,
        result,
        flags: flags.iter().map(|reason| reason.flag.clone()).collect(),
        reason: words.record(),
        due_days: days,
    };
    let mut act = by(staff, opened, command).words(words);
    act.flags = flags;
    Some(act)
}

/// The task that asks, with the result it is finished with: `3 differs`.
fn asked_by(t: T, opened: &Opened, ticked: &Ticked, sent: &mut KindFields) -> Option<(TaskNo, String)> {
    let choices = ways(None, t, opened, &ticked.tasks);
    if choices.is_empty() {
        // Nothing is offered any more; the engine says why, on the task the form was drawn for.
        let (no, result) = sent.fields.get("way").split_once(' ')?;
        return Some((TaskNo(no.parse().ok()?), result.to_owned()));
    }
    let way = chosen(t, sent, "way", &choices)?;
    let (no, result) = way.split_once(' ')?;
    Some((TaskNo(no.parse().ok()?), result.to_owned()))
}

fn ways(hall: Option<&Hall>, t: T, opened: &Opened, tasks: &[TaskNo]) -> Vec<Choice> {
    let file = &opened.file;
    let of_task = |no: &TaskNo| {
        let name = hall
            .zip(file.shape.task(*no))
            .map_or_else(String::new, |(hall, task)| tasks::name(hall, t, &file.procedure, task));
        let results = tasks::asking(file, *no).into_iter();
        results
            .map(|(result, label)| {
                Choice::new(format!("{} {result}", no.0), format!("{name}: {}", label.get(t.lang())))
            })
            .collect::<Vec<_>>()
    };
    tasks.iter().flat_map(of_task).collect()
}

fn form(hall: &Hall, t: T, opened: &Opened, ticked: &Ticked, typed: &Fields) -> Form {
    let mut form = Form::new(t.correct_title(&ticked.flags.len().to_string()), t.do_correct()).lead(t.correct_lead());
    for (at, name) in ticked.flags.iter().enumerate() {
        let Some(label) = answers::label(t, &opened.file, name) else { continue };
        form.hidden.push(("flag".to_owned(), name.clone()));
        let canned = canned(opened, name);
        let first = canned.first().cloned().unwrap_or_default();
        let mut choices: Vec<Choice> = canned.into_iter().map(|reason| Choice::new(reason.clone(), reason)).collect();
        choices.push(Choice::new(OWN, t.own_reason()));
        form = form
            .field(
                Field::new(format!("reason-{at}"), label, Input::Select(choices))
                    .hint(t.reason_hint())
                    .value(typed, &first),
            )
            .field(Field::new(format!("own-{at}"), t.own_reason_field(), Input::Area).value(typed, "").optional());
    }
    let ways = ways(Some(hall), t, opened, &ticked.tasks);
    match &ways[..] {
        [] => form.hidden.push(("way".to_owned(), typed.get("way").to_owned())),
        [only] => form.hidden.push(("way".to_owned(), only.value.clone())),
        _ => form = form.field(Field::new("way", t.correct_way(), Input::Radios(ways)).value(typed, "")),
    }
    form = form
        .field(Field::new("days", t.correct_days(), Input::Days).hint(t.correct_days_hint()).value(typed, USUAL_DAYS));
    form.show = Some(t.show_request().into());
    form
}

/// Reasons at hand, in the citizen's language, by kind of field.
fn canned(opened: &Opened, name: &str) -> Vec<String> {
    let t = citizen(opened);
    let (key, _) = answers::key_and_row(name);
    let reasons = match opened.file.procedure.question(&key).map(|(_, question)| &question.field) {
        Some(model::Field::File { .. }) => vec![t.canned_unreadable(), t.canned_other_paper(), t.canned_part_missing()],
        Some(model::Field::Bank) => vec![t.canned_bank(), t.canned_holder(), t.canned_check()],
        Some(model::Field::Name) => vec![t.canned_name(), t.canned_check()],
        Some(model::Field::Address) => vec![t.canned_address(), t.canned_check()],
        Some(model::Field::Date(_) | model::Field::PartialDate) => vec![t.canned_date(), t.canned_check()],
        _ => vec![t.canned_check(), t.canned_differs(), t.canned_more()],
    };
    reasons.into_iter().map(std::borrow::Cow::into_owned).collect()
}

/// The texts in the language the citizen applied in.
fn citizen(opened: &Opened) -> T {
    T::new(if opened.file.row.lang == "en" { Lang::En } else { Lang::Ja })
}

/// The request as the citizen reads it.
fn preview(t: T, opened: &Opened, act: &Act) -> Preview {
    let to = citizen(opened);
    let line = |reason: &FlagReason| {
        let name = reason.flag.row.as_ref().map_or_else(
            || reason.flag.key.clone(),
            |row| {
                reason.flag.key.split_once('.').map_or_else(String::new, |(group, key)| format!("{group}/{row}/{key}"))
            },
        );
        format!("{}: {}", answers::label(to, &opened.file, &name).unwrap_or_default(), reason.reason)
    };
    let written = Rendered {
        title: to.request_title(&act.flags.len().to_string()).into(),
        paragraphs: act.flags.iter().map(line).collect(),
    };
    Preview { heading: t.preview_request().into(), written }
}
