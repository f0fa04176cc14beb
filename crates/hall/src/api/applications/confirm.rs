//! Proving the address that was given: the code that was mailed comes back, and with it the application arrives.

use axum::extract::State;
use axum::http::Method;
use axum::response::Response;
use serde_json::Value;
use store::{Changes, Refused};
use uuid::Uuid;
use web::{Anyone, Problem};

use super::super::answer::{Fault, Refusal};
use super::super::fields::Object;
use super::super::operation::Operation;
use super::super::sent::Sent;
use super::super::texts::T;
use super::receipt::{self, OWNER};
use super::{Apply, RECEIPT};
use crate::Hall;
use crate::drafts::{self, Draft, Tried};

pub const CONFIRM: Operation = Operation {
    method: Method::POST,
    path: "/api/v1/applications/confirm",
    id: "confirmApplication",
    says: "Proves the address of mail by the code that went there. With it the application arrives.",
    params: &[],
    asks: Some("Confirmation"),
    answers: &[RECEIPT],
    refusals: &[415, 422],
    permission: None,
};

/// Somebody else may be writing at the same moment.
const TRIES: usize = 4;

pub async fn post(State(hall): State<Hall>, permit: Anyone<Apply>, sent: Sent) -> Result<Response, Problem> {
    hall.limits().api.check(&("confirm", permit.reader().address), permit.now())?;
    let (id, code) = match read(&sent.value, T::new(permit.lang())) {
        Ok(read) => read,
        Err(faults) => return CONFIRM.refuse(permit.lang(), &Refusal::Invalid(faults)),
    };
    for _ in 0..TRIES {
        let reads = permit.reads().await?;
        let draft = drafts::read(&hall, &reads, id).await?;
        drop(reads);
        let mut draft = draft.filter(|draft| draft.row.owner == OWNER).ok_or(Problem::NotFound)?;
        // Sent before: who asks for the receipt again shows the key and the body of the application.
        if draft.row.case_id.is_some() {
            return CONFIRM.refuse(permit.lang(), &Refusal::Sent);
        }
        let came = draft.try_mail(&hall, &code);
        match permit.submit(draft.save(&hall, "draft-saved", "code", permit.actor(), Changes::new())).await {
            Ok(_) => return tried(&hall, &permit, &draft, came).await,
            Err(Refused::Stale(_)) => {}
            Err(refused) => return Err(refused.into()),
        }
    }
    Err(Problem::Unavailable)
}

async fn tried(hall: &Hall, permit: &Anyone<Apply>, draft: &Draft, came: Tried) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let detail = match came {
        Tried::Right => return receipt::of(hall, permit, &CONFIRM, draft.id()).await,
        Tried::Wrong(left) => t.code_wrong(&left.to_string()),
        Tried::Spent => t.code_spent(),
    };
    let fault = Fault::new("/code", if came == Tried::Spent { "spent" } else { "wrong" }, detail);
    CONFIRM.refuse(permit.lang(), &Refusal::Invalid(vec![fault]))
}

fn read(sent: &Value, t: T) -> Result<(Uuid, String), Vec<Fault>> {
    let mut object = Object::of(sent, &["application", "code"], t);
    // As it was answered: another way to write an id is none.
    let id = object.take("application", |value| Uuid::try_parse(value.as_str().filter(|id| id.len() == 36)?).ok());
    let code = object.take("code", |value| {
        let digits = |code: &&str| code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit());
        value.as_str().filter(digits).map(str::to_owned)
    });
    object.done(id.zip(code))
}
