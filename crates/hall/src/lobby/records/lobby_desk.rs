//! A desk of one office-day with the officer who sits there.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "lobby_desk")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub day_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub desk: i64,
    pub by_staff: Uuid,
    pub state: String,
    pub since: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl store::OfCity for Entity {
    fn city_column() -> Column {
        Column::City
    }
}
