//! One receipt for all: number, code and second of each, what has not arrived, and what is still to do. The same page however often it is opened.

use askama::Template;
use axum::extract::{Path, State};
use civic::Millis;
use procedure::model::Way;
use uuid::Uuid;
use web::guard::{Action, Decision, May};
use web::{Citizen, HasSite, say};

use super::super::apply::frame;
use super::super::apply::writer::{Shown, Stop};
use super::lines::{Lines, lines};
use super::texts::T;
use super::way::{drafts, onward, open, step};
use crate::Hall;
use crate::bundles::{self, Form};
use crate::cases::{self, CaseFile};
use crate::drafts::Draft;

/// Reading the receipt of what one has sent together.
enum Receipt {}

impl Action for Receipt {
    const NAME: &'static str = "bundle.receipt";
}

#[derive(Template)]
#[template(path = "portal/bundle/sent.html")]
struct SentContent {
    t: T,
    w: web::texts::T,
    title: String,
    kicker: String,
    sent: Vec<Arrived>,
    unsent: Vec<String>,
    lines: Lines,
    sheet: String,
    go_on: String,
    visit: Option<String>,
    status: String,
}

/// One procedure that has arrived.
pub struct Arrived {
    pub name: String,
    pub number: String,
    pub code: String,
    pub at: String,
    pub at_machine: String,
    /// Why it is finished at a desk.
    pub prepare: Option<String>,
}

pub async fn get(State(hall): State<Hall>, citizen: Citizen, Path(id): Path<Uuid>) -> Shown {
    let form = open(&hall, &citizen, id).await?;
    let drafts = drafts(&hall, &citizen, &form).await?;
    let (sent, unsent) = arrived(&hall, &citizen, &form, &drafts).await?;
    if sent.is_empty() {
        return onward(&hall, &citizen, &form).await;
    }
    let (lang, t) = (citizen.lang(), T::new(citizen.lang()));
    let count = i64::try_from(sent.len()).unwrap_or(i64::MAX);
    let title = t.sent_title(count).into_owned();
    let lines = lines(&hall, &form, &drafts, lang);
    let content = SentContent {
        t,
        w: web::texts::T::new(lang),
        kicker: form.bundle.name.get(lang).to_owned(),
        sent,
        unsent,
        sheet: step(&form, "sheet"),
        go_on: format!("/bundle/{id}"),
        visit: bundles::visit(&hall, &lines.services, true),
        status: format!("{}/status", hall.site().base_url),
        lines,
        title: title.clone(),
    };
    let page = frame::page(&citizen, &title, form.bundle.name.get(lang));
    Ok(frame::draw(frame::status(false), page, &content)?)
}

/// What has arrived, and the names of what has not.
pub async fn arrived(
    hall: &Hall,
    citizen: &Citizen,
    form: &Form,
    drafts: &[(String, Draft)],
) -> Result<(Vec<Arrived>, Vec<String>), Stop> {
    let lang = citizen.lang();
    let reads = citizen.reads().await?;
    let (mut sent, mut unsent) = (Vec::new(), Vec::new());
    for (_, draft) in drafts {
        let Some(case) = draft.row.case_id else {
            unsent.push(draft.procedure.name.get(lang).to_owned());
            continue;
        };
        let ours = form.drafts.iter().any(|(_, id)| *id == draft.id());
        let file = May::<Receipt, _>::decide(cases::read(hall, &reads, case).await?, |file| {
            // A code issued anew is handed over in person, never shown to a browser that knew the first.
            Decision::by("sent-it", ours && file.row.code() == 1)
        });
        // Its code was renewed: whoever has the new one follows it there.
        sent.extend(file.ok().map(|file| one(hall, &file, lang)));
    }
    Ok((sent, unsent))
}

fn one(hall: &Hall, file: &CaseFile, lang: civic::Lang) -> Arrived {
    let at = Millis(file.row.arrived_at);
    let prepare = match &file.procedure.channels.online {
        Way::Prepare { why } => Some(why.get(lang).to_owned()),
        _ => None,
    };
    Arrived {
        name: file.procedure.name.get(lang).to_owned(),
        number: file.row.number.clone(),
        code: cases::code(hall, file.row.id, &file.row.secret),
        at: say::second(lang, at),
        at_machine: say::iso_time(at),
        prepare,
    }
}
