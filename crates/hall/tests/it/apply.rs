//! Applying from the start page to the receipt, with everything a browser may send on the way.

use axum::body::Body;
use axum::http::{Request, header};
use hall::cases::{self as records, code};
use hall::drafts;
use sea_orm::{ColumnTrait, QueryFilter};
use testkit::{Browser, Reply, TestHall};
use uuid::Uuid;

/// A browser somewhere on its way.
pub struct Walk {
    pub browser: Browser,
    pub at: String,
}

pub type Fields<'f> = [(&'f str, &'f str)];

impl Walk {
    pub async fn start(test: &TestHall, procedure: &str) -> Self {
        Self::begin(test.citizen(), procedure).await
    }

    /// In a browser that has been somewhere before.
    pub async fn begin(mut browser: Browser, procedure: &str) -> Self {
        let start = browser.get(&format!("/p/{procedure}/start")).await;
        assert_eq!(start.status, 200, "{}", start.text());
        let begun = browser.post(&format!("/p/{procedure}/start"), &[]).await;
        let mut walk = Self { browser, at: begun.location.expect("a draft") };
        walk.settle().await;
        walk
    }

    /// Follows until a page is drawn.
    pub async fn settle(&mut self) -> Reply {
        for _ in 0..8 {
            let reply = self.browser.get(&self.at).await;
            match reply.location.clone() {
                Some(next) => self.at = next,
                None => return reply,
            }
        }
        panic!("no end at {}", self.at);
    }

    pub fn id(&self) -> Uuid {
        self.at.split('/').find_map(|part| part.parse().ok()).expect("a draft")
    }

    pub fn page(&self) -> &str {
        self.at.rsplit('/').next().unwrap_or_default().split('?').next().unwrap_or_default()
    }

    /// Sends the form of the page as a browser would.
    pub async fn send(&mut self, fields: &Fields<'_>) -> Reply {
        let drawn = self.settle().await;
        assert_eq!(drawn.status, 200, "{}: {}", self.at, drawn.text());
        let (seen, back) = (drawn.field("seen"), drawn.field("back"));
        let mut all = vec![("seen", seen.as_str())];
        if !back.is_empty() {
            all.push(("back", &back));
        }
        all.extend_from_slice(fields);
        self.browser.post(self.at.split('?').next().unwrap_or_default(), &all).await
    }

    /// Sends and goes on; refuses to be stopped.
    pub async fn go(&mut self, fields: &Fields<'_>) -> &mut Self {
        let reply = self.send(fields).await;
        assert_eq!(reply.status, 303, "{}: {}", self.at, reply.text());
        self.at = reply.location.expect("a next page");
        self.settle().await;
        self
    }

    pub async fn rows(&mut self, fields: &Fields<'_>) -> &mut Self {
        let reply = self.browser.post(&format!("{}/rows", self.at.split('?').next().unwrap_or_default()), fields).await;
        self.at = reply.location.unwrap_or_else(|| panic!("{}", String::from_utf8_lossy(&reply.body)));
        self.settle().await;
        self
    }

    pub async fn mail(&mut self, test: &TestHall, address: &str) {
        assert!(self.at.ends_with("/step/mail"), "{}", self.at);
        self.go(&[("value", address)]).await;
        let code = mailed(test, self.id()).await;
        self.go(&[("value", &code)]).await;
    }

    pub async fn submit(&mut self) -> Reply {
        assert!(self.at.ends_with("/check"), "{}", self.at);
        let to = self.at.replace("/check", "/submit");
        self.browser.post(&to, &[("consent", "1")]).await
    }
}

async fn row(test: &TestHall, id: Uuid) -> records::draft::Model {
    let reads = test.hall.db().reads().await.expect("reads");
    let found = reads.of::<records::draft::Entity>().filter(records::draft::Column::Id.eq(id)).one(&reads).await;
    found.expect("a read").expect("a draft")
}

/// The code the sender would mail: from the queued effect's own nonce.
pub async fn mailed(test: &TestHall, id: Uuid) -> String {
    let row = row(test, id).await;
    let extra: serde_json::Value = serde_json::from_str(&row.extra).expect("extra");
    let nonce = extra["mail"]["nonce"].as_str().and_then(|nonce| nonce.parse().ok()).expect("a nonce");
    let mail = drafts::code_mail(&test.hall, &row, nonce).expect("a mail");
    assert!(!row.extra.contains(&mail.code), "the code is not stored");
    mail.code
}

pub const NAME: &Fields<'static> =
    &[("family", "髙﨑"), ("given", "葛\u{e0100}子"), ("family_kana", "たかさき"), ("given_kana", "かつこ")];
pub const HOME: &Fields<'static> =
    &[("kind", "home"), ("postal", "862-9201"), ("town", "火の国市東区青葉町"), ("block", "2-10-5")];

pub fn western<'f>(y: &'f str, m: &'f str, d: &'f str) -> [(&'f str, &'f str); 4] {
    [("era", "西暦"), ("y", y), ("m", m), ("d", d)]
}

/// Child allowance up to the list of two children.
async fn two_children(test: &TestHall) -> Walk {
    let mut walk = Walk::start(test, "child-allowance").await;
    walk.go(NAME)
        .await
        .go(&western("1990", "5", "1"))
        .await
        .go(HOME)
        .await
        .go(&[("value", "")])
        .await
        .go(&[("value", "no")])
        .await;
    walk.go(&[("value", "birth")]).await.go(&western("2026", "8", "30")).await;
    assert_eq!(walk.page(), "children~r1~name", "the first child is asked at once");
    let child: &Fields<'_> =
        &[("family", "髙﨑"), ("given", "陽葵"), ("family_kana", "たかさき"), ("given_kana", "ひまり")];
    walk.go(child)
        .await
        .go(&[("era", "令和"), ("y", "8"), ("m", "8"), ("d", "30")])
        .await
        .go(&[("value", "yes")])
        .await;
    assert_eq!(walk.page(), "children");
    walk.rows(&[("add", "1")]).await;
    let second: &Fields<'_> =
        &[("family", "髙﨑"), ("given", "蓮"), ("family_kana", "たかさき"), ("given_kana", "れん")];
    walk.go(second)
        .await
        .go(&[("era", "令和"), ("y", "元"), ("m", "5"), ("d", "1")])
        .await
        .go(&[("value", "yes")])
        .await;
    walk
}

pub async fn to_check(test: &TestHall) -> Walk {
    let mut walk = two_children(test).await;
    walk.rows(&[("go", "1")]).await;
    walk.go(&[("value", "same")]).await;
    walk.mail(test, "hanako@example.jp").await;
    walk.go(&[("value", "post")]).await;
    walk
}

#[tokio::test]
async fn a_mother_applies_for_two_children_and_gets_one_receipt_however_often_she_presses() {
    let test = TestHall::sqlite().await;
    let mut walk = to_check(&test).await;
    let check = walk.settle().await;
    assert!(
        check.has("葛\u{e0100}子") && check.has("令和元年5月1日") && check.has("hanako@example.jp"),
        "{}",
        check.text()
    );
    assert!(check.body.len() < 50_000);
    // Changing an answer returns to the check.
    walk.at = check.link(&format!("/apply/{}/payout", walk.id())).expect("a link");
    walk.go(&[("value", "same")]).await;
    let mut presses = Vec::new();
    for _ in 0..50 {
        let mut browser = walk.browser.clone();
        let to = walk.at.replace("/check", "/submit");
        presses.push(tokio::spawn(async move {
            let reply = browser.post(&to, &[]).await;
            let place = reply.location.clone();
            (reply.status, place, browser.follow(reply).await)
        }));
    }
    let mut receipts = Vec::new();
    for press in presses {
        let (status, place, receipt) = press.await.expect("a press");
        assert_eq!((status, place.as_deref()), (303, Some(format!("/receipt/{}", walk.id()).as_str())));
        assert_eq!(receipt.status, 200);
        receipts.push(receipt.text());
    }
    assert!(receipts.iter().all(|receipt| *receipt == receipts[0]));
    let reads = test.hall.db().reads().await.expect("reads");
    let cases = reads.of::<records::case_file::Entity>().all(&reads).await.expect("cases");
    assert_eq!(cases.len(), 1);
    let case = &cases[0];
    assert_eq!((case.id, case.assurance.as_str(), case.notice_electronic), (walk.id(), "email", false));
    assert_eq!(case.applicant, "髙﨑 葛\u{e0100}子");
    let code = code(&test.hall, case.id, &case.secret);
    for words in [
        case.number.as_str(),
        &code,
        "2026年9月7日 10:00:00",
        "10月1日（木）ごろまで",
        "標準処理期間15営業日",
        "<svg role=\"img\"",
    ] {
        assert!(receipts[0].contains(words), "{words} is missing in {}", receipts[0]);
    }
    drop(reads);
    // The back button after sending shows the receipt.
    walk.at = format!("/apply/{}/payout", walk.id());
    let back = walk.settle().await;
    assert!(walk.at.starts_with("/receipt/") && back.has(&case.number));
}

#[tokio::test]
async fn a_match_with_another_case_is_never_told() {
    let test = TestHall::sqlite().await;
    let mut pages = Vec::new();
    for _ in 0..2 {
        let mut walk = to_check(&test).await;
        let sent = walk.submit().await;
        let receipt = walk.browser.follow(sent).await.text();
        let reads = test.hall.db().reads().await.expect("reads");
        let case = reads
            .of::<records::case_file::Entity>()
            .filter(records::case_file::Column::Id.eq(walk.id()))
            .one(&reads)
            .await;
        let case = case.expect("a read").expect("a case");
        let plain = receipt
            .replace(&case.number, "N")
            .replace(&code(&test.hall, case.id, &case.secret), "C")
            .replace(&case.id.to_string(), "I");
        pages.push((plain, case.person));
    }
    assert!(pages[0].1.is_some() && pages[0] == pages[1], "the same person, the same words");
}

#[tokio::test]
async fn what_is_wrong_is_named_and_nothing_typed_is_lost() {
    let test = TestHall::sqlite().await;
    let mut walk = Walk::start(&test, "child-allowance").await;
    let empty = walk.send(&[]).await;
    assert_eq!(empty.status, 422);
    assert!(empty.has("<title>エラー: ") && empty.has("「氏」を入れてください") && empty.has("href=\"#family\""));
    let number = walk
        .send(&[("family", "123456789018"), ("given", "花子"), ("family_kana", "やまだ"), ("given_kana", "はなこ")])
        .await;
    assert!(number.status == 422 && number.has("マイナンバー") && number.has("value=\"花子\""), "{}", number.text());
    let nul = walk
        .send(&[("family", "山\0田"), ("given", "花子"), ("family_kana", "やまだ"), ("given_kana", "はなこ")])
        .await;
    assert!(nul.status == 422 && nul.has("見えない文字") && nul.has("value=\"山田\""));
    let page = walk.at.clone();
    let lone = Request::builder()
        .method("POST")
        .uri(&page)
        .header(header::HOST, "127.0.0.1:8080")
        .header("sec-fetch-site", "same-origin");
    let lone = lone
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from("family=%ED%A0%80"))
        .expect("a request");
    assert_eq!(walk.browser.send(lone).await.status, 400);
    let long = "あ".repeat(3_400_000);
    assert_eq!(walk.send(&[("family", &long)]).await.status, 413);
    walk.go(NAME).await;
    for (year, status) in [("1899", 303), ("2100", 422)] {
        let before = walk.at.clone();
        assert_eq!(walk.send(&western(year, "2", "28")).await.status, status, "{year}");
        walk.at = before;
    }
    let no_day = walk.send(&western("2026", "2", "30")).await;
    assert!(no_day.status == 422 && no_day.has("value=\"30\""));
    walk.go(&[("era", "令和"), ("y", "元"), ("m", "5"), ("d", "1")]).await;
    let filled = walk.send(&[("kind", "home"), ("postal", "〒８６２－９２０１"), ("fill", "1")]).await;
    assert!(
        filled.status == 200
            && filled.has("value=\"火の国市東区青葉町\"")
            && filled.has("value=\"〒８６２－９２０１\"")
    );
    let town = walk.browser.get("/towns/8629201").await;
    assert_eq!(town.text(), "{\"town\":\"火の国市東区青葉町\"}");
}

#[tokio::test]
async fn a_second_tab_is_shown_both_answers() {
    let test = TestHall::sqlite().await;
    let mut walk = Walk::start(&test, "road-use").await;
    let first_page = walk.at.clone();
    let old = walk.browser.get(&first_page).await.field("seen");
    walk.go(&[("value", "city")]).await;
    let mut tab = walk.browser.clone();
    let stale = tab.post(&first_page, &[("seen", &old), ("value", "other")]).await;
    assert!(stale.status == 422 && stale.has("別の画面で") && stale.has("市道"), "{}", stale.text());
    let seen = stale.field("seen");
    let chosen = tab.post(&first_page, &[("seen", &seen), ("value", "other")]).await;
    assert_eq!(chosen.status, 303);
    // 国道・県道 is not ours: the rule, the answer, and the way on.
    let exit = tab.follow(chosen).await;
    assert!(exit.has("国道や県道は") && exit.has("変更する") && exit.has("それでも続ける"), "{}", exit.text());
}

#[tokio::test]
async fn guessed_drafts_and_foreign_browsers_find_nothing() {
    let test = TestHall::sqlite().await;
    let walk = Walk::start(&test, "care-need").await;
    let mut other = test.citizen();
    for path in [
        walk.at.clone(),
        format!("/apply/{}/check", walk.id()),
        format!("/apply/{}", Uuid::nil()),
        format!("/receipt/{}", walk.id()),
    ] {
        assert_eq!(other.get(&path).await.status, 404, "{path}");
    }
    assert_eq!(other.post(&walk.at, &[("value", "x")]).await.status, 404);
    assert_eq!(other.post(&format!("/apply/{}/submit", walk.id()), &[]).await.status, 404);
    assert_eq!(other.get("/apply/none/check").await.status, 404);
}

#[tokio::test]
async fn care_need_is_resumed_on_another_device_and_sent() {
    let test = TestHall::sqlite().await;
    let mut walk = Walk::start(&test, "care-need").await;
    walk.go(NAME).await.go(&[("value", "family")]).await;
    let saved = walk.send(&[("value", ""), ("later", "1")]).await;
    walk.at = saved.location.expect("the saved page");
    let resume = drafts::resume_code(&test.hall, walk.id()).to_string();
    assert!(walk.settle().await.has(&resume));
    let mut phone = test.citizen();
    for left in (5..10).rev() {
        let wrong = phone.post("/resume", &[("code", "0000-0000")]).await;
        assert!(wrong.status == 422 && wrong.has(&format!("あと{left}回")), "{}", wrong.text());
    }
    let right = phone.post("/resume", &[("code", &resume.to_lowercase().replace('-', " "))]).await;
    walk = Walk { browser: phone, at: right.location.expect("the draft") };
    walk.settle().await;
    walk.go(&[("value", "090-1234-5678")]).await.go(NAME).await.go(&western("1948", "3", "3")).await.go(HOME).await;
    walk.go(&[("value", "hospital")]).await.go(&[("value", "火の国病院")]).await.go(&[("value", "青葉医院")]).await;
    walk.go(&[("value", "青木")]).await.go(&[("value", "yes")]).await;
    walk.mail(&test, "family@example.jp").await;
    walk.go(&[("value", "electronic")]).await;
    let sent = walk.submit().await;
    let receipt = walk.browser.follow(sent).await;
    assert!(receipt.status == 200 && receipt.has("（法律で決まった期間）"), "{}", receipt.text());
    let mut guesser = test.citizen();
    for _ in 0..10 {
        guesser.post("/resume", &[("code", "0000-0000")]).await;
    }
    assert_eq!(guesser.post("/resume", &[("code", &resume)]).await.status, 429);
}

#[tokio::test]
async fn a_mail_code_is_tried_five_times_and_then_no_more() {
    let test = TestHall::sqlite().await;
    let mut walk = two_children(&test).await;
    walk.rows(&[("go", "1")]).await.go(&[("value", "same")]).await;
    let early = walk.browser.post(&format!("/apply/{}/submit", walk.id()), &[]).await;
    assert_eq!(early.location, Some(walk.at.clone()), "no address reached, nothing sent");
    walk.go(&[("value", "hanako@example.jp")]).await;
    let code = mailed(&test, walk.id()).await;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    for _ in 0..5 {
        assert_eq!(walk.send(&[("value", wrong)]).await.status, 422);
    }
    let spent = walk.send(&[("value", &code)]).await;
    assert!(spent.status == 422 && spent.has("もう使えません"));
    walk.go(&[("again", "1")]).await;
    let fresh = mailed(&test, walk.id()).await;
    walk.go(&[("value", &fresh)]).await;
    assert!(walk.at.ends_with("/step/notice"));
}

/// Road use up to its drawings.
async fn to_drawings(test: &TestHall) -> Walk {
    let mut walk = Walk::start(test, "road-use").await;
    walk.go(&[("value", "city")])
        .await
        .go(&[("value", "company")])
        .await
        .go(&[("value", "青葉建設")])
        .await
        .go(NAME)
        .await
        .go(&[("value", "0965550000")])
        .await
        .go(HOME)
        .await;
    walk.go(&[("value", "手取町1番1号の前の歩道")])
        .await
        .go(&[("value", "scaffold")])
        .await
        .go(&[("value", "１２．５")])
        .await
        .go(&[("value", "2.5")])
        .await;
    walk.go(&western("2026", "10", "12")).await.go(&[("value", "2")]).await;
    assert_eq!(walk.page(), "drawings");
    walk
}

const JPEG: &[u8] = b"\xff\xd8\xff\xe1\0\x20Exif\0\0II*\0\x08\0\0\0\0\0GPS-CANARY-32.8N\xff\xc0\0\x0b\x08\0\x01\0\x02\x01\x01\x11\0\xff\xda\0\x08\x01\x01\0\0\x3f\0\x12\x34\xff\xd9";

#[tokio::test]
async fn drawings_are_judged_by_their_bytes_cleaned_listed_and_removed() {
    let test = TestHall::sqlite().await;
    let mut walk = to_drawings(&test).await;
    let files = format!("{}/files", walk.at);
    let none = walk.browser.upload(&files, &[("go", "1")], ("value", "", b"")).await;
    assert!(none.status == 422 && none.has("「地図と図面」を入れてください"), "{}", none.text());
    for (name, bytes) in [
        ("図面.pdf", b"PK\x03\x04 forty-two".as_slice()),
        ("保険証.exe", b"MZ\x90"),
        ("半分.jpg", b"\xff\xd8\xff\xe0PK\x03\x04 bomb"),
    ] {
        let refused = walk.browser.upload(&files, &[("go", "1")], ("value", name, bytes)).await;
        assert!(
            refused.status == 422 && refused.has(&format!("{name}は中身が画像やPDFではないため")),
            "{}",
            refused.text()
        );
    }
    let mut large = b"%PDF-1.7".to_vec();
    large.resize(10_000_001, b' ');
    let refused = walk.browser.upload(&files, &[("go", "1")], ("value", "大きい.pdf", &large)).await;
    assert!(refused.status == 422 && refused.has("10 MBより大きいため"), "{}", refused.text());
    large.resize(100_000_000, b' ');
    assert_eq!(walk.browser.upload(&files, &[("go", "1")], ("value", "大きい.pdf", &large)).await.status, 413);
    drop(large);
    let more = walk.browser.upload(&files, &[("more", "1")], ("value", "足場.jpg", JPEG)).await;
    let listed = walk.browser.follow(more).await;
    assert!(listed.has("足場.jpg") && listed.has("受け取りました"));
    let reads = test.hall.db().reads().await.expect("reads");
    let paper = reads.of::<records::paper::Entity>().one(&reads).await.expect("a read").expect("a paper");
    drop(reads);
    let kept = std::fs::read(test.hall.blobs().path(paper.blob)).expect("a file");
    assert!(!kept.windows(10).any(|bytes| bytes == b"GPS-CANARY") && kept.ends_with(&[0x12, 0x34, 0xff, 0xd9]));
    let removed = walk.browser.upload(&files, &[("remove", &paper.id.to_string())], ("value", "", b"")).await;
    assert!(!walk.browser.follow(removed).await.has("足場.jpg"));
    assert!(!test.hall.blobs().path(paper.blob).exists());
    let kept = walk.browser.upload(&files, &[("go", "1")], ("value", "図面.pdf", b"%PDF-1.7 one page")).await;
    walk.at = kept.location.expect("the next page");
    walk.settle().await;
    walk.mail(&test, "office@example.jp").await;
    walk.go(&[("value", "post")]).await;
    assert!(walk.settle().await.has("図面.pdf"));
    let sent = walk.submit().await;
    assert!(walk.browser.follow(sent).await.has("受け付けました"));
    let reads = test.hall.db().reads().await.expect("reads");
    let papers =
        reads.of::<records::paper::Entity>().filter(records::paper::Column::CaseId.eq(walk.id())).all(&reads).await;
    assert_eq!(papers.expect("papers").len(), 1, "only what was not removed belongs to the case");
}

#[tokio::test]
async fn an_officer_types_in_what_came_by_post() {
    let test = TestHall::sqlite().await;
    let mut browser = test.officer("hayashi").await;
    let page = browser.get("/desk/type-in").await;
    assert!(page.status == 200 && page.has("児童手当") && !page.has("道路占用許可"), "{}", page.text());
    let base: &Fields<'_> = &[("procedure", "child-allowance"), ("era", "西暦"), ("y", "2026"), ("m", "9")];
    let with = |more: &[(&'static str, &'static str)]| [base, more].concat();
    let future = browser.post("/desk/type-in", &with(&[("channel", "post"), ("d", "8"), ("consent", "1")])).await;
    assert!(future.status == 422 && future.has("より後の日付は入れられません"), "{}", future.text());
    let phone = browser.post("/desk/type-in", &with(&[("channel", "phone"), ("d", "4")])).await;
    assert!(phone.status == 422 && phone.has("電話では受け付けられません") && phone.has("同意を確かめて"));
    let begun = browser.post("/desk/type-in", &with(&[("channel", "post"), ("d", "4"), ("consent", "1")])).await;
    let mut walk = Walk { browser, at: begun.location.expect("a draft") };
    walk.settle().await;
    let mut citizen = test.citizen();
    assert_eq!(citizen.get(&walk.at.replace("/desk", "")).await.status, 404);
    let code = drafts::resume_code(&test.hall, walk.id()).to_string();
    assert_eq!(
        citizen.post("/resume", &[("code", &code)]).await.status,
        422,
        "an officer's draft is not resumed from outside"
    );
    let mut colleague = test.officer("mori").await;
    assert_eq!(colleague.get(&walk.at).await.status, 404);
    walk.go(NAME)
        .await
        .go(&western("1990", "5", "1"))
        .await
        .go(HOME)
        .await
        .go(&[("value", "")])
        .await
        .go(&[("value", "no")])
        .await;
    walk.go(&[("value", "other")]).await;
    let child: &Fields<'_> =
        &[("family", "髙﨑"), ("given", "蓮"), ("family_kana", "たかさき"), ("given_kana", "れん")];
    walk.go(child)
        .await
        .go(&western("2020", "1", "1"))
        .await
        .go(&[("value", "yes")])
        .await
        .rows(&[("go", "1")])
        .await
        .go(&[("value", "same")])
        .await;
    let without = walk.browser.post(&walk.at.replace("/check", "/submit"), &[]).await;
    assert!(without.status == 422 && without.has("同意を確かめて"));
    let sent = walk.submit().await;
    let receipt = walk.browser.follow(sent).await;
    assert!(receipt.status == 200 && receipt.has("受け付けました"), "{}", receipt.text());
    let reads = test.hall.db().reads().await.expect("reads");
    let case = reads.of::<records::case_file::Entity>().one(&reads).await.expect("a read").expect("a case");
    assert_eq!((case.channel.as_str(), case.arrived_on.as_str(), case.mail), ("post", "2026-09-04", None));
    let mut sato = test.officer("sato").await;
    let page = sato.get(&format!("/desk/case/{}", case.id)).await;
    let count = |before: &str, after: &str| {
        let text = page.text();
        text.split_once(before).and_then(|(_, rest)| rest.split_once(after)).map(|(n, _)| n.trim().to_owned())
    };
    let (all, typed) = (count("答え（", "項目"), count("職員が入力した項目: ", "　"));
    assert!(typed.is_some() && all == typed, "{all:?} {typed:?}");
}

#[tokio::test]
async fn rules_that_change_meanwhile_are_said_and_fitting_answers_stay() {
    let test = TestHall::sqlite().await;
    let mut walk = Walk::start(&test, "care-need").await;
    walk.go(NAME).await.go(&[("value", "family")]).await;
    let files: Vec<(String, String)> = testkit::files()
        .into_iter()
        .map(|(name, text)| {
            let changed =
                text.replace("{ key: doctor.name, type: text, max: 40,", "{ key: doctor.name, type: text, max: 41,");
            let changed = changed.replace("family: { ja: 家族,", "relative: { ja: 家族,");
            if name.ends_with("care-need.yaml") {
                (name, changed.replace("relation: family", "relation: relative"))
            } else {
                (name, text)
            }
        })
        .collect();
    publish(&test, &files).await;
    let told = walk.settle().await;
    assert!(
        walk.at.ends_with("/step/changed") && told.has("質問が変わりました") && told.has("1個は、そのまま"),
        "{}",
        told.text()
    );
    assert!(told.has("本人との関係"));
    let on = walk.browser.post(&walk.at, &[]).await;
    walk.at = on.location.expect("the way on");
    walk.settle().await;
    assert_eq!(walk.page(), "applicant.relation");
    walk.go(&[("value", "relative")]).await;
    assert_eq!(walk.page(), "applicant.phone");
}

pub async fn publish(test: &TestHall, files: &[(String, String)]) {
    let (_, checked) = hall::catalog::folder::check(files).unwrap_or_else(|faults| panic!("{faults:?}"));
    let reads = test.hall.db().reads().await.expect("reads");
    let by = store::ActorRef::new("system", "");
    let publication =
        hall::catalog::publish::publish(&reads, &checked, by, test.hall.now()).await.expect("a publication");
    drop(reads);
    test.hall.db().submit(publication.changes).await.expect("published");
    test.hall.library().reload(&test.hall.db().reads().await.expect("reads")).await.expect("reloaded");
}
