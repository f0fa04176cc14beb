//! Files and the virus scanner: stored first, opened by nobody before it has said clean, kept apart with its find, never lost while it is away.
//! The verdicts are a real clamd's; only what no clamd does on purpose (hanging up, nonsense) comes from a socket of the test.

use engine::Flag;
use hall::Door;
use hall::screening::{Clamd, Standing, standing_of, worker};
use store::{Attempt, NotDone, Queue, QueueState};
use testkit::{Browser, CaseRef, TestHall, both_halls};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::file::ask;
use crate::hands::{faults, owner, page};

const EICAR: &[u8] = br"%PDF-1.7 X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
const PLAIN: &[u8] = b"%PDF-1.7 one page";

/// The real scanner, where one is named.
fn real(what: &str) -> Option<Clamd> {
    let address = std::env::var("YAKUBA_TEST_CLAMD").ok();
    if address.is_none() {
        println!("SKIPPED: {what}: YAKUBA_TEST_CLAMD names no virus scanner");
    }
    address.map(|address| Clamd::parse(&address).expect("host:port"))
}

fn scanned_by(test: &TestHall, scanner: Clamd) {
    test.hall.stand_at_the_door(Door { scanner: Some(scanner), ..Door::default() });
}

/// A case of the road section to which the citizen has sent this file as a correction.
async fn sent(test: &TestHall, bytes: &[u8]) -> (CaseRef, Browser) {
    let answers = serde_json::json!({ "applicant": { "organisation": "青葉建設" } });
    let case = test.case("road-use", answers).await;
    let mut owner = owner(test, &case).await;
    ask(test, &case, "mori", &[Flag { key: "drawings".into(), row: None }], "図面が読めません").await;
    test.clock.advance_ms(61_000);
    let correct = format!("/case/{}/correct", case.id);
    let seen = owner.get(&correct).await.field("seen");
    let kept = owner.upload(&correct, &[("seen", &seen)], ("f0.value", "図面.pdf", bytes)).await;
    assert_eq!(kept.location, Some(format!("/case/{}", case.id)), "{}", faults(&kept));
    (case, owner)
}

async fn paper(test: &TestHall, case: &CaseRef) -> hall::cases::paper::Model {
    use sea_orm::{ColumnTrait, QueryFilter};
    let reads = test.hall.db().reads().await.expect("reads");
    let of_case = reads.of::<hall::cases::paper::Entity>().filter(hall::cases::paper::Column::CaseId.eq(case.id));
    of_case.one(&reads).await.expect("a read").expect("a paper")
}

async fn standing(test: &TestHall, case: &CaseRef) -> Standing {
    let blob = paper(test, case).await.blob;
    let reads = test.hall.db().reads().await.expect("reads");
    standing_of(&reads, [blob]).await.expect("a read").remove(&blob).unwrap_or(Standing::Unscreened)
}

async fn scan(test: &TestHall) -> Vec<Attempt> {
    worker(&test.hall).run_once().await.expect("a round")
}

/// The officer's page of the case, and what its file's address answers.
async fn opened(officer: &mut Browser, test: &TestHall, case: &CaseRef) -> (testkit::Reply, testkit::Reply) {
    let href = format!("{}/paper/{}", page(case), paper(test, case).await.id);
    (officer.get(&page(case)).await, officer.get(&href).await)
}

both_halls! {
    async fn a_clean_file_waits_and_is_opened(test: &TestHall) {
        let Some(scanner) = real("a clean file") else { return };
        scanned_by(test, scanner);
        let (case, _) = sent(test, PLAIN).await;
        let mut mori = test.officer("mori").await;
        let (seen, bytes) = opened(&mut mori, test, &case).await;
        assert!(seen.has("検査中") && seen.has("<b>図面.pdf</b>"), "{}", faults(&seen));
        assert_eq!(bytes.location, Some(page(&case)), "nobody has the bytes before the scan");
        assert_eq!(scan(test).await[0].result, Ok(()));
        assert_eq!(standing(test, &case).await, Standing::Clean);
        let (seen, bytes) = opened(&mut mori, test, &case).await;
        assert!(!seen.has("検査中") && seen.has(">図面.pdf</a>"), "{}", faults(&seen));
        assert_eq!((bytes.status, bytes.body.as_slice()), (200, PLAIN));
        assert!(scan(test).await.is_empty(), "once is enough");
    }

    async fn a_find_is_kept_apart_until_two_people_set_it_free(test: &TestHall) {
        let Some(scanner) = real("a find") else { return };
        scanned_by(test, scanner);
        let (case, mut citizen) = sent(test, EICAR).await;
        assert_eq!(scan(test).await[0].result, Ok(()));
        let Standing::Quarantined(find) = standing(test, &case).await else { panic!("not kept apart") };
        assert!(find.starts_with("Eicar-Test-Signature"), "{find}");
        let mut mori = test.officer("mori").await;
        let (seen, bytes) = opened(&mut mori, test, &case).await;
        assert!(seen.has("隔離") && seen.has("Eicar-Test-Signature") && seen.has("別のファイル"), "{}", faults(&seen));
        assert_eq!(bytes.location, Some(page(&case)));
        let home = citizen.get(&format!("/case/{}", case.id)).await;
        assert!(home.has("ファイルを受け取れませんでした") && home.has("図面.pdf") && !home.has("Eicar"), "{}", faults(&home));

        assert_eq!(mori.get("/desk/screening").await.status, 403);
        let mut kanri = test.officer("kanri").await;
        let list = kanri.get("/desk/screening").await;
        assert!(list.has("Eicar-Test-Signature") && !list.has("図面") && !list.has(&case.number), "{}", faults(&list));
        let one = list.link("/desk/screening/").expect("a page of its own");
        let silent = kanri.post(&one, &[("do", "ask"), ("reason", " ")]).await;
        assert!(silent.status == 422 && silent.has("「外す理由」を入れてください"), "{}", faults(&silent));
        assert_eq!(kanri.post(&one, &[("do", "agree")]).await.status, 409, "nobody has asked");
        assert_eq!(kanri.post(&one, &[("do", "ask"), ("reason", "誤検知と確認")]).await.status, 303);
        let own = kanri.post(&one, &[("do", "agree")]).await;
        assert!(own.status == 409 && own.has("別の人"), "{}", faults(&own));
        assert_eq!(opened(&mut mori, test, &case).await.1.location, Some(page(&case)));
        let mut inoue = test.officer("inoue").await;
        let asked = inoue.get(&one).await;
        assert!(asked.has("誤検知と確認") && asked.has("管野 理"), "{}", faults(&asked));
        assert_eq!(inoue.post(&one, &[("do", "agree")]).await.status, 303);
        let (seen, bytes) = opened(&mut mori, test, &case).await;
        assert!(seen.has("隔離を解除"), "{}", faults(&seen));
        assert_eq!(bytes.body.as_slice(), EICAR);
        assert!(!citizen.get(&format!("/case/{}", case.id)).await.has("受け取れませんでした"));
        let events = test.hall.db().events_after(0, 10_000).await.expect("events");
        let told: Vec<&str> = events.iter().map(|event| event.kind.as_str()).filter(|kind| kind.starts_with("file-")).collect();
        assert_eq!(told, ["file-screened", "file-free-asked", "file-freed"]);
        assert!(!events.iter().any(|event| event.body.to_string().contains("誤検知")), "no words in the journal");
    }

    async fn a_scanner_that_is_away_or_talks_nonsense_passes_nothing(test: &TestHall) {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        scanned_by(test, Clamd::parse(&listener.local_addr().expect("an address").to_string()).expect("host:port"));
        let (case, _) = sent(test, PLAIN).await;
        let answers: [&'static [u8]; 6] =
            [b"", b"stream: OK", b"OK\0", b"stream: OK \0", b"\xff\xfe\0", b"UNKNOWN COMMAND\0"];
        for said in answers {
            let served = async {
                let (mut line, _) = listener.accept().await.expect("a caller");
                let mut heard = vec![0; 10 + 4 + PLAIN.len() + 4];
                line.read_exact(&mut heard).await.expect("the file");
                line.write_all(said).await.expect("an answer");
            };
            let (tried, ()) = tokio::join!(scan(test), served);
            assert!(matches!(tried[0].result, Err(NotDone::Retry(_))), "{said:?}: {tried:?}");
            assert_eq!(standing(test, &case).await, Standing::Waiting, "{said:?}");
            assert!(scan(test).await.is_empty(), "it waits before it is tried again");
            test.clock.advance_ms(3_600_000);
        }
        drop(listener);
        for _ in 0..100 {
            scan(test).await;
            test.clock.advance_ms(3_600_001);
        }
        assert_eq!(standing(test, &case).await, Standing::Waiting, "never passed");
        let dead = test.hall.db().queue_depth(Queue::Jobs, QueueState::Dead).await.expect("a depth");
        assert_eq!(dead, 1, "given up aloud");
        let mut kanri = test.officer("kanri").await;
        let list = kanri.get("/desk/given-up").await;
        assert!(list.has("ファイルのウイルス検査") && list.has("cannot be reached"), "{}", faults(&list));
        assert!(kanri.get("/desk/screening").await.has("1件のファイルが検査を待っています"));
        let (seen, bytes) = opened(&mut test.officer("mori").await, test, &case).await;
        assert!(seen.has("検査中"), "{}", faults(&seen));
        assert_eq!(bytes.location, Some(page(&case)));
    }

    async fn without_a_scanner_a_file_is_opened_as_before(test: &TestHall) {
        let (case, _) = sent(test, EICAR).await;
        assert!(scan(test).await.is_empty());
        assert_eq!(standing(test, &case).await, Standing::Unscreened);
        assert_eq!(opened(&mut test.officer("mori").await, test, &case).await.1.status, 200);
        assert!(test.officer("kanri").await.get("/desk/screening").await.has("ウイルス検査の設定がありません"));
    }
}

#[tokio::test]
async fn a_file_larger_than_the_scanner_takes_is_told_and_not_passed() {
    let Some(scanner) = real("a large file") else { return };
    let large = vec![b' '; 13_000_000];
    assert_eq!(scanner.scan(large.as_slice()).await, Ok(hall::screening::Said::TooLarge));
    assert_eq!(scanner.ping().await, Ok(()));
}
