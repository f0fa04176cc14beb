//! The drafts of a form follow its answers: one for each procedure of the set that can be written, begun with what was asked for all.
//!
//! What was sent is left alone. A draft whose procedure left the set ends; what stands in a draft beside the common answers stays.

use procedure::bundle::refilled;
use procedure::form::fitted;
use sea_orm::ActiveValue::Set;
use store::{ActorRef, Changes, Delete, Reads, Row};
use web::Problem;

use super::Form;
use super::records::bundle_draft;
use crate::Hall;
use crate::drafts::{self, Beginning, InBundle};

/// What has to be stored so that the drafts are those of `after`; `before` is the form as it was.
pub async fn settle(
    hall: &Hall,
    reads: &Reads,
    before: &Form,
    after: &Form,
    by: &ActorRef,
    mut changes: Changes,
) -> Result<Changes, Problem> {
    if !after.row.writing || after.sent() || after.open_page(hall).is_some() {
        return Ok(changes);
    }
    let today = hall.now().date();
    let (asked, asked_before) = (after.asked(hall), before.asked(hall));
    // What was left out keeps what was written: it may be taken in again.
    let kept = after.bundle.writable(&after.answers, today);
    for (entry, id) in &after.drafts {
        let Some(mut draft) = drafts::read(hall, reads, *id).await? else { continue };
        if draft.row.case_id.is_some() {
            continue;
        }
        let Some(entry) = kept.iter().find(|kept| kept.id == *entry) else {
            changes = drafts::end(&draft.row, by.clone(), changes);
            changes = changes.delete(Delete::new("bundle_draft").key("draft", *id));
            continue;
        };
        let fill = |form: &Form, asked: &[_]| entry.fill(asked, &form.answers, &draft.procedure, today);
        let answers = refilled(&draft.answers, &fill(before, &asked_before), &fill(after, &asked));
        if answers != draft.answers {
            draft.answers = fitted(&answers, &draft.procedure, today).0;
            changes = draft.save(hall, "draft-saved", "bundle", by.clone(), changes);
        }
    }
    let shelf = hall.library().shelf();
    for entry in after.writable(hall) {
        if after.drafts.iter().any(|(known, _)| *known == entry.id) {
            continue;
        }
        let Some(procedure) = shelf.procedure(&entry.id) else { continue };
        let beginning = Beginning {
            procedure: &procedure,
            lang: after.row.lang.parse().unwrap_or_default(),
            channel: "online",
            owner: after.row.owner.clone(),
            typed_by: None,
            received_on: None,
            by: by.clone(),
        };
        let answers = entry.fill(&asked, &after.answers, &procedure, today);
        let of = InBundle { form: after.id(), bundle: after.bundle.id.clone() };
        let (draft, laid) = drafts::begin_in(hall, reads, &beginning, &answers, of, changes).await?;
        changes = laid.insert(Row::of(bundle_draft::ActiveModel {
            city: Set(hall.db().city().0),
            form: Set(after.id()),
            entry: Set(entry.id.clone()),
            draft: Set(draft),
        }));
    }
    Ok(changes)
}
