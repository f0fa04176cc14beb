//! Numbers drawn by name, and the few functions of statistics the day and the forecast need.
//!
//! A draw is a hash of (seed, who, what for): asking for one more never moves the others, so that two days with the same people differ only
//! where something was changed. All functions come from `libm`, since a machine's own mathematics differ in the last digit.

/// 64 bits for this seed, this person or thing, and this purpose.
pub fn bits(seed: u64, who: u64, purpose: u64) -> u64 {
    bits_of(key(seed, who), purpose)
}

/// What all draws of one person or thing begin with, for those who draw many.
pub fn key(seed: u64, who: u64) -> u64 {
    mix(mix(seed ^ 0x6a09_e667_f3bc_c908).wrapping_add(who))
}

/// [`bits`], with the seed and the person already in the [`key`].
pub fn bits_of(key: u64, purpose: u64) -> u64 {
    mix(key.wrapping_add(purpose))
}

fn mix(bits: u64) -> u64 {
    let mut mixed = bits.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// Between 0 and 1, neither included.
pub fn unit(seed: u64, who: u64, purpose: u64) -> f64 {
    share(bits(seed, who, purpose))
}

/// 64 drawn bits as a number between 0 and 1, neither included.
pub fn share(bits: u64) -> f64 {
    (float(bits >> 12) + 0.5) / 4_503_599_627_370_496.0
}

/// A number below `bound` (0 for 0).
pub fn below(bound: u64, seed: u64, who: u64, purpose: u64) -> u64 {
    if bound == 0 { 0 } else { bits(seed, who, purpose) % bound }
}

/// From 52 bits or fewer: exact.
#[expect(clippy::cast_precision_loss, reason = "callers pass counts and draws of at most 52 bits")]
pub fn float(whole: u64) -> f64 {
    whole as f64
}

/// Milliseconds as a real number. A day's are exact.
#[expect(clippy::cast_precision_loss, reason = "milliseconds of a day")]
pub fn real(ms: i64) -> f64 {
    ms as f64
}

/// Milliseconds, rounded; what is no number is 0 and what is too large is the largest.
#[expect(clippy::cast_possible_truncation, reason = "a cast of a real number saturates")]
pub fn whole(real: f64) -> i64 {
    (real + 0.5_f64.copysign(real)) as i64
}

/// The place of a share in something of `len` places; the last one for 1.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast of a real number saturates")]
pub fn place(share: f64, len: usize) -> usize {
    ((share * float(len as u64)) as usize).min(len.saturating_sub(1))
}

/// The share of a standard normal below `x`.
pub fn share_below(x: f64) -> f64 {
    0.5 * libm::erfc(-x / std::f64::consts::SQRT_2)
}

/// The other way: where a standard normal has this share below it (P. J. Acklam's rational approximation, relative error below 1.2e-9).
pub fn normal(share: f64) -> f64 {
    const A: [f64; 6] = [
        -3.969_683_028_665_376e1,
        2.209_460_984_245_205e2,
        -2.759_285_104_469_687e2,
        1.383_577_518_672_69e2,
        -3.066_479_806_614_716e1,
        2.506_628_277_459_239,
    ];
    const B: [f64; 6] = [
        -5.447_609_879_822_406e1,
        1.615_858_368_580_409e2,
        -1.556_989_798_598_866e2,
        6.680_131_188_771_972e1,
        -1.328_068_155_288_572e1,
        1.0,
    ];
    const C: [f64; 6] = [
        -7.784_894_002_430_293e-3,
        -3.223_964_580_411_365e-1,
        -2.400_758_277_161_838,
        -2.549_732_539_343_734,
        4.374_664_141_464_968,
        2.938_163_982_698_783,
    ];
    const D: [f64; 5] =
        [7.784_695_709_041_462e-3, 3.224_671_290_700_398e-1, 2.445_134_137_142_996, 3.754_408_661_907_416, 1.0];
    let share = share.clamp(1e-15, 1.0 - 1e-15);
    let tail = |share: f64| {
        let q = libm::sqrt(-2.0 * libm::log(share));
        polynomial(&C, q) / polynomial(&D, q)
    };
    if share < 0.024_25 {
        tail(share)
    } else if share > 1.0 - 0.024_25 {
        -tail(1.0 - share)
    } else {
        let q = share - 0.5;
        polynomial(&A, q * q) * q / polynomial(&B, q * q)
    }
}

fn polynomial(from_the_highest: &[f64], x: f64) -> f64 {
    from_the_highest.iter().fold(0.0, |sum, factor| sum * x + factor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_normal_and_its_share_are_each_others_other_way() {
        for share in [1e-9, 1e-4, 0.01, 0.1, 0.3, 0.5, 0.77, 0.9, 0.975, 0.9999] {
            let back = share_below(normal(share));
            assert!((back / share - 1.0).abs() < 1e-7, "{share} came back as {back}");
        }
        assert!((normal(0.9) - 1.281_551_565_5).abs() < 1e-8);
    }

    #[test]
    fn the_same_names_give_the_same_numbers_on_every_machine() {
        assert_eq!(bits(7, 1, 2), 0x393c_f057_712d_a6a3);
        assert_eq!(whole(libm::exp(normal(unit(7, 1, 2)) * 0.5) * 600_000.0), 410_289);
        let mean = (0..10_000).map(|who| unit(3, who, 1)).sum::<f64>() / 10_000.0;
        assert!((mean - 0.5).abs() < 0.01, "{mean}");
    }

    #[test]
    fn odd_numbers_end_somewhere() {
        assert_eq!((whole(f64::NAN), whole(f64::INFINITY)), (0, i64::MAX));
        assert_eq!((place(1.0, 4), place(-1.0, 4), place(0.5, 4), place(0.9, 0)), (3, 0, 2, 0));
        assert!(normal(0.0).is_finite() && normal(1.0).is_finite());
    }
}
