//! The tables of the test slice.

use sea_orm::entity::prelude::async_trait::async_trait;
use sea_orm::sea_query::{ForeignKey, Index, Table};
use sea_orm::{DbErr, DeriveIden};
use sea_orm_migration::{MigrationName, MigrationTrait, SchemaManager};

use crate::OfCity;

pub(super) mod paper {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "papers")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub city: i16,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub number: Option<String>,
        pub title: String,
        pub revision: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod page {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "leaves")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub city: i16,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub paper: Uuid,
        pub text: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod seat {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "seats")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub city: i16,
        #[sea_orm(primary_key, auto_increment = false)]
        pub lane: i16,
        #[sea_orm(primary_key, auto_increment = false)]
        pub tick: i64,
        pub paper: Uuid,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

impl OfCity for paper::Entity {
    fn city_column() -> paper::Column {
        paper::Column::City
    }
}

impl OfCity for seat::Entity {
    fn city_column() -> seat::Column {
        seat::Column::City
    }
}

pub(super) fn migrations() -> Vec<Box<dyn MigrationTrait>> {
    vec![Box::new(TestTables)]
}

#[derive(DeriveIden)]
enum Papers {
    Table,
    City,
    Id,
    Number,
    Title,
    Revision,
}

/// Named so that its name sorts before its parent's.
#[derive(DeriveIden)]
enum Leaves {
    Table,
    City,
    Id,
    Paper,
    Text,
}

#[derive(DeriveIden)]
enum Seats {
    Table,
    City,
    Lane,
    Tick,
    Paper,
}

struct TestTables;

impl MigrationName for TestTables {
    fn name(&self) -> &'static str {
        "m0001_papers"
    }
}

#[async_trait]
impl MigrationTrait for TestTables {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        use sea_orm::sea_query::ColumnDef as Col;
        let mut papers = Table::create();
        papers.table(Papers::Table).col(Col::new(Papers::City).small_integer().not_null());
        papers.col(Col::new(Papers::Id).uuid().not_null()).col(Col::new(Papers::Number).text());
        papers.col(Col::new(Papers::Title).text().not_null()).col(Col::new(Papers::Revision).big_integer().not_null());
        papers.primary_key(Index::create().col(Papers::City).col(Papers::Id));
        manager.create_table(papers).await?;
        let mut leaves = Table::create();
        leaves.table(Leaves::Table).col(Col::new(Leaves::City).small_integer().not_null());
        leaves.col(Col::new(Leaves::Id).uuid().not_null()).col(Col::new(Leaves::Paper).uuid().not_null());
        leaves.col(Col::new(Leaves::Text).text().not_null());
        leaves.primary_key(Index::create().col(Leaves::City).col(Leaves::Id));
        leaves.foreign_key(
            ForeignKey::create()
                .from(Leaves::Table, (Leaves::City, Leaves::Paper))
                .to(Papers::Table, (Papers::City, Papers::Id)),
        );
        manager.create_table(leaves).await?;
        let mut seats = Table::create();
        seats.table(Seats::Table).col(Col::new(Seats::City).small_integer().not_null());
        seats.col(Col::new(Seats::Lane).small_integer().not_null()).col(Col::new(Seats::Tick).big_integer().not_null());
        seats.col(Col::new(Seats::Paper).uuid().not_null());
        seats.primary_key(Index::create().col(Seats::City).col(Seats::Lane).col(Seats::Tick));
        manager.create_table(seats).await?;
        let mut by_paper = Index::create();
        by_paper.name("seats_by_paper").table(Seats::Table).col(Seats::City).col(Seats::Paper).unique();
        manager.create_index(by_paper).await
    }
}
