//! Drafts, cases, answers, flags, decisions and tasks, as rows. The tables are the truth, the journal is the evidence.

/// An application being written; the form's idempotency key is its revision.
pub mod draft {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "draft")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub city: i16,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub owner: String,
        pub resume: String,
        pub procedure: String,
        pub rules: String,
        pub lang: String,
        pub channel: String,
        pub assurance: String,
        pub answers: String,
        pub extra: String,
        pub revision: i64,
        pub created_at: i64,
        pub updated_at: i64,
        pub typed_by: Option<Uuid>,
        pub received_on: Option<String>,
        pub case_id: Option<Uuid>,
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

/// A case 案件. `shape` is the engine's `Case`; the columns beside it are its sort and search keys.
pub mod case_file {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "case_file")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub city: i16,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub number: String,
        pub secret: String,
        pub procedure: String,
        pub rules: String,
        pub section: String,
        pub stage: String,
        pub state: String,
        pub outcome: Option<String>,
        pub shape: String,
        pub version: i64,
        pub channel: String,
        pub assurance: String,
        pub lang: String,
        pub notice_electronic: bool,
        pub mail: Option<String>,
        pub arrived_at: i64,
        pub arrived_on: String,
        pub due_on: Option<String>,
        pub applicant: String,
        pub applicant_key: String,
        pub kana_key: String,
        pub person: Option<String>,
        pub hidden: bool,
        pub salt: Vec<u8>,
        pub decided_on: Option<String>,
        pub delivered_on: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    impl Model {
        /// Which confirmation code is in force: the first is 1.
        pub fn code(&self) -> u32 {
            self.secret.parse().unwrap_or(1)
        }
    }

    impl store::OfCity for Entity {
        fn city_column() -> Column {
            Column::City
        }
    }
}

/// One revision of one answer. Appended, never updated; the newest revision of (key, row) counts.
pub mod answer {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "answer")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub city: i16,
        #[sea_orm(primary_key, auto_increment = false)]
        pub case_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub key: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub row: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub revision: i64,
        pub value: String,
        pub by_kind: String,
        pub by_staff: Option<Uuid>,
        pub at: i64,
        pub salt: Vec<u8>,
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

/// A field the officer asked to have corrected, in one round of correction.
pub mod flag {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "flag")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub city: i16,
        #[sea_orm(primary_key, auto_increment = false)]
        pub case_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub round: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub key: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub row: String,
        pub reason: String,
        pub salt: Vec<u8>,
        pub asked_at: i64,
        pub due_on: String,
        pub answered_at: Option<i64>,
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

/// Words an officer wrote for an act: a reason, a clause, a return.
pub mod case_text {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "case_text")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub city: i16,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub case_id: Uuid,
        pub kind: String,
        pub body: String,
        pub salt: Vec<u8>,
        pub by_staff: Option<Uuid>,
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

/// A decision 処分 drafted or made; a later one may supersede it.
pub mod decision {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "decision")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub city: i16,
        #[sea_orm(primary_key, auto_increment = false)]
        pub case_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub n: i64,
        pub outcome: String,
        pub end_id: String,
        pub number: Option<String>,
        pub drafted_by: Uuid,
        pub decided_by: Option<Uuid>,
        pub decided_on: Option<String>,
        pub reason: Option<Uuid>,
        pub clause: Option<Uuid>,
        pub appeal: Option<String>,
        pub supersedes: Option<i64>,
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

/// What somebody has to do next; the officer's inbox is a query over these.
pub mod task {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "task")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub city: i16,
        #[sea_orm(primary_key, auto_increment = false)]
        pub case_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub no: i64,
        pub node: String,
        pub kind: String,
        pub role: String,
        pub section: String,
        pub state: String,
        pub assignee: Option<Uuid>,
        pub minutes: i64,
        pub place: String,
        pub due_on: String,
        pub procedure: String,
        pub enabled_at: i64,
        pub assigned_at: Option<i64>,
        pub started_at: Option<i64>,
        pub done_at: Option<i64>,
        pub result: Option<String>,
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

/// An attachment; its bytes are a blob.
pub mod paper {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "paper")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub city: i16,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub draft_id: Option<Uuid>,
        pub case_id: Option<Uuid>,
        pub key: String,
        pub row: String,
        pub name: String,
        pub media: String,
        pub size: i64,
        pub blob: Uuid,
        pub digest: String,
        pub at: i64,
        pub removed: bool,
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

/// A letter of the office as it was written, and how it reached the addressee.
pub mod letter {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "letter")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub city: i16,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub case_id: Uuid,
        pub kind: String,
        pub lang: String,
        pub title: String,
        pub body: String,
        pub number: Option<String>,
        pub decision: Option<i64>,
        pub way: String,
        pub state: String,
        pub made_at: i64,
        pub visible_from: i64,
        pub act_version: i64,
        pub posted_on: Option<String>,
        pub delivered_on: Option<String>,
        pub presumed: bool,
        pub read_at: Option<i64>,
        pub salt: Vec<u8>,
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
