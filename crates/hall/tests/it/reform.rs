//! How work really goes: sums of what was recorded, of nobody, and of no fewer than five cases. On both databases.

use std::time::Duration;

use civic::Clock as _;
use testkit::{Browser, Reply, both_halls};

use crate::hands::{child_allowance, faults, granted};

/// Presses, and waits until the twin has ended; the proposal's page then.
pub async fn tried(officer: &mut Browser, at: &str, fields: &[(&str, &str)]) -> (String, Reply) {
    let begun = officer.post(at, fields).await;
    let page = begun.location.clone().unwrap_or_else(|| panic!("{}", faults(&begun)));
    (page.clone(), ended(officer, &page).await)
}

async fn ended(officer: &mut Browser, page: &str) -> Reply {
    for _ in 0..1_200 {
        let told = officer.get(page).await;
        if !told.has("data-again") {
            return told;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("the twin does not end")
}

/// The fields of a proposal's form as they stand on the page, with some put otherwise.
pub fn form<'a>(page: &'a Reply, other: &'a [(&'a str, &'a str)]) -> Vec<(String, String)> {
    let text = page.text();
    let inputs = text.split("<input ").skip(1).filter_map(|rest| rest.split_once('>')).map(|(input, _)| input);
    let of = |input: &str, name: &str| {
        let rest = input.split_once(&format!("{name}=\""))?.1;
        Some(rest.split_once('"')?.0.to_owned())
    };
    let mut fields = vec![("act".to_owned(), "try".to_owned())];
    for input in inputs.filter(|input| input.contains("class=\"input")) {
        let Some(name) = of(input, "name").filter(|name| name != "from") else { continue };
        let typed = other.iter().find(|(of, _)| *of == name).map(|(_, value)| (*value).to_owned());
        fields.push((name, typed.unwrap_or_else(|| of(input, "value").unwrap_or_default())));
    }
    let checks =
        other.iter().filter(|(name, _)| ["approver", "paper", "pooled"].iter().any(|check| name.ends_with(check)));
    fields.extend(checks.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    fields
}

pub fn pairs(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

both_halls! {
    async fn where_the_time_of_a_procedure_went_is_told_from_five_cases_on(test: &TestHall) {
        for (nth, family) in ["早田", "中村", "大野", "村上"].into_iter().enumerate() {
            let case = test.case("child-allowance", child_allowance(family, "咲")).await;
            test.clock.advance_ms(3_600_000 * (1 + i64::try_from(nth).expect("small")));
            granted(test, &case).await;
        }
        let mut officer = test.officer("sato").await;
        let page = officer.get("/desk/reform/child-allowance").await;
        assert!(page.status == 200 && page.has("5件より少ないため、示しません"), "{}", faults(&page));
        assert_eq!(officer.get("/desk/reform/child-allowance/file").await.status, 404);
        assert!(officer.get("/desk/reform").await.has("まだ、5件以上終わった手続きがありません"));

        let fifth = test.case("child-allowance", child_allowance("吉川", "咲")).await;
        granted(test, &fifth).await;
        let page = officer.get("/desk/reform/child-allowance").await;
        for words in ["過去1年に終わった5件", "担当がほかの仕事をしていた", "<svg", "1件の平均"] {
            assert!(page.has(words), "{words}: {}", faults(&page));
        }
        for name in ["早田", "中村", "佐藤"] {
            assert!(!page.text().split("<main").nth(1).is_some_and(|main| main.contains(name)), "{name} is told");
        }
        let list = officer.get("/desk/reform").await;
        assert!(list.has("/desk/reform/child-allowance"), "{}", faults(&list));
        let file = officer.get("/desk/reform/child-allowance/file").await;
        assert!(file.status == 200 && file.text().lines().count() >= 3, "{}", faults(&file));
        assert_eq!(officer.get("/desk/reform/nothing").await.status, 404);
        assert!(page.has("見直しの四つの問い"), "{}", faults(&page));
        let numbers = officer.get("/desk/reform/child-allowance/numbers").await;
        assert!(numbers.status == 200 && numbers.has("5件（"), "{}", faults(&numbers));
        for unknown in ["1件の時間がわかりません", "だれがしたかの記録がない"] {
            assert!(!numbers.has(unknown), "who finishes a task did it, since they opened it: {}", faults(&numbers));
        }
        assert_eq!(officer.get("/desk/reform/nothing/numbers").await.status, 404);
        assert_eq!(test.citizen().get("/desk/reform").await.status, 401, "officers only");
    }

    async fn a_scenario_is_tried_and_says_what_it_rests_on(test: &TestHall) {
        let mut officer = test.officer("hirata").await;
        let page = officer.get("/desk/reform/proposals").await;
        assert!(page.status == 200 && page.has("窓口の受付時間を"), "{}", faults(&page));
        let (at, told) = tried(&mut officer, "/desk/reform/proposals", &[("scenario", "hours")]).await;
        for words in ["市民から見て", "職員から見て", "窓口で待つ時間（9割）", "残業（年、円）", "残業は、全員で", "熊本市", "<svg", "仮の数"] {
            assert!(told.has(words), "{words}: {}", faults(&told));
        }
        assert!(told.field("hours.counter.open") == "09:00" && told.has("16:30"), "{}", faults(&told));
        let file = officer.get(&format!("{at}/file")).await;
        assert!(file.status == 200 && file.text().lines().count() > 12, "{}", faults(&file));
        let sheet = officer.get(&format!("{at}/sheet")).await;
        let both = ["wall--both", "窓口の受付：はじまり", "09:00", "窓口で待つ時間（中央）", "窓口に来る回数", "家でもできる", "残業（年、円）", "熊本市", "仮の数", "<svg"];
        for words in both {
            assert!(sheet.status == 200 && sheet.has(words), "{words}: {}", faults(&sheet));
        }
        assert!(!sheet.has("見込みと実際"), "nothing came yet: {}", faults(&sheet));
        let fields = form(&told, &[]);
        let (_, again) = tried(&mut officer, &at, &pairs(&fields)).await;
        let answer = |page: &Reply| {
            let text = page.text();
            text.split("<svg").nth(1).and_then(|rest| rest.split("<form").next()).map(str::to_owned)
        };
        assert_eq!(answer(&told), answer(&again), "the same luck gives the same answer");
        let staffed = |fields: &'static [(&'static str, &'static str)]| [&[("act", "staff")], fields].concat();
        let nobody = officer.post(&at, &staffed(&[("target", "30")])).await;
        assert!(nobody.status == 422 && nobody.has("1つから3つまで"), "{}", faults(&nobody));
        let (_, staff) = tried(&mut officer, &at, &staffed(&[("target", "120"), ("team", "nishi-clerks")])).await;
        for words in ["いちばん少ない人数は、西区の窓口担当", "市民から見て"] {
            assert!(staff.has(words), "{words}: {}", faults(&staff));
        }
        assert_eq!(officer.post("/desk/reform/proposals", &[("scenario", "nothing")]).await.status, 404);
        assert_eq!(test.citizen().get(&at).await.status, 401, "officers only");
    }

    async fn a_proposal_is_edited_adopted_and_held_against_what_came(test: &TestHall) {
        let mut officer = test.officer("ogawa").await;
        let begun = officer.post("/desk/reform/proposals", &[("procedure", "moving-in")]).await;
        let at = begun.location.clone().unwrap_or_else(|| panic!("{}", faults(&begun)));
        let page = officer.get(&at).await;
        assert!(page.has("まだ試していません") && !page.has("いつから"), "{}", faults(&page));
        assert_eq!(officer.get(&format!("{at}/sheet")).await.status, 404, "nothing is answered yet");

        let wrong = [("minutes.visit", "0"), ("hours.counter.close", "08:00"), ("again.visit/next", "x"), ("part.kita-clerks", "4"), ("leave.chiefs", "1")];
        let fields = form(&page, &wrong);
        let refused = officer.post(&at, &pairs(&fields)).await;
        assert_eq!(refused.status, 422);
        for words in ["分を1から600", "はじまりが先", "0から100", "0から3までの数", "8週間のあいだ"] {
            assert!(refused.has(words), "{words}: {}", faults(&refused));
        }
        let nobody = [("approver", "decide-not-accepted/1"), ("approver", "decide-not-accepted/2")];
        let fields = form(&page, &nobody);
        assert!(officer.post(&at, &pairs(&fields)).await.has("だれもいなくなります"));

        let monday = test.clock.now().date().checked_add(jiff::ToSpan::days(7)).expect("a day").to_string();
        let other = [
            ("part.kita-clerks", "1"), ("part-close.kita-clerks", "14:30"), ("absent.chuo-clerks", "2.5"),
            ("leave.chiefs", "1"), ("leave-first.chiefs", &monday), ("leave-last.chiefs", &monday),
            ("minutes.visit", "9"), ("approver", "decide-not-accepted/1"), ("paper", "certificate"),
        ];
        let fields = form(&page, &other);
        let (_, told) = tried(&mut officer, &at, &pairs(&fields)).await;
        for words in ["持ってくる書類", "よくなる", "短くなります"] {
            assert!(told.has(words), "{words}: {}", faults(&told));
        }
        assert_eq!((told.field("part.kita-clerks"), told.field("absent.chuo-clerks")), ("1".to_owned(), "2.5".to_owned()));
        let patch = officer.get(&format!("{at}/patch")).await;
        assert!(patch.text().starts_with("--- a/procedures/moving-in.yaml"), "{}", patch.text());
        let changed = patch.text().lines().filter(|line| line.starts_with('+')).count();
        assert_eq!(changed - 1, 3, "visit, approval and paper: {}", patch.text());

        let today = test.clock.now().date();
        let past = officer.post(&at, &[("act", "adopt"), ("from", &today.to_string())]).await;
        assert!(past.status == 422 && past.has("あした以後"), "{}", faults(&past));
        let tomorrow = today.tomorrow().expect("a day").to_string();
        let adopted = officer.post(&at, &[("act", "adopt"), ("from", &tomorrow)]).await;
        assert_eq!(adopted.status, 303, "{}", faults(&adopted));
        let page = officer.get(&at).await;
        assert!(page.has("から実施") && page.has("見込みと実際") && page.has("5件より少ない"), "{}", faults(&page));
        let sheet = officer.get(&format!("{at}/sheet")).await;
        for words in ["から実施", "見込みと実際", "15分", "9分", "なくす", "1人（09:00–14:30）", "2.5 %"] {
            assert!(sheet.has(words) && page.has(words), "{words}: {}", faults(&sheet));
        }
        assert!(page.has("北区の窓口担当の1人を、09:00–14:30の短時間勤務にする"), "{}", faults(&page));
        let text = page.text();
        let change = text.split("href=\"/desk/procedures/change/").nth(1).and_then(|rest| rest.split('"').next());
        let change = officer.get(&format!("/desk/procedures/change/{}", change.expect("a draft"))).await;
        assert!(change.status == 200 && change.has("minutes: 9"), "{}", faults(&change));
        assert_eq!(officer.post(&at, &[("act", "adopt"), ("from", &tomorrow)]).await.status, 409, "once");
        let map = officer.get("/desk/reform/moving-in").await;
        assert!(map.has("この手続きの改善案") && map.has(&at), "{}", faults(&map));
    }

    /// Two procedures in one proposal: each is turned by itself, and each whose file changes gets a draft of its own.
    async fn a_proposal_turns_every_procedure_its_numbers_name(test: &TestHall) {
        let mut officer = test.officer("sato").await;
        let (at, told) = tried(&mut officer, "/desk/reform/proposals", &[("scenario", "center")]).await;
        for words in ["市民から見て", "児童手当 認定請求：1件の時間", "こども医療費助成", "総合行政事務センター", "想定で、実測ではありません"] {
            assert!(told.has(words), "{words}: {}", faults(&told));
        }
        assert!(!told.has("このほかに、シナリオのファイル"), "the file is turns of the room: {}", faults(&told));
        let refused = form(&told, &[("child-medical.minutes.check/check", "0")]);
        assert_eq!(officer.post(&at, &pairs(&refused)).await.status, 422);
        let other = [
            ("minutes.check/check", "2"), ("child-medical.minutes.check/check", "1"), ("child-medical.approver", "decide/1"),
            ("child-medical.channel.online", "70"), ("pooled", "allowance-clerks"), ("pooled", "medical-clerks"),
        ];
        let fields = form(&told, &other);
        let (_, told) = tried(&mut officer, &at, &pairs(&fields)).await;
        assert_eq!(told.field("child-medical.minutes.check/check"), "1");
        assert_eq!(told.field("minutes.check/check"), "2");
        let sheet = officer.get(&format!("{at}/sheet")).await;
        for words in ["児童手当 認定請求、こども医療費", "：1件の時間", "一つ", "70%", "なくす"] {
            assert!(sheet.has(words), "{words}: {}", faults(&sheet));
        }
        let patch = officer.get(&format!("{at}/patch")).await;
        for file in ["+++ b/procedures/child-allowance.yaml", "+++ b/procedures/child-medical.yaml"] {
            assert!(patch.has(file), "{}", patch.text());
        }
        let tomorrow = test.clock.now().date().tomorrow().expect("a day").to_string();
        let own = officer.post(&at, &[("act", "adopt"), ("from", &tomorrow)]).await;
        assert!(own.status == 422 && own.has("ほかの課の手続きのファイル"), "{}", faults(&own));
        let mut officer = test.officer("kanri").await;
        let adopted = officer.post(&at, &[("act", "adopt"), ("from", &tomorrow)]).await;
        assert_eq!(adopted.status, 303, "{}", faults(&adopted));
        let page = officer.get(&at).await.text();
        let drafts: Vec<&str> = page.split("href=\"/desk/procedures/change/").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(drafts.len(), 2, "one a procedure");
        for (draft, minutes) in drafts.iter().zip(["minutes: 2", "minutes: 1"]) {
            let change = officer.get(&format!("/desk/procedures/change/{draft}")).await;
            assert!(change.status == 200 && change.has(minutes), "{minutes}: {}", faults(&change));
        }
    }

    async fn a_run_is_stopped_and_a_proposal_given_up(test: &TestHall) {
        let mut officer = test.officer("hirata").await;
        let begun = officer.post("/desk/reform/proposals", &[("scenario", "hours")]).await;
        let at = begun.location.clone().expect("a page");
        officer.post(&at, &[("act", "cancel")]).await;
        let told = ended(&mut officer, &at).await;
        // Whoever presses late gets the answer.
        assert!(told.has("途中で止めました") || told.has("仮想の市役所の答え"), "{}", faults(&told));
        assert_eq!(officer.post(&at, &[("act", "drop")]).await.status, 303);
        assert!(!officer.get("/desk/reform/proposals").await.has(&at));
        assert_eq!(officer.post(&at, &[("act", "try")]).await.status, 409);
    }
}
