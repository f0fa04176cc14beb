//! The few casts between kinds of numbers, each in one place with its reason.

/// A count as a real number.
#[expect(clippy::cast_precision_loss, reason = "counts are below 2^52")]
pub(crate) fn float(count: u64) -> f64 {
    count as f64
}

/// Milliseconds as a real number.
#[expect(clippy::cast_precision_loss, reason = "milliseconds of 100,000 years are below 2^52")]
pub(crate) fn real(ms: i64) -> f64 {
    ms as f64
}

/// Rounded; what is no number is 0 and what is too large is the largest.
#[expect(clippy::cast_possible_truncation, reason = "a cast of a real number saturates")]
pub(crate) fn whole(real: f64) -> i64 {
    (real + 0.5_f64.copysign(real)) as i64
}

/// The place of a share in something of `len` places; the last one for 1.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast of a real number saturates")]
pub(crate) fn place(share: f64, len: usize) -> usize {
    ((share * float(len as u64)) as usize).min(len.saturating_sub(1))
}

/// A length as an index of four bytes; columns end before they reach the largest.
pub(crate) fn narrow(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}

/// A number known to be small and not negative as an index.
pub(crate) fn index(value: i64) -> usize {
    usize::try_from(value).unwrap_or(0)
}
