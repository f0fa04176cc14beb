//! Taking tasks from the inbox: one or several, each with its own result. Nothing is half done: each is one act.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use engine::{Code, Command, TaskNo};
use uuid::Uuid;
use web::{Fields, Page, Problem, Staff};

use super::texts::T;
use crate::Hall;
use crate::cases::{Act, Scope, Unperformed, perform};
use crate::people::Officer;
use crate::people::WorkTasks;

struct Taken {
    number: String,
    href: String,
    done: bool,
    word: String,
}

#[derive(Template)]
#[template(path = "desk/take.html")]
struct TakePage {
    page: Page,
    t: T,
    results: Vec<Taken>,
    done: usize,
    nothing: String,
}

/// More than a page of rows is never sent by our own form.
const MOST: usize = super::lists::PAGE;

pub async fn post(permit: Staff<WorkTasks>, State(hall): State<Hall>, form: Fields) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let reads = permit.reads().await?;
    let officer = Officer::on(&reads, permit.account(), permit.today()).await?.ok_or(Problem::SignIn)?;
    let to = match form.get("to").parse::<Uuid>() {
        Ok(to) => Officer::on(&reads, to, permit.today()).await?,
        Err(_) => None,
    };
    drop(reads);
    let assign = form.get("act") == "assign";
    let picked: Vec<(Uuid, u32)> = form.all("c").into_iter().filter_map(picked).take(MOST).collect();
    let nothing = match () {
        () if picked.is_empty() => t.take_nothing().into_owned(),
        () if assign && to.is_none() => t.take_nobody().into_owned(),
        () => String::new(),
    };
    let mut results = Vec::new();
    for (case, no) in picked.into_iter().filter(|_| nothing.is_empty()) {
        results.push(take(&permit, &hall, &officer, case, TaskNo(no), to.as_ref().filter(|_| assign)).await?);
    }
    let title = if assign { t.assign_button() } else { t.claim_button() };
    let page = super::page(&permit, title).await?.back(t.inbox_title(), "/desk/inbox").erring(!nothing.is_empty());
    let done = results.iter().filter(|taken| taken.done).count();
    web::html(&TakePage { page, t, results, done, nothing })
}

fn picked(text: &str) -> Option<(Uuid, u32)> {
    let (case, no) = text.split_once('.')?;
    Some((case.parse().ok()?, no.parse().ok()?))
}

async fn take(
    permit: &Staff<WorkTasks>,
    hall: &Hall,
    officer: &Officer,
    case: Uuid,
    task: TaskNo,
    to: Option<&Officer>,
) -> Result<Taken, Problem> {
    let number = std::sync::Mutex::new(String::new());
    let outcome = perform(hall, permit, case, |file| {
        let file = Scope::of(officer).may_read(Some(file.clone()))?;
        if let Ok(mut number) = number.lock() {
            number.clone_from(&file.row.number);
        }
        // Nobody is given what is not there for them.
        if to.is_some_and(|to| !Scope::of(to).sees(&file.row)) {
            return Err(Problem::NotFound.into());
        }
        let command = to.map_or(Command::Claim { task }, |to| Command::Assign { task, to: to.for_engine() });
        Ok(Act::new(officer.actor(), permit.actor(), command))
    })
    .await;
    let t = T::new(permit.lang());
    let (done, word) = match outcome {
        Ok(_) => (true, t.take_done().into_owned()),
        Err(Unperformed::Refused(refusal)) => (false, refused(t, &refusal.code)),
        Err(Unperformed::Problem(Problem::NotFound)) => (false, t.take_not_found().into_owned()),
        Err(Unperformed::Problem(problem)) => return Err(problem),
    };
    let number = number.into_inner().unwrap_or_default();
    Ok(Taken { href: format!("/desk/case/{case}"), number, done, word })
}

fn refused(t: T, code: &Code) -> String {
    match code {
        Code::TakenByAnother | Code::AlreadyClaimed => t.take_taken(),
        Code::RoleMissing { .. } | Code::OtherSection { .. } => t.take_role(),
        Code::AssigneeLacksRole { .. } => t.take_their_role(),
        Code::NoSuchTask | Code::CaseEnded => t.take_gone(),
        _ => t.take_not_now(),
    }
    .into_owned()
}
