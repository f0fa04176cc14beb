//! What an officer narrows the inbox by, kept under a name.

use sea_orm_migration::prelude::*;

use super::table::table;

pub struct Filters;

impl MigrationName for Filters {
    fn name(&self) -> &'static str {
        "h0012_tools_filters"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Filters {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        table("kept_filter")
            .id("account")
            .id("id")
            .text("name")
            .text("tab")
            .text("procedure")
            .text("stage")
            .text("place")
            .key(&["account", "id"])
            .create(manager)
            .await
    }
}
