//! A case 案件. `shape` is the engine's `Case`; the columns beside it are its sort and search keys.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_file")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub number: String,
    pub secret: String,
    pub procedure: String,
    pub rules: String,
    pub section: String,
    pub stage: String,
    pub state: String,
    pub outcome: Option<String>,
    pub shape: String,
    pub version: i64,
    pub channel: String,
    pub assurance: String,
    pub lang: String,
    pub notice_electronic: bool,
    pub large_print: bool,
    pub mail: Option<String>,
    pub arrived_at: i64,
    pub arrived_on: String,
    pub due_on: Option<String>,
    pub applicant: String,
    pub applicant_key: String,
    pub kana_key: String,
    pub person: Option<String>,
    pub hidden: bool,
    pub salt: Vec<u8>,
    pub decided_on: Option<String>,
    pub delivered_on: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// Which confirmation code is in force: the first is 1.
    pub fn code(&self) -> u32 {
        self.secret.parse().unwrap_or(1)
    }
}

impl store::OfCity for Entity {
    fn city_column() -> Column {
        Column::City
    }
}
