//! Every key of the file: what it means, and an example. The reader, the explanations and the documentation speak from here.

/// One key.
pub struct Key {
    /// `listen`, `mail.host`.
    pub path: &'static str,
    pub means: &'static str,
    pub example: &'static str,
}

const fn key(path: &'static str, means: &'static str, example: &'static str) -> Key {
    Key { path, means, example }
}

/// All keys, in the order a file has them.
pub const KEYS: &[Key] = &[
    key("city", "the folder with city.yaml", r#"city = ".""#),
    key("data", "the folder for files and, with SQLite, the database", r#"data = "data""#),
    key(
        "database",
        "sqlite (a file in the data folder), sqlite:PATH, postgres://…, or env:NAME to take it from the environment",
        r#"database = "env:YAKUBA_DATABASE""#,
    ),
    key("key", "the file with the city's 32 secret bytes, mode 600", r#"key = "city.key""#),
    key("listen", "the address and port to listen on", r#"listen = "127.0.0.1:8080""#),
    key(
        "base_url",
        "where citizens reach the city; https, for cookies and links",
        r#"base_url = "https://www.city.example.jp""#,
    ),
    key("trusted_proxies", "how many proxies of yours stand before this server", "trusted_proxies = 1"),
    key("tiers", "which pages this process serves: both, citizen or desk", r#"tiers = "both""#),
    key(
        "checkpoints",
        "a file outside the data folder that signed checkpoints of the journal are copied to",
        r#"checkpoints = "/var/lib/yakuba-checkpoints/city.jsonl""#,
    ),
    key("log", "how the log is written to stderr: text or json", r#"log = "json""#),
    key(
        "clamd",
        "the virus scanner every file goes through: a socket's path, or host:port; without it files are not scanned",
        r#"clamd = "/run/clamav/clamd.ctl""#,
    ),
    key(
        "pdf.fonts",
        "a folder with fonts of the city's own for letters as PDF, beside the system's; names its register writes with",
        r#"fonts = "/srv/yakuba/fonts""#,
    ),
    key(
        "spool",
        "the folder whose `in` takes packages of other systems; without it none are taken",
        r#"spool = "data/spool""#,
    ),
    key("mail.host", "the mail server that takes the city's mail", r#"host = "mail.city.example.jp""#),
    key("mail.port", "its port", "port = 587"),
    key("mail.tls", "starttls, or none for a server on this machine", r#"tls = "starttls""#),
    key(
        "mail.ca_file",
        "the certificate (PEM) of the authority that signed the mail server's, where the machine does not know it",
        r#"ca_file = "mail-ca.pem""#,
    ),
    key("mail.user", "the name to sign in with, where the server wants one", r#"user = "yakuba""#),
    key("mail.password_file", "the file with the password, mode 600", r#"password_file = "mail.password""#),
    key(
        "mail.bounces",
        "the address reports of undelivered mail come to; the mail server must take address+TOKEN for it as well",
        r#"bounces = "bounce@city.example.jp""#,
    ),
    key(
        "mail.bounce_folder",
        "a maildir with such reports, looked into every half minute",
        r#"bounce_folder = "bounces""#,
    ),
    key(
        "notify.url",
        "the gateway for short messages (SMS, push), https or on this machine; without it those without mail are called",
        r#"url = "https://sms.city.example.jp/send""#,
    ),
    key(
        "notify.secret_file",
        "the file with the secret messages to the gateway are signed with (Standard Webhooks), mode 600",
        r#"secret_file = "notify.secret""#,
    ),
];

/// The entry of a key.
pub fn of(path: &str) -> Option<&'static Key> {
    KEYS.iter().find(|key| key.path == path)
}
