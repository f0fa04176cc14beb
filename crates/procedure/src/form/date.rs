//! Dates in three inputs and an era, each part judged by itself first, so that the fault names the input to put right.

use civic::{DateError, Eras, PartialDate};
use jiff::{ToSpan, civil::Date};
use serde_json::json;

use super::fault::{FaultCode, Faults, Part, at};
use super::fields::{Fields, is_blank, names};
use super::parse::Read;
use super::text::narrow;
use crate::model::Bounds;

/// The earliest and latest year a person's papers can bear.
const YEARS: (i16, i16) = (1850, 2200);

/// What stands in the inputs, brought to half width.
struct Typed {
    era: String,
    year: String,
    month: String,
    day: String,
}

fn typed(fields: &dyn Fields) -> Typed {
    let short = |name: &str| {
        let text: String =
            fields.first(name).chars().take(40).map(narrow).filter(|char| !char.is_whitespace()).collect();
        text
    };
    let unit = |text: String, unit: char| text.strip_suffix(unit).map(str::to_owned).unwrap_or(text);
    let mut at = Typed {
        era: short(names::ERA),
        year: unit(short(names::YEAR), '年'),
        month: unit(short(names::MONTH), '月'),
        day: unit(short(names::DAY), '日'),
    };
    if at.era.is_empty() || at.era == names::WESTERN {
        at.era = String::new();
    }
    at
}

impl Typed {
    fn is_blank(&self) -> bool {
        self.year.is_empty() && self.month.is_empty() && self.day.is_empty()
    }

    /// A whole date typed into the first input: `令和8年4月1日`, `R8.4.1`, `2026-04-01`.
    fn whole(&self) -> Option<&str> {
        let alone = self.month.is_empty() && self.day.is_empty() && !self.year.is_empty();
        (alone && self.year != "元" && self.year.parse::<i64>().is_err()).then_some(self.year.as_str())
    }

    fn number(text: &str, field: &'static str, part: Part, range: (i16, i16), faults: &mut Faults) {
        let good = text == "元" && part == Part::Year
            || text.parse::<i16>().is_ok_and(|number| (range.0..=range.1).contains(&number));
        if !good {
            faults.push(at(field, FaultCode::DatePart { part, min: range.0, max: range.1 }));
        }
    }

    fn check(&self, partial: bool) -> Faults {
        let mut faults = Faults::new();
        let years = if self.era.is_empty() { YEARS } else { (1, 99) };
        let parts = [
            (&self.year, names::YEAR, Part::Year, years),
            (&self.month, names::MONTH, Part::Month, (1, 12)),
            (&self.day, names::DAY, Part::Day, (1, 31)),
        ];
        // A day without a month, or a month without a year, says nothing.
        let last_given = parts.iter().rposition(|part| !part.0.is_empty()).unwrap_or(0);
        for (index, (text, field, part, range)) in parts.into_iter().enumerate() {
            if text.is_empty() && (!partial || index < last_given) {
                faults.push(at(field, FaultCode::DatePartMissing { part }));
            } else if !text.is_empty() {
                Self::number(text, field, part, range, &mut faults);
            }
        }
        faults
    }

    /// As the calendar reads it: `令和8年4月1日`, `2026年4月`.
    fn text(&self) -> String {
        let mut text = format!(
            "{}{}年",
            self.era,
            if self.era.is_empty() { format!("{:0>4}", self.year) } else { self.year.clone() }
        );
        for (part, unit) in [(&self.month, '月'), (&self.day, '日')] {
            if !part.is_empty() {
                text.push_str(part);
                text.push(unit);
            }
        }
        text
    }
}

fn refused(error: DateError) -> Faults {
    let (field, code) = match error {
        DateError::NoSuchDay => (names::DAY, FaultCode::NoSuchDay),
        DateError::OutsideEra { era, from, last } => (names::YEAR, FaultCode::OutsideEra { era, from, last }),
        DateError::BeforeGregorian => (names::YEAR, FaultCode::BeforeGregorian),
        DateError::Shape | DateError::UnknownEra | DateError::WrongWeekday => (names::YEAR, FaultCode::NotADate),
    };
    vec![at(field, code)]
}

pub(super) fn full(fields: &dyn Fields, bounds: Bounds, today: Date) -> Read {
    let typed = typed(fields);
    if typed.is_blank() {
        return Ok(None);
    }
    let text = typed.whole().map_or_else(|| typed.text(), str::to_owned);
    if typed.whole().is_none() {
        let faults = typed.check(false);
        if !faults.is_empty() {
            return Err(faults);
        }
    }
    let date = Eras::default().parse(&text).map_err(refused)?;
    in_years(date)?;
    // A bound beyond the calendar bounds nothing.
    let limit = |days: i64| today.checked_add(days.clamp(-1_000_000, 1_000_000).days()).ok();
    if let Some(earliest) = bounds.min.and_then(limit).filter(|earliest| date < *earliest) {
        return Err(vec![at(names::YEAR, FaultCode::TooEarly { earliest })]);
    }
    if let Some(latest) = bounds.max.and_then(limit).filter(|latest| date > *latest) {
        return Err(vec![at(names::YEAR, FaultCode::TooLate { latest })]);
    }
    Ok(Some(json!(date.to_string())))
}

/// A date of which the day, the month or all may be unknown; never after today, because such dates come from registers.
pub(super) fn partial(fields: &dyn Fields, today: Date) -> Read {
    let typed = typed(fields);
    if typed.is_blank() {
        return Ok((!is_blank(fields.first(names::UNKNOWN))).then(|| json!(PartialDate::Unknown.to_string())));
    }
    let text = typed.whole().map_or_else(|| typed.text(), str::to_owned);
    if typed.whole().is_none() {
        let faults = typed.check(true);
        if !faults.is_empty() {
            return Err(faults);
        }
    }
    let date = PartialDate::parse(&text, &Eras::default()).map_err(refused)?;
    if let Some(first) = date.earliest() {
        in_years(first)?;
        if first > today {
            return Err(vec![at(names::YEAR, FaultCode::TooLate { latest: today })]);
        }
    }
    Ok(Some(json!(date.to_string())))
}

fn in_years(date: Date) -> Result<(), Faults> {
    let (min, max) = YEARS;
    if (min..=max).contains(&date.year()) {
        Ok(())
    } else {
        Err(vec![at(names::YEAR, FaultCode::DatePart { part: Part::Year, min, max })])
    }
}
