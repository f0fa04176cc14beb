//! An application being written; the form's idempotency key is its revision.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "draft")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub owner: String,
    pub resume: String,
    pub procedure: String,
    pub rules: String,
    pub lang: String,
    pub channel: String,
    pub assurance: String,
    pub answers: String,
    pub extra: String,
    pub revision: i64,
    pub created_at: i64,
    pub updated_at: i64,
    pub typed_by: Option<Uuid>,
    pub received_on: Option<String>,
    pub case_id: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl store::OfCity for Entity {
    fn city_column() -> Column {
        Column::City
    }
}
