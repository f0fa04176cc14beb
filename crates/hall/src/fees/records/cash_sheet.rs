//! A desk's sheet of one day 日計表: what lay in the drawer in the morning, what was counted, who closed it.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "cash_sheet")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub section: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub day: String,
    pub id: Uuid,
    pub state: String,
    pub opening: i64,
    pub counted: Option<i64>,
    pub difference: Option<i64>,
    pub explanation: Option<String>,
    pub salt: Vec<u8>,
    pub counted_by: Option<Uuid>,
    pub counted_at: Option<i64>,
    pub closed_by: Option<Uuid>,
    pub closed_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl store::OfCity for Entity {
    fn city_column() -> Column {
        Column::City
    }
}
