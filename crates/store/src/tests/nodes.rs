//! Two committers on one database: on PostgreSQL two nodes, on SQLite two processes that wait for each other.

use super::*;
use crate::{DecideError, Refused, both_engines};

/// Approver ≠ drafter: each of two officers may take the role the other has not, read from two different streams.
async fn takes(db: Db, paper: Uuid, other: Uuid, gate: std::sync::Arc<tokio::sync::Barrier>) -> Result<(), Refused> {
    let mut first = true;
    let gate = &gate;
    let done = db
        .decide(|reads| {
            let wait = std::mem::take(&mut first);
            async move {
                let (mine, theirs) = (reads.version(case(paper)).await, reads.version(case(other)).await);
                let (mine, theirs) = (mine.unwrap(), theirs.unwrap());
                drop(reads);
                if wait {
                    gate.wait().await;
                }
                if theirs > 1 {
                    return Err(());
                }
                Ok(Changes::new().expect(case(paper), mine).expect(case(other), theirs).event(happened(paper, "taken")))
            }
        })
        .await;
    match done {
        Ok(_) | Err(DecideError::Decision(())) => Ok(()),
        Err(DecideError::Refused(refused)) => Err(refused),
        Err(DecideError::Read(error)) => panic!("{error}"),
    }
}

both_engines! {
    migrations = tables::migrations;

    async fn what_was_read_on_one_node_stops_a_write_on_another(db: TestDb) {
        let second = db.second().await;
        for _ in 0..20 {
            let (one, two) = (db.new_id(), db.new_id());
            db.submit(new_paper(&db, one)).await.unwrap();
            db.submit(new_paper(&db, two)).await.unwrap();
            let gate = std::sync::Arc::new(tokio::sync::Barrier::new(2));
            let (left, right) = tokio::join!(
                tokio::spawn(takes(db.db.clone(), one, two, gate.clone())),
                tokio::spawn(takes(second.clone(), two, one, gate)),
            );
            left.unwrap().unwrap();
            right.unwrap().unwrap();
            let reads = db.reads().await.unwrap();
            let taken = reads.version(case(one)).await.unwrap() + reads.version(case(two)).await.unwrap() - 2;
            assert_eq!(taken, 1, "exactly one of the two may be taken");
        }
        sound(&db).await;
        second.close().await;
        db.end().await;
    }

    async fn two_nodes_share_positions_numbers_and_seats(db: TestDb) {
        let second = db.second().await;
        let tasks: Vec<_> = (0..120_i16).map(|nth| {
            let db = if nth % 2 == 0 { db.db.clone() } else { second.clone() };
            tokio::spawn(async move {
                let id = db.new_id();
                db.submit(new_paper(&db, id).claim(seat_row(nth % 4, i64::from(nth / 8), id), "seat")).await
            })
        }).collect();
        let (mut won, mut taken) = (0, 0);
        for task in tasks {
            match task.await.unwrap() {
                Ok(_) => won += 1,
                Err(Refused::Taken("seat")) => taken += 1,
                Err(other) => panic!("{other}"),
            }
        }
        assert_eq!((won, taken), (60, 60));
        let mut numbers: Vec<_> = papers(&db).await.into_iter().filter_map(|paper| paper.number).collect();
        numbers.sort();
        assert_eq!(numbers, (1..=60).map(|serial| format!("JT26-{serial:05}")).collect::<Vec<_>>());
        sound(&db).await;
        second.close().await;
        db.end().await;
    }
}
