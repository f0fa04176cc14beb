//! The log on stderr, and what a panic says: where, never what was in it.

use tracing_subscriber::EnvFilter;

use crate::config::LogForm;

/// Begins the log. `RUST_LOG` says more or less.
pub fn begin(form: LogForm) {
    with(form, "info,sqlx=warn,sea_orm=warn");
}

/// For the demo, whose terminal belongs to its visitor: only what goes wrong.
pub fn begin_quiet() {
    with(LogForm::Text, "warn");
}

fn with(form: LogForm, usual: &str) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(usual));
    // A log whose disk is full must not end the server: its usual complaint about that goes to stderr too, and panics.
    let builder =
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).log_internal_errors(false);
    let begun = match form {
        LogForm::Text => builder.with_ansi(false).try_init(),
        LogForm::Json => builder.json().try_init(),
    };
    // A second beginning in one process keeps the first.
    let _ = begun;
    std::panic::set_hook(Box::new(|panic| {
        let place =
            panic.location().map_or_else(|| "unknown".to_owned(), |place| format!("{}:{}", place.file(), place.line()));
        // The message may quote what a person wrote; the place is enough to find the fault.
        tracing::error!(place, "a fault of ours: a panic");
    }));
}
