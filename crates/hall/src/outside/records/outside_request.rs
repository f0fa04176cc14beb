//! One question to somebody outside, by mail or on a sheet.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "outside_request")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case_id: Uuid,
    pub task: i64,
    pub node: String,
    pub way: String,
    pub addressee: String,
    pub mail: String,
    pub row: String,
    pub mark: String,
    pub state: String,
    pub before: Option<Uuid>,
    pub words: String,
    pub due_on: String,
    pub by_staff: Uuid,
    pub made_at: i64,
    pub until: i64,
    pub opened_at: Option<i64>,
    pub ended_at: Option<i64>,
    pub reminds: i64,
    pub reminded_at: Option<i64>,
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
