//! 業務改善: proposals of how to work otherwise, what the twin answered, and what was adopted from which day on.

use sea_orm_migration::prelude::*;

use super::table::table;

pub struct Reform;

impl MigrationName for Reform {
    fn name(&self) -> &'static str {
        "h0040_reform"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Reform {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // `as_is`, `edits`, `answer`: JSON. `run_…`: of the run under way; `run_at` is its last sign of life.
        table("reform_proposal")
            .id("id")
            .text("procedure")
            .text("title")
            .text("scenario")
            .text("state")
            .int("revision")
            .text("as_is")
            .text("edits")
            .text("answer")
            .maybe_int("answered_at")
            .maybe_int("run_at")
            .int("run_done")
            .int("run_of")
            .flag("run_cancelled")
            .text("run_fault")
            .id("made_by")
            .int("made_at")
            .maybe_id("adopted_by")
            .maybe_int("adopted_at")
            .maybe_text("from_day")
            .maybe_id("change")
            .key(&["id"])
            .index(&["procedure", "made_at"])
            .create(manager)
            .await
    }
}

/// Of a proposal over several procedures each has a change of its own.
pub struct Drafts;

impl MigrationName for Drafts {
    fn name(&self) -> &'static str {
        "h0053_reform_drafts"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Drafts {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let of = table("reform_draft").id("proposal").text("procedure").id("change");
        of.key(&["proposal", "procedure"]).create(manager).await
    }
}
