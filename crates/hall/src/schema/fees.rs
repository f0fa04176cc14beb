//! Fees: lines of money, refunds, the desks' daily sheets; and the ways of letters through the post room.

use sea_orm_migration::prelude::*;

use super::table::table;

pub struct Fees;

impl MigrationName for Fees {
    fn name(&self) -> &'static str {
        "h0004_fees"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Fees {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        money(manager).await?;
        post(manager).await
    }
}

async fn money(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    // `kind`: paid | over | exempt | refund | counter. `way`: cash | cashless | transfer. `yen` has its sign.
    table("fee_line")
        .id("id")
        .id("case_id")
        .int("task")
        .text("section")
        .text("day")
        .text("kind")
        .maybe_text("way")
        .int("yen")
        .maybe_text("receipt")
        .maybe_id("counter_of")
        .maybe_text("reason")
        .bytes("salt")
        .id("by_staff")
        .maybe_id("second")
        .int("at")
        .key(&["id"])
        .unique(&["receipt"])
        .index(&["case_id"])
        .index(&["section", "day"])
        .create(manager)
        .await?;
    // `state`: asked | given | refused.
    table("fee_refund")
        .id("id")
        .id("case_id")
        .int("task")
        .text("section")
        .int("yen")
        .text("way")
        .text("reason")
        .bytes("salt")
        .text("state")
        .id("asked_by")
        .int("asked_at")
        .maybe_id("decided_by")
        .maybe_int("decided_at")
        .key(&["id"])
        .index(&["case_id"])
        .index(&["section", "state"])
        .create(manager)
        .await?;
    // `state`: open | counted | closed.
    table("cash_sheet")
        .text("section")
        .text("day")
        .id("id")
        .text("state")
        .int("opening")
        .maybe_int("counted")
        .maybe_int("difference")
        .maybe_text("explanation")
        .bytes("salt")
        .maybe_id("counted_by")
        .maybe_int("counted_at")
        .maybe_id("closed_by")
        .maybe_int("closed_at")
        .key(&["section", "day"])
        .unique(&["id"])
        .create(manager)
        .await
}

async fn post(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    // One step of a letter's way: `kind`: posted | handed | returned | delivered. Each sending and each return stands for itself.
    table("letter_step")
        .id("letter")
        .int("n")
        .text("kind")
        .text("on_day")
        .maybe_text("registered")
        .maybe_text("reason")
        .maybe_text("address")
        .maybe_text("source")
        .bytes("salt")
        .id("by_staff")
        .int("at")
        .key(&["letter", "n"])
        .create(manager)
        .await
}
