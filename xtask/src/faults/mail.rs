//! Mail over a server that wants STARTTLS and a login: wrong settings are explained without a secret, and while it is away nothing is lost
//! and nothing is sent twice.
use std::{
    collections::BTreeMap,
    fs, io,
    path::Path,
    process::Command,
    sync::Mutex,
    thread,
    time::{Duration, Instant},
};

use super::ensure;
use crate::{
    bench::http::Client,
    citizen::Citizen,
    cleanup,
    service::{city, city::Hall, smtp::Smtp},
};

const NAME: &str = "hall";
const PASSWORD: &str = "shizuka-na-asa-2026";
const WRONG: &str = "not-the-password-1999";

const CITIZENS: usize = 3;

pub fn away(binary: &Path) -> io::Result<String> {
    let server = Mutex::new(Smtp::careful(NAME, PASSWORD)?);
    let (folder, _guard) = cleanup::temporary("faults")?;
    let folder = folder.join("city");
    city::found(binary, &folder)?;
    fs::write(folder.join("right"), format!("{PASSWORD}\n"))?;
    fs::write(folder.join("wrong"), format!("{WRONG}\n"))?;
    let (port, ca) = server.lock().map(|server| (server.port(), server.certificate())).map_err(|_| broken())?;
    let lines = |password: &str, ca: &str| {
        format!("[mail]\nhost = \"localhost\"\nport = {port}\nuser = \"{NAME}\"\npassword_file = \"{password}\"\n{ca}")
    };
    let trusted = format!("ca_file = \"{}\"\n", ca.display());
    explained(binary, &folder, &lines("wrong", &trusted), "name or password")?;
    explained(binary, &folder, &lines("right", ""), "certificate is not accepted")?;
    let hall = Hall::serve(binary, &folder, "hall", &lines("right", &trusted))?;
    let told = config_check(binary, hall.settings())?;
    ensure(told.0 && told.1.contains("the mail server takes us"), || told.1.clone())?;

    let mut waiting = Vec::new();
    for nth in 0..CITIZENS {
        let mut citizen = Citizen::new(hall.address);
        let mailbox = |address: &str| code_for(&server, address);
        let draft = citizen.write_with_mail(&format!("citizen{nth}@example.test"), &mailbox)?;
        waiting.push((citizen, draft));
    }
    with(&server, |server| {
        server.go_away();
        Ok(())
    })?;
    for (citizen, draft) in &mut waiting {
        let answer = citizen.send(draft)?;
        ensure(answer.status == 303, || format!("with the mail server away, sending answered {}", answer.status))?;
    }
    until("the outbox to be tried", || Ok(hall.log().contains("cannot be reached")))?;
    with(&server, Smtp::come_back)?;
    // The code, and the word that something was received: two for each citizen.
    until("the mail to arrive", || with(&server, |server| Ok(server.kept()?.len() >= 2 * CITIZENS)))?;
    until("the outbox to be empty", || Ok(figure(&hall, "queue_rows{queue=\"effects\",state=\"waiting\"}")? == 0))?;
    let mut of_each = BTreeMap::new();
    let mut ids = BTreeMap::new();
    for kept in with(&server, |server| server.kept())? {
        *of_each.entry(kept.to.join(" ")).or_insert(0) += 1;
        *ids.entry(kept.id.unwrap_or_default()).or_insert(0) += 1;
    }
    ensure(of_each.len() == CITIZENS && of_each.values().all(|count| *count == 2), || {
        format!("mail came: {of_each:?}")
    })?;
    ensure(ids.values().all(|count| *count == 1), || "one mail came twice".to_owned())?;
    let log = hall.log();
    ensure(!log.contains(PASSWORD) && !log.contains("@example.test"), || "the log quotes a secret".to_owned())?;
    hall.stop()?;
    Ok(format!("wrong password and unknown certificate explained; {} mails, none lost, none twice", 2 * CITIZENS))
}

/// `yakuba config check --connect` refuses these settings in these words, and without the password.
fn explained(binary: &Path, folder: &Path, lines: &str, words: &str) -> io::Result<()> {
    let settings = folder.join("tried.toml");
    city::write_settings(&settings, 0, lines)?;
    let (ok, told) = config_check(binary, &settings)?;
    let secret = told.contains(PASSWORD) || told.contains(WRONG);
    ensure(!ok && told.contains(words) && !secret, || format!("`{words}` was to be explained, but it said: {told}"))
}

fn config_check(binary: &Path, settings: &Path) -> io::Result<(bool, String)> {
    let output = Command::new(binary).args(["config", "check", "--connect"]).arg(settings).current_dir("/").output()?;
    let told = [&output.stdout[..], &output.stderr[..]].concat();
    Ok((output.status.success(), String::from_utf8_lossy(&told).into_owned()))
}

/// The six digits that were sent there.
fn code_for(server: &Mutex<Smtp>, address: &str) -> io::Result<String> {
    let mut code = None;
    until("the code", || {
        let kept = with(server, |server| server.kept())?;
        let mail = kept.iter().find(|kept| kept.to.iter().any(|to| to == address));
        code = mail.and_then(|mail| {
            let mut words = mail.text.split(|sign: char| !sign.is_ascii_digit());
            words.find(|word| word.len() == 6).map(str::to_owned)
        });
        Ok(code.is_some())
    })?;
    code.ok_or_else(broken)
}

fn with<T>(server: &Mutex<Smtp>, act: impl FnOnce(&mut Smtp) -> io::Result<T>) -> io::Result<T> {
    act(&mut *server.lock().map_err(|_| broken())?)
}

fn broken() -> io::Error {
    io::Error::other("a thread broke off")
}

/// One line of `/metrics`.
fn figure(hall: &Hall, name: &str) -> io::Result<i64> {
    let answer = Client::new(hall.address).get("/metrics")?;
    let text = String::from_utf8_lossy(&answer.body).into_owned();
    let line = text.lines().find_map(|line| line.strip_prefix(name)?.trim().parse().ok());
    line.ok_or_else(|| io::Error::other(format!("/metrics has no {name}")))
}

/// The first try after a failure comes within 15 s; far more is a fault.
fn until(what: &str, mut holds: impl FnMut() -> io::Result<bool>) -> io::Result<()> {
    let begin = Instant::now();
    while !holds()? {
        ensure(begin.elapsed() < Duration::from_mins(2), || format!("waited in vain for {what}"))?;
        thread::sleep(Duration::from_millis(100));
    }
    Ok(())
}
