//! A call for help from a desk or a kiosk, and what followed.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "lobby_alarm")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub day_id: Uuid,
    pub office: String,
    pub desk: i64,
    pub kind: String,
    pub by_staff: Option<Uuid>,
    pub ticket: Option<Uuid>,
    pub at: i64,
    pub ended_at: Option<i64>,
    pub ended_by: Option<Uuid>,
    pub followed: String,
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
