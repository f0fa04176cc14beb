//! 引継ぎ: the case and its open tasks go to another section; this officer may not see it afterwards.

use axum::extract::{Path, State};
use axum::response::Response;
use engine::{Command, CommandKind};
use uuid::Uuid;
use web::{Fields, KindFields, Problem, Staff, see_other};

use super::super::form::{Choice, Field, Form, Input, answer, chosen, show, version_of};
use super::super::open::{Opened, open};
use super::super::send::{Sent, send};
use super::super::texts::T;
use super::{by, offered};
use crate::Hall;
use crate::people::WorkTasks;

pub async fn get(State(hall): State<Hall>, staff: Staff<WorkTasks>, Path(id): Path<Uuid>) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    offered(&hall, &staff, &opened, CommandKind::Transfer)?;
    let t = T::new(staff.lang());
    show(&hall, &staff, &opened, form(t, sections(&hall, t, &staff), &Fields::default())).await
}

pub async fn post(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path(id): Path<Uuid>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let t = T::new(staff.lang());
    let section = chosen(t, &mut sent, "section", &sections(&hall, t, &staff));
    let act = section.map(|section| by(&staff, &opened, Command::Transfer { section }));
    if let Some(act) = act.as_ref().filter(|_| sent.errors.is_empty())
        && matches!(send(&hall, &staff, &opened, version_of(&sent.fields), act).await?, Sent::Done)
    {
        return Ok(see_other(&after(&opened, act)));
    }
    // Not done: the same act once more says why, at the form.
    let form = form(t, sections(&hall, t, &staff), &sent.fields);
    answer(&hall, &staff, &opened, sent, form, act).await
}

/// Where to go on: the case, if it is still this officer's to see.
fn after(opened: &Opened, act: &crate::cases::Act) -> String {
    match &act.command {
        Command::Transfer { section } if !opened.officer.sections().contains(section) => "/desk".to_owned(),
        _ => opened.href(),
    }
}

fn sections(hall: &Hall, t: T, staff: &Staff<WorkTasks>) -> Vec<Choice> {
    let today = staff.today();
    let in_force = hall.city().units.iter().filter(|unit| unit.from <= today && unit.to.is_none_or(|to| today <= to));
    let sections = in_force.filter(|unit| unit.kind == crate::city::UnitKind::Section);
    sections.map(|unit| Choice::new(&unit.id, unit.name.get(t.lang()))).collect()
}

fn form(t: T, sections: Vec<Choice>, typed: &Fields) -> Form {
    let section = Field::new("section", t.transfer_to(), Input::Radios(sections)).value(typed, "");
    Form::new(t.transfer_title(), t.do_transfer()).lead(t.transfer_lead()).field(section)
}
