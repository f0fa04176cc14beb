//! 待ち時間の目安: what people were told with their ticket, and what each day taught.

use sea_orm_migration::prelude::*;

use super::table::table;

pub struct Waits;

impl MigrationName for Waits {
    fn name(&self) -> &'static str {
        "h0034_waits"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Waits {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // ms. `low`, `middle`, `high`: as computed; `said_…`: after what earlier errors make of them.
        table("lobby_told")
            .id("ticket")
            .id("day_id")
            .text("service")
            .int("low")
            .int("middle")
            .int("high")
            .int("said_low")
            .int("said_high")
            .key(&["ticket"])
            .index(&["day_id"])
            .create(manager)
            .await?;
        table("lobby_lesson")
            .id("day_id")
            .text("office")
            .text("day")
            .text("body")
            .key(&["day_id"])
            .index(&["office", "day"])
            .create(manager)
            .await
    }
}
