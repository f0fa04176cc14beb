//! What officers write for themselves: notes on cases, and a section's own wording of replies.

use sea_orm_migration::prelude::*;

use super::table::table;

pub struct Notes;

impl MigrationName for Notes {
    fn name(&self) -> &'static str {
        "h0012_tools_notes"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Notes {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        table("case_note")
            .id("id")
            .id("case_id")
            .id("by_staff")
            .text("body")
            .bytes("salt")
            .int("at")
            .key(&["id"])
            .index(&["case_id", "at"])
            .create(manager)
            .await?;
        // `gone` instead of a deletion: what was sent with it can still be explained.
        table("reply")
            .id("id")
            .text("section")
            .text("name")
            .text("lang")
            .text("body")
            .bytes("salt")
            .int("revision")
            .id("by_staff")
            .int("at")
            .flag("gone")
            .key(&["id"])
            .index(&["section", "gone"])
            .create(manager)
            .await
    }
}
