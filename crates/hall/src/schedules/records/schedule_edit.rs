//! One edit of an office's schedule, from a day to a day.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "schedule_edit")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub office: String,
    pub kind: String,
    pub from_day: String,
    pub to_day: String,
    pub what: String,
    pub reason_ja: String,
    pub reason_en: String,
    pub state: String,
    pub made_by: Uuid,
    pub made_at: i64,
    pub approved_by: Option<Uuid>,
    pub approved_at: Option<i64>,
    pub undone_by: Option<Uuid>,
    pub undone_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl store::OfCity for Entity {
    fn city_column() -> Column {
        Column::City
    }
}
