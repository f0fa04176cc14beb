//! From the approval to the letter box: a deputy decides, the one who was absent reads after, the post room posts, and the day of
//! delivery becomes an event of the case.

use serde_json::{Value, json};
use testkit::{Browser, CaseRef, Reply, TestHall, both_halls};

const DAY: i64 = 86_400_000;

fn child_allowance() -> Value {
    json!({
        "applicant": {
            "name": { "family": "中村", "given": "咲", "family_kana": "なかむら", "given_kana": "さき" },
            "birthdate": "1994-03-02",
            "address": { "kind": "home", "postal": "862-9201", "town": "火の国市東区青葉町", "block": "2丁目10番5号", "building": "コーポ葵203" },
            "phone": "090-5555-0123",
            "public_servant": false
        },
        "reason": "birth",
        "event_date": "2026-08-30",
        "children": [ { "name": { "family": "中村", "given": "陽葵", "family_kana": "なかむら", "given_kana": "ひまり" }, "birthdate": "2026-08-30", "together": true } ],
        "payout": "same"
    })
}

async fn shape(test: &TestHall, case: &CaseRef) -> engine::Case {
    let reads = test.hall.db().reads().await.expect("reads");
    hall::cases::read(&test.hall, &reads, case.id).await.expect("a read").expect("a case").shape
}

fn main_of(reply: &Reply) -> String {
    reply.text().split_once("<main").map_or_else(|| reply.text(), |(_, main)| main.chars().take(2500).collect())
}

/// Opens `path`, sends its form with `fields` to `to`, and expects it to be done.
async fn send(officer: &mut Browser, path: &str, to: &str, fields: &[(&str, &str)]) {
    let form = officer.get(path).await;
    assert_eq!(form.status, 200, "{path}: {}", main_of(&form));
    let reply = officer.post(to, &[&[("version", form.field("version").as_str())], fields].concat()).await;
    assert_eq!(reply.status, 303, "{to}: {}", main_of(&reply));
}

/// The act `page` (`approve`, `draft`) on the open task at `node`.
async fn act(test: &TestHall, officer: &mut Browser, case: &CaseRef, page: &str, node: &str, fields: &[(&str, &str)]) {
    let shape = shape(test, case).await;
    let no = shape.tasks.iter().find(|task| task.node == node).unwrap_or_else(|| panic!("no task {node}")).no.0;
    let case = format!("/desk/case/{}", case.id);
    let path = format!("{case}/{page}/{no}");
    let from = if page == "task" { case } else { path.clone() };
    send(officer, &from, &path, fields).await;
}

/// A granted child allowance whose first approval a deputy gave.
async fn granted(test: &TestHall, electronic: bool) -> CaseRef {
    let case = test.case_by("child-allowance", child_allowance(), Some("citizen@example.jp"), electronic).await;
    let (mut sato, mut hayashi) = (test.officer("sato").await, test.officer("hayashi").await);
    for (node, result) in [("check/check", "accept"), ("review/payee", "ok"), ("review/residence", "ok")] {
        act(test, &mut sato, &case, "task", node, &[("do", "complete"), ("result", result)]).await;
    }
    act(test, &mut sato, &case, "draft", "decide/draft", &[("do", "send"), ("exit", "approve")]).await;
    let waiting = hayashi.get("/desk/approvals").await;
    assert!(waiting.status == 403 || waiting.has("代決"), "{}", main_of(&waiting));
    act(test, &mut hayashi, &case, "approve", "decide/approve1", &[("do", "send"), ("as", "deputy")]).await;
    let mut yamada = test.officer("yamada").await;
    assert!(yamada.get("/desk/approvals").await.has(&case.number));
    act(test, &mut yamada, &case, "approve", "decide/approve2", &[("do", "send")]).await;
    case
}

#[tokio::test]
async fn a_deputy_approves_and_the_absent_chief_reads_after() {
    let test = TestHall::sqlite().await;
    let case = granted(&test, true).await;
    let mut tanaka = test.officer("tanaka").await;
    let list = tanaka.get("/desk/approvals").await;
    assert!(list.has(&case.number) && list.has("後閲"), "{}", main_of(&list));
    let after = shape(&test, &case).await;
    let task = after.tasks.iter().find(|task| matches!(task.work, engine::Work::ReadAfter { .. })).expect("to be read");
    let mut hayashi = test.officer("hayashi").await;
    let page = format!("/desk/case/{}", case.id);
    assert!(!hayashi.get(&page).await.has("後閲した"), "nobody reads after themselves");
    let version = tanaka.get(&page).await.field("version");
    let to = format!("{page}/task/{}", task.no.0);
    let own = hayashi.post(&to, &[("version", &version), ("do", "read-after")]).await;
    assert_eq!(own.status, 422, "nobody reads after themselves: {}", main_of(&own));
    send(&mut tanaka, &page, &to, &[("do", "read-after")]).await;
    assert!(!tanaka.get("/desk/approvals").await.has(&case.number));
    let history = tanaka.get(&format!("{page}/history")).await;
    assert!(history.has("林 大輔: 代決した"), "{}", main_of(&history));
}

#[tokio::test]
async fn a_letter_is_posted_and_its_delivery_is_an_event_of_the_case() {
    let test = TestHall::sqlite().await;
    let case = granted(&test, false).await;
    let mut post = test.officer("post").await;
    assert!(post.get("/desk/post").await.has("出す文書はありません"), "not before the minute of undoing is over");
    test.clock.advance_ms(61_000);
    let list = post.get("/desk/post").await;
    let sheet = list.link("/desk/post/").expect("a letter to print");
    let printed = post.get(&sheet).await;
    for words in ["〒862-9201", "火の国市東区青葉町2丁目10番5号", "コーポ葵203", "中村 咲 様", "公印"]
    {
        assert!(printed.has(words), "{words}: {}", main_of(&printed));
    }
    let id = sheet.trim_start_matches("/desk/post/").to_owned();
    assert_eq!(post.post("/desk/post", &[("on", "2026-09-07")]).await.status, 422, "nothing picked");
    assert_eq!(post.post("/desk/post", &[("letter", &id), ("on", "2026-09-08")]).await.status, 422, "tomorrow");
    let posted = post.post("/desk/post", &[("letter", &id), ("on", "2026-09-07")]).await;
    assert_eq!(posted.status, 303, "{}", main_of(&posted));
    assert!(post.get("/desk/post").await.has("出す文書はありません"));
    let early = post.post("/desk/post/delivered", &[("letter", &id), ("how", "presumed")]).await;
    assert_eq!(early.status, 422, "presumed before the day has come");
    test.clock.advance_ms(2 * DAY);
    let mut post = test.officer("post").await;
    let known = post.post("/desk/post/delivered", &[("letter", &id), ("how", "known"), ("on", "2026-09-09")]).await;
    assert_eq!(known.status, 303, "{}", main_of(&known));
    assert!(post.get("/desk/post").await.has("届いた日を待つ文書はありません"));
    let decision = shape(&test, &case).await.decisions.last().cloned().expect("a decision");
    assert_eq!(decision.delivered.map(|delivery| delivery.on.to_string()).as_deref(), Some("2026-09-09"));
    let again = post.post("/desk/post/delivered", &[("letter", &id), ("how", "known"), ("on", "2026-09-08")]).await;
    assert_ne!(again.status, 303, "a delivery is recorded once");
}

#[tokio::test]
async fn a_letter_nobody_saw_arrive_is_presumed_delivered_after_the_citys_days() {
    let test = TestHall::sqlite().await;
    let case = granted(&test, false).await;
    let mut post = test.officer("post").await;
    test.clock.advance_ms(61_000);
    let sheet = post.get("/desk/post").await.link("/desk/post/").expect("a letter to print");
    let id = sheet.trim_start_matches("/desk/post/").to_owned();
    assert_eq!(post.post("/desk/post", &[("letter", &id), ("on", "2026-09-07")]).await.status, 303);
    test.clock.advance_ms(4 * DAY);
    let mut post = test.officer("post").await;
    let presumed = post.post("/desk/post/delivered", &[("letter", &id), ("how", "presumed")]).await;
    assert_eq!(presumed.status, 303, "{}", main_of(&presumed));
    let decision = shape(&test, &case).await.decisions.last().cloned().expect("a decision");
    assert_eq!(decision.delivered.map(|delivery| delivery.on.to_string()).as_deref(), Some("2026-09-11"));
}

/// A granted case whose letter lies in the post room; gives the letter's id.
async fn in_post(test: &TestHall, post: &mut Browser) -> (CaseRef, String) {
    let case = granted(test, false).await;
    test.clock.advance_ms(61_000);
    let sheet = post.get("/desk/post").await.link("/desk/post/").expect("a letter to print");
    (case, sheet.trim_start_matches("/desk/post/").to_owned())
}

async fn step(post: &mut Browser, id: &str, fields: &[(&str, &str)]) -> Reply {
    post.post(&format!("/desk/post/{id}/way"), fields).await
}

async fn delivered(test: &TestHall, case: &CaseRef) -> Option<String> {
    shape(test, case).await.decisions.last().and_then(|decision| decision.delivered).map(|it| it.on.to_string())
}

both_halls! {
    async fn a_letter_comes_back_twice_and_goes_to_another_address(test: &TestHall) {
        let mut post = test.officer("post").await;
        let (case, id) = in_post(test, &mut post).await;
        let posted = step(&mut post, &id, &[("do", "post"), ("on", "2026-09-07"), ("registered", "123-45-67890-1")]).await;
        assert_eq!(posted.status, 303, "{}", main_of(&posted));
        test.clock.advance_ms(5 * DAY);
        let mut post = test.officer("post").await;
        assert_eq!(post.post("/desk/post/delivered", &[("letter", &id), ("how", "presumed")]).await.status, 303);
        assert_eq!(delivered(test, &case).await.as_deref(), Some("2026-09-11"));
        let bare = step(&mut post, &id, &[("do", "return"), ("returned-on", "2026-09-12")]).await;
        assert!(bare.status == 422 && bare.has("戻ってきたわけを選んでください"), "{}", main_of(&bare));
        let early = step(&mut post, &id, &[("do", "return"), ("why", "unknown"), ("returned-on", "2026-09-06")]).await;
        assert_eq!(early.status, 422, "before it was posted");
        for why in ["unknown", "unclaimed"] {
            let back = step(&mut post, &id, &[("do", "return"), ("why", why), ("returned-on", "2026-09-12")]).await;
            assert_eq!(back.status, 303, "each return is its own entry: {}", main_of(&back));
        }
        assert_eq!(delivered(test, &case).await, None, "what was presumed does not hold");
        let history = test.officer("sato").await.get(&format!("/desk/case/{}/history", case.id)).await;
        assert!(history.has("届いたとみなしたことは取り消しました"), "{}", main_of(&history));
        let mut citizen = test.citizen();
        citizen.post("/status", &[("number", &case.number), ("code", &case.code)]).await;
        let told = citizen.get(&format!("/case/{}", case.id)).await;
        assert!(told.has("お知らせが戻ってきました") && !told.has("宛所不明"), "{}", main_of(&told));
        let list = post.get("/desk/post").await;
        assert!(list.has("戻ってきた文書") && list.has("保管期間経過"), "{}", main_of(&list));
        let to = [("do", "post"), ("on", "2026-09-12"), ("town", "火の国市西区小島町"), ("block", "3-4-5"), ("postal", "861-9301")];
        let unsaid = step(&mut post, &id, &to).await;
        assert!(unsaid.status == 422 && unsaid.has("宛先がわかったもと"), "{}", main_of(&unsaid));
        let again = step(&mut post, &id, &[&to[..], &[("source", "本人からの電話")]].concat()).await;
        assert_eq!(again.status, 303, "{}", main_of(&again));
        let way = post.get(&format!("/desk/post/{id}/way")).await;
        for words in ["書留 123-45-67890-1", "宛所不明", "保管期間経過", "本人からの電話", "861-9301", "届いた日を待っています"] {
            assert!(way.has(words), "{words}: {}", main_of(&way));
        }
        let sheet = post.get(&format!("/desk/post/{id}")).await;
        assert!(sheet.has("火の国市西区小島町3-4-5") && !sheet.has("青葉町"), "{}", main_of(&sheet));
        let known = post.post("/desk/post/delivered", &[("letter", &id), ("how", "known"), ("on", "2026-09-12")]).await;
        assert_eq!(known.status, 303, "{}", main_of(&known));
        assert_eq!(delivered(test, &case).await.as_deref(), Some("2026-09-12"));
        let late = step(&mut post, &id, &[("do", "return"), ("why", "refused"), ("returned-on", "2026-09-12")]).await;
        assert_eq!(late.status, 422, "what is known to have arrived does not come back");
    }

    async fn a_letter_is_handed_over_and_printed_large_and_on_labels(test: &TestHall) {
        let mut post = test.officer("post").await;
        let (case, id) = in_post(test, &mut post).await;
        let large = post.get(&format!("/desk/post/{id}?size=large")).await;
        assert!(large.has("paper--large") && large.has("ふつうの文字で印刷する"), "{}", main_of(&large));
        assert!(!post.get(&format!("/desk/post/{id}")).await.has("paper--large"));
        let labels = post.get(&format!("/desk/post/labels?letter={id}")).await;
        assert!(labels.has("〒862-9201") && labels.has("中村 咲 様"), "{}", main_of(&labels));
        assert!(post.get("/desk/post/labels").await.has("文書が選ばれていません"));
        let handed = step(&mut post, &id, &[("do", "hand"), ("on", "2026-09-07")]).await;
        assert_eq!(handed.status, 303, "{}", main_of(&handed));
        let decision = shape(test, &case).await.decisions.last().cloned().expect("a decision");
        let delivery = decision.delivered.expect("handed over");
        assert_eq!((delivery.how, delivery.presumed), (engine::DeliveryWay::Desk, false));
    }
}

#[tokio::test]
async fn the_forty_first_letter_is_on_the_next_page() {
    use sea_orm::{ActiveValue::Set, EntityTrait, IntoActiveModel};
    let test = TestHall::sqlite().await;
    let mut post = test.officer("post").await;
    let (case, id) = in_post(&test, &mut post).await;
    let reads = test.hall.db().reads().await.expect("reads");
    let row = hall::cases::letter::Entity::find_by_id((1, id.parse().expect("an id"))).one(&reads).await;
    let row = row.expect("a query").expect("a letter");
    drop(reads);
    let more = (0..41).map(|n: i64| {
        let mut more = row.clone().into_active_model();
        more.id = Set(test.hall.new_id());
        more.made_at = Set(row.made_at + n + 1);
        more.title = Set(format!("文書{n}"));
        store::Row::of(more)
    });
    let changes = more.fold(store::Changes::new(), store::Changes::insert);
    let event = store::NewEvent::new(
        store::Stream::new("test", test.hall.new_id()),
        "letters",
        store::ActorRef::new("system", ""),
        serde_json::json!({ "case": case.id }),
    );
    test.hall.db().submit(changes.event(event)).await.expect("letters");
    let first = post.get("/desk/post").await;
    assert!(first.has("文書22") && !first.has("文書23") && first.has("/desk/post?made=24"), "{}", main_of(&first));
    let second = post.get("/desk/post?made=24").await;
    assert!(second.has("文書23") && second.has("文書40") && second.has("/desk/post?made=0"), "{}", main_of(&second));
    assert!(first.text().len() <= 50_000, "{} bytes", first.text().len());
}
