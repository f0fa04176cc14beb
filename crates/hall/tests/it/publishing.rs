//! Publishing at the office: drafted by one, proven, approved by another, live at once; plans and ends by the clock; running cases pinned,
//! and moved by a total map.

use hall::catalog::publish::STREAM;
use hall::catalog::records::{live_file, published_file};
use hall::catalog::{Library, pack};
use sea_orm::ActiveValue::Set;
use store::{ActorRef, Changes, NewEvent, Row, Update};
use testkit::{Browser, Reply, TestHall, both_halls};

use crate::apply::to_check;
use crate::hands::{child_allowance, faults, finish};

const ONE: &str = "/desk/procedures/of/child-allowance";
const FILE: &str = "procedures/child-allowance.yaml";

fn source() -> String {
    testkit::files().into_iter().find(|(name, _)| name == FILE).expect("the file").1
}

/// Begins a change; its address.
async fn begin(officer: &mut Browser) -> String {
    let begun = officer.post(ONE, &[("act", "begin")]).await;
    begun.location.clone().unwrap_or_else(|| panic!("{}", faults(&begun)))
}

async fn save(officer: &mut Browser, change: &str, text: &str, more: &[(&str, &str)]) -> Reply {
    let revision = officer.get(change).await.field("revision");
    let fields = [("revision", revision.as_str()), ("file", FILE), ("title", "わかりやすくする"), ("text", text)];
    let reply = officer.post(change, &[&fields, more].concat()).await;
    match reply.location.clone() {
        Some(to) => officer.get(&to).await,
        None => reply,
    }
}

async fn decide(officer: &mut Browser, change: &str, fields: &[(&str, &str)]) -> Reply {
    let revision = officer.get(change).await.field("revision");
    officer.post(&format!("{change}/decide"), &[&[("revision", revision.as_str())], fields].concat()).await
}

/// Drafted by one, approved by another.
async fn publish(test: &TestHall, text: &str, more: &[(&str, &str)]) {
    let (mut sato, mut tanaka) = (test.officer("sato").await, test.officer("tanaka").await);
    let change = begin(&mut sato).await;
    let asked = save(&mut sato, &change, text, &[&[("act", "ask")], more].concat()).await;
    assert!(asked.has("二人目の確認待ち"), "{}", faults(&asked));
    let done = decide(&mut tanaka, &change, &[("act", "approve")]).await;
    assert_eq!(done.status, 303, "{}", faults(&done));
}

fn rules(test: &TestHall) -> String {
    test.hall.library().shelf().procedure("child-allowance").expect("in force").rules_hash.clone()
}

both_halls! {
    async fn a_text_is_changed_proven_and_published_by_two_people(test: &TestHall) {
        let (mut sato, mut tanaka) = (test.officer("sato").await, test.officer("tanaka").await);
        let before = rules(test);
        let change = begin(&mut sato).await;
        let faulty = save(&mut sato, &change, &source().replace("role: clerk, minutes: 4", "role: clark, minutes: 4"), &[("act", "save")]).await;
        assert!(faulty.has("直すところが") && faulty.has("did you mean") && faulty.has("child-allowance.yaml:"), "{}", faults(&faulty));
        let refused = save(&mut sato, &change, &source().replace("role: clerk, minutes: 4", "role: clark, minutes: 4"), &[("act", "ask")]).await;
        assert_eq!(refused.status, 422, "{}", faults(&refused));
        let wrong = save(&mut sato, &change, &source().replace("expect: [check, review, decide, refused]", "expect: [check, review, decide, granted]"), &[("act", "save")]).await;
        assert!(wrong.has("実際の道:") && wrong.has("check → review → decide → refused"), "{}", faults(&wrong));
        let text = source().replace("ask: { ja: 振込先,", "ask: { ja: 手当の振込先,").replace('\n', "\r\n");
        let sound = save(&mut sato, &change, &text, &[("act", "save")]).await;
        for words in ["まちがいはありません", "質問「手当の振込先」のことばを変えました", "ことばだけが変わります"] {
            assert!(sound.has(words), "{words}: {}", faults(&sound));
        }
        assert!(sound.body.len() < 50_000, "{}", sound.body.len());
        let asked = save(&mut sato, &change, &text, &[("act", "ask")]).await;
        assert!(asked.has("二人目の確認待ち"), "{}", faults(&asked));
        assert_eq!(decide(&mut sato, &change, &[("act", "approve")]).await.status, 403, "a clerk approves nothing");
        assert!(tanaka.get("/desk/procedures").await.has("あなたの確認待ち"));
        assert_eq!(decide(&mut tanaka, &change, &[("act", "return")]).await.status, 422, "a reason is wanted");
        assert_eq!(decide(&mut tanaka, &change, &[("act", "return"), ("note", "もう少し短く")]).await.status, 303);
        assert!(sato.get(&change).await.has("もう少し短く"));
        save(&mut sato, &change, &text, &[("act", "ask")]).await;
        let done = decide(&mut tanaka, &change, &[("act", "approve")]).await;
        assert_eq!(done.status, 303, "{}", faults(&done));
        let shelf = test.hall.library().shelf();
        let live = shelf.procedure("child-allowance").expect("in force");
        assert_eq!(live.question("payout").expect("a question").1.ask.ja, "手当の振込先", "live without a restart");
        assert_eq!(live.rules_hash, before, "only words");
        let kinds: Vec<String> = test.hall.db().events_after(0, 10_000).await.expect("events").into_iter().map(|event| event.kind).collect();
        for kind in ["change-begun", "change-saved", "change-asked", "change-returned", "change-approved"] {
            assert!(kinds.iter().any(|known| known == kind), "{kind}");
        }
        let again = decide(&mut tanaka, &change, &[("act", "approve")]).await;
        assert_ne!(again.status, 303, "once only");
    }

    async fn nobody_approves_what_they_had_a_hand_in(test: &TestHall) {
        let (mut tanaka, mut kudo) = (test.officer("tanaka").await, test.officer("kudo").await);
        let change = begin(&mut tanaka).await;
        let asked = save(&mut tanaka, &change, &source().replace("minutes: 8", "minutes: 9"), &[("act", "ask")]).await;
        assert!(asked.has("二人目の確認待ち"), "{}", faults(&asked));
        let own = decide(&mut tanaka, &change, &[("act", "approve")]).await;
        assert!(own.status == 422 && own.has("手を入れた人は"), "{}", faults(&own));
        assert_eq!(decide(&mut kudo, &change, &[("act", "approve")]).await.status, 404, "another section's");
        assert_eq!(kudo.post(ONE, &[("act", "begin")]).await.status, 404);
        let admin = decide(&mut test.officer("kanri").await, &change, &[("act", "approve")]).await;
        assert_eq!(admin.status, 303, "{}", faults(&admin));
    }

    async fn new_rules_leave_running_cases_where_they_are_until_they_are_moved(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("髙﨑", "咲")).await;
        let bare = test.case("child-allowance", serde_json::json!({ "payout": "same" })).await;
        let old = rules(test);
        let text = source()
            .replace("role: clerk, minutes: 4", "role: clerk, minutes: 6")
            .replace("  review:\n", "  verify:\n    name: { ja: 審査, en: Review }\n").replace("accept: review", "accept: verify")
            .replace("[check, review,", "[check, verify,").replace("check, review, correction, review, decide", "check, verify, correction, verify, decide");
        publish(test, &text, &[]).await;
        assert_ne!(rules(test), old);
        let reads = test.hall.db().reads().await.expect("reads");
        let file = hall::cases::read(&test.hall, &reads, case.id).await.expect("a read").expect("a case");
        drop(reads);
        assert!(file.procedure.rules_hash == old && file.procedure.stages.contains_key("review"), "pinned");
        let (mut sato, mut tanaka) = (test.officer("sato").await, test.officer("tanaka").await);
        let page = format!("{ONE}/migrate?from={old}");
        let shown = sato.get(&page).await;
        assert!(shown.status == 200 && shown.has("移り先が選ばれていません") && shown.has("2件"), "{}", faults(&shown));
        let map = [("from", old.as_str()), ("stage-check", "check"), ("stage-correction", "correction"), ("stage-decide", "decide")];
        let hole = sato.post(&page, &[&map[..], &[("act", "ask"), ("stage-review", "")]].concat()).await;
        assert!(hole.status == 422 && hole.has("移り先が選ばれていません"), "{}", faults(&hole));
        let whole = [&map[..], &[("stage-review", "verify")]].concat();
        let tried = sato.post(&page, &[&whole[..], &[("act", "preview")]].concat()).await;
        assert!(tried.has("2件を試しました"), "{}", faults(&tried));
        let asked = sato.post(&page, &[&whole[..], &[("act", "ask")]].concat()).await;
        let change = asked.location.clone().unwrap_or_else(|| panic!("{}", faults(&asked)));
        let done = decide(&mut tanaka, &change, &[("act", "approve")]).await;
        assert_eq!(done.status, 303, "{}", faults(&done));
        let told = tanaka.get(&change).await;
        assert!(told.has("2件を移しました"), "{}", faults(&told));
        let moved = crate::hands::shape(test, &case).await;
        assert_eq!(moved.rules_hash, rules(test));
        let events = test.hall.db().stream_events(hall::cases::stream(case.id)).await.expect("events");
        let events: Vec<engine::Event> = events.into_iter().map(|event| serde_json::from_value(event.body).expect("an event")).collect();
        assert_eq!(engine::fold(&events).map(|shape| engine::shape_digest(&shape)), Some(engine::shape_digest(&moved)), "journal and table agree");
        finish(test, &mut sato, &case, "check", "accept").await;
        assert_eq!(crate::hands::shape(test, &case).await.stage, "verify");
        assert_eq!(crate::hands::shape(test, &bare).await.rules_hash, rules(test));
    }

    async fn a_case_without_the_answer_new_rules_ask_for_stays_with_the_reason(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("髙﨑", "咲")).await;
        let old = rules(test);
        let question = "  - { key: bank, type: bank";
        let new = "  - { key: extra, type: yes-no, ask: { ja: ほかに手当がありますか, en: Any other allowance? }, why: { ja: 重ねて払わないため, en: Not to pay twice } }\n";
        let text = source().replace(question, &format!("{new}{question}")).replace("when: 'payout = \"new\"', dropped: planned", "when: 'payout = \"new\" or extra = true', dropped: planned");
        publish(test, &text, &[]).await;
        let (mut sato, mut tanaka) = (test.officer("sato").await, test.officer("tanaka").await);
        let page = format!("{ONE}/migrate?from={old}");
        let shown = sato.get(&page).await;
        assert!(shown.has(&case.number) && shown.has("ほかに手当がありますか"), "{}", faults(&shown));
        let map = ["check", "correction", "review", "decide"].map(|stage| (format!("stage-{stage}"), stage));
        let mut fields: Vec<(&str, &str)> = map.iter().map(|(name, stage)| (name.as_str(), *stage)).collect();
        fields.extend([("from", old.as_str()), ("act", "ask")]);
        let change = sato.post(&page, &fields).await.location.expect("asked");
        assert_eq!(decide(&mut tanaka, &change, &[("act", "approve")]).await.status, 303);
        let told = tanaka.get(&change).await;
        assert!(told.has("0件を移しました") && told.has(&case.number) && told.has("ほかに手当がありますか"), "{}", faults(&told));
        assert_eq!(crate::hands::shape(test, &case).await.rules_hash, old, "it goes on as it began");
    }

    async fn a_cut_off_comes_by_the_clock_while_somebody_is_filling_in(test: &TestHall) {
        test.clock.advance_ms(13 * 3_600_000 + 50 * 60_000);
        let mut walk = to_check(test).await;
        let text = source().replace("role: clerk, minutes: 4", "role: clerk, minutes: 6");
        publish(test, &text, &[("from_day", "2026-09-08")]).await;
        let old = rules(test);
        assert!(walk.settle().await.status == 200 && walk.at.ends_with("/check"), "today nothing changes");
        let mut sato = test.officer("sato").await;
        assert!(sato.get(ONE).await.has("決まっている予定"));
        let change = begin(&mut sato).await;
        save(&mut sato, &change, &source().replace("minutes: 8", "minutes: 9"), &[("act", "ask")]).await;
        let blocked = decide(&mut test.officer("tanaka").await, &change, &[("act", "approve")]).await;
        assert!(blocked.status == 422 && blocked.has("決まっている予定"), "{}", faults(&blocked));
        test.clock.advance_ms(11 * 60_000);
        assert_ne!(rules(test), old, "nobody read the database");
        let late = walk.submit().await;
        assert!(late.location.as_deref().is_some_and(|to| to.ends_with("/step/changed")), "{}", faults(&late));
        walk.at = late.location.expect("the page that tells");
        let told = walk.settle().await;
        assert!(told.has("決まりが変わりました") && told.has("そのまま使えます"), "{}", faults(&told));
        let on = walk.browser.post(&walk.at, &[]).await;
        walk.at = on.location.expect("the way on");
        walk.settle().await;
        let sent = walk.submit().await;
        assert!(sent.location.as_deref().is_some_and(|to| to.starts_with("/receipt/")), "{}", faults(&sent));
    }

    async fn a_maintenance_stops_at_once_tells_a_second_person_and_keeps_drafts(test: &TestHall) {
        let mut walk = to_check(test).await;
        let (mut sato, mut tanaka) = (test.officer("sato").await, test.officer("tanaka").await);
        let fields = [("act", "stop"), ("reason_ja", "口座の確認を直しています"), ("from", "2026-09-07T10:00"), ("until", "2026-09-07T12:00")];
        assert_eq!(sato.post(ONE, &fields[..1]).await.status, 422, "a reason is wanted");
        let stopped = sato.post(ONE, &fields).await;
        assert_eq!(stopped.status, 303, "{}", faults(&stopped));
        let page = test.citizen().get("/p/child-allowance").await;
        assert!(page.has("オンラインの受け付けを止めています") && page.has("口座の確認を直しています") && page.has("窓口や郵送では"), "{}", faults(&page));
        assert_eq!(test.citizen().post("/p/child-allowance/start", &[]).await.location.as_deref(), Some("/p/child-allowance/start"));
        let refused = walk.submit().await;
        assert!(refused.status == 200 && refused.has("まだ送っていません") && refused.has("口座の確認を直しています"), "{}", faults(&refused));
        let told = tanaka.get("/desk/procedures").await;
        assert!(told.has("佐藤 美咲さんが") && !sato.get("/desk/procedures").await.has("佐藤 美咲さんが「"), "{}", faults(&told));
        let halt = tanaka.get(ONE).await.field("halt");
        assert_eq!(sato.post(ONE, &[("act", "seen"), ("halt", &halt)]).await.status, 404, "not by the same person");
        assert_eq!(tanaka.post(ONE, &[("act", "seen"), ("halt", &halt)]).await.status, 303);
        assert!(!tanaka.get("/desk/procedures").await.has("佐藤 美咲さんが「"));
        assert_eq!(tanaka.post(ONE, &[("act", "lift"), ("halt", &halt)]).await.status, 303);
        let sent = walk.submit().await;
        assert!(sent.location.as_deref().is_some_and(|to| to.starts_with("/receipt/")), "the draft was kept: {}", faults(&sent));
    }

    async fn a_procedure_ends_by_two_people_and_its_cases_go_on(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("髙﨑", "咲")).await;
        let (mut sato, mut tanaka) = (test.officer("sato").await, test.officer("tanaka").await);
        let asked = sato.post(ONE, &[("act", "end"), ("reason_ja", "国の制度に変わりました"), ("from", "2026-09-07")]).await;
        let change = asked.location.clone().unwrap_or_else(|| panic!("{}", faults(&asked)));
        assert!(test.hall.library().shelf().halt("child-allowance", test.hall.now()).is_none(), "not by one person");
        assert_eq!(decide(&mut tanaka, &change, &[("act", "approve")]).await.status, 303);
        let page = test.citizen().get("/p/child-allowance").await;
        assert!(page.status == 200 && page.has("受け付けは、終わりました") && page.has("国の制度に変わりました"), "{}", faults(&page));
        assert!(!test.hall.library().shelf().live().any(|card| card.id == "child-allowance"), "on no list");
        finish(test, &mut sato, &case, "check", "accept").await;
        let halt = sato.get(ONE).await.field("halt");
        let again = sato.post(ONE, &[("act", "reopen"), ("halt", &halt)]).await.location.expect("asked");
        assert_eq!(decide(&mut tanaka, &again, &[("act", "approve")]).await.status, 303);
        assert!(test.hall.library().shelf().live().any(|card| card.id == "child-allowance"));
    }

    async fn the_slower_of_two_is_refused_and_both_texts_are_kept(test: &TestHall) {
        let (mut sato, mut hayashi) = (test.officer("sato").await, test.officer("hayashi").await);
        let change = begin(&mut sato).await;
        let seen = hayashi.get(&change).await.field("revision");
        save(&mut sato, &change, &source().replace("minutes: 8", "minutes: 9"), &[("act", "save")]).await;
        let mine = source().replace("minutes: 8", "minutes: 12");
        let fields = [("revision", seen.as_str()), ("file", FILE), ("title", "x"), ("text", mine.as_str()), ("act", "save")];
        let refused = hayashi.post(&change, &fields).await;
        assert!(refused.status == 409 && refused.has("佐藤 美咲さんが先に保存しました"), "{}", faults(&refused));
        assert!(refused.has("minutes: 9") && refused.has("minutes: 12") && refused.body.len() < 50_000);
        let text = refused.text();
        let kept = text.split("href=\"").filter_map(|rest| rest.split('"').next());
        let kept = kept.into_iter().find(|href| href.starts_with("/desk/procedures/change/") && !href.starts_with(&change)).expect("kept").to_owned();
        assert!(hayashi.get(&kept).await.has("minutes: 12"));
        assert!(sato.get(&change).await.has("minutes: 9"));
        // Another text is published meanwhile: what was begun from the old one is not approved over it.
        publish(test, &source().replace("minutes: 8", "minutes: 10"), &[]).await;
        let overtaken = save(&mut sato, &change, &source().replace("minutes: 8", "minutes: 9"), &[("act", "ask")]).await;
        assert!(overtaken.status == 422 && overtaken.has("別の版が公開されました"), "{}", faults(&overtaken));
    }

    async fn a_published_text_that_cannot_be_read_takes_nothing_down(test: &TestHall) {
        let db = test.hall.db();
        let by = ActorRef::new("system", "");
        let row = published_file::ActiveModel {
            city: Set(db.city().0), kind: Set("procedure".into()), id: Set("child-allowance".into()), hash: Set("broken".into()),
            rules: Set("broken".into()), source: Set("procedure: [".into()), published_at: Set(test.hall.now().0 + 1), published_by: Set("x".into()),
        };
        let live = live_file::ActiveModel {
            city: Set(db.city().0), kind: Set("procedure".into()), id: Set("child-allowance".into()), hash: Set("broken".into()),
            rules: Set("broken".into()), since: Set(test.hall.now().0),
        };
        let event = NewEvent::new(STREAM, "published", by, serde_json::json!({}));
        db.submit(Changes::new().insert(Row::of(row)).update(Update::of(live)).event(event)).await.expect("published");
        assert!(test.hall.library().refresh(&db.reads().await.expect("reads")).await.expect("refreshed"));
        assert_eq!(test.citizen().get("/p/child-allowance").await.status, 200);
        assert_eq!(test.citizen().get("/").await.status, 200);
        let told = test.officer("sato").await.get(ONE).await;
        assert!(told.status == 200 && told.has("その前の版で受け付けています"), "{}", faults(&told));
        // A server that starts now opens all the same.
        let fresh = Library::open(db, test.hall.city()).await.expect("opens");
        assert!(fresh.shelf().procedure("child-allowance").is_some());
    }

    async fn another_server_on_the_same_database_takes_it_up(test: &TestHall) {
        let other = Library::open(test.hall.db(), test.hall.city()).await.expect("a library");
        let reads = test.hall.db().reads().await.expect("reads");
        assert!(!other.refresh(&reads).await.expect("asked"), "nothing is new");
        drop(reads);
        publish(test, &source().replace("ask: { ja: 振込先,", "ask: { ja: 手当の振込先,"), &[]).await;
        assert!(other.refresh(&test.hall.db().reads().await.expect("reads")).await.expect("asked"));
        let live = other.shelf().procedure("child-allowance").expect("in force");
        assert_eq!(live.question("payout").expect("a question").1.ask.ja, "手当の振込先");
    }
}

#[tokio::test]
async fn a_folder_goes_home_and_comes_back_as_one_change() {
    let test = TestHall::sqlite().await;
    let mut sato = test.officer("sato").await;
    let out = sato.get("/desk/procedures/folder.zip").await;
    assert_eq!(out.status, 200);
    assert!(out.text().contains("counters.yaml"), "the bundles' services can be checked at home");
    let mut files = pack::unpack(&out.body).expect("a pack").files;
    assert_eq!(files.len(), testkit::files().len() - 2, "city.yaml goes along; it and counters.yaml are not published");
    let letter = files.iter_mut().find(|(name, _)| name == "letters/child-allowance-granted.yaml").expect("a letter");
    letter.1 = letter.1.replace("14日のうちに", "2週間のうちに");
    let bytes = pack::pack(files.iter().map(|(name, text)| (name.as_str(), text.as_str()))).expect("packed");
    let taken = sato.upload("/desk/procedures/folder", &[], ("file", "home.zip", &bytes)).await;
    let change = taken.location.clone().unwrap_or_else(|| panic!("{}", faults(&taken)));
    let shown = sato.get(&change).await;
    assert!(shown.has("番目の段落を変えました"), "{}", faults(&shown));
    assert!(shown.has("まちがいはありません"), "{}", faults(&shown));
    let evil = pack::pack([("procedures/../../etc/x.yaml", "procedure: x")]).expect("packed");
    let refused = sato.upload("/desk/procedures/folder", &[], ("file", "evil.zip", &evil)).await;
    assert!(refused.status == 422 && refused.has("フォルダーの外を指す"), "{}", faults(&refused));
    let same = sato.upload("/desk/procedures/folder", &[], ("file", "same.zip", &out.body)).await;
    assert!(same.status == 422 && same.has("変わったところがありません"), "{}", faults(&same));
    let other: Vec<(&str, &str)> = files
        .iter()
        .filter(|(name, _)| name.contains("road-use.yaml"))
        .map(|(n, t)| (n.as_str(), t.as_str()))
        .collect();
    let text = other[0].1.replace("minutes: ", "minutes: 1");
    let roads = pack::pack([(other[0].0, text.as_str())]).expect("packed");
    let refused = sato.upload("/desk/procedures/folder", &[], ("file", "roads.zip", &roads)).await;
    assert!(refused.status == 422 && refused.has("ほかの課の手続き"), "{}", faults(&refused));
    let file = source().replace("ask: { ja: 振込先,", "ask: { ja: 手当の振込先,");
    let revision = sato.get(&change).await.field("revision");
    let put =
        sato.upload(&format!("{change}/file"), &[("revision", &revision)], ("file", "x.yaml", file.as_bytes())).await;
    let put = sato.follow(put).await;
    assert!(put.has("質問「手当の振込先」のことばを変えました"), "{}", faults(&put));
}
