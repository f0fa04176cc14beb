//! Which numbers were measured, by which command: a few of the README's. A test holds them to it, so that neither goes on telling what the other has
//! left behind.

use super::texts::T;

/// The command, and the numbers as the README has them.
pub const MEASURED: [(&str, &[&str]); 5] = [
    ("cargo xtask bench demo", &["4.2"]),
    ("cargo xtask bench submit sqlite", &["821", "2,500"]),
    ("cargo xtask bench day", &["33", "9.5"]),
    ("cargo xtask bench wait", &["78–80"]),
    ("cargo xtask test --only browser", &["800"]),
];

/// What was measured, in words, and by what.
pub struct Row {
    pub words: String,
    pub command: &'static str,
}

pub fn rows(t: T) -> Vec<Row> {
    let row = |(command, numbers): &(&'static str, &[&str])| {
        let words = match *numbers {
            [seconds] if command.ends_with("demo") => t.measured_start(seconds),
            [a_second, goal] if command.ends_with("sqlite") => t.measured_submit(a_second, goal),
            [without, with] => t.measured_day(with, without),
            [within] if command.ends_with("wait") => t.measured_wait(within),
            _ => t.measured_browser(numbers.first().copied().unwrap_or_default()),
        };
        Row { words: words.into_owned(), command }
    };
    MEASURED.iter().map(row).collect()
}
