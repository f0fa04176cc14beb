//! Serves a test hall on 127.0.0.1 so that its pages can be looked at: `cargo run -p testkit --example serve -- 8099`.
//!
//! The clock stands at 2026-09-07 10:00; every account's password is `testkit::PASSWORD`.

use testkit::TestHall;
use tokio::net::TcpListener;
use tokio::sync::watch;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let port = std::env::args().nth(1).and_then(|port| port.parse().ok()).unwrap_or(8099_u16);
    let test = TestHall::sqlite().await;
    let listener = TcpListener::bind(("127.0.0.1", port)).await?;
    println!("http://127.0.0.1:{port}/");
    let (_stop, stopped) = watch::channel(false);
    web::serve(listener, hall::routes::router(&test.hall), web::ServeOptions::default(), stopped).await
}
