//! A letter of the office as it was written, and how it reached the addressee.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "letter")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case_id: Uuid,
    pub kind: String,
    pub lang: String,
    pub title: String,
    pub body: String,
    /// The same in やさしい日本語, for whom the case is in it: title and paragraphs. It explains; the letter is what counts.
    pub easy: Option<String>,
    pub number: Option<String>,
    pub decision: Option<i64>,
    pub way: String,
    /// `place` or `omitted`.
    pub seal: String,
    pub state: String,
    pub made_at: i64,
    pub visible_from: i64,
    pub act_version: i64,
    pub posted_on: Option<String>,
    pub delivered_on: Option<String>,
    pub presumed: bool,
    pub read_at: Option<i64>,
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
