//! Several tasks of the inbox at once, and the filters an officer keeps.

use testkit::{Browser, both_halls};

use crate::hands::{child_allowance, faults};

/// The check boxes of the list, in its order.
async fn boxes(officer: &mut Browser, tab: &str) -> Vec<String> {
    let list = officer.get(&format!("/desk/inbox?tab={tab}")).await.text();
    let inputs = list.split("<input type=\"checkbox\" name=\"c\" value=\"").skip(1);
    inputs.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

async fn act(officer: &mut Browser, act: &str, to: &str, picked: &[String]) -> testkit::Reply {
    let mut fields = vec![("act", act), ("to", to)];
    fields.extend(picked.iter().map(|task| ("c", task.as_str())));
    officer.post("/desk/inbox", &fields).await
}

both_halls! {
    async fn what_can_be_done_is_done_and_what_cannot_is_named(test: &TestHall) {
        for _ in 0..3 {
            test.case("child-allowance", child_allowance("中村", "咲")).await;
        }
        let (mut sato, mut hayashi) = (test.officer("sato").await, test.officer("hayashi").await);
        let all = boxes(&mut sato, "unassigned").await;
        assert_eq!(all.len(), 3);
        assert!(act(&mut hayashi, "claim", "", &all[..1]).await.has("1件のうち1件"));
        let gone = format!("{}.1", uuid::Uuid::from_u128(7).simple());
        let mixed = act(&mut sato, "claim", "", &[&all[..], &[gone]].concat()).await;
        assert!(mixed.has("4件のうち2件、できました"), "{}", faults(&mixed));
        assert!(mixed.has("ほかの職員が先に担当になりました") && mixed.has("見つかりません"), "{}", faults(&mixed));
        assert_eq!(mixed.text().matches("class=\"go\"").count(), 3, "each names its case: {}", faults(&mixed));

        let back = act(&mut sato, "release", "", &all).await;
        assert!(back.has("3件のうち2件") && back.has("あなたの担当ではありません"), "{}", faults(&back));
        assert_eq!(boxes(&mut sato, "unassigned").await.len(), 2);
        assert!(act(&mut sato, "assign", "", &all[1..]).await.has("割り当てる相手を選んでください"));
        let to = test.account("hayashi").await.to_string();
        let given = act(&mut sato, "assign", &to, &all[1..]).await;
        assert!(given.has("2件のうち2件"), "{}", faults(&given));
        assert_eq!(boxes(&mut hayashi, "mine").await.len(), 3);
        assert!(act(&mut sato, "claim", "", &[]).await.has("仕事を選んでください"));
    }

    async fn an_officer_keeps_filters_and_nobody_else_sees_them(test: &TestHall) {
        let mut sato = test.officer("sato").await;
        let place = "/desk/inbox?tab=unassigned&p=child-allowance";
        let inbox = sato.get(place).await;
        let keep = inbox.link("/desk/inbox/filters").expect("a way to keep it").replace("&#38;", "&");
        let form = sato.get(&keep).await;
        assert!(form.has("未割当・児童手当 認定請求"), "{}", faults(&form));
        let fields = [("tab", "unassigned"), ("p", "child-allowance")];
        let empty = sato.post("/desk/inbox/filters", &[&fields[..], &[("name", " ")]].concat()).await;
        assert!(empty.status == 422 && empty.field("p") == "child-allowance", "{}", faults(&empty));
        let kept = sato.post("/desk/inbox/filters", &[&fields[..], &[("name", "児手の未割当")]].concat()).await;
        assert_eq!(kept.location.as_deref(), Some(place));
        let again = sato.post("/desk/inbox/filters", &[&fields[..], &[("name", "児手の未割当")]].concat()).await;
        assert!(again.status == 422 && again.has("もうあります"), "{}", faults(&again));
        let inbox = sato.get(place).await;
        assert!(inbox.has("aria-current=\"page\">児手の未割当"), "{}", faults(&inbox));
        assert!(!test.officer("hayashi").await.get("/desk/inbox").await.has("児手の未割当"));

        for n in 1..20 {
            let name = format!("しぼりこみ{n}");
            assert_eq!(sato.post("/desk/inbox/filters", &[("tab", "all"), ("name", &name)]).await.status, 303);
        }
        let full = sato.post("/desk/inbox/filters", &[("tab", "all"), ("name", "もうひとつ")]).await;
        assert!(full.status == 422 && full.has("20件までです"), "{}", faults(&full));
        let page = sato.get("/desk/inbox/filters").await.text();
        let row = page.split_once(">児手の未割当</a>").expect("its row").1;
        let id = row.split("name=\"drop\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a button");
        let mut hayashi = test.officer("hayashi").await;
        hayashi.post("/desk/inbox/filters", &[("drop", id)]).await;
        assert!(sato.get(place).await.has("児手の未割当"), "another officer's is not theirs to drop");
        assert_eq!(sato.post("/desk/inbox/filters", &[("drop", id)]).await.status, 303);
        assert!(!sato.get(place).await.has("児手の未割当"));
    }
}
