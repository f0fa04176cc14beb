//! What one node's committer promises.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;
use crate::{Committed, DecideError, Delete, Look, OnceKey, Refused, Update, both_engines};

async fn at_once(db: &Db, commands: Vec<Changes>) -> Vec<Result<Committed, Refused>> {
    let tasks: Vec<_> = commands
        .into_iter()
        .map(|changes| {
            let db = db.clone();
            tokio::spawn(async move { db.submit(changes).await })
        })
        .collect();
    let mut results = Vec::new();
    for task in tasks {
        results.push(task.await.unwrap());
    }
    results
}

both_engines! {
    migrations = tables::migrations;

    async fn a_command_is_stored_whole_and_reads_back(db: TestDb) {
        let id = db.new_id();
        let done = db.submit(new_paper(&db, id)).await.unwrap();
        assert_eq!((done.position, done.numbers[&NUMBER].as_str(), done.repeated), (1, "JT26-00001", false));
        assert_eq!(done.answer, json!({ "paper": id }));
        let found = papers(&db).await;
        assert_eq!(found[0].number.as_deref(), Some("JT26-00001"));
        assert_eq!((found[0].city, found[0].id, found[0].title.as_str()), (1, id, "児童手当"));
        let reads = db.reads().await.unwrap();
        assert_eq!(page::Entity::find().one(&reads).await.unwrap().unwrap().text, "葛󠄀城 𠮷野");
        assert_eq!(reads.version(case(id)).await.unwrap(), 1);
        drop(reads);
        let update = paper::ActiveModel { id: Set(id), revision: Set(2), ..Default::default() };
        db.submit(Changes::new().expect(case(id), 1).update(Update::of(update)).event(happened(id, "checked"))).await.unwrap();
        assert_eq!(papers(&db).await[0].revision, 2);
        let kinds: Vec<_> = db.stream_events(case(id)).await.unwrap().into_iter().map(|event| (event.seq, event.kind)).collect();
        assert_eq!(kinds, [(1, "submitted".to_owned()), (2, "checked".to_owned())]);
        assert_eq!(db.events_after(1, 10).await.unwrap().len(), 1);
        sound(&db).await;
        db.end().await;
    }

    async fn every_key_begins_with_city(db: TestDb) {
        assert_eq!(crate::city_first(&db).await.unwrap(), Vec::<String>::new());
        db.tamper("CREATE UNIQUE INDEX wrong ON papers (id)").await;
        db.tamper("CREATE TABLE loose (id bigint PRIMARY KEY)").await;
        let wrong = crate::city_first(&db).await.unwrap();
        assert!(wrong.contains(&"papers: wrong".to_owned()) && wrong.contains(&"loose: primary key".to_owned()), "{wrong:?}");
        db.end().await;
    }

    async fn a_snapshot_cannot_write_and_does_not_move(db: TestDb) {
        let reads = db.reads().await.unwrap();
        assert_eq!(reads.of::<paper::Entity>().all(&reads).await.unwrap().len(), 0);
        db.submit(new_paper(&db, db.new_id())).await.unwrap();
        assert_eq!(reads.of::<paper::Entity>().all(&reads).await.unwrap().len(), 0);
        assert!(reads.execute_unprepared("DELETE FROM papers").await.is_err());
        drop(reads);
        assert_eq!(papers(&db).await.len(), 1);
        db.end().await;
    }

    async fn a_stale_decision_is_made_anew_at_most_three_times(db: TestDb) {
        let id = db.new_id();
        db.submit(new_paper(&db, id)).await.unwrap();
        let tries = AtomicUsize::new(0);
        let done = db.decide(|reads| {
            let (db, nth) = (db.db.clone(), tries.fetch_add(1, Ordering::SeqCst));
            async move {
                let version = reads.version(case(id)).await?;
                drop(reads);
                if nth < 2 {
                    db.submit(Changes::new().event(happened(id, "meanwhile"))).await.unwrap();
                }
                Ok::<_, DbErr>(Changes::new().expect(case(id), version).event(happened(id, "decided")))
            }
        }).await.unwrap();
        assert_eq!((done.position, tries.load(Ordering::SeqCst)), (4, 3));
        let never = db.decide(|_| async move { Ok::<_, DbErr>(Changes::new().expect(case(id), 1).event(happened(id, "late"))) }).await;
        assert!(matches!(never, Err(DecideError::Refused(Refused::Stale(stream))) if stream == case(id)));
        sound(&db).await;
        db.end().await;
    }

    async fn fifty_equal_requests_make_one_commit(db: TestDb) {
        let ids: Vec<Uuid> = (0..50).map(|_| db.new_id()).collect();
        let once = || OnceKey::new("draft-1", "submit", "k", b"same body");
        let results = at_once(&db, ids.iter().map(|id| new_paper(&db, *id).once(once())).collect()).await;
        let first: Vec<_> = results.iter().map(|result| result.as_ref().unwrap()).collect();
        assert_eq!(first.iter().filter(|done| !done.repeated).count(), 1);
        assert!(first.iter().all(|done| (&done.answer, &done.numbers, done.position) == (&first[0].answer, &first[0].numbers, 1)));
        assert_eq!(papers(&db).await.len(), 1);
        let other = new_paper(&db, db.new_id()).once(OnceKey::new("draft-1", "submit", "k", b"another body"));
        assert_eq!(db.submit(other).await, Err(Refused::OtherBody));
        let elsewhere = new_paper(&db, db.new_id()).once(OnceKey::new("draft-2", "submit", "k", b"another body"));
        assert!(!db.submit(elsewhere).await.unwrap().repeated);
        db.end().await;
    }

    async fn one_bad_command_does_not_hurt_its_group(db: TestDb) {
        let mut commands: Vec<Changes> = (0..40).map(|_| new_paper(&db, db.new_id())).collect();
        // A page without its paper breaks the foreign key: the group is rolled back and run one by one.
        let orphan = Changes::new().insert(page_row(db.new_id(), db.new_id())).number(NUMBER, series());
        commands.insert(7, orphan);
        let nobody = paper::ActiveModel { id: Set(db.new_id()), revision: Set(2), ..Default::default() };
        commands.insert(20, Changes::new().update(Update::of(nobody)).number(NUMBER, series()));
        let results = at_once(&db, commands).await;
        let failed: Vec<usize> = results.iter().enumerate().filter(|(_, result)| result.is_err()).map(|(at, _)| at).collect();
        assert_eq!(failed, [7, 20]);
        assert!(matches!(results[7], Err(Refused::Failed { .. })));
        let mut numbers: Vec<_> = papers(&db).await.into_iter().filter_map(|paper| paper.number).collect();
        numbers.sort();
        let expected: Vec<_> = (1..=40).map(|serial| format!("JT26-{serial:05}")).collect();
        assert_eq!(numbers, expected);
        sound(&db).await;
        db.end().await;
    }

    async fn numbers_have_no_gaps_when_commands_are_dropped(db: TestDb) {
        let taken = db.new_id();
        db.submit(new_paper(&db, taken)).await.unwrap();
        let commands = (0..90).map(|nth| match nth % 3 {
            0 => new_paper(&db, db.new_id()),
            1 => new_paper(&db, taken),
            _ => new_paper(&db, db.new_id()).claim(seat_row(1, 7, db.new_id()), "seat"),
        }).collect();
        let results = at_once(&db, commands).await;
        assert_eq!(results.iter().filter(|result| matches!(result, Err(Refused::Stale(_)))).count(), 30);
        assert_eq!(results.iter().filter(|result| **result == Err(Refused::Taken("seat"))).count(), 29);
        let given: BTreeSet<_> = papers(&db).await.into_iter().filter_map(|paper| paper.number).collect();
        let expected: BTreeSet<_> = (1..=32).map(|serial| format!("JT26-{serial:05}")).collect();
        assert_eq!(given, expected);
        sound(&db).await;
        db.end().await;
    }

    async fn a_seat_is_never_sold_twice_and_never_lost(db: TestDb) {
        // Each wants two neighbouring seats: half a claim must be given back, and then nobody may be turned away wrongly.
        let commands = (0..60_i16).map(|nth| {
            let paper = db.new_id();
            let first = i64::from(nth % 20);
            Changes::new().claim(seat_row(1, first, paper), "first").claim(seat_row(2, first / 2, db.new_id()), "second").event(happened(paper, "booked"))
        }).collect();
        let results = at_once(&db, commands).await;
        let won = results.iter().filter(|result| result.is_ok()).count();
        let reads = db.reads().await.unwrap();
        let seats = reads.of::<seat::Entity>().all(&reads).await.unwrap();
        assert_eq!(seats.len(), won * 2, "a dropped command keeps no seat");
        assert_eq!(won, 10, "each of the ten seats of lane 2 goes to somebody");
        drop(reads);
        sound(&db).await;
        db.end().await;
    }

    async fn a_claim_that_breaks_another_unique_key_is_taken_too(db: TestDb) {
        let paper = db.new_id();
        db.submit(Changes::new().claim(seat_row(1, 1, paper), "seat")).await.unwrap();
        assert_eq!(db.submit(Changes::new().claim(seat_row(2, 2, paper), "one seat each")).await, Err(Refused::Taken("one seat each")));
        let free = Changes::new().delete(Delete::new("seats").key("paper", paper));
        db.submit(free).await.unwrap();
        db.submit(Changes::new().claim(seat_row(2, 2, paper), "one seat each")).await.unwrap();
        db.end().await;
    }

    async fn a_caller_who_goes_away_does_not_cut_a_command(db: TestDb) {
        let ids: Vec<Uuid> = (0..20).map(|_| db.new_id()).collect();
        for id in &ids {
            let mut asking = Box::pin(db.submit(new_paper(&db, *id)));
            // One poll hands the command over; then the caller is gone.
            let polled = std::future::poll_fn(|context| std::task::Poll::Ready(asking.as_mut().poll(context))).await;
            assert!(polled.is_pending());
        }
        db.submit(new_paper(&db, db.new_id())).await.unwrap();
        assert_eq!(papers(&db).await.len(), 21);
        sound(&db).await;
        db.end().await;
    }

    async fn a_look_is_there_for_each_subject_and_moves_no_case(db: TestDb) {
        let (one, two, id) = (db.new_id(), db.new_id(), db.new_id());
        db.submit(new_paper(&db, id)).await.unwrap();
        let look = |subjects| Look { actor: clerk(), section: "こども課".into(), purpose: "審査".into(), subjects, case: Some(id) };
        db.look(look(vec![one, two, one])).await.unwrap();
        db.look(look(vec![two])).await.unwrap();
        assert_eq!(db.looks_of(one).await.unwrap().len(), 1);
        let seen = db.looks_of(two).await.unwrap();
        assert_eq!((seen.len(), seen[0].position, seen[0].section.as_str(), seen[0].case), (2, 2, "こども課", Some(id)));
        assert_eq!(db.reads().await.unwrap().version(case(id)).await.unwrap(), 1);
        sound(&db).await;
        db.end().await;
    }

    async fn what_can_never_be_right_is_refused_before_the_group(db: TestDb) {
        let id = db.new_id();
        let foreign = Changes::new().insert(paper_row(id, "x").set("city", 2_i16));
        let unasked = Changes::new().insert(paper_row(id, "x").number(paper::Column::Number, NUMBER));
        let all = Changes::new().delete(Delete::new("papers"));
        for wrong in [foreign, unasked, all] {
            assert!(matches!(db.submit(wrong).await, Err(Refused::Failed { .. })));
        }
        db.close().await;
        assert!(matches!(db.submit(Changes::new()).await, Err(Refused::Failed { .. })));
        db.end().await;
    }

    async fn more_rows_than_one_statement_may_carry_are_split(db: TestDb) {
        let paper = db.new_id();
        let mut changes = Changes::new().insert(paper_row(paper, "big"));
        for _ in 0..20_000 {
            changes = changes.insert(page_row(paper, db.new_id()));
        }
        db.submit(changes).await.unwrap();
        let reads = db.reads().await.unwrap();
        assert_eq!(page::Entity::find().count(&reads).await.unwrap(), 20_000);
        drop(reads);
        db.end().await;
    }
}
