//! Mail: whom it does not reach, and the officers who want a daily word.

use sea_orm_migration::prelude::*;

use super::table::table;

pub struct Mail;

impl MigrationName for Mail {
    fn name(&self) -> &'static str {
        "h0015_mail"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Mail {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // `mark` is made of the address with the city's key. `state`: unreachable | delayed | ended. `how`: report | smtp. `status`: RFC 3463.
        // `effect`: the outbox row it was learnt from. `party`: an outside party's address, not the applicant's.
        table("undelivered")
            .id("case_id")
            .text("mark")
            .flag("party")
            .text("state")
            .text("status")
            .text("how")
            .id("effect")
            .int("at")
            .key(&["case_id", "mark"])
            .index(&["state", "at"])
            .create(manager)
            .await?;
        // The daily word of one officer. `turn` counts the choices: a timer of an earlier one is over. `last_on`: the day it was last made for.
        table("digest")
            .id("account")
            .text("mail")
            .text("lang")
            .int("hour")
            .flag("wanted")
            .int("turn")
            .text("last_on")
            .key(&["account"])
            .create(manager)
            .await
    }
}
