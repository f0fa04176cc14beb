//! What `audit verify` finds when somebody changes the database behind the store's back.

use super::*;
use crate::verify::{Report, ShapeCheck, verify, verify_with};
use crate::{Event, Look, Reads, Salt, Seal, Touched, both_engines};

/// Six papers with two events each, positions 1..=12, and three looks.
async fn history(db: &TestDb) -> Vec<Uuid> {
    let ids: Vec<Uuid> = (0..6).map(|_| db.new_id()).collect();
    for id in &ids {
        db.submit(new_paper(db, *id)).await.unwrap();
    }
    for id in &ids {
        db.submit(Changes::new().expect(case(*id), 1).event(happened(*id, "decided"))).await.unwrap();
    }
    for _ in 0..3 {
        let look = Look {
            actor: clerk(),
            section: "こども課".into(),
            purpose: "審査".into(),
            subjects: vec![db.new_id()],
            case: None,
        };
        db.look(look).await.unwrap();
    }
    ids
}

async fn faults(db: &Db) -> Vec<(String, String)> {
    let Report { faults, .. } = verify(db).await.unwrap();
    faults.into_iter().map(|fault| (fault.row, fault.what)).collect()
}

fn seal(db: &TestDb) -> Seal {
    Seal { key: b"the city's key".to_vec(), file: db.folder.path().join("checkpoints") }
}

/// Wants every stream to have two events.
struct TwoEach(i64);

impl ShapeCheck for TwoEach {
    fn event(&mut self, _: &Event) {
        self.0 += 1;
    }

    fn compare<'a>(
        &'a mut self,
        reads: &'a Reads,
    ) -> std::pin::Pin<Box<dyn Future<Output = Result<Vec<String>, DbErr>> + Send + 'a>> {
        Box::pin(async move {
            let papers = reads.of::<paper::Entity>().all(reads).await?.len();
            let papers = i64::try_from(papers).unwrap();
            Ok(if self.0 == papers * 2 { Vec::new() } else { vec![format!("{} events of {papers} papers", self.0)] })
        })
    }
}

both_engines! {
    migrations = tables::migrations;

    async fn an_untouched_history_is_sound(db: TestDb) {
        history(&db).await;
        let report = verify_with(&db, None, &mut [&mut TwoEach(0)]).await.unwrap();
        assert!(report.is_sound(), "{:?}", report.faults);
        assert_eq!((report.events, report.streams, report.looks), (12, 6, 3));
        db.tamper("DELETE FROM leaves").await;
        db.tamper("DELETE FROM papers").await;
        let report = verify_with(&db, None, &mut [&mut TwoEach(0)]).await.unwrap();
        assert_eq!(report.faults[0].what, "12 events of 0 papers");
        db.end().await;
    }

    async fn a_changed_body_is_named(db: TestDb) {
        history(&db).await;
        db.tamper("UPDATE events SET body = '{\"kind\":\"refused\"}' WHERE position = 4").await;
        assert_eq!(faults(&db).await, [("events 4".into(), "does not have the hash it was written with".into())]);
        db.end().await;
    }

    async fn a_deleted_event_is_named(db: TestDb) {
        history(&db).await;
        db.tamper("DELETE FROM events WHERE position = 4").await;
        assert_eq!(faults(&db).await[0].0, "events 5");
        db.end().await;
    }

    async fn a_deleted_last_event_is_named(db: TestDb) {
        history(&db).await;
        db.tamper("DELETE FROM events WHERE position = 12").await;
        assert_eq!(faults(&db).await[0].0, "events 12");
        db.end().await;
    }

    async fn a_deleted_stream_is_named(db: TestDb) {
        history(&db).await;
        db.tamper("DELETE FROM streams WHERE id IN (SELECT stream_id FROM events WHERE position = 3)").await;
        assert_eq!(faults(&db).await, [("streams".into(), "5 rows for 6 streams with events".into())]);
        db.tamper("DELETE FROM events WHERE stream_id IN (SELECT stream_id FROM events WHERE position = 3)").await;
        assert_eq!(faults(&db).await[0].0, "events 4", "a hole in the positions shows even when the stream's row is gone too");
        db.end().await;
    }

    async fn swapped_positions_are_named(db: TestDb) {
        history(&db).await;
        db.tamper("UPDATE events SET position = -2 WHERE position = 2").await;
        db.tamper("UPDATE events SET position = 2 WHERE position = 3").await;
        db.tamper("UPDATE events SET position = 3 WHERE position = -2").await;
        assert_eq!(faults(&db).await[0], ("events 2".into(), "does not have the hash it was written with".into()));
        db.end().await;
    }

    async fn a_changed_or_deleted_look_is_named(db: TestDb) {
        history(&db).await;
        db.tamper("UPDATE looks SET purpose = '統計' WHERE position = 2").await;
        assert_eq!(faults(&db).await, [("looks 2".into(), "does not have the hash it was written with".into())]);
        db.tamper("DELETE FROM looks WHERE position = 2").await;
        assert_eq!(faults(&db).await[0].0, "looks 3");
        db.end().await;
    }

    async fn a_hidden_subject_is_noticed(db: TestDb) {
        history(&db).await;
        db.tamper("DELETE FROM look_subjects WHERE position = 2").await;
        assert_eq!(faults(&db).await[0].0, "look_subjects");
        db.end().await;
    }

    async fn a_history_rewritten_with_all_its_hashes_does_not_fit_the_sealed_file(db: TestDb) {
        history(&db).await;
        let seal = seal(&db);
        let made = db.checkpoint(&seal).await.unwrap().unwrap();
        assert_eq!((made.position, made.look_position), (12, 3));
        assert_eq!(db.checkpoint(&seal).await.unwrap(), None);
        assert!(verify_with(&db, Some(&seal), &mut []).await.unwrap().is_sound());
        // The intruder makes a sound journal of its own, and takes the table's checkpoint away.
        for table in ["events", "streams", "checkpoints", "leaves", "papers", "counters", "looks", "look_subjects"] {
            db.tamper(&format!("DELETE FROM {table}")).await;
        }
        db.tamper("UPDATE heads SET position = 0, look_position = 3").await;
        for _ in 0..12 {
            db.submit(new_paper(&db, db.new_id())).await.unwrap();
        }
        let report = verify_with(&db, Some(&seal), &mut []).await.unwrap();
        assert_eq!(report.faults[0].row, "checkpoints 12");
        let forged = Seal { key: b"another key".to_vec(), ..seal };
        let report = verify_with(&db, Some(&forged), &mut []).await.unwrap();
        assert!(report.faults[0].what.contains("signed"), "{:?}", report.faults);
        db.end().await;
    }

    async fn a_mark_tells_the_record_until_its_salt_is_blanked(db: TestDb) {
        let (id, salt) = (db.new_id(), db.salt());
        let event = happened(id, "answered").touching(Touched::new("answers", id, 3, &salt, "山田".as_bytes()));
        db.submit(Changes::new().event(event)).await.unwrap();
        let mark = db.stream_events(case(id)).await.unwrap().remove(0).touched.remove(0);
        assert_eq!((mark.table.as_str(), mark.revision), ("answers", 3));
        assert!(mark.matches(&salt, "山田".as_bytes()) && !mark.matches(&salt, "山本".as_bytes()));
        assert!(!mark.matches(&Salt(Vec::new()), "山田".as_bytes()));
        db.end().await;
    }
}
