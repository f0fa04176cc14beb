//! One booking that an edit touches: where it was, where it goes, and how far that is.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "schedule_line")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub edit: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub phase: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub booking: Uuid,
    pub n: i64,
    pub way: String,
    pub was: String,
    pub was_at: i64,
    pub goes: String,
    pub goes_at: Option<i64>,
    pub state: String,
    pub why: String,
    pub tries: i64,
    pub sequence: i64,
    pub after: Option<i64>,
    pub told_at: Option<i64>,
    pub told_by: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl store::OfCity for Entity {
    fn city_column() -> Column {
        Column::City
    }
}
