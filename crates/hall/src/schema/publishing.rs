//! Publishing as an office act: what lists need of each version, planned versions, halts, changes that wait for a second person.

use sea_orm_migration::prelude::*;

use super::table::table;

pub struct Publishing;

impl MigrationName for Publishing {
    fn name(&self) -> &'static str {
        "h0003_publishing"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Publishing {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        catalog(manager).await?;
        changes(manager).await?;
        // Running cases are counted and moved by the rules they are pinned to.
        let mut index = Index::create();
        index.name("ix_case_file_rules").table(Alias::new("case_file"));
        for column in ["city", "procedure", "rules", "state"] {
            index.col(Alias::new(column));
        }
        manager.create_index(index).await
    }
}

async fn catalog(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    // What lists and search show of one version, as JSON: a start parses no procedure.
    table("procedure_card").text("id").text("hash").text("card").key(&["id", "hash"]).create(manager).await?;
    // A published version that takes over at a moment.
    table("planned_file")
        .text("kind")
        .text("id")
        .int("from_at")
        .text("hash")
        .text("rules")
        .id("change")
        .flag("called_off")
        .key(&["kind", "id", "from_at"])
        .create(manager)
        .await?;
    // No applications are taken from a moment on; `kind` is maintenance | end.
    table("halt")
        .id("id")
        .text("procedure")
        .text("kind")
        .text("reason_ja")
        .text("reason_en")
        .int("from_at")
        .maybe_int("until_at")
        .id("by_staff")
        .int("at")
        .maybe_id("seen_by")
        .maybe_int("lifted_at")
        .key(&["id"])
        .index(&["procedure"])
        .create(manager)
        .await
}

async fn changes(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    // `kind` is text | end | reopen | call-off | migrate; `state` is editing | asked | done | dropped.
    table("procedure_change")
        .id("id")
        .text("kind")
        .text("procedure")
        .text("state")
        .int("revision")
        .text("title")
        .text("what")
        .maybe_text("from_day")
        .text("editors")
        .id("made_by")
        .int("made_at")
        .maybe_id("asked_by")
        .maybe_int("asked_at")
        .maybe_id("decided_by")
        .maybe_int("decided_at")
        .text("note")
        .key(&["id"])
        .index(&["procedure", "state"])
        .index(&["state", "made_at"])
        .create(manager)
        .await?;
    table("change_file")
        .id("change")
        .text("kind")
        .text("id")
        .text("base")
        .text("source")
        .key(&["change", "kind", "id"])
        .create(manager)
        .await?;
    // What became of each case of a migration.
    table("migrated_case")
        .id("change")
        .id("case_id")
        .text("number")
        .text("result")
        .text("detail")
        .int("at")
        .key(&["change", "case_id"])
        .create(manager)
        .await
}
