//! A nursery's batch: seats entered, tried, confirmed by an officer and carried out case by case, up to the letter that says why.

use hall::notices::job_worker;
use serde_json::{Value, json};
use testkit::{Browser, CaseRef, Reply, TestHall, both_halls};

use crate::hands::{approve, done, faults, finish, letter, page, record, shape, task};

const PAGE: &str = "/desk/batch/nursery-place/allocate";

/// A child of the class of one year whose parents work so many hours.
fn nursery(given: &str, hours: &str, first: &str, second: Option<&str>) -> Value {
    let name =
        |given: &str| json!({ "family": "髙﨑", "given": given, "family_kana": "たかさき", "given_kana": "あお" });
    let mut wishes = json!({ "first": first });
    if let Some(second) = second {
        wishes["second"] = second.into();
    }
    json!({
        "applicant": { "name": name(given), "phone": "090-5555-0123",
            "address": { "kind": "home", "postal": "862-9201", "town": "火の国市東区青葉町", "block": "2丁目10番5号", "building": "" } },
        "child": { "name": name("陽葵"), "birthdate": "2024-05-01" }, "starts_on": "2026-11-01",
        "parents": [ { "name": name("葵"), "reason": "work", "employer": "肥後製作所", "hours": hours } ],
        "wishes": wishes, "lone_parent": false, "sibling": false, "tax_consent": true, "certificate": "me"
    })
}

/// A case that waits for the allocation.
async fn waiting(test: &TestHall, murakami: &mut Browser, answers: Value) -> CaseRef {
    let case = test.case("nursery-place", answers).await;
    finish(test, murakami, &case, "check", "accept").await;
    record(test, murakami, &case, "evidence/employment", "arrived").await;
    finish(test, murakami, &case, "evidence/points", "ok").await;
    task(test, &case, "allocate").await;
    case
}

async fn try_seats(officer: &mut Browser, seats: &[(&str, &str)]) -> Reply {
    let fields = [&[("do", "try"), ("until", "2026-09-07")], seats].concat();
    let tried = officer.post(PAGE, &fields).await;
    assert_eq!(tried.location.as_deref(), Some(PAGE), "{}", faults(&tried));
    officer.get(PAGE).await
}

async fn confirm(officer: &mut Browser, seen: &str) -> Reply {
    officer.post(PAGE, &[("do", "confirm"), ("seen", seen)]).await
}

async fn stage(test: &TestHall, case: &CaseRef) -> String {
    shape(test, case).await.stage
}

both_halls! {
    async fn seats_are_tried_confirmed_and_carried_out(test: &TestHall) {
        let mut murakami = test.officer("murakami").await;
        let full = waiting(test, &mut murakami, nursery("葵", "160", "aoba", Some("ueki"))).await;
        let part = waiting(test, &mut murakami, nursery("環", "60", "aoba", None)).await;
        let other = waiting(test, &mut murakami, nursery("碧", "80", "aoba", Some("ueki"))).await;
        assert!(murakami.get("/desk/batches").await.has("保育所等の利用申込"));
        let drawn = murakami.get(&page(&full)).await;
        assert!(drawn.has("次の調整を待っています") && drawn.has(PAGE), "{}", faults(&drawn));
        let empty = murakami.get(PAGE).await;
        assert!(empty.status == 200 && empty.has("いま待っている申込 3件") && !empty.has("この結果で確定する"), "{}", faults(&empty));
        let wrong = murakami.post(PAGE, &[("do", "try"), ("until", "2026-09-08"), ("s.aoba.age1", "many")]).await;
        assert!(wrong.status == 422 && wrong.has("先の日は選べません") && wrong.has("青葉こども園（東区） 1歳児") && wrong.has("value=\"many\""), "{}", faults(&wrong));
        let tried = try_seats(&mut murakami, &[("s.aoba.age1", "１"), ("s.ueki.age1", "1"), ("s.ueki.age2", "5")]).await;
        assert!(tried.has("対象 3件のうち、席があるのは2件、ないのは1件です"), "{}", faults(&tried));
        assert!(tried.has("青葉こども園（東区）（第1希望）") && tried.has("植木保育園（北区）（第2希望）"), "{}", faults(&tried));
        assert!(tried.has("青葉こども園（東区）: 最低40点"), "why not the first wish: {}", faults(&tried));
        assert_eq!(stage(test, &full).await, "allocate", "a trial decides nothing");
        let seen = tried.field("seen");
        let late = waiting(test, &mut murakami, nursery("岬", "170", "ueki", None)).await;
        let changed = confirm(&mut murakami, &seen).await;
        assert!(changed.status == 422 && changed.has("まだ何も確定していません") && changed.has("対象 4件"), "{}", faults(&changed));
        let confirmed = confirm(&mut murakami, &changed.field("seen")).await;
        let result = confirmed.location.clone().expect("the result");
        assert!(result.starts_with(&format!("{PAGE}/")), "{}", faults(&confirmed));
        let running = murakami.get(&result).await;
        assert!(running.has("4件のうち0件が済みました") && running.has("http-equiv=\"refresh\""), "{}", faults(&running));
        assert!(confirm(&mut murakami, &seen).await.has("もう一度試してください"), "once");
        job_worker(&test.hall).run_once().await.expect("the timers");
        let finished = murakami.get(&result).await;
        assert!(finished.has("4件すべてを処理しました") && !finished.has("http-equiv=\"refresh\""), "{}", faults(&finished));
        for (case, at) in [(&full, "decide"), (&late, "decide"), (&part, "hold"), (&other, "hold")] {
            assert_eq!(stage(test, case).await, at);
        }
        let events = test.hall.db().events_after(0, 10_000).await.expect("events");
        let together: Vec<_> = events.iter().filter(|event| event.body.to_string().contains("allocated")).collect();
        assert_eq!(together.len(), 4, "each case names its batch");
        let drawn = murakami.get(&page(&full)).await;
        assert!(drawn.has("青葉こども園（東区）（第1希望）") && drawn.has(&result), "{}", faults(&drawn));
    }

    async fn the_decision_says_why_and_nobody_types_it(test: &TestHall) {
        let mut murakami = test.officer("murakami").await;
        let first = waiting(test, &mut murakami, nursery("葵", "160", "aoba", None)).await;
        let second = waiting(test, &mut murakami, nursery("環", "60", "aoba", None)).await;
        let tried = try_seats(&mut murakami, &[("s.aoba.age1", "1")]).await;
        assert_eq!(confirm(&mut murakami, &tried.field("seen")).await.status, 303);
        job_worker(&test.hall).run_once().await.expect("the timers");
        let no = task(test, &second, "hold/draft").await;
        let path = format!("{}/draft/{no}", page(&second));
        let form = murakami.get(&path).await;
        assert!(form.has("青葉こども園（東区）は、40点以上の方で席がうまりました"), "{}", faults(&form));
        let no = task(test, &first, "decide/draft").await;
        let path = format!("{}/draft/{no}", page(&first));
        let form = murakami.get(&path).await;
        let reason = "青葉こども園（東区）（1歳児）。点数は40点で、第1希望の青葉こども園（東区）に席がありました。";
        assert!(form.has(reason), "{}", faults(&form));
        done(&mut murakami, &path, &[("exit", "approve"), ("reason", reason)]).await;
        for login in ["sonoda", "araki"] {
            let mut officer = test.officer(login).await;
            approve(test, &mut officer, &first, "decide").await;
        }
        assert!(letter(test, &mut murakami, &first).await.has(reason));
    }

    async fn a_case_that_moved_is_left_and_named(test: &TestHall) {
        let mut murakami = test.officer("murakami").await;
        let gone = waiting(test, &mut murakami, nursery("葵", "160", "aoba", None)).await;
        let stays = waiting(test, &mut murakami, nursery("環", "60", "ueki", None)).await;
        let tried = try_seats(&mut murakami, &[("s.aoba.age1", "1"), ("s.ueki.age1", "1")]).await;
        let result = confirm(&mut murakami, &tried.field("seen")).await.location.expect("the result");
        done(&mut murakami, &format!("{}/withdraw", page(&gone)), &[("paper", "引っ越すため")]).await;
        let worker = job_worker(&test.hall);
        worker.run_once().await.expect("the timers");
        worker.run_once().await.expect("again");
        let shown = murakami.get(&result).await;
        assert!(shown.has("1件は進めていません") && shown.has("確定のあとで内容が変わったため"), "{}", faults(&shown));
        assert_eq!(stage(test, &stays).await, "decide");
        assert!(!shape(test, &gone).await.is_open());
    }

    async fn two_officers_at_one_table(test: &TestHall) {
        let (mut murakami, mut other) = (test.officer("murakami").await, test.officer("murakami").await);
        waiting(test, &mut murakami, nursery("葵", "160", "aoba", None)).await;
        let seen = try_seats(&mut murakami, &[("s.aoba.age1", "1")]).await.field("seen");
        try_seats(&mut other, &[("s.aoba.age1", "2")]).await;
        let changed = confirm(&mut murakami, &seen).await;
        assert!(changed.status == 422 && changed.has("見ていた結果から変わりました"), "{}", faults(&changed));
        let presses = [changed.field("seen"), changed.field("seen")];
        let [one, two] = presses.each_ref().map(String::as_str);
        let (one, two) = tokio::join!(confirm(&mut murakami, one), confirm(&mut other, two));
        let statuses = [one.status, two.status];
        assert!(statuses == [303, 422] || statuses == [422, 303], "one of them: {statuses:?}");
        assert_eq!(other.post(PAGE, &[("do", "drop")]).await.status, 422, "nothing is open any more");
        assert_eq!(test.officer("sato").await.get(PAGE).await.status, 404, "another section's table is not there");
    }
}
