//! A table in a few words, so that a migration reads like the list of its columns.

use sea_orm_migration::prelude::*;

/// A table under construction; every one begins with `city`.
pub struct Table {
    name: &'static str,
    create: TableCreateStatement,
    keys: Vec<IndexCreateStatement>,
}

pub fn table(name: &'static str) -> Table {
    let mut create = sea_orm_migration::prelude::Table::create();
    create.table(Alias::new(name)).col(ColumnDef::new(Alias::new("city")).small_integer().not_null());
    Table { name, create, keys: Vec::new() }
}

impl Table {
    fn col(mut self, name: &str, kind: impl FnOnce(&mut ColumnDef)) -> Self {
        let mut column = ColumnDef::new(Alias::new(name));
        kind(&mut column);
        self.create.col(column);
        self
    }

    pub fn id(self, name: &str) -> Self {
        self.col(name, |c| {
            c.uuid().not_null();
        })
    }

    pub fn maybe_id(self, name: &str) -> Self {
        self.col(name, |c| {
            c.uuid().null();
        })
    }

    pub fn text(self, name: &str) -> Self {
        self.col(name, |c| {
            c.text().not_null();
        })
    }

    pub fn maybe_text(self, name: &str) -> Self {
        self.col(name, |c| {
            c.text().null();
        })
    }

    pub fn int(self, name: &str) -> Self {
        self.col(name, |c| {
            c.big_integer().not_null();
        })
    }

    pub fn maybe_int(self, name: &str) -> Self {
        self.col(name, |c| {
            c.big_integer().null();
        })
    }

    pub fn flag(self, name: &str) -> Self {
        self.col(name, |c| {
            c.boolean().not_null();
        })
    }

    pub fn bytes(self, name: &str) -> Self {
        self.col(name, |c| {
            c.binary().not_null();
        })
    }

    fn index_on(&self, label: &str, columns: &[&str]) -> IndexCreateStatement {
        let mut index = Index::create();
        index
            .name(format!("{label}_{}_{}", self.name, columns.join("_")))
            .table(Alias::new(self.name))
            .col(Alias::new("city"));
        for column in columns {
            index.col(Alias::new(*column));
        }
        index
    }

    /// The primary key, after `city`.
    pub fn key(mut self, columns: &[&str]) -> Self {
        let mut index = Index::create();
        index.col(Alias::new("city"));
        for column in columns {
            index.col(Alias::new(*column));
        }
        self.create.primary_key(&mut index);
        self
    }

    pub fn unique(mut self, columns: &[&str]) -> Self {
        let index = self.index_on("uq", columns).unique().to_owned();
        self.keys.push(index);
        self
    }

    pub fn index(mut self, columns: &[&str]) -> Self {
        let index = self.index_on("ix", columns);
        self.keys.push(index);
        self
    }

    pub async fn create(self, manager: &SchemaManager<'_>) -> Result<(), DbErr> {
        manager.create_table(self.create).await?;
        for key in self.keys {
            manager.create_index(key).await?;
        }
        Ok(())
    }
}

/// An index of its own, behind the city.
pub async fn index(manager: &SchemaManager<'_>, table: &str, name: &str, columns: &[&str]) -> Result<(), DbErr> {
    let mut index = Index::create();
    index.name(name).table(Alias::new(table)).col(Alias::new("city"));
    for column in columns {
        index.col(Alias::new(*column));
    }
    manager.create_index(index).await
}
