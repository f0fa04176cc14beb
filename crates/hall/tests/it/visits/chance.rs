//! Acts at random on both databases: what was acknowledged stands, and no seat is sold twice.

use testkit::TestHall;
use testkit::seats::acts;

#[tokio::test(flavor = "multi_thread")]
async fn acts_at_random_on_sqlite() {
    let test = TestHall::sqlite().await;
    acts(&test, 6_000, 11).await;
    test.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn acts_at_random_on_postgres() {
    let Some(test) = TestHall::postgres().await else { return };
    acts(&test, 1_500, 12).await;
    test.end().await;
}
