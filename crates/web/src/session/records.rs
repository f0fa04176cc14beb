//! The table `web_sessions`, its queries and its changes.

use civic::Millis;
use sea_orm::entity::prelude::async_trait;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ColumnDef, Index, Table};
use sea_orm::{QueryOrder, QuerySelect, Set};
use sea_orm_migration::{MigrationName, MigrationTrait, SchemaManager};
use store::{Changes, Delete, Glance, OfCity, Reads, Row, Update};

use super::{Session, SessionData};
use crate::routes::Tier;

const TABLE: &str = "web_sessions";

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "web_sessions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// SHA-256 of the token.
    pub token: Vec<u8>,
    pub tier: String,
    pub account: Option<Uuid>,
    #[sea_orm(column_type = "Text")]
    pub data: String,
    pub created: i64,
    pub seen: i64,
    pub expires: i64,
}

impl ActiveModelBehavior for ActiveModel {}

impl OfCity for Entity {
    fn city_column() -> Column {
        Column::City
    }
}

impl From<Model> for Session {
    fn from(row: Model) -> Self {
        Self {
            id: row.id,
            tier: if row.tier == word(Tier::Desk) { Tier::Desk } else { Tier::Citizen },
            account: row.account,
            // What an older version wrote and we cannot read is forgotten; the keys can be shown again.
            data: serde_json::from_str(&row.data).unwrap_or_default(),
            created: Millis(row.created),
            seen: Millis(row.seen),
            expires: Millis(row.expires),
        }
    }
}

fn word(tier: Tier) -> &'static str {
    match tier {
        Tier::Citizen => "citizen",
        Tier::Desk => "desk",
    }
}

pub(super) async fn find(glance: &Glance, token: &[u8]) -> Result<Option<Session>, DbErr> {
    Ok(glance.of::<Entity>().filter(Column::Token.eq(token)).one(glance).await?.map(Session::from))
}

pub(super) async fn by_id(reads: &Reads, id: Uuid) -> Result<Option<Session>, DbErr> {
    Ok(reads.of::<Entity>().filter(Column::Id.eq(id)).one(reads).await?.map(Session::from))
}

pub(super) async fn of_account(reads: &Reads, account: Uuid) -> Result<Vec<Session>, DbErr> {
    let all =
        reads.of::<Entity>().filter(Column::Account.eq(account)).order_by_desc(Column::Created).all(reads).await?;
    Ok(all.into_iter().map(Session::from).collect())
}

pub(super) async fn ended(reads: &Reads, now: Millis, most: u64) -> Result<Vec<Uuid>, DbErr> {
    let rows = reads.of::<Entity>().filter(Column::Expires.lte(now.0)).limit(most).all(reads).await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

pub(super) fn row(session: &Session, token: Vec<u8>) -> Row {
    Row::of(ActiveModel {
        id: Set(session.id),
        token: Set(token),
        tier: Set(word(session.tier).to_owned()),
        account: Set(session.account),
        data: Set(text(&session.data)),
        created: Set(session.created.0),
        seen: Set(session.seen.0),
        expires: Set(session.expires.0),
        city: sea_orm::NotSet,
    })
}

fn text(data: &SessionData) -> String {
    // Ids and words of ours: always writable.
    serde_json::to_string(data).unwrap_or_default()
}

pub(super) fn seen(id: Uuid, now: Millis) -> Changes {
    Changes::new().update(Update::new(TABLE).key("id", id).set("seen", now.0))
}

/// New data, and with a gain of rights a new token, in one commit.
pub(super) fn new_data(id: Uuid, data: &SessionData, token: Option<Vec<u8>>) -> Changes {
    let update = data_update(id, data);
    Changes::new().update(match token {
        Some(token) => update.set("token", token),
        None => update,
    })
}

/// New data alone, for a command of the caller's.
pub(super) fn data_update(id: Uuid, data: &SessionData) -> Update {
    Update::new(TABLE).key("id", id).set("data", text(data))
}

pub(super) fn gone(id: Uuid) -> Delete {
    Delete::new(TABLE).key("id", id)
}

pub(super) fn delete(id: Uuid) -> Changes {
    Changes::new().delete(gone(id))
}

pub(super) fn delete_of(account: Uuid) -> Changes {
    Changes::new().delete(Delete::new(TABLE).key("account", account))
}

/// The tables of this crate, for [`store::Db::migrate`].
pub fn migrations() -> Vec<Box<dyn MigrationTrait>> {
    vec![Box::new(Sessions)]
}

struct Sessions;

impl MigrationName for Sessions {
    fn name(&self) -> &'static str {
        "web_0001_sessions"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Sessions {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let name = |name: &'static str| Alias::new(name);
        let required = |column: &'static str| ColumnDef::new(Alias::new(column)).not_null().take();
        let table = Table::create()
            .table(name(TABLE))
            .col(required("city").small_integer())
            .col(required("id").uuid())
            .col(required("token").blob())
            .col(required("tier").text())
            .col(ColumnDef::new(name("account")).uuid())
            .col(required("data").text())
            .col(required("created").big_integer())
            .col(required("seen").big_integer())
            .col(required("expires").big_integer())
            .primary_key(Index::create().col(name("city")).col(name("id")))
            .take();
        schema.create_table(table).await?;
        for (index, column, unique) in [
            ("web_sessions_token", "token", true),
            ("web_sessions_account", "account", false),
            ("web_sessions_expires", "expires", false),
        ] {
            let mut create = Index::create().name(index).table(name(TABLE)).col(name("city")).col(name(column)).take();
            if unique {
                create.unique();
            }
            schema.create_index(create).await?;
        }
        Ok(())
    }
}
