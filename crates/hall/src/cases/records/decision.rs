//! A decision 処分 drafted or made; a later one may supersede it.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "decision")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub n: i64,
    pub outcome: String,
    pub end_id: String,
    pub number: Option<String>,
    pub drafted_by: Uuid,
    pub decided_by: Option<Uuid>,
    pub decided_on: Option<String>,
    pub reason: Option<Uuid>,
    pub clause: Option<Uuid>,
    pub appeal: Option<String>,
    pub supersedes: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl store::OfCity for Entity {
    fn city_column() -> Column {
        Column::City
    }
}
