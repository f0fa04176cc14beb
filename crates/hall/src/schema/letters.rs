//! What a letter's print needs to know: whether its seal is left out, and whether the citizen wants large print.

use sea_orm_migration::prelude::*;

pub struct Letters;

impl MigrationName for Letters {
    fn name(&self) -> &'static str {
        "h0017_letters"
    }
}

/// What is there already was written with a place for the seal, and nobody was asked for large print.
#[async_trait::async_trait]
impl MigrationTrait for Letters {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut large = ColumnDef::new(Alias::new("large_print"));
        large.boolean().not_null().default(false);
        let mut seal = ColumnDef::new(Alias::new("seal"));
        seal.text().not_null().default("place");
        for (table, column) in [("case_file", large), ("letter", seal)] {
            let mut add = Table::alter();
            add.table(Alias::new(table)).add_column(column);
            manager.alter_table(add).await?;
        }
        Ok(())
    }
}
