//! One step of a letter's way: posted, handed over, delivered, come back. Each stands for itself; none is ever changed.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "letter_step")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub letter: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub n: i64,
    pub kind: String,
    pub on_day: String,
    pub registered: Option<String>,
    pub reason: Option<String>,
    pub address: Option<String>,
    pub source: Option<String>,
    pub salt: Vec<u8>,
    pub by_staff: Uuid,
    pub at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl store::OfCity for Entity {
    fn city_column() -> Column {
        Column::City
    }
}
