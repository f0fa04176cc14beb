//! Packages that were taken, and those that were not.

/// A package that became a case.
pub mod package {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "import_package")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub city: i16,
        #[sea_orm(primary_key, auto_increment = false)]
        pub package: String,
        pub case_id: Uuid,
        pub procedure: String,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    impl store::OfCity for Entity {
        fn city_column() -> Column {
            Column::City
        }
    }
}

/// A package that was refused; `id` names its file in the quarantine.
pub mod refused {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "import_refused")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub city: i16,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub package: String,
        pub procedure: String,
        pub fault: String,
        pub place: String,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    impl store::OfCity for Entity {
        fn city_column() -> Column {
            Column::City
        }
    }
}
