//! Money at the desk, on both databases: a fee is taken whole and once, put right by counter-entries, given back by two, and each day
//! closed by two.

use serde_json::Value;
use testkit::{Browser, CaseRef, Reply, TestHall, both_halls};

use crate::hands::{approve, draft, faults, finish, owner, page, pay, record, shape, task};
use crate::lives::road_use;

const TODAY: &str = "/desk/sheets/doboku/2026-09-07";

/// A road use up to its fee of 7,800 yen.
async fn to_pay(test: &TestHall, mori: &mut Browser, answers: Value) -> CaseRef {
    let case = test.case("road-use", answers).await;
    finish(test, mori, &case, "check", "accept").await;
    record(test, mori, &case, "police", "agreed").await;
    finish(test, mori, &case, "review/standard", "ok").await;
    finish(test, mori, &case, "review/site", "ok").await;
    draft(test, mori, &case, "decide", &[("exit", "approve"), ("reason", "歩道の幅を残すことを条件とする。")]).await;
    approve(test, &mut test.officer("kudo").await, &case, "decide/approve1").await;
    approve(test, &mut test.officer("inoue").await, &case, "decide/approve2").await;
    assert_eq!(shape(test, &case).await.stage, "payment");
    case
}

async fn fee(test: &TestHall, case: &CaseRef) -> String {
    format!("{}/fee/{}", page(case), task(test, case, "payment").await)
}

/// Opens a page and sends one of its forms as it was seen.
async fn press(officer: &mut Browser, path: &str, to: &str, fields: &[(&str, &str)]) -> Reply {
    let seen = officer.get(path).await;
    assert_eq!(seen.status, 200, "{path}: {}", faults(&seen));
    officer.post(to, &[&[("seen", seen.field("seen").as_str())], fields].concat()).await
}

async fn refused(officer: &mut Browser, path: &str, fields: &[(&str, &str)], says: &str) {
    let reply = press(officer, path, path, fields).await;
    assert!(reply.status == 422 && reply.has(says), "{says}: {} {}", reply.status, faults(&reply));
}

async fn done(officer: &mut Browser, path: &str, fields: &[(&str, &str)]) {
    let reply = press(officer, path, path, fields).await;
    assert_eq!(reply.status, 303, "{path}: {}", faults(&reply));
}

both_halls! {
    async fn a_fee_is_taken_whole_and_once_and_the_citizen_has_the_receipt(test: &TestHall) {
        let mut mori = test.officer("mori").await;
        let case = to_pay(test, &mut mori, road_use()).await;
        let path = fee(test, &case).await;
        // The approval that led here can be undone for a minute; until then the citizen does not know of the fee.
        test.clock.advance_ms(61_000);
        let mut citizen = owner(test, &case).await;
        let home = citizen.get(&format!("/case/{}", case.id)).await;
        assert!(home.has("手数料7,800円のお支払い") && home.has("9月27日"), "{}", faults(&home));
        let due = citizen.get(&format!("/case/{}/fee", case.id)).await;
        assert!(due.has("7,800円") && due.has("火の国銀行") && due.has("現金かキャッシュレス"), "{}", faults(&due));
        let demand = mori.get(&format!("{path}/notice")).await;
        assert!(demand.has("納入通知書") && demand.has("7,800円") && demand.has("坂本建設 御中"), "{}", faults(&demand));
        refused(&mut mori, &path, &[("do", "pay"), ("yen", "7800")], "受け取り方を選んでください").await;
        refused(&mut mori, &path, &[("do", "pay"), ("way", "cash"), ("yen", "")], "円の数字").await;
        refused(&mut mori, &path, &[("do", "pay"), ("way", "cash"), ("yen", "7,000")], "一部だけの納付").await;
        refused(&mut mori, &path, &[("do", "pay"), ("way", "cashless"), ("yen", "8000")], "7,800円ちょうど").await;
        let seen = mori.get(&path).await.field("seen");
        pay(test, &mut mori, &case, "payment", "cash").await;
        let after = shape(test, &case).await;
        assert!(after.decision().is_some() && !after.is_stopped(), "the case went on");
        let twice = mori.post(&path, &[("seen", &seen), ("do", "pay"), ("way", "cash"), ("yen", "7800")]).await;
        assert!(twice.status == 409 && twice.has("何も記録していません"), "{}", faults(&twice));
        refused(&mut mori, &path, &[("do", "pay"), ("way", "cash"), ("yen", "7800")], "もう済んでいます").await;
        let paid = mori.get(&path).await;
        assert!(paid.has("納付済み（現金）") && paid.has("領26-00001"), "{}", faults(&paid));
        let receipt = mori.get(&paid.link(&format!("{}/receipt/", page(&case))).expect("a receipt")).await;
        assert!(receipt.has("領収書") && receipt.has("7,800円") && receipt.has("坂本建設 御中"), "{}", faults(&receipt));
        let due = citizen.get(&format!("/case/{}/fee", case.id)).await;
        assert!(due.has("払い方") && !due.has("領26-00001"), "not while it can be taken back: {}", faults(&due));
        test.clock.advance_ms(61_000);
        let receipt = citizen.get(&format!("/case/{}/fee", case.id)).await;
        assert!(receipt.has("領26-00001") && receipt.has("7,800円") && !receipt.has("払い方"), "{}", faults(&receipt));
        assert_eq!(test.citizen().get(&format!("/case/{}/fee", case.id)).await.status, 404);
    }

    async fn a_record_is_taken_back_with_its_line_and_in_the_case(test: &TestHall) {
        let mut mori = test.officer("mori").await;
        let case = to_pay(test, &mut mori, road_use()).await;
        let path = fee(test, &case).await;
        pay(test, &mut mori, &case, "payment", "cash").await;
        let version = mori.get(&page(&case)).await;
        assert!(version.has(&path) && !version.has(&format!("action=\"{}/undo\"", page(&case))), "{}", faults(&version));
        let stale = mori.post(&format!("{}/undo", page(&case)), &[("version", "0")]).await;
        assert_eq!(stale.status, 404, "money is not taken back without its line");
        let mut kudo = test.officer("kudo").await;
        let other = press(&mut kudo, &path, &format!("{path}/undo"), &[]).await;
        assert_eq!(other.status, 422, "only by who recorded it");
        let back = press(&mut mori, &path, &format!("{path}/undo"), &[]).await;
        assert_eq!(back.status, 303, "{}", faults(&back));
        assert_eq!(shape(test, &case).await.stage, "payment");
        assert!(mori.get(&path).await.has("納付を待っています"));
        // The number of the receipt that was taken back is not given again.
        pay(test, &mut mori, &case, "payment", "cashless").await;
        assert!(mori.get(&path).await.has("領26-00002"));
        test.clock.advance_ms(61_000);
        assert_eq!(press(&mut mori, &path, &format!("{path}/undo"), &[]).await.status, 422, "the minute is over");
        let sheet = mori.get(TODAY).await;
        for words in ["領26-00001", "−7,800円", "取消し", "領26-00002"] {
            assert!(sheet.has(words), "{words}: {}", faults(&sheet));
        }
    }

    async fn what_came_twice_is_given_back_by_a_second_officer(test: &TestHall) {
        let mut mori = test.officer("mori").await;
        let case = to_pay(test, &mut mori, road_use()).await;
        let path = fee(test, &case).await;
        done(&mut mori, &path, &[("do", "pay"), ("way", "transfer"), ("yen", "7800")]).await;
        refused(&mut mori, &path, &[("do", "other"), ("other", "transfer"), ("other-reason", "誤り")], "いまと同じです").await;
        done(&mut mori, &path, &[("do", "again"), ("again", "7,800円")]).await;
        assert!(mori.get(&path).await.has("7,800円の過納"));
        let ask = |yen: &'static str| [("do", "ask"), ("refund", yen), ("refund-way", "transfer"), ("refund-reason", "二度振り込まれたため")];
        refused(&mut mori, &path, &ask("15601"), "15,600円まで").await;
        done(&mut mori, &path, &ask("7800")).await;
        refused(&mut mori, &path, &[("do", "yes")], "別の職員").await;
        let mut kudo = test.officer("kudo").await;
        let list = kudo.get("/desk/sheets").await;
        assert!(list.has(&case.number) && list.has("確認を待つ還付"), "{}", faults(&list));
        done(&mut kudo, &path, &[("do", "yes")]).await;
        let given = kudo.get(&path).await;
        assert!(given.has("納付済み（振込）") && given.has("−7,800円") && given.has("森 健太・工藤 隆"), "{}", faults(&given));
        refused(&mut kudo, &path, &[("do", "yes")], "確認を待つ還付はありません").await;
        // Somebody of another section sees nothing of it.
        let mut sato = test.officer("sato").await;
        assert_eq!((sato.get(&path).await.status, sato.get(TODAY).await.status), (404, 404));
    }

    async fn an_exemption_has_its_basis_and_moves_the_case_on(test: &TestHall) {
        let mut mori = test.officer("mori").await;
        let case = to_pay(test, &mut mori, road_use()).await;
        let path = fee(test, &case).await;
        refused(&mut mori, &path, &[("do", "exempt"), ("basis", " ")], "わけを入れてください").await;
        done(&mut mori, &path, &[("do", "exempt"), ("basis", "道路占用料条例5条1号（国の事業）")]).await;
        assert!(!shape(test, &case).await.is_open());
        let shown = mori.get(&path).await;
        assert!(shown.has("減免しました") && shown.has("国の事業"), "{}", faults(&shown));
        test.clock.advance_ms(61_000);
        let citizen = owner(test, &case).await.get(&format!("/case/{}/fee", case.id)).await;
        assert!(citizen.has("減免しました") && !citizen.has("国の事業"), "{}", faults(&citizen));
        let journal = test.hall.db().events_after(0, 10_000).await.expect("events");
        assert!(journal.iter().any(|event| event.kind == "fee-exempt"));
        assert!(!journal.iter().any(|event| event.body.to_string().contains("国の事業")), "a reason stands in no journal");
    }

    async fn a_day_is_counted_by_one_and_closed_by_another(test: &TestHall) {
        let mut mori = test.officer("mori").await;
        let (one, other) = (to_pay(test, &mut mori, road_use()).await, to_pay(test, &mut mori, road_use()).await);
        let later = to_pay(test, &mut mori, road_use()).await;
        assert!(mori.get(TODAY).await.has("まだ始めていません"));
        done(&mut mori, TODAY, &[("do", "open"), ("opening", "10,000")]).await;
        pay(test, &mut mori, &one, "payment", "cash").await;
        let path = fee(test, &other).await;
        pay(test, &mut mori, &other, "payment", "cash").await;
        done(&mut mori, &path, &[("do", "other"), ("other", "cashless"), ("other-reason", "端末で受け取っていた")]).await;
        let sheet = mori.get(TODAY).await;
        for words in ["領26-00001", "領26-00002", "領26-00003", "17,800円", "15,600円", "取消し"] {
            assert!(sheet.has(words), "{words}: {}", faults(&sheet));
        }
        // A line that comes while the drawer is counted is not closed over.
        let stale = sheet.field("seen");
        done(&mut mori, TODAY, &[("do", "open"), ("opening", "10000")]).await;
        let moved = mori.post(TODAY, &[("seen", &stale), ("do", "count"), ("counted", "17800")]).await;
        assert!(moved.status == 422 && moved.has("状態が変わりました"), "{}", faults(&moved));
        refused(&mut mori, TODAY, &[("do", "count"), ("counted", "17700")], "−100円合いません").await;
        done(&mut mori, TODAY, &[("do", "count"), ("counted", "17700"), ("explanation", "つり銭の渡しまちがい")]).await;
        refused(&mut mori, TODAY, &[("do", "yes")], "別の職員").await;
        let path = fee(test, &later).await;
        refused(&mut mori, &path, &[("do", "pay"), ("way", "cash"), ("yen", "7800")], "数え終えています").await;
        assert_eq!(shape(test, &later).await.stage, "payment", "and the case did not move without its line");
        let mut kudo = test.officer("kudo").await;
        done(&mut kudo, TODAY, &[("do", "no")]).await;
        done(&mut mori, TODAY, &[("do", "count"), ("counted", "17800")]).await;
        done(&mut kudo, TODAY, &[("do", "yes")]).await;
        let closed = kudo.get(TODAY).await;
        for words in ["締めました", "森 健太が", "工藤 隆が", "0円"] {
            assert!(closed.has(words), "{words}: {}", faults(&closed));
        }
        assert!(!closed.has("つり銭の渡しまちがい"), "what was counted anew has its own explanation");
        refused(&mut kudo, TODAY, &[("do", "open"), ("opening", "1")], "状態が変わりました").await;
        // The next morning the change money lies in the drawer, and the line goes on the new sheet.
        test.clock.advance_ms(86_400_000);
        let mut mori = test.officer("mori").await;
        pay(test, &mut mori, &later, "payment", "cash").await;
        let next = mori.get("/desk/sheets/doboku/2026-09-08").await;
        assert!(next.has("領26-00004") && next.has("17,800円"), "{}", faults(&next));
        assert_eq!(mori.get("/desk/sheets/doboku/2026-09-09").await.status, 404, "a day that has not come");
    }

    async fn payments_at_once_have_numbers_without_a_gap_on_one_sheet(test: &TestHall) {
        let mut mori = test.officer("mori").await;
        let mut presses = Vec::new();
        for _ in 0..4 {
            let case = to_pay(test, &mut mori, road_use()).await;
            let path = fee(test, &case).await;
            let seen = mori.get(&path).await.field("seen");
            let mut browser = mori.clone();
            presses.push(async move {
                browser.post(&path, &[("seen", &seen), ("do", "pay"), ("way", "cash"), ("yen", "7800")]).await.status
            });
        }
        let all: Vec<_> = presses.into_iter().map(tokio::spawn).collect();
        for press in all {
            assert_eq!(press.await.expect("a press"), 303);
        }
        let sheet = mori.get(TODAY).await;
        for words in ["領26-00001", "領26-00002", "領26-00003", "領26-00004", "31,200円"] {
            assert!(sheet.has(words), "{words}: {}", faults(&sheet));
        }
    }
}
