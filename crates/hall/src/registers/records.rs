//! Register snapshots, as rows. Reachable from the desk only.

/// An import of the residents' register, for 照合 on the officer's side only.
pub mod register_snapshot {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "register_snapshot")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub city: i16,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub name: String,
        pub taken_on: String,
        pub imported_at: i64,
        pub residents: i64,
        pub current: bool,
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

/// One person in a register snapshot, names verbatim, keys folded.
pub mod resident {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "resident")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub city: i16,
        #[sea_orm(primary_key, auto_increment = false)]
        pub snapshot: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub person: String,
        pub name: String,
        pub kana: String,
        pub alias: String,
        pub name_key: String,
        pub kana_key: String,
        pub birthdate: String,
        pub postal: String,
        pub address: String,
        pub household: String,
        pub relation: String,
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
