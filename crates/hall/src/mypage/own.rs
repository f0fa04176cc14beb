//! Which cases stand on whose page: those sent while signed in, and those whose number and code were shown.
//!
//! Every look-up of a person's cases goes through [`cases`] or [`holds`], so that whoever must not be found is hidden here, once. Letting a
//! case go takes it off the page and changes nothing of the case.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::{Changes, Delete, NewEvent, Reads, Row};
use uuid::Uuid;
use web::{Citizen, Problem};

use super::records::citizen_case;
use super::sign_in::stream;
use crate::Hall;
use crate::cases::case_file;

/// How a case came to a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Sent while signed in.
    Sent,
    /// Number and code were shown.
    Claimed,
}

impl How {
    fn word(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Claimed => "claimed",
        }
    }
}

/// The cases of one person, the newest on the page first. Hidden cases are nobody's here.
pub async fn cases(reads: &Reads, person: Uuid, how: Option<How>) -> Result<Vec<case_file::Model>, Problem> {
    let mut own = reads.of::<citizen_case::Entity>().filter(citizen_case::Column::Citizen.eq(person));
    if let Some(how) = how {
        own = own.filter(citizen_case::Column::How.eq(how.word()));
    }
    let own = own.order_by_desc(citizen_case::Column::Since).all(reads).await?;
    let ids = own.iter().map(|row| row.case_id);
    let of_ids = reads.of::<case_file::Entity>().filter(case_file::Column::Id.is_in(ids));
    let mut rows = of_ids.filter(case_file::Column::Hidden.eq(false)).all(reads).await?;
    rows.sort_by_key(|row| own.iter().position(|own| own.case_id == row.id));
    Ok(rows)
}

/// Whether a case stands on the page this browser has signed in to.
pub async fn holds(reads: &Reads, person: Option<Uuid>, case: Uuid) -> Result<bool, Problem> {
    let Some(person) = person else { return Ok(false) };
    let own = reads.of::<citizen_case::Entity>().filter(citizen_case::Column::Citizen.eq(person));
    Ok(own.filter(citizen_case::Column::CaseId.eq(case)).one(reads).await?.is_some())
}

/// The row that puts a case on a page.
pub fn row(hall: &Hall, person: Uuid, case: Uuid, how: How) -> Row {
    Row::of(citizen_case::ActiveModel {
        city: Set(hall.db().city().0),
        citizen: Set(person),
        case_id: Set(case),
        how: Set(how.word().to_owned()),
        since: Set(hall.now().0),
    })
}

/// Puts a case on the page of this person, who has shown its number and code. Twice is once.
pub async fn claim(hall: &Hall, permit: &Citizen, person: Uuid, case: Uuid) -> Result<(), Problem> {
    let event = NewEvent::new(stream(person), "case-claimed", permit.actor(), json!({ "case": case }));
    match permit.submit(Changes::new().claim(row(hall, person, case, How::Claimed), "case").event(event)).await {
        Ok(_) | Err(store::Refused::Taken(_)) => Ok(()),
        Err(refused) => Err(refused.into()),
    }
}

/// Takes a case off the page, and its key out of this browser.
pub async fn let_go(permit: &mut Citizen, person: Uuid, case: Uuid) -> Result<(), Problem> {
    let gone = Delete::new("citizen_case").key("citizen", person).key("case_id", case);
    let event = NewEvent::new(stream(person), "case-let-go", permit.actor(), json!({ "case": case }));
    permit.submit(Changes::new().delete(gone).event(event)).await?;
    permit.drop_case(case).await
}

/// Whether a draft stands on somebody's page.
pub fn is_owned(owner: &str) -> bool {
    owner.starts_with("person:")
}

/// What the drafts of this person name as their owner.
pub fn owner(person: Uuid) -> String {
    format!("person:{}", person.simple())
}
