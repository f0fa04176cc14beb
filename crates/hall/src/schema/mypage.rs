//! マイページ: people's own pages, the mails that open them, which cases are whose, family as people keep it, and who acts for whom.

use sea_orm_migration::prelude::*;

use super::table::table;

pub struct MyPage;

impl MigrationName for MyPage {
    fn name(&self) -> &'static str {
        "h0003_mypage"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for MyPage {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        people(manager).await?;
        own(manager).await?;
        proxies(manager).await
    }
}

async fn people(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    table("citizen")
        .id("id")
        .text("mail")
        .text("lang")
        .int("created_at")
        .int("signed_in_at")
        .key(&["id"])
        .create(manager)
        .await?;
    // One page for each address. The mark is made with the city's key: a copy of the table tells no address.
    table("citizen_mail").text("mark").id("citizen").key(&["mark"]).index(&["citizen"]).create(manager).await?;
    table("sign_in_mail")
        .id("id")
        .text("mail")
        .text("lang")
        .id("nonce")
        .int("made_at")
        .int("until")
        .int("tries")
        .int("sends")
        .maybe_int("used_at")
        .key(&["id"])
        .index(&["until"])
        .create(manager)
        .await
}

async fn own(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    // `how`: sent | claimed. `code`: the confirmation code it was put there under.
    table("citizen_case")
        .id("citizen")
        .id("case_id")
        .text("how")
        .int("code")
        .int("since")
        .key(&["citizen", "case_id"])
        .index(&["citizen", "since"])
        .index(&["case_id"])
        .create(manager)
        .await?;
    table("family_member")
        .id("id")
        .id("citizen")
        .text("name")
        .text("birthdate")
        .text("relation")
        .int("made_at")
        .key(&["id"])
        .index(&["citizen", "made_at"])
        .create(manager)
        .await
}

async fn proxies(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    // `citizen` acts for the person named. `state` is that of the proof: unseen | seen | refused.
    table("delegation")
        .id("id")
        .id("citizen")
        .text("kind")
        .text("name")
        .text("birthdate")
        .text("scope")
        .text("from_day")
        .maybe_text("until_day")
        .maybe_id("blob")
        .text("file_name")
        .text("media")
        .int("size")
        .text("state")
        .maybe_id("seen_by")
        .maybe_int("seen_at")
        .maybe_int("ended_at")
        .int("made_at")
        .key(&["id"])
        .index(&["citizen", "made_at"])
        .create(manager)
        .await?;
    table("case_proxy")
        .id("case_id")
        .id("delegation")
        .id("citizen")
        .text("kind")
        .key(&["case_id"])
        .index(&["delegation"])
        .create(manager)
        .await
}
