//! Opens a log and lets it be read, with a bar that shows how far it is.

use std::fs::File;
use std::io::{Cursor, Read};
use std::path::Path;

use indicatif::{ProgressBar, ProgressStyle};
use mining::{CsvOptions, DateForm, Guess, Log, XesOptions};

use super::{Dates, Order, Reading};
use crate::told::{Tell, Told};

/// Japan's wall clock.
const JAPAN: i16 = 540;

/// A log as it was read.
pub struct Opened {
    pub name: String,
    pub log: Log,
    /// How a CSV was understood; nothing for XES, which says itself.
    pub guess: Option<Guess>,
}

pub fn open(path: &Path, how: &Reading) -> Result<Opened, Told> {
    let shown = path.display().to_string();
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let file = File::open(path).tell(&shown)?;
    let bar = ProgressBar::new(file.metadata().map_or(0, |about| about.len()));
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {bytes} of {total_bytes}, {eta} left") {
        bar.set_style(style);
    }
    let mut stream = mining::packed(bar.wrap_read(file)).tell(&shown)?;
    let mut head = Vec::new();
    stream.by_ref().take(1024).read_to_end(&mut head).tell(&shown)?;
    let xes = begins_as_xml(&head);
    let whole = Cursor::new(head).chain(stream);
    let read = if xes {
        mining::read_xes(whole, &of_xes(how)).map(|log| (log, None))
    } else {
        mining::read_csv(whole, &of_csv(how)).map(|(log, guess)| (log, Some(guess)))
    };
    bar.finish_and_clear();
    let (log, guess) = read.map_err(|fault| {
        let help = "Nothing was written. Columns can be named: --case --activity --end --start --enabled --resource";
        Told::new(format!("{shown}: {fault}")).help(if xes { "Nothing was written." } else { help })
    })?;
    Ok(Opened { name, log, guess })
}

/// Behind a byte order mark and blanks stands a tag.
fn begins_as_xml(head: &[u8]) -> bool {
    head.iter().find(|byte| !matches!(byte, 0 | 0xef | 0xbb | 0xbf | 0xfe | 0xff) && !byte.is_ascii_whitespace())
        == Some(&b'<')
}

fn order(order: Order) -> mining::Order {
    match order {
        Order::Time => mining::Order::Time,
        Order::Document => mining::Order::Document,
    }
}

fn of_xes(how: &Reading) -> XesOptions {
    let usual = XesOptions::default();
    let or = |named: &Option<String>, usual: String| named.clone().unwrap_or(usual);
    XesOptions {
        case: or(&how.case, usual.case),
        activity: or(&how.activity, usual.activity),
        resource: or(&how.resource, usual.resource),
        end: or(&how.end, usual.end),
        start: or(&how.start, usual.start),
        enabled: or(&how.enabled, usual.enabled),
        order: order(how.order),
        paired: !how.unpaired,
        assumed_offset: how.offset.unwrap_or(0),
    }
}

fn of_csv(how: &Reading) -> CsvOptions {
    CsvOptions {
        case: how.case.clone(),
        activity: how.activity.clone(),
        end: how.end.clone(),
        start: how.start.clone(),
        enabled: how.enabled.clone(),
        resource: how.resource.clone(),
        encoding: how.encoding.clone(),
        dates: how.dates.map(|dates| match dates {
            Dates::Year => DateForm::YearFirst,
            Dates::Day => DateForm::DayFirst,
            Dates::Month => DateForm::MonthFirst,
        }),
        order: order(how.order),
        paired: !how.unpaired,
        assumed_offset: how.offset.unwrap_or(JAPAN),
    }
}

/// `+09:00` as minutes.
pub fn offset(text: &str) -> Result<i16, String> {
    let wrong = || format!("`{text}` is no distance from UTC such as +09:00");
    let (sign, rest) = match text.split_at_checked(1) {
        Some(("+", rest)) => (1, rest),
        Some(("-", rest)) => (-1, rest),
        _ => return Err(wrong()),
    };
    let (hours, minutes) = rest.split_once(':').ok_or_else(wrong)?;
    let number =
        |text: &str, most: i16| text.parse::<i16>().ok().filter(|number| (0..=most).contains(number)).ok_or_else(wrong);
    Ok(sign * (number(hours, 14)? * 60 + number(minutes, 59)?))
}
