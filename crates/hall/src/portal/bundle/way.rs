//! Whose form it is, where it goes on, and changing it. Worked out anew each time.

use axum::extract::{Path, State};
use axum::response::Response;
use procedure::form::Journey;
use store::{Changes, Reads};
use uuid::Uuid;
use web::guard::{Action, Decision, May};
use web::{Citizen, Problem, see_other};

use super::super::apply::saved::{self, Saved};
use super::super::apply::writer::{Shown, Stop};
use crate::Hall;
use crate::bundles::{self, Form};
use crate::cases;
use crate::drafts::{self, Draft};
use crate::mypage;

/// Writing what is written together.
enum Writing {}

impl Action for Writing {
    const NAME: &'static str = "bundle.write";
}

fn holds(citizen: &Citizen, form: &Form) -> bool {
    citizen.has_draft(form.id()) || citizen.account().is_some_and(|person| form.row.owner == mypage::owner(person))
}

/// The form, if it is this browser's or this person's.
pub async fn open(hall: &Hall, citizen: &Citizen, id: Uuid) -> Result<Form, Stop> {
    let reads = citizen.reads().await?;
    may_hold(citizen, &reads, id).await?;
    decide(citizen, bundles::read(hall, &reads, id).await?)
}

/// Asked before the form is read, so that somebody else's costs as much as none.
async fn may_hold(citizen: &Citizen, reads: &Reads, id: Uuid) -> Result<(), Problem> {
    let may = match citizen.account() {
        Some(person) if !citizen.has_draft(id) => bundles::is_of(reads, id, &mypage::owner(person)).await?,
        _ => citizen.has_draft(id),
    };
    if may { Ok(()) } else { Err(Problem::NotFound) }
}

fn decide(citizen: &Citizen, found: Option<Form>) -> Result<Form, Stop> {
    let may = May::<Writing, _>::decide(found, |form| Decision::by("holds-form", holds(citizen, form)))?;
    Ok(may.into_record())
}

/// Changes a form by compare-and-set, and with it its drafts; `change` is run again on the newer form when somebody was faster.
pub async fn edit<C>(hall: &Hall, citizen: &mut Citizen, id: Uuid, change: C) -> Result<Form, Stop>
where
    C: Fn(&mut Form) -> Result<(), Stop> + Send + Sync,
{
    may_hold(citizen, &citizen.reads().await?, id).await?;
    let (here, change) = (&*citizen, &change);
    let decided = here.decide(|reads| async move {
        let before = decide(here, bundles::read(hall, &reads, id).await?)?;
        let mut form = before.clone();
        change(&mut form)?;
        if let Some(person) = here.account().filter(|_| !mypage::is_owned(&form.row.owner)) {
            form.row.owner = mypage::owner(person);
        }
        let changes = bundles::settle(hall, &reads, &before, &form, &here.actor(), Changes::new()).await?;
        drop(reads);
        Ok::<_, Stop>(form.save(hall, "bundle-saved", here.actor(), changes))
    });
    decided.await.map_err(Stop::of)?;
    let form = open(hall, citizen, id).await?;
    hold_drafts(citizen, &form).await?;
    Ok(form)
}

/// Whoever holds the form holds its drafts.
async fn hold_drafts(citizen: &mut Citizen, form: &Form) -> Result<(), Problem> {
    let ids: Vec<Uuid> = form.drafts.iter().map(|(_, id)| *id).collect();
    citizen.keep_drafts(&ids).await
}

/// Its drafts as they stand, by entry, without what was left out.
pub async fn drafts(hall: &Hall, citizen: &Citizen, form: &Form) -> Result<Vec<(String, Draft)>, Problem> {
    let reads = citizen.reads().await?;
    let mut found = Vec::new();
    for (entry, id) in form.drafts.iter().filter(|(entry, _)| !form.leaves_out(entry)) {
        let Some(mut draft) = drafts::read(hall, &reads, *id).await? else { continue };
        // A draft that was sent is empty: its answers are the case's.
        if let Some(case) = draft.row.case_id
            && let Some(file) = cases::read(hall, &reads, case).await?
        {
            draft.answers = file.answers;
        }
        found.push((entry.clone(), draft));
    }
    Ok(found)
}

/// Wherever the form can go on.
pub async fn get(State(hall): State<Hall>, mut citizen: Citizen, Path(id): Path<Uuid>) -> Shown {
    let form = open(&hall, &citizen, id).await?;
    hold_drafts(&mut citizen, &form).await?;
    onward(&hall, &citizen, &form).await
}

pub async fn onward(hall: &Hall, citizen: &Citizen, form: &Form) -> Shown {
    Ok(see_other(&rest(hall, citizen, form).await?))
}

/// The address of whatever is still to be done.
pub async fn rest(hall: &Hall, citizen: &Citizen, form: &Form) -> Result<String, Problem> {
    if form.sent() {
        return Ok(step(form, "sent"));
    }
    if let Some(page) = form.open_page(hall) {
        return Ok(page_at(form, &page, false));
    }
    let drafts = if form.row.writing { drafts(hall, citizen, form).await? } else { Vec::new() };
    match (drafts.is_empty(), drafts.iter().all(|(_, draft)| draft.row.case_id.is_some())) {
        (true, _) => Ok(step(form, "set")),
        (_, true) => Ok(step(form, "sent")),
        _ => Ok(in_drafts(hall, &drafts).unwrap_or_else(|| step(form, "check"))),
    }
}

/// What is still open in the drafts: a question of their own, then the address of mail and how notices come, once for all.
fn in_drafts(hall: &Hall, drafts: &[(String, Draft)]) -> Option<String> {
    let unsent = || drafts.iter().map(|(_, draft)| draft).filter(|draft| draft.row.case_id.is_none());
    for draft in unsent() {
        if draft.outdated {
            return Some(format!("/apply/{}/step/changed", draft.id()));
        }
        let journey = Journey::new(&draft.procedure, &draft.answers, draft.arrival(hall));
        if let Some(page) = journey.first_unanswered() {
            return Some(format!("/apply/{}/{}", draft.id(), page.id));
        }
    }
    let lead = lead(drafts)?;
    let at = |step: &str| Some(format!("/apply/{}/step/{step}", lead.id()));
    match (lead.reached(), &lead.extra.mail) {
        (None, Some(_)) => at("code"),
        (None, None) if drafts::needs_mail(lead) || !lead.extra.without_mail => at("mail"),
        (Some(_), _) if lead.extra.notice.is_none() => at("notice"),
        _ => None,
    }
}

/// The draft in which mail and notices are asked for all: one that cannot do without, where there is one.
pub fn lead(drafts: &[(String, Draft)]) -> Option<&Draft> {
    let unsent = || drafts.iter().map(|(_, draft)| draft).filter(|draft| draft.row.case_id.is_none());
    unsent().rfind(|draft| drafts::needs_mail(draft)).or_else(|| unsent().next_back())
}

pub fn page_at(form: &Form, page: &str, from_check: bool) -> String {
    let back = if from_check { "?back=check" } else { "" };
    format!("/bundle/{}/{page}{back}", form.id())
}

pub fn step(form: &Form, step: &str) -> String {
    format!("/bundle/{}/step/{step}", form.id())
}

/// The line below each question.
pub fn saved_line(hall: &Hall, citizen: &Citizen, form: &Form) -> Saved {
    let code = Some(drafts::resume_code(hall, form.id()).to_string());
    Saved::of(hall, citizen.lang(), civic::Millis(form.row.updated_at), code, form.until())
}

/// Saved, for coming back later.
pub async fn saved(State(hall): State<Hall>, citizen: Citizen, Path(id): Path<Uuid>) -> Result<Response, Stop> {
    let form = open(&hall, &citizen, id).await?;
    let to = rest(&hall, &citizen, &form).await?;
    saved::draw(&citizen, form.bundle.name.get(citizen.lang()), saved_line(&hall, &citizen, &form), to)
}
