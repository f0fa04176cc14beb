//! PostgreSQL crashes while applications are being sent: what was acknowledged stays, what was not is said truly, and the server needs no restart.
use std::{
    io,
    path::Path,
    sync::{Mutex, PoisonError},
    thread,
    time::Duration,
};

use super::{Told, Waiting, drafts, ensure, number_of, send_again, told, without_gaps};
use crate::{
    cleanup,
    service::{city, city::Hall, postgres::Postgres, yakuba},
};

const DRAFTS: usize = 36;

/// A city on PostgreSQL: founded on SQLite and moved by its own backup, as an operator would. Gives the lines of its settings.
pub fn city_on(cluster: &Postgres, binary: &Path, folder: &Path) -> io::Result<String> {
    city::found(binary, folder)?;
    let lines = format!("database = \"{}\"\n", cluster.database("hall")?);
    let settings = folder.join("moved.toml");
    city::write_settings(&settings, 0, &lines)?;
    let copy = folder.join("copy");
    for (word, config) in [("backup", folder.join("yakuba.toml")), ("restore", settings)] {
        let mut command = std::process::Command::new(binary);
        command.arg(word).arg(&copy).arg("--config").arg(config).current_dir("/");
        crate::command::quiet(&mut command)?;
    }
    Ok(lines)
}

/// How one sending ended.
enum Sent {
    Acknowledged(Waiting),
    Failed(Waiting, Told),
}

pub fn crashes(binary: &Path) -> io::Result<String> {
    let mut cluster = Postgres::start()?;
    let (folder, _guard) = cleanup::temporary("faults")?;
    let folder = folder.join("city");
    let lines = city_on(&cluster, binary, &folder)?;
    let mut hall = Hall::serve(binary, &folder, "hall", &lines)?;
    let waiting = Mutex::new(drafts(hall.address, DRAFTS)?);
    let sent = Mutex::new(Vec::new());
    let crashed = thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                while let Some(one) = next(&waiting) {
                    let ended = send(one);
                    sent.lock().unwrap_or_else(PoisonError::into_inner).push(ended);
                }
            });
        }
        wait_for(&sent, |sent| matches!(sent, Ok(Sent::Acknowledged(_))), DRAFTS / 4);
        cluster.crash()?;
        // Down until somebody was told so: a restart alone is over before anybody loses patience.
        wait_for(&sent, |sent| !matches!(sent, Ok(Sent::Acknowledged(_))), 2);
        cluster.restart()
    });
    crashed?;
    let (mut acknowledged, mut failed) = (Vec::new(), Vec::new());
    for one in sent.into_inner().unwrap_or_else(PoisonError::into_inner) {
        match one? {
            Sent::Acknowledged(one) => acknowledged.push(one),
            Sent::Failed(one, told) => failed.push((one, told)),
        }
    }
    let address = hall.address;
    hall.wait_until(Duration::from_mins(1), || yakuba::ready(address))?;
    let not_received = failed.iter().filter(|(_, told)| *told == Told::NotReceived).count();
    let seen = format!(
        "{} acknowledged, {not_received} told not received, {} not known",
        acknowledged.len(),
        failed.len() - not_received
    );
    ensure(not_received > 0, || format!("nobody was refused while the database was down: {seen}"))?;
    let mut numbers = send_again(failed)?;
    for Waiting { mut citizen, draft } in acknowledged {
        numbers.push(number_of(&mut citizen, &draft)?);
    }
    without_gaps(&numbers)?;
    hall.verify()?;
    hall.stop()?;
    Ok(format!("{seen}; all {DRAFTS} there in the end, each once"))
}

fn next(waiting: &Mutex<Vec<Waiting>>) -> Option<Waiting> {
    waiting.lock().unwrap_or_else(PoisonError::into_inner).pop()
}

fn send(mut one: Waiting) -> io::Result<Sent> {
    // A breath between two, so that the crash comes in the midst of them.
    thread::sleep(Duration::from_millis(20));
    let answer = one.citizen.send(&one.draft)?;
    if answer.status == 303 {
        return Ok(Sent::Acknowledged(one));
    }
    let told = told(&answer.body)?;
    ensure(told != Told::Nothing, || {
        format!("a sending was answered by {} and no word whether it was received", answer.status)
    })?;
    Ok(Sent::Failed(one, told))
}

/// Waits until so many ended like this, or nobody is left who could.
fn wait_for(sent: &Mutex<Vec<io::Result<Sent>>>, like: impl Fn(&io::Result<Sent>) -> bool, count: usize) {
    loop {
        let sent = sent.lock().unwrap_or_else(PoisonError::into_inner);
        if sent.len() == DRAFTS || sent.iter().filter(|one| like(one)).count() >= count {
            return;
        }
        drop(sent);
        thread::sleep(Duration::from_millis(5));
    }
}
