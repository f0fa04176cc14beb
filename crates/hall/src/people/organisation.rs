//! The organisation as of a day: units in their tree, and the section a unit belongs to.
//!
//! Effective-dated: a unit that ended yesterday is not here today. Cases belong to sections, posts to units.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::records::unit;

/// The units in force on one day, by id.
#[derive(Clone, Debug, Default)]
pub struct Organisation {
    units: BTreeMap<String, unit::Model>,
}

impl Organisation {
    /// Of all rows ever, those in force on `day`.
    pub fn on(day: Date, rows: impl IntoIterator<Item = unit::Model>) -> Self {
        let day = day.to_string();
        let units = rows.into_iter().filter(|row| in_force(&row.from_day, row.to_day.as_deref(), &day));
        Self { units: units.map(|row| (row.id.clone(), row)).collect() }
    }

    pub fn unit(&self, id: &str) -> Option<&unit::Model> {
        self.units.get(id)
    }

    pub fn units(&self) -> impl Iterator<Item = &unit::Model> {
        self.units.values()
    }

    /// The section (課) a unit belongs to: itself or the nearest above; a bureau or ward stands for itself.
    pub fn section_of(&self, id: &str) -> Option<&unit::Model> {
        let mut at = self.units.get(id)?;
        // A tree deeper than this is a circle.
        for _ in 0..8 {
            if at.kind != "unit" {
                return Some(at);
            }
            at = self.units.get(at.parent.as_deref()?)?;
        }
        None
    }

    /// How many units stand above this one.
    pub fn depth(&self, id: &str) -> usize {
        let above = |unit: &&unit::Model| unit.parent.as_deref().and_then(|parent| self.units.get(parent));
        std::iter::successors(self.units.get(id), above).take(8).count().saturating_sub(1)
    }

    /// `こども局 こども支援課 審査係`, from the top.
    pub fn path(&self, id: &str) -> String {
        let mut names = Vec::new();
        let mut at = self.units.get(id);
        while let Some(unit) = at.filter(|_| names.len() < 8) {
            names.push(unit.name_ja.as_str());
            at = unit.parent.as_deref().and_then(|parent| self.units.get(parent));
        }
        names.reverse();
        names.join(" ")
    }
}

/// Days compare as text: `YYYY-MM-DD`. Both ends are included.
pub fn in_force(from: &str, to: Option<&str>, day: &str) -> bool {
    from <= day && to.is_none_or(|to| day <= to)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(id: &str, parent: Option<&str>, kind: &str, to: Option<&str>) -> unit::Model {
        unit::Model {
            city: 1,
            id: id.into(),
            parent: parent.map(Into::into),
            kind: kind.into(),
            name_ja: id.into(),
            name_en: id.into(),
            phone: None,
            from_day: "2022-04-01".into(),
            to_day: to.map(Into::into),
        }
    }

    #[test]
    fn a_unit_belongs_to_its_section_until_it_ends() {
        let rows = [
            unit("bureau", None, "bureau", None),
            unit("section", Some("bureau"), "section", None),
            unit("unit", Some("section"), "unit", None),
            unit("gone", Some("section"), "unit", Some("2026-03-31")),
            unit("loop", Some("loop"), "unit", None),
        ];
        let organisation = Organisation::on(jiff::civil::date(2026, 4, 1), rows);
        assert_eq!(organisation.section_of("unit").map(|unit| unit.id.as_str()), Some("section"));
        assert_eq!(organisation.path("unit"), "bureau section unit");
        assert!(organisation.unit("gone").is_none());
        assert!(organisation.section_of("loop").is_none());
    }
}
