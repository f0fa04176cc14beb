//! A bureau, ward, section or unit during `from_day ..= to_day`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "unit")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub parent: Option<String>,
    pub kind: String,
    pub name_ja: String,
    pub name_en: String,
    pub phone: Option<String>,
    #[sea_orm(primary_key, auto_increment = false)]
    pub from_day: String,
    pub to_day: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl store::OfCity for Entity {
    fn city_column() -> Column {
        Column::City
    }
}
