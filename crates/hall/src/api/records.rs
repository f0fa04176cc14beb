//! What the interface remembers: which key stood for which application, by marks that are of no use without the city's key.

/// An application that came in under a key. `mark` and `body` are made of the key and of what was sent with it.
pub mod api_application {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "api_application")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub city: i16,
        #[sea_orm(primary_key, auto_increment = false)]
        pub mark: String,
        pub body: String,
        pub draft: Uuid,
        pub made_at: i64,
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

/// A token, by the account behind it. `mark` is made of what was shown once; scopes and sections are separated by blanks.
pub mod api_token {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "api_token")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub city: i16,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub name: String,
        pub mark: String,
        pub scopes: String,
        pub sections: String,
        pub until_day: String,
        pub made_by: Uuid,
        pub made_at: i64,
        pub used_at: Option<i64>,
        pub revoked_at: Option<i64>,
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

/// An endpoint that is told what happens. `fed` is the journal's position up to which it was laid out, `fed_before` the mark before that.
pub mod hook {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hook")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub city: i16,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub name: String,
        pub url: String,
        pub sections: String,
        pub fed: i64,
        pub fed_before: i64,
        pub made_by: Uuid,
        pub made_at: i64,
        pub ended_at: Option<i64>,
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

/// Who feeds an endpoint from a mark on: one of all servers.
pub mod hook_feed {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hook_feed")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub city: i16,
        #[sea_orm(primary_key, auto_increment = false)]
        pub hook: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub after: i64,
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
