//! The interface for programs: which key stood for which application.

use sea_orm_migration::prelude::*;

use super::table::table;

pub struct Applications;

impl MigrationName for Applications {
    fn name(&self) -> &'static str {
        "h0012_api_applications"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Applications {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        table("api_application")
            .text("mark")
            .text("body")
            .id("draft")
            .int("made_at")
            .key(&["mark"])
            .create(manager)
            .await
    }
}
