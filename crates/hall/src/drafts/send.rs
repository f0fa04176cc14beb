//! A draft is sent: checked once more on the snapshot it is decided on, then handed to `arrive`.
//!
//! Pressing twice, fifty times or from two devices makes one case: the draft's stream is expected at its revision, and a draft that is spent
//! names its case. Nothing here knows of other cases of the same person.

use procedure::form::Journey;
use procedure::model::{Assurance, Way};
use sea_orm::ActiveValue::Set;
use store::{ActorRef, Changes, DecideError, Reads, Refused, Row, Stream};
use uuid::Uuid;
use web::{Keeping, Permit, Problem};

use super::{Draft, Later, halt, read};
use crate::Hall;
use crate::cases::{Arriving, Shield, arrive, case_of, case_text};
use crate::mypage::{self, Delegation};

/// Why nothing was sent now.
#[derive(Debug)]
pub enum Unsent {
    /// It was sent before, perhaps by the same press: this is its case. Nothing was stored now.
    Sent(Uuid),
    /// A question is open, the rules have changed, or the address has not been reached.
    NotReady,
    Problem(Problem),
}

impl From<Problem> for Unsent {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

/// The way in that a draft's channel names.
pub fn way(draft: &Draft) -> &Way {
    let channels = &draft.procedure.channels;
    match draft.row.channel.as_str() {
        "phone" => &channels.phone,
        "desk" => &channels.desk,
        "post" => &channels.post,
        _ => &channels.online,
    }
}

/// Whether an address of mail must be reached before sending.
pub fn needs_mail(draft: &Draft) -> bool {
    draft.row.channel == "online" && matches!(way(draft), Way::Open { assurance: Assurance::Email })
}

/// Everything asked is answered under the rules in force.
pub fn is_ready(hall: &Hall, draft: &Draft) -> bool {
    let done = Journey::new(&draft.procedure, &draft.answers, draft.arrival(hall)).is_done();
    done && !draft.outdated && halt(hall, draft).is_none() && (!needs_mail(draft) || draft.reached().is_some())
}

/// Sends a draft that is ready, as it was read a moment ago; the case it became. Somebody who was faster makes it be read again.
/// `keeping` is stored in the same commit.
pub async fn submit(
    hall: &Hall,
    permit: &Permit,
    draft: &Draft,
    officer: Option<Uuid>,
    keeping: Option<&Keeping<'_>>,
) -> Result<Uuid, Unsent> {
    let id = draft.id();
    if draft.outdated || halt(hall, draft).is_some() {
        return Err(Unsent::NotReady);
    }
    let keep = |changes: Changes| match keeping {
        Some(keeping) => keeping.with(changes),
        None => changes,
    };
    let reads = permit.reads().await?;
    let terms = Terms::of(hall, permit, &reads, draft).await?;
    drop(reads);
    let changes = keep(lay_out(hall, permit.actor(), draft, officer, terms)?);
    match permit.submit(changes).await {
        Ok(done) => return if done.repeated { Err(Unsent::Sent(id)) } else { Ok(id) },
        Err(Refused::Stale(_)) => {}
        Err(refused) => return Err(Unsent::Problem(refused.into())),
    }
    let decided = permit.decide(|reads| async move {
        let draft = read(hall, &reads, id).await?.ok_or(Problem::NotFound)?;
        if let Some(case) = draft.row.case_id {
            return Err(Unsent::Sent(case));
        }
        if !is_ready(hall, &draft) {
            return Err(Unsent::NotReady);
        }
        let terms = Terms::of(hall, permit, &reads, &draft).await?;
        drop(reads);
        lay_out(hall, permit.actor(), &draft, officer, terms).map(keep).map_err(Unsent::Problem)
    });
    match decided.await {
        Ok(done) if done.repeated => Err(Unsent::Sent(id)),
        Ok(_) => Ok(id),
        Err(DecideError::Decision(unsent)) => Err(unsent),
        Err(DecideError::Refused(refused)) => Err(Unsent::Problem(refused.into())),
        Err(DecideError::Read(error)) => Err(Unsent::Problem(error.into())),
    }
}

/// A delegation with the version it was read at.
type Acting = (Delegation, Stream, i64);

/// What a draft meets on its way in: whether it speaks of somebody protected, and by which delegation it is sent.
struct Terms {
    shield: Shield,
    acting: Option<Acting>,
}

impl Terms {
    /// Not ready when it is sent for somebody else by what does not cover this any more.
    async fn of(hall: &Hall, permit: &Permit, reads: &Reads, draft: &Draft) -> Result<Self, Unsent> {
        let answers = draft.answers.visible(&draft.procedure, draft.arrival(hall));
        let shield = Shield::over(hall, reads, &draft.procedure, &answers).await.map_err(Problem::from)?;
        Ok(Self { shield, acting: acting(permit, reads, draft).await? })
    }
}

async fn acting(permit: &Permit, reads: &Reads, draft: &Draft) -> Result<Option<Acting>, Unsent> {
    let Some(whom) = &draft.extra.whom else { return Ok(None) };
    let person = permit.session().and_then(|session| session.account).ok_or(Unsent::NotReady)?;
    let found = mypage::find_proxy(reads, person, whom.delegation).await?;
    found.filter(|(found, ..)| found.fits(&draft.procedure, permit.today())).map(Some).ok_or(Unsent::NotReady)
}

/// The rows by which a draft that another system filled in becomes a case: judged as any other.
pub async fn lay_out_import(hall: &Hall, reads: &Reads, draft: &Draft, by: ActorRef) -> Result<Changes, Unsent> {
    if let Some(case) = draft.row.case_id {
        return Err(Unsent::Sent(case));
    }
    if !is_ready(hall, draft) {
        return Err(Unsent::NotReady);
    }
    let answers = draft.answers.visible(&draft.procedure, draft.arrival(hall));
    let shield = Shield::over(hall, reads, &draft.procedure, &answers).await.map_err(Problem::from)?;
    Ok(lay_out(hall, by, draft, None, Terms { shield, acting: None })?)
}

fn lay_out(hall: &Hall, by: ActorRef, draft: &Draft, officer: Option<Uuid>, terms: Terms) -> Result<Changes, Problem> {
    let Terms { shield, acting } = terms;
    let on = draft.arrival(hall);
    let answers = draft.answers.visible(&draft.procedure, on);
    let asked =
        |key: &str, row: &str| answers.iter().any(|answer| answer.key == key && answer.row.unwrap_or_default() == row);
    // What a messenger or a filer is not to read goes to the applicant, by post.
    let receives = acting.as_ref().is_none_or(|(found, ..)| found.kind.receives());
    let arriving = Arriving {
        draft: &draft.row,
        procedure: &draft.procedure,
        papers: draft.papers.iter().filter(|paper| asked(&paper.key, &paper.row)).cloned().collect(),
        earlier: draft.extra.earlier.keys().cloned().collect(),
        by,
        officer,
        on,
        notice_electronic: draft.extra.notice == Some(true) && draft.reached().is_some() && receives,
        mail: draft.reached().map(str::to_owned),
        answers: answers.clone(),
        shield,
    };
    let mut changes = arrive(hall, &arriving)?;
    if let Some((found, stream, version)) = acting {
        changes = mypage::sent_by(hall, case_of(&draft.row), &found, changes.expect(stream, version));
    }
    Ok(later(hall, draft, officer, changes))
}

/// Papers that come another way are told to the officer as words of the case.
fn later(hall: &Hall, draft: &Draft, officer: Option<Uuid>, mut changes: Changes) -> Changes {
    let case = case_of(&draft.row);
    for (path, way) in &draft.extra.later {
        let kind = match way {
            Later::Later => "paper-later",
            Later::Desk => "paper-desk",
        };
        changes = changes.insert(Row::of(case_text::ActiveModel {
            city: Set(draft.row.city),
            id: Set(hall.new_id()),
            case_id: Set(case),
            kind: Set(kind.to_owned()),
            body: Set(path.clone()),
            salt: Set(hall.db().salt().0),
            by_staff: Set(officer),
            at: Set(hall.now().0),
        }));
    }
    changes
}
