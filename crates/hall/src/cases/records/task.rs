//! What somebody has to do next; the officer's inbox is a query over these.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "task")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub no: i64,
    pub node: String,
    pub kind: String,
    pub role: String,
    pub section: String,
    pub state: String,
    pub assignee: Option<Uuid>,
    pub minutes: i64,
    pub place: String,
    pub due_on: String,
    pub procedure: String,
    pub enabled_at: i64,
    pub assigned_at: Option<i64>,
    pub started_at: Option<i64>,
    pub done_at: Option<i64>,
    pub result: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl store::OfCity for Entity {
    fn city_column() -> Column {
        Column::City
    }
}
