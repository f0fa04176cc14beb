//! Asking the server to end: Ctrl-C or SIGTERM, once; what was begun is finished.

use tokio::sync::watch;

/// `true` once this process was asked to end.
pub fn asked() -> watch::Receiver<bool> {
    let (tell, stop) = watch::channel(false);
    tokio::spawn(async move {
        wait().await;
        tracing::info!("stopping: open requests are finished first");
        // Everybody who listened may be gone already.
        let _ = tell.send(true);
    });
    stop
}

#[cfg(unix)]
async fn wait() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => tokio::select! {
            _ = terminate.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        },
        Err(_) => {
            let _ = tokio::signal::ctrl_c().await;
        }
    }
}

#[cfg(not(unix))]
async fn wait() {
    let _ = tokio::signal::ctrl_c().await;
}
