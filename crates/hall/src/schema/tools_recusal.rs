//! 回避: the digests of officers' own homes.

use sea_orm_migration::prelude::*;

use super::table::table;

pub struct Recusal;

impl MigrationName for Recusal {
    fn name(&self) -> &'static str {
        "h0012_tools_recusal"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Recusal {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        table("own_home").id("account").text("home").text("named").key(&["account"]).create(manager).await
    }
}
