//! Six figures: what a week brought by procedure and section, and how long people waited at an office. Sums, made at night.

use sea_orm_migration::prelude::*;

use super::table::table;

pub struct Outcomes;

impl MigrationName for Outcomes {
    fn name(&self) -> &'static str {
        "h0036_outcomes"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Outcomes {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // `week` is the day of its Monday.
        table("outcome_case")
            .text("week")
            .text("procedure")
            .text("section")
            .int("ended")
            .int("spared")
            .int("first_time")
            .int("promised")
            .int("kept")
            .key(&["week", "procedure", "section"])
            .create(manager)
            .await?;
        table("outcome_wait").text("week").text("office").text("minutes").key(&["week", "office"]).create(manager).await
    }
}
