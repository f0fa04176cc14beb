use std::io::Write as _;

use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;

/// A ZIP of these entries; the same name may stand twice.
fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in entries {
        writer.start_file(*name, options).expect("an entry");
        writer.write_all(bytes).expect("its bytes");
    }
    writer.finish().expect("a ZIP").into_inner()
}

const ITEMS: &[u8] = br#"{"items":[{"sheet":"A","name":"x","value":"y"}]}"#;

fn manifest(files: &[(&str, &[u8])]) -> Vec<u8> {
    let files: Vec<_> = files
        .iter()
        .map(|(name, bytes)| serde_json::json!({ "name": name, "sha256": hex(&Sha256::digest(bytes)), "item": "i" }))
        .collect();
    let manifest = serde_json::json!({ "package": "P-1", "procedure": "dog", "received": "2026-09-07T09:00:00+09:00", "files": files });
    manifest.to_string().into_bytes()
}

fn whole() -> Vec<u8> {
    let files: [(&str, &[u8]); 2] = [("application.json", ITEMS), ("files/a.pdf", b"%PDF-1.7")];
    zip(&[("manifest.json", &manifest(&files)), files[0], files[1]])
}

fn word(bytes: &[u8]) -> &'static str {
    read(bytes).expect_err("it is refused").1.word
}

#[test]
fn a_whole_package_is_read() {
    let package = read(&whole()).expect("a package");
    assert_eq!((package.id.as_str(), package.items.len(), package.files.len()), ("P-1", 1, 1));
    assert_eq!((package.files[0].name.as_str(), package.files[0].number), ("a.pdf", 2));
}

#[test]
fn what_does_not_hold_together_is_refused_with_its_place() {
    let app: (&str, &[u8]) = ("application.json", ITEMS);
    let good = manifest(&[app]);
    assert_eq!(word(b"PK not a zip"), "not-zip");
    assert_eq!(word(&zip(&[app])), "no-manifest");
    assert_eq!(word(&zip(&[("manifest.json", b"{"), app])), "no-manifest");
    assert_eq!(word(&zip(&[("manifest.json", &good)])), "missing");
    assert_eq!(word(&zip(&[("manifest.json", &good), ("application.json", b"{}")])), "digest");
    assert_eq!(word(&zip(&[("manifest.json", &good), app, ("more.pdf", b"%PDF")])), "extra");
    assert_eq!(word(&zip(&[("manifest.json", &manifest(&[]))])), "no-application");
    for name in ["../../etc/passwd", "/etc/passwd", "a\\..\\b", "C:evil", "files/../../x", "files//x"] {
        assert_eq!(word(&zip(&[("manifest.json", &good), app, (name, b"x")])), "outside", "{name}");
    }
    let (label, fault) = read(&zip(&[("manifest.json", &good)])).expect_err("refused");
    assert_eq!((label.package.as_str(), fault.place.as_str()), ("P-1", "#1"));
    let named = String::from_utf8(good).expect("JSON").replace("P-1", "山田太郎の申請");
    let (label, _) = read(&zip(&[("manifest.json", named.as_bytes()), app])).expect_err("refused");
    assert_eq!(label, Label::default(), "what is no plain id is never shown");
}

#[test]
fn bombs_are_not_unpacked() {
    let app: (&str, &[u8]) = ("application.json", ITEMS);
    let zeros = vec![0; 9_000_000];
    assert_eq!(
        word(&zip(&[("manifest.json", &manifest(&[app])), app, ("files/a.pdf", &zeros)])),
        "too-large",
        "by its ratio"
    );
    let noise: Vec<u8> = (0..11_000_000_u32).map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()[1]).collect();
    assert_eq!(
        word(&zip(&[("manifest.json", &manifest(&[app])), app, ("files/a.pdf", &noise)])),
        "too-large",
        "by its size"
    );
    let many: Vec<(String, &[u8])> = (0..70).map(|n| (format!("files/{n}"), b"x".as_slice())).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    assert_eq!(word(&zip(&many)), "too-many");
}

#[test]
fn a_cut_package_is_none() {
    let whole = whole();
    for cut in 0..whole.len() {
        assert!(read(&whole[..cut]).is_err(), "cut at {cut}");
    }
}

proptest! {
    /// Bytes changed, cut in and torn out: it is read or refused; it never breaks, and a changed file is never taken for the named one.
    #[test]
    fn no_bytes_break_it(at in 0usize..2_000, noise in proptest::collection::vec(any::<u8>(), 0..40), gone in 0usize..40) {
        let mut bytes = whole();
        let at = at.min(bytes.len());
        let until = (at + gone).min(bytes.len());
        bytes.splice(at..until, noise);
        if let Ok(package) = read(&bytes) {
            prop_assert_eq!(package.files[0].bytes.as_slice(), b"%PDF-1.7");
            prop_assert_eq!(package.items.len(), 1);
        }
    }

    #[test]
    fn no_noise_breaks_it(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(read(&bytes).is_err());
    }
}
