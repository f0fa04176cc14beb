//! Officers sign in, find their work and take it.

use testkit::{PASSWORD, TestHall};

#[tokio::test]
async fn an_officer_signs_in_and_a_wrong_password_says_nothing_about_the_login() {
    let test = TestHall::sqlite().await;
    let mut browser = test.citizen();
    let token = browser.get("/desk/sign-in").await.field("token");
    let wrong = browser
        .post("/desk/sign-in", &[("token", &token), ("login", "sato"), ("password", "nothing of the kind")])
        .await;
    let nobody = browser
        .post("/desk/sign-in", &[("token", &token), ("login", "satou"), ("password", "nothing of the kind")])
        .await;
    assert_eq!((wrong.status, nobody.status), (422, 422));
    assert_eq!(wrong.text().replace("\"sato\"", ""), nobody.text().replace("\"satou\"", ""));
    let right =
        browser.post("/desk/sign-in", &[("token", &token), ("login", "ＳＡＴＯ"), ("password", PASSWORD)]).await;
    assert_eq!((right.status, right.location.as_deref()), (303, Some("/desk")));
    let forged =
        test.citizen().post("/desk/sign-in", &[("token", &token), ("login", "sato"), ("password", PASSWORD)]).await;
    assert_eq!(forged.status, 403);
}

#[tokio::test]
async fn guessing_is_slowed_down() {
    let test = TestHall::sqlite().await;
    let mut browser = test.citizen();
    let token = browser.get("/desk/sign-in").await.field("token");
    let mut last = 0;
    for _ in 0..11 {
        last =
            browser.post("/desk/sign-in", &[("token", &token), ("login", "sato"), ("password", "guess")]).await.status;
    }
    assert_eq!(last, 429);
}

fn answers(family: &str, kana: &str) -> serde_json::Value {
    serde_json::json!({ "applicant": {
        "name": { "family": family, "given": "蓮", "family_kana": kana, "given_kana": "レン" },
        "birthdate": "1990-04-01", "public_servant": false,
    } })
}

/// The value of the pick box in the row of this number.
fn pick(page: &testkit::Reply, number: &str) -> String {
    let text = page.text();
    let row = text.split("<tr").find(|row| row.contains(number)).expect("a row").to_owned();
    row.split("value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a box").to_owned()
}

#[tokio::test]
async fn an_officer_takes_a_task_and_a_colleague_is_told_so() {
    let test = TestHall::sqlite().await;
    let case = test.case("child-allowance", answers("高木", "タカギ")).await;
    let (mut sato, mut hayashi) = (test.officer("sato").await, test.officer("hayashi").await);
    assert!(!sato.get("/desk/inbox").await.has(&case.number));
    let list = sato.get("/desk/inbox?tab=unassigned").await;
    assert!(list.has("高木 蓮") && list.has(&format!("/desk/case/{}", case.id)), "{}", list.text());
    assert!(list.body.len() <= 50_000);
    let box_value = pick(&list, &case.number);
    let looks = test.hall.db().looks_of(case.id).await.expect("looks");
    assert_eq!(looks.first().map(|look| look.purpose.as_str()), Some("cases.list"));
    let taken = sato.post("/desk/inbox", &[("c", &box_value), ("act", "claim")]).await;
    assert!(taken.has("1件のうち1件"), "{}", taken.text());
    assert!(sato.get("/desk/inbox").await.has(&case.number));
    let late = hayashi.post("/desk/inbox", &[("c", &box_value), ("act", "claim")]).await;
    assert!(late.has("1件のうち0件"), "{}", late.text());
    let to = test.account("hayashi").await.to_string();
    let given = sato.post("/desk/inbox", &[("c", &box_value), ("act", "assign"), ("to", &to)]).await;
    assert!(given.has("1件のうち1件"), "{}", given.text());
    assert!(hayashi.get("/desk/inbox").await.has(&case.number));
}

#[tokio::test]
async fn another_section_sees_nothing_of_a_case() {
    let test = TestHall::sqlite().await;
    let case = test.case("child-allowance", answers("高木", "タカギ")).await;
    let mut sato = test.officer("sato").await;
    let box_value = pick(&sato.get("/desk/inbox?tab=all").await, &case.number);
    let mut mori = test.officer("mori").await;
    assert!(!mori.get("/desk/inbox?tab=all").await.has(&case.number));
    assert!(!mori.post("/desk/search", &[("q", &case.number)]).await.has("高木"));
    let tried = mori.post("/desk/inbox", &[("c", &box_value), ("act", "claim")]).await;
    assert!(tried.has("見つかりません") && !tried.has(&case.number), "{}", tried.text());
}

#[tokio::test]
async fn a_case_is_found_by_number_name_and_kana_and_the_look_is_kept() {
    let test = TestHall::sqlite().await;
    let case = test.case("child-allowance", answers("髙﨑", "タカサキ")).await;
    let mut sato = test.officer("sato").await;
    let loose = case.number.to_lowercase().replace('-', " ");
    for words in [case.number.as_str(), loose.as_str(), "髙﨑", "たかさき", "ﾀｶｻｷ"] {
        assert!(sato.post("/desk/search", &[("q", words)]).await.has(&case.number), "{words}");
    }
    assert!(!sato.post("/desk/search", &[("q", "やまだ")]).await.has(&case.number));
    let looks = test.hall.db().looks_of(case.id).await.expect("looks");
    assert_eq!(looks.iter().filter(|look| look.purpose == "cases.search").count(), 5);
}

testkit::both_halls! {
    async fn no_list_and_no_search_scans_a_table(test: &TestHall) {
        use sea_orm::{ConnectionTrait, DbBackend, Statement};
        let account = test.account("tanaka").await;
        let reads = test.hall.db().reads().await.expect("reads");
        let officer =
            hall::people::Officer::on(&reads, account, test.hall.now().date()).await.expect("reads").expect("an officer");
        let after = hall::desk::lists::Key { due_on: "2026-09-25".into(), case: account, no: 1 };
        let postgres = reads.get_database_backend() == DbBackend::Postgres;
        let explain = if postgres {
            // Its statistics of empty tables would make it scan; now it scans only where it can do nothing else.
            reads.execute_unprepared("SET LOCAL enable_seqscan = off").await.expect("a setting");
            "EXPLAIN"
        } else {
            "EXPLAIN QUERY PLAN"
        };
        let mut sent = hall::desk::lists::statements(&reads, &officer, &after);
        for words in ["たかさき", "JT26-00001-5", "JT26-0"] {
            sent.extend(hall::desk::search_statements(&reads, &officer, words));
        }
        for sent in sent {
            let asked = Statement { sql: format!("{explain} {}", sent.sql), ..sent.clone() };
            let rows = reads.query_all_raw(asked).await.expect("a plan");
            let line = |row: &sea_orm::QueryResult| row.try_get_by_index::<String>(if postgres { 0 } else { 3 }).expect("a line");
            let plan: Vec<String> = rows.iter().map(line).collect();
            let scans = plan.iter().any(|line| line.contains("Seq Scan") || line.starts_with("SCAN") && !line.contains("first"));
            let by_index = plan.iter().any(|line| line.contains("Index") || line.contains("USING"));
            assert!(by_index && !scans, "{}\n{plan:?}", sent.sql);
        }
    }
}

#[tokio::test]
async fn an_administrator_moves_rights_and_an_open_page_notices() {
    let test = TestHall::sqlite().await;
    let (mut admin, mut sato) = (test.officer("kanri").await, test.officer("sato").await);
    assert_eq!(admin.get("/desk").await.location.as_deref(), Some("/desk/staff"));
    assert_eq!(sato.get("/desk/staff").await.status, 403);
    let made = admin
        .post("/desk/staff", &[("login", "nakano"), ("name", "中野 葛󠄀"), ("password", "長い合言葉を一つ 2026")])
        .await;
    let place = made.location.expect("the new account");
    assert!(admin.get(&place).await.has("中野 葛󠄀"));
    let post = [("act", "add-post"), ("unit", "kodomo-shinsa"), ("role", "clerk"), ("from", "2026-09-07")];
    assert_eq!(admin.post(&place, &post).await.status, 303);
    assert!(admin.get(&place).await.has("審査係 担当"));
    let taken =
        admin.post("/desk/staff", &[("login", "sato"), ("name", "別人"), ("password", "長い合言葉を一つ 2026")]).await;
    assert_eq!(taken.status, 422);
    let old = admin
        .post(&place, &[("act", "add-post"), ("unit", "kodomo-seisaku"), ("role", "clerk"), ("from", "2026-09-07")])
        .await;
    assert_eq!(old.status, 422, "a unit that ended in 2022");
    let sato_page = format!("/desk/staff/{}", test.account("sato").await);
    assert_eq!(admin.post(&sato_page, &[("act", "disable")]).await.status, 303);
    assert_eq!(sato.get("/desk/inbox").await.status, 401);
    assert!(admin.get("/desk/staff/organisation?on=2015-01-01").await.has("子ども政策課"));
    assert!(!admin.get("/desk/staff/organisation").await.has("子ども政策課"));
}

#[tokio::test]
async fn an_officer_changes_the_password_and_every_session_ends() {
    let test = TestHall::sqlite().await;
    let (mut here, mut there) = (test.officer("sato").await, test.officer("sato").await);
    assert_eq!(here.get("/desk/account").await.status, 200);
    let new = "あたらしい合言葉 2026";
    let wrong = here.post("/desk/account/password", &[("old", "no"), ("new", new), ("again", new)]).await;
    assert_eq!(wrong.status, 422);
    let changed = here.post("/desk/account/password", &[("old", PASSWORD), ("new", new), ("again", new)]).await;
    assert_eq!(changed.status, 303);
    assert_eq!(there.get("/desk/inbox").await.status, 401);
    let token = here.get("/desk/sign-in").await.field("token");
    let again = here.post("/desk/sign-in", &[("token", &token), ("login", "sato"), ("password", new)]).await;
    assert_eq!(again.status, 303);
    assert_eq!(here.post("/desk/sign-out", &[]).await.status, 303);
    assert_eq!(here.get("/desk/inbox").await.status, 401);
}

#[tokio::test]
async fn the_auditor_reads_the_journal_without_a_name_in_it_and_it_holds() {
    let test = TestHall::sqlite().await;
    test.case("child-allowance", answers("高木", "タカギ")).await;
    test.officer("sato").await.get("/desk/inbox?tab=all").await;
    let mut auditor = test.officer("kansa").await;
    let journal = auditor.get("/desk/audit").await;
    assert!(journal.has("signed-in") && !journal.has("高木"), "{}", journal.text());
    assert!(auditor.get("/desk/audit/looks").await.has("cases.list"));
    assert!(auditor.get("/desk/audit?one=account-made").await.has("account-made"));
    let verified = auditor.post("/desk/audit/verify", &[]).await;
    assert!(verified.has("すべて一致しました"), "{}", verified.text());
}

#[tokio::test]
async fn the_post_room_and_the_approvals_open_empty() {
    let test = TestHall::sqlite().await;
    assert!(test.officer("post").await.get("/desk/post").await.has("出す文書はありません"));
    assert!(test.officer("tanaka").await.get("/desk/approvals").await.has("いま承認を待っている案はありません"));
}
