//! A refund 還付: asked for by one officer, answered by another.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "fee_refund")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case_id: Uuid,
    pub task: i64,
    pub section: String,
    pub yen: i64,
    pub way: String,
    pub reason: String,
    pub salt: Vec<u8>,
    pub state: String,
    pub asked_by: Uuid,
    pub asked_at: i64,
    pub decided_by: Option<Uuid>,
    pub decided_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl store::OfCity for Entity {
    fn city_column() -> Column {
        Column::City
    }
}
