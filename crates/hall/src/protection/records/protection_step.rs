//! One step: `enter`, `extend` or `end`; asked by one officer, answered by another.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "protection_step")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub protection: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub n: i64,
    pub kind: String,
    pub until_day: Option<String>,
    pub papers: String,
    pub note: String,
    pub salt: Vec<u8>,
    pub asked_by: Uuid,
    pub asked_at: i64,
    pub verdict: Option<String>,
    pub answer: Option<String>,
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
