//! Whether login and password belong together, and that somebody tried. Unknown logins cost as much as known ones.

use sea_orm::{ColumnTrait, QueryFilter};
use store::{ActorRef, Changes, NewEvent, Stream, Update};
use uuid::Uuid;
use web::{Permit, Problem};

use super::machine::is_machine;
use super::password::{self, Hashed};
use super::records::account;
use crate::Hall;

/// A login has at most this many characters.
pub const LONGEST_LOGIN: usize = 60;

/// The stream of an account's tries to sign in. Not the account's own: signing in changes nobody's rights.
pub fn tries(account: Uuid) -> Stream {
    Stream::new("sign-in", account)
}

/// The account, when the password is right and the account is in use. Every try is an event; those of unknown logins under no id.
pub async fn sign_in(hall: &Hall, permit: &Permit, login: &str, given: &str) -> Result<Option<Uuid>, Problem> {
    let reads = permit.reads().await?;
    let found = reads.of::<account::Entity>().filter(account::Column::Login.eq(login)).one(&reads).await?;
    drop(reads);
    let hashed = found.as_ref().map_or_else(|| password::NOBODY.to_owned(), |row| row.password.clone());
    let right = password::verify_off_thread(given.to_owned(), Hashed(hashed)).await?;
    let row = found.as_ref().filter(|row| right && !row.disabled && !is_machine(&row.login));
    let id = found.as_ref().map_or(Uuid::nil(), |row| row.id);
    let kind = if row.is_some() { "signed-in" } else { "sign-in-refused" };
    let by = ActorRef::new("anyone", permit.reader().reference.clone());
    let mut changes = Changes::new().event(NewEvent::new(tries(id), kind, by, serde_json::json!({})));
    if let Some(row) = row {
        let at = Update::new("account").key("id", row.id).set("signed_in_at", hall.now().0);
        changes = changes.update(at.set("signed_in_before", row.signed_in_at));
    }
    permit.submit(changes).await?;
    Ok(row.map(|row| row.id))
}
