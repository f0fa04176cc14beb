//! Changes to accounts: every one is an event on the account's stream, so that the rights' versions move and open pages refuse.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, DbErr, QueryFilter};
use store::{Changes, NewEvent, Reads, Refused, Row, Update};
use uuid::Uuid;
use web::{Permit, Problem};

use super::machine::is_machine;
use super::organisation::Organisation;
use super::password::{self, Hashed, Weak};
use super::records::{account, deputy, post, unit};
use super::{seed, stream};
use crate::Hall;

/// Why a password stays as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unchanged {
    /// The present one was not right.
    Wrong,
    Weak(Weak),
}

/// One person's account, as its row is.
pub async fn account(reads: &Reads, id: Uuid) -> Result<Option<account::Model>, DbErr> {
    let row = reads.of::<account::Entity>().filter(account::Column::Id.eq(id)).one(reads).await?;
    Ok(row.filter(|row| !is_machine(&row.login)))
}

/// Everything held on one account, past and present, oldest first.
pub async fn posts(reads: &Reads, id: Uuid) -> Result<Vec<post::Model>, DbErr> {
    use sea_orm::QueryOrder;
    reads.of::<post::Entity>().filter(post::Column::Account.eq(id)).order_by_asc(post::Column::FromDay).all(reads).await
}

/// Who may decide in this account's absence, past and present.
pub async fn deputies(reads: &Reads, id: Uuid) -> Result<Vec<deputy::Model>, DbErr> {
    use sea_orm::QueryOrder;
    reads
        .of::<deputy::Entity>()
        .filter(deputy::Column::Account.eq(id))
        .order_by_asc(deputy::Column::FromDay)
        .all(reads)
        .await
}

/// The organisation as it stands on a day.
pub async fn organisation(reads: &Reads, day: jiff::civil::Date) -> Result<Organisation, DbErr> {
    Ok(Organisation::on(day, reads.of::<unit::Entity>().all(reads).await?))
}

/// Changes the signed-in officer's own password when the present one is right.
pub async fn change_own_password(permit: &Permit, old: &str, new: &str) -> Result<Result<(), Unchanged>, Problem> {
    let id = permit.session().and_then(|session| session.account).ok_or(Problem::SignIn)?;
    if let Err(weak) = password::strong_enough(new) {
        return Ok(Err(Unchanged::Weak(weak)));
    }
    let row = account(&permit.reads().await?, id).await?.ok_or(Problem::SignIn)?;
    if !password::verify_off_thread(old.to_owned(), Hashed(row.password)).await? {
        return Ok(Err(Unchanged::Wrong));
    }
    new_password(permit, id, new).await?;
    Ok(Ok(()))
}

/// Gives an account another password. The caller has checked its strength and ends the account's sessions.
pub async fn new_password(permit: &Permit, id: Uuid, new: &str) -> Result<(), Problem> {
    let hashed = password::hash_off_thread(new.to_owned(), std::sync::Arc::clone(&permit.site().chance)).await?;
    permit
        .submit(told(
            permit,
            id,
            "password-changed",
            Changes::new().update(Update::new("account").key("id", id).set("password", hashed.0)),
        ))
        .await?;
    Ok(())
}

/// A new account without any post; `None` when the login is taken.
pub async fn add(
    permit: &Permit,
    hall: &Hall,
    login: &str,
    name: &str,
    password: &str,
) -> Result<Option<Uuid>, Problem> {
    let hashed = password::hash_off_thread(password.to_owned(), std::sync::Arc::clone(&permit.site().chance)).await?;
    let id = permit.new_id();
    let row = seed::new_account(hall.db(), id, login, name, &hashed, permit.now());
    let changes = Changes::new().expect_new(stream(id)).claim(Row::of(row), "login");
    match permit.submit(told(permit, id, "account-made", changes)).await {
        Ok(_) => Ok(Some(id)),
        Err(Refused::Taken(_)) => Ok(None),
        Err(refused) => Err(refused.into()),
    }
}

pub async fn set_disabled(permit: &Permit, id: Uuid, disabled: bool) -> Result<(), Problem> {
    let kind = if disabled { "account-disabled" } else { "account-enabled" };
    let changes = Changes::new().update(Update::new("account").key("id", id).set("disabled", disabled));
    permit.submit(told(permit, id, kind, changes)).await?;
    Ok(())
}

/// A post from a day on. The unit and the role have been checked.
pub async fn add_post(
    permit: &Permit,
    hall: &Hall,
    id: Uuid,
    unit: &str,
    role: &str,
    from: jiff::civil::Date,
) -> Result<(), Problem> {
    let row = post::ActiveModel {
        city: Set(hall.db().city().0),
        id: Set(permit.new_id()),
        account: Set(id),
        unit: Set(unit.to_owned()),
        role: Set(role.to_owned()),
        from_day: Set(from.to_string()),
        to_day: Set(None),
    };
    permit.submit(told(permit, id, "post-added", Changes::new().insert(Row::of(row)))).await?;
    Ok(())
}

/// The last day of a post (included).
pub async fn end_post(permit: &Permit, post: &post::Model, last: jiff::civil::Date) -> Result<(), Problem> {
    let changes = Changes::new().update(Update::new("post").key("id", post.id).set("to_day", last.to_string()));
    permit.submit(told(permit, post.account, "post-ended", changes)).await?;
    Ok(())
}

/// Somebody who may decide in an account's absence. It changes the deputy's rights: both streams move.
pub async fn add_deputy(
    permit: &Permit,
    hall: &Hall,
    id: Uuid,
    by: Uuid,
    from: jiff::civil::Date,
) -> Result<(), Problem> {
    let row = deputy::ActiveModel {
        city: Set(hall.db().city().0),
        id: Set(permit.new_id()),
        account: Set(id),
        deputy: Set(by),
        from_day: Set(from.to_string()),
        to_day: Set(None),
    };
    let changes = told(permit, id, "deputy-named", Changes::new().insert(Row::of(row)));
    permit.submit(told(permit, by, "deputy-for", changes)).await?;
    Ok(())
}

pub async fn end_deputy(permit: &Permit, row: &deputy::Model, last: jiff::civil::Date) -> Result<(), Problem> {
    let changes = Changes::new().update(Update::new("deputy").key("id", row.id).set("to_day", last.to_string()));
    let changes = told(permit, row.account, "deputy-ended", changes);
    permit.submit(told(permit, row.deputy, "deputy-for-ended", changes)).await?;
    Ok(())
}

fn told(permit: &Permit, id: Uuid, kind: &str, changes: Changes) -> Changes {
    changes.event(NewEvent::new(stream(id), kind, permit.actor(), serde_json::json!({})))
}
