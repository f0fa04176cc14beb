//! What was given up and set aside, and whom mail does not reach, as rows.

/// Something that will not be done, and why. `id` is that of the queue's row.
pub mod set_aside {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "set_aside")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub city: i16,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub kind: String,
        pub reason: String,
        pub salt: Vec<u8>,
        pub by_staff: Uuid,
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

/// An address of a case mail does not reach. It is not kept: `mark` is made of it with the city's key.
pub mod undelivered {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "undelivered")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub city: i16,
        #[sea_orm(primary_key, auto_increment = false)]
        pub case_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub mark: String,
        pub party: bool,
        pub state: String,
        pub status: String,
        pub how: String,
        pub effect: Uuid,
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
