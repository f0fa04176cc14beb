//! Against tables, and against themselves.

use super::*;

#[test]
fn student_is_the_tables_student() {
    for (share, free, wanted) in [
        (0.975, 1.0, 12.706_205),
        (0.975, 9.0, 2.262_157),
        (0.995, 4.0, 4.604_095),
        (0.995, 29.0, 2.756_386),
        (0.9995, 2.0, 31.599_055),
        (0.975, 1e6, 1.959_966),
        (0.5, 3.0, 0.0),
    ] {
        let found = student(share, free);
        assert!((found - wanted).abs() < 2e-6 * (1.0 + wanted), "{share} {free}: {found}");
    }
}

#[test]
fn an_interval_covers_as_often_as_it_says() {
    let covered = (0..2_000u64).filter(|trial| {
        let values: Vec<f64> = (0..6).map(|n| draw::normal(draw::unit(9, *trial, n))).collect();
        estimate(&values, 0.9).covers(0.0)
    });
    let covered = covered.count();
    assert!((1_760..=1_840).contains(&covered), "{covered}");
    assert!(estimate(&[1.0], 0.9).covers(1e9));
    assert!(estimate(&[2.0; 5], 0.95).half() < 1e-12);
}

#[test]
fn a_cold_start_is_found_and_a_warm_one_left_alone() {
    let noise = |n: u64| draw::normal(draw::unit(1, n, 3));
    let cold: Vec<f64> =
        (0..3_000u64).map(|n| noise(n) + if n < 600 { draw::float(n) / 30.0 - 20.0 } else { 0.0 }).collect();
    let warm: Vec<f64> = (0..3_000u64).map(noise).collect();
    assert!((500..=650).contains(&warm_up(&cold)), "{}", warm_up(&cold));
    assert!(warm_up(&warm) < 300, "{}", warm_up(&warm));
    assert_eq!(quantile(&mut [5, 1, 4, 2, 3], 0.9), Some(5));
    assert_eq!(quantile(&mut [], 0.9), None);
}

#[test]
fn an_interval_drawn_again_covers_where_the_tables_does_not() {
    let covered = |of: fn(&[f64], f64) -> Estimate, draw: fn(f64) -> f64, truth: f64| {
        let trials = (0..600u64).filter(|trial| {
            let values: Vec<f64> = (0..10).map(|n| draw(draw::unit(4, *trial, n))).collect();
            of(&values, 0.95).covers(truth)
        });
        trials.count()
    };
    // Exponential: its mean is 1.
    let leaning = |share: f64| -libm::log(share);
    let (table, again) = (covered(estimate, leaning, 1.0), covered(estimate_resampled, leaning, 1.0));
    assert!(table < 548 && again > table + 8 && again < 582, "{table} {again}");
    let normal = covered(estimate_resampled, draw::normal, 0.0);
    assert!((564..=588).contains(&normal), "{normal}");
}

#[test]
fn what_cannot_be_drawn_again_is_told_by_the_table() {
    let few = [-1.0, 0.0, 1.0, 2.0];
    assert_eq!(estimate_resampled(&few, 0.95), estimate(&few, 0.95));
    assert!(estimate_resampled(&[3.0; 9], 0.95).half() < 1e-12);
    // One in nine differs: most of what is drawn again has no spread to measure by.
    let mut nearly = [0.0; 9];
    nearly[4] = 1.0;
    assert_eq!(estimate_resampled(&nearly, 0.99), estimate(&nearly, 0.99));
    assert!(estimate_resampled(&[], 0.95).covers(1e9) && estimate_resampled(&[1.0], 0.95).covers(1e9));
    let values = [0.3, -1.2, 0.8, 2.2, -0.1, 0.4, 1.7];
    let said = estimate_resampled(&values, 0.95);
    assert_eq!(said, estimate_resampled(&values, 0.95));
    assert!(
        (said.mean - said.low - (said.high - said.mean)).abs() < 1e-12 && said.half() > estimate(&values, 0.8).half()
    );
}
