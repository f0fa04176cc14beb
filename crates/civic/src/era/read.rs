//! Reading a date as people write it. Month and day may be missing here: [`crate::partial`] reads through the same door.

use jiff::civil::{Date, Weekday};

use super::{DateError, Era, Eras, GREGORIAN_SINCE};
use crate::fold;

/// Longer texts are not dates.
const MAX_CHARS: usize = 64;

/// What was written: an era or none, a western year, perhaps a month, perhaps a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Loose {
    era: Option<Era>,
    pub year: i16,
    pub month: Option<i8>,
    pub day: Option<i8>,
    weekday: Option<Weekday>,
}

impl Loose {
    pub fn read(text: &str, eras: &Eras) -> Result<Self, DateError> {
        if text.chars().nth(MAX_CHARS).is_some() {
            return Err(DateError::Shape);
        }
        let typed = fold::typed(text).to_uppercase();
        let (body, weekday) = split_weekday(&typed)?;
        let (era, rest) = split_era(body, eras)?;
        let [year, month, day] = split_parts(rest, era.is_some()).ok_or(DateError::Shape)?;
        let year = match &era {
            None if year.len() == 4 => number(year).ok_or(DateError::Shape)?,
            None => return Err(DateError::Shape),
            Some(era) => {
                let nth =
                    if year == "元" { 1 } else { number(year).filter(|nth| *nth > 0).ok_or(DateError::Shape)? };
                era.from.year().checked_add(nth - 1).ok_or(DateError::NoSuchDay)?
            }
        };
        let part = |text: &str| if text.is_empty() { Ok(None) } else { small(text).map(Some).ok_or(DateError::Shape) };
        Ok(Self { era, year, month: part(month)?, day: part(day)?, weekday })
    }

    /// The one day this names.
    pub fn date(&self, eras: &Eras) -> Result<Date, DateError> {
        let (Some(month), Some(day)) = (self.month, self.day) else { return Err(DateError::Shape) };
        let on = Date::new(self.year, month, day).map_err(|_| DateError::NoSuchDay)?;
        self.check_era(eras, on, on)?;
        match self.weekday {
            Some(weekday) if weekday != on.weekday() => Err(DateError::WrongWeekday),
            _ => Ok(on),
        }
    }

    /// Refuses days that all lie outside the era that was written.
    pub fn check_era(&self, eras: &Eras, first: Date, last: Date) -> Result<(), DateError> {
        let Some(era) = &self.era else { return Ok(()) };
        let end = eras.last_day(era);
        if last < era.from || end.is_some_and(|end| end < first) {
            return Err(DateError::OutsideEra { era: era.ja.to_string(), from: era.from, last: end });
        }
        if last < GREGORIAN_SINCE { Err(DateError::BeforeGregorian) } else { Ok(()) }
    }
}

/// `…(火)` or `…(火曜日)`.
fn split_weekday(text: &str) -> Result<(&str, Option<Weekday>), DateError> {
    let Some((body, weekday)) = text.strip_suffix(')').and_then(|text| text.split_once('(')) else {
        return Ok((text, None));
    };
    let weekday = weekday.strip_suffix("曜日").unwrap_or(weekday);
    let nth = "月火水木金土日".chars().position(|day| weekday.chars().eq([day])).ok_or(DateError::Shape)?;
    let weekday = i8::try_from(nth).ok().and_then(|nth| Weekday::from_monday_zero_offset(nth).ok());
    Ok((body, weekday))
}

/// The era by its name, its first character, its letter or its English name; what follows must begin with the year.
fn split_era<'a>(text: &'a str, eras: &Eras) -> Result<(Option<Era>, &'a str), DateError> {
    if let Some(rest) = text.strip_prefix("西暦") {
        return Ok((None, rest));
    }
    if text.starts_with(|first: char| first.is_ascii_digit()) {
        return Ok((None, text));
    }
    let year_follows = |rest: &&str| rest.starts_with(|next: char| next.is_ascii_digit() || next == '元');
    for era in eras.iter() {
        let short: String = era.ja.chars().take(1).collect();
        let (en, letter) = (era.en.to_uppercase(), era.letter.to_uppercase().to_string());
        let names = [era.ja.as_ref(), en.as_str(), short.as_str(), letter.as_str()];
        if let Some(rest) = names.iter().find_map(|name| text.strip_prefix(name).filter(year_follows)) {
            return Ok((Some(era.clone()), rest));
        }
    }
    let looks_like_era = text.starts_with(char::is_alphabetic) && text.contains('年');
    Err(if looks_like_era { DateError::UnknownEra } else { DateError::Shape })
}

/// Year, month, day; the last ones empty where they were not written.
fn split_parts(text: &str, in_era: bool) -> Option<[&str; 3]> {
    if let Some((year, rest)) = text.split_once('年') {
        let (month, day) = if rest.is_empty() { ("", "") } else { rest.split_once('月')? };
        let day = if day.is_empty() { day } else { day.strip_suffix('日').filter(|day| !day.is_empty())? };
        return (rest.is_empty() || !month.is_empty()).then_some([year, month, day]);
    }
    let Some(mark) = text.chars().find(|c| matches!(c, '.' | '/' | '-')) else {
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        let year = if in_era { 2 } else { 4 };
        return match text.len() {
            len if digits && len == year + 4 => Some([&text[..year], &text[year..year + 2], &text[year + 2..]]),
            len if len <= 4 => Some([text, "", ""]),
            _ => None,
        };
    };
    let mut parts = text.split(mark);
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next());
    let missing = month.is_empty() || day.is_some_and(str::is_empty) || parts.next().is_some();
    (!missing).then_some([year, month, day.unwrap_or("")])
}

fn number(text: &str) -> Option<i16> {
    let plain = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

fn small(text: &str) -> Option<i8> {
    number(text).filter(|_| text.len() <= 2).and_then(|number| i8::try_from(number).ok())
}
