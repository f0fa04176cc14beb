//! Outbox and jobs: retry, dead letters, leases that run out, work done exactly once.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use civic::Clock;

use super::*;
use crate::{NewEffect, NewJob, NotDone, Queue, QueueState, Worker, both_engines};

async fn mail(db: &TestDb) -> Uuid {
    let id = db.new_id();
    db.submit(Changes::new().effect(NewEffect::new(id, "mail", json!({ "to": id })))).await.unwrap();
    id
}

both_engines! {
    async fn an_effect_is_tried_again_later_and_later(db: TestDb) {
        let id = mail(&db).await;
        let calls = Arc::new(AtomicUsize::new(0));
        let seen = calls.clone();
        let worker = Worker::new(db.db.clone(), Queue::Effects).handle("mail", move |effect| {
            let nth = seen.fetch_add(1, Ordering::SeqCst);
            async move {
                assert_eq!(effect.body["to"], json!(effect.id));
                if nth < 2 { Err(NotDone::Retry("no answer".into())) } else { Ok(()) }
            }
        });
        assert_eq!(worker.run_once().await.unwrap()[0].result, Err(NotDone::Retry("no answer".into())));
        assert_eq!(worker.run_once().await.unwrap(), []);
        let first = db.queued(Queue::Effects, QueueState::Waiting, 9).await.unwrap().remove(0);
        let wait = first.due.0 - db.clock.now().0;
        assert!((7_500..15_000).contains(&wait), "{wait}");
        db.clock.advance_ms(15_000);
        worker.run_once().await.unwrap();
        let second = db.queued(Queue::Effects, QueueState::Waiting, 9).await.unwrap().remove(0);
        assert!((15_000..30_000).contains(&(second.due.0 - db.clock.now().0)));
        assert_eq!(second.last_error.as_deref(), Some("no answer"));
        db.clock.advance_ms(30_000);
        assert_eq!(worker.run_once().await.unwrap()[0].result, Ok(()));
        let done = db.queued(Queue::Effects, QueueState::Done, 9).await.unwrap();
        assert_eq!((done[0].id, done[0].attempts, calls.load(Ordering::SeqCst)), (id, 3, 3));
        db.end().await;
    }

    async fn a_dead_letter_waits_for_an_officer(db: TestDb) {
        let (first, second) = (mail(&db).await, mail(&db).await);
        let mut worker = Worker::new(db.db.clone(), Queue::Effects).handle("mail", move |effect| async move {
            if effect.id == first { Err(NotDone::Dead("no such address".into())) } else { Err(NotDone::Retry("away".into())) }
        });
        worker.most_attempts = 2;
        worker.run_once().await.unwrap();
        db.clock.advance_ms(60_000);
        worker.run_once().await.unwrap();
        let dead: Vec<_> = db.queued(Queue::Effects, QueueState::Dead, 9).await.unwrap().into_iter().map(|one| (one.id, one.attempts)).collect();
        assert!(dead.contains(&(first, 1)) && dead.contains(&(second, 2)) && dead.len() == 2, "{dead:?}");
        assert_eq!(db.queue_depth(Queue::Effects, QueueState::Dead).await.unwrap(), 2);
        assert!(db.requeue(Queue::Effects, second).await.unwrap());
        assert!(!db.requeue(Queue::Effects, second).await.unwrap());
        let patient = Worker::new(db.db.clone(), Queue::Effects).handle("mail", |_| async { Ok(()) });
        assert_eq!(patient.run_once().await.unwrap().len(), 1);
        db.end().await;
    }

    async fn a_lease_that_ran_out_is_taken_by_another_and_the_first_cannot_mark_it(db: TestDb) {
        let id = mail(&db).await;
        let (started, go) = (Arc::new(tokio::sync::Notify::new()), Arc::new(tokio::sync::Notify::new()));
        let (begun, wait) = (started.clone(), go.clone());
        let slow = Worker::new(db.db.clone(), Queue::Effects).handle("mail", move |_| {
            let (begun, wait) = (begun.clone(), wait.clone());
            async move {
                begun.notify_one();
                wait.notified().await;
                Err(NotDone::Dead("too late".into()))
            }
        });
        let slow = tokio::spawn(async move { slow.run_once().await });
        started.notified().await;
        let quick = Worker::new(db.db.clone(), Queue::Effects).handle("mail", |_| async { Ok(()) });
        assert_eq!(quick.run_once().await.unwrap(), [], "the lease still holds");
        db.clock.advance_ms(120_001);
        assert_eq!(quick.run_once().await.unwrap()[0].id, id);
        go.notify_one();
        slow.await.unwrap().unwrap();
        assert_eq!(db.queued(Queue::Effects, QueueState::Done, 9).await.unwrap()[0].id, id);
        db.end().await;
    }

    async fn two_workers_share_the_work(db: TestDb) {
        for _ in 0..40 {
            mail(&db).await;
        }
        let second = db.second().await;
        let count = Arc::new(AtomicUsize::new(0));
        let work = |db: Db| {
            let count = count.clone();
            let mut worker = Worker::new(db, Queue::Effects).handle("mail", move |_| {
                count.fetch_add(1, Ordering::SeqCst);
                async { Ok(()) }
            });
            worker.batch = 4;
            tokio::spawn(async move { while !worker.run_once().await.unwrap().is_empty() {} })
        };
        let (left, right) = tokio::join!(work(db.db.clone()), work(second.clone()));
        left.unwrap();
        right.unwrap();
        let patient = Worker::new(db.db.clone(), Queue::Effects).handle("mail", |_| async { Ok(()) });
        let rest = patient.run_once().await.unwrap().len();
        assert_eq!(count.load(Ordering::SeqCst) + rest, 40, "nothing is done twice");
        second.close().await;
        db.end().await;
    }

    async fn a_job_finishes_in_the_commit_of_its_own_work(db: TestDb) {
        let (job, id) = (db.new_id(), db.new_id());
        let due = db.clock.now().plus_ms(1_000);
        let queue = Changes::new().job(NewJob::new(job, "remind", json!({ "case": id }), due));
        db.submit(queue.clone()).await.unwrap();
        db.submit(queue).await.unwrap();
        let inner = db.db.clone();
        let worker = Worker::new(db.db.clone(), Queue::Jobs).handle("remind", move |job| {
            let db = inner.clone();
            async move {
                let work = Changes::new().event(happened(id, "reminded")).finish(Queue::Jobs, job.id);
                db.submit(work).await.map(|_| ()).map_err(|refused| NotDone::Retry(refused.to_string()))
            }
        });
        assert_eq!(worker.run_once().await.unwrap(), [], "not before it is due");
        db.clock.advance_ms(1_000);
        assert_eq!(worker.run_once().await.unwrap().len(), 1);
        assert_eq!(db.queued(Queue::Jobs, QueueState::Done, 9).await.unwrap().len(), 1);
        assert_eq!(db.stream_events(case(id)).await.unwrap().len(), 1);
        db.end().await;
    }

    async fn a_handler_that_panics_is_one_failed_attempt(db: TestDb) {
        mail(&db).await;
        let worker = Worker::new(db.db.clone(), Queue::Effects).handle("mail", |effect| async move {
            assert_eq!(effect.kind, "letter", "a fault in the handler");
            Ok(())
        });
        assert!(matches!(worker.run_once().await.unwrap()[0].result, Err(NotDone::Retry(_))));
        assert_eq!(db.queue_depth(Queue::Effects, QueueState::Waiting).await.unwrap(), 1);
        db.end().await;
    }
}
