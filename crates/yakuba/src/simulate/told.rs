//! What a comparison says: figures of the citizens' side and of the officers', each as it is and changed, and the verdict with its interval.

use serde_json::{Value, json};
use twin::scenario::Scenario;
use twin::trial::{Busy, Comparison, How, Pick, Says, Side, share};

const FIGURES: [(&str, Pick); 10] = [
    ("mean lead, hours", Pick::MeanLead),
    ("half done within, hours", Pick::P50Lead),
    ("nine in ten within, hours", Pick::P90Lead),
    ("mean wait of a task, hours", Pick::MeanWait),
    ("promised date kept, share", Pick::Kept),
    ("citizen left, share", Pick::Left),
    ("nine in ten at a counter, hours", Pick::P90Wait),
    ("overtime a working day, hours", Pick::Overtime),
    ("turned away, share", Pick::TurnedAway),
    ("did not come, share", Pick::NoShow),
];

/// Working days of a year, and what an hour beyond them costs, in yen.
pub struct Year {
    pub days: u32,
    pub wage: u32,
}

impl Year {
    fn hours(&self, a_day: f64) -> f64 {
        a_day * f64::from(self.days)
    }

    fn yen(&self, a_day: f64) -> f64 {
        self.hours(a_day) * f64::from(self.wage)
    }
}

fn word(says: Says) -> &'static str {
    match says {
        Says::Better => "better",
        Says::Worse => "worse",
        Says::NotDistinguishable => "not distinguishable",
    }
}

pub fn say(scenario: &Scenario, how: &How<'_>, said: &Comparison, sides: &[Side; 2], year: &Year, as_json: bool) {
    if as_json {
        println!("{}", object(scenario, how, said, sides, year));
        return;
    }
    println!("{}\n{}\n", scenario.name.en, scenario.basis.en);
    println!("{:<32}{:>12}{:>12}", "", "as it is", "changed");
    for (name, pick) in FIGURES {
        let (as_is, to_be) = said.means(pick);
        println!("{name:<32}{as_is:>12.3}{to_be:>12.3}");
    }
    let (as_is, to_be) = said.means(Pick::Overtime);
    println!("{:<32}{:>12.0}{:>12.0}", "overtime a year, hours", year.hours(as_is), year.hours(to_be));
    let at = format!("the same at {} yen an hour", year.wage);
    println!("{at:<32}{:>12.0}{:>12.0}", year.yen(as_is), year.yen(to_be));
    println!("\nwhere a case's time goes");
    for (as_is, to_be) in sides[0].spent.heads().iter().zip(sides[1].spent.heads()) {
        let of = |ms, side: &Side| share(ms, side.spent.whole());
        println!("{:<32}{:>12.3}{:>12.3}", as_is.0.replace('_', " "), of(as_is.1, &sides[0]), of(to_be.1, &sides[1]));
    }
    println!("\nshare of time on duty that is worked");
    by_pool(sides, |busy| busy.worked);
    for (name, of) in [
        ("minutes of work a case", (|side| side.minutes_a_case) as fn(&Side) -> f64),
        ("share that can be done at home", |side| side.at_home),
    ] {
        println!("{name:<32}{:>12.3}{:>12.3}", of(&sides[0]), of(&sides[1]));
    }
    println!("\novertime, hours a day");
    by_pool(sides, |busy| busy.overtime);
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
    if how.pick == Pick::Overtime {
        let of = |a_day: f64| format!("{:.0} h, {:.0} yen", year.hours(a_day), year.yen(a_day));
        println!("a year: {} ({} to {})", of(effect.mean), of(effect.low), of(effect.high));
    }
}

/// A line for each pool of either side; a change may begin one.
fn by_pool(sides: &[Side; 2], of: fn(&Busy) -> f64) {
    let mut names: Vec<&str> = Vec::new();
    for busy in sides.iter().flat_map(|side| &side.pools) {
        if !names.contains(&busy.pool.as_str()) {
            names.push(&busy.pool);
        }
    }
    for name in names {
        let [as_is, to_be] = [0, 1].map(|side| {
            let busy = sides[side].pools.iter().find(|busy| busy.pool == name);
            busy.map_or_else(|| "–".to_owned(), |busy| format!("{:.3}", of(busy)))
        });
        println!("{name:<32}{as_is:>12}{to_be:>12}");
    }
}

fn object(scenario: &Scenario, how: &How<'_>, said: &Comparison, sides: &[Side; 2], year: &Year) -> Value {
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
        let pools = side.pools.iter().map(|busy| {
            json!({
                "pool": busy.pool,
                "worked": busy.worked,
                "switches_a_hundred": busy.switches,
                "overtime_hours_a_day": busy.overtime,
                "daily_hours_a_day": busy.daily,
                "worked_by_half_hour": busy.halves.iter().map(|half| half.worked).collect::<Vec<f64>>(),
            })
        });
        let pools = pools.collect::<Vec<Value>>();
        json!({ "spent": spent, "pools": pools, "minutes_a_case": side.minutes_a_case, "at_home": side.at_home })
    };
    let effect = said.verdict.effect;
    let a_year = |of: fn(&Year, f64) -> f64| {
        let (as_is, to_be) = said.means(Pick::Overtime);
        json!({ "as_is": of(year, as_is), "to_be": of(year, to_be) })
    };
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
        "overtime_hours_a_year": a_year(Year::hours),
        "overtime_yen_a_year": a_year(Year::yen),
        "wage": year.wage,
        "working_days_a_year": year.days,
    })
}
