//! Dates, times, sums and sizes as people read them, in each language. Pure.

use civic::{Lang, Millis};
use jiff::civil::Date;

use crate::texts::T;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `10月6日` · `6 October`.
pub fn day(lang: Lang, date: Date) -> String {
    match lang {
        Lang::En => format!("{} {}", date.day(), month(date)),
        Lang::Ja | Lang::JaSimple => format!("{}月{}日", date.month(), date.day()),
    }
}

/// `10月6日（火）` · `6 October 2026`.
pub fn date(lang: Lang, date: Date) -> String {
    match lang {
        Lang::En => format!("{} {}", day(lang, date), date.year()),
        Lang::Ja | Lang::JaSimple => format!("{}（{}）", day(lang, date), weekday(lang, date)),
    }
}

/// With the year: `2026年10月6日（火）` · `6 October 2026`.
pub fn full_date(lang: Lang, of: Date) -> String {
    match lang {
        Lang::En => date(lang, of),
        Lang::Ja | Lang::JaSimple => format!("{}年{}", of.year(), date(lang, of)),
    }
}

/// With the era for letters and dates of birth: `令和8年8月14日（2026年8月14日）` · `14 August 2026`.
pub fn era_date(lang: Lang, of: Date) -> String {
    match lang {
        Lang::En => date(lang, of),
        Lang::Ja | Lang::JaSimple => {
            let western = format!("{}年{}", of.year(), day(lang, of));
            civic::era::Eras::default().of(of).map_or_else(|| western.clone(), |era| format!("{era}（{western}）"))
        }
    }
}

/// `20:31`, in Japan.
pub fn time(at: Millis) -> String {
    let at = at.local();
    format!("{}:{:02}", at.hour(), at.minute())
}

/// `9/7 20:31`, where a line is short and the year is plain.
pub fn short(at: Millis) -> String {
    let day = at.local();
    format!("{}/{} {}", day.month(), day.day(), time(at))
}

/// `9月7日（月）20:31` · `7 September 2026, 20:31`.
pub fn date_time(lang: Lang, at: Millis) -> String {
    let between = if lang == Lang::En { ", " } else { "" };
    format!("{}{between}{}", date(lang, at.date()), time(at))
}

/// To the second, as on a receipt: `2026年9月7日 20:31:04` · `7 September 2026, 20:31:04`.
pub fn second(lang: Lang, at: Millis) -> String {
    let of = at.date();
    let clock = format!("{}:{:02}", time(at), at.local().second());
    match lang {
        Lang::En => format!("{}, {clock}", date(lang, of)),
        Lang::Ja | Lang::JaSimple => format!("{}年{} {clock}", of.year(), day(lang, of)),
    }
}

/// For `<time datetime>`: `2026-10-06`.
pub fn iso(date: Date) -> String {
    date.to_string()
}

/// For `<time datetime>`: `2026-09-07T20:31:04+09:00`.
pub fn iso_time(at: Millis) -> String {
    format!("{}+09:00", at.local().strftime("%Y-%m-%dT%H:%M:%S"))
}

/// `火` · `Tue`.
pub fn weekday(lang: Lang, date: Date) -> String {
    let t = T::new(lang);
    let days = [
        T::weekday_mon,
        T::weekday_tue,
        T::weekday_wed,
        T::weekday_thu,
        T::weekday_fri,
        T::weekday_sat,
        T::weekday_sun,
    ];
    let at = usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or(0);
    days[at](t).into_owned()
}

fn month(date: Date) -> &'static str {
    MONTHS[usize::try_from(date.month() - 1).unwrap_or(0)]
}

/// With thousands separators: `1,284`.
pub fn number(n: i64) -> String {
    let digits = n.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() * 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if n < 0 { format!("−{out}") } else { out }
}

/// `15,000円` · `15,000 yen`.
pub fn yen(lang: Lang, amount: i64) -> String {
    T::new(lang).yen(&number(amount)).into_owned()
}

/// `40分`, `1時間20分` · `40 minutes`, `1 h 20 min`.
pub fn minutes(lang: Lang, minutes: i64) -> String {
    let t = T::new(lang);
    match (minutes / 60, minutes % 60) {
        (0, minutes) => t.minutes(minutes),
        (hours, 0) => t.hours(hours),
        (hours, minutes) => t.hours_minutes(&hours.to_string(), &minutes.to_string()),
    }
    .into_owned()
}

/// `218 KB`, `3.1 MB`: thousands of bytes, as file lists show them.
pub fn bytes(n: u64) -> String {
    match n {
        0..1_000 => format!("{n} B"),
        1_000..1_000_000 => format!("{} KB", n.div_ceil(1_000)),
        _ if n.is_multiple_of(1_000_000) => format!("{} MB", n / 1_000_000),
        _ => format!("{}.{} MB", n / 1_000_000, n % 1_000_000 / 100_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as on;

    #[test]
    fn dates_read_as_people_write_them() {
        let day = on(2026, 10, 6);
        assert_eq!(date(Lang::Ja, day), "10月6日（火）");
        assert_eq!(date(Lang::En, day), "6 October 2026");
        assert_eq!(full_date(Lang::JaSimple, day), "2026年10月6日（火）");
        assert_eq!(era_date(Lang::Ja, on(2026, 8, 14)), "令和8年8月14日（2026年8月14日）");
        assert_eq!(era_date(Lang::Ja, on(2019, 5, 1)), "令和元年5月1日（2019年5月1日）");
        assert_eq!(era_date(Lang::Ja, on(2019, 4, 30)), "平成31年4月30日（2019年4月30日）");
        assert_eq!(era_date(Lang::Ja, on(1926, 12, 24)), "大正15年12月24日（1926年12月24日）");
        assert_eq!(era_date(Lang::Ja, on(1872, 12, 31)), "1872年12月31日");
        let at = Millis::from_local(on(2026, 9, 7).at(20, 31, 4, 0));
        assert_eq!(second(Lang::Ja, at), "2026年9月7日 20:31:04");
        assert_eq!(date_time(Lang::En, at), "7 September 2026, 20:31");
        assert_eq!(iso_time(at), "2026-09-07T20:31:04+09:00");
    }

    #[test]
    fn sums_and_lengths() {
        assert_eq!((number(0), number(999), number(-1_234_567)), ("0".into(), "999".into(), "−1,234,567".into()));
        assert_eq!(yen(Lang::Ja, 15_000), "15,000円");
        assert_eq!(minutes(Lang::En, 1), "1 minute");
        assert_eq!(minutes(Lang::Ja, 80), "1時間20分");
        assert_eq!(
            (bytes(10_000_000), bytes(3_140_000), bytes(217_400)),
            ("10 MB".into(), "3.1 MB".into(), "218 KB".into())
        );
    }
}
