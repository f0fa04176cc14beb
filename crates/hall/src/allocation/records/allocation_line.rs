//! What became of one case in a confirmed allocation, with all that explains it.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "allocation_line")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub round: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: Uuid,
    /// In the order of decision, from 1.
    pub n: i64,
    pub task: i64,
    /// Of the case when it was weighed: one that moved since stays as it is.
    pub version: i64,
    pub class: String,
    pub rank: i64,
    pub points: String,
    pub place: Option<String>,
    /// Which wish it was, from 1.
    pub wish: Option<i64>,
    /// The wishes before it: `[{"place", "cut_off", "by_tie"}]`.
    pub missed: String,
    pub state: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl store::OfCity for Entity {
    fn city_column() -> Column {
        Column::City
    }
}
