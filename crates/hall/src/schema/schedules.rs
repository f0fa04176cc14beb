//! 窓口の予定: what offices decided about some of their days, and what became of each booking it touched.

use sea_orm_migration::prelude::*;

use super::table::table;

pub struct Schedules;

impl MigrationName for Schedules {
    fn name(&self) -> &'static str {
        "h0031_schedules"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Schedules {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // `kind`: closed | hours | special | absence | shift | capacity, with its values as JSON in `what`. `state`: draft | approved | undone |
        // dropped.
        table("schedule_edit")
            .id("id")
            .text("office")
            .text("kind")
            .text("from_day")
            .text("to_day")
            .text("what")
            .text("reason_ja")
            .text("reason_en")
            .text("state")
            .id("made_by")
            .int("made_at")
            .maybe_id("approved_by")
            .maybe_int("approved_at")
            .maybe_id("undone_by")
            .maybe_int("undone_at")
            .key(&["id"])
            .index(&["state", "to_day"])
            .create(manager)
            .await?;
        // `phase`: do | undo. `way`: seat | time | office | call | back | stands | stays. `state`: picked (chosen before the approval) | waits |
        // done | gone (the seat was taken meanwhile) | left (its person touched it). `sequence`: of the booking, before; `after`: when it was done.
        table("schedule_line")
            .id("edit")
            .text("phase")
            .id("booking")
            .int("n")
            .text("way")
            .text("was")
            .int("was_at")
            .text("goes")
            .maybe_int("goes_at")
            .text("state")
            .text("why")
            .int("tries")
            .int("sequence")
            .maybe_int("after")
            .maybe_int("told_at")
            .maybe_id("told_by")
            .key(&["edit", "phase", "booking"])
            .index(&["edit", "state", "n"])
            .create(manager)
            .await
    }
}
