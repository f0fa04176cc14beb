//! Withdrawing 取下げ: asked once more on a page of its own, possible until the decision.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use engine::{Actor, Command};
use uuid::Uuid;
use web::{Citizen, Page, Problem};

use super::looks::page_back;
use super::own;
use super::rules;
use super::texts::T;
use crate::Hall;
use crate::cases::{Act, Unperformed, perform};

#[derive(Template)]
#[template(path = "portal/file/withdraw.html")]
struct WithdrawPage {
    page: Page,
    t: T,
    case: Uuid,
    number: String,
    title: String,
    /// It is decided, done or withdrawn already.
    too_late: bool,
}

pub async fn get(State(hall): State<Hall>, citizen: Citizen, Path(case): Path<Uuid>) -> Result<Response, Problem> {
    let file = own::own(&hall, &citizen, case).await?;
    let t = T::new(citizen.lang());
    let page = WithdrawPage {
        page: citizen.page(t.withdraw_title()).question().back(page_back(t), format!("/case/{case}")),
        case,
        number: file.row.number.clone(),
        title: file.procedure.name.get(citizen.lang()).to_owned(),
        too_late: rules::is_over(&file.shape),
        t,
    };
    web::html(&page)
}

pub async fn post(State(hall): State<Hall>, citizen: Citizen, Path(case): Path<Uuid>) -> Result<Response, Problem> {
    own::own(&hall, &citizen, case).await?;
    if !own::may_act(&citizen, case).await? {
        return Ok(web::see_other(&format!("/case/{case}")));
    }
    let by = citizen.actor();
    let done = perform(&hall, &citizen, case, |_| {
        Ok(Act::new(Actor::Citizen, by.clone(), Command::Withdraw { record: None }))
    })
    .await;
    match done {
        Ok(_) => Ok(web::see_other(&format!("/case/{case}"))),
        // Decided, or withdrawn, a moment before: the page says so.
        Err(Unperformed::Refused(_)) => Ok(web::see_other(&format!("/case/{case}/withdraw"))),
        Err(Unperformed::Problem(problem)) => Err(problem),
    }
}
