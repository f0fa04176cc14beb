//! The hall's tables, as one additive list of migrations for both databases.
//!
//! A migration never imports an entity: entities follow the newest shape, a migration keeps the shape of its day. `city` stands first in
//! every key, written here once. Enums are TEXT, instants are milliseconds, days are `YYYY-MM-DD`, JSON is TEXT nobody queries into.

mod first_light;
mod table;

use sea_orm_migration::MigrationTrait;

/// Every migration of the hall, oldest first. Only ever appended to.
pub fn migrations() -> Vec<Box<dyn MigrationTrait>> {
    vec![Box::new(first_light::FirstLight)]
}
