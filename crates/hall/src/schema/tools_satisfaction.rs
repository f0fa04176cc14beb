//! 満足度: numbers by week, and the tokens of the cases that have answered. Two tables that share no column but the city.

use sea_orm_migration::prelude::*;

use super::table::table;

pub struct Satisfaction;

impl MigrationName for Satisfaction {
    fn name(&self) -> &'static str {
        "h0012_tools_satisfaction"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Satisfaction {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        table("satisfaction_week")
            .text("procedure")
            .text("week")
            .text("channel")
            .int("n")
            .int("worst")
            .int("bad")
            .int("middle")
            .int("good")
            .int("best")
            .key(&["procedure", "week", "channel", "n"])
            .index(&["week"])
            .create(manager)
            .await?;
        table("satisfaction_spent").text("token").key(&["token"]).create(manager).await
    }
}
