//! Who did a piece of work and since when they were at it: noted of whoever finishes it, without a button of its own. On both databases.

use civic::Clock as _;
use hall::cases::task::{Column as C, Entity, Model};
use sea_orm::{ColumnTrait as _, QueryFilter as _};
use testkit::{Browser, CaseRef, Reply, TestHall, both_halls};

use crate::hands::{approve, child_allowance, draft, faults, finish, page, task};

const MINUTE: i64 = 60_000;

/// The newest row of a node.
async fn row(test: &TestHall, case: &CaseRef, node: &str) -> Model {
    let reads = test.hall.db().reads().await.expect("reads");
    let of = reads.of::<Entity>().filter(C::CaseId.eq(case.id)).filter(C::Node.eq(node));
    of.all(&reads).await.expect("rows").into_iter().max_by_key(|row| row.no).expect("a row")
}

/// Does something with the check, from a page that was opened at that time.
async fn on_check(test: &TestHall, sato: &mut Browser, case: &CaseRef, what: &[(&str, &str)]) -> Reply {
    let form = sato.get(&page(case)).await;
    let path = format!("{}/task/{}", page(case), task(test, case, "check/check").await);
    let version = form.field("version");
    let reply = sato.post(&path, &[&[("version", version.as_str())], what].concat()).await;
    assert_eq!(reply.status, 303, "{}", faults(&reply));
    reply
}

async fn undo(sato: &mut Browser, case: &CaseRef) {
    let version = sato.get(&page(case)).await.field("version");
    let undone = sato.post(&format!("{}/undo", page(case)), &[("version", &version)]).await;
    assert_eq!(undone.status, 303, "{}", faults(&undone));
}

both_halls! {
    async fn whoever_finishes_a_task_did_it_since_they_opened_the_case(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
        let (mut sato, of_sato) = (test.officer("sato").await, test.account("sato").await);
        test.clock.advance_ms(5 * MINUTE);
        let form = sato.get(&page(&case)).await;
        let opened = test.clock.now();
        assert_eq!(form.field("opened"), opened.0.to_string());
        test.clock.advance_ms(7 * MINUTE);
        let fields = [("opened", form.field("opened")), ("do", "complete".into()), ("result", "accept".into())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value): &(_, String)| (*name, value.as_str())).collect();
        on_check(test, &mut sato, &case, &fields).await;
        let done = row(test, &case, "check/check").await;
        assert_eq!((done.assignee, done.started_at), (Some(of_sato), Some(opened.0)));
        assert_eq!(done.done_at, Some(test.clock.now().0));
        let reads = test.hall.db().reads().await.expect("reads");
        let events = reads.events(hall::cases::stream(case.id), 0).await.expect("events");
        drop(reads);
        let noted = |event: &&store::Event| event.body["act"]["begun"] == opened.0;
        assert_eq!(events.iter().filter(noted).count(), 1, "the journal says it once");

        // Taken back, it is nobody's again, and not begun.
        undo(&mut sato, &case).await;
        let back = row(test, &case, "check/check").await;
        assert_eq!((back.state.as_str(), back.assignee, back.started_at, back.done_at), ("enabled", None, None, None));

        // A moment to come, one of another day, and none at all say nothing of when; who it was stands all the same.
        let ahead = test.clock.now().plus_minutes(3).0.to_string();
        let before = test.clock.now().plus_days(-1).0.to_string();
        for opened in [ahead.as_str(), before.as_str(), "", "9時", "-9223372036854775808"] {
            let what = [("opened", opened), ("do", "complete"), ("result", "accept")];
            on_check(test, &mut sato, &case, &what).await;
            let done = row(test, &case, "check/check").await;
            assert_eq!((done.assignee, done.started_at), (Some(of_sato), None), "{opened}");
            undo(&mut sato, &case).await;
        }
    }

    async fn what_was_begun_by_its_button_keeps_its_moment(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
        let mut sato = test.officer("sato").await;
        on_check(test, &mut sato, &case, &[("do", "start")]).await;
        let started = test.clock.now().0;
        test.clock.advance_ms(4 * MINUTE);
        let again = test.clock.now().0.to_string();
        test.clock.advance_ms(MINUTE);
        on_check(test, &mut sato, &case, &[("opened", &again), ("do", "complete"), ("result", "accept")]).await;
        assert_eq!(row(test, &case, "check/check").await.started_at, Some(started));
        undo(&mut sato, &case).await;
        let back = row(test, &case, "check/check").await;
        assert_eq!((back.state.as_str(), back.started_at), ("started", Some(started)), "still begun when it was");
        // Given back, it is to be begun anew.
        on_check(test, &mut sato, &case, &[("do", "release")]).await;
        assert_eq!(row(test, &case, "check/check").await.started_at, None);
    }

    async fn forms_note_it_too_through_a_look_at_the_letter(test: &TestHall) {
        let case = test.case("child-allowance", child_allowance("中村", "咲")).await;
        let mut sato = test.officer("sato").await;
        finish(test, &mut sato, &case, "check", "accept").await;
        finish(test, &mut sato, &case, "review/payee", "ok").await;
        finish(test, &mut sato, &case, "review/residence", "ok").await;
        let path = format!("{}/draft/{}", page(&case), task(test, &case, "decide/draft").await);
        let form = sato.get(&path).await;
        let (version, opened) = (form.field("version"), test.clock.now().0);
        test.clock.advance_ms(3 * MINUTE);
        let at = opened.to_string();
        let fields = [("version", version.as_str()), ("opened", &at), ("exit", "approve")];
        let shown = sato.post(&path, &[&fields[..], &[("do", "show")]].concat()).await;
        assert_eq!(shown.field("opened"), at, "shown again, it is as old as it was");
        test.clock.advance_ms(MINUTE);
        let sent = sato.post(&path, &[&fields[..], &[("do", "send")]].concat()).await;
        assert_eq!(sent.status, 303, "{}", faults(&sent));
        assert_eq!(row(test, &case, "decide/draft").await.started_at, Some(opened));
        approve(test, &mut test.officer("tanaka").await, &case, "decide/approve1").await;
        let approved = row(test, &case, "decide/approve1").await;
        assert_eq!(approved.assignee, Some(test.account("tanaka").await));
        assert!(approved.started_at.is_some());
        // Sent back and drafted anew, the second draft has its own moment.
        let no = task(test, &case, "decide/approve2").await;
        let mut yamada = test.officer("yamada").await;
        crate::hands::done(&mut yamada, &format!("{}/return/{no}", page(&case)), &[("reason", "理由を書いてください。")]).await;
        test.clock.advance_ms(9 * MINUTE);
        draft(test, &mut sato, &case, "decide", &[("exit", "approve")]).await;
        assert_eq!(row(test, &case, "decide/draft").await.started_at, Some(test.clock.now().0));
    }
}
