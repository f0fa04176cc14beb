//! Indexes for the officers' lists: the inbox of one procedure, the tasks of one kind.

use sea_orm_migration::prelude::*;

pub struct DeskLists;

impl MigrationName for DeskLists {
    fn name(&self) -> &'static str {
        "h0002_desk_lists"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for DeskLists {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        index(manager, "ix_task_section_kind", &["section", "kind", "state", "due_on", "case_id", "no"]).await?;
        index(manager, "ix_task_section_procedure", &["section", "state", "procedure", "due_on", "case_id", "no"]).await
    }
}

async fn index(manager: &SchemaManager<'_>, name: &str, columns: &[&str]) -> Result<(), DbErr> {
    let mut index = Index::create();
    index.name(name).table(Alias::new("task")).col(Alias::new("city"));
    for column in columns {
        index.col(Alias::new(*column));
    }
    manager.create_index(index).await
}
