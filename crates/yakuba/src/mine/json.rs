//! The report for programs: the same facts with names instead of numbers, lengths in milliseconds.

use mining::Arc;
use serde_json::{Value, json};

use super::facts::Facts;

pub fn json(facts: &Facts) -> String {
    let log = &facts.log;
    let name = |number: u16| facts.activity(number);
    let arc = |arc: &Arc| {
        json!({ "from": name(arc.from), "to": name(arc.to), "count": arc.count, "timed": arc.timed,
            "total_ms": arc.total_ms, "p50_ms": arc.p50_ms, "p90_ms": arc.p90_ms })
    };
    let numbered = |counts: &[u32]| {
        let pairs = counts.iter().zip(log.activities.iter()).filter(|(count, _)| **count > 0);
        pairs.map(|(count, name)| (name.to_owned(), Value::from(*count))).collect::<serde_json::Map<_, _>>()
    };
    let ways: Vec<Value> = facts
        .ways
        .ways
        .iter()
        .enumerate()
        .take(1000)
        .map(|(way, of)| {
            let steps: Vec<&str> = facts.ways.steps(log, way).iter().map(|step| name(*step)).collect();
            json!({ "count": of.count, "steps": steps })
        })
        .collect();
    let again: Vec<Value> = facts
        .again
        .iter()
        .map(|of| json!({ "activity": name(of.activity), "cases": of.cases, "repeated_in": of.repeated_in, "repeats": of.repeats }))
        .collect();
    let group = |of: u32| u16::try_from(of).map_or("", name);
    let hands: Vec<Value> = facts
        .hands
        .shown
        .iter()
        .map(|of| json!({ "from": group(of.from), "to": group(of.to), "count": of.count }))
        .collect();
    let waits: Vec<Value> = mining::bottlenecks(&facts.graph)
        .iter()
        .map(|of| json!({ "from": name(of.arc.from), "to": name(of.arc.to), "total_ms": of.arc.total_ms, "share": of.share }))
        .collect();
    json!({
        "file": facts.name,
        "read": { "csv": facts.guess, "order": log.order, "notes": log.notes, "has_starts": !log.started.is_empty() },
        "cases": log.cases.len(),
        "events": log.events(),
        "people": facts.people,
        "from_ms": facts.period.map(|(from, _)| from.0),
        "to_ms": facts.period.map(|(_, to)| to.0),
        "activities": numbered(&facts.graph.events),
        "starts": numbered(&facts.graph.starts),
        "ends": numbered(&facts.graph.ends),
        "case_length": facts.lengths,
        "right_the_first_time": facts.right,
        "arcs": facts.graph.arcs.iter().map(arc).collect::<Vec<_>>(),
        "waits": waits,
        "variants": facts.ways.ways.len(),
        "ways": ways,
        "rework": again,
        "hours": facts.heat.counts,
        "handovers": { "shown": hands, "groups_withheld": facts.hands.groups_withheld, "withheld": facts.hands.withheld },
        "calibration": facts.fitted.as_ref().map(|of| json!({
            "cases": of.fitted.cases, "events": of.fitted.events, "from": of.fitted.from, "to": of.fitted.to, "fitness": of.fitted.fitness,
            "lacks": of.fitted.lacks, "judged": of.judged })),
        "conformance": facts.model.as_ref().map(|(name, found)| json!({ "procedure": name, "found": found })),
    })
    .to_string()
}
