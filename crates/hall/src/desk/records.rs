//! What officers keep for themselves, as rows.

/// A filter of the inbox under its name; its id tells when it was kept.
pub mod kept_filter {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "kept_filter")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub city: i16,
        #[sea_orm(primary_key, auto_increment = false)]
        pub account: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub name: String,
        pub tab: String,
        pub procedure: String,
        pub stage: String,
        pub place: String,
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

/// The daily word one officer wants by mail, or wanted once.
pub mod digest {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "digest")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub city: i16,
        #[sea_orm(primary_key, auto_increment = false)]
        pub account: Uuid,
        pub mail: String,
        pub lang: String,
        pub hour: i64,
        pub wanted: bool,
        pub turn: i64,
        pub last_on: String,
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
