//! What the city says of its services: one row for each declaration.

use sea_orm_migration::prelude::*;

use super::table::table;

pub struct Status;

impl MigrationName for Status {
    fn name(&self) -> &'static str {
        "h0032_status"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Status {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Sets are ids with spaces between, or `*`; they are read whole and never searched.
        table("service_status")
            .id("id")
            .text("procedures")
            .text("services")
            .text("offices")
            .text("channels")
            .text("state")
            .int("from_at")
            .maybe_int("until_at")
            .text("reason_ja")
            .text("reason_en")
            .text("reason_easy")
            .text("instead_ja")
            .text("instead_en")
            .text("instead_easy")
            .text("href")
            .maybe_text("extends_to")
            .flag("strict")
            .text("decided_by")
            .maybe_id("by_staff")
            .int("made_at")
            .maybe_int("undone_at")
            .key(&["id"])
            .create(manager)
            .await
    }
}
