//! Numbers and spent tokens, as rows. Neither has a moment, and no column of one stands in the other.

/// How often each answer was given: by procedure, week and channel; officers' without a procedure. `n` is their sum, and in the key, so that two
/// answers cannot both be the next.
pub mod satisfaction_week {
    use sea_orm::entity::prelude::*;

    use crate::satisfaction::rules::Faces;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "satisfaction_week")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub city: i16,
        #[sea_orm(primary_key, auto_increment = false)]
        pub procedure: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub week: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub channel: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub n: i64,
        pub worst: i64,
        pub bad: i64,
        pub middle: i64,
        pub good: i64,
        pub best: i64,
    }

    impl Model {
        pub fn faces(&self) -> Faces {
            Faces([self.worst, self.bad, self.middle, self.good, self.best])
        }
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

/// A case that has answered, or an officer's week, as a token.
pub mod satisfaction_spent {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "satisfaction_spent")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub city: i16,
        #[sea_orm(primary_key, auto_increment = false)]
        pub token: String,
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
