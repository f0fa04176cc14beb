//! What keeps open pages up to date: a topic for each office, told after each commit of this process, and a look at the streams for what
//! other processes wrote.

use std::time::Duration;

use sea_orm::DbErr;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use web::{HasSite, Problem};

use super::day::Today;
use crate::Hall;

/// How often the streams are looked at for what others wrote.
const EACH: Duration = Duration::from_millis(500);

pub fn topic(office: &str) -> String {
    format!("lobby:{office}")
}

/// This day's line now stands at this version.
pub fn tell(hall: &Hall, today: &Today, version: i64) {
    // Days follow one another on a topic; the day stands before the version, so that a new day is always news.
    hall.site().live.tell(&topic(&today.office), position(today, version));
}

/// What a page says of itself, and a stream of its topic: the day in front, the line's version behind.
pub fn position(today: &Today, version: i64) -> i64 {
    let days = today.date.since(jiff::civil::date(2020, 1, 1)).map_or(0, |span| i64::from(span.get_days()));
    days * 1_000_000 + version
}

/// Watches the streams of today until the server stops, and then ends every open stream of pages.
pub fn watch(hall: &Hall, stop: &watch::Receiver<bool>) -> JoinHandle<()> {
    let (hall, mut stop) = (hall.clone(), stop.clone());
    tokio::spawn(async move {
        loop {
            tokio::select! {
                // A sender that is gone asks for the end too.
                _ = stop.wait_for(|stop| *stop) => break,
                () = tokio::time::sleep(EACH) => {}
            }
            if let Err(problem) = standings(&hall).await {
                tracing::debug!(?problem, "what was declared could not be looked at");
            }
            if hall.site().live.listeners() == 0 {
                continue;
            }
            if let Err(error) = look(&hall).await {
                // The next look tells; a database that is away is in the log already.
                tracing::debug!(kind = %error, "the lines could not be looked at");
            }
        }
        hall.site().live.end();
    })
}

/// What others declared holds here too, whether or not a page is open.
async fn standings(hall: &Hall) -> Result<(), Problem> {
    hall.refresh_standings(&hall.db().reads().await?).await
}

async fn look(hall: &Hall) -> Result<(), DbErr> {
    let counters = hall.counters();
    let reads = hall.db().reads().await?;
    for office in &counters.offices {
        let Some(today) = Today::of(hall, &office.id, hall.now()) else { continue };
        let version = reads.version(today.stream()).await?;
        tell(hall, &today, version);
    }
    Ok(())
}
