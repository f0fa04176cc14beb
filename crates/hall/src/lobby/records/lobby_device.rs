//! A kiosk or a call display of an office. `mark` is of its one-time link until it is opened, then of its token.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "lobby_device")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub office: String,
    pub kind: String,
    pub label: String,
    pub mark: String,
    pub state: String,
    pub link_until: i64,
    pub made_by: Uuid,
    pub made_at: i64,
    pub opened_at: Option<i64>,
    pub revoked_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl store::OfCity for Entity {
    fn city_column() -> Column {
        Column::City
    }
}
