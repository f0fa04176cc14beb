//! Accounts of programs: officers of their own kind, so that what a program may see and do is decided where it is decided for everybody.
//!
//! Nobody signs in to one, it stands on no list of people, and no task is given to it by hand.

use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use store::{Changes, NewEvent, Row, Update};
use uuid::Uuid;
use web::Permit;

use super::password::{Hashed, NOBODY};
use super::records::post;
use super::{seed, stream};
use crate::Hall;

/// What its login begins with; no login that is typed in holds a colon.
const MARK: &str = "api:";

/// What a program is made with.
pub struct NewMachine<'a> {
    pub id: Uuid,
    pub name: &'a str,
    pub sections: &'a [String],
    /// Whether it does tasks, or only reads.
    pub works: bool,
    /// The last day.
    pub until: Date,
}

/// Whether a login belongs to a program.
pub fn is_machine(login: &str) -> bool {
    login.starts_with(MARK)
}

/// The account and its posts, as of today.
pub fn add_machine(hall: &Hall, permit: &Permit, new: &NewMachine<'_>) -> Changes {
    let login = format!("{MARK}{}", new.id.simple());
    let account = seed::new_account(hall.db(), new.id, &login, new.name, &Hashed(NOBODY.to_owned()), permit.now());
    let mut changes = Changes::new().expect_new(stream(new.id)).claim(Row::of(account), "login");
    for section in new.sections {
        changes = changes.insert(Row::of(post::ActiveModel {
            city: Set(hall.db().city().0),
            id: Set(hall.new_id()),
            account: Set(new.id),
            unit: Set(section.clone()),
            role: Set(if new.works { "clerk" } else { "reception" }.to_owned()),
            from_day: Set(permit.today().to_string()),
            to_day: Set(Some(new.until.to_string())),
        }));
    }
    changes.event(NewEvent::new(
        stream(new.id),
        "account-made",
        permit.actor(),
        serde_json::json!({ "kind": "program" }),
    ))
}

/// Takes every right away, now.
pub fn end_machine(permit: &Permit, id: Uuid, changes: Changes) -> Changes {
    let event = NewEvent::new(stream(id), "account-disabled", permit.actor(), serde_json::json!({}));
    changes.update(Update::new("account").key("id", id).set("disabled", true)).event(event)
}
