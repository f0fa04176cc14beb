//! How the decision comes, chosen anew while the case is open: electronically where this person says so for this procedure (デジタル手続法7条),
//! otherwise by post; and in which size letters are printed.
//!
//! A choice is no act on the case: it moves no stage and takes nobody's undo away, so it has a stream of its own, which whoever writes a letter
//! expects. Refused once the case is decided, and electronic notice to an applicant whose mail was never reached.

use procedure::Procedure;
use procedure::model::{Exit, Next, Outcome};
use sea_orm::ActiveValue::Set;
use serde_json::json;
use store::{ActorRef, Changes, NewEvent, Stream, Update};
use uuid::Uuid;

use super::act;
use super::file::CaseFile;
use super::records::{case_file, letter};

pub(super) fn stream(case: Uuid) -> Stream {
    Stream::new("notice-way", case)
}

/// Whether there is a choice: a decision can come, and mail has reached this applicant.
pub fn may_choose_notice(file: &CaseFile) -> bool {
    file.shape.is_open() && file.shape.revision.is_none() && file.row.mail.is_some() && may_be_decided(&file.procedure)
}

/// A 届出 that is only received ends without a decision.
fn may_be_decided(procedure: &Procedure) -> bool {
    let decided = |exit: &Exit| matches!(exit, Exit::End(_, outcome) if *outcome != Outcome::Done);
    procedure.stages.values().any(|stage| match &stage.next {
        Next::Acts(acts) => acts.values().any(decided),
        Next::Rules(rules) => rules.iter().any(|(_, exit)| decided(exit)),
    })
}

/// The choice as rows: the case's column, and an event that says which way. `None` when it is too late, or so already.
pub fn choose_notice(file: &CaseFile, by: ActorRef, electronic: bool) -> Option<Changes> {
    if !may_choose_notice(file) || file.row.notice_electronic == electronic {
        return None;
    }
    let case = file.row.id;
    let row = case_file::ActiveModel {
        city: Set(file.row.city),
        id: Set(case),
        notice_electronic: Set(electronic),
        ..Default::default()
    };
    let kind = if electronic { "electronic-notice-chosen" } else { "notice-by-post-chosen" };
    let version = i64::try_from(file.shape.version).unwrap_or(i64::MAX);
    let changes = Changes::new()
        .expect(act::stream(case), version)
        .expect(stream(case), file.notice_chosen)
        .update(Update::of(row))
        .event(NewEvent::new(stream(case), kind, by, json!({ "case": case })));
    Some(changes)
}

/// Whether letters can still come in another size: more may be written, or one waits to be printed.
pub fn may_choose_print(file: &CaseFile) -> bool {
    let waits = |letter: &letter::Model| letter.way == "post" && ["made", "returned"].contains(&letter.state.as_str());
    file.shape.is_open() || file.letters.iter().any(waits)
}

/// The size as rows: the case's column, and an event that does not say which: it may tell of somebody's eyes. `None` when it is so already.
pub fn choose_print(file: &CaseFile, by: ActorRef, large: bool) -> Option<Changes> {
    if !may_choose_print(file) || file.row.large_print == large {
        return None;
    }
    let case = file.row.id;
    let row = case_file::ActiveModel {
        city: Set(file.row.city),
        id: Set(case),
        large_print: Set(large),
        ..Default::default()
    };
    let changes = Changes::new().expect(stream(case), file.notice_chosen).update(Update::of(row)).event(NewEvent::new(
        stream(case),
        "print-size-chosen",
        by,
        json!({ "case": case }),
    ));
    Some(changes)
}
