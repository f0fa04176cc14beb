//! `yakuba.toml`: read whole, every fault at once, each with its line, what the key means and an example.
//!
//! Secrets do not stand in it: the database address may name an environment variable, the mail password is a file of its own.

mod keys;
mod read;
#[cfg(test)]
mod tests;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use hall::screening::Clamd;
pub use keys::KEYS;
use read::parse;

use crate::folder;
use crate::told::Told;

/// A server's settings; every path is absolute or relative to where the program runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The folder with `city.yaml`.
    pub city: PathBuf,
    pub data: PathBuf,
    /// `sqlite:/…` or `postgres://…`.
    pub database: String,
    pub key: PathBuf,
    pub listen: SocketAddr,
    /// Without a trailing slash.
    pub base_url: String,
    pub trusted_proxies: usize,
    pub tiers: Tiers,
    /// Where checkpoints are copied to: outside the data folder.
    pub checkpoints: Option<PathBuf>,
    pub log: LogForm,
    /// A folder with fonts of the city's own, for letters as PDF.
    pub fonts: Option<PathBuf>,
    pub mail: Option<MailConfig>,
    /// Where short messages are handed over.
    pub notify: Option<NotifyConfig>,
    /// The virus scanner every file goes through.
    pub clamd: Option<Clamd>,
    /// The folder into which packages of other systems come.
    pub spool: Option<PathBuf>,
}

/// Which pages this process serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tiers {
    Both,
    Citizen,
    Desk,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogForm {
    Text,
    Json,
}

/// Where mail is handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailConfig {
    pub host: String,
    pub port: u16,
    pub starttls: bool,
    pub ca_file: Option<PathBuf>,
    pub user: Option<String>,
    pub password_file: Option<PathBuf>,
    /// Where reports of undelivered mail come to.
    pub bounces: Option<String>,
    /// The maildir they are put into, where they are.
    pub bounce_folder: Option<PathBuf>,
}

/// The gateway for short messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotifyConfig {
    pub url: String,
    pub secret_file: PathBuf,
}

impl Config {
    /// Reads and judges a file.
    pub fn open(path: &Path) -> Result<Self, Told> {
        let text = folder::text(path)?;
        let base = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        parse(&text, base, &|name| std::env::var(name).ok()).map_err(|faults| {
            let told: Vec<String> = faults.iter().map(|fault| fault.show(&path.display().to_string(), &text)).collect();
            let count = told.len();
            Told::plain(format!("{}\n\n{} in {}", told.join("\n\n"), counted(count, "fault"), path.display()))
        })
    }
}

impl Config {
    /// With the scanner named on the command line, when one is.
    pub fn scanned_by(mut self, address: Option<String>) -> Result<Self, Told> {
        if let Some(address) = address {
            self.clamd = Some(scanner(&address)?);
        }
        Ok(self)
    }
}

/// The scanner named on the command line.
pub fn scanner(address: &str) -> Result<Clamd, Told> {
    Clamd::parse(address).ok_or_else(|| {
        Told::new(format!("--clamd: `{address}` is neither an absolute path nor host:port."))
            .help("For example --clamd /run/clamav/clamd.ctl")
    })
}

/// Judges a file, and when asked also what it points to.
pub async fn check(file: &Path, connect: bool) -> Result<(), Told> {
    let config = Config::open(file)?;
    println!("{}: no faults", file.display());
    if !connect {
        return Ok(());
    }
    crate::open::existing(&config).await?.close().await;
    println!("the database opens");
    if let Some(mail) = &config.mail {
        crate::serve::try_mail(mail).await?;
        println!("the mail server takes us");
    }
    if let Some(scanner) = &config.clamd {
        scanner.ping().await.map_err(|why| Told::new(format!("clamd: {why}.")).help("See the key clamd."))?;
        println!("the virus scanner answers");
    }
    Ok(())
}

/// `1 fault`, `3 faults`.
pub fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}
