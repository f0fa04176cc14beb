//! The list on view as a file: what is in it, what is not, what is told of it, and what it leaves behind.

use testkit::{Browser, Reply, both_halls};

use crate::hands::{child_allowance, faults, owner};
use crate::protected::{mother, protect};

const PLACE: &str = "/desk/inbox/export";

async fn export(officer: &mut Browser, more: &[(&str, &str)]) -> Reply {
    officer.post(PLACE, &[&[("tab", "all"), ("purpose", "progress")], more].concat()).await
}

fn header(reply: &Reply, name: &str) -> String {
    reply.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone()).unwrap_or_default()
}

both_halls! {
    async fn the_file_holds_the_list_and_every_case_a_look_that_says_what_for(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("=cmd|'/c'!A0", "咲")).await;
        let other = test.case("child-allowance", child_allowance("髙﨑", "咲")).await;
        assert!(!test.officer("sato").await.get("/desk/inbox").await.has(PLACE), "a clerk has no link");
        assert_eq!(test.officer("sato").await.get(PLACE).await.status, 403);
        let mut tanaka = test.officer("tanaka").await;
        let place = tanaka.get("/desk/inbox?tab=all").await.link(PLACE).expect("a link").replace("&#38;", "&");
        assert!(tanaka.get(&place).await.has("すべて"));
        let silent = tanaka.post(PLACE, &[("tab", "all")]).await;
        assert!(silent.status == 422 && silent.has("「何のためですか」を選んでください"), "{}", faults(&silent));
        let before = test.hall.db().looks_of(case.id).await.expect("looks").len();

        let file = export(&mut tanaka, &[]).await;
        assert_eq!(file.status, 200);
        assert_eq!(header(&file, "content-type"), "text/csv; charset=utf-8");
        assert!(header(&file, "content-disposition").starts_with("attachment"), "never drawn in our own page");
        assert!(file.body.starts_with(&[0xEF, 0xBB, 0xBF]));
        let text = file.text();
        let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
        assert_eq!(lines.len(), 3, "{text}");
        assert!(lines[0].starts_with("\"期限\",\"申請者\",\"手続き\",\"受付番号\""), "{text}");
        assert!(text.contains("\"'=cmd|") && text.contains("\"髙﨑 咲\"") && text.contains(&other.number), "{text}");
        let looks = test.hall.db().looks_of(case.id).await.expect("looks");
        assert_eq!(looks.len(), before + 1);
        assert_eq!(looks[0].purpose, "cases.export.progress");
        let told = owner(test, &case).await.get(&format!("/case/{}/looks", case.id)).await;
        assert!(told.has("一覧を書き出すため") && !told.has("田中"), "{}", faults(&told));
        assert_eq!(export(&mut test.officer("kudo").await, &[]).await.text().lines().count(), 1, "another section");
        let narrow = export(&mut tanaka, &[("p", "road-use")]).await;
        assert_eq!(narrow.text().lines().count(), 1, "as narrowed on the page");
    }

    async fn shift_jis_says_first_what_it_cannot_carry(test: &TestHall) {
        test.case("child-allowance", child_allowance("中村", "咲")).await;
        let mut tanaka = test.officer("tanaka").await;
        let clean = export(&mut tanaka, &[("encoding", "sjis")]).await;
        assert!(clean.has("1行のすべての文字を、そのまま書けます"), "{}", faults(&clean));
        let odd = test.case("child-allowance", child_allowance("葛\u{E0100}城", "𠮷")).await;
        test.case("child-allowance", child_allowance("髙橋", "咲")).await;
        let report = export(&mut tanaka, &[("encoding", "sjis")]).await;
        assert!(report.has(&odd.number) && report.has("葛城 〓") && report.has("髙橋"), "{}", faults(&report));
        assert!(report.has("1か所: 文字がないため") && report.has("1か所: そのまま書きますが"), "{}", faults(&report));
        assert_eq!(test.hall.db().looks_of(odd.id).await.expect("looks").len(), 1, "what is shown of it is looked at");
        let file = export(&mut tanaka, &[("encoding", "sjis"), ("do", "write")]).await;
        assert_eq!(header(&file, "content-type"), "text/csv; charset=Shift_JIS");
        let (text, _, broken) = encoding_rs::SHIFT_JIS.decode(&file.body);
        assert!(!broken && text.contains("葛城 〓") && text.contains("髙橋") && text.starts_with("\"期限\""), "{text}");
    }

    async fn a_hidden_case_is_in_nobody_s_file(test: &TestHall) {
        let hers = test.case_by("child-allowance", mother(), None, false).await;
        let seen = test.case("child-allowance", child_allowance("中村", "陸")).await;
        protect(test).await;
        for login in ["tanaka", "yokota"] {
            let mut officer = test.officer(login).await;
            for more in [&[][..], &[("encoding", "sjis")][..], &[("encoding", "sjis"), ("do", "write")][..]] {
                let file = export(&mut officer, more).await;
                let (sjis, _, _) = encoding_rs::SHIFT_JIS.decode(&file.body);
                let text = format!("{}{sjis}", file.text());
                assert_eq!(file.status, 200, "{}", faults(&file));
                assert!(!text.contains(&hers.number) && !text.contains("カナリヤ"), "{login}: {text}");
            }
            assert!(export(&mut officer, &[]).await.has(&seen.number));
        }
        assert!(test.officer("yokota").await.get("/desk/inbox?tab=all").await.has(&hers.number), "on the page she is");
    }
}
