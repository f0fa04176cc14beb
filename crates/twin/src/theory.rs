//! What queues do by formula, where there is one. The simulator is held against these; nothing else uses them.
//!
//! Rates are per minute, times in minutes.

/// The share that has to wait, M/M/c with `load` = λ/μ (Erlang's C).
fn erlang_c(servers: u32, load: f64) -> f64 {
    // Erlang's B by its recursion, then C from B.
    let blocked = (1..=servers).map(f64::from).fold(1.0, |b, n| load * b / (n + load * b));
    let idle = 1.0 - load / f64::from(servers);
    blocked / (1.0 - (1.0 - idle) * (1.0 - blocked))
}

/// Mean wait of M/M/c.
pub fn erlang_c_wait(servers: u32, arrivals: f64, service: f64) -> f64 {
    erlang_c(servers, arrivals * service) / (f64::from(servers) / service - arrivals)
}

/// Mean wait of all who come, those who leave included, and the share that leaves: M/M/c with exponential patience (Erlang's A).
pub fn erlang_a(servers: u32, arrivals: f64, service: f64, patience: f64) -> (f64, f64) {
    let (mut weight, mut all, mut queue) = (1.0, 1.0, 0.0);
    for n in 1..20_000u32 {
        let waiting = f64::from(n.saturating_sub(servers));
        weight *= arrivals / (f64::from(n.min(servers)) / service + waiting / patience);
        all += weight;
        queue += waiting * weight;
        if weight < 1e-18 * all {
            break;
        }
    }
    let queue = queue / all;
    (queue / arrivals, queue / patience / arrivals)
}

/// Mean wait of M/G/1 by the second moment of the service time (Pollaczek and Khinchine).
pub fn pollaczek_khinchine(arrivals: f64, service: f64, second_moment: f64) -> f64 {
    arrivals * second_moment / (2.0 * (1.0 - arrivals * service))
}

/// Mean waits of each class, the first served first and nobody interrupted: M/G/1 (Cobham). `arrivals` by class.
pub fn cobham(arrivals: &[f64], service: f64, second_moment: f64) -> Vec<f64> {
    let residue = arrivals.iter().sum::<f64>() * second_moment / 2.0;
    let mut before = 0.0;
    let wait = |rate: &f64| {
        let with = before + rate * service;
        let wait = residue / ((1.0 - before) * (1.0 - with));
        before = with;
        wait
    };
    arrivals.iter().map(wait).collect()
}

/// Mean wait where each is served alone after `size` have gathered and are served together by one: gathering, then E_k/M/1 of whole batches.
pub fn batch_wait(size: u32, arrivals: f64, service: f64) -> f64 {
    let k = f64::from(size);
    // The root of σ = A*(μ(1-σ)) below 1, by repetition from 0.
    let mut sigma = 0.0;
    for _ in 0..10_000 {
        let base = arrivals / (arrivals + (1.0 - sigma) / service);
        sigma = (0..size).fold(1.0, |product, _| product * base);
    }
    (k - 1.0) / (2.0 * arrivals) + sigma * service / (1.0 - sigma)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_formulas_agree_where_they_meet() {
        // One server: C is ρ, and P-K of an exponential is the same wait.
        assert!((erlang_c_wait(1, 0.08, 10.0) - 40.0).abs() < 1e-9);
        assert!((pollaczek_khinchine(0.08, 10.0, 200.0) - 40.0).abs() < 1e-9);
        // The published figures of an M/M/8 with load 6.8 and of two classes at ρ = 0.8.
        assert!((erlang_c_wait(8, 6.8 / 600.0, 600.0) - 286.28).abs() < 0.01);
        let two = cobham(&[0.04, 0.04], 10.0, 200.0);
        assert!((two[0] - 80.0 / 6.0).abs() < 1e-9 && (two[1] - 80.0 / (6.0 * 0.2)).abs() < 1e-9);
        // Endless patience: A is C. A batch of one is no batch.
        let (wait, left) = erlang_a(3, 0.2, 12.0, 1e12);
        assert!((wait - erlang_c_wait(3, 0.2, 12.0)).abs() < 1e-6 && left < 1e-9);
        assert!((batch_wait(1, 0.08, 10.0) - 40.0).abs() < 1e-9);
    }
}
