//! Any bytes are a log or a fault; what is a log is measured, written and read again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use mining::{CsvOptions, Log, Order, Pseudonyms, XesOptions};

fuzz_target!(|bytes: &[u8]| {
    let xes = mining::read_xes(bytes, &XesOptions::default()).ok();
    let csv = mining::read_csv(bytes, &CsvOptions::default()).ok().map(|(log, _)| log);
    for log in xes.into_iter().chain(csv) {
        let ways = mining::variants(&log);
        let graph = mining::dfg(&log);
        let arcs: u32 = graph.arcs.iter().map(|arc| arc.count).sum();
        let full = log.by_case().filter(|events| !events.is_empty()).count();
        assert_eq!(arcs as usize, log.events() - full);
        let _ = (mining::rework(&log, &ways), mining::heat(&log), mining::spread(mining::case_durations(&log), 20));
        let _ = mining::calibrate(&log, &graph, &[], None);
        let mut written = Vec::new();
        let pseudonyms = Pseudonyms { salt: b"fuzz", cases_named: true };
        mining::write_xes(&log, &pseudonyms, &mut written).expect("room");
        let document = XesOptions { order: Order::Document, ..XesOptions::default() };
        let again: Log = mining::read_xes(&written[..], &document).expect("our own");
        assert_eq!((again.events(), again.cases.len()), (log.events(), log.cases.len()));
    }
});
