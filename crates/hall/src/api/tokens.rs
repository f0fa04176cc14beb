//! Tokens: what a program shows instead of signing in. A token has a name, what it may, the sections it is for and a last day; it is shown
//! once and kept as a mark that is of no use without the city's key.
//!
//! Behind each stands an account of its own, whose posts decide as anybody's do. A token never decides on an application, and never sees a
//! hidden case: no role that does is ever given to one.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use store::{Changes, NewEvent, Reads, Row, Stream, Update};
use uuid::Uuid;
use web::{Permission, Permit, Problem, StaffDirectory, TokenActor};

use super::records::api_token::{self, Column, Entity};
use crate::Hall;
use crate::keys::hex;
use crate::people::{self, NewMachine, ReadCases, WorkTasks};

/// What a token may be made for.
pub const SCOPES: [&str; 2] = [ReadCases::NAME, WorkTasks::NAME];
/// What a token begins with, so that it is known for what it is where it should not be.
const SIGN: &str = "ykb_";
/// The use of a token is remembered this exactly.
const EACH_MS: i64 = 60_000;

/// What a token is made with.
pub struct NewToken {
    pub name: String,
    pub scopes: Vec<&'static str>,
    pub sections: Vec<String>,
    pub until: jiff::civil::Date,
}

fn stream(token: Uuid) -> Stream {
    Stream::new("api-token", token)
}

fn mark(hall: &Hall, shown: &str) -> String {
    hex(&hall.keys().derive("api-token", Uuid::nil(), shown.as_bytes()))
}

/// Makes a token; what is shown of it, once.
pub async fn make(hall: &Hall, permit: &Permit, by: Uuid, new: &NewToken) -> Result<String, Problem> {
    let mut bytes = [0; 32];
    hall.chance().fill(&mut bytes);
    let (id, shown) = (hall.new_id(), format!("{SIGN}{}", hex(&bytes)));
    let row = api_token::ActiveModel {
        city: Set(hall.db().city().0),
        id: Set(id),
        name: Set(new.name.clone()),
        mark: Set(mark(hall, &shown)),
        scopes: Set(new.scopes.join(" ")),
        sections: Set(new.sections.join(" ")),
        until_day: Set(new.until.to_string()),
        made_by: Set(by),
        made_at: Set(permit.now().0),
        used_at: Set(None),
        revoked_at: Set(None),
    };
    let works = new.scopes.contains(&WorkTasks::NAME);
    let machine = NewMachine { id, name: &new.name, sections: &new.sections, works, until: new.until };
    let body = serde_json::json!({ "scopes": new.scopes, "sections": new.sections, "until": new.until.to_string() });
    let event = NewEvent::new(stream(id), "token-made", permit.actor(), body);
    permit.submit(people::add_machine(hall, permit, &machine).insert(Row::of(row)).event(event)).await?;
    Ok(shown)
}

/// Every token there ever was, newest first.
pub async fn all(reads: &Reads) -> Result<Vec<api_token::Model>, Problem> {
    Ok(reads.of::<Entity>().order_by_desc(Column::MadeAt).all(reads).await?)
}

/// Takes a token back, now; one that is taken back stays so.
pub async fn revoke(permit: &Permit, id: Uuid) -> Result<(), Problem> {
    let reads = permit.reads().await?;
    let row = reads.of::<Entity>().filter(Column::Id.eq(id)).one(&reads).await?.ok_or(Problem::NotFound)?;
    drop(reads);
    if row.revoked_at.is_some() {
        return Ok(());
    }
    let gone = Update::new("api_token").key("id", id).set("revoked_at", permit.now().0);
    let event = NewEvent::new(stream(id), "token-revoked", permit.actor(), serde_json::json!({}));
    permit.submit(people::end_machine(permit, id, Changes::new().update(gone).event(event))).await?;
    Ok(())
}

/// Who shows this token; nothing when it is unknown, has run out or was taken back.
pub async fn find(hall: &Hall, reads: &Reads, shown: &str) -> Result<Option<TokenActor>, Problem> {
    if !shown.starts_with(SIGN) {
        return Ok(None);
    }
    let row = reads.of::<Entity>().filter(Column::Mark.eq(mark(hall, shown))).one(reads).await?;
    let today = hall.now().date().to_string();
    let Some(row) = row.filter(|row| row.revoked_at.is_none() && row.until_day >= today) else { return Ok(None) };
    let Some(mut officer) = hall.staff(reads, row.id).await? else { return Ok(None) };
    officer.grants.retain(|grant| row.scopes.split(' ').any(|scope| scope == grant.permission));
    let organisation = people::organisation(reads, hall.now().date()).await?;
    let name =
        |section: &str| organisation.unit(section).map_or_else(|| section.to_owned(), |unit| unit.name_ja.clone());
    // A citizen is told whose program looked.
    officer.section = row.sections.split(' ').map(name).collect::<Vec<_>>().join("・");
    Ok(Some(TokenActor { name: row.name, officer, used: row.used_at.map(civic::Millis) }))
}

/// Counts a use, and remembers it to the minute.
pub async fn used(hall: &Hall, token: &TokenActor) -> Result<(), Problem> {
    use web::HasSite;
    let (now, id) = (hall.now(), token.officer.account);
    hall.limits().tokens.check(&id, now)?;
    let fresh = token.used.is_some_and(|at| now.0 - at.0 < EACH_MS);
    if fresh || hall.site().only_reading.load(std::sync::atomic::Ordering::Relaxed) {
        return Ok(());
    }
    hall.db().submit(Changes::new().update(Update::new("api_token").key("id", id).set("used_at", now.0))).await?;
    Ok(())
}
