//! What a comparison says: figures of the citizens' side and of the officers', each as it is and changed, and the verdict with its interval.

use serde_json::{Value, json};
use twin::scenario::Scenario;
use twin::trial::{Comparison, How, Pick, Says, Side, share};

const FIGURES: [(&str, Pick); 6] = [
    ("mean lead, hours", Pick::MeanLead),
    ("half done within, hours", Pick::P50Lead),
    ("nine in ten within, hours", Pick::P90Lead),
    ("mean wait of a task, hours", Pick::MeanWait),
    ("promised date kept, share", Pick::Kept),
    ("citizen left, share", Pick::Left),
];

fn word(says: Says) -> &'static str {
    match says {
        Says::Better => "better",
        Says::Worse => "worse",
        Says::NotDistinguishable => "not distinguishable",
    }
}

pub fn say(scenario: &Scenario, how: &How<'_>, said: &Comparison, sides: &[Side; 2], as_json: bool) {
    if as_json {
        println!("{}", object(scenario, how, said, sides));
        return;
    }
    println!("{}\n{}\n", scenario.name.en, scenario.basis.en);
    println!("{:<32}{:>12}{:>12}", "", "as it is", "changed");
    for (name, pick) in FIGURES {
        let (as_is, to_be) = said.means(pick);
        println!("{name:<32}{as_is:>12.3}{to_be:>12.3}");
    }
    println!("\nwhere a case's time goes");
    for (as_is, to_be) in sides[0].spent.heads().iter().zip(sides[1].spent.heads()) {
        let of = |ms, side: &Side| share(ms, side.spent.whole());
        println!("{:<32}{:>12.3}{:>12.3}", as_is.0.replace('_', " "), of(as_is.1, &sides[0]), of(to_be.1, &sides[1]));
    }
    println!("\nshare of time on duty that is worked");
    for (as_is, to_be) in sides[0].pools.iter().zip(&sides[1].pools) {
        println!("{:<32}{:>12.3}{:>12.3}", as_is.pool, as_is.worked, to_be.worked);
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
        let (as_is, to_be) = said.means(pick);
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
            .map(|busy| json!({ "pool": busy.pool, "worked": busy.worked, "switches_a_hundred": busy.switches }));
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
