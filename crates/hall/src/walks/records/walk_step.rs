//! One desk of a walk, with its stopwatch.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "walk_step")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub walk_id: Uuid,
    /// From 1, in the order of the script.
    #[sea_orm(primary_key, auto_increment = false)]
    pub nth: i64,
    pub desk: String,
    pub arrived_at: Option<i64>,
    pub called_at: Option<i64>,
    pub left_at: Option<i64>,
    /// How often something was written here that had been written before.
    pub again: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl store::OfCity for Entity {
    fn city_column() -> Column {
        Column::City
    }
}
