//! Faults from outside: a full disk, a database server that restarts under load.

use sea_orm::ConnectionTrait as _;

use super::*;
use crate::{EngineKind, Refused, both_engines};

both_engines! {
    migrations = tables::migrations;

    async fn a_full_disk_stores_nothing_says_so_and_passes(db: TestDb) {
        if db.engine() == EngineKind::Postgres {
            return db.end().await;
        }
        db.submit(new_paper(&db, db.new_id())).await.unwrap();
        db.tamper("PRAGMA max_page_count = 1").await;
        let big = Changes::new().insert(paper_row(db.new_id(), &"長".repeat(1_000_000))).number(NUMBER, series());
        assert!(matches!(db.submit(big).await, Err(Refused::Failed { .. })));
        assert_eq!(papers(&db).await.len(), 1, "reads go on");
        db.tamper("PRAGMA max_page_count = 1000000").await;
        assert_eq!(db.submit(new_paper(&db, db.new_id())).await.unwrap().numbers[&NUMBER], "JT26-00002");
        sound(&db).await;
        db.end().await;
    }

    async fn a_transaction_that_the_database_ended_by_itself_never_makes_a_false_commit(db: TestDb) {
        // What SQLite does when a commit meets a full disk; the driver does not hear of it.
        let tx = crate::dialect::begin_write(db.writer()).await.unwrap();
        tx.execute_unprepared("ROLLBACK").await.unwrap();
        drop(tx);
        let twice = paper_row(db.new_id(), "twice");
        assert!(db.submit(Changes::new().insert(twice.clone()).insert(twice)).await.is_err());
        let id = db.new_id();
        db.submit(new_paper(&db, id)).await.unwrap();
        // Another connection sees only what is committed.
        assert!(papers(&db).await.iter().any(|paper| paper.id == id), "acknowledged and not committed");
        sound(&db).await;
        db.end().await;
    }

    async fn broken_connections_are_replaced_and_nothing_is_stored_twice(db: TestDb) {
        if db.engine() == EngineKind::Sqlite {
            return db.end().await;
        }
        let schema = db.reads().await.unwrap().all("SELECT current_schema()::text", Vec::new()).await.unwrap();
        let schema: String = schema[0].try_get_by_index(0).unwrap();
        let killer = db.second().await;
        let kill = format!(
            "SELECT pg_terminate_backend(a.pid) FROM pg_stat_activity a JOIN pg_locks l ON l.pid = a.pid \
             WHERE l.relation = '{schema}.heads'::regclass AND l.mode = 'RowExclusiveLock' AND a.pid <> pg_backend_pid()"
        );
        let clients: Vec<_> = (0..8).map(|client| {
            let db = db.db.clone();
            tokio::spawn(async move {
                let mut stored = 0;
                for nth in 0..40 {
                    let once = crate::OnceKey::new(client.to_string(), "submit", nth.to_string(), b"");
                    match db.submit(new_paper(&db, db.new_id()).once(once)).await {
                        Ok(_) => stored += 1,
                        Err(refused) => assert!(matches!(refused, Refused::Failed { .. } | Refused::Unknown(Some(_))), "{refused}"),
                    }
                }
                stored
            })
        }).collect();
        let mut killed = 0;
        for _ in 0..40 {
            let kill = crate::dialect::statement_for(EngineKind::Postgres, &kill, []);
            killed += killer.writer().query_all_raw(kill).await.unwrap().len();
            tokio::time::sleep(std::time::Duration::from_millis(3)).await;
        }
        let mut stored = 0;
        for client in clients {
            stored += client.await.unwrap();
        }
        let found = papers(&db).await.len();
        assert!(found >= stored && stored > 200 && killed > 3, "{found} found, {stored} acknowledged, {killed} killed");
        sound(&db).await;
        killer.close().await;
        db.end().await;
    }
}
