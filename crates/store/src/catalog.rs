//! What tables the database has, asked of the database itself: for the order of inserts, for backup, and for the check
//! that every key begins with `city`.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::DbErr;

use crate::{Db, Reads, dialect};

/// The migrations' own bookkeeping is of no city.
pub(crate) const MIGRATIONS: &str = "seaql_migrations";

/// What a column holds, the same on both engines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Small,
    Int,
    Big,
    Text,
    Id,
    Bytes,
    Bool,
    Real,
}

impl Kind {
    fn of(declared: &str, keeps_widths: bool) -> Option<Self> {
        let declared = declared.to_ascii_lowercase();
        let has = |part: &str| declared.contains(part);
        Some(match () {
            () if declared.starts_with("uuid") => Self::Id,
            () if has("blob") || has("bytea") || has("binary") => Self::Bytes,
            () if has("bool") => Self::Bool,
            () if has("int") && !keeps_widths => Self::Big,
            () if has("smallint") => Self::Small,
            () if has("bigint") => Self::Big,
            () if has("int") => Self::Int,
            () if has("text") || has("char") => Self::Text,
            () if has("double") || has("real") || has("float") => Self::Real,
            () => return None,
        })
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Table {
    pub(crate) name: String,
    pub(crate) columns: Vec<(String, Kind)>,
    /// The primary key in its order.
    pub(crate) key: Vec<String>,
}

#[derive(Default)]
struct Found {
    columns: Vec<(String, Kind)>,
    /// By place in the primary key.
    key: BTreeMap<i32, String>,
}

/// All tables but the migrations' own, parents before children.
pub(crate) async fn tables(reads: &Reads) -> Result<Vec<Table>, DbErr> {
    let mut found: BTreeMap<String, Found> = BTreeMap::new();
    for row in reads.all(dialect::columns_sql(reads.engine()), Vec::new()).await? {
        let (table, column): (String, String) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        let (declared, key_place): (String, i32) = (row.try_get_by_index(2)?, row.try_get_by_index(3)?);
        if table == MIGRATIONS {
            continue;
        }
        let kind = Kind::of(&declared, dialect::keeps_integer_widths(reads.engine())).ok_or_else(|| {
            DbErr::Custom(format!("{table}.{column} is {declared}: not a type that both engines share"))
        })?;
        let entry = found.entry(table).or_default();
        if key_place > 0 {
            entry.key.insert(key_place, column.clone());
        }
        entry.columns.push((column, kind));
    }
    let mut parents: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in reads.all(dialect::foreign_keys_sql(reads.engine()), Vec::new()).await? {
        parents.entry(row.try_get_by_index(0)?).or_default().insert(row.try_get_by_index(1)?);
    }
    let mut ordered = Vec::with_capacity(found.len());
    while !found.is_empty() {
        let free = found.keys().find(|name| {
            parents
                .get(*name)
                .is_none_or(|above| above.iter().all(|parent| parent == *name || !found.contains_key(parent)))
        });
        // A ring of foreign keys has no order; take them by name and let the constraint speak.
        let Some(name) = free.or_else(|| found.keys().next()).cloned() else { break };
        if let Some(Found { columns, key }) = found.remove(&name) {
            ordered.push(Table { name, columns, key: key.into_values().collect() });
        }
    }
    Ok(ordered)
}

/// Every primary key and unique index that does not begin with `city`, as `table: index`. Empty is right.
pub async fn city_first(db: &Db) -> Result<Vec<String>, DbErr> {
    let reads = db.reads().await?;
    let mut wrong = BTreeSet::new();
    for table in tables(&reads).await? {
        if table.key.first().is_none_or(|column| column != "city") {
            wrong.insert(format!("{}: primary key", table.name));
        }
    }
    for row in reads.all(dialect::unique_indexes_sql(reads.engine()), Vec::new()).await? {
        let (table, index, first): (String, String, String) =
            (row.try_get_by_index(0)?, row.try_get_by_index(1)?, row.try_get_by_index(2)?);
        if table != MIGRATIONS && first != "city" {
            wrong.insert(format!("{table}: {index}"));
        }
    }
    Ok(wrong.into_iter().collect())
}
