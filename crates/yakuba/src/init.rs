//! `yakuba init`: a folder a city can begin with, and the one account that makes all others.

use std::collections::BTreeMap;
use std::io::{BufRead, IsTerminal};
use std::path::{Path, PathBuf};

use clap::Args;
use hall::people::password::{self, Hashed, Weak};
use hall::people::seed;
use store::ActorRef;

use crate::config::Config;
use crate::machine::{SystemChance, SystemClock};
use crate::told::{Tell, Told};
use crate::{check, folder, keyfile, open, publish};

#[derive(Args)]
pub struct Options {
    /// The folder to make; it must not exist, or be empty.
    dir: PathBuf,
    /// The city's name in Japanese.
    #[arg(long, default_value = "見本市")]
    name: String,
    /// The city's name in English.
    #[arg(long, default_value = "Sample City")]
    name_en: String,
    /// The login of the first administrator.
    #[arg(long, default_value = "kanri")]
    admin: String,
    /// Read the administrator's password from the first line of standard input instead of asking for it.
    #[arg(long)]
    password_stdin: bool,
}

/// The example procedure is one every city has: the request to see one's own records. Its files are the demo city's.
const FROM_DEMO: [&str; 8] = [
    "procedures/disclosure.yaml",
    "letters/correction-request.yaml",
    "letters/disclosure-granted.yaml",
    "letters/disclosure-partly.yaml",
    "letters/disclosure-refused.yaml",
    "letters/extension-notice.yaml",
    "letters/receipt.yaml",
    "letters/revocation-notice.yaml",
];

pub async fn run(options: &Options) -> Result<(), Told> {
    let dir = &options.dir;
    refuse_used(dir)?;
    refuse_odd_words(options)?;
    let hashed = ask(options)?;
    for part in ["", "procedures", "letters"] {
        folder::private(&dir.join(part))?;
    }
    write_texts(options)?;
    let sound = check::sound(dir)?;
    keyfile::open_or_make(&dir.join("city.key"), &SystemChance)?;
    let config = Config::open(&dir.join("yakuba.toml"))?;
    folder::private(&config.data)?;
    let db = open::database(&config.database).await?;
    open::migrate(&db).await?;
    let passwords = BTreeMap::from([(options.admin.clone(), hashed)]);
    let since = civic::Clock::today(&SystemClock);
    db.submit(seed::changes(&db, &sound.city, &passwords, since)).await.tell("the first administrator")?;
    publish::into(&db, &sound.checked, ActorRef::new("system", "init")).await?;
    db.close().await;
    println!("{} is ready in {}.\n", options.name, dir.display());
    println!(
        "  city.yaml, appeals.yaml  the city: offices, sections, appeal notices. Everything marked 見本 is yours to replace."
    );
    println!("  procedures/, letters/    one example. Write your own, then: yakuba publish {}", dir.display());
    println!("  yakuba.toml              the server's settings");
    println!("  city.key                 the city's secret. Keep a copy elsewhere; it is in no backup.");
    println!(
        "\nNow: yakuba serve --config {}   and sign in at /desk as {}",
        dir.join("yakuba.toml").display(),
        options.admin
    );
    Ok(())
}

fn refuse_used(dir: &Path) -> Result<(), Told> {
    let used = dir.exists() && std::fs::read_dir(dir).map_or(true, |mut entries| entries.next().is_some());
    if used {
        return Err(Told::new(format!("{} is there already and not empty.", dir.display()))
            .help("Name a new folder: nothing is written over."));
    }
    Ok(())
}

/// The words go into YAML between quotation marks.
fn refuse_odd_words(options: &Options) -> Result<(), Told> {
    let odd = |text: &str| {
        text.trim().is_empty() || text.len() > 100 || text.contains(['"', '\\']) || text.chars().any(char::is_control)
    };
    if odd(&options.name) || odd(&options.name_en) {
        return Err(Told::new("a name is empty, too long, or has quotation marks in it."));
    }
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if options.admin.is_empty() || options.admin.len() > 40 || !options.admin.bytes().all(plain) {
        return Err(Told::new(format!("`{}` is no login.", options.admin))
            .help("Lower-case letters, digits and hyphens: --admin kanri"));
    }
    Ok(())
}

fn write_texts(options: &Options) -> Result<(), Told> {
    let dir = &options.dir;
    let filled = |text: &str| {
        text.replace("火の国市", &options.name)
            .replace("Hinokuni City", &options.name_en)
            .replace("@ADMIN@", &options.admin)
    };
    let own = [
        ("city.yaml", include_str!("../templates/city.yaml")),
        ("appeals.yaml", include_str!("../templates/appeals.yaml")),
        ("yakuba.toml", include_str!("../templates/yakuba.toml")),
    ];
    let demo = crate::demo::city::HINOKUNI.iter().filter(|(name, _)| FROM_DEMO.contains(name)).copied();
    for (name, text) in own.into_iter().chain(demo) {
        let path = dir.join(name);
        std::fs::write(&path, filled(text)).map_err(|error| folder::unwritable(&path, &error))?;
    }
    Ok(())
}

fn ask(options: &Options) -> Result<Hashed, Told> {
    let given = if options.password_stdin {
        let mut line = String::new();
        std::io::stdin().lock().read_line(&mut line).tell("standard input")?;
        line.trim_end_matches(['\r', '\n']).to_owned()
    } else if std::io::stdin().is_terminal() {
        let first = rpassword::prompt_password(format!("Password for {} (at least 12 characters): ", options.admin))
            .tell("the terminal")?;
        if rpassword::prompt_password("Once more: ").tell("the terminal")? != first {
            return Err(Told::new("the two passwords differ."));
        }
        first
    } else {
        return Err(Told::new("there is no terminal to ask for the password on.").help("Pipe it in: --password-stdin"));
    };
    password::strong_enough(&given).map_err(|weak| {
        Told::new(match weak {
            Weak::Short => "the password has fewer than 12 characters.",
            Weak::Long => "the password has more than 200 characters.",
            Weak::Simple => "the password is a few characters over and over.",
        })
        .help("Several words that do not belong together are strong and easy to keep.")
    })?;
    password::hash(&given, &SystemChance).map_err(|error| Told::new(format!("the password cannot be hashed: {error}")))
}
