//! A log walked over a graph with choices, a fork, loops and gateways nobody sees; one case in twenty does something else.

use flow::{Graph, NodeKind};
use mining::{Builder, Event, Log, Moment, Net, Order};

fn mix(bits: u64) -> u64 {
    let mut mixed = bits.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// Draws in a row.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = mix(self.0);
        usize::try_from(self.0 % bound as u64).unwrap_or(0)
    }
}

/// 転入届 and what hangs on it.
fn graph() -> Graph {
    let mut graph = Graph::default();
    graph.node("start", "", NodeKind::Start);
    graph.node("done", "", NodeKind::End { outcome: "granted".into() });
    let work = ["受付", "本人確認", "補正", "審査", "保険", "学校", "手当", "係長決裁", "課長決裁", "通知", "交付"];
    for (id, minutes) in work.iter().zip([3, 2, 5, 12, 6, 6, 9, 2, 3, 2, 4]) {
        graph.node(*id, "s", NodeKind::Task { role: "desk".into(), minutes });
    }
    for id in ["complete?", "what", "right?", "high?", "by post?"] {
        graph.node(id, "s", NodeKind::Xor);
    }
    graph.node("fork", "s", NodeKind::AndSplit);
    graph.node("join", "s", NodeKind::AndJoin);
    let edges = [
        ("start", "受付", ""),
        ("受付", "本人確認", ""),
        ("本人確認", "complete?", ""),
        ("complete?", "補正", "rare"),
        ("補正", "complete?", ""),
        ("complete?", "審査", ""),
        ("審査", "what", ""),
        ("what", "fork", ""),
        ("what", "手当", ""),
        ("fork", "保険", ""),
        ("fork", "学校", ""),
        ("保険", "join", ""),
        ("学校", "join", ""),
        ("join", "right?", ""),
        ("手当", "right?", ""),
        ("right?", "審査", "rare"),
        ("right?", "係長決裁", ""),
        ("係長決裁", "high?", ""),
        ("high?", "課長決裁", "rare"),
        ("high?", "by post?", ""),
        ("課長決裁", "by post?", ""),
        ("by post?", "通知", ""),
        ("by post?", "交付", ""),
        ("通知", "done", ""),
        ("交付", "done", ""),
    ];
    for (from, to, exit) in edges {
        if let Err(fault) = graph.edge(from, to, exit) {
            panic!("no node {}", fault.missing);
        }
    }
    graph
}

pub fn log(events: usize, seed: u64) -> (Net, Log) {
    let graph = graph();
    let net = Net::of(&graph);
    let rare: Vec<bool> =
        net.moves.iter().map(|of| of.edge.is_some_and(|edge| graph.edges[edge].exit == "rare")).collect();
    let mut builder = Builder::default();
    let mut dice = Dice(mix(seed));
    let mut case = 0_i64;
    while builder.events() < events as u64 {
        let mut steps = walk(&net, &rare, &mut dice);
        if dice.below(20) == 0 {
            disturb(&mut steps, &mut dice);
        }
        // Forty cases a working day, from 8:30 in Japan.
        let mut at = 1_775_432_400_000 - 9 * 3_600_000 + (case / 40) * 86_400_000 + (case % 40) * 600_000 + 30_600_000;
        for step in steps {
            at += 60_000 + i64::try_from(dice.below(3_600_000)).unwrap_or(0);
            let Ok(activity) = builder.activity(step.as_bytes()) else { break };
            let Ok(resource) = builder.resource(format!("officer {}", dice.below(40)).as_bytes()) else { break };
            let done = Some(Moment { ms: at, offset: 540 });
            if builder.event(Event { activity, resource, done, ..Event::default() }).is_err() {
                break;
            }
        }
        case += 1;
        let _ = builder.end_case(Some(&format!("JT26-{case:07}")));
    }
    (net, builder.finish(Order::Time, true))
}

fn walk<'a>(net: &'a Net, rare: &[bool], dice: &mut Dice) -> Vec<&'a str> {
    let mut marking = vec![0_u32; net.places.len()];
    marking[net.start] = 1;
    let mut steps = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    while marking[net.end] == 0 {
        open.clear();
        let enabled = (0..net.moves.len()).filter(|at| net.moves[*at].from.iter().all(|place| marking[*place] > 0));
        // A rare way is offered one time in six.
        open.extend(enabled.filter(|at| !rare[*at] || dice.below(6) == 0));
        if open.is_empty() {
            continue;
        }
        let of = &net.moves[open[dice.below(open.len())]];
        of.from.iter().for_each(|place| marking[*place] -= 1);
        of.to.iter().for_each(|place| marking[*place] += 1);
        if of.seen {
            steps.push(of.node.as_str());
        }
    }
    steps
}

/// Leaves a step out, does one twice, or two in the wrong order.
fn disturb(steps: &mut Vec<&str>, dice: &mut Dice) {
    let at = dice.below(steps.len() - 1);
    match dice.below(3) {
        0 => drop(steps.remove(at)),
        1 => steps.insert(at, steps[at]),
        _ => steps.swap(at, at + 1),
    }
}
