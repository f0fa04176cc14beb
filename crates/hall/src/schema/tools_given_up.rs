//! What the workers gave up and an administrator set aside.

use sea_orm_migration::prelude::*;

use super::table::table;

pub struct GivenUp;

impl MigrationName for GivenUp {
    fn name(&self) -> &'static str {
        "h0012_tools_given_up"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for GivenUp {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        table("set_aside")
            .id("id")
            .text("kind")
            .text("reason")
            .bytes("salt")
            .id("by_staff")
            .int("at")
            .key(&["id"])
            .index(&["at"])
            .create(manager)
            .await
    }
}
