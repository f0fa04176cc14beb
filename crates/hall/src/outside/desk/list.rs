//! All requests of one case, and what the case waits for that nobody was asked yet.

use std::pin::Pin;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use civic::{Lang, Millis};
use store::Reads;
use uuid::Uuid;
use web::parts::Tag;
use web::{Link, Page, Permission, Problem, Staff, html, say};

use super::texts::T;
use super::{due, named, tag, waiting};
use crate::Hall;
use crate::cases::{BesideLine, CaseFile, open};
use crate::outside::asked::of_case;
use crate::outside::rules;
use crate::people::{ReadCases, WorkTasks};

struct Line {
    href: String,
    addressee: String,
    what: String,
    way: String,
    sent: String,
    due: String,
    tag: Tag,
}

#[derive(Template)]
#[template(path = "outside/desk/list.html")]
struct ListPage {
    page: Page,
    t: T,
    lines: Vec<Line>,
    /// What can be asked for now.
    new: Vec<Link>,
}

pub async fn get(State(hall): State<Hall>, staff: Staff<ReadCases>, Path(id): Path<Uuid>) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let (t, file) = (T::new(staff.lang()), &*opened.file);
    let rows = of_case(&staff.reads().await?, id).await?;
    let lines = rows.into_iter().map(|row| {
        let standing = rules::standing(&row, rules::is_over(&row, &file.shape, file.row.hidden), staff.now());
        Line {
            href: format!("{}/outside/{}", opened.href(), row.id),
            what: named(t, file, &row.node),
            way: if row.way == "mail" { t.way_mail() } else { t.way_sheet() }.into_owned(),
            sent: say::day(t.lang(), Millis(row.made_at).date()),
            due: due(t.lang(), &row),
            tag: tag(t, &row, standing),
            addressee: row.addressee,
        }
    });
    let new = waiting(file).map(|task| {
        let href = format!("{}/outside/new?task={}", opened.href(), task.no.0);
        Link::new(t.ask_for(&named(t, file, &task.node)), href)
    });
    let page = hall.desk_page(&staff, t.title(&file.row.number)).await?.back(t.back_to_case(), opened.href());
    let new = if staff.has(WorkTasks::NAME) { new.collect() } else { Vec::new() };
    html(&ListPage { page, t, lines: lines.collect(), new })
}

/// What was asked outside, beside the case; nothing where the case waits for nobody and never did.
pub fn beside<'a>(
    hall: &'a Hall,
    reads: &'a Reads,
    file: &'a CaseFile,
    lang: Lang,
) -> Pin<Box<dyn Future<Output = Result<Option<BesideLine>, Problem>> + Send + 'a>> {
    Box::pin(async move {
        let rows = of_case(reads, file.row.id).await?;
        let waits = waiting(file).next().is_some();
        if rows.is_empty() && !waits {
            return Ok(None);
        }
        let t = T::new(lang);
        let lines = rows.iter().take(4).map(|row| {
            let over = rules::is_over(row, &file.shape, file.row.hidden);
            let word = tag(t, row, rules::standing(row, over, hall.now())).word;
            let when = say::day(lang, Millis(row.ended_at.unwrap_or(row.made_at)).date());
            (when, t.beside_line(&word, &row.addressee, &super::source(t, file, &row.node)).into_owned())
        });
        let label = if rows.is_empty() { t.beside_ask() } else { t.beside_see() };
        let link = Link::new(label, format!("/desk/case/{}/outside", file.row.id));
        Ok(Some(BesideLine { heading: t.heading().into(), lines: lines.collect(), link, key: "" }))
    })
}
