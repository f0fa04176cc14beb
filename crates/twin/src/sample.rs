//! Models to try things on: the six-step hall the benches share with other simulators, and single queues whose answers are known by formula.
//!
//! Made up, and said so: no number here is a city's.

use std::collections::BTreeMap;

use civic::Calendar;
use flow::{Graph, NodeKind};
use jiff::civil::date;

use crate::dist::Dist;
use crate::fault::Fault;
use crate::plan::{Plan, Setting};
use crate::spec::{Arrivals, Class, Come, Parameters, Pool, Procedure, Step, WeekHours};

mod hall6;

pub use hall6::{HALL6_GAP, HALL6_INQUIRE, HALL6_MINUTES, HALL6_REWORK, HALL6_STAFF, hall6, hall6_graph, hall6_people};

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
    let arrivals = Arrivals { come: Come::Renewal(gap), ..Arrivals::default() };
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
