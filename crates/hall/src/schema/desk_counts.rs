//! Indexes that answer the officers' lists alone: a task's key, day, place and minutes, and which cases are hidden.

use sea_orm_migration::prelude::*;

use super::table::index;

pub struct DeskCounts;

impl MigrationName for DeskCounts {
    fn name(&self) -> &'static str {
        "h0011_desk_counts"
    }
}

/// The index of the first release that the new one replaces.
const BEFORE: &str = "ix_task_section_state_due_on_case_id_no";

#[async_trait::async_trait]
impl MigrationTrait for DeskCounts {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let of_task = ["section", "state", "due_on", "case_id", "no", "role", "place", "minutes"];
        index(manager, "task", "ix_task_counts", &of_task).await?;
        manager.drop_index(Index::drop().name(BEFORE).table(Alias::new("task")).to_owned()).await?;
        index(manager, "case_file", "ix_case_file_hidden", &["hidden", "section", "id"]).await
    }
}
