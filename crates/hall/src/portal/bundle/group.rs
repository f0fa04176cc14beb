//! A repeating group of a bundle: its rows with change and remove, another row, and going on.

use axum::extract::{Path, State};
use jiff::civil::Date;
use procedure::form::Journey;
use procedure::model::Group;
use uuid::Uuid;
use web::{Citizen, Errors, Fields, see_other};

use super::super::apply::group::{GroupContent, Rows};
use super::super::apply::writer::Shown;
use super::super::apply::{frame, texts};
use super::question::{At, after, begin_row, group_of};
use super::way::{edit, onward, open, page_at, saved_line, step};
use crate::Hall;
use crate::bundles::Form;

pub fn show(at: &At<'_>, error: Option<String>) -> Shown {
    let Some(group) = group_of(at.page) else { return Ok(see_other(&format!("/bundle/{}", at.form.id()))) };
    let (form, lang, t) = (at.form, at.citizen.lang(), texts::T::new(at.citizen.lang()));
    let mut errors = Errors::none(web::texts::T::new(lang));
    if let Some(message) = error {
        errors.add("add", message);
    }
    let erring = !errors.is_empty();
    let answers = form.answers.visible(&form.asked(at.hall), at.citizen.today());
    let content = GroupContent::of(Rows {
        t,
        group,
        answers: &answers,
        errors,
        action: format!("{}/rows", page_at(form, &at.page.id, false)),
        kicker: at.kicker(),
        from_check: at.from_check,
        saved: saved_line(at.hall, at.citizen, form),
        page: &|page| page_at(form, page, at.from_check),
    });
    let page = frame::page(at.citizen, content.title(), form.bundle.name.get(lang))
        .back(t.previous_question(), at.behind())
        .erring(erring);
    Ok(frame::draw(frame::status(erring), page, &content)?)
}

pub async fn post(
    State(hall): State<Hall>,
    mut citizen: Citizen,
    Path((id, page)): Path<(Uuid, String)>,
    fields: Fields,
) -> Shown {
    let form = open(&hall, &citizen, id).await?;
    let (asked, today) = (form.asked(&hall), citizen.today());
    let journey = Journey::new(&asked, &form.answers, today);
    let from_check = fields.get("back") == "check";
    let found = journey.page(&page).filter(|page| !form.sent() && journey.may_visit(&page.id));
    let Some((at, group)) = found.and_then(|page| {
        let at = At { hall: &hall, citizen: &citizen, form: &form, journey: &journey, page, from_check };
        Some((at, group_of(page)?))
    }) else {
        return onward(&hall, &citizen, &form).await;
    };
    let press = Press::of(&fields);
    if press == Press::GoOn && form.answers.row_count(&group.key) < usize::from(group.min) {
        let lang = citizen.lang();
        let error = texts::T::new(lang).group_too_few(&group.min.to_string(), group.ask.get(lang));
        return show(&at, Some(error.into_owned()));
    }
    let group = group.clone();
    let stored = edit(&hall, &mut citizen, id, |form| {
        press.carry_out(&hall, form, &group, &page, today);
        Ok(())
    });
    let stored = stored.await?;
    match press {
        Press::Add => onward(&hall, &citizen, &stored).await,
        Press::Remove(_) => Ok(see_other(&page_at(&stored, &page, from_check))),
        Press::Later => Ok(see_other(&step(&stored, "saved"))),
        Press::GoOn => after(&hall, &citizen, &stored, &page, from_check).await,
    }
}

/// Which button of the list was pressed.
#[derive(PartialEq, Eq)]
enum Press {
    Add,
    Remove(String),
    Later,
    GoOn,
}

impl Press {
    fn of(fields: &Fields) -> Self {
        match fields.text("remove") {
            _ if fields.has("add") => Self::Add,
            Some(row) => Self::Remove(row.to_owned()),
            None if fields.has("later") => Self::Later,
            None => Self::GoOn,
        }
    }

    fn carry_out(&self, hall: &Hall, form: &mut Form, group: &Group, page: &str, today: Date) {
        match self {
            // More rows than any group may hold are refused, and the list shows again without the button.
            Self::Add if form.answers.row_count(&group.key) < usize::from(group.max) => {
                drop(form.answers.add_row(&group.key));
            }
            // Removed already, in another tab: what was asked for is so.
            Self::Remove(row) => drop(form.answers.remove_row(&group.key, row)),
            Self::GoOn => {
                form.answers.close_group(&group.key);
                begin_row(hall, form, page, today);
            }
            Self::Add | Self::Later => {}
        }
    }
}
