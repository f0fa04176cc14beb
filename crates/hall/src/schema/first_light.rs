//! The first tables: people and organisation, published files, drafts and cases, papers, talks, the register snapshot.

use sea_orm_migration::prelude::*;

use super::table::table;

pub struct FirstLight;

impl MigrationName for FirstLight {
    fn name(&self) -> &'static str {
        "h0001_first_light"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for FirstLight {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        people(manager).await?;
        catalog(manager).await?;
        drafts(manager).await?;
        cases(manager).await?;
        answers(manager).await?;
        decisions(manager).await?;
        messages(manager).await?;
        tasks(manager).await?;
        papers(manager).await?;
        registers(manager).await
    }
}

async fn people(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    table("account")
        .id("id")
        .text("login")
        .text("name")
        .text("password")
        .flag("disabled")
        .maybe_int("signed_in_at")
        .maybe_int("signed_in_before")
        .int("created_at")
        .key(&["id"])
        .unique(&["login"])
        .create(manager)
        .await?;
    table("unit")
        .text("id")
        .maybe_text("parent")
        .text("kind")
        .text("name_ja")
        .text("name_en")
        .maybe_text("phone")
        .text("from_day")
        .maybe_text("to_day")
        .key(&["id", "from_day"])
        .create(manager)
        .await?;
    table("post")
        .id("id")
        .id("account")
        .text("unit")
        .text("role")
        .text("from_day")
        .maybe_text("to_day")
        .key(&["id"])
        .index(&["account"])
        .index(&["unit", "role"])
        .create(manager)
        .await?;
    table("deputy")
        .id("id")
        .id("account")
        .id("deputy")
        .text("from_day")
        .maybe_text("to_day")
        .key(&["id"])
        .index(&["deputy"])
        .index(&["account"])
        .create(manager)
        .await
}

async fn catalog(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    // One row for each version ever published; `kind` is procedure | letter | appeals.
    table("published_file")
        .text("kind")
        .text("id")
        .text("hash")
        .text("rules")
        .text("source")
        .int("published_at")
        .text("published_by")
        .key(&["kind", "id", "hash"])
        .create(manager)
        .await?;
    // The one in force.
    table("live_file")
        .text("kind")
        .text("id")
        .text("hash")
        .text("rules")
        .int("since")
        .key(&["kind", "id"])
        .create(manager)
        .await
}

async fn drafts(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    table("draft")
        .id("id")
        .text("owner")
        .text("resume")
        .text("procedure")
        .text("rules")
        .text("lang")
        .text("channel")
        .text("assurance")
        .text("answers")
        .text("extra")
        .int("revision")
        .int("created_at")
        .int("updated_at")
        .maybe_id("typed_by")
        .maybe_text("received_on")
        .maybe_id("case_id")
        .key(&["id"])
        .unique(&["resume"])
        .index(&["owner"])
        .index(&["updated_at"])
        .create(manager)
        .await
}

async fn cases(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    table("case_file")
        .id("id")
        .text("number")
        .text("secret")
        .text("procedure")
        .text("rules")
        .text("section")
        .text("stage")
        .text("state")
        .maybe_text("outcome")
        .text("shape")
        .int("version")
        .text("channel")
        .text("assurance")
        .text("lang")
        .flag("notice_electronic")
        .maybe_text("mail")
        .int("arrived_at")
        .text("arrived_on")
        .maybe_text("due_on")
        .text("applicant")
        .text("applicant_key")
        .text("kana_key")
        .maybe_text("person")
        .flag("hidden")
        .bytes("salt")
        .maybe_text("decided_on")
        .maybe_text("delivered_on")
        .key(&["id"])
        .unique(&["number"])
        .index(&["section", "state", "due_on"])
        .index(&["person", "procedure"])
        .index(&["applicant_key"])
        .index(&["kana_key"])
        .create(manager)
        .await
}

async fn answers(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    table("answer")
        .id("case_id")
        .text("key")
        .text("row")
        .int("revision")
        .text("value")
        .text("by_kind")
        .maybe_id("by_staff")
        .int("at")
        .bytes("salt")
        .key(&["case_id", "key", "row", "revision"])
        .create(manager)
        .await?;
    table("flag")
        .id("case_id")
        .int("round")
        .text("key")
        .text("row")
        .text("reason")
        .bytes("salt")
        .int("asked_at")
        .text("due_on")
        .maybe_int("answered_at")
        .key(&["case_id", "round", "key", "row"])
        .create(manager)
        .await
}

async fn decisions(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    // Free words an officer wrote that belong to an act: reasons, clauses, returns. `kind` names the act.
    table("case_text")
        .id("id")
        .id("case_id")
        .text("kind")
        .text("body")
        .bytes("salt")
        .maybe_id("by_staff")
        .int("at")
        .key(&["id"])
        .index(&["case_id", "at"])
        .create(manager)
        .await?;
    table("decision")
        .id("case_id")
        .int("n")
        .text("outcome")
        .text("end_id")
        .maybe_text("number")
        .id("drafted_by")
        .maybe_id("decided_by")
        .maybe_text("decided_on")
        .maybe_id("reason")
        .maybe_id("clause")
        .maybe_text("appeal")
        .maybe_int("supersedes")
        .key(&["case_id", "n"])
        .create(manager)
        .await
}

async fn messages(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    table("message")
        .id("id")
        .id("case_id")
        .text("from_kind")
        .maybe_id("by_staff")
        .text("body")
        .bytes("salt")
        .int("at")
        .maybe_int("read_at")
        .key(&["id"])
        .index(&["case_id", "at"])
        .create(manager)
        .await
}

async fn tasks(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    table("task")
        .id("case_id")
        .int("no")
        .text("node")
        .text("kind")
        .text("role")
        .text("section")
        .text("state")
        .maybe_id("assignee")
        .int("minutes")
        .text("place")
        .text("due_on")
        .text("procedure")
        .int("enabled_at")
        .maybe_int("assigned_at")
        .maybe_int("started_at")
        .maybe_int("done_at")
        .maybe_text("result")
        .key(&["case_id", "no"])
        .index(&["section", "state", "due_on", "case_id", "no"])
        .index(&["assignee", "state", "due_on", "case_id", "no"])
        .create(manager)
        .await
}

async fn papers(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    table("paper")
        .id("id")
        .maybe_id("draft_id")
        .maybe_id("case_id")
        .text("key")
        .text("row")
        .text("name")
        .text("media")
        .int("size")
        .id("blob")
        .text("digest")
        .int("at")
        .flag("removed")
        .key(&["id"])
        .index(&["draft_id"])
        .index(&["case_id"])
        .create(manager)
        .await?;
    table("letter")
        .id("id")
        .id("case_id")
        .text("kind")
        .text("lang")
        .text("title")
        .text("body")
        .maybe_text("number")
        .maybe_int("decision")
        .text("way")
        .text("state")
        .int("made_at")
        .int("visible_from")
        .int("act_version")
        .maybe_text("posted_on")
        .maybe_text("delivered_on")
        .flag("presumed")
        .maybe_int("read_at")
        .bytes("salt")
        .key(&["id"])
        .index(&["case_id", "made_at"])
        .index(&["way", "state", "made_at"])
        .create(manager)
        .await
}

async fn registers(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    table("register_snapshot")
        .id("id")
        .text("name")
        .text("taken_on")
        .int("imported_at")
        .int("residents")
        .flag("current")
        .key(&["id"])
        .create(manager)
        .await?;
    table("resident")
        .id("snapshot")
        .text("person")
        .text("name")
        .text("kana")
        .text("alias")
        .text("name_key")
        .text("kana_key")
        .text("birthdate")
        .text("postal")
        .text("address")
        .text("household")
        .text("relation")
        .key(&["snapshot", "person"])
        .index(&["snapshot", "kana_key", "birthdate"])
        .index(&["snapshot", "name_key", "birthdate"])
        .index(&["snapshot", "household"])
        .create(manager)
        .await
}
