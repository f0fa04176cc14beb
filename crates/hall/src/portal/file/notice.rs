//! A notice as it was written, for the one it is addressed to. The only page that tells an outcome.
//!
//! Shown when electronic notice was chosen and the act behind it can no longer be undone; what goes by post is only said to be posted.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use pdf::{Subject, Unset};
use sea_orm::ActiveValue::Set;
use serde_json::json;
use store::{Changes, NewEvent, Stream, Update};
use uuid::Uuid;
use web::guard::{Action, Decision, May};
use web::{Asked, Citizen, Page, Problem, say};

use super::how;
use super::looks::page_back;
use super::overview::about_title;
use super::own;
use super::texts::T;
use crate::Hall;
use crate::cases::CaseFile;
use crate::cases::letter;
use crate::papers;

/// Reading a letter addressed to oneself.
enum ReadLetter {}

impl Action for ReadLetter {
    const NAME: &'static str = "letter.read";
}

/// A paragraph, and whether it is the 教示.
struct Line {
    text: String,
    appeal: bool,
}

#[derive(Template)]
#[template(path = "portal/file/notice.html")]
struct NoticePage {
    page: Page,
    t: T,
    case: Uuid,
    letter: Uuid,
    title: String,
    lang: String,
    number: String,
    date: String,
    outcome: Option<String>,
    lines: Vec<Line>,
    /// In easy words, for whom it was written so.
    easy: Option<papers::Easy>,
    read: Option<String>,
    asks_how: bool,
    /// As a file, in the usual and in large print, where there is a press.
    pdf: Option<[String; 2]>,
}

#[derive(Template)]
#[template(path = "portal/file/unset.html")]
struct UnsetPage {
    page: Page,
    told: String,
}

#[derive(Template)]
#[template(path = "portal/file/posted.html")]
struct PostedPage {
    page: Page,
    t: T,
    case: Uuid,
    title: String,
    posted: String,
}

async fn find(
    hall: &Hall,
    citizen: &Citizen,
    case: Uuid,
    id: Uuid,
) -> Result<(CaseFile, May<ReadLetter, letter::Model>), Problem> {
    let file = own::own(hall, citizen, case).await?.into_record();
    let letter = file.letters.iter().find(|letter| letter.id == id && letter.case_id == case).cloned();
    let addressee = own::may_read_notice(citizen, case).await?;
    let may =
        May::decide(letter, |letter| Decision::by("addressee", addressee && papers::visible(letter, citizen.now())))?;
    Ok((file, may))
}

pub async fn get(
    State(hall): State<Hall>,
    citizen: Citizen,
    Path((case, id)): Path<(Uuid, Uuid)>,
) -> Result<Response, Problem> {
    let (file, letter) = find(&hall, &citizen, case, id).await?;
    let t = T::new(citizen.lang());
    let back = format!("/case/{case}");
    let about = own::about(&file, &letter);
    if letter.way != "electronic" {
        let day = letter.posted_on.as_deref().and_then(|day| day.parse().ok()).map(|day| say::full_date(t.lang(), day));
        let title = about_title(about, t);
        let section = own::section(&hall, &file.shape, t.lang());
        let posted = match day {
            _ if letter.state == "returned" => t.todo_came_back(&section.phone, &section.name),
            Some(day) => t.todo_posted(&day),
            None => t.todo_post(),
        };
        let page = citizen.page(&*title).back(page_back(t), back);
        return web::html(&PostedPage { page, t, case, title, posted: posted.into_owned() });
    }
    let row = letter.decision.and_then(|n| file.decisions.iter().find(|decision| decision.n == n));
    let asks_how = how::asks(&hall, &citizen, &file).await?;
    web::html(&NoticePage {
        page: citizen.page(&*letter.title).back(page_back(t), back.clone()),
        case,
        letter: id,
        title: letter.title.clone(),
        lang: letter.lang.clone(),
        number: letter.number.clone().unwrap_or_else(|| file.row.number.clone()),
        date: say::full_date(t.lang(), civic::Millis(letter.made_at).date()),
        outcome: row.filter(|_| about.decides()).and_then(|row| outcome(&row.outcome, t)),
        lines: lines(&hall, &letter),
        easy: papers::easy_words(&letter),
        asks_how,
        pdf: hall.press().map(|_| ["usual", "large"].map(|size| format!("{back}/notice/{id}/pdf?size={size}"))),
        read: letter.read_at.map(|at| say::date_time(t.lang(), civic::Millis(at))),
        t,
    })
}

/// The notice as a file, to keep or to print: the same letter as on paper, to the address this person gave.
pub async fn pdf(
    State(hall): State<Hall>,
    citizen: Citizen,
    Path((case, id)): Path<(Uuid, Uuid)>,
    Asked(asked): Asked,
) -> Result<Response, Problem> {
    let (file, letter) = find(&hall, &citizen, case, id).await?;
    let room = hall.press().filter(|_| letter.way == "electronic").ok_or(Problem::NotFound)?;
    let (wanted, t) = (Subject { case, letter: id }, T::new(citizen.lang()));
    let sheet = papers::sheet(&hall, &file, &letter, papers::address(&file));
    let name = format!("{}.pdf", sheet.number);
    match room.set(wanted, sheet, papers::size(asked.get("size") == "large")).await {
        Ok(artefact) => Ok(papers::hand_over(wanted, &artefact, &name)),
        Err(Unset::NotOurs) => Err(Problem::broken(&"a letter's file named another letter")),
        Err(Unset::Missing(_) | Unset::Refused(_)) => {
            let notice = format!("/case/{case}/notice/{id}");
            let section = own::section(&hall, &file.shape, t.lang());
            let page = citizen.page(t.pdf_unset_title()).back(t.pdf_back(), notice);
            let told = t.pdf_unset(&section.phone, &section.name).into_owned();
            web::html_with(StatusCode::UNPROCESSABLE_ENTITY, &UnsetPage { page, told })
        }
    }
}

/// 「読みました」. Once; a second press changes nothing.
pub async fn post(
    State(hall): State<Hall>,
    citizen: Citizen,
    Path((case, id)): Path<(Uuid, Uuid)>,
) -> Result<Response, Problem> {
    let (_, letter) = find(&hall, &citizen, case, id).await?;
    if letter.way != "electronic" {
        return Err(Problem::NotFound);
    }
    if letter.read_at.is_none() {
        let stream = Stream::new("letter", id);
        let row = letter::ActiveModel {
            city: Set(letter.city),
            id: Set(id),
            read_at: Set(Some(hall.now().0)),
            ..Default::default()
        };
        let event = NewEvent::new(stream, "letter-read", citizen.actor(), json!({ "case": case, "letter": id }));
        match citizen.submit(Changes::new().expect_new(stream).update(Update::of(row)).event(event)).await {
            Ok(_) | Err(store::Refused::Stale(_)) => {}
            Err(refused) => return Err(refused.into()),
        }
    }
    Ok(web::see_other(&format!("/case/{case}/notice/{id}")))
}

/// What was decided, in one line; a word this page does not know is left to the letter.
fn outcome(word: &str, t: T) -> Option<String> {
    let line = match word {
        "granted" => t.outcome_granted(),
        "partly" => t.outcome_partly(),
        "refused" => t.outcome_refused(),
        "not-accepted" => t.outcome_not_accepted(),
        "revoked" => t.outcome_revoked(),
        _ => return None,
    };
    Some(line.into_owned())
}

/// The letter's paragraphs. The 教示 is found by its text, as the city's table has it in the letter's language.
fn lines(hall: &Hall, letter: &letter::Model) -> Vec<Line> {
    let paragraphs: Vec<String> = serde_json::from_str(&letter.body).unwrap_or_default();
    let lang = letter.lang.parse().unwrap_or_default();
    let shelf = hall.library().shelf();
    let is_appeal = |text: &str| shelf.appeals().rows.iter().any(|row| row.text.get(lang).trim() == text.trim());
    paragraphs.into_iter().map(|text| Line { appeal: is_appeal(&text), text }).collect()
}
