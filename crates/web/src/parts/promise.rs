//! The promise calendar: a date opened to the days that made it, and its one-line form for officers.

use askama::Template;
use askama::filters::HtmlSafe;
use civic::Lang;
use jiff::civil::Date;

use crate::say;
use crate::texts::T;

/// What a day does to the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayKind {
    Received,
    /// The nth counted day, past or coming.
    Counted(i64),
    Stopped,
    Weekend,
    Holiday,
    Closed,
}

/// One day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    pub date: Date,
    pub kind: DayKind,
}

/// The date by which something is promised, and why that date.
#[derive(Clone, Template)]
#[template(path = "parts/promise.html")]
pub struct Promise {
    pub t: T,
    pub date: Date,
    pub today: Date,
    /// How the date is meant: 「ごろまで（標準処理期間から計算）」.
    pub by: String,
    /// What stands under the date: 「今日で8日目、あと7営業日です。…」.
    pub lead: String,
    /// Every day from the arrival to the promised one, in order.
    pub days: Vec<Day>,
    /// The sum: (what, how much).
    pub sum: Vec<(String, String)>,
    /// While the clock is stopped: the words that say so; the top then turns yellow.
    pub stopped: Option<String>,
}

/// A cell as drawn.
struct Cell {
    class: String,
    date: String,
    word: String,
    today: bool,
}

impl Promise {
    fn when(&self) -> String {
        say::date(self.t.lang(), self.date)
    }

    fn short(&self) -> String {
        say::day(self.t.lang(), self.date)
    }

    fn weekdays(&self) -> [String; 7] {
        let monday = Date::constant(2026, 9, 7);
        std::array::from_fn(|at| {
            let day = monday.checked_add(jiff::Span::new().days(i64::try_from(at).unwrap_or(0))).unwrap_or(monday);
            say::weekday(self.t.lang(), day)
        })
    }

    /// Whole weeks from Monday; days outside the span are blank.
    fn weeks(&self) -> Vec<Vec<Cell>> {
        let blank = || Cell { class: "o".into(), date: String::new(), word: String::new(), today: false };
        let before = self.days.first().map_or(0, |day| day.date.weekday().to_monday_zero_offset());
        let mut cells: Vec<Cell> = (0..before).map(|_| blank()).collect();
        cells.extend(self.days.iter().enumerate().map(|(at, day)| self.cell(at, *day)));
        while !cells.len().is_multiple_of(7) {
            cells.push(blank());
        }
        let mut weeks = Vec::new();
        while !cells.is_empty() {
            let rest = cells.split_off(7.min(cells.len()));
            weeks.push(std::mem::replace(&mut cells, rest));
        }
        weeks
    }

    fn cell(&self, at: usize, day: Day) -> Cell {
        let t = self.t;
        let today = day.date == self.today;
        let class = match day.kind {
            _ if day.date == self.date => "p",
            DayKind::Received => "t",
            DayKind::Counted(_) if day.date > self.today => "t",
            DayKind::Counted(_) => "c",
            DayKind::Stopped => "x",
            DayKind::Weekend | DayKind::Holiday | DayKind::Closed => "",
        };
        let word = match day.kind {
            DayKind::Received => t.day_received(),
            DayKind::Counted(n) => t.day_counted(&n.to_string()),
            DayKind::Stopped => t.day_stopped(),
            DayKind::Weekend => t.day_weekend(),
            DayKind::Holiday => t.day_holiday(),
            DayKind::Closed => t.day_closed(),
        };
        let shows_month = at == 0 || day.date.day() == 1;
        let date = match (shows_month, t.lang()) {
            (false, _) => day.date.day().to_string(),
            (true, Lang::En) => format!("{}/{}", day.date.day(), day.date.month()),
            (true, _) => format!("{}/{}", day.date.month(), day.date.day()),
        };
        Cell {
            class: format!("{class}{}", if today { " today" } else { "" }).trim().to_owned(),
            date,
            word: word.into(),
            today,
        }
    }
}

/// The clock on one line: a mark a day. Drawn beside its words, so hidden from screen readers.
#[derive(Clone, Debug, Template)]
#[template(
    source = r#"<span class="strip{% if !state.is_empty() %} strip--{{ state }}{% endif %}" aria-hidden="true">{% for mark in self.marks() %}<{{ mark }}></{{ mark }}>{% endfor %}</span>"#,
    ext = "html"
)]
pub struct Strip {
    /// `""`, `care` or `late`.
    pub state: &'static str,
    pub today: Date,
    pub days: Vec<Day>,
}

impl Strip {
    fn marks(&self) -> Vec<&'static str> {
        self.days
            .iter()
            .filter_map(|day| match day.kind {
                DayKind::Counted(_) if day.date > self.today => Some("u"),
                DayKind::Counted(_) => Some("i"),
                DayKind::Stopped => Some("s"),
                _ => None,
            })
            .collect()
    }
}

impl HtmlSafe for Promise {}
impl HtmlSafe for Strip {}
