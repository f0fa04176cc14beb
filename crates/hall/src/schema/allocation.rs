//! Allocations: rounds, and what became of each case in a confirmed one.

use sea_orm_migration::prelude::*;

use super::table::table;

pub struct Allocation;

impl MigrationName for Allocation {
    fn name(&self) -> &'static str {
        "h0018_allocation"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Allocation {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // `state`: open | confirmed | dropped.
        table("allocation_round")
            .id("id")
            .text("procedure")
            .text("stage")
            .text("until_day")
            .text("seats")
            .text("state")
            .id("begun_by")
            .int("begun_at")
            .maybe_id("confirmed_by")
            .maybe_int("confirmed_at")
            .key(&["id"])
            .index(&["procedure", "stage", "begun_at"])
            .create(manager)
            .await?;
        // `state`: waits | done | moved | refused.
        table("allocation_line")
            .id("round")
            .id("case_id")
            .int("n")
            .int("task")
            .int("version")
            .text("class")
            .int("rank")
            .text("points")
            .maybe_text("place")
            .maybe_int("wish")
            .text("missed")
            .text("state")
            .key(&["round", "case_id"])
            .unique(&["round", "n"])
            .index(&["case_id"])
            .create(manager)
            .await
    }
}
