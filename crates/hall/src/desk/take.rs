//! Taking tasks from the inbox, giving them to somebody, giving them back: one or several, each with its own result. Nothing is half done:
//! each is one act, and what became of the others changes nothing of it.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use engine::{Code, Command, TaskNo};
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};
use store::Reads;
use uuid::Uuid;
use web::{Fields, Page, Problem, Staff};

use super::texts::T;
use crate::Hall;
use crate::cases::{Act, Scope, Unperformed, case_file, perform, read};
use crate::people::Officer;
use crate::people::WorkTasks;
use crate::recusal;

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

/// What is done with every picked task.
enum Doing<'a> {
    Claim,
    Assign(&'a Officer),
    Release,
}

impl Doing<'_> {
    fn on(&self, task: TaskNo) -> Command {
        match self {
            Self::Claim => Command::Claim { task },
            Self::Assign(to) => Command::Assign { task, to: to.for_engine() },
            Self::Release => Command::Release { task },
        }
    }
}

pub async fn post(permit: Staff<WorkTasks>, State(hall): State<Hall>, form: Fields) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let picked: Vec<(Uuid, u32)> = form.all("c").into_iter().filter_map(picked).take(MOST).collect();
    let reads = permit.reads().await?;
    let officer = Officer::on(&reads, permit.account(), permit.today()).await?.ok_or(Problem::SignIn)?;
    let to = match form.get("to").parse::<Uuid>() {
        Ok(to) => Officer::on(&reads, to, permit.today()).await?,
        Err(_) => None,
    };
    let numbers = numbers(&reads, &officer, &picked).await?;
    drop(reads);
    let (title, doing) = match form.get("act") {
        "assign" => (t.assign_button(), to.as_ref().map(Doing::Assign)),
        "release" => (t.release_button(), Some(Doing::Release)),
        _ => (t.claim_button(), Some(Doing::Claim)),
    };
    let (nothing, results) = match &doing {
        _ if picked.is_empty() => (t.take_nothing().into_owned(), Vec::new()),
        None => (t.take_nobody().into_owned(), Vec::new()),
        Some(doing) => (String::new(), each(&permit, &hall, &officer, doing, &picked, &numbers).await),
    };
    let page = super::page(&permit, title).await?.back(t.inbox_title(), "/desk/inbox").erring(!nothing.is_empty());
    let done = results.iter().filter(|taken| taken.done).count();
    web::html(&TakePage { page, t, results, done, nothing })
}

/// The numbers of the picked cases that this officer may see, so that each result names its case whatever became of it.
async fn numbers(reads: &Reads, officer: &Officer, picked: &[(Uuid, u32)]) -> Result<BTreeMap<Uuid, String>, Problem> {
    use case_file::Column as C;
    let ids = picked.iter().map(|(case, _)| *case);
    let seen = Scope::of(officer).on(reads.of::<case_file::Entity>().filter(C::Id.is_in(ids)));
    let rows = seen.select_only().columns([C::Id, C::Number]).into_tuple().all(reads).await?;
    Ok(rows.into_iter().collect())
}

/// One act a task, each stored by itself. When nothing can be stored any more, the rest is not tried, and the list says so.
async fn each(
    permit: &Staff<WorkTasks>,
    hall: &Hall,
    officer: &Officer,
    doing: &Doing<'_>,
    picked: &[(Uuid, u32)],
    numbers: &BTreeMap<Uuid, String>,
) -> Vec<Taken> {
    let t = T::new(permit.lang());
    let mut results = Vec::new();
    let mut stopped = false;
    for (case, no) in picked {
        let (done, word) = if stopped {
            (false, t.take_not_tried().into_owned())
        } else {
            let outcome = one(permit, hall, officer, doing, *case, TaskNo(*no)).await;
            stopped = outcome.as_ref().is_err_and(ends_all);
            match (outcome, doing) {
                (Ok(()), Doing::Claim) => (true, claimed(permit, hall, *case).await),
                (Ok(()), Doing::Assign(_) | Doing::Release) => (true, t.take_done().into_owned()),
                (Err(why), _) => (false, worded(t, &why)),
            }
        };
        let number = numbers.get(case).cloned().unwrap_or_default();
        results.push(Taken { href: format!("/desk/case/{case}"), number, done, word });
    }
    results
}

/// Done; and a word where the case comes from the officer's own home. A warning that cannot be read takes nothing back.
async fn claimed(permit: &Staff<WorkTasks>, hall: &Hall, case: Uuid) -> String {
    let t = T::new(permit.lang());
    let touches = async {
        let reads = permit.reads().await?;
        let Some(file) = read(hall, &reads, case).await? else { return Ok(false) };
        recusal::touches(hall, &reads, permit.account(), &file).await
    };
    let touches: Result<bool, Problem> = touches.await;
    if touches.unwrap_or_default() { t.take_home() } else { t.take_done() }.into_owned()
}

async fn one(
    permit: &Staff<WorkTasks>,
    hall: &Hall,
    officer: &Officer,
    doing: &Doing<'_>,
    case: Uuid,
    task: TaskNo,
) -> Result<(), Unperformed> {
    let done = perform(hall, permit, case, |file| {
        let file = Scope::of(officer).may_read(Some(file.clone()))?;
        // Nobody is given what is not there for them.
        if let Doing::Assign(to) = doing
            && !Scope::of(to).sees(&file.row)
        {
            return Err(Problem::NotFound.into());
        }
        Ok(Act::new(officer.actor(), permit.actor(), doing.on(task)))
    });
    done.await.map(|_| ())
}

/// Whether what follows would only fail in the same way.
fn ends_all(why: &Unperformed) -> bool {
    matches!(
        why,
        Unperformed::Problem(
            Problem::RightGone | Problem::Unavailable | Problem::OnlyReading | Problem::Unknown | Problem::Broken
        )
    )
}

fn worded(t: T, why: &Unperformed) -> String {
    match why {
        Unperformed::Refused(refusal) => return refused(t, &refusal.code),
        Unperformed::Problem(Problem::NotFound) => t.take_not_found(),
        Unperformed::Problem(Problem::RightGone) => t.take_right_gone(),
        Unperformed::Problem(Problem::Unknown) => t.take_unknown(),
        Unperformed::Problem(_) => t.take_not_stored(),
    }
    .into_owned()
}

fn picked(text: &str) -> Option<(Uuid, u32)> {
    let (case, no) = text.split_once('.')?;
    Some((case.parse().ok()?, no.parse().ok()?))
}

fn refused(t: T, code: &Code) -> String {
    match code {
        Code::TakenByAnother | Code::AlreadyClaimed => t.take_taken(),
        Code::NotYours => t.take_not_yours(),
        Code::RoleMissing { .. } | Code::OtherSection { .. } => t.take_role(),
        Code::AssigneeLacksRole { .. } => t.take_their_role(),
        Code::NoSuchTask | Code::CaseEnded => t.take_gone(),
        _ => t.take_not_now(),
    }
    .into_owned()
}
