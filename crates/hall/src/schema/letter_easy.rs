//! A letter in easy words, beside the letter itself.

use sea_orm_migration::prelude::*;

pub struct LetterEasy;

impl MigrationName for LetterEasy {
    fn name(&self) -> &'static str {
        "h0019_letter_easy"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for LetterEasy {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut easy = ColumnDef::new(Alias::new("easy"));
        easy.text().null();
        let mut add = Table::alter();
        add.table(Alias::new("letter")).add_column(easy);
        manager.alter_table(add).await
    }
}
