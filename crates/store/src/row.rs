//! Rows as values: what a command wants inserted, changed or deleted, taken from SeaORM active models.
//!
//! The `city` column is filled by the committer. A row of another city is refused there.

use sea_orm::{
    ActiveModelTrait, ActiveValue, EntityName, EntityTrait, IdenStatic, Iterable, PrimaryKeyToColumn, Value,
};

use crate::Slot;

/// A value, or the place where the committer writes a number it has not given out yet.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Value(Value),
    Number(Slot),
}

/// A row to insert or to claim.
#[derive(Clone, Debug)]
pub struct Row {
    pub(crate) table: &'static str,
    pub(crate) columns: Vec<&'static str>,
    pub(crate) cells: Vec<Cell>,
    /// The primary key's columns, `city` included.
    pub(crate) key: Vec<&'static str>,
}

impl Row {
    /// Every column that is set.
    #[expect(clippy::needless_pass_by_value, reason = "a model is made to be handed over")]
    pub fn of<A: ActiveModelTrait>(model: A) -> Self {
        let mut row = Self::new(table_of::<A>(), &[]);
        row.key = key_of::<A>();
        for column in <A::Entity as EntityTrait>::Column::iter() {
            if let ActiveValue::Set(value) | ActiveValue::Unchanged(value) = model.get(column) {
                row = row.set(column.as_str(), value);
            }
        }
        row
    }

    /// A row without an entity.
    pub fn new(table: &'static str, key: &[&'static str]) -> Self {
        Self { table, columns: Vec::new(), cells: Vec::new(), key: key.to_vec() }
    }

    #[must_use]
    pub fn set(mut self, column: &'static str, value: impl Into<Value>) -> Self {
        self.put(column, Cell::Value(value.into()));
        self
    }

    /// The committer writes the formatted number of `slot` here.
    #[must_use]
    pub fn number<C: IdenStatic>(mut self, column: C, slot: Slot) -> Self {
        self.put(column.as_str(), Cell::Number(slot));
        self
    }

    fn put(&mut self, column: &'static str, cell: Cell) {
        if let Some(at) = self.columns.iter().position(|known| *known == column) {
            self.cells[at] = cell;
        } else {
            self.columns.push(column);
            self.cells.push(cell);
        }
    }

    pub(crate) fn cell(&self, column: &str) -> Option<&Cell> {
        let at = self.columns.iter().position(|known| *known == column)?;
        self.cells.get(at)
    }
}

/// Columns to set in the one row with this key. A key without a row is an error, not a silence.
#[derive(Clone, Debug)]
pub struct Update {
    pub table: &'static str,
    /// Without `city`.
    pub key: Vec<(&'static str, Value)>,
    pub set: Vec<(&'static str, Cell)>,
}

impl Update {
    /// The primary key must be set; every other column that is `Set` is changed, `Unchanged` ones are left alone.
    #[expect(clippy::needless_pass_by_value, reason = "a model is made to be handed over")]
    pub fn of<A: ActiveModelTrait>(model: A) -> Self {
        let keys = key_of::<A>();
        let mut update = Self::new(table_of::<A>());
        for column in <A::Entity as EntityTrait>::Column::iter() {
            let name = column.as_str();
            match model.get(column) {
                ActiveValue::Set(value) | ActiveValue::Unchanged(value) if keys.contains(&name) && name != "city" => {
                    update = update.key(name, value);
                }
                ActiveValue::Set(value) if !keys.contains(&name) => update = update.set(name, value),
                _ => {}
            }
        }
        update
    }

    pub fn new(table: &'static str) -> Self {
        Self { table, key: Vec::new(), set: Vec::new() }
    }

    #[must_use]
    pub fn key(mut self, column: &'static str, value: impl Into<Value>) -> Self {
        self.key.push((column, value.into()));
        self
    }

    #[must_use]
    pub fn set(mut self, column: &'static str, value: impl Into<Value>) -> Self {
        self.set.push((column, Cell::Value(value.into())));
        self
    }

    #[must_use]
    pub fn number<C: IdenStatic>(mut self, column: C, slot: Slot) -> Self {
        self.set.push((column.as_str(), Cell::Number(slot)));
        self
    }
}

/// Rows to delete: all whose columns have these values. Only for things that are no record: holds, sessions, drafts.
#[derive(Clone, Debug)]
pub struct Delete {
    pub table: &'static str,
    /// Without `city`. Must not be empty.
    pub key: Vec<(&'static str, Value)>,
}

impl Delete {
    pub fn new(table: &'static str) -> Self {
        Self { table, key: Vec::new() }
    }

    #[must_use]
    pub fn key(mut self, column: &'static str, value: impl Into<Value>) -> Self {
        self.key.push((column, value.into()));
        self
    }
}

fn table_of<A: ActiveModelTrait>() -> &'static str {
    A::Entity::default().table_name()
}

fn key_of<A: ActiveModelTrait>() -> Vec<&'static str> {
    <A::Entity as EntityTrait>::PrimaryKey::iter().map(|key| key.into_column().as_str()).collect()
}

/// Writes a key's value so that no two lists of values have the same bytes, and equal ones of one kind always do.
pub(crate) fn encode(value: &Value, out: &mut Vec<u8>) {
    let mut sized = |tag: u8, bytes: &[u8]| {
        out.push(tag);
        out.extend_from_slice(&(bytes.len() as u64).to_be_bytes());
        out.extend_from_slice(bytes);
    };
    match value {
        Value::SmallInt(Some(number)) => sized(1, &number.to_be_bytes()),
        Value::Int(Some(number)) => sized(2, &number.to_be_bytes()),
        Value::BigInt(Some(number)) => sized(3, &number.to_be_bytes()),
        Value::String(Some(text)) => sized(4, text.as_bytes()),
        Value::Uuid(Some(id)) => sized(5, id.as_bytes()),
        Value::Bytes(Some(bytes)) => sized(6, bytes),
        other => sized(0, format!("{other:?}").as_bytes()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(values: &[Value]) -> Vec<u8> {
        let mut out = Vec::new();
        for value in values {
            encode(value, &mut out);
        }
        out
    }

    #[test]
    fn different_keys_have_different_bytes() {
        let id = uuid::Uuid::from_bytes(*b"0123456789abcdef");
        let keys: [&[Value]; 10] = [
            &["a".into(), "b".into()],
            &["ab".into(), "".into()],
            &["ab".into()],
            &[b"ab".to_vec().into()],
            &[1_i16.into()],
            &[1_i32.into()],
            &[1_i64.into()],
            &[true.into()],
            &[None::<i64>.into()],
            &[id.into()],
        ];
        for (at, one) in keys.iter().enumerate() {
            assert_eq!(bytes(one), bytes(one));
            assert!(keys[at + 1..].iter().all(|other| bytes(one) != bytes(other)), "{one:?}");
        }
    }
}
