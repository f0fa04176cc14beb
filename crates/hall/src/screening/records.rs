//! What the scanner said of one file. No row: it came in while no scanner was set.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "screened")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub blob: Uuid,
    pub state: String,
    pub find: String,
    pub media: String,
    pub size: i64,
    pub made_at: i64,
    pub done_at: Option<i64>,
    pub reason: String,
    pub salt: Vec<u8>,
    pub asked_by: Option<Uuid>,
    pub asked_at: Option<i64>,
    pub freed_by: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl store::OfCity for Entity {
    fn city_column() -> Column {
        Column::City
    }
}
