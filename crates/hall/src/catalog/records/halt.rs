//! No applications are taken from a moment on: `maintenance` for a while, `end` for good.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "halt")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub procedure: String,
    pub kind: String,
    pub reason_ja: String,
    pub reason_en: String,
    pub from_at: i64,
    pub until_at: Option<i64>,
    pub by_staff: Uuid,
    pub at: i64,
    pub seen_by: Option<Uuid>,
    pub lifted_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl store::OfCity for Entity {
    fn city_column() -> Column {
        Column::City
    }
}
