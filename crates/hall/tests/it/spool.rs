//! Packages of another system: one becomes a case in an officer's inbox, once, whatever dies or comes twice; what cannot be taken stays, with words.

use std::io::{Cursor, Write as _};
use std::path::Path;

use hall::spool::Spool;
use sea_orm::{ColumnTrait, PaginatorTrait, QueryFilter};
use testkit::{TestHall, both_halls, mapping, package};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::hands::faults;

fn zip(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(name.as_str(), SimpleFileOptions::default()).expect("an entry");
        writer.write_all(bytes).expect("its bytes");
    }
    writer.finish().expect("a ZIP").into_inner()
}

/// The demo package with one word of a file changed, and its digest with it.
fn changed(file: &str, from: &str, to: &str) -> Vec<u8> {
    use std::fmt::Write as _;
    let mut files = package();
    let hex = |bytes: &[u8]| {
        <sha2::Sha256 as sha2::Digest>::digest(bytes).iter().fold(String::new(), |mut out, byte| {
            let _ = write!(out, "{byte:02x}");
            out
        })
    };
    let (_, bytes) = files.iter_mut().find(|(name, _)| name == file).expect("a file");
    let before = hex(bytes);
    let text = String::from_utf8(bytes.clone()).expect("text");
    assert!(text.contains(from), "{from}");
    *bytes = text.replacen(from, to, 1).into_bytes();
    let after = hex(bytes);
    let (_, manifest) = &mut files[0];
    *manifest = String::from_utf8(manifest.clone()).expect("text").replace(&before, &after).into_bytes();
    zip(&files)
}

fn spool(test: &TestHall) -> Spool {
    let spool = Spool { folder: test.folder.path().join("spool"), mappings: vec![mapping()] };
    spool.open().expect("folders");
    spool
}

fn put(spool: &Spool, name: &str, bytes: &[u8]) {
    std::fs::write(spool.folder.join("in").join(name), bytes).expect("a package");
}

fn names(folder: &Path) -> Vec<String> {
    let all = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").file_name());
    let mut all: Vec<String> = all.map(|name| name.to_string_lossy().into_owned()).collect();
    all.sort();
    all
}

fn is(name: &str, end: &str) -> bool {
    Path::new(name).extension().is_some_and(|known| known == end)
}

fn text(folder: &Path, end: &str) -> String {
    let name = names(folder).into_iter().find(|name| name.ends_with(end)).expect("a file");
    std::fs::read_to_string(folder.join(name)).expect("a text")
}

async fn cases(test: &TestHall) -> u64 {
    let reads = test.hall.db().reads().await.expect("reads");
    let all = reads.of::<hall::cases::case_file::Entity>().filter(hall::cases::case_file::Column::Channel.eq("import"));
    all.count(&reads).await.expect("a count")
}

both_halls! {
    async fn a_package_comes_to_the_officers_inbox(test: &TestHall) {
        let spool = spool(test);
        put(&spool, "one.zip", &zip(&package()));
        assert_eq!(spool.sweep(&test.hall).await.expect("a round"), 1);
        assert_eq!(names(&spool.folder.join("done")), ["HI-2026-000123.json", "HI-2026-000123.zip"]);
        let receipt = text(&spool.folder.join("done"), ".json");
        assert!(receipt.contains("\"received\": true") && receipt.contains("IN26-"), "{receipt}");
        assert!(!receipt.contains("長谷川"));
        let mut officer = test.officer("inuzuka").await;
        let inbox = officer.get("/desk/inbox?tab=unassigned").await;
        assert!(inbox.has("長谷川"), "{}", faults(&inbox));
        let case = inbox.link("/desk/case/").expect("the case");
        let shown = officer.get(&case).await;
        for words in ["取り込み", "葛\u{e0100}一郎", "8月20日", "めす", "柴犬", "shot.png"] {
            assert!(shown.has(words), "{words}: {}", faults(&shown));
        }
        let paper = shown.link(&format!("{case}/paper/")).expect("its file");
        assert_eq!(officer.get(&paper).await.status, 200);
        let list = test.officer("kanri").await.get("/desk/imports").await;
        assert!(list.has("取り込んだもの 1件、取り込めなかったもの 0件"), "{}", faults(&list));
        let events = test.hall.db().events_after(0, 10_000).await.expect("events");
        assert!(!events.iter().any(|event| event.body.to_string().contains("長谷川")));
    }

    async fn twice_and_by_two_at_once_it_is_one_case(test: &TestHall) {
        let spool = spool(test);
        for name in ["a.zip", "b.zip", "c.zip", "d.zip"] {
            put(&spool, name, &zip(&package()));
        }
        let (one, other) = tokio::join!(spool.sweep(&test.hall), spool.sweep(&test.hall));
        assert_eq!(one.expect("a round") + other.expect("a round"), 4, "each was dealt with by one");
        assert_eq!(cases(test).await, 1);
        let done = names(&spool.folder.join("done"));
        assert_eq!(done.len(), 8, "{done:?}");
        let again = done.iter().find(|name| name.contains(".again-") && is(name, "json")).expect("a second receipt");
        let again = std::fs::read_to_string(spool.folder.join("done").join(again)).expect("a receipt");
        assert!(again.contains("\"again\": true") && again.contains("IN26-"), "the first answer: {again}");
        assert!(names(&spool.folder.join("work")).is_empty() && names(&spool.folder.join("quarantine")).is_empty());
    }

    async fn what_a_process_left_is_taken_up_again(test: &TestHall) {
        let spool = spool(test);
        // Died between the rename and the commit: the package lies under work, and nobody knows it.
        let left = spool.folder.join("work").join(format!("{}.zip", test.hall.new_id()));
        std::fs::write(&left, zip(&package())).expect("a package");
        assert_eq!(spool.sweep(&test.hall).await.expect("a round"), 0, "somebody may be at it");
        test.clock.advance_ms(11 * 60_000);
        assert_eq!(spool.sweep(&test.hall).await.expect("a round"), 1);
        assert_eq!(cases(test).await, 1);
        // Died between the commit and the last rename: it is read again, known, and done.
        let done = spool.folder.join("done");
        std::fs::rename(done.join("HI-2026-000123.zip"), spool.folder.join("work").join(format!("{}.zip", test.hall.new_id()))).expect("moved");
        std::fs::remove_file(done.join("HI-2026-000123.json")).expect("removed");
        test.clock.advance_ms(11 * 60_000);
        assert_eq!(spool.sweep(&test.hall).await.expect("a round"), 1);
        assert_eq!((cases(test).await, names(&done).len()), (1, 2));
    }

    async fn what_cannot_be_taken_stays_with_words(test: &TestHall) {
        let spool = spool(test);
        let mut cut = zip(&package());
        cut.truncate(cut.len() / 2);
        let mut torn = package();
        torn[1].1.push(b' ');
        let lost: Vec<_> = package().into_iter().take(2).collect();
        let bad: [(&str, Vec<u8>, &str); 10] = [
            ("cut", cut, "ZIPとして読めません"),
            ("torn", zip(&torn), "sha256 と合いません"),
            ("lost", zip(&lost), "2番目のファイルがありません"),
            ("unknown", zip(&[(package()[0].0.clone(), String::from_utf8(package()[0].1.clone()).expect("text").replace("dog-registration", "cat-registration").into_bytes()), package()[1].clone(), package()[2].clone()]), "「cat-registration」の対応表"),
            ("item", changed("application.json", "\"毛色\"", "\"尾の長さ\""), "項目「B/尾の長さ」"),
            ("value", changed("application.json", "令和8年8月20日", "令和8年8月40日"), "「B/飼い始めた日」の値"),
            ("late", changed("application.json", "令和8年8月20日", "令和99年8月20日"), "「kept_since」の値"),
            ("open", changed("application.json", "\"柴犬\"", "\"\""), "質問「dog.breed」の答えがありません"),
            ("file", changed("manifest.json", "添付/注射済証", "添付/鑑札"), "添付ファイル（#2）"),
            ("past", changed("manifest.json", "2026-09-07T", "2026-05-07T"), "60日より前"),
        ];
        let (count, mut seen) = (bad.len(), std::collections::BTreeSet::new());
        for (name, bytes, words) in bad {
            put(&spool, &format!("{name}.zip"), &bytes);
            assert_eq!(spool.sweep(&test.hall).await.expect("a round"), 1, "{name}");
            let kept = spool.folder.join("quarantine");
            let newest = names(&kept).into_iter().find(|file| is(file, "txt") && !seen.contains(file));
            let newest = newest.expect("a reason");
            seen.insert(newest.clone());
            let reason = std::fs::read_to_string(kept.join(newest)).expect("a reason");
            assert!(reason.contains(words) && reason.contains("受付: していません"), "{name}: {reason}");
            assert!(!reason.contains("長谷川") && !reason.contains("まめ"), "{name}: {reason}");
        }
        assert_eq!(names(&spool.folder.join("quarantine")).len(), 2 * count, "each file stays beside its reason");
        assert_eq!(cases(test).await, 0);
        assert!(names(&spool.folder.join("in")).is_empty() && names(&spool.folder.join("work")).is_empty());
        let list = test.officer("kanri").await.get("/desk/imports").await;
        assert!(list.has(&format!("取り込めなかったもの {count}件")) && list.has("「dog.breed」") && !list.has("長谷川"), "{}", faults(&list));
        assert_eq!(test.officer("inuzuka").await.get("/desk/imports").await.status, 403);
        // The same package id, mended.
        put(&spool, "good.zip", &zip(&package()));
        assert_eq!(spool.sweep(&test.hall).await.expect("a round"), 1);
        assert_eq!(cases(test).await, 1);
    }
}

#[test]
fn the_mapping_of_the_demo_city_fits_its_procedure_and_a_wrong_one_is_told() {
    let (bundle, _) = hall::catalog::folder::check(&testkit::files()).expect("a sound city");
    let dog = bundle.procedures.iter().find(|sheet| sheet.value.id == "dog-registration").expect("a procedure");
    assert_eq!(mapping().faults(&dog.value), Vec::<String>::new());
    let mut wrong = mapping();
    wrong.items[0].to = "applicant.shoe".into();
    wrong.items[16].words.insert("3".into(), "unicorn".into());
    wrong.files[0].to = "dog.name".into();
    let faults = wrong.faults(&dog.value).join("\n");
    for words in ["applicant.shoe", "unicorn", "no question for files"] {
        assert!(faults.contains(words), "{faults}");
    }
}
