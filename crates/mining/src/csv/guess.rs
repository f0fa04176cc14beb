//! Which column is what: by its heading, else by what stands in it.

use std::collections::HashSet;

use crate::csv::{Column, CsvOptions, Guess, Why};
use crate::fault::What;
use crate::time::{DateForm, likely_form};

/// Headings of other tools and of Japanese offices; the better one first.
const CASE: &[&str] = &[
    "case:concept:name",
    "caseid",
    "case",
    "traceid",
    "案件番号",
    "案件id",
    "案件",
    "受付番号",
    "申請番号",
    "整理番号",
    "届出番号",
    "管理番号",
    "ケースid",
    "ケース",
    "受理番号",
    "id",
];
const ACTIVITY: &[&str] = &[
    "concept:name",
    "activity",
    "activityname",
    "task",
    "event",
    "step",
    "アクティビティ",
    "作業内容",
    "作業",
    "処理内容",
    "工程",
    "業務",
    "活動",
    "段階",
    "ステップ",
    "手順",
    "処理",
];
const END: &[&str] = &[
    "time:timestamp",
    "endtime",
    "endtimestamp",
    "completetimestamp",
    "timestamp",
    "end",
    "complete",
    "完了日時",
    "終了日時",
    "処理日時",
    "完了",
    "終了",
    "日時",
    "時刻",
    "処理日",
    "日付",
    "date",
    "time",
];
const START: &[&str] = &["starttimestamp", "starttime", "start", "開始日時", "着手日時", "受付日時", "開始", "着手"];
const ENABLED: &[&str] = &["enabledtimestamp", "enabletime", "enabledtime", "着手可能日時", "着手可能"];
const RESOURCE: &[&str] =
    &["org:resource", "resource", "user", "performer", "担当者", "担当職員", "処理者", "職員", "担当", "係員"];
const LIFECYCLE: &[&str] = &["lifecycle:transition", "lifecycle", "transition"];
/// A mark within a longer heading is believed only if it is no everyday syllable.
const SHORTEST_PART: usize = 2;
const ROWS: usize = 1000;

pub(super) fn guess(text: &str, all: bool, encoding: &'static str, options: &CsvOptions) -> Result<Guess, What> {
    let delimiter = delimiter(text);
    let table = Table::read(text, all, delimiter)?;
    let mut taken: Vec<Column> = Vec::new();
    let given = [
        ("case", &options.case),
        ("activity", &options.activity),
        ("end", &options.end),
        ("start", &options.start),
        ("enabled", &options.enabled),
        ("resource", &options.resource),
    ];
    for (role, named) in given {
        let Some(named) = named else { continue };
        let index = table.heads.iter().position(|head| head == named.trim());
        let index = index.ok_or_else(|| What::NoSuchColumn { named: named.clone(), columns: table.heads.clone() })?;
        taken.push(Column { role, name: table.heads[index].clone(), index, why: Why::Given });
    }
    for (role, find) in FINDERS {
        if taken.iter().any(|column| column.role == *role) {
            continue;
        }
        let free: Vec<usize> =
            (0..table.heads.len()).filter(|index| taken.iter().all(|column| column.index != *index)).collect();
        if let Some((index, why)) = find(&table, &free) {
            taken.push(Column { role, name: table.heads[index].clone(), index, why });
        }
    }
    // A single date is when it was done.
    if !taken.iter().any(|column| column.role == "end")
        && let Some(start) = taken.iter_mut().find(|column| column.role == "start" && column.why != Why::Given)
    {
        start.role = "end";
    }
    for (wanted, role) in [("case number (--case)", "case"), ("activity (--activity)", "activity")] {
        if !taken.iter().any(|column| column.role == role) {
            return Err(What::NoColumn { wanted, columns: table.heads });
        }
    }
    let dates = options.dates.or_else(|| {
        let cells =
            |role: &str| taken.iter().find(|column| column.role == role).map(|column| table.cells(column.index));
        let both: Vec<&str> = cells("end").into_iter().chain(cells("start")).flatten().collect();
        likely_form(both.iter().copied()).map(|(form, _)| form)
    });
    Ok(Guess { columns: taken, delimiter, encoding, dates })
}

type Finder = fn(&Table, &[usize]) -> Option<(usize, Why)>;
const FINDERS: &[(&str, Finder)] = &[
    ("enabled", |table, free| table.headed(&table.dated(free), ENABLED).map(|index| (index, Why::Heading))),
    ("start", |table, free| table.headed(&table.dated(free), START).map(|index| (index, Why::Heading))),
    ("end", |table, free| {
        let dated = table.dated(free);
        let headed = table.headed(&dated, END).map(|index| (index, Why::Heading));
        headed.or_else(|| dated.iter().rev().find(|index| !table.numeric(**index)).map(|index| (*index, Why::Dates)))
    }),
    ("case", |table, free| {
        let headed = table.headed(free, CASE).map(|index| (index, Why::Heading));
        headed.or_else(|| {
            let repeats = |index: &&usize| {
                let different = table.different(**index);
                different > 1 && different < table.rows.len() && !table.dated(&[**index]).contains(*index)
            };
            let most = free.iter().filter(repeats).max_by_key(|index| (table.different(**index), usize::MAX - **index));
            most.map(|index| (*index, Why::Repeats))
        })
    }),
    ("activity", |table, free| {
        let headed = table.headed(free, ACTIVITY).map(|index| (index, Why::Heading));
        headed.or_else(|| {
            let wordy = |index: &&usize| {
                table.different(**index) > 1 && !table.numeric(**index) && table.dated(&[**index]).is_empty()
            };
            let fewest = free.iter().filter(wordy).min_by_key(|index| table.different(**index));
            fewest.map(|index| (*index, Why::FewWords))
        })
    }),
    ("resource", |table, free| table.headed(free, RESOURCE).map(|index| (index, Why::Heading))),
    ("lifecycle", |table, free| table.headed(free, LIFECYCLE).map(|index| (index, Why::Heading))),
];

struct Table {
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    fn read(text: &str, all: bool, delimiter: char) -> Result<Self, What> {
        let mut reader = ::csv::ReaderBuilder::new();
        let mut reader =
            reader.delimiter(u8::try_from(delimiter).unwrap_or(b',')).flexible(true).from_reader(text.as_bytes());
        let cells = |record: &::csv::StringRecord| record.iter().map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
        let heads = cells(reader.headers().map_err(|fault| What::Csv(fault.to_string()))?);
        let mut rows: Vec<Vec<String>> =
            reader.records().take(ROWS).map_while(Result::ok).map(|row| cells(&row)).collect();
        if !all && rows.len() < ROWS {
            // The sample may end within the last one.
            rows.pop();
        }
        Ok(Self { heads, rows })
    }

    fn cells(&self, index: usize) -> impl Iterator<Item = &str> + Clone {
        self.rows.iter().filter_map(move |row| row.get(index)).map(String::as_str)
    }

    fn different(&self, index: usize) -> usize {
        self.cells(index).filter(|cell| !cell.is_empty()).collect::<HashSet<_>>().len()
    }

    fn numeric(&self, index: usize) -> bool {
        self.cells(index).all(|cell| cell.is_empty() || cell.parse::<f64>().is_ok())
    }

    /// Those of the columns that hold dates: nearly all cells; half of them, or numbers, where the heading speaks of time. A cell that is
    /// none is a fault when it is read, with its line.
    fn dated(&self, free: &[usize]) -> Vec<usize> {
        let timely =
            |index: usize| [ENABLED, END, START].into_iter().any(|words| self.headed(&[index], words).is_some());
        let dated = |index: &&usize| match likely_form(self.cells(**index)) {
            Some((DateForm::Serial | DateForm::Seconds | DateForm::Milliseconds, share)) => {
                share >= 0.5 && timely(**index)
            }
            Some((_, share)) => share >= 0.9 || (share >= 0.5 && timely(**index)),
            None => false,
        };
        free.iter().filter(dated).copied().collect()
    }

    /// The first of the headings that a column has: whole, else as a part.
    fn headed(&self, free: &[usize], words: &[&str]) -> Option<usize> {
        let plain = |index: usize| {
            self.heads[index].to_lowercase().replace([' ', '_', '-', '　'], "").replace("time:stamp", "time:timestamp")
        };
        let whole = words.iter().find_map(|word| free.iter().find(|index| plain(**index) == *word));
        let part = || {
            let long = words.iter().filter(|word| word.chars().count() > SHORTEST_PART || !word.is_ascii());
            long.filter(|word| word.chars().count() >= SHORTEST_PART)
                .find_map(|word| free.iter().find(|index| plain(**index).contains(*word)))
        };
        whole.or_else(part).copied()
    }
}

/// What separates cells: of comma, tab and semicolon the one that stands most often in the first line, outside quotes.
fn delimiter(text: &str) -> char {
    let line = text.lines().next().unwrap_or("");
    let count = |mark: char| {
        let mut quoted = false;
        line.chars()
            .filter(|char| {
                quoted ^= *char == '"';
                *char == mark && !quoted
            })
            .count()
    };
    [',', '\t', ';'].into_iter().rev().max_by_key(|mark| count(*mark)).unwrap_or(',')
}
