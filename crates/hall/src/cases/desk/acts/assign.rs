//! Giving a task to a colleague who holds its role.

use axum::extract::{Path, State};
use axum::response::Response;
use engine::{Command, CommandKind, TaskNo};
use uuid::Uuid;
use web::{Fields, KindFields, Problem, Staff};

use super::super::form::{Choice, Field, Form, Input, answer, chosen, show};
use super::super::offers::Offers;
use super::super::open::{Opened, open};
use super::super::tasks;
use super::super::texts::T;
use super::{by, task_of};
use crate::Hall;
use crate::cases::Scope;
use crate::people::{Officer, WorkTasks, accounts};

pub async fn get(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path((id, no)): Path<(Uuid, u32)>,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    if !Offers::of(&hall, &staff, &opened).on(CommandKind::Assign, TaskNo(no)) {
        return Err(Problem::NotFound);
    }
    let colleagues = colleagues(&staff, &opened, no).await?;
    show(&hall, &staff, &opened, form(&hall, T::new(staff.lang()), &opened, no, &colleagues, &Fields::default())?).await
}

pub async fn post(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path((id, no)): Path<(Uuid, u32)>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let t = T::new(staff.lang());
    let colleagues = colleagues(&staff, &opened, no).await?;
    let form = form(&hall, t, &opened, no, &colleagues, &sent.fields)?;
    let to = chosen(t, &mut sent, "to", &choices(&colleagues));
    let to = to.and_then(|to| colleagues.iter().find(|officer| officer.account.to_string() == to));
    let act = to.map(|to| by(&staff, &opened, Command::Assign { task: TaskNo(no), to: to.for_engine() }));
    answer(&hall, &staff, &opened, sent, form, act).await
}

/// Everybody who holds the task's role in its section today.
async fn colleagues(staff: &Staff<WorkTasks>, opened: &Opened, no: u32) -> Result<Vec<Officer>, Problem> {
    let task = task_of(opened, no)?;
    let role = task.role.as_deref().ok_or(Problem::NotFound)?;
    let reads = staff.reads().await?;
    let mut found = Vec::new();
    for account in accounts(&reads).await?.into_iter().filter(|account| !account.disabled) {
        let officer = Officer::on(&reads, account.id, staff.today()).await?;
        let may = |officer: &Officer| {
            officer.for_engine().holds(&task.section, role) && Scope::of(officer).sees(&opened.file.row)
        };
        found.extend(officer.filter(may));
    }
    Ok(found)
}

fn choices(colleagues: &[Officer]) -> Vec<Choice> {
    colleagues
        .iter()
        .map(|officer| Choice::new(officer.account.to_string(), format!("{}（{}）", officer.name, officer.place)))
        .collect()
}

fn form(hall: &Hall, t: T, opened: &Opened, no: u32, colleagues: &[Officer], typed: &Fields) -> Result<Form, Problem> {
    let name = tasks::name(hall, t, &opened.file.procedure, task_of(opened, no)?);
    let who = Field::new("to", t.assign_to(), Input::Radios(choices(colleagues))).value(typed, "");
    Ok(Form::new(t.assign_title(&name), t.do_assign()).field(who))
}
