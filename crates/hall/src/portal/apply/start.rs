//! Before the first question: what to have at hand, how long it takes, who reads it, who may apply.

use askama::Template;
use axum::extract::{Path, State};
use procedure::Procedure;
use procedure::answers::Answers;
use procedure::form::Journey;
use procedure::guide::{Guidance, Wanted, guide};
use procedure::model::Way;
use web::{Citizen, Problem, say, see_other};

use super::texts::T;
use super::writer::{Shown, find};
use super::{frame, whom};
use crate::Hall;
use crate::catalog::{Halt, HaltKind};
use crate::drafts::{self, Beginning};
use crate::mypage;

#[derive(Template)]
#[template(path = "portal/apply/start.html")]
struct StartContent {
    t: T,
    title: String,
    who: String,
    rule: String,
    papers: Vec<(String, bool)>,
    questions: String,
    minutes: String,
    reader: String,
    /// Why it is finished at the desk.
    prepare: Option<String>,
    /// Why it cannot be begun here.
    closed: Option<String>,
    days: i64,
    action: String,
}

pub async fn get(State(hall): State<Hall>, citizen: Citizen, Path(id): Path<String>) -> Shown {
    let procedure = hall.library().shelf().procedure(&id).ok_or(Problem::NotFound)?;
    let lang = citizen.lang();
    let t = T::new(lang);
    let today = citizen.today();
    let guidance = guide(&procedure, &Answers::default(), today);
    let journey = Journey::new(&procedure, &Answers::default(), today);
    let first = journey.pages().first().and_then(|page| journey.progress(&page.id));
    let halt = hall.halt(&id, citizen.now());
    let (prepare, mut closed) = match &procedure.channels.online {
        Way::Open { .. } => (None, None),
        Way::Prepare { why } => (Some(why.get(lang).to_owned()), None),
        Way::Closed { why } => (None, Some(why.get(lang).to_owned())),
    };
    if let Some(halt) = &halt {
        closed = Some(halted(t, halt));
    }
    let title = procedure.name.get(lang).to_owned();
    let content = StartContent {
        t,
        who: procedure.who.get(lang).to_owned(),
        rule: if procedure.guide.when.is_some() {
            procedure.guide.otherwise.get(lang).to_owned()
        } else {
            String::new()
        },
        papers: papers(&guidance, lang),
        questions: first.map_or(0, |first| first.of).to_string(),
        minutes: say::minutes(lang, i64::from(procedure.minutes)),
        reader: reader(&hall, &procedure, lang),
        prepare,
        closed,
        days: drafts::DAYS,
        action: format!("/p/{id}/start"),
        title: title.clone(),
    };
    let page = frame::page(&citizen, &title, "").back(web::texts::T::new(lang).back(), format!("/p/{id}"));
    Ok(frame::draw(frame::status(false), page, &content)?)
}

/// Why it is not begun now, in one paragraph.
fn halted(t: T, halt: &Halt) -> String {
    let title = if halt.kind == HaltKind::End { t.halt_end_title() } else { t.halt_stop_title() };
    let until = halt.until.map(|until| t.halt_until(&say::date_time(t.lang(), until)).into_owned());
    let stop = if t.lang() == civic::Lang::En { ". " } else { "。" };
    [title.as_ref(), stop, halt.reason(t.lang()), " ", until.as_deref().unwrap_or_default()]
        .concat()
        .trim_end()
        .to_owned()
}

/// Papers that are or may be wanted; whether an answer decides.
fn papers(guidance: &Guidance<'_>, lang: civic::Lang) -> Vec<(String, bool)> {
    let wanted = guidance.papers.iter().filter(|line| matches!(line.wanted, Wanted::Yes | Wanted::Open));
    wanted.map(|line| (line.paper.name.get(lang).to_owned(), line.wanted == Wanted::Open)).collect()
}

/// The section that will read it.
fn reader(hall: &Hall, procedure: &Procedure, lang: civic::Lang) -> String {
    let unit = hall.city().units.iter().rfind(|unit| unit.id == procedure.section);
    unit.map(|unit| unit.name.get(lang).to_owned()).unwrap_or_default()
}

pub async fn post(State(hall): State<Hall>, mut citizen: Citizen, Path(id): Path<String>) -> Shown {
    let procedure = hall.library().shelf().procedure(&id).ok_or(Problem::NotFound)?;
    let halted = hall.halt(&id, citizen.now()).is_some();
    if halted || matches!(procedure.channels.online, Way::Closed { .. }) {
        return Ok(see_other(&format!("/p/{id}/start")));
    }
    let reads = citizen.reads().await?;
    let beginning = Beginning {
        procedure: &procedure,
        lang: citizen.lang(),
        channel: "online",
        owner: citizen.account().map_or_else(|| format!("citizen:{}", citizen.id().simple()), mypage::owner),
        typed_by: None,
        received_on: None,
        by: citizen.actor(),
    };
    let (draft, changes) = drafts::begin(&hall, &reads, &beginning).await?;
    drop(reads);
    citizen.submit(changes).await.map_err(Problem::from)?;
    citizen.keep_draft(draft).await?;
    if whom::is_asked(&citizen, &find(&hall, &citizen, draft).await?).await? {
        return Ok(see_other(&format!("/apply/{draft}/step/whom")));
    }
    Ok(see_other(&format!("/apply/{draft}")))
}
