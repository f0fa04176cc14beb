//! What is drawn is what was asked for.

use super::*;

#[test]
fn what_is_drawn_has_the_mean_that_was_asked_for() {
    for dist in [
        Dist::Fixed(10.0),
        Dist::Exponential { mean: 10.0 },
        Dist::Lognormal { mean: 10.0, cv: 0.7 },
        Dist::Uniform { low: 5.0, high: 15.0 },
        Dist::Empirical(vec![1.0, 19.0, 10.0]),
    ] {
        let mean = dist.prepared().mean(60_000) / MINUTE;
        assert!((mean - 10.0).abs() < 0.15, "{dist:?}: {mean}");
    }
}

#[test]
fn what_is_no_number_is_refused() {
    let bad = [
        Dist::Fixed(f64::NAN),
        Dist::Exponential { mean: -1.0 },
        Dist::Lognormal { mean: 0.0, cv: 1.0 },
        Dist::Uniform { low: 3.0, high: 2.0 },
        Dist::Empirical(Vec::new()),
    ];
    assert!(bad.iter().all(|dist| !dist.is_sound()));
    assert_eq!((sums(&[0.0, 0.0]), sums(&[1.0, f64::NAN]), sums(&[1.0, 3.0])), (None, None, Some(vec![0.25, 1.0])));
}

#[test]
fn the_rest_of_what_has_no_memory_is_as_long_as_the_whole() {
    let draw = Dist::Exponential { mean: 10.0 }.prepared();
    let sum: i64 = (0..20_000).map(|n| draw.rest(900_000, draw::bits(1, n, 2))).sum();
    assert!((draw::real(sum) / 20_000.0 / MINUTE - 10.0).abs() < 0.3);
    assert_eq!(Draw::Fixed(5).rest(100, 1), 10);
}
