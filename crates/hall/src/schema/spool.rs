//! Packages from another system: what was taken once, and what was not.

use sea_orm_migration::prelude::*;

use super::table::table;

pub struct Spool;

impl MigrationName for Spool {
    fn name(&self) -> &'static str {
        "h0016_spool"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Spool {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // One row a package that became a case: its key keeps it from becoming two.
        table("import_package")
            .text("package")
            .id("case_id")
            .text("procedure")
            .int("at")
            .key(&["package"])
            .index(&["at"])
            .create(manager)
            .await?;
        // What was refused: `fault` is a word, `place` the name of an item or the number of a file, never a value. `id` names the file that is kept.
        table("import_refused")
            .id("id")
            .text("package")
            .text("procedure")
            .text("fault")
            .text("place")
            .int("at")
            .key(&["id"])
            .index(&["at"])
            .create(manager)
            .await
    }
}
