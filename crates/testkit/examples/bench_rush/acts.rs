//! What one of the people does when their moment has come, and when the next one is.

use std::time::{Duration, Instant};

use super::citizens::{Person, Shared, Step, dice, from};
use crate::rates::Line;
use crate::town::NEW;

/// One act; in how long the next, or nothing when they have been told.
pub async fn act(town: &Shared, line: &mut Line, second: &mut Line, person: &mut Person) -> Option<Duration> {
    let ip = from(person.n);
    match person.step {
        Step::Wait => {
            let at = Instant::now();
            let reply = line.get("/visit/line?s=rush&n=1", &ip, &person.cookie).await;
            town.note(reply.status, at, |rush| &mut rush.lines);
            if reply.status == 303 {
                person.step = Step::Choose;
                return Some(Duration::from_millis(100));
            }
            if !reply.cookie.is_empty() {
                person.cookie = reply.cookie;
            }
            Some(Duration::from_secs(reply.refresh.max(1)))
        }
        Step::Choose => choose(town, line, second, person, &ip).await,
        Step::Code => {
            let code = town.codes.0.lock().expect("codes").get(&mail(person.n)).cloned();
            let Some(code) = code else { return Some(Duration::from_millis(50)) };
            let (at, body) = (Instant::now(), format!("value={code}"));
            let path = format!("{}/code", person.link);
            let reply = pressed(line, second, person.twice, (&path, &ip, &person.cookie, &body)).await;
            town.note(reply.status, at, |rush| &mut rush.bookings);
            let mut found = town.found.lock().expect("found");
            if reply.status == 303 {
                found.sold += 1;
                found.sold_after = found.sold_after.max(town.opened.elapsed().as_secs_f64());
            }
            None
        }
        Step::Bot => {
            person.tries += 1;
            let slot =
                format!("s=rush&n=1&slot=o{}.{NEW}.{}", dice(person.n, 5, town.offices as u64), dice(person.n, 6, 100));
            // Fifty addresses for all of them.
            let reply = line.post("/visit/times", &from(16_000_000 + person.n % 50), &person.cookie, &slot).await;
            let mut found = town.found.lock().expect("found");
            found.requests += 1;
            found.broken += usize::from(reply.status >= 500);
            found.bots += usize::from(reply.location.starts_with("/visit/b/"));
            (person.tries < 20).then_some(Duration::from_secs(1))
        }
    }
}

fn mail(n: usize) -> String {
    format!("citizen{n}@example.jp")
}

/// Once, or twice at the same moment; the first answer counts, and a second that broke would be told.
async fn pressed(
    line: &mut Line,
    second: &mut Line,
    twice: bool,
    sent: (&str, &str, &str, &str),
) -> super::rates::Reply {
    let (path, ip, cookie, body) = sent;
    if !twice {
        return line.post(path, ip, cookie, body).await;
    }
    let (one, other) = tokio::join!(line.post(path, ip, cookie, body), second.post(path, ip, cookie, body));
    if one.status >= 500 || other.status < 500 && other.location.starts_with("/visit/b/") { other } else { one }
}

async fn choose(town: &Shared, line: &mut Line, second: &mut Line, person: &mut Person, ip: &str) -> Option<Duration> {
    let office = dice(person.n, 7 + u64::from(person.tries), town.offices as u64);
    // The first look at one's own office; then anywhere.
    let narrowed = if person.tries == 0 { format!("&o=o{office}") } else { String::new() };
    let page = line.get(&format!("/visit/times?s=rush&n=1{narrowed}"), ip, &person.cookie).await;
    let slots: Vec<&str> = page
        .body
        .split("name=\"slot\" value=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|slot| slot.contains(NEW))
        .collect();
    let once =
        page.body.split("name=\"k\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
    {
        let mut found = town.found.lock().expect("found");
        found.requests += 1;
        found.broken += usize::from(page.status >= 500);
    }
    person.tries += 1;
    if slots.is_empty() {
        // Told that nothing is free: once at their own office, then of the whole city.
        return (person.tries < 2).then_some(Duration::from_millis(500));
    }
    let slot = slots[usize::try_from(dice(person.n, 90 + u64::from(person.tries), slots.len() as u64)).unwrap_or(0)];
    let (at, body) = (Instant::now(), format!("s=rush&n=1&k={once}&slot={slot}"));
    let reply = pressed(line, second, person.twice, ("/visit/times", ip, &person.cookie, &body)).await;
    town.note(reply.status, at, |rush| &mut rush.holds);
    town.found.lock().expect("found").bookings.push(at.elapsed().as_secs_f64() * 1_000.0);
    if reply.location.starts_with("/visit/line") {
        person.cookie = reply.cookie;
        person.step = Step::Wait;
        person.tries = 0;
        return Some(Duration::from_secs(4));
    }
    if !reply.location.starts_with("/visit/b/") {
        return Some(Duration::from_millis(300));
    }
    reply.location.clone_into(&mut person.link);
    let (at, body) = (Instant::now(), format!("name=N&mail={}&proxy=", mail(person.n).replace('@', "%40")));
    let reply = line.post(&format!("{}/contact", person.link), ip, &person.cookie, &body).await;
    town.note(reply.status, at, |rush| &mut rush.bookings);
    person.step = Step::Code;
    Some(Duration::from_millis(100))
}
