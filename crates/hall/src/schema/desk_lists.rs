//! Indexes for the officers' lists: the inbox of one procedure, the tasks of one kind.

use sea_orm_migration::prelude::*;

use super::table::index;

pub struct DeskLists;

impl MigrationName for DeskLists {
    fn name(&self) -> &'static str {
        "h0002_desk_lists"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for DeskLists {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        index(manager, "task", "ix_task_section_kind", &["section", "kind", "state", "due_on", "case_id", "no"])
            .await?;
        index(
            manager,
            "task",
            "ix_task_section_procedure",
            &["section", "state", "procedure", "due_on", "case_id", "no"],
        )
        .await
    }
}
