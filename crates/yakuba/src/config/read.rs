//! From text to settings: syntax first, then every key judged on its own, so that one run shows everything.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::net::SocketAddr;
use std::ops::{Range, RangeInclusive};
use std::path::{Path, PathBuf};

use hall::screening::Clamd;
use toml::de::{DeTable, DeValue};

use super::keys::{self, KEYS};
use super::{Config, LogForm, MailConfig, NotifyConfig, Tiers};

/// What is wrong, where, and what would be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigFault {
    /// Bytes of the text; empty at 0 for what is missing.
    span: Range<usize>,
    what: String,
    /// The key it is about.
    key: Option<&'static str>,
}

impl ConfigFault {
    /// As a compiler shows it, with the meaning of the key and an example.
    pub fn show(&self, file: &str, text: &str) -> String {
        let mut out = format!("error: {}", self.what);
        // Writing to a string cannot fail.
        let _ = if self.span.end > 0 {
            let before = &text[..text.floor_char_boundary(self.span.start)];
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().map_or(0, |rest| rest.chars().count()) + 1;
            let shown = text.lines().nth(line - 1).unwrap_or_default().trim_end();
            let gutter = " ".repeat(line.to_string().len());
            write!(out, "\n{gutter}--> {file}:{line}:{column}\n{gutter} |\n{line} | {shown}")
        } else {
            write!(out, "\n --> {file}")
        };
        if let Some(key) = self.key.and_then(keys::of) {
            let _ = write!(out, "\n  means: {}\n  example: {}", key.means, example(key.path, key.example));
        }
        out
    }
}

fn example(path: &str, line: &str) -> String {
    match path.split_once('.') {
        Some((table, _)) => format!("{line}  (below [{table}])"),
        None => line.to_owned(),
    }
}

type Found<'t> = BTreeMap<String, (Range<usize>, &'t DeValue<'t>)>;

/// Reads the whole text; `env` looks up an environment variable.
pub fn parse(text: &str, base: &Path, env: &dyn Fn(&str) -> Option<String>) -> Result<Config, Vec<ConfigFault>> {
    let table = DeTable::parse(text).map_err(|error| {
        let span = error.span().unwrap_or(0..1);
        vec![ConfigFault {
            span: span.start..span.end.max(1),
            what: format!("this is not TOML: {}", error.message()),
            key: None,
        }]
    })?;
    let mut found = Found::new();
    flatten("", table.get_ref(), &mut found);
    let mut reader = Reader { found, faults: Vec::new(), base, env };
    let config = reader.config();
    reader.unknown();
    match config {
        Some(config) if reader.faults.is_empty() => Ok(config),
        _ => {
            reader.faults.sort_by_key(|fault| (fault.span.end == 0, fault.span.start));
            Err(reader.faults)
        }
    }
}

fn flatten<'t>(prefix: &str, table: &'t DeTable<'t>, found: &mut Found<'t>) {
    for (key, value) in table {
        let path = if prefix.is_empty() { key.get_ref().to_string() } else { format!("{prefix}.{}", key.get_ref()) };
        match value.get_ref() {
            DeValue::Table(inner) if KEYS.iter().any(|known| known.path.starts_with(&format!("{path}."))) => {
                flatten(&path, inner, found);
            }
            other => {
                found.insert(path, (key.span(), other));
            }
        }
    }
}

struct Reader<'t> {
    found: Found<'t>,
    faults: Vec<ConfigFault>,
    base: &'t Path,
    env: &'t dyn Fn(&str) -> Option<String>,
}

impl Reader<'_> {
    fn config(&mut self) -> Option<Config> {
        let city = self.path("city").unwrap_or_else(|| self.base.to_owned());
        let data = self.path("data").unwrap_or_else(|| self.base.join("data"));
        let key = self.path("key").unwrap_or_else(|| self.base.join("city.key"));
        let database = self.database(&data);
        let listen = self.listen();
        let base_url = self.base_url();
        let trusted_proxies = self.whole("trusted_proxies", 0..=8).unwrap_or(0);
        let tiers = self.one_of("tiers", &[("both", Tiers::Both), ("citizen", Tiers::Citizen), ("desk", Tiers::Desk)]);
        let log = self.one_of("log", &[("text", LogForm::Text), ("json", LogForm::Json)]);
        let checkpoints = self.checkpoints(&data);
        let fonts = self.path("pdf.fonts");
        let mail = self.mail();
        let notify = self.notify();
        let clamd = self.clamd();
        let spool = self.path("spool");
        Some(Config {
            city,
            data,
            database: database?,
            key,
            listen: listen?,
            base_url: base_url?,
            trusted_proxies: usize::try_from(trusted_proxies).unwrap_or(0),
            tiers: tiers.unwrap_or(Tiers::Both),
            checkpoints,
            log: log.unwrap_or(LogForm::Text),
            fonts,
            mail,
            notify,
            clamd,
            spool,
        })
    }

    fn fault(&mut self, span: Range<usize>, key: &'static str, what: impl Into<String>) {
        self.faults.push(ConfigFault { span, what: what.into(), key: Some(key) });
    }

    /// A text that is not empty.
    fn text(&mut self, key: &'static str) -> Option<(Range<usize>, String)> {
        let (span, value) = self.found.remove(key)?;
        match value {
            DeValue::String(text) if !text.trim().is_empty() => return Some((span, text.to_string())),
            DeValue::String(_) => self.fault(span, key, format!("`{key}` is empty")),
            _ => self.fault(span, key, format!("`{key}` must be a text in quotation marks")),
        }
        None
    }

    fn path(&mut self, key: &'static str) -> Option<PathBuf> {
        self.text(key).map(|(_, path)| self.base.join(path))
    }

    fn whole(&mut self, key: &'static str, within: RangeInclusive<i64>) -> Option<i64> {
        let (span, value) = self.found.remove(key)?;
        let number = match value {
            DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        let number = number.filter(|number| within.contains(number));
        if number.is_none() {
            self.fault(
                span,
                key,
                format!("`{key}` must be a whole number from {} to {}", within.start(), within.end()),
            );
        }
        number
    }

    fn one_of<T: Copy>(&mut self, key: &'static str, known: &[(&str, T)]) -> Option<T> {
        let (span, word) = self.text(key)?;
        let found = known.iter().find(|(name, _)| *name == word).map(|(_, value)| *value);
        if found.is_none() {
            let names: Vec<_> = known.iter().map(|(name, _)| *name).collect();
            self.fault(span, key, format!("`{word}` is none of: {}", names.join(", ")));
        }
        found
    }

    fn database(&mut self, data: &Path) -> Option<String> {
        const KEY: &str = "database";
        let in_data = |name: &str| Some(format!("sqlite:{}", data.join(name).display()));
        let Some((span, mut text)) = self.text(KEY) else { return in_data("yakuba.sqlite") };
        if let Some(name) = text.strip_prefix("env:") {
            let Some(value) = (self.env)(name) else {
                self.fault(span, KEY, format!("the environment variable {name} is not set"));
                return None;
            };
            text = value;
        }
        if text == "sqlite" {
            return in_data("yakuba.sqlite");
        }
        if let Some(path) = text.strip_prefix("sqlite:") {
            return in_data(path);
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Some(text);
        }
        // The address may hold a password: it is not repeated.
        self.fault(span, KEY, "the database address begins with none of sqlite:, postgres://, env:");
        None
    }

    fn listen(&mut self) -> Option<SocketAddr> {
        const KEY: &str = "listen";
        let Some((span, text)) = self.text(KEY) else { return Some(SocketAddr::from(([127, 0, 0, 1], 8080))) };
        let parsed = text.parse().ok();
        if parsed.is_none() {
            self.fault(span, KEY, format!("`{text}` is not an IP address with a port"));
        }
        parsed
    }

    fn base_url(&mut self) -> Option<String> {
        const KEY: &str = "base_url";
        let given = self.found.contains_key(KEY);
        let Some((span, text)) = self.text(KEY) else {
            if !given {
                self.fault(0..0, KEY, format!("`{KEY}` is missing"));
            }
            return None;
        };
        let (scheme, rest) = text.split_once("://").unwrap_or(("", &text));
        let rest = rest.trim_end_matches('/');
        if !matches!(scheme, "http" | "https") || rest.is_empty() || rest.contains(['/', '?', '#', '@', ' ']) {
            self.fault(span, KEY, format!("`{text}` is not https:// with a host name and nothing behind it"));
            return None;
        }
        Some(format!("{scheme}://{rest}"))
    }

    fn checkpoints(&mut self, data: &Path) -> Option<PathBuf> {
        const KEY: &str = "checkpoints";
        let (span, text) = self.text(KEY)?;
        let path = self.base.join(text);
        if path.starts_with(data) {
            self.fault(
                span,
                KEY,
                "the checkpoints lie inside the data folder: whoever rewrites the journal could rewrite them, too",
            );
        }
        Some(path)
    }

    fn clamd(&mut self) -> Option<Clamd> {
        const KEY: &str = "clamd";
        let (span, text) = self.text(KEY)?;
        let parsed = Clamd::parse(&text);
        if parsed.is_none() {
            self.fault(span, KEY, format!("`{text}` is neither an absolute path nor host:port"));
        }
        parsed
    }

    fn mail(&mut self) -> Option<MailConfig> {
        let any = self.found.iter().find(|(path, _)| path.starts_with("mail.")).map(|(_, (span, _))| span.clone())?;
        let named = self.found.contains_key("mail.host");
        let host = self.text("mail.host").map(|(_, host)| host);
        let starttls = self.one_of("mail.tls", &[("starttls", true), ("none", false)]).unwrap_or(true);
        let port = self.whole("mail.port", 1..=65_535).unwrap_or(if starttls { 587 } else { 25 });
        let ca_file = self.path("mail.ca_file");
        let user = self.text("mail.user");
        let password_file = self.path("mail.password_file");
        if let (Some((span, _)), None) = (&user, &password_file) {
            self.fault(span.clone(), "mail.password_file", "`mail.user` is given without `mail.password_file`");
        }
        let bounces = self.bounces();
        let bounce_folder = self.path("mail.bounce_folder");
        if !named {
            self.fault(any, "mail.host", "`mail.host` is missing");
        }
        let host = host?;
        if let (Some((span, _)), false, false) = (&user, starttls, is_here(&host)) {
            self.fault(
                span.clone(),
                "mail.tls",
                "`mail.user` is given with `tls = \"none\"`: the password would travel readable",
            );
        }
        let port = u16::try_from(port).unwrap_or(25);
        Some(MailConfig {
            host,
            port,
            starttls,
            ca_file,
            user: user.map(|(_, user)| user),
            password_file,
            bounces,
            bounce_folder,
        })
    }

    /// The gateway for short messages: numbers and words travel to it, so only by https, or not further than this machine.
    fn notify(&mut self) -> Option<NotifyConfig> {
        const URL: &str = "notify.url";
        let any = self.found.iter().find(|(path, _)| path.starts_with("notify.")).map(|(_, (span, _))| span.clone())?;
        let named = self.found.contains_key(URL);
        let url = self.text(URL);
        let secret_file = self.path("notify.secret_file");
        if !named {
            self.fault(any, URL, format!("`{URL}` is missing"));
        }
        let (span, url) = url?;
        let (scheme, rest) = url.split_once("://").unwrap_or(("", &url));
        let authority = rest.split(['/', '?']).next().unwrap_or_default();
        let host = authority.rsplit_once(':').map_or(authority, |(host, _)| host).trim_matches(['[', ']']);
        let safe = scheme == "https" || (scheme == "http" && is_here(host));
        if !safe || authority.is_empty() || authority.contains('@') || url.contains([' ', '#']) {
            self.fault(span, URL, format!("`{URL}` is neither https:// with a host name nor http:// on this machine"));
            return None;
        }
        if secret_file.is_none() {
            self.fault(span, "notify.secret_file", "`notify.url` is given without `notify.secret_file`");
        }
        Some(NotifyConfig { url, secret_file: secret_file? })
    }

    /// An address to whose local part a token is added: together they must stay within 64 signs.
    fn bounces(&mut self) -> Option<String> {
        const KEY: &str = "mail.bounces";
        let (span, text) = self.text(KEY)?;
        let sound = text.rsplit_once('@').is_some_and(|(local, domain)| {
            let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte));
            (1..=20).contains(&local.len()) && plain(local) && domain.contains('.') && plain(domain)
        });
        if !sound {
            self.fault(span, KEY, format!("`{text}` is not an address of at most 20 plain signs before the @"));
        }
        Some(text).filter(|_| sound)
    }

    /// Whatever nobody asked for.
    fn unknown(&mut self) {
        for (path, (span, _)) in std::mem::take(&mut self.found) {
            let near =
                KEYS.iter().min_by_key(|key| distance(key.path, &path)).filter(|key| distance(key.path, &path) <= 3);
            let what = match near {
                Some(key) => format!("there is no key `{path}`; did you mean `{}`?", key.path),
                None => format!("there is no key `{path}`; all keys: yakuba config keys"),
            };
            self.faults.push(ConfigFault { span, what, key: near.map(|key| key.path) });
        }
    }
}

/// A host that is this machine.
fn is_here(host: &str) -> bool {
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// Edits between two keys.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (line, left) in one.chars().enumerate() {
        let mut corner = std::mem::replace(&mut row[0], line + 1);
        for (column, right) in other.iter().enumerate() {
            let replaced = corner + usize::from(left != *right);
            corner = row[column + 1];
            row[column + 1] = replaced.min(corner + 1).min(row[column] + 1);
        }
    }
    row[other.len()]
}
