//! 検査: what the virus scanner said of each file that came in.

use sea_orm_migration::prelude::*;

use super::table::table;

pub struct Screening;

impl MigrationName for Screening {
    fn name(&self) -> &'static str {
        "h0014_screening"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Screening {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // A row a file that came in while a scanner was set. `state`: waiting | clean | quarantined | freed | gone. `find`: the scanner's
        // name for what it found. Freed: asked for by one, agreed to by another.
        table("screened")
            .id("blob")
            .text("state")
            .text("find")
            .text("media")
            .int("size")
            .int("made_at")
            .maybe_int("done_at")
            .text("reason")
            .bytes("salt")
            .maybe_id("asked_by")
            .maybe_int("asked_at")
            .maybe_id("freed_by")
            .key(&["blob"])
            .index(&["state", "made_at"])
            .create(manager)
            .await
    }
}
