//! 来庁の前と外: who was called before a visit, and secret addresses of an office's calendar.

use sea_orm_migration::prelude::*;

use super::table::table;

pub struct VisitCalls;

impl MigrationName for VisitCalls {
    fn name(&self) -> &'static str {
        "h0033_visit_calls"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for VisitCalls {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // `outcome`: called | missed | again. One row a try: the newest says how it stands.
        table("visit_call")
            .id("id")
            .id("booking")
            .text("outcome")
            .id("by_staff")
            .int("at")
            .key(&["id"])
            .index(&["booking", "at"])
            .create(manager)
            .await?;
        // The address itself is made from the city's key and stands nowhere.
        table("visit_feed")
            .id("id")
            .text("office")
            .id("made_by")
            .int("made_at")
            .maybe_int("ended_at")
            .key(&["id"])
            .index(&["office"])
            .create(manager)
            .await
    }
}
