//! Random logs come back as they were; random bytes make no panic.

use proptest::prelude::*;

use crate::{
    Builder, CsvOptions, Event, Log, Moment, Order, Pseudonyms, XesOptions, dfg, read_csv, read_xes, variants,
    write_xes,
};

fn name() -> impl Strategy<Value = String> {
    "[A-Za-z<>&\"' ,;市役所\u{301}\n]{1,6}"
        .prop_filter("a name has a letter", |name| !name.trim().is_empty() && name.trim() == name)
}

type Rows = Vec<Vec<(String, i64, Option<i64>)>>;

fn rows() -> impl Strategy<Value = Rows> {
    let event = (name(), 0_i64..2_000_000_000_000, prop::option::of(0_i64..100_000));
    prop::collection::vec(prop::collection::vec(event, 1..6), 1..6)
}

fn built(rows: &Rows) -> Log {
    let mut builder = Builder::default();
    for (number, case) in rows.iter().enumerate() {
        for (name, done, lasted) in case {
            let activity = builder.activity(name.as_bytes()).expect("a name");
            let at = |ms| Moment { ms, offset: 540 };
            let started = lasted.map(|lasted| at(done - lasted));
            builder.event(Event { activity, done: Some(at(*done)), started, ..Event::default() }).expect("room");
        }
        builder.end_case(Some(&number.to_string())).expect("room");
    }
    builder.finish(Order::Document, true)
}

fn stamp(ms: i64) -> String {
    crate::xes::write::stamp(ms, 540)
}

/// The same log as a table.
fn table(rows: &Rows) -> String {
    let mut out = String::from("case,activity,start,end\n");
    for (number, case) in rows.iter().enumerate() {
        for (name, done, lasted) in case {
            let start = lasted.map_or(String::new(), |lasted| stamp(done - lasted));
            out.push_str(&format!("{number},\"{}\",{start},{}\n", name.replace('"', "\"\""), stamp(*done)));
        }
    }
    out
}

fn mutated(mut bytes: Vec<u8>, at: &[(usize, u8)]) -> Vec<u8> {
    for (place, byte) in at {
        let place = place % bytes.len();
        if byte % 3 == 0 { bytes.truncate(place.max(1)) } else { bytes[place] = *byte }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_log_comes_back_from_xes_and_from_csv(rows in rows()) {
        let log = built(&rows);
        let mut bytes = Vec::new();
        write_xes(&log, &Pseudonyms { salt: b"s", cases_named: true }, &mut bytes).expect("room");
        let options = XesOptions { order: Order::Document, ..XesOptions::default() };
        let xes = read_xes(&bytes[..], &options).expect("our own");
        prop_assert_eq!(&xes, &Log { notes: xes.notes.clone(), ..log.clone() });
        let options = CsvOptions { order: Order::Document, case: Some("case".into()), activity: Some("activity".into()),
            end: Some("end".into()), start: Some("start".into()), ..CsvOptions::default() };
        let (csv, _) = read_csv(table(&rows).as_bytes(), &options).expect("a table");
        prop_assert_eq!(&csv, &Log { notes: csv.notes.clone(), ..log });
    }

    #[test]
    fn counts_agree_with_each_other(rows in rows()) {
        let log = built(&rows);
        let (graph, ways) = (dfg(&log), variants(&log));
        let arcs: u32 = graph.arcs.iter().map(|arc| arc.count).sum();
        prop_assert_eq!(arcs as usize, log.events() - log.cases.len());
        prop_assert_eq!(ways.ways.iter().map(|way| way.count).sum::<u32>() as usize, log.cases.len());
        for (case, way) in ways.of_case.iter().enumerate() {
            prop_assert_eq!(ways.steps(&log, *way as usize), &log.activity[log.case(case)]);
        }
    }

    #[test]
    fn damaged_files_are_read_or_refused(rows in rows(), at in prop::collection::vec((any::<usize>(), any::<u8>()), 1..8)) {
        let mut bytes = Vec::new();
        write_xes(&built(&rows), &Pseudonyms { salt: b"s", cases_named: true }, &mut bytes).expect("room");
        let _ = read_xes(&mutated(bytes, &at)[..], &XesOptions::default());
        let _ = read_csv(&mutated(table(&rows).into_bytes(), &at)[..], &CsvOptions::default());
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = read_xes(&bytes[..], &XesOptions::default());
        let _ = read_csv(&bytes[..], &CsvOptions::default());
    }
}
