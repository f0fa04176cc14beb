//! The few casts a simulation needs, each in one place. It holds no numbers of its own.

/// An index. Ids are u32 to halve the memory of what is walked most.
pub(crate) fn at(id: u32) -> usize {
    id as usize
}

/// A count or an index as an id; what is too large becomes the largest, which no table has.
pub(crate) fn id(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// The same in 16 bits.
pub(crate) fn short(index: usize) -> u16 {
    u16::try_from(index).unwrap_or(u16::MAX)
}

/// A moment as an index of days; 0 for what lies before the first.
pub(crate) fn index(whole: i64) -> usize {
    usize::try_from(whole).unwrap_or(0)
}

/// The low 32 bits.
#[expect(clippy::cast_possible_truncation, reason = "the low half is what is asked for")]
pub(crate) fn low(bits: u128) -> u32 {
    bits as u32
}

/// The high 64 bits as a moment.
pub(crate) fn high(bits: u128) -> i64 {
    ((bits >> 64) as u64).cast_signed()
}
