//! The store's own tables, and how the slices' migrations follow them.
//!
//! Additive only. `heads` has one row per city: its update is the lock that puts the groups of several nodes in order.

use std::fmt;
use std::sync::Arc;

use sea_orm::entity::prelude::async_trait::async_trait;
use sea_orm::sea_query::{Alias, ColumnDef, Index, Table};
use sea_orm::{DatabaseConnection, DbErr};
use sea_orm_migration::{MigrationName, MigrationTrait, MigratorTraitSelf, SchemaManager};

use crate::dialect;

/// The store's migrations first, then the slices'.
pub(crate) struct Migrations(Vec<Shared>);

impl Migrations {
    pub(crate) fn new(slices: Vec<Box<dyn MigrationTrait>>) -> Self {
        let own: [Box<dyn MigrationTrait>; 1] = [Box::new(FirstTables)];
        Self(own.into_iter().chain(slices).map(|one| Shared(Arc::from(one))).collect())
    }

    /// What is still to be applied, oldest first.
    pub(crate) async fn pending(&self, writer: &DatabaseConnection) -> Result<Vec<String>, MigrateError> {
        self.install(writer).await.map_err(MigrateError::Db)?;
        let applied = self.get_migration_models(writer).await.map_err(MigrateError::Db)?;
        let applied: Vec<String> = applied.into_iter().map(|row| row.version).collect();
        let names: Vec<&str> = self.0.iter().map(MigrationName::name).collect();
        let newer: Vec<String> = applied.iter().filter(|name| !names.contains(&name.as_str())).cloned().collect();
        if !newer.is_empty() {
            return Err(MigrateError::Newer(newer));
        }
        let pending = names.into_iter().filter(|name| !applied.iter().any(|done| done == name));
        Ok(pending.map(str::to_owned).collect())
    }

    /// Applies what is pending, one after another and each in a transaction of its own; says each before it begins.
    pub(crate) async fn apply(
        &self,
        writer: &DatabaseConnection,
        upto: Option<&[String]>,
        mut told: impl FnMut(MigrationStep<'_>),
    ) -> Result<(), MigrateError> {
        let pending = self.pending(writer).await?;
        let wanted = pending.iter().take_while(|name| upto.is_none_or(|upto| upto.contains(name))).count();
        for (done, name) in pending.iter().take(wanted).enumerate() {
            told(MigrationStep { name, number: done + 1, of: wanted });
            self.up(writer, Some(1)).await.map_err(|error| MigrateError::Step { name: name.clone(), error })?;
        }
        Ok(())
    }
}

impl MigratorTraitSelf for Migrations {
    fn migrations(&self) -> Vec<Box<dyn MigrationTrait>> {
        self.0.iter().map(|one| Box::new(one.clone()) as Box<dyn MigrationTrait>).collect()
    }
}

/// One migration that is about to be applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MigrationStep<'a> {
    pub name: &'a str,
    /// From 1.
    pub number: usize,
    pub of: usize,
}

/// Why the tables could not be brought up to date. What was applied before stays applied; the step that failed left nothing.
#[derive(Debug)]
pub enum MigrateError {
    /// The database was opened by a later release: these migrations are not known here.
    Newer(Vec<String>),
    Step {
        name: String,
        error: DbErr,
    },
    Db(DbErr),
}

impl fmt::Display for MigrateError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Newer(names) => write!(out, "the database belongs to a later release ({})", names.join(", ")),
            Self::Step { name, error } => write!(out, "migration {name}: {error}"),
            Self::Db(error) => error.fmt(out),
        }
    }
}

impl std::error::Error for MigrateError {}

impl From<MigrateError> for DbErr {
    fn from(error: MigrateError) -> Self {
        match error {
            MigrateError::Step { error, .. } | MigrateError::Db(error) => error,
            newer @ MigrateError::Newer(_) => Self::Custom(newer.to_string()),
        }
    }
}

#[derive(Clone)]
struct Shared(Arc<dyn MigrationTrait>);

impl MigrationName for Shared {
    fn name(&self) -> &str {
        self.0.name()
    }
}

#[async_trait]
impl MigrationTrait for Shared {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        self.0.up(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        self.0.down(manager).await
    }

    /// Both engines take table definitions back with a transaction: a step that fails leaves nothing.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

struct FirstTables;

impl MigrationName for FirstTables {
    fn name(&self) -> &'static str {
        "m0000_store"
    }
}

#[derive(Clone, Copy)]
enum Is {
    Small,
    Int,
    Big,
    Text,
    Id,
    Bytes,
    MaybeId,
    MaybeBig,
    MaybeText,
}

fn column(name: &str, is: Is) -> ColumnDef {
    let mut column = ColumnDef::new(Alias::new(name));
    match is {
        Is::Small => column.small_integer(),
        Is::Int => column.integer(),
        Is::Big | Is::MaybeBig => column.big_integer(),
        Is::Text | Is::MaybeText => column.text(),
        Is::Id | Is::MaybeId => column.uuid(),
        Is::Bytes => column.blob(),
    };
    if !matches!(is, Is::MaybeId | Is::MaybeBig | Is::MaybeText) {
        column.not_null();
    }
    column
}

/// Makes a table whose first column and first key column is `city`.
async fn table(manager: &SchemaManager<'_>, name: &str, columns: &[(&str, Is)], key: &[&str]) -> Result<(), DbErr> {
    let mut create = Table::create();
    create.table(Alias::new(name)).col(column("city", Is::Small));
    for (column_name, is) in columns {
        create.col(column(column_name, *is));
    }
    let mut primary = Index::create();
    primary.col(Alias::new("city"));
    for part in key {
        primary.col(Alias::new(*part));
    }
    create.primary_key(&mut primary);
    if let Some(option) = dialect::clustered(manager.get_connection()) {
        create.extra(option);
    }
    manager.create_table(create).await
}

async fn index(manager: &SchemaManager<'_>, table: &str, unique: bool, columns: &[&str]) -> Result<(), DbErr> {
    let mut create = Index::create();
    create.name(format!("{table}_by_{}", columns.join("_"))).table(Alias::new(table)).col(Alias::new("city"));
    for column in columns {
        create.col(Alias::new(*column));
    }
    if unique {
        create.unique();
    }
    manager.create_index(create).await
}

const QUEUE: [(&str, Is); 9] = [
    ("id", Is::Id),
    ("kind", Is::Text),
    ("body", Is::Text),
    ("state", Is::Text),
    ("attempts", Is::Int),
    ("due", Is::Big),
    ("leased_until", Is::MaybeBig),
    ("last_error", Is::MaybeText),
    ("made", Is::Big),
];

#[async_trait]
impl MigrationTrait for FirstTables {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let head = [("position", Is::Big), ("look_position", Is::Big), ("look_hash", Is::Bytes)];
        table(manager, "heads", &head, &[]).await?;
        let stream = [("kind", Is::Text), ("id", Is::Id), ("version", Is::Big), ("hash", Is::Bytes)];
        table(manager, "streams", &stream, &["kind", "id"]).await?;
        journal(manager).await?;
        looks(manager).await?;
        for name in ["effects", "jobs"] {
            table(manager, name, &QUEUE, &["id"]).await?;
            index(manager, name, false, &["state", "due"]).await?;
        }
        let counter = [("symbol", Is::Text), ("fiscal_year", Is::Int), ("last", Is::Big)];
        table(manager, "counters", &counter, &["symbol", "fiscal_year"]).await?;
        let once = [
            ("scope", Is::Text),
            ("command", Is::Text),
            ("once_key", Is::Text),
            ("digest", Is::Bytes),
            ("position", Is::Big),
            ("numbers", Is::Text),
            ("answer", Is::Text),
            ("at", Is::Big),
        ];
        table(manager, "once_keys", &once, &["scope", "command", "once_key"]).await?;
        let blob =
            [("id", Is::Id), ("digest", Is::Bytes), ("len", Is::Big), ("made", Is::Big), ("erased", Is::MaybeBig)];
        table(manager, "blobs", &blob, &["id"]).await
    }

    async fn down(&self, _manager: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Custom("migrations only go forward; restore a backup instead".into()))
    }
}

async fn journal(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let event = [
        ("position", Is::Big),
        ("stream_kind", Is::Text),
        ("stream_id", Is::Id),
        ("seq", Is::Big),
        ("kind", Is::Text),
        ("actor_kind", Is::Text),
        ("actor_id", Is::Text),
        ("at", Is::Big),
        ("body", Is::Text),
        ("touched", Is::Text),
        ("hash", Is::Bytes),
    ];
    table(manager, "events", &event, &["position"]).await?;
    index(manager, "events", true, &["stream_kind", "stream_id", "seq"]).await?;
    let checkpoint = [
        ("position", Is::Big),
        ("look_position", Is::Big),
        ("root", Is::Bytes),
        ("look_hash", Is::Bytes),
        ("at", Is::Big),
        ("mark", Is::Bytes),
    ];
    table(manager, "checkpoints", &checkpoint, &["position", "look_position"]).await
}

async fn looks(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let look = [
        ("position", Is::Big),
        ("at", Is::Big),
        ("actor_kind", Is::Text),
        ("actor_id", Is::Text),
        ("section", Is::Text),
        ("purpose", Is::Text),
        ("subjects", Is::Text),
        ("case_id", Is::MaybeId),
        ("hash", Is::Bytes),
    ];
    table(manager, "looks", &look, &["position"]).await?;
    table(manager, "look_subjects", &[("subject", Is::Id), ("position", Is::Big)], &["subject", "position"]).await
}
