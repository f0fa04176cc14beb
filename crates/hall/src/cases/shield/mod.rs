//! The shield before protected persons (支援措置): which case is hidden, by which protection, and from which moment.
//!
//! A case is judged in the commit that brings it in: its marks are asked for on the snapshot the decision is made on, and the list of
//! protections is expected at the version it was read at. Whoever applies as the other party is not hidden, or the office could not answer
//! them as it answers anybody. This file hides and lifts; whom to protect is decided in `protection`.

mod again;
mod marked;
mod marks;
pub mod records;

use std::collections::BTreeSet;

use procedure::Procedure;
use procedure::answers::Answers;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, DbErr, QueryFilter};
use serde_json::json;
use store::{ActorRef, Changes, NewEvent, Reads, Row, Stream, Update};
use uuid::Uuid;

pub use again::{SHIELD, shield_again};
pub use marked::mark_unmarked;
pub use marks::{Marker, Marks, Someone};

use super::records::case_file;
use crate::Hall;
use records::{case_mark, protected_mark, shielded_case};

/// The part of a mark that hides.
pub const PROTECTED: &str = "protected";
/// The part of a mark that says who is kept away.
pub const AGAINST: &str = "against";

/// Moves whenever a protection comes into force or ends: what was judged before is judged anew.
pub const PROTECTIONS: Stream = Stream::new("protections", Uuid::nil());

/// What an arriving case must know.
#[derive(Clone, Debug)]
pub struct Shield {
    version: i64,
    marks: Marks,
    hidden_by: Vec<Uuid>,
}

impl Shield {
    /// Judges these answers. The same two questions to the database whatever they say.
    pub async fn over(hall: &Hall, reads: &Reads, procedure: &Procedure, answers: &Answers) -> Result<Self, DbErr> {
        let marks = Marker::of(hall).answers(procedure, answers);
        let version = reads.version(PROTECTIONS).await?;
        let hidden_by = covering(reads, &marks).await?;
        Ok(Self { version, marks, hidden_by })
    }

    pub fn hides(&self) -> bool {
        !self.hidden_by.is_empty()
    }

    /// The rows of a case that arrives.
    pub(super) fn lay(&self, hall: &Hall, row: &case_file::Model, by: &ActorRef, changes: Changes) -> Changes {
        let changes =
            write_marks(row.city, row.id, row.version, &self.marks, changes.expect(PROTECTIONS, self.version));
        self.hidden_by.iter().fold(changes, |changes, protection| link(hall, row, *protection, by, changes))
    }
}

/// The protections in force that hide what these marks speak of.
pub async fn covering(reads: &Reads, marks: &Marks) -> Result<Vec<Uuid>, DbErr> {
    let asked = protected_mark::Column::Mark.is_in(marks.all.iter().map(String::as_str));
    let rows = reads.of::<protected_mark::Entity>().filter(asked).all(reads).await?;
    let known: Vec<(Uuid, &str, &str)> =
        rows.iter().map(|row| (row.protection, row.part.as_str(), row.mark.as_str())).collect();
    Ok(hiding(&known, marks))
}

/// Of these marks in force, whose protection hides: it covers somebody or somewhere, and who applies is not kept away by it.
pub fn hiding(known: &[(Uuid, &str, &str)], marks: &Marks) -> Vec<Uuid> {
    let of = |part: &'static str, among: &BTreeSet<String>| -> BTreeSet<Uuid> {
        let hit = known.iter().filter(|(_, of, mark)| *of == part && among.contains(*mark));
        hit.map(|(protection, ..)| *protection).collect()
    };
    of(PROTECTED, &marks.all).difference(&of(AGAINST, &marks.applicant)).copied().collect()
}

/// Of several texts (residents of a register), the protections that cover each.
pub async fn covering_each(reads: &Reads, each: &[Vec<String>]) -> Result<Vec<BTreeSet<Uuid>>, DbErr> {
    let all: BTreeSet<&str> = each.iter().flatten().map(String::as_str).collect();
    let asked = reads.of::<protected_mark::Entity>().filter(protected_mark::Column::Mark.is_in(all));
    let rows = asked.filter(protected_mark::Column::Part.eq(PROTECTED)).all(reads).await?;
    let of = |marks: &Vec<String>| {
        rows.iter().filter(|row| marks.contains(&row.mark)).map(|row| row.protection).collect::<BTreeSet<_>>()
    };
    Ok(each.iter().map(of).collect())
}

/// The protections that hide this case.
pub async fn shielded_by(reads: &Reads, case: Uuid) -> Result<BTreeSet<Uuid>, DbErr> {
    let of_case = reads.of::<shielded_case::Entity>().filter(shielded_case::Column::CaseId.eq(case));
    let rows = of_case.filter(shielded_case::Column::LiftedAt.is_null()).all(reads).await?;
    Ok(rows.into_iter().map(|row| row.protection).collect())
}

/// Cases that ever spoke of one of these marks, for a protection that comes into force.
pub async fn speaking_of(reads: &Reads, marks: &BTreeSet<String>) -> Result<Vec<Uuid>, DbErr> {
    let asked = case_mark::Column::Mark.is_in(marks.iter().map(String::as_str));
    let rows = reads.of::<case_mark::Entity>().filter(asked).all(reads).await?;
    let cases: BTreeSet<Uuid> = rows.into_iter().map(|row| row.case_id).collect();
    Ok(cases.into_iter().collect())
}

/// The marks a case has got by this version.
pub(super) fn write_marks(city: i16, case: Uuid, version: i64, marks: &Marks, mut changes: Changes) -> Changes {
    for mark in &marks.all {
        changes = changes.insert(Row::of(case_mark::ActiveModel {
            city: Set(city),
            case_id: Set(case),
            version: Set(version),
            mark: Set(mark.clone()),
        }));
    }
    changes
}

fn link(hall: &Hall, row: &case_file::Model, protection: Uuid, by: &ActorRef, changes: Changes) -> Changes {
    let shielded = shielded_case::ActiveModel {
        city: Set(row.city),
        protection: Set(protection),
        case_id: Set(row.id),
        since: Set(hall.now().0),
        lifted_at: Set(None),
    };
    let body = json!({ "protection": protection });
    changes.insert(Row::of(shielded)).event(NewEvent::new(
        Stream::new("shield", row.id),
        "case-hidden",
        by.clone(),
        body,
    ))
}

/// Hides a case that is there already. With `anew` its confirmation code is issued anew: whoever knew the old one opens nothing any more,
/// nor does any browser that was shown it.
pub fn hide(
    hall: &Hall,
    row: &case_file::Model,
    protection: Uuid,
    anew: bool,
    by: &ActorRef,
    changes: Changes,
) -> Changes {
    let mut update = Update::new("case_file").key("id", row.id).set("hidden", true);
    if anew && !row.hidden {
        update = update.set("secret", row.code().saturating_add(1).to_string());
    }
    link(hall, row, protection, by, changes.update(update))
}

/// Takes one protection away from a case; it is shown again when it was the only one.
pub async fn lift(
    hall: &Hall,
    reads: &Reads,
    case: Uuid,
    protection: Uuid,
    by: &ActorRef,
    changes: Changes,
) -> Result<Changes, DbErr> {
    let others = shielded_by(reads, case).await?.into_iter().any(|other| other != protection);
    let lifted = Update::new("shielded_case").key("protection", protection).key("case_id", case);
    let lifted = lifted.set("lifted_at", hall.now().0);
    let body = json!({ "protection": protection, "still_hidden": others });
    let changes =
        changes.update(lifted).event(NewEvent::new(Stream::new("shield", case), "case-shown", by.clone(), body));
    Ok(changes.update(Update::new("case_file").key("id", case).set("hidden", others)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_other_partys_own_application_is_not_hidden_by_what_keeps_them_away() {
        let (one, two) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let known = [(one, PROTECTED, "child"), (one, AGAINST, "father"), (two, PROTECTED, "child")];
        let set = |marks: &[&str]| marks.iter().map(|mark| (*mark).to_owned()).collect::<BTreeSet<_>>();
        let of = |all: &[&str], applicant: &[&str]| hiding(&known, &Marks { all: set(all), applicant: set(applicant) });
        assert_eq!(of(&["mother", "child"], &["mother"]), [one, two]);
        assert_eq!(of(&["father", "child"], &["father"]), [two], "another protection of the child still hides");
        assert!(of(&["father"], &["father"]).is_empty());
        assert!(of(&["neighbour"], &["neighbour"]).is_empty());
        assert_eq!(
            of(&["uncle", "child", "father"], &["uncle"]),
            [one, two],
            "naming the other party is not being them"
        );
    }
}
