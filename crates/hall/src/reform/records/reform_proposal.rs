//! One proposal of how to work otherwise: from what numbers, what is changed, what the twin answered, and what became of it.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "reform_proposal")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub procedure: String,
    pub title: String,
    pub scenario: String,
    pub state: String,
    pub revision: i64,
    pub as_is: String,
    pub edits: String,
    pub answer: String,
    pub answered_at: Option<i64>,
    pub run_at: Option<i64>,
    pub run_done: i64,
    pub run_of: i64,
    pub run_cancelled: bool,
    pub run_fault: String,
    pub made_by: Uuid,
    pub made_at: i64,
    pub adopted_by: Option<Uuid>,
    pub adopted_at: Option<i64>,
    pub from_day: Option<String>,
    pub change: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl store::OfCity for Entity {
    fn city_column() -> Column {
        Column::City
    }
}
