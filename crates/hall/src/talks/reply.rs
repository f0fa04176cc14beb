//! Replies 文例: a section's own wording of what it writes often. Whoever holds the right writes them; everybody of the section uses them.
//!
//! A reply is changed by a new revision and taken away by a mark: nothing that was sent with it loses its source.

use civic::{Lang, Text};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::{Changes, NewEvent, OnceKey, Reads, Row, Stream, Touched, Update};
use uuid::Uuid;
use web::{Permit, Problem, say};

use super::records::reply;
use super::rules::{Gap, fill};
use crate::Hall;
use crate::cases::CaseFile;

/// Replies of one section.
pub const MOST: usize = 60;
/// Characters of a name.
pub const LONGEST_NAME: usize = 40;

/// A reply as it is to stand.
pub struct Wording<'a> {
    pub section: &'a str,
    pub name: &'a str,
    pub lang: Lang,
    pub body: &'a str,
}

/// The replies of these sections that are in use, by section and name.
pub async fn of_sections(reads: &Reads, sections: &[String]) -> Result<Vec<reply::Model>, Problem> {
    let here = reads.of::<reply::Entity>().filter(reply::Column::Section.is_in(sections.iter().map(String::as_str)));
    let here = here.filter(reply::Column::Gone.eq(false)).order_by_asc(reply::Column::Section);
    Ok(here.order_by_asc(reply::Column::Name).order_by_asc(reply::Column::Id).all(reads).await?)
}

/// One reply in use.
pub async fn one(reads: &Reads, id: Uuid) -> Result<Option<reply::Model>, Problem> {
    let found = reads.of::<reply::Entity>().filter(reply::Column::Id.eq(id)).filter(reply::Column::Gone.eq(false));
    Ok(found.one(reads).await?)
}

/// The reply with its gaps filled for this case, in the reply's own language.
pub fn filled(reply: &reply::Model, file: &CaseFile, today: jiff::civil::Date) -> String {
    let lang: Lang = reply.lang.parse().unwrap_or_default();
    let name: &Text = &file.procedure.name;
    fill(&reply.body, |gap| match gap {
        Gap::Procedure => name.get(lang).to_owned(),
        Gap::Number => file.row.number.clone(),
        Gap::Today => say::date(lang, today),
    })
}

fn stream(id: Uuid) -> Stream {
    Stream::new("reply", id)
}

/// A new reply as a command.
pub fn make(hall: &Hall, permit: &Permit, by: Uuid, wording: &Wording<'_>, once: &str) -> Changes {
    let (id, salt) = (hall.new_id(), hall.db().salt());
    let event = NewEvent::new(stream(id), "reply-made", permit.actor(), json!({ "section": wording.section }))
        .touching(Touched::new("reply", id, 1, &salt, wording.body.as_bytes()));
    let row = reply::ActiveModel {
        city: Set(hall.db().city().0),
        id: Set(id),
        section: Set(wording.section.to_owned()),
        name: Set(wording.name.to_owned()),
        lang: Set(wording.lang.tag().to_owned()),
        body: Set(wording.body.to_owned()),
        salt: Set(salt.0),
        revision: Set(1),
        by_staff: Set(by),
        at: Set(permit.now().0),
        gone: Set(false),
    };
    let seen = format!("{}\u{1f}{}\u{1f}{}", wording.name, wording.lang, wording.body);
    let once = OnceKey::new(by.to_string(), "reply", once, seen.as_bytes());
    Changes::new().expect_new(stream(id)).insert(Row::of(row)).event(event).once(once)
}

/// The same reply in other words, as it was at `old`.
pub fn reword(permit: &Permit, by: Uuid, old: &reply::Model, wording: &Wording<'_>) -> Changes {
    let next = old.revision + 1;
    let salt = store::Salt(old.salt.clone());
    let event = NewEvent::new(stream(old.id), "reply-changed", permit.actor(), json!({ "revision": next }))
        .touching(Touched::new("reply", old.id, next, &salt, wording.body.as_bytes()));
    let row = reply::ActiveModel {
        city: Set(old.city),
        id: Set(old.id),
        name: Set(wording.name.to_owned()),
        lang: Set(wording.lang.tag().to_owned()),
        body: Set(wording.body.to_owned()),
        revision: Set(next),
        by_staff: Set(by),
        at: Set(permit.now().0),
        ..Default::default()
    };
    Changes::new().expect(stream(old.id), old.revision).update(Update::of(row)).event(event)
}

/// Takes a reply out of use.
pub fn remove(permit: &Permit, by: Uuid, old: &reply::Model) -> Changes {
    let next = old.revision + 1;
    let event = NewEvent::new(stream(old.id), "reply-removed", permit.actor(), json!({ "revision": next }));
    let row = reply::ActiveModel {
        city: Set(old.city),
        id: Set(old.id),
        revision: Set(next),
        by_staff: Set(by),
        at: Set(permit.now().0),
        gone: Set(true),
        ..Default::default()
    };
    Changes::new().expect(stream(old.id), old.revision).update(Update::of(row)).event(event)
}
