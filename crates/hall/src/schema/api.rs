//! The interface for programs: which key stood for which application.

use sea_orm_migration::prelude::*;

use super::table::table;

pub struct Applications;

impl MigrationName for Applications {
    fn name(&self) -> &'static str {
        "h0012_api_applications"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Applications {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        table("api_application")
            .text("mark")
            .text("body")
            .id("draft")
            .int("made_at")
            .key(&["mark"])
            .create(manager)
            .await
    }
}

/// Tokens of programs.
pub struct Tokens;

impl MigrationName for Tokens {
    fn name(&self) -> &'static str {
        "h0013_api_tokens"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Tokens {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        table("api_token")
            .id("id")
            .text("name")
            .text("mark")
            .text("scopes")
            .text("sections")
            .text("until_day")
            .id("made_by")
            .int("made_at")
            .maybe_int("used_at")
            .maybe_int("revoked_at")
            .key(&["id"])
            .unique(&["mark"])
            .create(manager)
            .await
    }
}

/// Endpoints of webhooks, and how far each was fed.
pub struct Hooks;

impl MigrationName for Hooks {
    fn name(&self) -> &'static str {
        "h0013_api_webhooks"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Hooks {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        table("hook")
            .id("id")
            .text("name")
            .text("url")
            .text("sections")
            .int("fed")
            .int("fed_before")
            .id("made_by")
            .int("made_at")
            .maybe_int("ended_at")
            .key(&["id"])
            .create(manager)
            .await?;
        table("hook_feed").id("hook").int("after").key(&["hook", "after"]).create(manager).await
    }
}
