//! A protection from entering to its end: two officers at every step, and everything hidden in between from everybody but those who handle it.

use hall::cases::case_file;
use hall::protection::{self, Unasked};
use sea_orm::{ColumnTrait, QueryFilter};
use serde_json::{Value, json};
use store::ActorRef;
use testkit::{Browser, CaseRef, TestHall, both_halls};
use uuid::Uuid;

use crate::hands::{child_allowance, faults, granted, mails, owner, page};

/// A mother and her child, found by whoever searches for them; the mark stands in every free word.
pub fn mother() -> Value {
    let mut answers = child_allowance("カナリヤ鳥", "咲");
    answers["applicant"]["name"]["family_kana"] = json!("カナリヤトリ");
    answers["applicant"]["address"]["building"] = json!("カナリヤ鳥荘203");
    answers["applicant"]["phone"] = json!("080-5550-9731");
    answers["children"][0]["name"]["given"] = json!("陽葵カナリヤ鳥");
    answers["children"][0]["name"]["family_kana"] = json!("カナリヤトリ");
    answers
}

/// The father's own claim for the same child, from where he lives.
pub fn father() -> Value {
    let mut answers = child_allowance("鷲尾", "剛");
    answers["applicant"]["name"]["family_kana"] = json!("わしお");
    answers["applicant"]["name"]["given_kana"] = json!("ごう");
    answers["applicant"]["birthdate"] = json!("1990-01-15");
    answers["applicant"]["address"] =
        json!({ "kind": "home", "postal": "861-9401", "town": "火の国市南区富合町", "block": "405番地" });
    answers["children"] = mother()["children"].clone();
    answers
}

const ENTRY: [(&str, &str); 18] = [
    ("p1-name", "カナリヤ鳥 咲"),
    ("p1-kana", "カナリヤトリ サキ"),
    ("p1-born", "1994-03-02"),
    ("p1-town", "火の国市東区青葉町"),
    ("p1-block", "2-10-5"),
    ("p1-building", "カナリヤ鳥荘203"),
    ("p2-name", "カナリヤ鳥 陽葵カナリヤ鳥"),
    ("p2-kana", "カナリヤトリ ヒマリ"),
    ("p2-born", "2026-08-30"),
    ("o1-name", "鷲尾 剛"),
    ("o1-kana", "わしお ごう"),
    ("o1-born", "1990-01-15"),
    ("basis", "dv"),
    ("papers", "police"),
    ("papers", "court-order"),
    ("note", "転居先を伝えないこと"),
    ("from", "2026-09-07"),
    ("until", "2027-09-06"),
];

pub async fn entered(test: &TestHall) -> Uuid {
    let reply = test.officer("wada").await.post("/desk/protection/new", &ENTRY).await;
    assert_eq!(reply.status, 303, "{}", faults(&reply));
    let href = reply.location.expect("its page");
    href.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id")
}

async fn answer(officer: &mut Browser, id: Uuid, fields: &[(&str, &str)]) {
    let reply = officer.post(&format!("/desk/protection/{id}/answer"), fields).await;
    assert_eq!(reply.status, 303, "{}", faults(&reply));
}

/// Mother, child and their address, in force.
pub async fn protect(test: &TestHall) -> Uuid {
    let id = entered(test).await;
    answer(&mut test.officer("yokota").await, id, &[("do", "yes")]).await;
    id
}

pub async fn row(test: &TestHall, case: &CaseRef) -> case_file::Model {
    let reads = test.hall.db().reads().await.expect("reads");
    let found = reads.of::<case_file::Entity>().filter(case_file::Column::Id.eq(case.id)).one(&reads).await;
    found.expect("a read").expect("a case")
}

async fn finds(officer: &mut Browser, case: &CaseRef) -> bool {
    let mut found = officer.get(&page(case)).await.status == 200;
    found |= officer.get("/desk/inbox?tab=all").await.has(&case.number);
    for words in [case.number.as_str(), "カナリヤ鳥", "かなりやとり"] {
        found |= officer.post("/desk/search", &[("q", words)]).await.has(&format!("/desk/case/{}", case.id));
    }
    found
}

/// Everything due is done: mail, timers, judging again.
async fn worked(test: &TestHall) {
    let worker = hall::notices::job_worker(&test.hall);
    while !worker.run_once().await.expect("a round").is_empty() {}
}

both_halls! {
    async fn two_officers_hide_a_case_and_two_show_it_again(test: &TestHall) {
        let case = test.case("child-allowance", mother()).await;
        let (mut sato, mut wada, mut yokota) =
            (test.officer("sato").await, test.officer("wada").await, test.officer("yokota").await);
        let mut home = owner(test, &case).await;
        assert!(finds(&mut sato, &case).await);
        let id = entered(test).await;
        assert!(finds(&mut sato, &case).await, "entering alone hides nothing");
        let wrong = wada.post(&format!("/desk/protection/{id}/answer"), &[("do", "yes")]).await;
        assert_eq!(wrong.status, 403, "who enters may not confirm");
        let reads = test.hall.db().reads().await.expect("reads");
        let file = protection::read(&reads, id, &["kumin".to_owned()]).await.expect("a read").expect("a protection");
        let (by, first) = (ActorRef::new("officer", "x"), test.account("wada").await);
        let same = protection::decide(&test.hall, &reads, &file, &by, first, None).await.expect("a read");
        assert_eq!(same.err(), Some(Unasked::SamePerson), "not even with both grants");
        drop(reads);
        let seen = yokota.get(&format!("/desk/protection/{id}")).await;
        assert!(seen.has("カナリヤ鳥 咲") && seen.has("転居先を伝えないこと") && seen.has("確認する"), "{}", faults(&seen));
        answer(&mut yokota, id, &[("do", "yes")]).await;
        assert!(!finds(&mut sato, &case).await, "hidden at once");
        assert_eq!(wada.get(&page(&case)).await.status, 200, "a handler of the section works on");
        assert!(wada.get("/desk/inbox?tab=all").await.has(&case.number));
        // The other party may know number and code, or have the browser at home that was shown them.
        assert_eq!(home.get(&format!("/case/{}", case.id)).await.status, 404);
        let mut other = test.citizen();
        assert_eq!(other.post("/status", &[("number", &case.number), ("code", &case.code)]).await.status, 422);
        let told = wada.get(&format!("/desk/protection/{id}")).await;
        let new = hall::cases::code(&test.hall, case.id, &row(test, &case).await.secret);
        assert!(told.has(&new) && told.has(&case.number), "{}", faults(&told));
        let own = owner(test, &CaseRef { code: new, ..case.clone() }).await.get(&format!("/case/{}", case.id)).await;
        assert_eq!(own.status, 200, "the protected person's own way stays open");
        // A longer period and the end need two as well.
        let longer = [("until", "2028-09-06"), ("papers", "police")];
        let asked = wada.post(&format!("/desk/protection/{id}/extend"), &longer).await;
        assert_eq!(asked.status, 303, "{}", faults(&asked));
        assert_eq!(wada.post(&format!("/desk/protection/{id}/end"), &[("note", "x")]).await.status, 422, "one at a time");
        answer(&mut yokota, id, &[("do", "yes")]).await;
        assert!(wada.get("/desk/protection").await.has("2028年9月6日"));
        assert_eq!(wada.post(&format!("/desk/protection/{id}/end"), &[("note", "本人の申出")]).await.status, 303);
        assert!(!finds(&mut sato, &case).await, "asking for the end shows nothing yet");
        let no = yokota.post(&format!("/desk/protection/{id}/answer"), &[("do", "no")]).await;
        assert_eq!(no.status, 422, "a no has a reason");
        answer(&mut yokota, id, &[("do", "yes")]).await;
        assert!(finds(&mut sato, &case).await, "shown again");
        let history = wada.get(&format!("/desk/protection/{id}")).await;
        assert!(history.has("和田 栞") && history.has("横田 蓮") && history.has("本人の申出"), "{}", faults(&history));
    }

    async fn a_case_of_a_release_without_marks_is_found_too(test: &TestHall) {
        let (old, other) = (test.case("child-allowance", mother()).await, test.case("child-allowance", child_allowance("隣", "人")).await);
        store::testing::on_writer(test.hall.db(), "DELETE FROM case_mark").await;
        protect(test).await;
        worked(test).await;
        assert!(!row(test, &old).await.hidden, "nothing says that it speaks of her");
        assert_eq!(hall::cases::mark_unmarked(&test.hall, |_| ()).await.expect("marked"), 2);
        assert!(row(test, &old).await.hidden && !row(test, &other).await.hidden);
        assert!(!finds(&mut test.officer("sato").await, &old).await);
        let mut father = test.citizen();
        assert_eq!(father.post("/status", &[("number", &old.number), ("code", &old.code)]).await.status, 422);
        assert_eq!(hall::cases::mark_unmarked(&test.hall, |_| ()).await.expect("marked"), 0, "once");
    }

    async fn what_arrives_afterwards_is_hidden_from_its_first_moment(test: &TestHall) {
        protect(test).await;
        worked(test).await;
        let case = test.case("child-allowance", mother()).await;
        assert!(row(test, &case).await.hidden);
        assert!(!finds(&mut test.officer("sato").await, &case).await);
        assert!(finds(&mut test.officer("wada").await, &case).await);
        assert_eq!(owner(test, &case).await.get(&format!("/case/{}", case.id)).await.status, 200);
        assert!(mails(test).await.is_empty(), "a mailbox may be shared");
        // Somebody who lives with her would tell the address.
        let mut sister = child_allowance("鳥海", "恵");
        sister["applicant"]["address"]["building"] = json!("カナリヤ鳥荘203");
        assert!(row(test, &test.case("child-allowance", sister).await).await.hidden);
        let mut neighbour = child_allowance("隣", "人");
        neighbour["applicant"]["birthdate"] = json!("1970-01-01");
        assert!(!row(test, &test.case("child-allowance", neighbour).await).await.hidden);
        let his = test.case("child-allowance", father()).await;
        assert!(!row(test, &his).await.hidden, "the office answers the other party as anybody");
        let mut uncle = father();
        uncle["applicant"]["birthdate"] = json!("1960-01-01");
        assert!(row(test, &test.case("child-allowance", uncle).await).await.hidden, "somebody else names the child");
    }

    async fn a_letter_of_a_hidden_case_is_not_there_for_the_post_room(test: &TestHall) {
        let case = test.case_by("child-allowance", mother(), None, false).await;
        granted(test, &case).await;
        test.clock.advance_ms(3_600_000);
        let mut post = test.officer("post").await;
        let listed = post.get("/desk/post").await.link("/desk/post/").expect("a letter");
        protect(test).await;
        assert!(post.get("/desk/post").await.link("/desk/post/").is_none());
        assert_eq!(post.get(&listed).await.status, 404);
        let letter = listed.rsplit('/').next().unwrap_or_default().to_owned();
        post.post("/desk/post", &[("letter", &letter), ("on", "2026-09-07")]).await;
        let mut wada = test.officer("wada").await;
        let own = wada.get("/desk/by-hand").await;
        assert!(own.has(&letter) && !own.has("青葉町") && !own.has("カナリヤ鳥"), "{}", faults(&own));
        assert!(wada.get(&format!("{}/letter/{letter}", page(&case))).await.has("カナリヤ鳥荘203"), "to be printed");
        let done = wada.post("/desk/by-hand", &[("letter", &letter), ("on", "2026-09-07")]).await;
        assert_eq!(done.status, 303, "{}", faults(&done));
        let known = [("letter", letter.as_str()), ("how", "known"), ("on", "2026-09-07")];
        assert_eq!(wada.post("/desk/by-hand/delivered", &known).await.status, 303);
        assert!(row(test, &case).await.delivered_on.is_some());
    }

    async fn somebody_is_let_by_to_one_case_for_an_hour_by_another(test: &TestHall) {
        let case = test.case("child-allowance", mother()).await;
        let id = protect(test).await;
        let (mut sato, mut yokota) = (test.officer("sato").await, test.officer("yokota").await);
        let ask = |number: &str| [("number".to_owned(), number.to_owned()), ("reason".to_owned(), "警察から照会".to_owned())];
        for number in [case.number.as_str(), "JT26-09999-1", "ない番号"] {
            let fields = ask(number);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let reply = sato.post("/desk/passing", &fields).await;
            assert_eq!((reply.status, reply.location.as_deref()), (303, Some("/desk/passing")), "{number}");
        }
        assert_eq!(sato.get(&page(&case)).await.status, 404);
        let waits = yokota.get("/desk/protection/passing").await;
        assert!(waits.has(&case.number) && !waits.has("JT26-09999-1"), "{}", faults(&waits));
        let ask = waits.field("id");
        let mut kudo = test.officer("kudo").await;
        assert_eq!(kudo.post("/desk/protection/passing", &[("id", &ask), ("do", "yes")]).await.status, 403);
        assert_eq!(yokota.post("/desk/protection/passing", &[("id", &ask), ("do", "yes")]).await.status, 303);
        assert!(sato.get("/desk/passing").await.has(&format!("/desk/case/{}", case.id)));
        let seen = sato.get(&page(&case)).await;
        assert!(seen.status == 200 && !seen.has("/withdraw"), "for reading: {}", faults(&seen));
        assert_eq!(sato.get(&format!("{}/transfer", page(&case))).await.status, 404, "no act");
        assert!(!sato.get("/desk/inbox?tab=all").await.has(&case.number), "no list");
        assert_eq!(test.officer("hayashi").await.get(&page(&case)).await.status, 404, "nobody else");
        let looks = test.hall.db().looks_of(case.id).await.expect("looks");
        assert!(looks.iter().any(|look| look.purpose == "protection.passing"));
        let told = yokota.get(&format!("/desk/protection/{id}")).await;
        assert!(told.has("警察から照会") && told.has("1時間だけ開くことを許しました"), "{}", faults(&told));
        test.clock.advance_ms(61 * 60_000);
        let mut again = test.officer("sato").await;
        assert_eq!(again.get(&page(&case)).await.status, 404, "the hour is over");
    }

    async fn a_correction_that_names_a_protected_place_hides_the_case(test: &TestHall) {
        protect(test).await;
        worked(test).await;
        let case = test.case("child-allowance", child_allowance("隣", "人")).await;
        assert!(!row(test, &case).await.hidden);
        let mut sato = test.officer("sato").await;
        let path = format!("{}/correct", page(&case));
        let form = sato.get(&format!("{path}?flag=applicant.address")).await;
        let (version, way) = (form.field("version"), form.field("way"));
        let asked = [
            ("version", version.as_str()),
            ("way", &way),
            ("flag", "applicant.address"),
            ("reason-0", "own"),
            ("own-0", "部屋番号がありません。"),
            ("days", "14"),
            ("do", "send"),
        ];
        let sent = sato.post(&path, &asked).await;
        assert_eq!(sent.status, 303, "{}", faults(&sent));
        test.clock.advance_ms(61_000);
        let mut citizen = owner(test, &case).await;
        let path = format!("/case/{}/correct", case.id);
        let seen = citizen.get(&path).await.field("seen");
        let given = [
            ("seen", seen.as_str()),
            ("f0.kind", "home"),
            ("f0.postal", "862-9201"),
            ("f0.town", "火の国市東区青葉町"),
            ("f0.block", "2-10-5"),
            ("f0.building", "カナリヤ鳥荘203"),
        ];
        let done = citizen.upload(&path, &given, ("none", "", b"")).await;
        assert_eq!(done.status, 303, "{}", faults(&done));
        worked(test).await;
        assert!(row(test, &case).await.hidden);
        assert_eq!(citizen.get(&format!("/case/{}", case.id)).await.status, 200, "their own way stays open");
    }
}
