//! The table of appeal notices.

use super::pen::Pen;
use crate::appeal::{Row, Suit, Table};
use crate::fault::{Fault, Source};
use crate::model::Issuer;
use crate::raw::{RawAppeals, RawRow, RawSuit};
use crate::sheet::Sheet;
use crate::yaml;

/// Reads the city's `appeals.yaml`.
pub fn appeals(file: &str, text: &str) -> Result<Sheet<Table>, Vec<Fault>> {
    let source = Source { file, text };
    let root = yaml::parse(source).map_err(|fault| vec![fault])?;
    let mut faults = Vec::new();
    let raw: Option<RawAppeals> = yaml::read(&root, source, &mut faults);
    let mut pen = Pen::new(source, root.place, faults);
    let value = raw.and_then(|raw| {
        pen.must(raw.appeals, "appeals", |list, pen| {
            let mut rows: Vec<Row> = Vec::new();
            for raw in list {
                let place = raw.place;
                let id = raw
                    .value
                    .as_ref()
                    .and_then(|row| row.id.as_ref())
                    .and_then(|id| id.value.clone())
                    .unwrap_or_default();
                let path = format!("appeals.{id}");
                let Some(Some(row)) = pen.inside(raw, &path, |raw, pen| row(raw, &path, pen)) else { continue };
                if rows.iter().any(|other| {
                    other.id == row.id
                        || (&other.issuer, other.affairs, &other.law) == (&row.issuer, row.affairs, &row.law)
                }) {
                    pen.fault(
                        place,
                        "twice",
                        format!("the row `{}` stands here twice, or decides what another row decides", row.id),
                        "one row for each issuer, affairs and law",
                    );
                }
                rows.push(row);
            }
            Table { rows }
        })
    });
    pen.finish(value)
}

fn row(raw: RawRow, path: &str, pen: &mut Pen<'_>) -> Option<Row> {
    let id = pen.id(raw.id, &format!("{path}.id"));
    let issuer = pen.need(raw.issuer, &format!("{path}.issuer"));
    let affairs = pen.need(raw.affairs, &format!("{path}.affairs")).map(Into::into);
    let law = pen.optional(raw.law, &format!("{path}.law"));
    let remedy = pen.need(raw.remedy, &format!("{path}.remedy"));
    let to = pen.text(raw.to, &format!("{path}.to"));
    let within = pen.period(raw.within, &format!("{path}.within"));
    let again_to = raw.again_to.map(|to| pen.text(Some(to), &format!("{path}.again_to")));
    let suit = pen.must(raw.suit, &format!("{path}.suit"), |RawSuit { within, only_after_ruling }, pen| {
        let within = pen.period(within, &format!("{path}.suit.within"))?;
        Some(Suit {
            within,
            only_after_ruling: pen
                .optional(only_after_ruling, &format!("{path}.suit.only_after_ruling"))
                .unwrap_or_default(),
        })
    });
    let setting = pen.optional(raw.setting, &format!("{path}.setting")).unwrap_or_default();
    let text = pen.text(raw.text, &format!("{path}.text"));
    Some(Row {
        id: id?,
        issuer: Issuer(issuer?),
        affairs: affairs?,
        law,
        remedy: remedy?,
        to,
        within: within?,
        again_to,
        suit: suit.flatten()?,
        setting,
        text,
    })
}
