//! Applying from a program: read by the code of the pages, sent by the code of the pages, once for each key.
//!
//! It refuses what a page would refuse, and says all of it at once. Where the procedure wants an address that was reached, the application
//! waits until the code that was mailed comes back; until then it has not arrived, and the answer says so.

mod answers;
mod body;
mod confirm;
mod keys;
mod receipt;

use axum::extract::State;
use axum::http::{HeaderMap, Method};
use axum::response::Response;
use procedure::Procedure;
use procedure::answers::Answers as Given;
use procedure::model::{Assurance, Way};
use store::{ActorRef, Refused};
use uuid::Uuid;
use web::{Anyone, Problem, Purpose};

use super::answer::{Fault, Refusal};
use super::operation::{Answers, Operation, Param};
use super::sent::Sent;
use super::texts::T;
use crate::Hall;
use crate::drafts::{self, Beginning, Whole};
use body::Asked;
use keys::{Known, Stands};

pub use confirm::{CONFIRM, post as confirm};

/// Applying from a program.
pub enum Apply {}

impl Purpose for Apply {
    const NAME: &'static str = "api: apply";
}

/// The answer of an application that has arrived.
const RECEIPT: Answers = Answers::json(201, "It has arrived: number, code and the second.", "Receipt");

pub const APPLY: Operation = Operation {
    method: Method::POST,
    path: "/api/v1/applications",
    id: "apply",
    says: "Sends an application. The same key with the same body gets the first answer again, for thirty days.",
    params: &[Param {
        name: "Idempotency-Key",
        place: "header",
        says: "A fresh, unguessable word for each application: 16 to 255 printed characters of ASCII, a UUID for example.",
        schema: "IdempotencyKey",
        required: true,
    }],
    asks: Some("Application"),
    answers: &[
        RECEIPT,
        Answers::json(202, "Not arrived yet: a code was mailed to the address, and has to come back.", "Waiting"),
    ],
    refusals: &[415, 422],
    permission: None,
};

pub async fn post(
    State(hall): State<Hall>,
    permit: Anyone<Apply>,
    headers: HeaderMap,
    sent: Sent,
) -> Result<Response, Problem> {
    let (lang, now) = (permit.lang(), permit.now());
    hall.limits().api.check(&("apply", permit.reader().address), now)?;
    let Some(known) = Known::of(&hall, &headers, &sent.bytes) else { return APPLY.refuse(lang, &Refusal::Key) };
    let reads = permit.reads().await?;
    let stands = known.stands(&hall, &reads).await?;
    drop(reads);
    match stands {
        Stands::New => {}
        Stands::Before(draft) => return receipt::of(&hall, &permit, &APPLY, draft).await,
        Stands::OtherBody => return APPLY.refuse(lang, &Refusal::KeyReused),
        Stands::Over => return APPLY.refuse(lang, &Refusal::Over),
    }
    let (asked, procedure, given) = match judged(&hall, &permit, &sent) {
        Ok(judged) => judged,
        Err(refusal) => return APPLY.refuse(lang, &refusal),
    };
    if let Some(address) = &asked.mail {
        hall.limits().mail.check(&("to", address.to_ascii_lowercase()), now)?;
    }
    match begin(&hall, &permit, known, asked, &procedure, given).await? {
        Some(draft) => receipt::of(&hall, &permit, &APPLY, draft).await,
        // The same key at the same moment: that one's answer, asked for again, is this one's.
        None => again(&hall, &permit, &headers, &sent).await,
    }
}

async fn again(hall: &Hall, permit: &Anyone<Apply>, headers: &HeaderMap, sent: &Sent) -> Result<Response, Problem> {
    let known = Known::of(hall, headers, &sent.bytes).ok_or(Problem::Broken)?;
    let reads = permit.reads().await?;
    let stands = known.stands(hall, &reads).await?;
    drop(reads);
    match stands {
        Stands::Before(draft) => receipt::of(hall, permit, &APPLY, draft).await,
        Stands::OtherBody => APPLY.refuse(permit.lang(), &Refusal::KeyReused),
        Stands::New | Stands::Over => Err(Problem::Unavailable),
    }
}

type Judged = (Asked, std::sync::Arc<Procedure>, Given);

/// Everything that can be said against it, before anything is stored.
fn judged(hall: &Hall, permit: &Anyone<Apply>, sent: &Sent) -> Result<Judged, Refusal> {
    let (lang, today) = (permit.lang(), permit.today());
    let t = T::new(lang);
    let asked = body::read(&sent.value, lang, today).map_err(Refusal::Invalid)?;
    let shelf = hall.library().shelf();
    let Some(procedure) = shelf.procedure(&asked.procedure) else {
        let fault = Fault::new("/procedure", "not-an-option", t.fault_procedure());
        return Err(Refusal::Invalid(vec![fault]));
    };
    if let Way::Closed { why } = &procedure.channels.online {
        return Err(Refusal::Closed(why.get(lang).to_owned()));
    }
    if let Some(halt) = hall.halt(&procedure.id, permit.now()) {
        return Err(Refusal::Closed(halt.reason(lang).to_owned()));
    }
    let mut faults = Vec::new();
    let given = answers::read(&procedure, &asked.answers, today, lang).unwrap_or_else(|found| {
        faults = found;
        Given::default()
    });
    let wanted = matches!(procedure.channels.online, Way::Open { assurance: Assurance::Email });
    if wanted && asked.mail.is_none() {
        faults.push(Fault::new("/mail", "empty", t.fault_mail()));
    }
    if faults.is_empty() { Ok((asked, procedure, given)) } else { Err(Refusal::Invalid(faults)) }
}

/// Stores it under its key; nothing when the key was taken a moment ago.
async fn begin(
    hall: &Hall,
    permit: &Anyone<Apply>,
    known: Known,
    asked: Asked,
    procedure: &Procedure,
    answers: Given,
) -> Result<Option<Uuid>, Problem> {
    let beginning = Beginning {
        procedure,
        lang: asked.lang,
        channel: "online",
        owner: receipt::OWNER.to_owned(),
        typed_by: None,
        received_on: None,
        by: ActorRef::new("program", permit.reader().reference.clone()),
    };
    let whole = Whole { answers, mail: asked.mail, electronic: asked.electronic };
    let reads = permit.reads().await?;
    let (draft, changes) = drafts::begin_whole(hall, &reads, &beginning, whole).await?;
    drop(reads);
    match permit.submit(known.claim(hall, draft, changes)).await {
        Ok(_) => Ok(Some(draft)),
        Err(Refused::Taken(keys::TAKEN)) => Ok(None),
        Err(refused) => Err(refused.into()),
    }
}
