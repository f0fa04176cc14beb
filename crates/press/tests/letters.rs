//! Letters made and looked at with other people's tools: what `pdftotext` reads, which fonts `pdffonts` sees, whether `qpdf` finds a fault.
//!
//! Nothing here runs without the feature: the default build has no press.
#![cfg(feature = "typst")]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use pdf::{Artefact, Part, Press as _, Sheet, Size, Subject, Unset};
use press::Typesetter;
use uuid::Uuid;

static PRESS: LazyLock<Typesetter> = LazyLock::new(|| Typesetter::open(&[]).expect("Japanese fonts on this machine"));

fn sheet() -> Sheet {
    Sheet {
        subject: Subject { case: Uuid::from_u128(7), letter: Uuid::from_u128(8) },
        lang: "ja".into(),
        number: "KJ26-00012-5第1号".into(),
        date: "令和8年9月14日".into(),
        address: vec!["〒862-9201".into(), "火の国市東区青葉町2丁目10番5号".into(), "コーポ葵203".into()],
        name: "中村 咲 様".into(),
        issuer: "火の国市長".into(),
        seal: "公印".into(),
        seal_omitted: false,
        title: "児童手当 認定請求却下通知書".into(),
        body: vec!["2026年9月7日に受け付けた児童手当の認定請求は、2026年9月14日に、認めないと決めました。".into()],
        appeal_title: "教示".into(),
        appeal: Some("この決定に不服があるときは、この通知を受け取った日の翌日から数えて3か月以内に、火の国市長に審査請求ができます。\nこの決定の取消しの訴えは、6か月以内に起こすことができます。".into()),
        section: "こども支援課　096-555-0210".into(),
    }
}

fn run(tool: &str, words: &[&str], file: &Path) -> String {
    let out = Command::new(tool).args(words).arg(file).output().unwrap_or_else(|error| panic!("{tool}: {error}"));
    assert!(out.status.success(), "{tool}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8_lossy(&out.stdout).into_owned()
}

/// The file on disk, in a folder of its own that goes with it.
fn on_disk(artefact: &Artefact, look: impl FnOnce(&Path)) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("letter.pdf");
    std::fs::write(&file, artefact.bytes()).expect("written");
    look(&file);
}

/// What is read from the file, without the ends of lines and the spaces beside them.
fn text(artefact: &Artefact) -> String {
    let mut read = String::new();
    on_disk(artefact, |file| {
        let words = Command::new("pdftotext").args(["-enc", "UTF-8"]).arg(file).arg("-").output().expect("pdftotext");
        read = squeezed(&String::from_utf8_lossy(&words.stdout));
    });
    read
}

fn squeezed(text: &str) -> String {
    // A place where a long word may break has no look.
    text.chars().filter(|char| !char.is_whitespace() && *char != '\u{200b}').collect()
}

#[test]
fn a_letter_is_tagged_named_and_sound() {
    for size in [Size::Usual, Size::Large] {
        let artefact = PRESS.set(&sheet(), size).expect("a letter");
        assert_eq!(artefact, PRESS.set(&sheet(), size).expect("a letter"), "the same letter, the same bytes");
        assert_eq!(artefact.subject(), Some(sheet().subject));
        on_disk(&artefact, |file| {
            run("qpdf", &["--check"], file);
            let info = run("pdfinfo", &[], file);
            assert!(info.contains("児童手当 認定請求却下通知書") && info.contains("Tagged:          yes"), "{info}");
            assert!(info.contains("A4") && info.contains("JavaScript:      no"), "{info}");
            let fonts = run("pdffonts", &[], file);
            let lines: Vec<&str> = fonts.lines().skip(2).collect();
            assert!(!lines.is_empty() && lines.iter().all(|line| line.contains("BIZUDPGothic")), "{fonts}");
            assert!(lines.iter().all(|line| line.contains("yes yes yes")), "embedded, a subset, readable: {fonts}");
            // The tree of tags and what a reader is told of the file, as they stand in it.
            let plain = String::from_utf8_lossy(&std::fs::read(shown(file)).expect("a file")).into_owned();
            for words in ["/Lang (ja", "/DisplayDocTitle true", "/Marked true", "/S /H1", "/S /H2", "/S /P"] {
                assert!(plain.contains(words), "{words}");
            }
            assert!(plain.contains("pdfuaid:part>1<") || plain.contains("<pdfuaid:part>1"), "says that it is PDF/UA-1");
        });
    }
}

/// The same file, its streams unpacked.
fn shown(file: &Path) -> PathBuf {
    let to = file.with_extension("qdf.pdf");
    let done = Command::new("qpdf").args(["--qdf", "--object-streams=disable"]).arg(file).arg(&to).status();
    assert!(done.is_ok_and(|status| status.success()));
    to
}

#[test]
fn it_is_read_in_the_order_of_the_sheet() {
    let read = text(&PRESS.set(&sheet(), Size::Usual).expect("a letter"));
    let parts = [
        "KJ26-00012-5第1号",
        "令和8年",
        "〒862-9201",
        "コーポ葵203",
        "中村咲様",
        "火の国市長",
        "公印",
        "却下通知書",
        "認めないと決めました",
        "教示",
        "審査請求ができます",
        "こども支援課",
    ];
    let mut at = 0;
    for part in parts {
        let found = read[at..].find(part).unwrap_or_else(|| panic!("{part} after {}: {read}", &read[..at]));
        at += found + part.len();
    }
}

#[test]
fn an_english_letter_says_that_it_is_english() {
    let mut english = sheet();
    (english.lang, english.title) = ("en".into(), "Notice: child allowance not granted".into());
    english.body = vec!["On 14 September 2026 we decided not to grant your claim.".into()];
    let artefact = PRESS.set(&english, Size::Usual).expect("a letter");
    on_disk(&artefact, |file| {
        let plain = String::from_utf8_lossy(&std::fs::read(shown(file)).expect("a file")).into_owned();
        assert!(plain.contains("/Lang (en"), "{}", plain.len());
    });
}

/// What people write, and worse. Each is printed as written or told with its place; none is obeyed.
const HOSTILE: [&str; 24] = [
    "@nobody and @label",
    "#panic(\"no\")",
    "#read(\"/etc/passwd\")",
    "#import \"@preview/x:1.0.0\"",
    "*strong* _weak_ `raw`",
    "$x^2$ and $ y",
    "= heading",
    "- item\n+ item\n/ term: item",
    "// comment /* comment */",
    "<label> https://example.jp/",
    "\\u{41} \\ \\\\ ~ -- --- ...",
    "\"}], \"title\": \"x\", {\"",
    "]]>&amp;<b>&lt;",
    "{reason} {{appeal}} %s %n",
    "first\nsecond\n\n\nlast",
    "carriage\rreturn\u{2028}separator",
    "\u{200f}mark\u{200f} of direction",
    "turned \u{202e}around",
    "𠮷野家の𠮷",
    "渡邊󠄁と渡邉󠄀",
    "bell\u{7}",
    "👨‍👩‍👧",
    "か\u{3099}ぎ",
    "髙﨑濵田",
];

#[test]
fn hostile_texts_are_printed_as_written_or_told() {
    let (mut printed, mut told) = (0, 0);
    for hostile in HOSTILE {
        let mut letter = sheet();
        letter.body.push(format!("始{hostile}終"));
        letter.name = format!("{} 様", hostile.replace('\n', " "));
        match PRESS.set(&letter, Size::Usual) {
            Ok(artefact) => {
                let read = text(&artefact);
                let looks =
                    |text: &str| squeezed(text).replace(['\u{200f}', '\u{200d}'], "").replace("か\u{3099}", "が");
                let expected = format!("始{}終", looks(hostile));
                assert!(looks(&read).contains(&expected), "{hostile:?} reads {read}");
                assert_eq!(artefact.subject(), Some(letter.subject));
                printed += 1;
            }
            Err(Unset::Missing(missing)) => {
                assert!(missing.iter().any(|one| one.part == Part::Paragraph(2)), "{missing:?}");
                assert!(missing.iter().any(|one| one.part == Part::Name), "{missing:?}");
                assert!(missing.iter().all(|one| hostile.contains(&one.written)), "{missing:?}");
                told += 1;
            }
            Err(other) => panic!("{hostile:?}: {other:?}"),
        }
    }
    println!("{printed} printed as written, {told} told");
    assert!(printed >= 20, "{printed} printed, {told} told");
}

#[test]
fn a_character_no_font_has_is_named_with_its_place() {
    let mut letter = sheet();
    letter.address.push("\u{10ffff}荘".into());
    letter.title.push('\u{e123}');
    letter.body.push("turned \u{202e}around".into());
    let Err(Unset::Missing(missing)) = PRESS.set(&letter, Size::Usual) else { panic!("a box was printed") };
    let told: Vec<(String, Part)> = missing.iter().map(|one| (one.codes(), one.part)).collect();
    for wanted in [("U+10FFFF", Part::Address), ("U+E123", Part::Title), ("U+202E", Part::Paragraph(2))] {
        assert!(told.contains(&(wanted.0.to_owned(), wanted.1)), "{told:?}");
    }
}

#[test]
fn a_name_in_its_own_variant_is_set_from_the_font_of_names() {
    let mut letter = sheet();
    letter.name = "渡邊󠄁 𠮷 様".into();
    let artefact = PRESS.set(&letter, Size::Usual).expect("a letter");
    on_disk(&artefact, |file| {
        let fonts = run("pdffonts", &[], file);
        assert!(fonts.contains("IPAmjMincho"), "{fonts}");
    });
    // A selector that no font knows is not printed as the plain character.
    letter.name = "渡邊\u{e01ef} 様".into();
    let Err(Unset::Missing(missing)) = PRESS.set(&letter, Size::Usual) else { panic!("another variant was printed") };
    assert_eq!(missing[0].codes(), "U+908A U+E01EF");
}

#[test]
fn nothing_runs_off_the_page_and_the_box_is_whole() {
    let mut letter = sheet();
    let word = "W".repeat(300);
    letter.body = (0..11).map(|n| format!("{n}番目の段落です。{}", "長い文がつづきます。".repeat(12))).collect();
    letter.body.push(word.clone());
    letter.name = format!("{} 御中", "株式会社グローバルコンストラクション".repeat(4));
    for size in [Size::Usual, Size::Large] {
        let artefact = PRESS.set(&letter, size).expect("a letter");
        let read = text(&artefact);
        assert!(read.contains(&word), "{read}");
        on_disk(&artefact, |file| {
            let pages = run("pdfinfo", &[], file);
            let pages: usize =
                pages.lines().find_map(|line| line.strip_prefix("Pages:")?.trim().parse().ok()).expect("pages");
            assert!(pages > 1, "{pages}");
            let page_of = |words: &str| {
                (1..=pages).find(|n| {
                    let n = n.to_string();
                    let out = Command::new("pdftotext")
                        .args(["-f", &n, "-l", &n])
                        .arg(file)
                        .arg("-")
                        .output()
                        .expect("pdftotext");
                    squeezed(&String::from_utf8_lossy(&out.stdout)).contains(words)
                })
            };
            assert_eq!(page_of("教示この決定に不服が"), page_of("起こすことができます"), "the box is on one page");
            assert!(page_of("教示この決定に不服が").is_some());
            let out = Command::new("pdftotext").arg("-bbox").arg(file).arg("-").output().expect("pdftotext");
            let words = String::from_utf8_lossy(&out.stdout).into_owned();
            let right =
                words.lines().filter_map(|line| line.split_once("xMax=\"")?.1.split('"').next()?.parse::<f64>().ok());
            let farthest = right.fold(0.0, f64::max);
            assert!(
                farthest > 400.0 && farthest < 595.0 - 50.0,
                "A4 is 595 points wide, and the margin 56: {farthest}"
            );
        });
    }
}
