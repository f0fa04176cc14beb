//! Driving load from threads: closed loop (as fast as answers come) and open loop (at a fixed rate, whatever the answers do).
//!
//! In an open loop a sample counts from the moment the request was *due*, so a stalled server cannot hide its queue.
use std::{
    io,
    sync::atomic::{AtomicU64, Ordering},
    thread,
    time::{Duration, Instant},
};

use super::latency::Latency;

/// What a load run gave.
#[derive(Debug, Default)]
pub struct Outcome {
    pub latency: Latency,
    pub failed: u64,
    /// From the first request to the last answer.
    pub took: Duration,
}

impl Outcome {
    /// Good answers per second.
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
    pub fn per_second(&self) -> f64 {
        self.latency.count() as f64 / self.took.as_secs_f64().max(f64::EPSILON)
    }
}

/// One client's turn: its own state (a connection, cookies) and the number of this request.
pub trait Client: Send {
    fn request(&mut self, number: u64) -> io::Result<()>;
}

impl<F: FnMut(u64) -> io::Result<()> + Send> Client for F {
    fn request(&mut self, number: u64) -> io::Result<()> {
        self(number)
    }
}

/// Every client sends its next request when it has its answer, until the time is over.
pub fn closed<C: Client>(clients: Vec<C>, during: Duration) -> Outcome {
    let next = AtomicU64::new(0);
    drive(clients, |client, outcome, begin| {
        while begin.elapsed() < during {
            let number = next.fetch_add(1, Ordering::Relaxed);
            record(client, number, Instant::now(), outcome);
        }
    })
}

/// `rate` requests a second for so long; enough clients must stand by, or requests start late and count as slow.
pub fn open<C: Client>(clients: Vec<C>, rate: u32, during: Duration) -> Outcome {
    let next = AtomicU64::new(0);
    let gap = Duration::from_secs(1) / rate.max(1);
    drive(clients, |client, outcome, begin| {
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let due = gap.saturating_mul(u32::try_from(number).unwrap_or(u32::MAX));
            if due >= during {
                return;
            }
            thread::sleep(due.saturating_sub(begin.elapsed()));
            record(client, number, begin + due, outcome);
        }
    })
}

fn record(client: &mut impl Client, number: u64, since: Instant, outcome: &mut Outcome) {
    match client.request(number) {
        Ok(()) => outcome.latency.add(since.elapsed()),
        Err(_) => outcome.failed += 1,
    }
}

fn drive<C: Client>(clients: Vec<C>, turn: impl Fn(&mut C, &mut Outcome, Instant) + Sync) -> Outcome {
    let begin = Instant::now();
    let turn = &turn;
    let mut sum = thread::scope(|scope| {
        let work = |mut client: C| {
            scope.spawn(move || {
                let mut outcome = Outcome::default();
                turn(&mut client, &mut outcome, begin);
                outcome
            })
        };
        let threads: Vec<_> = clients.into_iter().map(work).collect();
        threads.into_iter().fold(Outcome::default(), |mut sum, thread| {
            match thread.join() {
                Ok(outcome) => {
                    sum.latency.merge(outcome.latency);
                    sum.failed += outcome.failed;
                }
                Err(_) => sum.failed += 1,
            }
            sum
        })
    });
    sum.took = begin.elapsed();
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_open_loop_sends_what_was_asked_and_counts_the_queue() {
        let slow = |_: u64| {
            thread::sleep(Duration::from_millis(20));
            Ok(())
        };
        let mut outcome = open(vec![slow], 100, Duration::from_millis(200));
        assert_eq!(outcome.latency.count(), 20);
        assert!(outcome.latency.percentile_ms(100.0) > 100.0, "one client of 20 ms falls behind a gap of 10 ms");
    }

    #[test]
    fn failures_are_counted_apart() {
        let odd = |number: u64| if number % 2 == 1 { Err(io::Error::other("odd")) } else { Ok(()) };
        let outcome = open(vec![odd, odd], 1000, Duration::from_millis(100));
        assert_eq!((outcome.latency.count(), outcome.failed), (50, 50));
    }

    #[test]
    fn a_closed_loop_uses_every_client_and_each_number_once() {
        let seen = std::sync::Mutex::new(Vec::new());
        let client = |number: u64| {
            seen.lock().map_err(|_| io::Error::other("poisoned"))?.push(number);
            thread::sleep(Duration::from_millis(1));
            Ok(())
        };
        let outcome = closed(vec![client, client], Duration::from_millis(30));
        let mut seen = seen.into_inner().expect("no thread panicked");
        seen.sort_unstable();
        assert_eq!(seen, (0..outcome.latency.count() as u64).collect::<Vec<_>>());
    }
}
