//! One report, from its bytes to the row it leads to.

use store::{DecideError, Queue};
use uuid::Uuid;
use web::Problem;

use super::report::{Fate, read};
use super::unreached::{News, note};
use crate::Hall;
use crate::cases::CASE_MAIL;

/// How long after a mail left a report of it is heard.
const DAYS: i64 = 14;

/// What became of a report. Nobody who sends one learns it; the log does, without anybody's data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Received {
    /// The address is not written to any more.
    Unreachable,
    /// The mail is late; nothing else changes.
    Delayed,
    /// Known already, or done about.
    Known,
    /// About a mail that belongs to no case: a code or a link somebody waits for, and sees that it does not come.
    NoCase,
    /// No report in the form of RFC 3464, or without a token.
    NoReport,
    /// The token is not ours, too old, or for an address that is not in use any more.
    NotOurs,
}

/// Takes one report.
pub async fn receive(hall: &Hall, bytes: &[u8], to: Option<&str>) -> Result<Received, Problem> {
    let received = took(hall, bytes, to).await?;
    match received {
        Received::NotOurs | Received::NoReport => {
            tracing::warn!(?received, "a report of undelivered mail is not heard");
        }
        _ => tracing::info!(?received, "a report of undelivered mail"),
    }
    Ok(received)
}

async fn took(hall: &Hall, bytes: &[u8], to: Option<&str>) -> Result<Received, Problem> {
    let Some(report) = read(bytes, to) else { return Ok(Received::NoReport) };
    let effect = report.token.effect;
    let Some(sent) = hall.db().queued_by_id(Queue::Effects, effect).await? else { return Ok(Received::NotOurs) };
    if sent.made.plus_days(DAYS) < hall.now() {
        return Ok(Received::NotOurs);
    }
    // The address is the one the mail would go to now: changed meanwhile, the token does not fit it.
    let Some(address) = address(hall, &sent).await? else { return Ok(Received::NoCase) };
    if !report.token.fits(hall.keys(), &address) {
        return Ok(Received::NotOurs);
    }
    let Some(case) = case_of(&sent.body) else { return Ok(Received::NoCase) };
    let party = sent.kind != CASE_MAIL;
    let (state, status) = match &report.fate {
        Fate::Failed(status) => ("unreachable", status),
        Fate::Delayed(status) => ("delayed", status),
    };
    let news = News { case, address: &address, party, state, status, how: "report", effect, sent: sent.made };
    let news = &news;
    let decided = hall.db().decide(|reads| async move {
        let changes = note(hall, &reads, news).await?;
        changes.ok_or(Idle::Known)
    });
    match decided.await {
        Ok(_) if state == "delayed" => Ok(Received::Delayed),
        Ok(_) => Ok(Received::Unreachable),
        Err(DecideError::Decision(Idle::Known)) => Ok(Received::Known),
        Err(DecideError::Decision(Idle::Problem(problem))) => Err(problem),
        Err(DecideError::Refused(refused)) => Err(refused.into()),
        Err(DecideError::Read(error)) => Err(error.into()),
    }
}

enum Idle {
    Known,
    Problem(Problem),
}

impl From<Problem> for Idle {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

/// The case a mail is about, by the body of its effect.
pub fn case_of(body: &serde_json::Value) -> Option<Uuid> {
    body.get("case")?.as_str()?.parse().ok()
}

/// To whom this effect would be sent now; none for mail without a case, and when there is nothing to send any more.
async fn address(hall: &Hall, sent: &store::Queued) -> Result<Option<String>, Problem> {
    let Some(case) = case_of(&sent.body) else { return Ok(None) };
    if sent.kind == CASE_MAIL {
        return Ok(crate::cases::row(&hall.db().reads().await?, case).await?.and_then(|row| row.mail));
    }
    let Some((_, compose)) = hall.mails().iter().find(|(kind, _)| *kind == sent.kind) else { return Ok(None) };
    let letter = compose(hall, sent).await.map_err(|_| Problem::Unavailable)?;
    Ok(letter.map(|letter| letter.to))
}
