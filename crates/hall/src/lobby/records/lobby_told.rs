//! What somebody was told when they took a ticket: P10, P50 and P90 of their wait as it was computed, and the ends as they were said. ms.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "lobby_told")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub ticket: Uuid,
    pub day_id: Uuid,
    pub service: String,
    pub low: i64,
    pub middle: i64,
    pub high: i64,
    pub said_low: i64,
    pub said_high: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl store::OfCity for Entity {
    fn city_column() -> Column {
        Column::City
    }
}
