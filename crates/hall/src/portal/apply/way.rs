//! Where the writer goes next. Worked out anew from draft and answers each time.

use axum::extract::{Path, State};
use axum::response::Response;
use civic::Lang;
use procedure::form::Journey;
use procedure::guide::{Verdict, guide};
use uuid::Uuid;
use web::see_other;

use super::writer::{Shown, Writer, find};
use crate::Hall;
use crate::drafts::Draft;
use crate::drafts::needs_mail;

/// Wherever the draft can go on.
pub async fn get<W: Writer>(State(hall): State<Hall>, writer: W, Path(id): Path<Uuid>) -> Shown {
    let draft = find(&hall, &writer, id).await?;
    Ok(onward::<W>(&hall, &draft))
}

/// To the first page that lacks an answer, or to the check.
pub fn onward<W: Writer>(hall: &Hall, draft: &Draft) -> Response {
    see_other(&rest::<W>(hall, draft))
}

/// The address of whatever is still to be done, the check at last.
pub fn rest<W: Writer>(hall: &Hall, draft: &Draft) -> String {
    if draft.outdated {
        return step::<W>(draft, "changed");
    }
    let journey = journey(hall, draft);
    match journey.first_unanswered() {
        Some(page) => page_at::<W>(draft, &page.id, false),
        None => after_questions::<W>(draft),
    }
}

/// Behind the last question: the address of mail, how notices come, the check.
pub fn after_questions<W: Writer>(draft: &Draft) -> String {
    // Mail and notices are asked once for all that is written together.
    if let (Some(of), true) = (&draft.extra.bundle, W::BASE.is_empty()) {
        return format!("/bundle/{}", of.form);
    }
    let mail = draft.extra.mail.as_ref();
    if W::BASE.is_empty() && draft.reached().is_none() && (needs_mail(draft) || !draft.extra.without_mail) {
        return step::<W>(draft, if mail.is_some() { "code" } else { "mail" });
    }
    // Who only carries or writes is not the one the office answers: nothing is to be chosen.
    let receives = draft.extra.whom.as_ref().is_none_or(|whom| whom.receives);
    if W::BASE.is_empty() && receives && draft.reached().is_some() && draft.extra.notice.is_none() {
        return step::<W>(draft, "notice");
    }
    check::<W>(draft)
}

/// Behind one page: the next of the way, or back to the check it was changed from.
pub fn after<W: Writer>(hall: &Hall, draft: &Draft, page: &str, from_check: bool) -> String {
    if draft.outdated {
        return step::<W>(draft, "changed");
    }
    let journey = journey(hall, draft);
    // In a bundle, what was answered for all is not asked again on the way.
    let next = if from_check || draft.extra.bundle.is_some() {
        journey.first_unanswered()
    } else {
        journey.next_after(page).or_else(|| journey.first_unanswered())
    };
    match next {
        Some(next) => page_at::<W>(draft, &next.id, from_check),
        None => after_questions::<W>(draft),
    }
}

/// What is being written: the procedure, or the bundle it is one of.
pub fn heading(hall: &Hall, draft: &Draft, lang: Lang) -> String {
    let bundle = draft.extra.bundle.as_ref().and_then(|of| hall.library().shelf().bundle(&of.bundle));
    bundle.map_or_else(|| draft.procedure.name.get(lang).to_owned(), |bundle| bundle.name.get(lang).to_owned())
}

/// The pages asked now.
pub fn journey<'d>(hall: &Hall, draft: &'d Draft) -> Journey<'d> {
    Journey::new(&draft.procedure, &draft.answers, draft.arrival(hall))
}

/// The rule says no.
pub fn is_turned_away(hall: &Hall, draft: &Draft) -> bool {
    matches!(guide(&draft.procedure, &draft.answers, draft.arrival(hall)).verdict, Verdict::NotEligible { .. })
}

pub fn page_at<W: Writer>(draft: &Draft, page: &str, from_check: bool) -> String {
    let back = if from_check { "?back=check" } else { "" };
    format!("{}/apply/{}/{page}{back}", W::BASE, draft.id())
}

pub fn step<W: Writer>(draft: &Draft, step: &str) -> String {
    format!("{}/apply/{}/step/{step}", W::BASE, draft.id())
}

pub fn check<W: Writer>(draft: &Draft) -> String {
    format!("{}/apply/{}/check", W::BASE, draft.id())
}
