//! Fills a new demo folder: accounts, procedures, the residents' register, and the month behind them.
//!
//! Everything is written into a file beside and moved into place at the end: a start that was broken off leaves nothing half-filled.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use civic::{Clock, FixedClock, Millis};
use hall::Hall;
use hall::city::City;
use hall::people::password;
use hall::reform::seed::{self, Promise};
use jiff::civil::date;
use store::{ActorRef, Db};

use super::{DATABASE, history, open, protected, register, residents};
use crate::folder;
use crate::machine::SystemChance;
use crate::told::{Tell, Told};

/// The same seed gives the same people.
const SEED: u64 = 2026;

/// Fills the folder unless it was filled before; the `days` of its history end at `now`.
pub async fn once(data: &Path, city: &City, secret: &str, days: i64, now: Millis) -> Result<(), Told> {
    let done = data.join(DATABASE);
    if done.exists() {
        return Ok(());
    }
    let beside = data.join("filling.sqlite");
    for left in [beside.clone(), with_suffix(&beside, "-wal"), with_suffix(&beside, "-shm")] {
        if left.exists() {
            std::fs::remove_file(&left).map_err(|error| folder::unwritable(&left, &error))?;
        }
    }
    let clock = Arc::new(FixedClock::at(now.plus_days(-days - 2)));
    let hall = open(data, city, "http://127.0.0.1", clock.clone(), &beside).await?;
    people(hall.db(), city, secret).await?;
    let residents = residents::register(SEED, now.date());
    register::import(hall.db(), &residents, clock.now().date()).await?;
    promised(&hall, days, now).await?;
    history::play(&hall, &clock, &residents, days, now).await?;
    protected::family(&hall, &residents).await?;
    hall.db().close().await;
    std::fs::rename(&beside, &done).map_err(|error| folder::unwritable(&done, &error))
}

/// What the office promised itself before the month: that 転入届 would be over sooner with shorter work. What came of it, the month shows.
async fn promised(hall: &Hall, days: i64, now: Millis) -> Result<(), Told> {
    let reads = hall.db().reads().await.tell("the demo's accounts")?;
    let accounts = hall::people::accounts(&reads).await.tell("the demo's accounts")?;
    drop(reads);
    let Some(matsuo) = accounts.iter().find(|account| account.login == "matsuo") else { return Ok(()) };
    let promise = Promise {
        title: "転入届の準備と窓口を短く",
        procedure: "moving-in",
        scenario: "hours",
        minutes: &[("prepare/prepare", 5), ("visit", 10)],
        from: now.plus_days(-days).date(),
    };
    let promised = seed::promised(hall, &promise, matsuo.id).await;
    promised.map_err(|problem| Told::new(format!("the demo's promise: {problem:?}")))
}

fn with_suffix(path: &Path, suffix: &str) -> std::path::PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

async fn people(db: &Db, city: &City, secret: &str) -> Result<(), Told> {
    let hashed =
        password::hash(secret, &SystemChance).map_err(|error| Told::new(format!("the password: {error:?}")))?;
    let passwords: BTreeMap<_, _> =
        city.accounts.iter().map(|account| (account.login.clone(), hashed.clone())).collect();
    let changes = hall::people::seed::changes(db, city, &passwords, date(2022, 4, 1));
    db.submit(changes).await.tell("the demo accounts")?;
    Ok(())
}

/// Puts the binary's procedures and letters into the database where they are not there yet.
pub async fn publish(db: &Db) -> Result<(), Told> {
    let (_, checked) = hall::catalog::folder::check(&super::city::files()).map_err(|faults| {
        let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
        Told::new(format!("the demo city has faults:\n{}", told.join("\n")))
    })?;
    let reads = db.reads().await.tell("the demo's database")?;
    let by = ActorRef::new("system", "");
    let publication =
        hall::catalog::publish::publish(&reads, &checked, by, db.clock().now()).await.tell("publishing")?;
    drop(reads);
    if !publication.renewed.is_empty() {
        db.submit(publication.changes).await.tell("publishing")?;
    }
    Ok(())
}
