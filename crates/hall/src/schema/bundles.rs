//! Bundles: one person's answers to a life event's questions, and the drafts they write together.

use sea_orm_migration::prelude::*;

use super::table::table;

pub struct Bundles;

impl MigrationName for Bundles {
    fn name(&self) -> &'static str {
        "h0029_bundles"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Bundles {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // `resume` and `sheet` are marks made with the city's key: a copy of the table opens nothing.
        table("bundle_form")
            .id("id")
            .text("owner")
            .text("resume")
            .text("sheet")
            .text("bundle")
            .text("lang")
            .text("answers")
            .text("left_out")
            .flag("writing")
            .int("revision")
            .int("created_at")
            .int("updated_at")
            .maybe_int("sent_at")
            .key(&["id"])
            .index(&["resume"])
            .index(&["sheet"])
            .index(&["updated_at"])
            .create(manager)
            .await?;
        // A draft keeps its id as a case: so these are the cases too, once sent.
        table("bundle_draft")
            .id("form")
            .text("entry")
            .id("draft")
            .key(&["form", "entry"])
            .index(&["draft"])
            .create(manager)
            .await
    }
}
