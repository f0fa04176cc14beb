//! What a comparison says: figures of the citizens' side and of the officers', each as it is and changed, and the verdict with its interval.

use serde_json::{Value, json};
use twin::ledger::{Spent, Told as Booked, ledger};
use twin::load::load;
use twin::scenario::Scenario;
use twin::stats::mean;
use twin::trial::{Comparison, Figures, How, Pick, Says};
use twin::{Log, Plan, run};

use crate::told::Told;

const FIGURES: [(&str, Pick); 6] = [
    ("mean lead, hours", Pick::MeanLead),
    ("half done within, hours", Pick::P50Lead),
    ("nine in ten within, hours", Pick::P90Lead),
    ("mean wait of a task, hours", Pick::MeanWait),
    ("promised date kept, share", Pick::Kept),
    ("citizen left, share", Pick::Left),
];

/// One side, from one run with its whole log.
pub struct Side {
    spent: Spent,
    /// Pool, share of its time on duty that is worked, and switches between kinds of work a hundred pieces.
    pools: Vec<(String, f64, f64)>,
}

#[expect(clippy::cast_precision_loss, reason = "milliseconds and counts as shares for people")]
fn share(part: i64, whole: i64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

impl Side {
    pub fn of(plan: &Plan, how: &How<'_>) -> Result<Self, Told> {
        let mut log = Log::default();
        let ended = run(plan, &how.go, &mut log).map_err(|fault| super::wrong(&fault))?;
        let booked = ledger(&Booked::new(plan, &log)).map_err(|torn| Told::new(format!("row {} is torn", torn.at)))?;
        let pools = load(plan, &log, how.go.start, ended.at)
            .into_iter()
            .map(|load| {
                let whole = load.whole();
                let switches = 100.0 * share(load.switches.into(), load.pieces.into());
                (load.pool, share(whole.worked, whole.on_duty), switches)
            })
            .collect();
        Ok(Self { spent: booked.whole(), pools })
    }
}

fn word(says: Says) -> &'static str {
    match says {
        Says::Better => "better",
        Says::Worse => "worse",
        Says::NotDistinguishable => "not distinguishable",
    }
}

fn means(said: &Comparison, pick: Pick) -> (f64, f64) {
    let of = |side: fn(&(Figures, Figures)) -> &Figures| {
        mean(&said.pairs.iter().map(|pair| side(pair).get(pick)).collect::<Vec<f64>>())
    };
    (of(|pair| &pair.0), of(|pair| &pair.1))
}

pub fn say(scenario: &Scenario, how: &How<'_>, said: &Comparison, sides: &[Side; 2], as_json: bool) {
    if as_json {
        println!("{}", object(scenario, how, said, sides));
        return;
    }
    println!("{}\n{}\n", scenario.name.en, scenario.basis.en);
    println!("{:<32}{:>12}{:>12}", "", "as it is", "changed");
    for (name, pick) in FIGURES {
        let (as_is, to_be) = means(said, pick);
        println!("{name:<32}{as_is:>12.3}{to_be:>12.3}");
    }
    println!("\nwhere a case's time goes");
    for (as_is, to_be) in sides[0].spent.heads().iter().zip(sides[1].spent.heads()) {
        let of = |ms, side: &Side| share(ms, side.spent.whole());
        println!("{:<32}{:>12.3}{:>12.3}", as_is.0.replace('_', " "), of(as_is.1, &sides[0]), of(to_be.1, &sides[1]));
    }
    println!("\nshare of time on duty that is worked");
    for (as_is, to_be) in sides[0].pools.iter().zip(&sides[1].pools) {
        println!("{:<32}{:>12.3}{:>12.3}", as_is.0, as_is.1, to_be.1);
    }
    let effect = said.verdict.effect;
    println!(
        "\n{}: {} by {:.3} ({:.3} to {:.3} at {} %, {} pairs of {} cases each procedure, seed {})",
        FIGURES.iter().find(|(_, pick)| *pick == how.pick).map_or("", |(name, _)| name),
        word(said.verdict.says),
        effect.mean,
        effect.low,
        effect.high,
        how.level * 100.0,
        effect.count,
        how.go.cases,
        how.go.seed,
    );
}

fn object(scenario: &Scenario, how: &How<'_>, said: &Comparison, sides: &[Side; 2]) -> Value {
    let figures = FIGURES.map(|(name, pick)| {
        let (as_is, to_be) = means(said, pick);
        json!({ "figure": name, "as_is": as_is, "to_be": to_be })
    });
    let side = |side: &Side| {
        let spent: serde_json::Map<String, Value> = side
            .spent
            .heads()
            .iter()
            .map(|(head, ms)| ((*head).to_owned(), json!(share(*ms, side.spent.whole()))))
            .collect();
        let pools = side
            .pools
            .iter()
            .map(|(pool, worked, switches)| json!({ "pool": pool, "worked": worked, "switches_a_hundred": switches }));
        json!({ "spent": spent, "pools": pools.collect::<Vec<Value>>() })
    };
    let effect = said.verdict.effect;
    json!({
        "scenario": scenario.name.en,
        "basis": scenario.basis.en,
        "figures": figures,
        "as_is": side(&sides[0]),
        "to_be": side(&sides[1]),
        "compared": how.pick,
        "verdict": word(said.verdict.says),
        "effect": effect.mean,
        "low": effect.low,
        "high": effect.high,
        "level": how.level,
        "pairs": effect.count,
        "cases": how.go.cases,
        "seed": how.go.seed,
    })
}
