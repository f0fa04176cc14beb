//! Numbers, lengths and moments as people read them, in the report's language.

use civic::Lang;
use jiff::Timestamp;
use jiff::tz::Offset;

use super::texts::T;

/// A count with its thousands apart.
pub fn count(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// In the two largest units that say something.
pub fn length(t: T, ms: i64) -> String {
    let seconds = ms / 1000;
    let (minutes, hours, days) = (seconds / 60, seconds / 3600, seconds / 86_400);
    let said = match () {
        () if days > 0 => t.length_days(&whole(days), &whole(hours % 24)),
        () if hours > 0 => t.length_hours(&whole(hours), &whole(minutes % 60)),
        () if minutes > 0 => t.length_minutes(&whole(minutes)),
        () => t.length_seconds(&whole(seconds)),
    };
    said.into_owned()
}

fn whole(number: i64) -> String {
    count(number.unsigned_abs())
}

/// Between 0 and 1.
pub fn percent(share: f64) -> String {
    format!("{:.1} %", share * 100.0)
}

/// Day and minute by the wall clock it was written by.
pub fn moment(lang: Lang, (ms, offset): (i64, i16)) -> String {
    let Ok(at) = Timestamp::from_millisecond(ms) else { return ms.to_string() };
    let zone = Offset::from_seconds(i32::from(offset) * 60).unwrap_or(Offset::UTC);
    let form = if lang == Lang::En { "%-d %b %Y, %H:%M" } else { "%Y年%-m月%-d日 %H:%M" };
    zone.to_datetime(at).strftime(form).to_string()
}

/// A day.
pub fn day(lang: Lang, day: jiff::civil::Date) -> String {
    day.strftime(if lang == Lang::En { "%-d %b %Y" } else { "%Y年%-m月%-d日" }).to_string()
}

/// `+09:00`
pub fn offset(minutes: i16) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", minutes.unsigned_abs() / 60, minutes.unsigned_abs() % 60)
}
