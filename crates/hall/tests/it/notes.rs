//! What officers write for themselves: notes on a case, and a section's own wording of replies.

use testkit::both_halls;

use crate::hands::{child_allowance, faults, owner, page};

both_halls! {
    async fn a_note_is_for_colleagues_and_says_that_it_can_be_asked_for(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
        let notes = format!("{}/notes", page(&case));
        let mut sato = test.officer("sato").await;
        let form = sato.get(&notes).await;
        assert!(form.status == 200 && form.has("開示請求の対象になります"), "{}", faults(&form));
        let once = form.field("once");
        for (text, says) in [("  ", "「メモ」を入れてください"), ("1234 5678 9018", "マイナンバー")] {
            let refused = sato.post(&notes, &[("once", &once), ("body", text)]).await;
            assert!(refused.status == 422 && refused.has(says) && refused.field("once") == once, "{}", faults(&refused));
        }
        let sent = [("once", once.as_str()), ("body", "電話で<本人>に確かめました。\n口座は同じです。")];
        for _ in 0..2 {
            assert_eq!(sato.post(&notes, &sent).await.status, 303);
        }
        let beside = test.officer("hayashi").await.get(&page(&case)).await;
        assert!(beside.has("内部のメモ（1）") && beside.has("電話で&#60;本人&#62;に"), "{}", faults(&beside));
        assert!(sato.get(&notes).await.has("佐藤 美咲"));

        let mut citizen = owner(test, &case).await;
        for path in ["", "/messages", "/sent", "/looks", "/promise"] {
            let seen = citizen.get(&format!("/case/{}{path}", case.id)).await;
            assert!(!seen.has("口座は同じ") && !seen.has("メモ"), "{path}: {}", faults(&seen));
        }
        assert_eq!(test.officer("mori").await.get(&notes).await.status, 404, "another section");
        let events = test.hall.db().events_after(0, 10_000).await.expect("events");
        let written: Vec<_> = events.iter().filter(|event| event.kind == "note-written").collect();
        assert_eq!(written.len(), 1, "the same form twice is one note");
        assert!(!written[0].body.to_string().contains("電話"), "{}", written[0].body);
    }

    async fn a_section_s_own_wording_is_filled_and_sent(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
        let mut tanaka = test.officer("tanaka").await;
        let form = tanaka.get("/desk/replies/new").await;
        let wrong = [
            ("once", form.field("once")), ("section", "kodomo-shien".into()), ("name", "口座".into()),
            ("lang", "ja".into()), ("body", "{name}様".into()),
        ];
        let wrong: Vec<(&str, &str)> = wrong.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let refused = tanaka.post("/desk/replies/new", &wrong).await;
        assert!(refused.status == 422 && refused.has("「{name}」に入るものはありません"), "{}", faults(&refused));
        let text = "{procedure}（{number}）の件です。{today}までの書類を見ました。";
        let right: Vec<(&str, &str)> = [&wrong[..4], &[("body", text)]].concat();
        assert_eq!(tanaka.post("/desk/replies/new", &right).await.status, 303);
        let list = tanaka.get("/desk/replies").await;
        assert!(list.has("口座") && list.has("こども支援課"), "{}", faults(&list));
        let elsewhere: Vec<(&str, &str)> = [&right[..], &[("section", "doboku")]].concat();
        assert_eq!(test.officer("kudo").await.get("/desk/replies").await.status, 200);
        let other = elsewhere.iter().filter(|(name, value)| *name != "section" || *value == "doboku");
        let other: Vec<(&str, &str)> = other.copied().collect();
        assert_eq!(tanaka.post("/desk/replies/new", &other).await.status, 422, "not the own section");

        let messages = format!("{}/messages", page(&case));
        let mut sato = test.officer("sato").await;
        assert_eq!(sato.get("/desk/replies").await.status, 403, "a clerk uses them");
        let form = sato.get(&messages).await;
        let text = form.text();
        let option = text.split("<option value=\"").find_map(|part| part.split_once("\">口座<"));
        let reply = option.map(|(id, _)| id.to_owned()).expect("the reply is offered");
        let once = form.field("once");
        let filled = sato.post(&messages, &[("once", &once), ("body", "はじめに"), ("reply", &reply), ("do", "fill")]).await;
        assert!(filled.status == 200 && filled.has("はじめに"), "what was typed stays: {}", faults(&filled));
        assert!(filled.has("児童手当 認定請求") && filled.has(&format!("（{}）の件です", case.number)), "{}", faults(&filled));
        assert!(!filled.has("{today}") && !filled.has("{number}"), "{}", faults(&filled));
        assert!(!owner(test, &case).await.get(&format!("/case/{}/messages", case.id)).await.has("の件です"), "not sent yet");

        let place = tanaka.get("/desk/replies").await.link("/desk/replies/0").expect("its page");
        let open = tanaka.get(&place).await;
        let revision = open.field("revision");
        let again = [("revision", revision.as_str()), ("name", "口座の確認"), ("lang", "ja"), ("body", "口座を確かめました。")];
        assert_eq!(tanaka.post(&place, &again).await.status, 303);
        let late = tanaka.post(&place, &again).await;
        assert!(late.status == 409 && late.has("ほかの職員が先に直しました"), "{}", faults(&late));
        assert_eq!(test.officer("kudo").await.get(&place).await.status, 404, "another section");
        let revision = tanaka.get(&place).await.field("revision");
        assert_eq!(tanaka.post(&place, &[("revision", &revision), ("do", "remove")]).await.status, 303);
        assert_eq!(tanaka.get(&place).await.status, 404);
        assert!(!sato.get(&messages).await.has("口座の確認"));
    }
}
