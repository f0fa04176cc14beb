//! One movement of money on a desk's sheet, or an exemption. Never changed: a counter-entry takes it back.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "fee_line")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case_id: Uuid,
    pub task: i64,
    pub section: String,
    pub day: String,
    pub kind: String,
    pub way: Option<String>,
    pub yen: i64,
    pub receipt: Option<String>,
    pub counter_of: Option<Uuid>,
    pub reason: Option<String>,
    pub salt: Vec<u8>,
    pub by_staff: Uuid,
    pub second: Option<Uuid>,
    pub at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl store::OfCity for Entity {
    fn city_column() -> Column {
        Column::City
    }
}
