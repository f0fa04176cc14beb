//! Files, and backup → restore on the other engine → audit.

use super::*;
use crate::verify::verify;
use crate::{BackupError, BlobError, Blobs, Look, backup, both_engines, restore};
use tokio::io::AsyncReadExt;

async fn with_blob(db: &TestDb, blobs: &Blobs, bytes: &[u8]) -> Uuid {
    let blob = blobs.put_stream(db, bytes, 1_000).await.unwrap();
    assert_eq!((blob.len, blob.path.exists()), (bytes.len() as u64, true));
    db.submit(Changes::new().insert(blob.row(db)).event(happened(blob.id, "attached"))).await.unwrap();
    blob.id
}

async fn content(blobs: &Blobs, id: Uuid) -> Vec<u8> {
    let mut bytes = Vec::new();
    blobs.read(id).await.unwrap().read_to_end(&mut bytes).await.unwrap();
    bytes
}

both_engines! {
    migrations = tables::migrations;

    async fn a_backup_moves_a_town_to_the_other_engine(db: TestDb) {
        let blobs = db.blobs();
        let ids: Vec<Uuid> = (0..30).map(|_| db.new_id()).collect();
        for id in &ids {
            db.submit(new_paper(&db, *id).claim(seat_row(1, i64::MIN + i64::from(id.as_bytes()[15]) * 7, *id), "seat").once(crate::OnceKey::new("a", "b", id.to_string(), b""))).await.ok();
        }
        db.look(Look { actor: clerk(), section: "課".into(), purpose: "審査".into(), subjects: ids.clone(), case: None }).await.unwrap();
        let kept = with_blob(&db, &blobs, b"a file").await;
        let erased = with_blob(&db, &blobs, b"an erased file").await;
        db.submit(Changes::new().update(Blobs::erased_row(&db, erased))).await.unwrap();
        blobs.erase(erased).await.unwrap();
        let dir = db.folder.path().join("backup");
        let made = backup(&db, &blobs, &dir).await.unwrap();
        assert_eq!(made.blobs.len(), 1);
        // What happens after the snapshot is not in it.
        db.submit(new_paper(&db, db.new_id())).await.unwrap();

        let other = db.other_engine().await;
        let others = other.blobs();
        assert_eq!(restore(&dir, &other, &others).await.unwrap(), made);
        let report = verify(&other).await.unwrap();
        assert!(report.is_sound(), "{:?}", report.faults);
        assert_eq!(content(&others, kept).await, b"a file");
        let before: Vec<_> = papers(&db).await;
        let after = papers(&other).await;
        assert_eq!(after.len() + 1, before.len());
        assert!(after.iter().all(|paper| before.contains(paper)));
        assert_eq!(other.looks_of(ids[3]).await.unwrap(), db.looks_of(ids[3]).await.unwrap());
        // Life goes on there: the next number and position follow.
        let next = other.submit(new_paper(&other, other.new_id())).await.unwrap();
        assert_eq!(next.numbers[&NUMBER], format!("JT26-{:05}", after.len() + 1));
        sound(&other).await;
        let again = restore(&dir, &other, &others).await;
        assert!(matches!(again, Err(BackupError::Unfit(_))), "{again:?}");
        other.end().await;
        db.end().await;
    }

    async fn a_changed_backup_is_refused_and_leaves_nothing(db: TestDb) {
        let blobs = db.blobs();
        db.submit(new_paper(&db, db.new_id())).await.unwrap();
        let dir = db.folder.path().join("backup");
        backup(&db, &blobs, &dir).await.unwrap();
        let path = dir.join("tables/papers.jsonl");
        let text = std::fs::read_to_string(&path).unwrap().replace("児童手当", "生活保護");
        std::fs::write(&path, text).unwrap();
        let other = db.other_engine().await;
        let refused = restore(&dir, &other, &other.blobs()).await;
        assert!(matches!(refused, Err(BackupError::Unfit(_))), "{refused:?}");
        assert_eq!(papers(&other).await.len(), 0);
        other.submit(new_paper(&other, other.new_id())).await.unwrap();
        other.end().await;
        db.end().await;
    }

    async fn a_file_too_large_leaves_nothing_and_a_file_without_a_row_is_found(db: TestDb) {
        let blobs = db.blobs();
        let refused = blobs.put_stream(&db.db, &[7_u8; 1_001][..], 1_000).await;
        assert!(matches!(refused, Err(BlobError::TooLarge { limit: 1_000 })));
        let reads = db.reads().await.unwrap();
        let later = db.clock().now().plus_days(1);
        assert_eq!(blobs.orphans(&reads, later).await.unwrap(), Vec::<Uuid>::new());
        drop(reads);
        with_blob(&db, &blobs, b"kept").await;
        let lost = blobs.put_stream(&db.db, &b"never sent"[..], 1_000).await.unwrap();
        let reads = db.reads().await.unwrap();
        assert_eq!(blobs.orphans(&reads, later).await.unwrap(), [lost.id]);
        assert_eq!(blobs.orphans(&reads, db.clock().now()).await.unwrap(), Vec::<Uuid>::new());
        drop(reads);
        blobs.erase(lost.id).await.unwrap();
        blobs.erase(lost.id).await.unwrap();
        assert!(!lost.path.exists());
        db.end().await;
    }
}
