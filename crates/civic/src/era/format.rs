//! A date as pages and letters say it.

use std::fmt;

use jiff::civil::{Date, Weekday};

use super::{EraDate, Eras};
use crate::Lang;

impl fmt::Display for EraDate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { era, year, date } = self;
        out.write_str(&era.ja)?;
        if *year == 1 {
            out.write_str("元")?;
        } else {
            write!(out, "{year}")?;
        }
        write!(out, "年{}月{}日", date.month(), date.day())
    }
}

impl Eras {
    /// 令和8年4月1日; in plain Japanese 2026年4月1日, since newcomers do not know the eras; in English 1 April 2026.
    pub fn format(&self, on: Date, lang: Lang) -> String {
        match (lang, self.of(on)) {
            (Lang::Ja, Some(day)) => day.to_string(),
            (Lang::Ja | Lang::JaSimple, _) => format!("{}年{}月{}日", on.year(), on.month(), on.day()),
            (Lang::En, _) => format!("{} {} {}", on.day(), month_en(on.month()), on.year()),
        }
    }

    /// 令和8年4月1日（水）; 2026年4月1日（水曜日）; Wednesday 1 April 2026.
    pub fn format_with_weekday(&self, on: Date, lang: Lang) -> String {
        let (ja, en) = weekday(on.weekday());
        let day = self.format(on, lang);
        match lang {
            Lang::Ja => format!("{day}（{ja}）"),
            Lang::JaSimple => format!("{day}（{ja}曜日）"),
            Lang::En => format!("{en} {day}"),
        }
    }

    /// R8.4.1; a day before 1873 as 1872-12-31.
    pub fn short(&self, on: Date) -> String {
        match self.of(on) {
            Some(EraDate { era, year, .. }) => format!("{}{year}.{}.{}", era.letter, on.month(), on.day()),
            None => on.to_string(),
        }
    }

    /// 令和8年度; FY2026.
    pub fn format_fiscal_year(&self, fiscal_year: i16, lang: Lang) -> String {
        let start = crate::age::fiscal_year_start(fiscal_year);
        match (lang, self.of(start)) {
            (Lang::Ja, Some(EraDate { era, year, .. })) if year > 1 => format!("{}{year}年度", era.ja),
            (Lang::Ja, Some(EraDate { era, .. })) => format!("{}元年度", era.ja),
            (Lang::Ja | Lang::JaSimple, _) => format!("{fiscal_year}年度"),
            (Lang::En, _) => format!("FY{fiscal_year}"),
        }
    }
}

fn month_en(month: i8) -> &'static str {
    const NAMES: [&str; 12] = [
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
    usize::try_from(month - 1).ok().and_then(|at| NAMES.get(at)).copied().unwrap_or_default()
}

fn weekday(day: Weekday) -> (char, &'static str) {
    match day {
        Weekday::Monday => ('月', "Monday"),
        Weekday::Tuesday => ('火', "Tuesday"),
        Weekday::Wednesday => ('水', "Wednesday"),
        Weekday::Thursday => ('木', "Thursday"),
        Weekday::Friday => ('金', "Friday"),
        Weekday::Saturday => ('土', "Saturday"),
        Weekday::Sunday => ('日', "Sunday"),
    }
}
