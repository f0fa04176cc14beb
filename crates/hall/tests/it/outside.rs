//! Somebody outside answers a question of the city: a doctor by a mailed link, an employer with a code, and whoever it is not for.

use hall::notices::job_worker;
use hall::outside::records::{outside_answer, outside_request};
use sea_orm::{ColumnTrait, PaginatorTrait, QueryFilter};
use serde_json::{Value, json};
use store::{Changes, Update};
use testkit::{Browser, CaseRef, Reply, TestHall, both_halls};

use crate::hands::{faults, finish, mails, owner, page, shape, task};

const DOCTOR: &str = "aoba@clinic.example";
const DAY: i64 = 86_400_000;

fn care_need() -> Value {
    let name = |family: &str, given: &str| json!({ "family": family, "given": given, "family_kana": "すずき", "given_kana": "はな" });
    json!({
        "applicant": { "name": name("鈴木", "杏奈"), "relation": "family", "phone": "080-1111-2222" },
        "person": { "name": name("鈴木", "ハナ"), "birthdate": "1940-03-01",
            "address": { "kind": "home", "postal": "862-9201", "town": "火の国市東区青葉町", "block": "2丁目10番5号", "building": "" } },
        "stay": "home", "doctor": { "clinic": "青葉クリニック", "name": "青葉 一郎" }, "consent": true
    })
}

fn nursery() -> Value {
    let name =
        |given: &str| json!({ "family": "髙﨑", "given": given, "family_kana": "たかさき", "given_kana": "あお" });
    json!({
        "applicant": { "name": name("葵"), "phone": "090-5555-0123",
            "address": { "kind": "home", "postal": "862-9201", "town": "火の国市東区青葉町", "block": "2丁目10番5号", "building": "" } },
        "child": { "name": name("陽葵"), "birthdate": "2024-05-01" }, "starts_on": "2026-11-01",
        "parents": [
            { "name": name("葵"), "reason": "work", "employer": "肥後製作所", "hours": "160" },
            { "name": name("樹"), "reason": "work", "employer": "阿蘇農園", "hours": "150" }
        ],
        "wishes": { "first": "aoba" }, "lone_parent": false, "sibling": false, "tax_consent": true, "certificate": "employer"
    })
}

/// A care case that waits for the doctor, and its officer.
async fn waiting_for_the_doctor(test: &TestHall) -> (CaseRef, Browser) {
    let case = test.case("care-need", care_need()).await;
    let mut oka = test.officer("oka").await;
    finish(test, &mut oka, &case, "check", "accept").await;
    (case, oka)
}

/// Fills in the form of a new request; where it led.
async fn ask(test: &TestHall, officer: &mut Browser, case: &CaseRef, node: &str, fields: &[(&str, &str)]) -> Reply {
    let no = task(test, case, node).await.to_string();
    let path = format!("{}/outside/new?task={no}", page(case));
    let form = officer.get(&path).await;
    assert_eq!(form.status, 200, "{}", faults(&form));
    let (id, usual) = (form.field("id"), [("days", "14"), ("task", no.as_str())]);
    officer.post(&format!("{}/outside/new", page(case)), &[&[("id", id.as_str())], &usual[..], fields].concat()).await
}

async fn mail_the_doctor(test: &TestHall, oka: &mut Browser, case: &CaseRef) -> (String, String) {
    let fields = [("addressee", "青葉クリニック 青葉先生"), ("way", "mail"), ("mail", DOCTOR)];
    let sent = ask(test, oka, case, "evidence/opinion", &fields).await;
    assert_eq!(sent.status, 303, "{}", faults(&sent));
    (sent.location.expect("the request"), mailed(test).await)
}

/// The link of the newest mail to the doctor.
async fn mailed(test: &TestHall) -> String {
    let all = mails(test).await;
    let mail = all.iter().rev().find(|mail| mail.to == DOCTOR).expect("a mail to the doctor");
    for secret in ["鈴木", "ハナ", "主治医", "認定"] {
        assert!(!mail.body.contains(secret) && !mail.subject.contains(secret), "{secret}: {}", mail.body);
    }
    let link = mail.body.lines().find_map(|line| line.trim().strip_prefix("http://127.0.0.1:8080"));
    link.expect("a link").to_owned()
}

const SEEN: [(&str, &str); 6] = [
    ("q0.era", "西暦"),
    ("q0.y", "2026"),
    ("q0.m", "8"),
    ("q0.d", "28"),
    ("q1.value", "CANARY-病名 脳梗塞"),
    ("q2.value", "stable"),
];

async fn send(browser: &mut Browser, link: &str, fields: &[(&str, &str)]) -> Reply {
    browser.upload(&format!("{link}/answer"), fields, ("files", "", b"")).await
}

async fn open(browser: &mut Browser, link: &str) -> Reply {
    let opened = browser.post(link, &[]).await;
    assert_eq!(opened.location, Some(format!("{link}/answer")), "{}", faults(&opened));
    browser.follow(opened).await
}

async fn answers(test: &TestHall) -> u64 {
    let reads = test.hall.db().reads().await.expect("reads");
    reads.of::<outside_answer::Entity>().count(&reads).await.expect("a count")
}

async fn state(test: &TestHall, request: &str) -> String {
    let id: uuid::Uuid = request.trim_end_matches("/sheet").rsplit('/').next().expect("an id").parse().expect("an id");
    let reads = test.hall.db().reads().await.expect("reads");
    let rows = reads.of::<outside_request::Entity>().filter(outside_request::Column::Id.eq(id));
    rows.one(&reads).await.expect("a read").expect("a request").state
}

both_halls! {
    async fn a_doctor_answers_by_a_link_and_the_officer_accepts(test: &TestHall) {
        let (case, mut oka) = waiting_for_the_doctor(test).await;
        let drawn = oka.get(&page(&case)).await;
        assert!(drawn.has("社外に頼む"), "{}", faults(&drawn));
        assert_eq!(drawn.text().matches("data-key=\"M\"").count(), 1, "the key of the messages leads to them alone");
        let told = owner(test, &case).await.get(&format!("/case/{}", case.id)).await;
        test.clock.advance_ms(2 * 60_000);
        let (request, link) = mail_the_doctor(test, &mut oka, &case).await;
        assert!(!told.has("青葉クリニック 青葉先生"));
        let told = owner(test, &case).await.get(&format!("/case/{}", case.id)).await;
        assert!(told.has("主治医の回答を") && told.has("から待っています"), "{}", faults(&told));
        let mut doctor = test.citizen();
        let first = doctor.get(&link).await;
        assert!(first.status == 200 && first.has("青葉クリニック 青葉先生") && first.has("介護保険課"), "{}", faults(&first));
        assert!(!first.has("鈴木"), "nobody is named before the button: {}", faults(&first));
        assert_eq!(doctor.get(&format!("{link}/answer")).await.location, Some(link.clone()), "the button first");
        let form = open(&mut doctor, &link).await;
        assert!(form.has("鈴木 ハナ") && form.has("最後に診察した日"), "{}", faults(&form));
        for other in ["鈴木 杏奈", "080-1111-2222", "青葉町", &case.number] {
            assert!(!form.has(other), "{other} is none of the doctor's business: {}", faults(&form));
        }
        let wrong = send(&mut doctor, &link, &SEEN[..5]).await;
        assert!(wrong.status == 422 && wrong.has("CANARY-病名 脳梗塞"), "what was typed stays: {}", faults(&wrong));
        let sent = send(&mut doctor, &link, &[&SEEN[..], &[("note", "電話は午後に")]].concat()).await;
        assert_eq!(sent.location, Some(link.clone()), "{}", faults(&sent));
        let received = doctor.get(&link).await;
        assert!(received.status == 200 && received.has("回答を受け取りました") && !received.has("鈴木"), "{}", faults(&received));
        for path in [format!("{link}/answer"), format!("{link}/not-mine")] {
            assert!(test.citizen().get(&path).await.has("回答を受け取りました"), "once");
        }
        assert!(send(&mut doctor, &link, &SEEN).await.has("回答を受け取りました"));
        assert_eq!(answers(test).await, 1);
        let told = owner(test, &case).await.get(&format!("/case/{}", case.id)).await;
        assert!(told.has("主治医の回答が届きました") && !told.has("脳梗塞"), "{}", faults(&told));
        assert!(oka.get(&page(&case)).await.has("回答あり・確認待ち"));
        task(test, &case, "evidence/look").await;
        let shown = oka.get(&request).await;
        assert!(shown.has("脳梗塞") && shown.has("社外: 主治医") && shown.has("電話は午後に"), "{}", faults(&shown));
        let fields = [("do", "accept"), ("result", "arrived"), ("version", "1")];
        assert_eq!(oka.post(&request, &fields).await.status, 409, "an old page accepts nothing");
        let version = shown.field("version");
        let accepted = oka.post(&request, &[("do", "accept"), ("result", "arrived"), ("version", &version)]).await;
        assert_eq!(accepted.location, Some(page(&case)), "{}", faults(&accepted));
        assert!(shape(test, &case).await.tasks.iter().all(|task| task.node != "evidence/opinion"));
        assert_eq!(state(test, &request).await, "accepted");
        let events = test.hall.db().events_after(0, 10_000).await.expect("events");
        let told = events.iter().map(|event| event.body.to_string()).collect::<String>();
        assert!(!told.contains("CANARY") && !told.contains(DOCTOR) && !told.contains("青葉"), "the journal holds no value");
        let kinds: Vec<&str> = events.iter().filter(|event| event.stream_kind == "outside").map(|event| event.kind.as_str()).collect();
        assert_eq!(kinds, ["outside-sent", "outside-opened", "outside-answered", "outside-accepted"]);
    }

    async fn two_answers_at_once_are_one(test: &TestHall) {
        let (case, mut oka) = waiting_for_the_doctor(test).await;
        let (_, link) = mail_the_doctor(test, &mut oka, &case).await;
        open(&mut test.citizen(), &link).await;
        let presses = (0..8).map(|_| {
            let (mut browser, link) = (test.citizen(), link.clone());
            tokio::spawn(async move { send(&mut browser, &link, &SEEN).await.status })
        });
        for press in presses.collect::<Vec<_>>() {
            let status = press.await.expect("a press");
            assert!(matches!(status, 200 | 303), "{status}");
        }
        assert_eq!(answers(test).await, 1);
    }

    async fn an_employer_types_the_code_of_a_sheet_and_is_asked_again(test: &TestHall) {
        let case = test.case("nursery-place", nursery()).await;
        let mut murakami = test.officer("murakami").await;
        finish(test, &mut murakami, &case, "check", "accept").await;
        let fields = [("addressee", "肥後製作所 人事課"), ("way", "sheet")];
        let refused = ask(test, &mut murakami, &case, "evidence/employment", &fields).await;
        assert!(refused.status == 422 && refused.has("肥後製作所 人事課"), "which parent? {}", faults(&refused));
        let made = ask(test, &mut murakami, &case, "evidence/employment", &[&fields[..], &[("row", "r2")]].concat()).await;
        let path = made.location.expect("the sheet");
        let sheet = murakami.get(&path).await;
        assert!(sheet.status == 200 && sheet.has("髙﨑 樹") && !sheet.has("髙﨑 葵") && !sheet.has("阿蘇農園"), "{}", faults(&sheet));
        let code = code_on(&sheet);
        let mut employer = test.citizen();
        for wrong in ["", "7KQ2-M9XD", "0000-0000-0000"] {
            assert_eq!(employer.post("/outside", &[("code", wrong)]).await.status, 422, "{wrong}");
        }
        let typed = code.to_lowercase().replace('-', " ");
        let link = employer.post("/outside", &[("code", &typed)]).await.location.expect("the request");
        assert!(!employer.get(&link).await.has("髙﨑"));
        let form = open(&mut employer, &link).await;
        assert!(form.has("髙﨑 樹") && !form.has("髙﨑 葵"), "{}", faults(&form));
        let given = [
            ("q0.era", "西暦"), ("q0.y", "2020"), ("q0.m", "4"), ("q0.d", "1"), ("q1.value", "open"), ("q2.value", "20"), ("q3.value", "150"),
            ("q4.value", "no"),
        ];
        assert_eq!(send(&mut employer, &link, &given).await.status, 303);
        let request = path.trim_end_matches("/sheet").to_owned();
        let none = murakami.post(&request, &[("do", "again"), ("reason", " ")]).await;
        assert!(none.status == 422, "a reason is owed: {}", faults(&none));
        let new = murakami.get(&request).await.field("new");
        let fields = [("do", "again"), ("reason", "会社の印の日付がありません。"), ("new", new.as_str())];
        let again = murakami.post(&request, &fields).await.location.expect("a new request");
        assert_eq!(state(test, &request).await, "again");
        assert_eq!(employer.post("/outside", &[("code", &code)]).await.status, 422, "the old code is no code");
        assert!(employer.get(&link).await.has("新しいお願いを送りました"));
        let code = code_on(&murakami.get(&format!("{again}/sheet")).await);
        let link = employer.post("/outside", &[("code", &code)]).await.location.expect("the new request");
        assert!(employer.get(&link).await.has("会社の印の日付がありません。"));
        let form = open(&mut employer, &link).await;
        assert!(form.has("value=\"150\""), "their own answer need not be typed twice: {}", faults(&form));
    }

    async fn what_was_typed_stays_when_the_request_goes_void(test: &TestHall) {
        let (case, mut oka) = waiting_for_the_doctor(test).await;
        let (request, link) = mail_the_doctor(test, &mut oka, &case).await;
        let mut doctor = test.citizen();
        open(&mut doctor, &link).await;
        let id = request.rsplit('/').next().expect("an id");
        let fields = [("addressee", "青葉クリニック"), ("way", "mail"), ("mail", DOCTOR)];
        let second = ask(test, &mut oka, &case, "evidence/opinion", &fields).await;
        assert!(second.status == 422 && second.has("まだ開いています"), "{}", faults(&second));
        let replaced = ask(test, &mut oka, &case, "evidence/opinion", &[&fields[..], &[("instead", id)]].concat()).await;
        assert_eq!(replaced.status, 303, "{}", faults(&replaced));
        let kept = send(&mut doctor, &link, &SEEN).await;
        assert!(kept.status == 409 && kept.has("CANARY-病名 脳梗塞") && kept.has("市には届いていません"), "{}", faults(&kept));
        assert!(!kept.has("鈴木 ハナ") && !kept.has("回答を送る"), "{}", faults(&kept));
        assert_eq!(test.citizen().get(&link).await.status, 410);
        let (request, link) = (replaced.location.expect("the request"), mailed(test).await);
        open(&mut doctor, &link).await;
        oka.post(&request, &[("do", "revoke")]).await;
        assert!(doctor.get(&link).await.has("このお願いは終わりました"));
        let (_, link) = mail_the_doctor(test, &mut oka, &case).await;
        open(&mut doctor, &link).await;
        let mut applicant = owner(test, &case).await;
        assert_eq!(applicant.post(&format!("/case/{}/withdraw", case.id), &[]).await.status, 303);
        let kept = send(&mut doctor, &link, &SEEN).await;
        assert!(kept.status == 409 && kept.has("CANARY-病名 脳梗塞") && !kept.has("取り下げ"), "{}", faults(&kept));
        assert_eq!(answers(test).await, 0);
    }

    async fn whom_it_is_not_for_says_so_and_the_office_learns_of_it(test: &TestHall) {
        let (case, mut oka) = waiting_for_the_doctor(test).await;
        let (request, link) = mail_the_doctor(test, &mut oka, &case).await;
        let mut stranger = test.citizen();
        let asked = stranger.get(&format!("{link}/not-mine")).await;
        assert!(asked.status == 200 && !asked.has("鈴木"), "{}", faults(&asked));
        stranger.post(&format!("{link}/not-mine"), &[]).await;
        assert!(stranger.get(&link).await.has("ありがとうございました"));
        assert_eq!(test.citizen().get(&format!("{link}/answer")).await.status, 410, "void for everybody");
        assert_eq!(send(&mut test.citizen(), &link, &SEEN).await.status, 409);
        assert!(oka.get(&request).await.has("宛先ちがい"));
        task(test, &case, "evidence/look").await;
        mail_the_doctor(test, &mut oka, &case).await;
    }

    async fn a_link_that_was_guessed_or_has_grown_old_opens_nothing(test: &TestHall) {
        let (case, mut oka) = waiting_for_the_doctor(test).await;
        let (request, link) = mail_the_doctor(test, &mut oka, &case).await;
        let mut forged = link.clone();
        forged.truncate(link.len() - 4);
        let mut other = test.citizen();
        let guesses = [format!("{forged}0000"), "/outside/x".to_owned(), format!("/outside/{}", case.id)];
        let mut pages = Vec::new();
        for path in guesses {
            let told = other.get(&path).await;
            assert_eq!(told.status, 410, "{path}");
            pages.push(faults(&told));
        }
        assert!(pages.windows(2).all(|two| two[0] == two[1]), "one answer to every guess");
        let file = format!("{request}/file/{}", case.id);
        assert_eq!(oka.get(&file).await.status, 404);
        assert_eq!(test.officer("sato").await.get(&request).await.status, 404, "another section");
        let db = test.hall.db();
        db.submit(Changes::new().update(Update::new("case_file").key("id", case.id).set("hidden", true))).await.expect("hidden");
        assert_eq!(other.get(&link).await.status, 410, "a mailed link opens no hidden case");
        db.submit(Changes::new().update(Update::new("case_file").key("id", case.id).set("hidden", false))).await.expect("seen");
        test.clock.advance_ms(30 * DAY);
        assert_eq!(other.get(&link).await.status, 410, "thirty days");
    }

    async fn a_silent_party_is_reminded_once_by_itself_and_by_hand(test: &TestHall) {
        let (case, mut oka) = waiting_for_the_doctor(test).await;
        let (request, link) = mail_the_doctor(test, &mut oka, &case).await;
        assert_eq!(oka.post(&request, &[("do", "remind")]).await.status, 422, "not on the first day");
        test.clock.advance_ms(2 * DAY);
        let mut oka = test.officer("oka").await;
        assert_eq!(oka.post(&request, &[("do", "remind")]).await.status, 303);
        assert_eq!(mailed(test).await, link, "the same link");
        assert_eq!(oka.post(&request, &[("do", "remind")]).await.status, 422, "once a day");
        test.clock.advance_ms(20 * DAY);
        while !job_worker(&test.hall).run_once().await.expect("a round").is_empty() {}
        assert!(mails(test).await.iter().all(|mail| mail.to != DOCTOR), "reminded by hand, not again by the clock");
        let (case, mut oka) = waiting_for_the_doctor(test).await;
        let (_, link) = mail_the_doctor(test, &mut oka, &case).await;
        test.clock.advance_ms(15 * DAY);
        while !job_worker(&test.hall).run_once().await.expect("a round").is_empty() {}
        assert_eq!(mailed(test).await, link, "by the clock, after the stage's days");
    }

    async fn files_are_judged_and_reach_the_officer_alone(test: &TestHall) {
        let (case, mut oka) = waiting_for_the_doctor(test).await;
        let (request, link) = mail_the_doctor(test, &mut oka, &case).await;
        let mut doctor = test.citizen();
        open(&mut doctor, &link).await;
        let to = format!("{link}/answer");
        let refused = doctor.upload(&to, &SEEN, ("files", "意見書.exe", b"MZ\x90\x00 not a paper")).await;
        assert!(refused.status == 422 && refused.has("意見書.exe") && refused.has("CANARY-病名"), "{}", faults(&refused));
        let large = vec![b'%'; 10_000_001];
        let refused = doctor.upload(&to, &SEEN, ("files", "大きい.pdf", &[b"%PDF-1.7\n".as_slice(), &large].concat())).await;
        assert!(refused.status == 422 && refused.has("大きい.pdf"), "{}", faults(&refused));
        let sent = doctor.upload(&to, &SEEN, ("files", "意見書.pdf", b"%PDF-1.7\nCANARY-opinion")).await;
        assert_eq!(sent.status, 303, "{}", faults(&sent));
        let shown = oka.get(&request).await;
        let file = shown.link(&format!("{request}/file/")).expect("the file");
        let bytes = oka.get(&file).await;
        assert!(bytes.status == 200 && bytes.has("CANARY-opinion"));
        let mut applicant = owner(test, &case).await;
        assert!(!applicant.get(&format!("/case/{}/sent", case.id)).await.has("意見書.pdf"));
        assert_eq!(test.officer("sato").await.get(&file).await.status, 404);
    }

    async fn where_the_file_asks_nothing_the_officer_says_what_and_a_few_lines_answer(test: &TestHall) {
        let (case, mut oka) = waiting_for_the_doctor(test).await;
        finish(test, &mut oka, &case, "evidence/survey", "done").await;
        crate::hands::record(test, &mut oka, &case, "evidence/opinion", "arrived").await;
        let fields = [("addressee", "介護認定審査会 事務局"), ("way", "mail"), ("mail", DOCTOR)];
        let refused = ask(test, &mut oka, &case, "board", &fields).await;
        assert!(refused.status == 422 && refused.has("「相手に伝えること」を入れてください"), "{}", faults(&refused));
        let words = [("words", "9月の審査の結果を教えてください。")];
        let sent = ask(test, &mut oka, &case, "board", &[&fields[..], &words].concat()).await;
        assert_eq!(sent.status, 303, "{}", faults(&sent));
        let (mut board, link) = (test.citizen(), mailed(test).await);
        assert!(board.get(&link).await.has("9月の審査の結果を教えてください。"));
        let form = open(&mut board, &link).await;
        assert!(!form.has("鈴木"), "the file names nothing that they must know: {}", faults(&form));
        assert_eq!(send(&mut board, &link, &[("note", " ")]).await.status, 422);
        assert_eq!(send(&mut board, &link, &[("note", "要介護2")]).await.status, 303);
        let request = sent.location.expect("the request");
        let shown = oka.get(&request).await;
        let accepted = [("do", "accept"), ("result", "care"), ("version", &*shown.field("version"))];
        assert!(shown.has("要介護2") && oka.post(&request, &accepted).await.status == 303, "{}", faults(&shown));
        assert_eq!(shape(test, &case).await.stage, "decide");
    }

    async fn codes_are_tried_ten_times_and_no_more(test: &TestHall) {
        let mut browser = test.citizen();
        for left in (0..10).rev() {
            let told = browser.post("/outside", &[("code", "0000-0000-0000")]).await;
            assert!(told.status == 422 && told.has(&format!("あと{left}回")), "{}", faults(&told));
        }
        assert_eq!(browser.post("/outside", &[("code", "0000-0000-0000")]).await.status, 429);
    }
}

fn code_on(sheet: &Reply) -> String {
    let text = sheet.text();
    let code = text.split("class=\"num t28\">").nth(1).and_then(|rest| rest.split('<').next()).expect("a code");
    code.to_owned()
}
