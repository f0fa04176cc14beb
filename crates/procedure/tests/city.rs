//! The demo city's own files: read, judged, and small enough to be read by people.

use std::fs;
use std::path::{Path, PathBuf};

fn city() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cities/hinokuni")
}

fn files() -> Vec<(String, String)> {
    let mut files = Vec::new();
    for folder in ["procedures", "letters", "bundles"] {
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
    assert_eq!((bundle.procedures.len(), bundle.bundles.len()), (12, 3));
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
    for (name, schema) in [
        ("procedure", procedure::schema()),
        ("letter", procedure::letter_schema()),
        ("bundle", procedure::bundle_schema()),
    ] {
        let path = city().join(format!("../{name}.schema.json"));
        let schema = format!("{schema:#}\n");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, &schema).unwrap();
        }
        assert_eq!(fs::read_to_string(&path).unwrap_or_default(), schema, "run the tests once with UPDATE=1");
    }
}

#[test]
fn each_procedure_finds_its_own_appeal_notice() {
    let bundle = procedure::load(&files()).unwrap_or_else(|faults| panic!("{}", shown(&faults)));
    let table = &bundle.appeals.as_ref().unwrap().value;
    let row = |id: &str| procedure::appeal::notice_for(bundle.procedure(id).unwrap(), table).unwrap();
    for (id, found) in [("moving-in", "resident-register"), ("resident-certificate", "resident-register")] {
        assert_eq!(row(id).id, found);
    }
    for own in [
        "child-allowance",
        "care-need",
        "road-use",
        "disclosure",
        "child-medical",
        "nursery-place",
        "disaster-certificate",
        "dog-registration",
    ] {
        assert_eq!(row(own).id, own);
    }
    let none = |id: &str| procedure::appeal::notice_for(bundle.procedure(id).unwrap(), table).is_none();
    assert!(none("emergency-benefit"), "a gift is no 処分");
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

/// A sentence of やさしい日本語, without the spaces between its phrases.
const SIMPLE: usize = 30;

fn plain(place: &str, ja: &str, simple: &str, faults: &mut Vec<String>) {
    if !ja.is_empty() && simple.is_empty() {
        faults.push(format!("{place}: no ja-simple for 「{ja}」"));
    }
    let spoken = |sentence: &str| sentence.chars().filter(|char| !char.is_whitespace()).count();
    faults.extend(
        simple.split('。').filter(|part| spoken(part) > SIMPLE).map(|part| format!("{place}: too long: 「{part}」")),
    );
}

#[test]
fn whatever_a_citizen_reads_stands_in_plain_japanese_too() {
    use procedure::model::{Field, Item, Way};
    let bundle = procedure::load(&files()).unwrap_or_else(|faults| panic!("{}", shown(&faults)));
    let mut faults = Vec::new();
    for sheet in &bundle.procedures {
        let procedure = &sheet.value;
        let channels = &procedure.channels;
        let mut texts = vec![&procedure.name, &procedure.who, &procedure.guide.otherwise];
        texts.extend(&procedure.criteria);
        texts.extend(procedure.fee.as_ref().map(|fee| &fee.note));
        texts.extend(procedure.applicant_period.as_ref().map(|period| &period.late));
        texts.extend(&procedure.basis.refusal_grounds);
        texts.extend(procedure.guide.papers.iter().map(|paper| &paper.name));
        texts.extend(procedure.stages.values().map(|stage| &stage.name));
        for way in [&channels.online, &channels.phone, &channels.desk, &channels.post] {
            if let Way::Closed { why } | Way::Prepare { why } = way {
                texts.push(why);
            }
        }
        for item in &procedure.items {
            if let Item::Group(group) = item {
                texts.push(&group.ask);
            }
        }
        for (_, question) in procedure.questions() {
            texts.extend([&question.ask, &question.why, &question.hint]);
            if let Field::Choice(choices) | Field::Choices(choices) = &question.field {
                texts.extend(choices.iter().flat_map(|choice| [&choice.label, &choice.hint]));
            }
        }
        for text in texts {
            plain(&procedure.id, &text.ja, &text.ja_simple, &mut faults);
        }
    }
    for sheet in &bundle.bundles {
        of_bundle(&sheet.value, &mut faults);
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn of_bundle(bundle: &procedure::Bundle, faults: &mut Vec<String>) {
    use procedure::bundle::What;
    use procedure::model::{Field, Item, Question};
    let mut texts = vec![&bundle.name, &bundle.who];
    texts.extend(bundle.papers.values());
    for entry in &bundle.entries {
        if let What::Guide(guide) = &entry.what {
            texts.extend([&guide.name, &guide.who, &guide.place, &guide.by]);
        }
    }
    let mut questions: Vec<&Question> = Vec::new();
    for item in bundle.questions.iter().chain(&bundle.common) {
        match item {
            Item::Question(question) => questions.push(question),
            Item::Group(group) => {
                texts.push(&group.ask);
                questions.extend(&group.of);
            }
        }
    }
    for question in questions {
        texts.extend([&question.ask, &question.why, &question.hint]);
        if let Field::Choice(choices) | Field::Choices(choices) = &question.field {
            texts.extend(choices.iter().flat_map(|choice| [&choice.label, &choice.hint]));
        }
    }
    for text in texts {
        plain(&bundle.id, &text.ja, &text.ja_simple, faults);
    }
}

#[test]
fn letters_say_in_plain_japanese_all_that_they_say() {
    use procedure::letter::{Segment, Written};
    let bundle = procedure::load(&files()).unwrap_or_else(|faults| panic!("{}", shown(&faults)));
    let values = |segments: &[Segment]| {
        let value = |segment: &Segment| if let Segment::Value(key) = segment { Some(key.clone()) } else { None };
        let mut found: Vec<String> = segments.iter().filter_map(value).collect();
        found.sort();
        found
    };
    let mut faults = Vec::new();
    for sheet in &bundle.letters {
        let letter = &sheet.value;
        let texts: Vec<&Written> =
            std::iter::once(&letter.title).chain(letter.paragraphs.iter().map(|part| &part.text)).collect();
        for text in texts {
            if values(&text.ja) != values(&text.ja_simple) {
                faults.push(format!("{}: {:?} / {:?}", letter.id, values(&text.ja), values(&text.ja_simple)));
            }
            for segment in &text.ja_simple {
                if let Segment::Words(words) = segment {
                    plain(&letter.id, words, words, &mut faults);
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
