//! A repeating group: its rows with change and remove, another row, and going on. Links and plain forms only.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use procedure::answers::{Answers, FieldPath};
use procedure::form::{Journey, Page, PageKind, page_id, show as shown};
use procedure::model::Group;
use store::Changes;
use uuid::Uuid;
use web::{Errors, Fields, see_other};

use super::saved::Saved;
use super::texts::T;
use super::writer::{Shown, Stop, Writer, edit, find};
use super::{frame, question, way};
use crate::Hall;
use crate::drafts::Draft;

#[derive(Template)]
#[template(path = "portal/apply/group.html")]
pub struct GroupContent {
    t: T,
    errors: Errors,
    action: String,
    kicker: String,
    title: String,
    name: String,
    rows: Vec<RowLine>,
    may_add: bool,
    from_check: bool,
    saved: Saved,
}

struct RowLine {
    id: String,
    title: String,
    facts: Vec<(String, String)>,
    change: String,
}

/// A group's rows, wherever they are kept.
pub struct Rows<'g> {
    pub t: T,
    pub group: &'g Group,
    /// The answers to questions that are asked.
    pub answers: &'g Answers,
    pub errors: Errors,
    pub action: String,
    pub kicker: String,
    pub from_check: bool,
    pub saved: Saved,
    /// Where a page of this id is.
    pub page: &'g dyn Fn(&str) -> String,
}

impl GroupContent {
    pub fn of(of: Rows<'_>) -> Self {
        let Rows { t, group, answers, .. } = of;
        let name = group.ask.get(t.lang()).to_owned();
        let rows: Vec<&str> = answers.rows(&group.key).collect();
        let count = rows.len().to_string();
        let title = if rows.is_empty() { t.group_none(&name) } else { t.group_title(&count, &name) }.into_owned();
        let line = |(at, row): (usize, &&str)| line(t, group, answers, row, at + 1, of.page);
        Self {
            t,
            errors: of.errors,
            action: of.action,
            kicker: of.kicker,
            rows: rows.iter().enumerate().map(line).collect(),
            may_add: rows.len() < usize::from(group.max),
            from_check: of.from_check,
            saved: of.saved,
            title,
            name,
        }
    }

    pub fn title(&self) -> &str {
        &self.title
    }
}

/// Draws the list of a group's rows.
pub fn show<W: Writer>(
    hall: &Hall,
    writer: &W,
    draft: &Draft,
    journey: &Journey<'_>,
    at: &Page<'_>,
    from_check: bool,
    error: Option<String>,
) -> Shown {
    let PageKind::Group { group, .. } = &at.kind else { return Ok(way::onward::<W>(hall, draft)) };
    let lang = writer.lang();
    let t = T::new(lang);
    let mut errors = Errors::none(web::texts::T::new(lang));
    if let Some(message) = error {
        errors.add("add", message);
    }
    let erring = !errors.is_empty();
    let content = GroupContent::of(Rows {
        t,
        group,
        answers: &draft.answers.visible(&draft.procedure, draft.arrival(hall)),
        errors,
        action: format!("{}/rows", way::page_at::<W>(draft, &at.id, false)),
        kicker: question::kicker(t, draft, journey, at),
        from_check,
        saved: Saved::new::<W>(hall, draft, lang),
        page: &|page| way::page_at::<W>(draft, page, false),
    });
    let back = if from_check { way::check::<W>(draft) } else { question::behind::<W>(draft, journey, &at.id) };
    let page = frame::page(writer, content.title(), draft.procedure.name.get(lang))
        .back(t.previous_question(), back)
        .erring(erring);
    Ok(frame::draw(frame::status(erring), page, &content)?)
}

fn line(t: T, group: &Group, answers: &Answers, row: &str, number: usize, page: &dyn Fn(&str) -> String) -> RowLine {
    let facts = group.of.iter().filter_map(|question| {
        let value = answers.get(&FieldPath::in_row(&group.key, row, &question.key))?;
        Some((question.ask.get(t.lang()).to_owned(), shown(question, value, t.lang())))
    });
    let first = group
        .of
        .first()
        .map(|question| page_id(&FieldPath::in_row(&group.key, row, &question.key)))
        .unwrap_or_default();
    RowLine {
        id: row.to_owned(),
        title: t.row_name(group.ask.get(t.lang()), &number.to_string()).into_owned(),
        facts: facts.collect(),
        change: page(&first),
    }
}

pub async fn post<W: Writer>(
    State(hall): State<Hall>,
    writer: W,
    Path((id, page)): Path<(Uuid, String)>,
    fields: Fields,
) -> Shown {
    let draft = find(&hall, &writer, id).await?;
    let journey = way::journey(&hall, &draft);
    let from_check = fields.get("back") == "check";
    let Some((at, group)) = journey.page(&page).and_then(group_of).filter(|_| journey.may_visit(&page)) else {
        return Ok(way::onward::<W>(&hall, &draft));
    };
    if fields.has("add") {
        return add::<W>(&hall, &writer, id, &page, group).await;
    }
    if let Some(row) = fields.text("remove") {
        let stored = remove::<W>(&hall, &writer, id, &page, group, row).await?;
        return Ok(see_other(&way::page_at::<W>(&stored, &page, from_check)));
    }
    let few = draft.answers.row_count(&group.key) < usize::from(group.min);
    if few && !fields.has("later") {
        let error =
            T::new(writer.lang()).group_too_few(&group.min.to_string(), group.ask.get(writer.lang())).into_owned();
        return show::<W>(&hall, &writer, &draft, &journey, at, from_check, Some(error));
    }
    let stored = edit(&hall, &writer, id, &page, |draft| {
        draft.answers.close_group(&group.key);
        begin_row(&hall, draft, &page);
        Ok(Changes::new())
    });
    let stored = stored.await?;
    let next = if fields.has("later") {
        way::step::<W>(&stored, "saved")
    } else {
        way::after::<W>(&hall, &stored, &page, from_check)
    };
    Ok(see_other(&next))
}

fn group_of<'j, 'p>(at: &'j Page<'p>) -> Option<(&'j Page<'p>, &'p Group)> {
    match &at.kind {
        PageKind::Group { group, .. } => Some((at, group)),
        _ => None,
    }
}

/// A new row; its first question comes next.
async fn add<W: Writer>(hall: &Hall, writer: &W, id: Uuid, page: &str, group: &Group) -> Result<Response, Stop> {
    let stored = edit(hall, writer, id, page, |draft| {
        if draft.answers.row_count(&group.key) < usize::from(group.max) {
            // More rows than any group may hold are refused, and the list shows again without the button.
            let _ = draft.answers.add_row(&group.key);
        }
        Ok(Changes::new())
    });
    Ok(way::onward::<W>(hall, &stored.await?))
}

/// The draft without this row.
async fn remove<W: Writer>(
    hall: &Hall,
    writer: &W,
    id: Uuid,
    page: &str,
    group: &Group,
    row: &str,
) -> Result<Draft, Stop> {
    edit(hall, writer, id, page, |draft| {
        // Removed already, in another tab: what was asked for is so.
        let _ = draft.answers.remove_row(&group.key, row);
        Ok(Changes::new())
    })
    .await
}

/// Where the next page is a group that needs a row and has none, its first row is begun at once.
pub fn begin_row(hall: &Hall, draft: &mut Draft, page: &str) {
    let empty = bare_next(&way::journey(hall, draft), page);
    if let Some(group) = empty {
        // The first row of a group is never one too many.
        let _ = draft.answers.add_row(&group);
    }
}

/// The group behind this page, where it needs a row and has none.
pub fn bare_next(journey: &Journey<'_>, page: &str) -> Option<String> {
    match journey.next_after(page).map(|next| &next.kind) {
        Some(PageKind::Group { group, rows }) if rows.is_empty() && group.min > 0 => Some(group.key.clone()),
        _ => None,
    }
}
