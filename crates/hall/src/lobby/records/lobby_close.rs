//! The close of one office-day: what became of its tickets, and what was handed over.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "lobby_close")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub day_id: Uuid,
    pub office: String,
    pub date: String,
    pub by_staff: Uuid,
    pub at: i64,
    pub served: i64,
    pub left_early: i64,
    pub no_shows: i64,
    pub promised: i64,
    pub handed: i64,
    pub note: String,
    pub salt: Vec<u8>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl store::OfCity for Entity {
    fn city_column() -> Column {
        Column::City
    }
}
