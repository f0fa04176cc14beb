//! 窓口の一日: devices of the hall, tickets, desks that are open, the close of a day, and calls for help.

use sea_orm_migration::prelude::*;

use super::table::table;

pub struct Lobby;

impl MigrationName for Lobby {
    fn name(&self) -> &'static str {
        "h0023_lobby"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Lobby {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        devices(manager).await?;
        tickets(manager).await?;
        days(manager).await
    }
}

async fn devices(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    // `mark`: of the link until it is opened, then of the device's own token. `state`: made | open | revoked.
    table("lobby_device")
        .id("id")
        .text("office")
        .text("kind")
        .text("label")
        .text("mark")
        .text("state")
        .int("link_until")
        .id("made_by")
        .int("made_at")
        .maybe_int("opened_at")
        .maybe_int("revoked_at")
        .key(&["id"])
        .unique(&["mark"])
        .create(manager)
        .await
}

async fn tickets(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    // `nth`: the number behind the letter. `mark`: by what the code on the ticket is found.
    table("lobby_ticket")
        .id("id")
        .id("day_id")
        .text("office")
        .int("serial")
        .text("letter")
        .int("nth")
        .text("mark")
        .text("wants")
        .int("done")
        .text("kind")
        .text("reason")
        .maybe_int("booked_at")
        .flag("prepared")
        .int("party")
        .flag("pram")
        .flag("wheelchair")
        .text("lang")
        .text("calling")
        .text("state")
        .int("desk")
        .int("passed")
        .int("calls")
        .text("rule")
        .text("outcome")
        .int("arrived")
        .int("since")
        .maybe_int("called_at")
        .key(&["id"])
        .unique(&["day_id", "serial"])
        .unique(&["day_id", "letter", "nth"])
        .unique(&["mark"])
        .create(manager)
        .await
}

async fn days(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    table("lobby_desk")
        .id("day_id")
        .int("desk")
        .id("by_staff")
        .text("state")
        .int("since")
        .key(&["day_id", "desk"])
        .create(manager)
        .await?;
    table("lobby_close")
        .id("day_id")
        .text("office")
        .text("date")
        .id("by_staff")
        .int("at")
        .int("served")
        .int("left_early")
        .int("no_shows")
        .int("promised")
        .int("handed")
        .text("note")
        .bytes("salt")
        .key(&["day_id"])
        .index(&["office", "date"])
        .create(manager)
        .await?;
    // `kind`: alarm | staff. A kiosk calls without an officer.
    table("lobby_alarm")
        .id("id")
        .id("day_id")
        .text("office")
        .int("desk")
        .text("kind")
        .maybe_id("by_staff")
        .maybe_id("ticket")
        .int("at")
        .maybe_int("ended_at")
        .maybe_id("ended_by")
        .text("followed")
        .bytes("salt")
        .key(&["id"])
        .index(&["day_id"])
        .create(manager)
        .await
}
