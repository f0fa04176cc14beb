//! Protected persons (支援措置): the protections with their people and steps, the marks that recognise them, and who was let by.

use sea_orm_migration::prelude::*;

use super::table::table;

pub struct Protection;

impl MigrationName for Protection {
    fn name(&self) -> &'static str {
        "h0010_protection"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Protection {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        protections(manager).await?;
        shield(manager).await
    }
}

async fn protections(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    table("protection")
        .id("id")
        .text("section")
        .text("state")
        .text("basis")
        .text("from_day")
        .text("until_day")
        .int("made_at")
        .key(&["id"])
        .index(&["section", "state", "until_day"])
        .create(manager)
        .await?;
    // `part` is protected | against. Name and address as JSON, as written.
    table("protected_person")
        .id("protection")
        .int("n")
        .text("part")
        .text("name")
        .text("birthdate")
        .text("address")
        .bytes("salt")
        .key(&["protection", "n"])
        .create(manager)
        .await?;
    // `kind` is enter | extend | end; `verdict` is nothing until the second officer has spoken.
    table("protection_step")
        .id("protection")
        .int("n")
        .text("kind")
        .maybe_text("until_day")
        .text("papers")
        .text("note")
        .bytes("salt")
        .id("asked_by")
        .int("asked_at")
        .maybe_text("verdict")
        .maybe_text("answer")
        .maybe_id("decided_by")
        .maybe_int("decided_at")
        .key(&["protection", "n"])
        .create(manager)
        .await
}

async fn shield(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    table("protected_mark")
        .id("protection")
        .text("part")
        .text("mark")
        .key(&["protection", "part", "mark"])
        .index(&["mark"])
        .create(manager)
        .await?;
    table("case_mark")
        .id("case_id")
        .int("version")
        .text("mark")
        .key(&["case_id", "version", "mark"])
        .index(&["mark"])
        .create(manager)
        .await?;
    table("shielded_case")
        .id("protection")
        .id("case_id")
        .int("since")
        .maybe_int("lifted_at")
        .key(&["protection", "case_id"])
        .index(&["case_id"])
        .create(manager)
        .await?;
    table("passing")
        .id("id")
        .text("number")
        .maybe_id("case_id")
        .id("account")
        .text("reason")
        .bytes("salt")
        .int("asked_at")
        .text("state")
        .maybe_id("decided_by")
        .maybe_int("decided_at")
        .maybe_int("until_at")
        .key(&["id"])
        .index(&["account", "asked_at"])
        .index(&["case_id", "state"])
        .create(manager)
        .await
}
