//! 窓口体験調査: walks as they were planned, and the stopwatch of each desk.

use sea_orm_migration::prelude::*;

use super::table::table;

pub struct Walks;

impl MigrationName for Walks {
    fn name(&self) -> &'static str {
        "h0037_walks"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Walks {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        table("walk")
            .id("id")
            .text("persona")
            .id("planned_by")
            .int("planned_at")
            .bytes("salt")
            .key(&["id"])
            .index(&["planned_at"])
            .create(manager)
            .await?;
        // `nth` from 1, in the order of the script; ms.
        table("walk_step")
            .id("walk_id")
            .int("nth")
            .text("desk")
            .maybe_int("arrived_at")
            .maybe_int("called_at")
            .maybe_int("left_at")
            .int("again")
            .key(&["walk_id", "nth"])
            .create(manager)
            .await
    }
}
