//! The people of a rush: each a small state that knows when it acts next; a few kept lines carry them all.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use civic::{Chance, SeededChance};
use hall::notices::{Mail, MailFault, MailRoad, mail_worker};
use testkit::TestHall;

use super::town::{NEW, TODAY, Town};
use crate::rates::Line;

const LINES: usize = 96;
/// As long as everybody is waited for.
const ENDS: Duration = Duration::from_mins(6);

#[derive(Default)]
pub struct Rush {
    pub sold: usize,
    pub sold_after: f64,
    pub told_after: f64,
    pub untold: usize,
    pub broken: usize,
    pub bots: usize,
    pub requests: usize,
    pub holds: Vec<f64>,
    pub bookings: Vec<f64>,
    pub lines: Vec<f64>,
    pub staff: Vec<f64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Wait,
    Choose,
    Code,
    Bot,
}

/// Due first, acts first.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Person {
    due: Reverse<Instant>,
    n: usize,
    step: Step,
    cookie: String,
    link: String,
    tries: u32,
    twice: bool,
}

/// What all clients share.
struct Shared {
    queue: Mutex<BinaryHeap<Person>>,
    codes: Codes,
    found: Mutex<Rush>,
    left: AtomicUsize,
    opened: Instant,
    offices: usize,
}

/// Six digits by address, as the mails bring them.
#[derive(Clone, Default)]
struct Codes(Arc<Mutex<HashMap<String, String>>>);

impl MailRoad for Codes {
    async fn send(&self, mail: &Mail) -> Result<(), MailFault> {
        let code = mail.body.split(|sign: char| !sign.is_ascii_digit()).find(|digits| digits.len() == 6);
        if let Some(code) = code {
            self.0.lock().expect("codes").insert(mail.to.clone(), code.to_owned());
        }
        Ok(())
    }
}

/// Plays it from the minutes before the opening until everybody was told.
pub async fn rush(test: &Arc<TestHall>, address: SocketAddr, town: &Town, count: usize) -> Rush {
    // 10:00 in the test hall: ten minutes before the opening.
    let early = count * 6 / 10;
    let tickets = joined(address, early).await;
    eprintln!("{early} wait for the opening");
    test.clock.advance_ms(10 * 60_000 - 3_000);
    let _on = super::clock(test);
    let opened = Instant::now() + Duration::from_secs(3);
    let codes = Codes::default();
    let (_stop, stopped) = tokio::sync::watch::channel(false);
    tokio::spawn(mail_worker(&test.hall, &Arc::new(codes.clone())).run(Duration::from_millis(20), stopped));
    let queue = people(count, early, tickets, opened);
    let town = Arc::new(Shared {
        left: AtomicUsize::new(queue.iter().filter(|person| person.step != Step::Bot).count()),
        queue: Mutex::new(queue),
        codes,
        found: Mutex::default(),
        opened,
        offices: town.offices,
    });
    let staff = tokio::spawn(officers(Arc::clone(test), address, Arc::clone(&town)));
    let workers: Vec<_> = (0..LINES).map(|_| tokio::spawn(serve(address, Arc::clone(&town)))).collect();
    for worker in workers {
        worker.await.expect("a client");
    }
    let staff = staff.await.expect("the officers");
    for step in [Step::Wait, Step::Choose, Step::Code] {
        let queue = town.queue.lock().expect("the queue");
        let left = queue.iter().filter(|person| person.step == step && person.n < count).count();
        if left > 0 {
            eprintln!("{left} were not told by the end: {step:?}");
        }
    }
    let mut found = std::mem::take(&mut *town.found.lock().expect("found"));
    found.untold = town.left.load(Ordering::Relaxed);
    found.staff = staff;
    found
}

/// A random number for one of many.
fn dice(n: usize, salt: u64, of: u64) -> u64 {
    let mut bytes = [0; 8];
    SeededChance::new(n as u64 * 31 + salt).fill(&mut bytes);
    u64::from_le_bytes(bytes) % of.max(1)
}

async fn joined(address: SocketAddr, early: usize) -> Vec<String> {
    let next = Arc::new(AtomicUsize::new(0));
    let workers = (0..LINES).map(|_| {
        let next = Arc::clone(&next);
        tokio::spawn(async move {
            let mut line = Line::open(address).await;
            let mut mine = Vec::new();
            loop {
                let n = next.fetch_add(1, Ordering::Relaxed);
                if n >= early {
                    return mine;
                }
                let reply = line.post("/visit/line", &from(n), "", "s=rush&n=1").await;
                assert_eq!(reply.status, 303, "{}", reply.body);
                mine.push((n, reply.cookie));
            }
        })
    });
    let mut tickets = vec![String::new(); early];
    for worker in workers.collect::<Vec<_>>() {
        for (n, cookie) in worker.await.expect("a client") {
            tickets[n] = cookie;
        }
    }
    tickets
}

/// The address of one of them, as a proxy in front would tell it.
fn from(n: usize) -> String {
    format!("10.{}.{}.{}", n >> 16 & 255, n >> 8 & 255, n & 255)
}

fn people(count: usize, early: usize, tickets: Vec<String>, opened: Instant) -> BinaryHeap<Person> {
    let mut queue = BinaryHeap::with_capacity(count + count / 20);
    let mut tickets = tickets.into_iter();
    for n in 0..count {
        let soon = |from: u64, over: u64| opened + Duration::from_millis(from + dice(n, 1, over));
        // A page that waits for the opening asks again within sixteen seconds of it, as it was told to.
        let (due, step) = if n < early {
            (soon(1_000, 15_000), Step::Wait)
        } else if n < count * 9 / 10 {
            (soon(0, 60_000), Step::Choose)
        } else {
            (soon(60_000, 90_000), Step::Choose)
        };
        let cookie = tickets.next().unwrap_or_default();
        let twice = dice(n, 2, 5) == 0;
        queue.push(Person { due: Reverse(due), n, step, cookie, link: String::new(), tries: 0, twice });
    }
    for n in count..count + count / 20 {
        let due = Reverse(opened + Duration::from_millis(dice(n, 3, 2_000)));
        let cookie = "visit-line=1788829800000.n.1.0.99999999.00000000000000000000000000000000".to_owned();
        queue.push(Person { due, n, step: Step::Bot, cookie, link: String::new(), tries: 0, twice: true });
    }
    queue
}

async fn serve(address: SocketAddr, town: Arc<Shared>) {
    let (mut line, mut second) = (Line::open(address).await, Line::open(address).await);
    while town.left.load(Ordering::Relaxed) > 0 && town.opened.elapsed() < ENDS {
        let next = {
            let mut queue = town.queue.lock().expect("the queue");
            let due = queue.peek().is_some_and(|person| person.due.0 <= Instant::now());
            due.then(|| queue.pop()).flatten()
        };
        let Some(mut person) = next else {
            tokio::time::sleep(Duration::from_millis(2)).await;
            continue;
        };
        let wait = act(&town, &mut line, &mut second, &mut person).await;
        match wait {
            Some(wait) => {
                person.due = Reverse(Instant::now() + wait);
                town.queue.lock().expect("the queue").push(person);
            }
            None if person.step == Step::Bot => {}
            None => {
                town.left.fetch_sub(1, Ordering::Relaxed);
                let mut found = town.found.lock().expect("found");
                found.told_after = found.told_after.max(town.opened.elapsed().as_secs_f64());
            }
        }
    }
}

impl Shared {
    fn note(&self, status: u16, at: Instant, of: fn(&mut Rush) -> &mut Vec<f64>) {
        let mut found = self.found.lock().expect("found");
        found.requests += 1;
        found.broken += usize::from(status >= 500);
        of(&mut found).push(at.elapsed().as_secs_f64() * 1_000.0);
    }
}

/// One act; in how long the next, or nothing when they have been told.
async fn act(town: &Shared, line: &mut Line, second: &mut Line, person: &mut Person) -> Option<Duration> {
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

/// Officers look at the day and book from their own desk, five acts a second; milliseconds of each.
async fn officers(test: Arc<TestHall>, address: SocketAddr, town: Arc<Shared>) -> Vec<f64> {
    let cookie = test.officer("hirata").await.cookie_line();
    let mut line = Line::open(address).await;
    let (mut times, mut n) = (Vec::new(), 0_usize);
    while town.left.load(Ordering::Relaxed) > 0 && town.opened.elapsed() < ENDS {
        tokio::time::sleep(Duration::from_millis(200)).await;
        let (office, tick) = (n / 50 % town.offices, 30 + n % 50);
        let at = Instant::now();
        let reply = if n.is_multiple_of(2) {
            line.get(&format!("/desk/visits?o=o{office}&d={NEW}"), "127.0.0.1", &cookie).await
        } else {
            let body =
                format!("s=rush&n=1&o=o{office}&d={TODAY}&slot=o{office}.{TODAY}.{tick}&name=N&phone=0965{n:06}");
            line.post("/desk/visits/new", "127.0.0.1", &cookie, &body).await
        };
        times.push(at.elapsed().as_secs_f64() * 1_000.0);
        let mut found = town.found.lock().expect("found");
        found.requests += 1;
        found.broken += usize::from(reply.status >= 500);
        drop(found);
        n += 1;
    }
    let _ = line.close().await;
    times
}
