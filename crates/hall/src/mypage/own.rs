//! Which cases stand on whose page: those sent while signed in, and those whose number and code were shown.
//!
//! Every look-up of a person's cases goes through [`cases`] or [`holds`]. A case stands on a page under the confirmation code it was put there
//! with: one that was issued anew, because somebody must not be found, takes it off every page, and only the new code puts it back. Letting a
//! case go takes it off the page and changes nothing of the case.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::{Changes, Delete, NewEvent, Reads, Row, Update};
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

/// The cases of one person, the newest on the page first.
pub async fn cases(reads: &Reads, person: Uuid, how: Option<How>) -> Result<Vec<case_file::Model>, Problem> {
    let mut own = reads.of::<citizen_case::Entity>().filter(citizen_case::Column::Citizen.eq(person));
    if let Some(how) = how {
        own = own.filter(citizen_case::Column::How.eq(how.word()));
    }
    let own = own.order_by_desc(citizen_case::Column::Since).all(reads).await?;
    let ids = own.iter().map(|row| row.case_id);
    let mut rows = reads.of::<case_file::Entity>().filter(case_file::Column::Id.is_in(ids)).all(reads).await?;
    rows.retain(|row| own.iter().any(|own| own.case_id == row.id && own.code == i64::from(row.code())));
    rows.sort_by_key(|row| own.iter().position(|own| own.case_id == row.id));
    Ok(rows)
}

/// Whether a case with this code in force stands on the page this browser has signed in to. Asked of a case that is not there, it costs the same.
pub async fn holds(reads: &Reads, person: Option<Uuid>, case: Uuid, code: Option<u32>) -> Result<bool, Problem> {
    let Some(person) = person else { return Ok(false) };
    let own = of_page(reads, person, case).await?;
    Ok(own.is_some_and(|own| code.map(i64::from) == Some(own.code)))
}

async fn of_page(reads: &Reads, person: Uuid, case: Uuid) -> Result<Option<citizen_case::Model>, Problem> {
    let own = reads.of::<citizen_case::Entity>().filter(citizen_case::Column::Citizen.eq(person));
    Ok(own.filter(citizen_case::Column::CaseId.eq(case)).one(reads).await?)
}

/// The row that puts a case on a page.
pub fn row(hall: &Hall, person: Uuid, case: Uuid, how: How, code: u32) -> Row {
    Row::of(citizen_case::ActiveModel {
        city: Set(hall.db().city().0),
        citizen: Set(person),
        case_id: Set(case),
        how: Set(how.word().to_owned()),
        code: Set(i64::from(code)),
        since: Set(hall.now().0),
    })
}

/// Puts a case on the page of this person, who has shown its number and the code in force. Twice is once.
pub async fn claim(hall: &Hall, permit: &Citizen, person: Uuid, case: Uuid, code: u32) -> Result<(), Problem> {
    let known = of_page(&permit.reads().await?, person, case).await?;
    let changes = match known {
        Some(known) if known.code == i64::from(code) => return Ok(()),
        Some(_) => {
            let update = Update::new("citizen_case").key("citizen", person).key("case_id", case);
            Changes::new().update(update.set("code", i64::from(code)))
        }
        None => Changes::new().claim(row(hall, person, case, How::Claimed, code), "case"),
    };
    let event = NewEvent::new(stream(person), "case-claimed", permit.actor(), json!({ "case": case }));
    match permit.submit(changes.event(event)).await {
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
