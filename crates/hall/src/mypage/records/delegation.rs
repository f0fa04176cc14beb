//! Who acts for whom, in what, from when until when, and how far its proof has been seen.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "delegation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub citizen: Uuid,
    pub kind: String,
    pub name: String,
    pub birthdate: String,
    pub scope: String,
    pub from_day: String,
    pub until_day: Option<String>,
    pub blob: Option<Uuid>,
    pub file_name: String,
    pub media: String,
    pub size: i64,
    pub state: String,
    pub seen_by: Option<Uuid>,
    pub seen_at: Option<i64>,
    pub ended_at: Option<i64>,
    pub made_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl store::OfCity for Entity {
    fn city_column() -> Column {
        Column::City
    }
}
