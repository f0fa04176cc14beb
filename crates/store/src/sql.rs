//! The few statement texts the committer writes: many rows at once, the same text on both engines but for placeholders.
//!
//! A text is made only for a power of two of rows. So each shape of row has a handful of texts, and the engine finds them
//! prepared; rows left over are nulls, which every text passes over because its first column (`city`) never is null.

use std::fmt::Write;

use sea_orm::Value;

use crate::{EngineKind, dialect};

/// The most rows of one text: a whole group of commands that write one row each.
const MOST_ROWS: usize = 256;

/// How many rows of this many values one statement may carry: a power of two.
pub(crate) fn most_rows(engine: EngineKind, width: usize) -> usize {
    let fit = (dialect::most_values(engine) / width.max(1)).clamp(1, MOST_ROWS);
    1 << fit.ilog2()
}

/// The statements that carry all these values: the number of rows to make the text for, and its values.
pub(crate) fn chunks(
    engine: EngineKind,
    width: usize,
    values: Vec<Value>,
) -> impl Iterator<Item = (usize, Vec<Value>)> {
    let most = most_rows(engine, width) * width;
    let mut left = values.into_iter();
    std::iter::from_fn(move || {
        let mut chunk: Vec<Value> = left.by_ref().take(most).collect();
        if chunk.is_empty() {
            return None;
        }
        let rows = (chunk.len() / width).next_power_of_two();
        dialect::pad(engine, &mut chunk, width, rows);
        Some((rows, chunk))
    })
}

/// Writes `(?,?),(?,?)` for `rows` rows of `width` values.
fn values(engine: EngineKind, rows: usize, width: usize, out: &mut String) {
    let mut n = 0;
    for row in 0..rows {
        out.push_str(if row == 0 { "(" } else { ",(" });
        for column in 0..width {
            if column > 0 {
                out.push(',');
            }
            n += 1;
            dialect::placeholder(engine, n, out);
        }
        out.push(')');
    }
}

fn names(columns: &[&str], out: &mut String) {
    for (at, column) in columns.iter().enumerate() {
        let _ = write!(out, "{}\"{column}\"", if at == 0 { "" } else { "," });
    }
}

/// `INSERT INTO … VALUES …` and whatever follows. The first column must be one that is never null.
pub(crate) fn insert(engine: EngineKind, table: &str, columns: &[&str], rows: usize, tail: &str) -> String {
    let mut out = String::with_capacity(64 + rows * columns.len() * 5);
    let _ = write!(out, "INSERT INTO \"{table}\" (");
    names(columns, &mut out);
    if rows == 1 {
        out.push_str(") VALUES ");
        values(engine, rows, columns.len(), &mut out);
    } else {
        out.push_str(") SELECT * FROM (VALUES ");
        values(engine, rows, columns.len(), &mut out);
        out.push_str(") AS v WHERE v.column1 IS NOT NULL");
    }
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
    values(engine, rows, width, &mut out);
    out.push(')');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows_of(count: usize) -> Vec<Value> {
        (0..count).flat_map(|at| [Value::from(1_i16), Value::from(i64::try_from(at).unwrap())]).collect()
    }

    #[test]
    fn texts_are_made_for_powers_of_two_only_and_no_value_is_lost() {
        for engine in [EngineKind::Sqlite, EngineKind::Postgres] {
            for count in [0, 1, 2, 3, 63, 64, 65, 255, 256, 257, 700] {
                let mut given = Vec::new();
                for (rows, values) in chunks(engine, 2, rows_of(count)) {
                    assert!(rows.is_power_of_two() && rows <= MOST_ROWS);
                    assert!(values.len() <= rows * 2 && (engine == EngineKind::Sqlite || values.len() == rows * 2));
                    given.extend(values.into_iter().filter(|value| *value != value.as_null()));
                }
                assert_eq!(given, rows_of(count));
            }
        }
    }

    #[test]
    fn a_wide_row_stays_within_the_engines_bound() {
        for width in [1, 9, 126, 2000, 40_000] {
            let rows = most_rows(EngineKind::Sqlite, width);
            assert!(rows.is_power_of_two() && (rows == 1 || rows * width <= dialect::most_values(EngineKind::Sqlite)));
        }
    }
}
