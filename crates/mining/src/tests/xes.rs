//! XES as tools write it, and as nobody should.

use super::names;
use crate::{Fault, Log, NEVER, Order, Pseudonyms, What, XesOptions, read_xes, write_xes};

fn read(text: &str) -> Result<Log, Fault> {
    read_xes(text.as_bytes(), &XesOptions::default())
}

fn what(text: &str) -> (u64, u64, What) {
    let fault = read(text).expect_err("a fault");
    (fault.line, fault.events, fault.what)
}

fn event(name: &str, at: &str, more: &str) -> String {
    format!(
        "<event><string key=\"concept:name\" value=\"{name}\"/><date key=\"time:timestamp\" value=\"{at}\"/>{more}</event>\n"
    )
}

fn trace(events: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log>\n<trace><string key='concept:name' value='1'/>\n{events}</trace></log>"
    )
}

#[test]
fn starts_and_ends_become_one_event_and_pauses_none() {
    let cycle = |word: &str| format!("<string key=\"lifecycle:transition\" value=\"{word}\"/>");
    let text = trace(
        &[
            ("schedule", "08:00"),
            ("start", "09:00"),
            ("suspend", "09:10"),
            ("start", "09:20"),
            ("complete", "10:00"),
            ("complete", "11:00"),
        ]
        .map(|(word, at)| event("A", &format!("2026-04-01T{at}:00+09:00"), &cycle(word)))
        .concat(),
    );
    let log = read(&text).expect("a log");
    assert_eq!((log.events(), log.notes.read, log.notes.passed_over, log.notes.unfinished), (2, 6, 1, 0));
    let hours = |column: &[i64]| column.iter().map(|at| (at - log.done[0]) / 60_000).collect::<Vec<_>>();
    assert_eq!((hours(&log.started), hours(&log.done)), (vec![-60, -40], vec![0, 60]));
    assert_eq!((log.enabled[0] - log.done[0], log.enabled[1]), (-7_200_000, NEVER));
    let apart = read_xes(text.as_bytes(), &XesOptions { paired: false, ..XesOptions::default() }).expect("a log");
    assert_eq!(apart.events(), 6);
}

#[test]
fn a_comment_that_looks_like_a_tag_is_a_comment() {
    let comment = "<!-- key=\"concept:name\" value=\"B\"/> --><?x key=\"concept:name\" value=\"C\"/>?>";
    let log = read(&trace(&event("A", "2026-04-01T09:00:00+09:00", comment))).expect("a log");
    assert_eq!((log.events(), log.activities.get(0), log.activities.len()), (1, "A", 1));
}

#[test]
fn the_clock_is_kept_across_its_change() {
    let text =
        trace(&(event("A", "2012-03-25T01:30:00.000+01:00", "") + &event("B", "2012-03-25T03:30:00.000+02:00", "")));
    let log = read(&text).expect("a log");
    assert_eq!(log.done[1] - log.done[0], 3_600_000);
    assert_eq!(log.offset, [60, 120]);
    let heat = crate::heat(&log);
    assert_eq!((heat.counts[6][1], heat.counts[6][3]), (1, 1));
}

#[test]
fn order_is_by_time_and_by_the_file_where_times_are_equal_or_missing() {
    let text = trace(
        &(event("C", "2026-04-01T09:02:00Z", "")
            + &event("D", "", "")
            + &event("A", "2026-04-01T09:01:00Z", "")
            + &event("B", "2026-04-01T09:01:00Z", "")),
    );
    let log = read(&text).expect("a log");
    assert_eq!((names(&log, 0), log.sequence.clone()), ("ABCD".into(), vec![2, 3, 0, 1]));
    assert_eq!((log.notes.ties, log.notes.timeless, log.notes.reordered), (1, 1, 1));
    let document = XesOptions { order: Order::Document, ..XesOptions::default() };
    assert_eq!(names(&read_xes(text.as_bytes(), &document).expect("a log"), 0), "CDAB");
}

#[test]
fn names_may_be_missing_nested_or_escaped() {
    let nested = "<list key=\"x\"><values><string key=\"concept:name\" value=\"not this\"/></values></list>";
    let text = format!(
        "<log><!-- > --><global scope=\"event\"><string key=\"concept:name\" value=\"?\"/></global><trace>{}<event>{nested}</event><event/></trace></log>",
        event("a&lt;&#x5e02;&#38;b > c", "2026-04-01", nested)
    );
    let log = read(&text).expect("a log");
    assert_eq!(log.activities.iter().collect::<Vec<_>>(), ["a<市&b > c", ""]);
    assert_eq!((log.notes.nameless, log.notes.nameless_cases, log.cases.get(0)), (2, 1, "#1"));
}

#[test]
fn what_is_no_log_is_told_with_its_line() {
    let good = event("A", "2026-04-01T09:00:00Z", "");
    assert_eq!(what("<html>"), (1, 0, What::NotXes("html".into())));
    assert_eq!(what("<?xml version=\"1.0\"?>\n<!DOCTYPE log [<!ENTITY a \"b\">]>\n<log/>"), (2, 0, What::Doctype));
    assert_eq!(what(&trace(&(good.clone() + &event("&a;", "", "")))), (5, 1, What::Entity("a".into())));
    let deep = format!("<log>\n{}", "<a>\n".repeat(200));
    assert_eq!(what(&deep).2, What::TooDeep(100));
    assert!(what(&deep).0 >= 100);
    assert_eq!(what("<log><trace></log>").2, What::Crossed { found: "log".into(), open: "trace".into() });
    assert_eq!(what(&format!("<log>\n<trace>{good}")), (3, 1, What::Cut("trace".into())));
    assert_eq!(what("<log><trace><event").2, What::Malformed("the file ends inside a tag"));
    let date = What::Date { text: "yesterday".into(), column: "time:timestamp".into() };
    assert_eq!(what(&trace(&(good + &event("B", "yesterday", "")))), (5, 1, date));
    assert_eq!(what("").2, What::Empty);
    assert_eq!(read("<log/>").expect("an empty log").events(), 0);
}

#[test]
fn other_encodings_are_declared_and_held_to() {
    let text = trace(&event("申請", "2026-04-01T09:00:00Z", "")).replace("UTF-8", "Shift_JIS");
    let (bytes, ..) = encoding_rs::SHIFT_JIS.encode(&text);
    let log = read_xes(&bytes[..], &XesOptions::default()).expect("a log");
    assert_eq!(log.activities.get(0), "申請");
    let lied =
        read_xes(&encoding_rs::SHIFT_JIS.encode(&text.replace("Shift_JIS", "UTF-8")).0[..], &XesOptions::default());
    assert_eq!(lied.expect_err("no UTF-8").what, What::Encoding("UTF-8".into()));
    let unknown = read(&text.replace("Shift_JIS", "klingon")).expect_err("unknown");
    assert_eq!(unknown.what, What::NoSuchEncoding("klingon".into()));
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut packed, &bytes).expect("room");
    let packed = packed.finish().expect("room");
    assert_eq!(read_xes(&packed[..], &XesOptions::default()).expect("a log").events(), 1);
}

#[test]
fn what_is_written_is_read_again_and_names_nobody() {
    let log = super::log(&["ABC", "A<\"", "", "B\nB"]);
    let mut bytes = Vec::new();
    let pseudonyms = Pseudonyms { salt: b"a long secret of the office", cases_named: true };
    write_xes(&log, &pseudonyms, &mut bytes).expect("room");
    let again = read_xes(&bytes[..], &XesOptions::default()).expect("a log");
    assert_eq!((&again.activity, &again.done, &again.cases), (&log.activity, &log.done, &log.cases));
    assert_eq!((&again.activities, &again.bounds), (&log.activities, &log.bounds));
    assert_eq!(again.resource, log.resource, "the same people under other names");
    assert!(!String::from_utf8_lossy(&bytes).contains("-desk"));
    let other = Pseudonyms { salt: b"another", cases_named: false };
    let mut hidden = Vec::new();
    write_xes(&log, &other, &mut hidden).expect("room");
    assert!(!String::from_utf8_lossy(&hidden).contains("case 1"));
    assert_ne!(read_xes(&hidden[..], &XesOptions::default()).expect("a log").resources, again.resources);
}

#[test]
fn tags_that_cross_the_buffer_are_read_whole() {
    // More than one buffer, every boundary somewhere else in an event.
    let events: String = (0..6000).map(|at| event(&format!("A{}", at % 7), "2026-04-01T09:00:00Z", "")).collect();
    let log = read_xes(Slow(trace(&events).as_bytes()), &XesOptions::default()).expect("a log");
    assert_eq!((log.events(), log.activities.len()), (6000, 7));
}

/// Gives 4,099 bytes at most.
struct Slow<'a>(&'a [u8]);

impl std::io::Read for Slow<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let most = into.len().min(4099);
        self.0.read(&mut into[..most])
    }
}

#[test]
fn when_work_could_begin_comes_back_and_is_no_event_of_its_own() {
    let mut log = super::log(&["AB", "A"]);
    log.started = log.done.iter().map(|at| at - 5_000).collect();
    log.enabled = log.done.iter().map(|at| at - 9_000).collect();
    log.enabled[1] = NEVER;
    let mut bytes = Vec::new();
    write_xes(&log, &Pseudonyms { salt: b"a long secret of the office", cases_named: true }, &mut bytes).expect("room");
    let again = read_xes(&bytes[..], &XesOptions::default()).expect("a log");
    assert_eq!((again.events(), &again.started, &again.enabled), (3, &log.started, &log.enabled));
    assert_eq!(String::from_utf8_lossy(&bytes).matches("enabled_timestamp").count(), 2);
}
