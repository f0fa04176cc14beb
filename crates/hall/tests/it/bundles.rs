//! A life event from the first question to the sheet for the visit: the set, what is asked once, one sending, and what happens when one fails.

use std::collections::BTreeMap;

use hall::cases::{case_file, draft};
use hall::catalog::{Halt, HaltKind, LIBRARY, NewHalt, begin_halt};
use sea_orm::{ColumnTrait, QueryFilter};
use store::{ActorRef, Changes};
use testkit::{Browser, Reply, TestHall, both_halls};
use uuid::Uuid;

use crate::apply::{HOME, NAME, mailed, western};

type Fields<'f> = [(&'f str, &'f str)];

/// Somebody on the way through a bundle, wherever its pages lead.
struct Walk {
    browser: Browser,
    at: String,
}

impl Walk {
    async fn start(test: &TestHall, bundle: &str) -> Self {
        let mut browser = test.citizen();
        let start = browser.get(&format!("/bundles/{bundle}")).await;
        assert_eq!(start.status, 200, "{}", start.text());
        let begun = browser.post(&format!("/bundles/{bundle}"), &[]).await;
        let mut walk = Self { browser, at: begun.location.expect("a form") };
        walk.settle().await;
        walk
    }

    fn form(&self) -> Uuid {
        self.at.split('/').find_map(|part| part.parse().ok()).expect("a form")
    }

    /// Follows until a page is drawn.
    async fn settle(&mut self) -> Reply {
        for _ in 0..8 {
            let reply = self.browser.get(&self.at).await;
            match reply.location.clone() {
                Some(next) => self.at = next,
                None => return reply,
            }
        }
        panic!("no end at {}", self.at);
    }

    fn page(&self) -> &str {
        self.at.rsplit('/').next().unwrap_or_default().split('?').next().unwrap_or_default()
    }

    async fn go(&mut self, page: &str, fields: &Fields<'_>) {
        let drawn = self.settle().await;
        assert_eq!(self.page(), page, "{}", self.at);
        assert!(drawn.body.len() < 50_000, "{}: {} bytes", self.at, drawn.body.len());
        let (seen, back) = (drawn.field("seen"), drawn.field("back"));
        let mut all = vec![("seen", seen.as_str()), ("back", back.as_str())];
        all.extend_from_slice(fields);
        let reply = self.browser.post(self.at.split('?').next().unwrap_or_default(), &all).await;
        assert_eq!(reply.status, 303, "{}: {}", self.at, reply.text());
        self.at = reply.location.expect("a next page");
        self.settle().await;
    }

    async fn answer(&mut self, pages: &[(&str, &str)]) {
        for (page, value) in pages {
            let values: Vec<(&str, &str)> = value.split(' ').map(|value| ("value", value)).collect();
            self.go(page, &values).await;
        }
    }

    async fn press(&mut self, path: &str, fields: &Fields<'_>) -> Reply {
        let reply = self.browser.post(path, fields).await;
        assert_eq!(reply.status, 303, "{path}: {}", reply.text());
        self.at = reply.location.expect("a next page");
        self.settle().await
    }
}

const FAMILY: &[(&str, &str)] = &[
    ("from_where", "japan"),
    ("moved", "yes"),
    ("children", "2"),
    ("ages", "preschool pupil"),
    ("nursery", "no"),
    ("public_servant", "no"),
    ("no_company_insurance", "yes"),
    ("household", "card dog"),
];

async fn person(walk: &mut Walk, row: &str, given: &str, born: [&str; 3], relation: &str) {
    let name = [("family", "髙﨑"), ("given", given), ("family_kana", "たかさき"), ("given_kana", "あ")];
    walk.go(&format!("people~{row}~name"), &name).await;
    walk.go(&format!("people~{row}~birthdate"), &western(born[0], born[1], born[2])).await;
    walk.go(&format!("people~{row}~relation"), &[("value", relation)]).await;
}

/// What is asked once for all, the family of four with it.
async fn common(walk: &mut Walk) {
    walk.go("moved_on", &western("2026", "9", "1")).await;
    walk.go("applicant.name", NAME).await;
    walk.go("applicant.birthdate", &western("1990", "5", "1")).await;
    walk.go("applicant.address", HOME).await;
    walk.answer(&[("applicant.phone", "090-1234-5678")]).await;
    let people: [(&str, [&str; 3], &str); 4] = [
        ("葛子", ["1990", "5", "1"], "head"),
        ("蓮", ["1988", "1", "9"], "spouse"),
        ("葵", ["2018", "6", "1"], "child"),
        ("空", ["2022", "6", "1"], "child"),
    ];
    for (at, (given, born, relation)) in people.into_iter().enumerate() {
        if at > 0 {
            assert_eq!(walk.page(), "people");
            let add = format!("{}/rows", walk.at.split('?').next().unwrap_or_default());
            walk.press(&add, &[("add", "1")]).await;
        }
        person(walk, &format!("r{}", at + 1), given, born, relation).await;
    }
    let on = format!("{}/rows", walk.at);
    walk.press(&on, &[("go", "1")]).await;
}

/// What each procedure asks beside it; the papers come another way or are not asked for.
async fn own_questions(walk: &mut Walk) {
    walk.answer(&[("from", "japan")]).await;
    let former = [("kind", "home"), ("postal", "862-9202"), ("town", "火の国市東区健軍本町"), ("block", "1-1")];
    walk.go("former_address", &former).await;
    walk.answer(&[("has_card", "yes"), ("payout", "same"), ("welfare", "no")]).await;
    for row in ["r1", "r2"] {
        walk.answer(&[
            (&format!("children~{row}~insurer"), "火の国健康保険組合"),
            (&format!("children~{row}~number"), "12-345"),
        ])
        .await;
    }
    upload(walk).await;
    walk.answer(&[
        ("chip_listed", "no"),
        ("dog.name", "まめ"),
        ("dog.breed", "柴犬"),
        ("dog.colour", "茶"),
        ("dog.sex", "female"),
    ])
    .await;
    walk.go("dog.born", &western("2021", "3", "1")).await;
    walk.answer(&[("vaccinated", "no")]).await;
}

async fn upload(walk: &mut Walk) {
    assert_eq!(walk.page(), "insurance", "{}", walk.at);
    let png: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";
    let to = format!("{}/files", walk.at);
    let reply = walk.browser.upload(&to, &[("go", "1")], ("value", "shot.png", png)).await;
    assert_eq!(reply.status, 303, "{}", reply.text());
    walk.at = reply.location.expect("a next page");
    walk.settle().await;
}

/// Up to the page on which everything is checked.
async fn written(test: &TestHall) -> (Walk, Uuid) {
    let mut walk = Walk::start(test, "moving").await;
    walk.answer(FAMILY).await;
    assert_eq!(walk.page(), "set");
    let form = walk.form();
    walk.press(&format!("/bundle/{form}/step/write"), &[]).await;
    common(&mut walk).await;
    own_questions(&mut walk).await;
    let lead = walk.form();
    assert!(walk.at.ends_with("/step/mail"), "mail is asked once, at the end: {}", walk.at);
    walk.go("mail", &[("value", "takasaki@example.jp")]).await;
    let code = mailed(test, lead).await;
    walk.go("code", &[("value", &code)]).await;
    walk.go("notice", &[("value", "electronic")]).await;
    assert_eq!(walk.at, format!("/bundle/{form}/step/check"));
    (walk, form)
}

async fn cases(test: &TestHall) -> BTreeMap<String, case_file::Model> {
    let reads = test.hall.db().reads().await.expect("reads");
    let all = reads.of::<case_file::Entity>().all(&reads).await.expect("cases");
    all.into_iter().map(|row| (row.procedure.clone(), row)).collect()
}

both_halls! {
    async fn a_family_writes_once_and_each_procedure_is_a_case_of_its_own(test: &TestHall) {
        let (mut walk, form) = written(test).await;
        let check = walk.settle().await;
        assert!(check.has("まとめて出す") && check.has("あなたの名前、あなたの生年月日"), "{}", check.text());
        let sent = walk.press(&format!("/bundle/{form}/step/check"), &[]).await;
        assert_eq!(walk.at, format!("/bundle/{form}/step/sent"), "{}", sent.text());
        let cases = cases(test).await;
        assert_eq!(
            cases.keys().map(String::as_str).collect::<Vec<_>>(),
            ["child-allowance", "child-medical", "dog-registration", "moving-in"]
        );
        // Each has its own number and is the applicant's with the address that was given once.
        for case in cases.values() {
            assert!(sent.has(&case.number), "{}", case.number);
            assert_eq!(case.mail.as_deref(), Some("takasaki@example.jp"));
        }
        assert!(sent.has("水道の使用開始と中止"), "what is only told stands there to be done");
        // Pressed again, nothing is sent twice.
        walk.press(&format!("/bundle/{form}/step/check"), &[]).await;
        assert_eq!(self::cases(test).await.len(), 4);
        // The sheet says no name and no answer, and the desk finds all by its code.
        let sheet = walk.browser.get(&format!("/bundle/{form}/step/sheet")).await;
        assert_eq!(sheet.status, 200);
        assert!(!sheet.has("髙﨑") && !sheet.has("takasaki"), "{}", sheet.text());
        let code = hall::bundles::sheet_code(&test.hall, form).to_string();
        assert!(sheet.has(&code));
        assert!(sheet.has("マイナンバーカード（引っ越した方全員の分）") && !sheet.has("パスポート"), "{}", sheet.text());
        assert!(sheet.has("区役所の区民課。届けといっしょに"), "each desk with its place");
        assert!(!sheet.has("通帳"), "what ends online needs no paper at the desk");
        let found = test.officer("ogawa").await.post("/desk/search", &[("q", &code)]).await;
        assert!(found.has(&cases["moving-in"].number), "{}", found.text());
        assert!(!found.has(&cases["child-allowance"].number), "another section's case is not there");
        // Nobody else sees any of it.
        for path in ["", "/step/set", "/step/check", "/step/sent", "/step/sheet", "/moved"] {
            let other = test.citizen().get(&format!("/bundle/{form}{path}")).await;
            assert_eq!(other.status, 404, "{path}");
        }
    }
}

#[tokio::test]
async fn the_set_says_what_needs_no_visit_first_and_every_paper_once() {
    let test = TestHall::sqlite().await;
    let mut walk = Walk::start(&test, "moving").await;
    walk.answer(FAMILY).await;
    let set = walk.settle().await.text();
    assert!(set.contains("必要な手続きは8件です"), "{set}");
    let at = |words: &str| set.find(words).unwrap_or_else(|| panic!("no {words}"));
    assert!(at("来なくても終わるもの") < at("窓口で終わるもの"));
    assert!(at("児童手当 認定請求") < at("転入届") && at("水道の使用開始と中止") < at("窓口で終わるもの"));
    assert_eq!(set.matches("窓口に来る方の本人確認書類").count(), 1, "each paper once");
    assert!(set.contains("ここで書いてから来ると1時間"), "{set}");
    assert!(set.contains("/visit?s=moving-in."), "the visit is booked for all of it: {set}");
}

#[tokio::test]
async fn what_cannot_be_sent_keeps_nobody_else_s_from_arriving() {
    let test = TestHall::sqlite().await;
    let (mut walk, form) = written(&test).await;
    halt(&test, "dog-registration").await;
    // Written before it was halted: it waits, and is named.
    let sent = walk.press(&format!("/bundle/{form}/step/check"), &[]).await;
    assert_eq!(cases(&test).await.len(), 3);
    assert!(sent.has("まだ届いていない手続きがあります") && sent.has("犬の登録の申請"), "{}", sent.text());
}

async fn halt(test: &TestHall, procedure: &str) {
    let new = NewHalt {
        id: test.hall.new_id(),
        procedure: procedure.to_owned(),
        halt: Halt {
            kind: HaltKind::Maintenance,
            reason: civic::Text::new("点検のため", "Maintenance"),
            from: test.hall.now(),
            until: None,
        },
        staff: Uuid::nil(),
    };
    let reads = test.hall.db().reads().await.expect("reads");
    let seen = reads.version(LIBRARY).await.expect("a version");
    let changes = Changes::new().expect(LIBRARY, seen);
    let by = ActorRef::new("system", "");
    let changes = begin_halt(test.hall.db().city().0, &new, None, by, test.hall.now(), changes);
    test.hall.db().submit(changes).await.expect("halted");
    test.hall.library().reload(&test.hall.db().reads().await.expect("reads")).await.expect("reloaded");
}

#[tokio::test]
async fn a_changed_answer_goes_into_every_draft_and_a_procedure_that_left_the_set_ends() {
    let test = TestHall::sqlite().await;
    let (mut walk, form) = written(&test).await;
    // A corrected phone number, from the check and back to it.
    walk.at = format!("/bundle/{form}/applicant.phone?back=check");
    walk.answer(&[("applicant.phone", "080-9999-0000")]).await;
    assert_eq!(walk.at, format!("/bundle/{form}/step/check"));
    let drafts = drafts(&test).await;
    assert_eq!(drafts.len(), 4);
    for row in &drafts {
        assert!(row.answers.contains("080-9999-0000"), "{}: {}", row.procedure, row.answers);
    }
    // No dog after all.
    walk.at = format!("/bundle/{form}/household?back=check");
    walk.answer(&[("household", "card")]).await;
    let left: Vec<String> = self::drafts(&test).await.into_iter().map(|row| row.procedure).collect();
    assert!(!left.contains(&"dog-registration".to_owned()) && left.len() == 3, "{left:?}");
}

async fn drafts(test: &TestHall) -> Vec<draft::Model> {
    let reads = test.hall.db().reads().await.expect("reads");
    reads.of::<draft::Entity>().filter(draft::Column::CaseId.is_null()).all(&reads).await.expect("drafts")
}

#[tokio::test]
async fn one_that_is_left_out_is_written_by_nobody_and_stays_on_the_list() {
    let test = TestHall::sqlite().await;
    let mut walk = Walk::start(&test, "bereavement").await;
    walk.answer(&[
        ("registered", "yes"),
        ("insurance", "elderly"),
        ("pension", "basic"),
        ("had", "care water"),
        ("children", "yes"),
        ("dog", "no"),
        ("records", "yes"),
    ])
    .await;
    let form = walk.form();
    let set = walk.press(&format!("/bundle/{form}/step/leave"), &[("out", "child-allowance")]).await;
    assert!(set.has("いまは出さないものにしました") && set.has("児童手当"), "{}", set.text());
    assert!(!set.has("まとめて書く"), "there is nothing left to write");
    let set = walk.press(&format!("/bundle/{form}/step/leave"), &[("in", "child-allowance")]).await;
    assert!(set.has("まとめて書く"));
}

#[tokio::test]
async fn a_form_is_taken_up_again_by_its_code() {
    let test = TestHall::sqlite().await;
    let mut walk = Walk::start(&test, "birth").await;
    walk.answer(&[("registered", "yes"), ("receives", "no")]).await;
    let code = hall::drafts::resume_code(&test.hall, walk.form()).to_string();
    let drawn = walk.settle().await;
    assert!(drawn.has(&code), "the code stands below each question");
    let mut other = test.citizen();
    let resumed = other.post("/resume", &[("code", &code)]).await;
    let mut again = Walk { browser: other, at: resumed.location.expect("the form") };
    again.settle().await;
    assert_eq!(again.page(), "public_servant", "where it was left");
}

#[tokio::test]
async fn wrong_answers_are_told_and_nothing_is_stored() {
    let test = TestHall::sqlite().await;
    let mut walk = Walk::start(&test, "moving").await;
    let none = walk.browser.post(&walk.at, &[]).await;
    assert_eq!(none.status, 422);
    assert!(none.has("どれか一つ選んでください"), "{}", none.text());
    walk.answer(&[("from_where", "japan"), ("moved", "yes")]).await;
    let many = walk.browser.post(&walk.at, &[("value", "99")]).await;
    assert_eq!(many.status, 422, "{}", many.text());
    walk.settle().await;
    assert_eq!(walk.page(), "children");
    // A page that is not asked yet leads to the one that is.
    let early = walk.browser.get(&format!("/bundle/{}/household", walk.form())).await;
    assert_eq!(early.location.as_deref(), Some(walk.at.as_str()));
}
