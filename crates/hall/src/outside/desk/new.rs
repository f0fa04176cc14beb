//! A new request: to whom, about whom, by mail or on a sheet, and by when. With `instead` it takes the place of one that goes void.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use engine::{Task, TaskNo};
use procedure::form::{FaultCode, names, parse_page, show};
use procedure::model::{Field, Question};
use serde::Deserialize;
use uuid::Uuid;
use web::{Errors, Fields, KindFields, Page, Problem, Staff, html_with, say, see_other};

use super::texts::T;
use super::{named, waiting};
use crate::Hall;
use crate::cases::{self, CaseFile, Opened, open};
use crate::outside::acts::{Unsent, Wanted, send};
use crate::outside::asked::Asked;
use crate::outside::rules::{LONGEST, LONGEST_NAME, Way};
use crate::people::WorkTasks;

/// Days the party may be given.
const DAYS: [i64; 4] = [7, 14, 21, 28];
const USUAL: &str = "14";

#[derive(Deserialize)]
pub struct Which {
    task: u32,
    instead: Option<Uuid>,
}

/// (value, label, chosen).
type Choice = (String, String, bool);

#[derive(Template)]
#[template(path = "outside/desk/new.html")]
struct NewPage {
    page: Page,
    t: T,
    errors: Errors,
    lead: String,
    id: Uuid,
    task: u32,
    instead: String,
    addressee: String,
    /// Which row of the group it is about, where there is more than one.
    subjects: Vec<Choice>,
    mail_way: bool,
    may_mail: bool,
    mail: String,
    words: String,
    /// The file asks nothing by itself: the words are the question.
    owes_words: bool,
    days: Vec<Choice>,
    href: String,
}

pub async fn get(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path(id): Path<Uuid>,
    which: Query<Which>,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let instead = found(&hall, &staff, &opened, which.instead).await?;
    let mut fields = vec![("task".to_owned(), which.task.to_string()), ("id".to_owned(), hall.new_id().to_string())];
    if let Some(instead) = &instead {
        let row = &instead.row;
        let known = [("instead", row.id.to_string()), ("addressee", row.addressee.clone()), ("mail", row.mail.clone())];
        fields.extend(known.map(|(name, value)| (name.to_owned(), value)));
        let more = [("way", &row.way), ("row", &row.row), ("words", &row.words)];
        fields.extend(more.map(|(name, value)| (name.to_owned(), value.clone())));
    }
    draw(&hall, &staff, &opened, &Fields::new(fields), Errors::none(web::texts::T::new(staff.lang()))).await
}

pub async fn post(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path(id): Path<Uuid>,
    sent: KindFields,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let (t, KindFields { fields, mut errors }) = (T::new(staff.lang()), sent);
    let instead = found(&hall, &staff, &opened, fields.get("instead").parse().ok()).await?;
    let task = task_of(&opened, &fields)?;
    let Some(wanted) = wanted(t, &staff, &opened.file, task, &fields, &mut errors) else {
        return draw(&hall, &staff, &opened, &fields, errors).await;
    };
    match send(&hall, &staff, &opened.file, &wanted, instead.as_ref()).await {
        Ok(()) => {
            let tail = if wanted.way == Way::Sheet { "/sheet" } else { "" };
            return Ok(see_other(&format!("{}/outside/{}{tail}", opened.href(), wanted.id)));
        }
        Err(Unsent::Problem(problem)) => return Err(problem),
        Err(Unsent::NotWaiting) => errors.add("addressee", t.fault_not_waiting()),
        Err(Unsent::Hidden) => errors.add("way", t.hidden_no_mail()),
        Err(Unsent::TooMany) => errors.add("addressee", t.fault_too_many()),
        Err(Unsent::OneIsOpen) => errors.add("addressee", t.fault_one_is_open()),
    }
    draw(&hall, &staff, &opened, &fields, errors).await
}

/// The request of this case whose place is taken.
async fn found(
    hall: &Hall,
    staff: &Staff<WorkTasks>,
    opened: &Opened,
    instead: Option<Uuid>,
) -> Result<Option<Asked>, Problem> {
    let Some(instead) = instead else { return Ok(None) };
    let asked = Asked::read(hall, &staff.reads().await?, instead).await?;
    Ok(Some(asked.filter(|asked| asked.file.row.id == opened.id()).ok_or(Problem::NotFound)?))
}

fn task_of<'a>(opened: &'a Opened, fields: &Fields) -> Result<&'a Task, Problem> {
    let wanted = fields.get("task").parse().map(TaskNo).map_err(|_| Problem::NotFound)?;
    waiting(&opened.file).find(|task| task.no == wanted).ok_or(Problem::NotFound)
}

fn asks_nothing(file: &CaseFile, task: &Task) -> bool {
    cases::definition_at(&file.procedure, &task.node).is_none_or(|task| task.asks.is_empty())
}

/// The rows of the group the party is told about: (row, its name).
fn subjects(file: &CaseFile, node: &str, t: T) -> Vec<(String, String)> {
    let about = cases::definition_at(&file.procedure, node).map_or(&[][..], |task| &task.about);
    let in_group = about.iter().find_map(|key| {
        let (group, question) = file.procedure.question(key)?;
        Some((key, group?, question))
    });
    let Some((key, group, question)) = in_group else { return Vec::new() };
    let named = file.answers.rows(&group.key).map(|row| {
        let value = file.answers.get(&cases::path_of(key, row));
        let name = value.map_or_else(String::new, |value| show(question, value, t.lang()));
        (row.to_owned(), name)
    });
    named.collect()
}

fn wanted(
    t: T,
    staff: &Staff<WorkTasks>,
    file: &CaseFile,
    task: &Task,
    fields: &Fields,
    errors: &mut Errors,
) -> Option<Wanted> {
    let today = staff.today();
    let w = web::texts::T::new(t.lang());
    let read = |name: &str, field: Field| {
        let typed = vec![(names::VALUE.to_owned(), fields.get(name).to_owned())];
        match parse_page(&Question::plain(name, field), &typed, today) {
            Ok(value) => Ok(value.as_str().unwrap_or_default().to_owned()),
            Err(faults) => Err(faults.into_iter().next().map_or(FaultCode::Empty, |fault| fault.code)),
        }
    };
    let addressee = read("addressee", Field::Text { max: LONGEST_NAME, lines: false });
    let addressee = addressee.map_err(|code| errors.add("addressee", wrong(t, &t.label_addressee(), &code))).ok();
    let subjects = subjects(file, &task.node, t);
    let row = match subjects.as_slice() {
        [] => Some(String::new()),
        [(only, _)] => Some(only.clone()),
        many => many.iter().find(|(row, _)| row == fields.get("row")).map(|(row, _)| row.clone()),
    };
    if row.is_none() {
        errors.add("row", w.none_chosen());
    }
    let way = Way::of(fields.get("way"));
    let mail = match way {
        Some(Way::Mail) => read("mail", Field::Email).map_err(|_| errors.add("mail", t.fault_mail())).ok(),
        Some(Way::Sheet) => Some(String::new()),
        None => {
            errors.add("way", w.none_chosen());
            None
        }
    };
    let words = match read("words", Field::Text { max: LONGEST, lines: true }) {
        Err(FaultCode::Empty) if !asks_nothing(file, task) => Some(String::new()),
        read => read.map_err(|code| errors.add("words", wrong(t, &t.label_words(), &code))).ok(),
    };
    let days = DAYS.into_iter().find(|days| days.to_string() == fields.get("days"));
    if days.is_none() {
        errors.add("days", w.none_chosen());
    }
    let id = fields.get("id").parse().ok()?;
    let due = staff.now().plus_days(days?).date();
    if !errors.is_empty() {
        return None;
    }
    Some(Wanted { id, task: task.no, way: way?, addressee: addressee?, mail: mail?, row: row?, words: words?, due })
}

/// What is wrong with a text, in words.
fn wrong(t: T, label: &str, code: &FaultCode) -> String {
    match code {
        FaultCode::Empty => web::texts::T::new(t.lang()).empty(label),
        FaultCode::TooLong { max, .. } => t.fault_long(&max.to_string()),
        _ => t.fault_text(),
    }
    .into_owned()
}

async fn draw(
    hall: &Hall,
    staff: &Staff<WorkTasks>,
    opened: &Opened,
    fields: &Fields,
    errors: Errors,
) -> Result<Response, Problem> {
    let (t, file, href) = (T::new(staff.lang()), &*opened.file, format!("{}/outside", opened.href()));
    let task = task_of(opened, fields)?;
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = t.new_title(&named(t, file, &task.node)).into_owned();
    let page = hall.desk_page(staff, title).await?.back(t.back_to_list(), href.clone()).erring(!errors.is_empty());
    let instead = fields.get("instead").to_owned();
    let shown = NewPage {
        page,
        errors,
        lead: if instead.is_empty() { t.new_lead() } else { t.instead_lead() }.into_owned(),
        id: fields.get("id").parse().unwrap_or_else(|_| hall.new_id()),
        task: task.no.0,
        instead,
        addressee: fields.get("addressee").to_owned(),
        subjects: subject_choices(file, &task.node, t, fields),
        may_mail: !file.row.hidden,
        mail_way: !file.row.hidden && fields.get("way") != Way::Sheet.word(),
        mail: fields.get("mail").to_owned(),
        words: fields.get("words").to_owned(),
        owes_words: asks_nothing(file, task),
        days: day_choices(t, staff, fields),
        href,
        t,
    };
    html_with(status, &shown)
}

/// Nothing to choose where there is one.
fn subject_choices(file: &CaseFile, node: &str, t: T, fields: &Fields) -> Vec<Choice> {
    match subjects(file, node, t) {
        one if one.len() < 2 => Vec::new(),
        many => many.into_iter().map(|(row, name)| (row.clone(), name, row == fields.get("row"))).collect(),
    }
}

fn day_choices(t: T, staff: &Staff<WorkTasks>, fields: &Fields) -> Vec<Choice> {
    let given = if fields.has("days") { fields.get("days") } else { USUAL };
    let days = DAYS.into_iter().map(|days| {
        let on = say::date(t.lang(), staff.now().plus_days(days).date());
        (days.to_string(), t.days_until(&days.to_string(), &on).into_owned(), days.to_string() == given)
    });
    days.collect()
}
