//! Tables as offices and tools export them.

use super::names;
use crate::{CsvOptions, DateForm, What, Why, date_form, guess_csv, moment, read_csv};

fn options() -> CsvOptions {
    CsvOptions { assumed_offset: 540, ..CsvOptions::default() }
}

#[test]
fn a_japanese_spreadsheet_is_read_as_it_is() {
    let text = "受付番号,処理内容,開始日時,完了日時,担当者,備考\r\n\
        JT-1,受付,2026/4/1 9:05,2026/4/1 9:12,山田,\r\n\
        JT-2,受付,2026/4/1 9:20,2026/4/1 9:31,佐藤,\"長い,\n備考\"\r\n\
        JT-1,審査,2026/4/2 13:00,2026/4/2 14:30,鈴木,\r\n,,,,,\r\n";
    let (bytes, ..) = encoding_rs::SHIFT_JIS.encode(text);
    let (log, guess) = read_csv(&bytes[..], &options()).expect("a log");
    assert_eq!((guess.encoding, guess.delimiter, guess.dates), ("Shift_JIS", ',', Some(DateForm::YearFirst)));
    let roles: Vec<(&str, &str, Why)> =
        guess.columns.iter().map(|column| (column.role, column.name.as_str(), column.why)).collect();
    assert_eq!(
        roles,
        [
            ("start", "開始日時", Why::Heading),
            ("end", "完了日時", Why::Heading),
            ("case", "受付番号", Why::Heading),
            ("activity", "処理内容", Why::Heading),
            ("resource", "担当者", Why::Heading)
        ]
    );
    assert_eq!((names(&log, 0), names(&log, 1), log.cases.get(1)), ("受付審査".into(), "受付".into(), "JT-2"));
    assert_eq!(log.started_at(0), Some(1_775_001_900_000), "9:05 in Japan");
    assert_eq!((log.offset[0], log.notes.assumed_offset), (540, Some(540)));
}

#[test]
fn columns_are_guessed_by_what_stands_in_them() {
    let text = "a;b;c;d\n17;open;1.4.2026 09:00;x1\n18;open;13.4.2026 09:30;x2\n17;close;14.4.2026 10:00;x3\n";
    let guess = guess_csv(text.as_bytes(), &CsvOptions::default()).expect("a guess");
    let of = |role: &str| {
        guess.columns.iter().find(|column| column.role == role).map(|column| (column.name.as_str(), column.why))
    };
    assert_eq!(
        (of("case"), of("activity"), of("end")),
        (Some(("a", Why::Repeats)), Some(("b", Why::FewWords)), Some(("c", Why::Dates)))
    );
    assert_eq!((guess.delimiter, guess.dates), (';', Some(DateForm::DayFirst)));
    let said = CsvOptions { activity: Some("d".into()), ..CsvOptions::default() };
    let (log, _) = read_csv(text.as_bytes(), &said).expect("a log");
    assert_eq!(names(&log, 0), "x1x3");
}

#[test]
fn the_columns_of_pm4py_and_their_lifecycle_are_known() {
    let text = "case:concept:name,concept:name,time:timestamp,lifecycle:transition,org:resource\n\
        1,A,2026-04-01T09:00:00+00:00,start,r\n1,A,2026-04-01T10:00:00+00:00,complete,r\n";
    let (log, _) = read_csv(text.as_bytes(), &CsvOptions::default()).expect("a log");
    assert_eq!((log.events(), log.done[0] - log.started[0]), (1, 3_600_000));
}

#[test]
fn faults_name_line_column_and_what_was_read() {
    let fault = |text: &str, options: &CsvOptions| read_csv(text.as_bytes(), options).expect_err("a fault");
    let head = "case,activity,timestamp\n1,A,2026-04-01\n1,B,2026-04-02\n";
    let wrong = fault(&format!("{head}2,C,soon\n"), &options());
    assert_eq!((wrong.line, wrong.events), (4, 2));
    assert_eq!(wrong.what, What::Date { text: "soon".into(), column: "timestamp".into() });
    assert!(wrong.to_string().starts_with("line 4: `soon` in timestamp is no date"), "{wrong}");
    let ragged = fault(&format!("{head}2,C\n"), &options());
    assert_eq!((ragged.line, ragged.what), (4, What::Cells { found: 2, expected: 3 }));
    let missing = fault(head, &CsvOptions { case: Some("nr".into()), ..options() });
    assert!(matches!(missing.what, What::NoSuchColumn { named, .. } if named == "nr"));
    assert!(matches!(fault("2026-04-01\n2026-04-02\n", &options()).what, What::NoColumn { .. }));
    assert_eq!(fault("  \n", &options()).what, What::Empty);
    let mixed =
        [b"case,activity\n1,A\n".repeat(70_000), encoding_rs::SHIFT_JIS.encode("1,申請\n").0.into_owned()].concat();
    let late =
        read_csv(&mixed[..], &CsvOptions { encoding: Some("utf-8".into()), ..options() }).expect_err("not UTF-8");
    assert_eq!((late.line, late.what), (140_001, What::Encoding("UTF-8".into())));
}

#[test]
fn dates_are_read_as_people_write_them() {
    let at = |text: &str, form| moment(text, form, 540).map(|moment| moment.ms);
    let nine = Some(1_775_003_400_000);
    for text in [
        "2026-04-01T09:30:00+09:00",
        "2026-04-01 00:30:00Z",
        "2026-04-01T09:30:00.000",
        "2026/04/01 9:30",
        "2026/4/1(水) 09:30:00",
        "2026年4月1日 9時30分",
        "2026年4月1日　午前9:30",
        "令和8年4月1日 9:30",
        "R8.4.1 9:30",
    ] {
        assert_eq!(at(text, DateForm::YearFirst), nine, "{text}");
    }
    assert_eq!(at("1.4.2026 9:30", DateForm::DayFirst), nine);
    assert_eq!(at("4/1/2026 9:30 AM", DateForm::MonthFirst), nine);
    assert_eq!(at("46113.395833333336", DateForm::Serial), nine);
    assert_eq!(at("1775003400", DateForm::Seconds), nine);
    for text in ["", "2026-02-30", "2026-13-01", "1", "2026-04-01T25:00:00", "x2026-04-01", "2026-04-01T09:30:00+99:00"]
    {
        assert_eq!(at(text, DateForm::YearFirst), None, "{text}");
    }
    let form = |texts: &[&'static str]| date_form(texts.iter().copied());
    assert_eq!(form(&["1/4/2026", "4/13/2026"]), Some(DateForm::MonthFirst));
    assert_eq!(form(&["1/4/2026", "2/4/2026"]), Some(DateForm::DayFirst));
    assert_eq!((form(&["7", "8"]), form(&["", " "]), form(&["46113.4"])), (None, None, Some(DateForm::Serial)));
}

#[test]
fn a_simulator_s_columns_are_known_by_their_headings() {
    let text = "case_id,activity,enable_time,start_time,end_time,resource\n\
        1,check,2026-04-01T09:00:00+09:00,2026-04-01T09:10:00+09:00,2026-04-01T09:20:00+09:00,a\n\
        1,sign,2026-04-01T09:20:00+09:00,2026-04-01T09:30:00+09:00,2026-04-01T09:31:00+09:00,b\n";
    let (log, guess) = read_csv(text.as_bytes(), &CsvOptions::default()).expect("a log");
    let role = |role: &str| guess.columns.iter().find(|column| column.role == role).map(|column| column.name.as_str());
    assert_eq!(
        (role("enabled"), role("start"), role("end")),
        (Some("enable_time"), Some("start_time"), Some("end_time"))
    );
    let before =
        |column: &[i64]| log.done.iter().zip(column).map(|(done, at)| (done - at) / 60_000).collect::<Vec<_>>();
    assert_eq!((before(&log.enabled), before(&log.started)), (vec![20, 11], vec![10, 1]));
}
