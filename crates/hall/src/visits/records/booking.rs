//! One visit: when, where, for what, whose.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "booking")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub office: String,
    pub day: String,
    pub start: i64,
    pub at: i64,
    pub minutes: i64,
    pub parts: String,
    pub desks: String,
    pub prepared: bool,
    pub people: i64,
    pub buyer: String,
    pub state: String,
    pub until: Option<i64>,
    pub kept: i64,
    pub lang: String,
    pub name: String,
    pub way: String,
    pub contact: String,
    pub mark: String,
    pub reached: bool,
    pub nonce: Option<Uuid>,
    pub code_until: Option<i64>,
    pub tries: i64,
    pub proxy: String,
    pub note: String,
    pub number: Option<String>,
    pub code: Option<String>,
    pub sequence: i64,
    pub prepared_at: Option<i64>,
    pub prepared_by: Option<Uuid>,
    pub by_staff: Option<Uuid>,
    pub replaces: Option<Uuid>,
    pub made_at: i64,
    pub changed_at: i64,
    pub salt: Vec<u8>,
}

/// What a day must know of a booking to seat others beside it: a fourth of the row, since a full day has hundreds.
#[derive(Clone, Debug, PartialEq, Eq, DerivePartialModel)]
#[sea_orm(entity = "Entity")]
pub struct Seated {
    pub id: Uuid,
    pub day: String,
    pub start: i64,
    pub parts: String,
    pub desks: String,
    pub people: i64,
    pub buyer: String,
    pub state: String,
    pub until: Option<i64>,
}

impl From<&Model> for Seated {
    fn from(row: &Model) -> Self {
        Self {
            id: row.id,
            day: row.day.clone(),
            start: row.start,
            parts: row.parts.clone(),
            desks: row.desks.clone(),
            people: row.people,
            buyer: row.buyer.clone(),
            state: row.state.clone(),
            until: row.until,
        }
    }
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl store::OfCity for Entity {
    fn city_column() -> Column {
        Column::City
    }
}
