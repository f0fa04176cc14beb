//! The days of the equinoxes. The law names none: 国立天文台 announces them in the 官報 of the February before; this is the usual
//! approximation, which has agreed with every announcement so far. In millionths of a day, for exactness.

/// The day of March of 春分の日.
pub fn spring(year: i16) -> i8 {
    if year < 1980 { day(year, 20_835_700, 1983) } else { day(year, 20_843_100, 1980) }
}

/// The day of September of 秋分の日.
pub fn autumn(year: i16) -> i8 {
    if year < 1980 { day(year, 23_258_800, 1983) } else { day(year, 23_248_800, 1980) }
}

fn day(year: i16, base: i64, leap_from: i64) -> i8 {
    let year = i64::from(year);
    let millionths = base + 242_194 * (year - 1980) - (year - leap_from) / 4 * 1_000_000;
    i8::try_from(millionths / 1_000_000).unwrap_or(0)
}
