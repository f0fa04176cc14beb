//! An officer's own home: warned of, by nobody else seen, and kept so that nothing can be read out of it.

use sea_orm::ConnectionTrait;
use testkit::{Browser, both_halls};

use crate::hands::{child_allowance, faults, page};

const HOME: &str = "/desk/account/home";
const WARNED: &str = "あなたの住まいと同じ住所の案件です";

/// `中村`, at the address of the test's family, written in another way.
const OWN: [(&str, &str); 3] =
    [("family", "中村"), ("place", "東区青葉町２－１０－５"), ("building", "コーポ葵２０３")];

async fn enter(officer: &mut Browser, fields: &[(&str, &str)]) {
    assert_eq!(officer.post(HOME, fields).await.status, 303);
}

both_halls! {
    async fn a_case_from_the_own_home_is_told_to_nobody_else(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
        let (mut sato, mut hayashi) = (test.officer("sato").await, test.officer("hayashi").await);
        assert!(!sato.get(&page(&case)).await.has(WARNED), "nothing was entered");
        let empty = sato.post(HOME, &[("family", "中村")]).await;
        assert!(empty.status == 422 && empty.has("「住所」を入れてください"), "{}", faults(&empty));
        assert!(sato.get("/desk/account").await.has(HOME));
        enter(&mut sato, &OWN).await;
        let kept = sato.get(HOME).await;
        assert!(kept.has("入れてあります") && !kept.has("青葉町") && !kept.has("中村"), "{}", faults(&kept));

        let opened = sato.get(&page(&case)).await;
        assert!(opened.has(WARNED) && opened.has("引き継ぐ"), "{}", faults(&opened));
        assert!(!hayashi.get(&page(&case)).await.has(WARNED), "a colleague");
        let boxed = sato.get("/desk/inbox?tab=unassigned").await.field("c");
        let taken = sato.post("/desk/inbox", &[("c", &boxed), ("act", "claim")]).await;
        assert!(taken.has("1件のうち1件") && taken.has("同じ住所の案件"), "warned, and not stopped: {}", faults(&taken));

        // The same house without its room: only of the same name.
        let name_alone = [OWN[0], OWN[1], ("building", "")];
        enter(&mut hayashi, &name_alone).await;
        assert!(hayashi.get(&page(&case)).await.has(WARNED), "same name, same house");
        enter(&mut hayashi, &[("family", "林"), OWN[1], ("building", "")]).await;
        assert!(!hayashi.get(&page(&case)).await.has(WARNED), "a neighbour of another name");
        enter(&mut hayashi, &[("family", "林"), OWN[1], OWN[2]]).await;
        assert!(hayashi.get(&page(&case)).await.has(WARNED), "the same home, whatever the name");

        let reads = test.hall.db().reads().await.expect("reads");
        let sql = sea_orm::Statement::from_string(reads.get_database_backend(), "SELECT home, named FROM own_home");
        let rows = reads.query_all_raw(sql).await.expect("rows");
        let kept: Vec<String> =
            rows.iter().flat_map(|row| ["home", "named"].map(|column| row.try_get("", column).expect("text"))).collect();
        assert_eq!(kept.len(), 4);
        assert!(kept.iter().all(|digest| digest.len() == 32 && kept.iter().filter(|other| *other == digest).count() == 1),
            "two officers of one home share no digest: {kept:?}");
        drop(reads);
        assert_eq!(sato.post(HOME, &[("do", "forget")]).await.status, 303);
        assert!(!sato.get(&page(&case)).await.has(WARNED));
        let events = test.hall.db().events_after(0, 10_000).await.expect("events");
        let told: Vec<_> = events.iter().filter(|event| event.kind.starts_with("own-home")).collect();
        assert!(told.len() == 5 && told.iter().all(|event| event.body == serde_json::json!({})), "{told:?}");
    }
}
