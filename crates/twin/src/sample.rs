//! Models to try things on: the six-step hall the benches share with other simulators, and single queues whose answers are known by formula.
//!
//! Made up, and said so: no number here is a city's.

use std::collections::BTreeMap;

use civic::Calendar;
use counter::model::Day;
use flow::{Graph, NodeKind};
use jiff::civil::{date, time};

use crate::dist::Dist;
use crate::fault::Fault;
use crate::plan::{Plan, Setting};
use crate::spec::{Arrivals, Class, Come, Parameters, Pool, Procedure, Staff, Step, WeekHours, hours};

const OFFICE_DAYS: [Day; 5] = [Day::Mon, Day::Tue, Day::Wed, Day::Thu, Day::Fri];

/// A graph from `(node, kind)` and `(from, to, exit)`, all of one stage.
pub fn graph(nodes: &[(&str, NodeKind)], edges: &[(&str, &str, &str)]) -> Graph {
    let mut graph = Graph::default();
    for (id, kind) in nodes {
        graph.node(*id, "", kind.clone());
    }
    for (from, to, exit) in edges {
        // A name that is not there leaves its edge out, and compiling says what cannot be reached.
        if graph.edge(from, to, *exit).is_err() {
            graph.node(*to, "", NodeKind::Auto);
        }
    }
    graph
}

pub fn task(role: &str) -> NodeKind {
    NodeKind::Task { role: role.to_owned(), minutes: 10 }
}

pub fn end() -> NodeKind {
    NodeKind::End { outcome: "granted".to_owned() }
}

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
        bursts: Vec::new(),
    };
    let office = WeekHours { on_holidays: true, ..hours(&OFFICE_DAYS, time(9, 0, 0, 0), time(17, 0, 0, 0)) };
    Parameters {
        hours: BTreeMap::from([("office".to_owned(), office)]),
        pools: HALL6_STAFF.iter().map(|(id, count)| ((*id).to_owned(), Pool::of(*count, "office"))).collect(),
        procedures: BTreeMap::from([("hall6".to_owned(), Procedure { arrivals, steps, ..Procedure::default() })]),
    }
}

/// People of [`net6`]'s steps, each its own pool.
pub const NET6_STAFF: [(&str, u16); 6] =
    [("receive", 4), ("check", 5), ("inquire", 3), ("register", 7), ("letter", 8), ("approve", 6)];

/// The same steps one after the other, each with its own people, day and night: what a simulator of plain networks can express.
pub fn net6() -> (Graph, Parameters) {
    let stations: Vec<Station> = HALL6_MINUTES
        .iter()
        .zip(NET6_STAFF)
        .map(|((id, mean), (_, people))| Station::new(id, people, Dist::Exponential { mean: *mean }))
        .collect();
    let (mut graph, mut parameters) = line(&stations, Dist::Exponential { mean: HALL6_GAP }, Vec::new());
    // Both ends of each are there.
    let _past = graph.edge("check", "register", "go on");
    let _back = graph.edge("approve", "register", "again");
    let shares = |pairs: [(&str, f64); 2]| pairs.map(|(to, share)| (to.to_owned(), share)).into();
    if let Some(of) = parameters.procedures.get_mut("line") {
        if let Some(check) = of.steps.get_mut("check") {
            check.shares = shares([("inquire", HALL6_INQUIRE), ("register", 1.0 - HALL6_INQUIRE)]);
        }
        if let Some(approve) = of.steps.get_mut("approve") {
            approve.shares = shares([("register", HALL6_REWORK), ("end", 1.0 - HALL6_REWORK)]);
        }
    }
    (graph, parameters)
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
                Staff { count: 1, hours: hours.to_owned(), skills: Vec::new(), leave }
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

/// Compiled from Monday 2026-04-06 by the law's calendar.
pub fn compiled(graphs: &[(&str, &Graph)], parameters: &Parameters) -> Result<Plan, Fault> {
    let calendar = Calendar::default();
    Plan::compile(graphs, parameters, &Setting { from: date(2026, 4, 6), weeks: 156, calendar: &calendar })
}

/// One step after another by `c` people each, day and night: `(pool, people, work, patience)`.
pub fn line(stations: &[Station], gap: Dist, classes: Vec<Class>) -> (Graph, Parameters) {
    let mut nodes = vec![("start".to_owned(), NodeKind::Start)];
    let mut steps = BTreeMap::new();
    let mut pools = BTreeMap::new();
    for station in stations {
        nodes.push((station.id.clone(), task(&station.id)));
        steps.insert(station.id.clone(), station.step.clone());
        pools.insert(station.id.clone(), Pool::of(station.people, "always"));
    }
    nodes.push(("end".to_owned(), end()));
    let mut graph = Graph::default();
    for (id, kind) in &nodes {
        graph.node(id, "", kind.clone());
    }
    for pair in nodes.windows(2) {
        // Both are there.
        let _added = graph.edge(&pair[0].0, &pair[1].0, "");
    }
    let arrivals = Arrivals { come: Come::Renewal(gap), hours: None, bursts: Vec::new() };
    let always = WeekHours { always: true, ..WeekHours::default() };
    let parameters = Parameters {
        hours: BTreeMap::from([("always".to_owned(), always)]),
        pools,
        procedures: BTreeMap::from([(
            "line".to_owned(),
            Procedure { arrivals, classes, steps, ..Procedure::default() },
        )]),
    };
    (graph, parameters)
}

/// A step with its own people.
#[derive(Clone, Debug)]
pub struct Station {
    pub id: String,
    pub people: u16,
    pub step: Step,
}

impl Station {
    pub fn new(id: &str, people: u16, work: Dist) -> Self {
        Self { id: id.to_owned(), people, step: Step { work: Some(work), ..Step::default() } }
    }
}
