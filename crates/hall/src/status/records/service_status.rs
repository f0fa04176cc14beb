//! One declaration: sets as ids with spaces between or `*`, texts in three languages, and when it was taken back.

use civic::{Millis, Text};
use sea_orm::entity::prelude::*;

use crate::status::rules::{Declaration, Scope, Set, State};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "service_status")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub city: i16,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub procedures: String,
    pub services: String,
    pub offices: String,
    pub channels: String,
    pub state: String,
    pub from_at: i64,
    pub until_at: Option<i64>,
    pub reason_ja: String,
    pub reason_en: String,
    pub reason_easy: String,
    pub instead_ja: String,
    pub instead_en: String,
    pub instead_easy: String,
    pub href: String,
    pub extends_to: Option<String>,
    pub strict: bool,
    pub decided_by: String,
    pub by_staff: Option<Uuid>,
    pub made_at: i64,
    pub undone_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl store::OfCity for Entity {
    fn city_column() -> Column {
        Column::City
    }
}

impl Model {
    pub fn of(of: &Declaration, city: i16) -> Self {
        Self {
            city,
            id: of.id,
            procedures: of.scope.procedures.text(),
            services: of.scope.services.text(),
            offices: of.scope.offices.text(),
            channels: of.scope.channels.text(),
            state: of.state.word().to_owned(),
            from_at: of.from.0,
            until_at: of.until.map(|until| until.0),
            reason_ja: of.reason.ja.clone(),
            reason_en: of.reason.en.clone(),
            reason_easy: of.reason.ja_simple.clone(),
            instead_ja: of.instead.ja.clone(),
            instead_en: of.instead.en.clone(),
            instead_easy: of.instead.ja_simple.clone(),
            href: of.href.clone(),
            extends_to: of.extends_to.map(|day| day.to_string()),
            strict: of.strict,
            decided_by: of.decided_by.clone(),
            by_staff: of.staff,
            made_at: of.made_at.0,
            undone_at: of.undone_at.map(|at| at.0),
        }
    }

    /// Nothing for a state a newer release wrote.
    pub fn read(self) -> Option<Declaration> {
        let text = |ja: String, en: String, ja_simple: String| Text { ja, en, ja_simple };
        Some(Declaration {
            id: self.id,
            scope: Scope {
                procedures: Set::read(&self.procedures),
                services: Set::read(&self.services),
                offices: Set::read(&self.offices),
                channels: Set::read(&self.channels),
            },
            state: State::of(&self.state)?,
            from: Millis(self.from_at),
            until: self.until_at.map(Millis),
            reason: text(self.reason_ja, self.reason_en, self.reason_easy),
            instead: text(self.instead_ja, self.instead_en, self.instead_easy),
            href: self.href,
            extends_to: self.extends_to.and_then(|day| day.parse().ok()),
            strict: self.strict,
            decided_by: self.decided_by,
            staff: self.by_staff,
            made_at: Millis(self.made_at),
            undone_at: self.undone_at.map(Millis),
        })
    }
}
