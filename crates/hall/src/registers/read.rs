//! Reading a register's CSV: UTF-8 or Shift_JIS, nine named columns. Every bad line is told by number and reason; one bad line refuses all.

use std::collections::BTreeSet;
use std::str::FromStr;

use jiff::civil::Date;

use super::rules::Resident;

/// In this order the template for download names them; a file may order them otherwise.
pub const COLUMNS: [&str; 9] =
    ["person", "name", "kana", "alias", "birthdate", "postal", "address", "household", "relation"];
/// Of these every line has something.
const NEEDED: [&str; 6] = ["person", "name", "kana", "birthdate", "address", "household"];
/// More faults than these say nothing new.
const MOST_FAULTS: usize = 200;
/// The longest cell, in characters.
const LONGEST: usize = 200;

/// What is wrong with one line (from 1; the head is line 1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub line: u64,
    pub why: Why,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Neither UTF-8 nor Shift_JIS.
    NotText,
    /// The head lacks this column.
    NoColumn(&'static str),
    /// Not as many cells as the head.
    Cells {
        found: usize,
        wanted: usize,
    },
    Empty(&'static str),
    TooLong(&'static str),
    /// Not `YYYY-MM-DD`, or no such day.
    BadDate(String),
    NotKana(String),
    /// The same person stands on an earlier line.
    Twice(String),
    NoLines,
}

/// Every resident of the file, or everything that is wrong with it.
pub fn residents(bytes: &[u8]) -> Result<Vec<Resident>, Vec<Fault>> {
    let text = decode(bytes).ok_or_else(|| vec![Fault { line: 1, why: Why::NotText }])?;
    let mut reader = csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let head: Vec<String> =
        reader.headers().map_err(|_| vec![Fault { line: 1, why: Why::NotText }])?.iter().map(str::to_owned).collect();
    let at = |name: &'static str| {
        head.iter().position(|known| known == name).ok_or(Fault { line: 1, why: Why::NoColumn(name) })
    };
    let places: Vec<Result<usize, Fault>> = COLUMNS.iter().map(|name| at(name)).collect();
    let missing: Vec<Fault> = places.iter().filter_map(|place| place.clone().err()).collect();
    if !missing.is_empty() {
        return Err(missing);
    }
    let places: Vec<usize> = places.into_iter().flatten().collect();
    let (mut found, mut faults, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
    for record in reader.records() {
        let Ok(record) = record else {
            faults.push(Fault { line: 0, why: Why::NotText });
            break;
        };
        let line = record.position().map_or(0, csv::Position::line);
        match resident(&record, &places, head.len()) {
            Ok(resident) if !seen.insert(resident.person.clone()) => {
                faults.push(Fault { line, why: Why::Twice(resident.person) });
            }
            Ok(resident) => found.push(resident),
            Err(why) => faults.extend(why.into_iter().map(|why| Fault { line, why })),
        }
        if faults.len() >= MOST_FAULTS {
            break;
        }
    }
    if found.is_empty() && faults.is_empty() {
        faults.push(Fault { line: 2, why: Why::NoLines });
    }
    if faults.is_empty() { Ok(found) } else { Err(faults) }
}

fn resident(record: &csv::StringRecord, places: &[usize], wanted: usize) -> Result<Resident, Vec<Why>> {
    if record.len() != wanted {
        return Err(vec![Why::Cells { found: record.len(), wanted }]);
    }
    let cell = |at: usize| places.get(at).and_then(|place| record.get(*place)).unwrap_or_default();
    let mut faults = Vec::new();
    for (at, name) in COLUMNS.iter().enumerate() {
        if cell(at).is_empty() && NEEDED.contains(name) {
            faults.push(Why::Empty(name));
        }
        if cell(at).chars().count() > LONGEST {
            faults.push(Why::TooLong(name));
        }
    }
    let born = cell(4);
    if !born.is_empty() && (born.len() != 10 || Date::from_str(born).is_err()) {
        faults.push(Why::BadDate(born.chars().take(20).collect()));
    }
    if !cell(2).is_empty() && !civic::kana::is_kana(cell(2)) {
        faults.push(Why::NotKana(cell(2).chars().take(20).collect()));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let text = |at: usize| cell(at).to_owned();
    Ok(Resident {
        person: text(0),
        name: text(1),
        kana: text(2),
        alias: text(3),
        birthdate: text(4),
        postal: text(5),
        address: text(6),
        household: text(7),
        relation: text(8),
    })
}

/// UTF-8 with or without a mark, else Shift_JIS as Windows writes it.
fn decode(bytes: &[u8]) -> Option<String> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(text.to_owned()).filter(|text| !text.contains('\0'));
    }
    let (text, _, broken) = encoding_rs::SHIFT_JIS.decode(bytes);
    (!broken && !text.contains('\0')).then(|| text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "person,name,kana,alias,birthdate,postal,address,household,relation\n";

    #[test]
    fn both_encodings_are_read_and_names_stay_as_written() {
        let text = format!("{HEAD}1,髙﨑 蓮,タカサキ レン,,2008-04-01,862-9201,火の国市東区青葉町1-1,H1,本人\n");
        let utf8 = residents(text.as_bytes()).expect("read");
        let (sjis, _, _) = encoding_rs::SHIFT_JIS.encode(&text);
        assert_eq!(residents(&sjis).expect("read"), utf8);
        assert_eq!(utf8[0].name, "髙﨑 蓮");
        let ivs = format!("\u{feff}{HEAD}2,葛\u{e0100}城 太郎,カツラギ タロウ,,1990-01-01,,火の国市,H2,本人\n");
        assert_eq!(residents(ivs.as_bytes()).expect("read")[0].name, "葛\u{e0100}城 太郎");
    }

    #[test]
    fn every_bad_line_is_told_by_number() {
        let text = format!(
            "{HEAD}1,a,ア,,2026-02-30,,x,H,\n2,,ア,,2020-01-01,,x,H,\n3,a\n4,a,亜,,2020-01-01,,x,H,\n5,a,ア,,2020-01-01,,x,H,\n5,a,ア,,2020-01-01,,x,H,\n"
        );
        let faults = residents(text.as_bytes()).expect_err("faults");
        let told: Vec<(u64, &Why)> = faults.iter().map(|fault| (fault.line, &fault.why)).collect();
        assert_eq!(told[0], (2, &Why::BadDate("2026-02-30".into())));
        assert_eq!(told[1], (3, &Why::Empty("name")));
        assert_eq!(told[2], (4, &Why::Cells { found: 2, wanted: 9 }));
        assert_eq!(told[3], (5, &Why::NotKana("亜".into())));
        assert_eq!(told[4], (7, &Why::Twice("5".into())));
        assert_eq!(told.len(), 5);
    }

    #[test]
    fn a_file_without_a_column_or_without_lines_is_refused() {
        assert_eq!(residents(b"person,name\n").expect_err("faults").len(), 7);
        assert_eq!(residents(HEAD.as_bytes()).expect_err("faults")[0].why, Why::NoLines);
        assert_eq!(residents(&[0xff, 0xfe, 0x00]).expect_err("faults")[0].why, Why::NotText);
    }
}
