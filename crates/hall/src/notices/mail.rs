//! Composing: whom a mail goes to and what it says, read anew at the moment it leaves.
//!
//! Refuses to say anything of the case: the body is a link to the page that asks for number and code.

use civic::Lang;
use engine::What;
use serde::Deserialize;
use store::{NotDone, Queued};
use uuid::Uuid;

use super::bounce;
use super::road::{Mail, MailFault, MailRoad};
use super::texts::T;
use super::{Compose, Letter};
use crate::Hall;
use crate::cases;

/// What an effect of mail about a case names.
#[derive(Deserialize)]
struct CaseMail {
    case: Uuid,
    /// The version its act brought the case to; none for what cannot be undone.
    version: Option<i64>,
}

/// Sends the mail of one effect, unless its act was undone meanwhile or there is nobody to write to.
pub(super) async fn case_mail<R: MailRoad>(hall: &Hall, road: &R, queued: &Queued) -> Result<(), NotDone> {
    let wanted: CaseMail = serde_json::from_value(queued.body.clone()).map_err(|_| unreadable())?;
    let reads = hall.db().reads().await.map_err(|_| away())?;
    let row = cases::row(&reads, wanted.case).await.map_err(|_| away())?;
    drop(reads);
    let Some(row) = row else { return Err(NotDone::Dead("its case is not there".to_owned())) };
    if let Some(version) = wanted.version
        && undone(hall, wanted.case, version).await?
    {
        return Ok(());
    }
    let Some(to) = row.mail else { return Ok(()) };
    // A mailbox may be shared, and a list of what was not sent would name the case: the section reaches them another way.
    if row.hidden {
        return Ok(());
    }
    let lang: Lang = row.lang.parse().unwrap_or_default();
    let t = T::new(lang);
    let city = hall.city().short.get(lang);
    let link = format!("{}/status", base_url(hall));
    send(hall, road, queued, Letter { to, lang, subject: t.mail_subject(city).into_owned(), body: format!("{link}\n") })
        .await
}

/// What an effect with a code names.
#[derive(Deserialize)]
struct CodeMail {
    draft: Uuid,
    nonce: Uuid,
}

/// Sends the code that proves an address; nothing when it was replaced, used or has grown too old.
pub(super) async fn code_mail<R: MailRoad>(hall: &Hall, road: &R, queued: &Queued) -> Result<(), NotDone> {
    let wanted: CodeMail = serde_json::from_value(queued.body.clone()).map_err(|_| unreadable())?;
    let reads = hall.db().reads().await.map_err(|_| away())?;
    let draft = crate::drafts::read(hall, &reads, wanted.draft).await.map_err(|_| away())?;
    drop(reads);
    let Some(mail) = draft.and_then(|draft| crate::drafts::code_mail(hall, &draft.row, wanted.nonce)) else {
        return Ok(());
    };
    let t = T::new(mail.lang);
    let subject = t.code_subject(hall.city().short.get(mail.lang)).into_owned();
    let body = format!("{}\n", t.code_body(&mail.code, &mail.minutes.to_string()));
    send(hall, road, queued, Letter { to: mail.to, lang: mail.lang, subject, body }).await
}

/// What an effect with a sign-in link names.
#[derive(Deserialize)]
struct SignInMail {
    mail: Uuid,
}

/// Sends the mail that signs in; nothing when it was used meanwhile or has grown too old. It names no page and no procedure.
pub(super) async fn sign_in_mail<R: MailRoad>(hall: &Hall, road: &R, queued: &Queued) -> Result<(), NotDone> {
    let wanted: SignInMail = serde_json::from_value(queued.body.clone()).map_err(|_| unreadable())?;
    let reads = hall.db().reads().await.map_err(|_| away())?;
    let found = crate::mypage::sign_in_mail(hall, &reads, wanted.mail).await.map_err(|_| away())?;
    drop(reads);
    let Some(mail) = found else { return Ok(()) };
    let t = T::new(mail.lang);
    let subject = t.sign_in_subject(hall.city().short.get(mail.lang)).into_owned();
    let (first, last) = mail.code.split_at(mail.code.len() / 2);
    let link = format!("{}{}", base_url(hall), mail.path);
    let body = format!("{}\n", t.sign_in_body(&format!("{first} {last}"), &link, &crate::mypage::MINUTES.to_string()));
    send(hall, road, queued, Letter { to: mail.to, lang: mail.lang, subject, body }).await
}

/// Whether a later event takes back the act that led to this version.
async fn undone(hall: &Hall, case: Uuid, version: i64) -> Result<bool, NotDone> {
    let events = hall.db().stream_events(cases::stream(case)).await.map_err(|_| away())?;
    let taken_back = |event: store::Event| {
        let Ok(engine::Event { what: What::Undone { back_to, .. }, .. }) = serde_json::from_value(event.body) else {
            return false;
        };
        i64::try_from(back_to).is_ok_and(|back_to| back_to < version)
    };
    Ok(events.into_iter().filter(|event| event.seq > version && event.kind == "undone").any(taken_back))
}

/// Sends what another slice wrote.
pub(super) async fn composed<R: MailRoad>(
    hall: &Hall,
    road: &R,
    queued: &Queued,
    compose: Compose,
) -> Result<(), NotDone> {
    match compose(hall, queued).await? {
        Some(letter) => send(hall, road, queued, letter).await,
        None => Ok(()),
    }
}

/// Sends it, unless its address is known not to be reached for this case. An address the server does not know is written down, and the mail is done.
pub(super) async fn send<R: MailRoad>(hall: &Hall, road: &R, queued: &Queued, words: Letter) -> Result<(), NotDone> {
    let case = bounce::case_of(&queued.body);
    if let Some(case) = case {
        let reads = hall.db().reads().await.map_err(|_| away())?;
        if bounce::is_unreachable(hall, &reads, case, &words.to).await.map_err(|_| away())? {
            return Ok(());
        }
    }
    let city = hall.city();
    let bounces = hall.bounces().and_then(|bounces| bounce::sender(hall.keys(), bounces, queued.id, &words.to));
    let mail = Mail {
        id: queued.id,
        from_name: city.name.get(words.lang).to_owned(),
        from: city.email.clone(),
        bounces: bounces.unwrap_or_else(|| city.email.clone()),
        to: words.to,
        subject: words.subject,
        body: words.body,
        at: hall.now(),
    };
    match (road.send(&mail).await, case) {
        (Ok(()), _) => Ok(()),
        (Err(MailFault::Later(why)), _) => Err(NotDone::Retry(why)),
        (Err(MailFault::Nobody(status)), Some(case)) => bounce::refused(hall, queued, case, (&mail.to, &status)).await,
        (Err(MailFault::Nobody(status)), None) => Err(NotDone::Dead(format!("no such address ({status})"))),
        (Err(MailFault::Never(why)), _) => Err(NotDone::Dead(why)),
    }
}

fn base_url(hall: &Hall) -> &str {
    use web::HasSite;
    &hall.site().base_url
}

pub fn unreadable() -> NotDone {
    NotDone::Dead("its body cannot be read".to_owned())
}

pub fn away() -> NotDone {
    NotDone::Retry("the database cannot be read".to_owned())
}
