//! A change of a procedure on its way: drafted by one person, approved by another.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "procedure_change")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub kind: String,
    pub procedure: String,
    pub state: String,
    pub revision: i64,
    pub title: String,
    pub what: String,
    pub from_day: Option<String>,
    pub editors: String,
    pub made_by: Uuid,
    pub made_at: i64,
    pub asked_by: Option<Uuid>,
    pub asked_at: Option<i64>,
    pub decided_by: Option<Uuid>,
    pub decided_at: Option<i64>,
    pub note: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl store::OfCity for Entity {
    fn city_column() -> Column {
        Column::City
    }
}
