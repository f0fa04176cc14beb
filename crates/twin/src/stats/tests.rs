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
fn an_interval_of_leaning_values_covers_more_often_than_one_that_stands_straight() {
    let covered = |of: fn(&[f64], f64) -> Estimate| {
        let trials = (0..4_000u64).filter(|trial| {
            // Exponential: its mean is 1.
            let values: Vec<f64> = (0..10).map(|n| -libm::log(draw::unit(4, *trial, n))).collect();
            of(&values, 0.95).covers(1.0)
        });
        trials.count()
    };
    let (straight, leaning) = (covered(estimate), covered(estimate_leaning));
    assert!(straight < 3_680 && leaning > straight + 40 && leaning < 3_880, "{straight} {leaning}");
    let even = estimate_leaning(&[-1.0, 0.0, 1.0, 2.0], 0.95);
    assert!((even.low - estimate(&[-1.0, 0.0, 1.0, 2.0], 0.95).low).abs() < 1e-9);
    assert!(estimate_leaning(&[3.0; 6], 0.95).half() < 1e-12);
}
