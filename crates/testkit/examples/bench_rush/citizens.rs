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
use crate::acts::act;
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
pub enum Step {
    Wait,
    Choose,
    Code,
    Bot,
}

/// Due first, acts first.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub struct Person {
    pub due: Reverse<Instant>,
    pub n: usize,
    pub step: Step,
    pub cookie: String,
    pub link: String,
    pub tries: u32,
    pub twice: bool,
}

/// What all clients share.
pub struct Shared {
    pub queue: Mutex<BinaryHeap<Person>>,
    pub codes: Codes,
    pub found: Mutex<Rush>,
    pub left: AtomicUsize,
    pub opened: Instant,
    pub offices: usize,
}

/// Six digits by address, as the mails bring them.
#[derive(Clone, Default)]
pub struct Codes(pub Arc<Mutex<HashMap<String, String>>>);

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
pub fn dice(n: usize, salt: u64, of: u64) -> u64 {
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
pub fn from(n: usize) -> String {
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
    pub fn note(&self, status: u16, at: Instant, of: fn(&mut Rush) -> &mut Vec<f64>) {
        let mut found = self.found.lock().expect("found");
        found.requests += 1;
        found.broken += usize::from(status >= 500);
        of(&mut found).push(at.elapsed().as_secs_f64() * 1_000.0);
    }
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
