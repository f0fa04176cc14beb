//! The few statement texts the committer writes: many rows at once, the same text on both engines but for placeholders.

use std::fmt::Write;

use crate::{EngineKind, dialect};

/// Writes `(?,?),(?,?)` for `rows` rows of `width` values, counting on from `n`.
pub(crate) fn values(engine: EngineKind, rows: usize, width: usize, n: &mut usize, out: &mut String) {
    for row in 0..rows {
        out.push_str(if row == 0 { "(" } else { ",(" });
        for column in 0..width {
            if column > 0 {
                out.push(',');
            }
            *n += 1;
            dialect::placeholder(engine, *n, out);
        }
        out.push(')');
    }
}

fn names(columns: &[&str], out: &mut String) {
    for (at, column) in columns.iter().enumerate() {
        let _ = write!(out, "{}\"{column}\"", if at == 0 { "" } else { "," });
    }
}

/// `INSERT INTO … VALUES …` and whatever follows.
pub(crate) fn insert(engine: EngineKind, table: &str, columns: &[&str], rows: usize, tail: &str) -> String {
    let mut out = String::with_capacity(64 + rows * columns.len() * 5);
    let _ = write!(out, "INSERT INTO \"{table}\" (");
    names(columns, &mut out);
    out.push_str(") VALUES ");
    values(engine, rows, columns.len(), &mut 0, &mut out);
    out.push_str(tail);
    out
}

/// The tail of a claim: insert or nothing, and say which were inserted.
pub(crate) fn or_nothing_returning(key: &[&str]) -> String {
    let mut out = String::from(" ON CONFLICT DO NOTHING RETURNING ");
    names(key, &mut out);
    out
}

/// `WITH v AS (VALUES …) UPDATE …`: the values of a row are its key, then what is set.
pub(crate) fn update(engine: EngineKind, table: &str, key: &[&str], set: &[&str], rows: usize) -> String {
    let mut out = with_values(engine, key.len() + set.len(), rows);
    let _ = write!(out, " UPDATE \"{table}\" SET ");
    for (at, column) in set.iter().enumerate() {
        let _ = write!(out, "{}\"{column}\" = v.c{}", if at == 0 { "" } else { ", " }, key.len() + at);
    }
    out.push_str(" FROM v WHERE ");
    for (at, column) in key.iter().enumerate() {
        let _ = write!(out, "{}\"{table}\".\"{column}\" = v.c{at}", if at == 0 { "" } else { " AND " });
    }
    out
}

/// `DELETE … WHERE (k = ? AND …) OR (…)`.
pub(crate) fn delete(engine: EngineKind, table: &str, key: &[&str], rows: usize) -> String {
    let mut out = format!("DELETE FROM \"{table}\" WHERE ");
    let mut n = 0;
    for row in 0..rows {
        out.push_str(if row == 0 { "(" } else { " OR (" });
        for (at, column) in key.iter().enumerate() {
            n += 1;
            let _ = write!(out, "{}\"{column}\" = ", if at == 0 { "" } else { " AND " });
            dialect::placeholder(engine, n, &mut out);
        }
        out.push(')');
    }
    out
}

/// `WITH v (c0, c1, …) AS (VALUES …)`.
pub(crate) fn with_values(engine: EngineKind, width: usize, rows: usize) -> String {
    let mut out = String::with_capacity(64 + rows * width * 5);
    out.push_str("WITH v (");
    for at in 0..width {
        let _ = write!(out, "{}c{at}", if at == 0 { "" } else { "," });
    }
    out.push_str(") AS (VALUES ");
    values(engine, rows, width, &mut 0, &mut out);
    out.push(')');
    out
}
