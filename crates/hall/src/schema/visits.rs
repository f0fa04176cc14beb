//! 来庁予約: bookings, and the unique rows that make a seat, a place in the hall and a person's one booking exist once.

use sea_orm_migration::prelude::*;

use super::table::table;

pub struct Visits;

impl MigrationName for Visits {
    fn name(&self) -> &'static str {
        "h0020_visits"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Visits {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // `start`: tick of the day. `parts`: `service:ticks` with commas between, in the order of the visit; `desks` the desk of each. `state`: held |
        // offered | booked | came | cancelled | missed | lapsed. `until`: the end of a hold or an offer. `way`: mail | phone | case. `mark` finds a
        // person's bookings; it is made with the city's key. `sequence` counts changes, as calendars want it.
        table("booking")
            .id("id")
            .text("office")
            .text("day")
            .int("start")
            .int("at")
            .int("minutes")
            .text("parts")
            .text("desks")
            .flag("prepared")
            .int("people")
            .text("buyer")
            .text("state")
            .maybe_int("until")
            .int("kept")
            .text("lang")
            .text("name")
            .text("way")
            .text("contact")
            .text("mark")
            .flag("reached")
            .maybe_id("nonce")
            .maybe_int("code_until")
            .int("tries")
            .text("proxy")
            .text("note")
            .maybe_text("number")
            .maybe_text("code")
            .int("sequence")
            .maybe_int("prepared_at")
            .maybe_id("prepared_by")
            .maybe_id("by_staff")
            .maybe_id("replaces")
            .int("made_at")
            .int("changed_at")
            .bytes("salt")
            .key(&["id"])
            .unique(&["number"])
            .unique(&["code"])
            .index(&["office", "day"])
            .index(&["mark", "at"])
            .create(manager)
            .await?;
        exclusive(manager).await?;
        waiters(manager).await
    }
}

/// What exists once.
async fn exclusive(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    table("seat")
        .text("office")
        .text("day")
        .int("desk")
        .int("tick")
        .id("booking")
        .key(&["office", "day", "desk", "tick"])
        .index(&["booking"])
        .create(manager)
        .await?;
    // `stretch`: half an hour of the day; `place`: from 0 to the hall's capacity.
    table("hall_place")
        .text("office")
        .text("day")
        .int("stretch")
        .int("place")
        .id("booking")
        .key(&["office", "day", "stretch", "place"])
        .index(&["booking"])
        .create(manager)
        .await?;
    table("booked_service")
        .text("mark")
        .text("service")
        .id("booking")
        .key(&["mark", "service"])
        .index(&["booking"])
        .create(manager)
        .await
}

async fn waiters(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    // Who would come earlier or at all. `office` may be empty: anywhere. `state`: waiting | offered | served | over.
    table("waiter")
        .id("id")
        .text("office")
        .text("from_day")
        .text("to_day")
        .text("parts")
        .flag("prepared")
        .int("people")
        .text("lang")
        .text("contact")
        .text("mark")
        .text("state")
        .maybe_id("booking")
        .maybe_id("offer")
        .int("made_at")
        .key(&["id"])
        .index(&["state", "made_at"])
        .index(&["mark"])
        .create(manager)
        .await
}
