//! The 内閣府 table of holidays (`syukujitsu.csv`), which wins over the rule for the years it lists.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Holidays by the rule, and by an imported table for the years that table holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Holidays {
    years: BTreeMap<i16, BTreeMap<Date, String>>,
}

impl Holidays {
    /// Takes over the table. Shape: a heading line, then `2026/1/1,元日` per line, already decoded to UTF-8 (the published file is
    /// Shift_JIS). A year with at least one row is taken as complete: the rule is not asked for it any more.
    pub fn import(&mut self, csv: &str) -> Result<usize, ImportError> {
        let mut read: BTreeMap<i16, BTreeMap<Date, String>> = BTreeMap::new();
        let mut rows = 0;
        for (at, line) in csv.trim_start_matches('\u{feff}').lines().enumerate() {
            let line = line.trim();
            let heading = at == 0 && !line.starts_with(|first: char| first.is_ascii_digit());
            if heading || line.is_empty() {
                continue;
            }
            let (on, name) = row(line).ok_or(ImportError { line: at + 1 })?;
            read.entry(on.year()).or_default().insert(on, name);
            rows += 1;
        }
        self.years.append(&mut read);
        Ok(rows)
    }

    /// The name of the holiday on this day, from the table or by the rule.
    pub fn name(&self, on: Date) -> Option<Cow<'static, str>> {
        match self.years.get(&on.year()) {
            Some(year) => year.get(&on).map(|name| Cow::Owned(name.clone())),
            None => super::name(on).map(Cow::Borrowed),
        }
    }

    pub fn is_holiday(&self, on: Date) -> bool {
        self.years.get(&on.year()).map_or_else(|| super::name(on).is_some(), |year| year.contains_key(&on))
    }
}

fn row(line: &str) -> Option<(Date, String)> {
    let (day, name) = line.split_once(',')?;
    let mut parts = day.trim().split(['/', '-']);
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let on = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    let name = name.trim().trim_matches('"');
    (parts.next().is_none() && !name.is_empty()).then(|| (on, name.to_owned()))
}

/// A line that is not `year/month/day,name`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImportError {
    /// Counted from 1.
    pub line: usize,
}

impl fmt::Display for ImportError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "line {} is not year/month/day,name", self.line)
    }
}

impl std::error::Error for ImportError {}
