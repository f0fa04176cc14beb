//! The six-step hall: receive, check, for some a question, register and letter side by side, approve. Shared people, office hours.

use std::collections::BTreeMap;

use counter::model::Day;
use flow::{Graph, NodeKind};
use jiff::civil::{date, time};

use super::{end, graph, task};
use crate::dist::Dist;
use crate::spec::{Arrivals, Class, Come, Parameters, Pool, Procedure, Staff, Step, WeekHours, hours};

const OFFICE_DAYS: [Day; 5] = [Day::Mon, Day::Tue, Day::Wed, Day::Thu, Day::Fri];

/// Minutes of [`hall6`]'s steps (exponential), and between two arrivals in open hours.
pub const HALL6_MINUTES: [(&str, f64); 6] =
    [("receive", 9.0), ("check", 10.0), ("inquire", 20.0), ("register", 15.0), ("letter", 18.0), ("approve", 12.0)];
pub const HALL6_GAP: f64 = 3.0;
pub const HALL6_STAFF: [(&str, u16); 3] = [("front", 6), ("back", 19), ("managers", 6)];
pub const HALL6_INQUIRE: f64 = 0.25;
pub const HALL6_REWORK: f64 = 0.10;

/// Reception; check; for one in four a question; register and letter side by side; approval, which sends one in ten back to both.
pub fn hall6_graph() -> Graph {
    graph(
        &[
            ("start", NodeKind::Start),
            ("receive", task("front")),
            ("check", task("back")),
            ("inquire", task("front")),
            ("split", NodeKind::AndSplit),
            ("register", task("back")),
            ("letter", task("back")),
            ("join", NodeKind::AndJoin),
            ("approve", task("managers")),
            ("end", end()),
        ],
        &[
            ("start", "receive", ""),
            ("receive", "check", ""),
            ("check", "inquire", "ask"),
            ("check", "split", "go on"),
            ("inquire", "split", ""),
            ("split", "register", ""),
            ("split", "letter", ""),
            ("register", "join", ""),
            ("letter", "join", ""),
            ("join", "approve", ""),
            ("approve", "split", "again"),
            ("approve", "end", "granted"),
        ],
    )
}

/// Monday to Friday, 9 to 17.
pub fn hall6() -> Parameters {
    let mut steps: BTreeMap<String, Step> = HALL6_MINUTES
        .iter()
        .map(|(id, mean)| ((*id).to_owned(), Step { work: Some(Dist::Exponential { mean: *mean }), ..Step::default() }))
        .collect();
    let shares = |pairs: [(&str, f64); 2]| pairs.map(|(exit, share)| (exit.to_owned(), share)).into();
    if let Some(check) = steps.get_mut("check") {
        check.shares = shares([("ask", HALL6_INQUIRE), ("go on", 1.0 - HALL6_INQUIRE)]);
    }
    if let Some(approve) = steps.get_mut("approve") {
        approve.shares = shares([("again", HALL6_REWORK), ("granted", 1.0 - HALL6_REWORK)]);
    }
    let arrivals = Arrivals {
        come: Come::Renewal(Dist::Exponential { mean: HALL6_GAP }),
        hours: Some("office".to_owned()),
        ..Arrivals::default()
    };
    let office = WeekHours { on_holidays: true, ..hours(&OFFICE_DAYS, time(9, 0, 0, 0), time(17, 0, 0, 0)) };
    Parameters {
        hours: BTreeMap::from([("office".to_owned(), office)]),
        pools: HALL6_STAFF.iter().map(|(id, count)| ((*id).to_owned(), Pool::of(*count, "office"))).collect(),
        procedures: BTreeMap::from([("hall6".to_owned(), Procedure { arrivals, steps, ..Procedure::default() })]),
    }
}

/// The same with a roster of single people: part-time mornings and afternoons, days off; and one case in five urgent.
pub fn hall6_people() -> Parameters {
    let mut parameters = hall6();
    for (name, from, to) in [("morning", 9, 13), ("afternoon", 13, 17), ("late", 10, 17)] {
        let of = WeekHours { on_holidays: true, ..hours(&OFFICE_DAYS, time(from, 0, 0, 0), time(to, 0, 0, 0)) };
        parameters.hours.insert(name.to_owned(), of);
    }
    for (id, pool) in &mut parameters.pools {
        let count = HALL6_STAFF.iter().find(|(name, _)| name == id).map_or(0, |(_, count)| *count);
        pool.staff = (0..count)
            .map(|n| {
                // Ten single days off each year, spread by the person's number.
                let leave = (0..30)
                    .filter_map(|k| {
                        let day = i32::from(n) * 7 + k * 37 % 1000;
                        date(2026, 4, 6).checked_add(jiff::Span::new().days(day)).ok()
                    })
                    .collect();
                let hours = if n % 8 == 7 { "late" } else { "office" };
                Staff { hours: hours.to_owned(), leave, ..Staff::default() }
            })
            .collect();
        // Two half-days beside every whole team.
        for half in ["morning", "afternoon"] {
            pool.staff.push(Staff { hours: half.to_owned(), ..Staff::default() });
        }
    }
    if let Some(of) = parameters.procedures.get_mut("hall6") {
        of.classes = vec![
            Class { name: "urgent".to_owned(), share: 0.2, priority: 0 },
            Class { name: "usual".to_owned(), share: 0.8, priority: 1 },
        ];
    }
    parameters
}
