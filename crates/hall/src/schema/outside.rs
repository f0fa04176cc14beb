//! 社外: what the city asks of an employer, a doctor or the police about a case, and what they answer.

use sea_orm_migration::prelude::*;

use super::table::table;

pub struct Outside;

impl MigrationName for Outside {
    fn name(&self) -> &'static str {
        "h0006_outside"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Outside {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // `way`: mail | sheet. `state`: open | answered | accepted | again | replaced | revoked | not-mine. `mark` finds a typed code; it is
        // made with the city's key, so that a copy of the table tells no code. `row`: which row of a group it is about.
        table("outside_request")
            .id("id")
            .id("case_id")
            .int("task")
            .text("node")
            .text("way")
            .text("addressee")
            .text("mail")
            .text("row")
            .text("mark")
            .text("state")
            .maybe_id("before")
            .text("words")
            .text("due_on")
            .id("by_staff")
            .int("made_at")
            .int("until")
            .maybe_int("opened_at")
            .maybe_int("ended_at")
            .int("reminds")
            .maybe_int("reminded_at")
            .bytes("salt")
            .key(&["id"])
            .unique(&["mark"])
            .index(&["case_id", "made_at"])
            .create(manager)
            .await?;
        // `answers`: values by the keys of `asks`.
        table("outside_answer")
            .id("request")
            .text("answers")
            .text("note")
            .int("at")
            .bytes("salt")
            .key(&["request"])
            .create(manager)
            .await?;
        table("outside_file")
            .id("id")
            .id("request")
            .text("name")
            .text("media")
            .int("size")
            .id("blob")
            .int("at")
            .key(&["id"])
            .index(&["request"])
            .create(manager)
            .await
    }
}
