//! A ticket of one office-day. No name stands on it. `wants` are services in order, `done` how many of them are done.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "lobby_ticket")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub day_id: Uuid,
    pub office: String,
    pub serial: i64,
    pub letter: String,
    pub nth: i64,
    pub mark: String,
    pub wants: String,
    pub done: i64,
    pub kind: String,
    pub reason: String,
    pub booked_at: Option<i64>,
    pub prepared: bool,
    pub party: i64,
    pub pram: bool,
    pub wheelchair: bool,
    pub lang: String,
    pub calling: String,
    pub state: String,
    pub desk: i64,
    pub passed: i64,
    pub calls: i64,
    pub rule: String,
    pub outcome: String,
    pub arrived: i64,
    pub since: i64,
    pub called_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl store::OfCity for Entity {
    fn city_column() -> Column {
        Column::City
    }
}
