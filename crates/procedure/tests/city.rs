//! The demo city's own files: read, judged, and small enough to be read by people.

use std::fs;
use std::path::{Path, PathBuf};

fn city() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cities/hinokuni")
}

fn files() -> Vec<(String, String)> {
    let mut files = Vec::new();
    for folder in ["procedures", "letters"] {
        let entries = fs::read_dir(city().join(folder)).unwrap();
        files.extend(entries.map(|entry| {
            let path = entry.unwrap().path();
            (format!("{folder}/{}", path.file_name().unwrap().to_string_lossy()), fs::read_to_string(&path).unwrap())
        }));
    }
    for name in ["appeals.yaml", "city.yaml"] {
        if let Ok(text) = fs::read_to_string(city().join(name)) {
            files.push((name.to_owned(), text));
        }
    }
    files.sort();
    files
}

fn shown(faults: &[procedure::Fault]) -> String {
    faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n\n")
}

#[test]
fn the_city_s_files_have_no_fault() {
    let bundle = procedure::load(&files()).unwrap_or_else(|faults| panic!("{}", shown(&faults)));
    let faults = procedure::check(&bundle);
    assert!(faults.is_empty(), "{}", shown(&faults));
    assert_eq!(bundle.procedures.len(), 5);
}

#[test]
fn the_median_procedure_fits_on_eighty_lines() {
    let mut lines: Vec<usize> = files()
        .iter()
        .filter(|(name, _)| name.starts_with("procedures/"))
        .map(|(_, text)| text.lines().count())
        .collect();
    lines.sort_unstable();
    assert!(lines[lines.len() / 2] <= 80, "{lines:?}");
}

#[test]
fn the_editors_schema_is_the_reader_s() {
    let path = city().join("../procedure.schema.json");
    let schema = format!("{:#}\n", procedure::schema());
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &schema).unwrap();
    }
    assert_eq!(fs::read_to_string(&path).unwrap_or_default(), schema, "run the tests once with UPDATE=1");
}

#[test]
fn each_procedure_finds_its_own_appeal_notice() {
    let bundle = procedure::load(&files()).unwrap_or_else(|faults| panic!("{}", shown(&faults)));
    let table = &bundle.appeals.as_ref().unwrap().value;
    let row = |id: &str| procedure::appeal::notice_for(bundle.procedure(id).unwrap(), table).unwrap();
    let found: Vec<&str> =
        ["child-allowance", "care-need", "moving-in", "road-use", "disclosure"].map(|id| row(id).id.as_str()).to_vec();
    assert_eq!(found, ["child-allowance", "care-need", "resident-register", "road-use", "disclosure"]);
    assert!(row("care-need").suit.only_after_ruling && !row("road-use").suit.only_after_ruling);
    assert!(row("child-allowance").again_to.is_some());
    assert!(table.rows.iter().all(|row| row.setting), "no row has been checked against the law in force");
    let mut guideline = bundle.procedure("road-use").unwrap().clone();
    guideline.regime = procedure::model::Regime::Guideline;
    assert!(procedure::appeal::notice_for(&guideline, table).is_none());
    let mut other_law = bundle.procedure("road-use").unwrap().clone();
    other_law.basis.law = "河川法".to_owned();
    assert!(procedure::appeal::notice_for(&other_law, table).is_none());
}
