//! Six figures, on both databases: known cases give exact numbers, fewer than five give none, and who sees sections is a matter of rights.

use civic::Millis;
use hall::lobby::{Lesson, store_lesson};
use hall::outcomes::count;
use jiff::civil::{Date, date};
use serde_json::{Value, json};
use testkit::{CaseRef, TestHall, both_halls};

use crate::file;
use crate::hands::{approve, child_allowance, faults, finish, granted, owner, page, record};

const MINUTE: i64 = 60_000;

fn at(test: &TestHall, day: Date) {
    test.clock.set(Millis::start_of(day).plus_minutes(10 * 60));
}

async fn counted(test: &TestHall) -> usize {
    let (added, all) = count(&test.hall, 100).await.expect("a count");
    assert!(all, "a hundred pages are enough");
    added
}

fn pregnancy(family: &str) -> Value {
    json!({
        "lives_here": true,
        "applicant": {
            "name": { "family": family, "given": "咲", "family_kana": "なかむら", "given_kana": "さき" },
            "birthdate": "1994-03-02",
            "address": { "kind": "home", "postal": "862-9201", "town": "火の国市東区青葉町", "block": "2丁目10番5号" },
            "phone": "090-5555-0123"
        },
        "weeks": "9", "due_on": "2027-04-10", "clinic": "青葉医院", "tested": true, "talk": "morning", "language": "none"
    })
}

/// A notification that ends with a talk at the counter.
async fn talked(test: &TestHall, family: &str) {
    let case = test.case("pregnancy", pregnancy(family)).await;
    let mut takagi = test.officer("takagi").await;
    finish(test, &mut takagi, &case, "check", "accept").await;
    record(test, &mut takagi, &case, "talk-visit", "done").await;
}

/// One whose birth date had to be put right, and whose decision was taken back and made again.
async fn corrected(test: &TestHall) -> CaseRef {
    let case = test.case("child-allowance", file::answers()).await;
    let mut mother = owner(test, &case).await;
    file::ask_correction(test, &case).await;
    test.clock.advance_ms(61_000);
    let correct = format!("/case/{}/correct", case.id);
    let seen = mother.get(&correct).await.field("seen");
    let good = [("seen", seen.as_str()), ("f0.era", "西暦"), ("f0.y", "2023"), ("f0.m", "2"), ("f0.d", "12")];
    let sent = mother.upload(&correct, &good, ("f9.value", "", b"")).await;
    assert_eq!(sent.status, 303, "{}", faults(&sent));
    granted(test, &case).await;
    let mut yamada = test.officer("yamada").await;
    let version = yamada.get(&page(&case)).await.field("version");
    let undone = yamada.post(&format!("{}/undo", page(&case)), &[("version", &version)]).await;
    assert_eq!(undone.status, 303, "{}", faults(&undone));
    approve(test, &mut yamada, &case, "decide/approve2").await;
    case
}

/// Five child allowances, one of them late and one corrected; five notifications, for which somebody came; ten people who waited.
async fn a_week(test: &TestHall) {
    let late = test.case("child-allowance", child_allowance("早田", "咲")).await;
    at(test, date(2026, 10, 5));
    corrected(test).await;
    for family in ["中村", "大野", "村上"] {
        let case = test.case("child-allowance", child_allowance(family, "咲")).await;
        granted(test, &case).await;
    }
    granted(test, &late).await;
    for family in ["吉川", "古川", "石川", "北川", "小川"] {
        talked(test, family).await;
    }
    let mut lesson = Lesson::default();
    for minutes in 1..=10 {
        lesson.waited(minutes * MINUTE + 30_000);
    }
    assert!(store_lesson(&test.hall, "higashi-ku", date(2026, 10, 5), &lesson).await.expect("a lesson"));
}

both_halls! {
    async fn known_cases_give_exact_figures_once_the_week_is_over(test: &TestHall) {
        let mut anyone = test.citizen();
        let page = anyone.get("/figures").await;
        assert!(page.status == 200 && page.has("まだ数字がありません"), "{}", faults(&page));
        a_week(test).await;
        assert_eq!(counted(test).await, 11, "ten cases and a day");
        assert!(anyone.get("/figures").await.has("5件より少ないため"), "the week still runs");
        at(test, date(2026, 10, 12));
        assert_eq!(counted(test).await, 0, "nothing counts twice");

        let page = anyone.get("/figures").await;
        for words in [
            "<b>50.0 %</b>", "幅 23.7–76.3 %（10件）",
            "<b>5分・9分</b>", "幅 2–9分・7–?分（10件）",
            "<b>90.0 %</b>", "幅 59.6–98.2 %（10件）",
            "<b>80.0 %</b>", "幅 37.6–96.4 %（5件）",
            "<b>5.0時間</b>", "幅 2.4–7.6時間（10件）", "60分は仮定です", "この見本のために決めた数です",
            "2026年9月14日", "2026年10月11日", "<svg",
        ] {
            assert!(page.has(words), "{words}: {}", page.text());
        }
        assert!(page.body.len() < 50_000);
        let one = anyone.get("/figures/first?p=year").await;
        for words in ["児童手当 認定請求", "妊娠の届出", "80.0 %", "100.0 %", "10月5日"] {
            assert!(one.has(words), "{words}: {}", one.text());
        }
        assert!(anyone.get("/figures/waits").await.has("東区役所"));
        assert!(anyone.get("/figures/satisfaction").await.has("5件より少ないため"));
        assert_eq!(anyone.get("/figures/nothing").await.status, 404);
        for (lang, words) in [("en", "Right the first time"), ("ja-simple", "直し")] {
            assert!(anyone.get(&format!("/figures/first?lang={lang}")).await.has(words), "{lang}");
        }
        let easy = anyone.get("/figures/file?f=kept").await.text();
        assert!(easy.contains("約束（やくそく）の"), "readings in brackets: {easy}");
        let file = anyone.get("/figures/file?f=kept&lang=ja").await;
        assert!(file.text().contains("\"手続き\",\"児童手当 認定請求\",\"2026-09-14\",\"2026-10-11\",\"5\",\"％\",\"80.00\",\"37.55\",\"96.38\""), "{}", file.text());
        assert!(!anyone.get("/figures/file").await.text().contains("こども支援課"), "no sections for everybody");
    }

    async fn fewer_than_five_are_told_neither_alone_nor_by_difference(test: &TestHall) {
        at(test, date(2026, 10, 5));
        for family in ["早田", "中村", "大野", "村上"] {
            let case = test.case("child-allowance", child_allowance(family, "咲")).await;
            granted(test, &case).await;
        }
        counted(test).await;
        at(test, date(2026, 10, 12));
        counted(test).await;
        let mut anyone = test.citizen();
        assert!(anyone.get("/figures/first").await.has("5件より少ないため"));
        let fifth = test.case("child-allowance", child_allowance("吉川", "咲")).await;
        granted(test, &fifth).await;
        talked(test, "古川").await;
        counted(test).await;
        at(test, date(2026, 10, 19));
        counted(test).await;
        let page = anyone.get("/figures/first").await;
        assert!(page.has("（6件）"), "two weeks are put together: {}", faults(&page));
        assert!(!page.has("<th scope=\"row\">児童手当"), "six less five would tell of one: {}", faults(&page));
        assert!(page.has("2行は、出していません"), "{}", faults(&page));
        let sheet = anyone.get("/figures/file?f=first").await.text();
        assert!(!sheet.contains("児童手当") && !sheet.contains("妊娠"), "{sheet}");
    }

    async fn officers_see_their_sections_and_who_drafts_procedures_sees_all(test: &TestHall) {
        a_week(test).await;
        counted(test).await;
        at(test, date(2026, 10, 12));
        counted(test).await;
        assert_eq!(test.citizen().get("/desk/figures").await.status, 401);
        assert_eq!(test.citizen().get("/desk/figures/file").await.status, 401);
        let mut sato = test.officer("sato").await;
        let page = sato.get("/desk/figures").await;
        for words in ["すべての課です", "こども支援課", "保健こども課", "80.0 %"] {
            assert!(page.has(words), "{words}: {}", faults(&page));
        }
        let file = sato.get("/desk/figures/file").await.text();
        assert!(file.contains("\"課\",\"こども支援課\"") && file.contains("\"週\""), "{file}");
        let sheet = sato.get("/desk/figures/sheet").await;
        assert!(sheet.has("火の国市の成果：6つの数字") && sheet.has("class=\"wall\""), "{}", faults(&sheet));
        let mut kansa = test.officer("kansa").await;
        let page = kansa.get("/desk/figures").await;
        assert!(page.has("あなたの課だけです") && !page.has("こども支援課"), "{}", faults(&page));
        assert!(!kansa.get("/desk/figures/file").await.text().contains("こども支援課"));
    }
}
