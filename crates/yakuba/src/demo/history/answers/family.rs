//! What parents write: the doctor's bills, a place in a nursery, a child on its way.

use civic::Chance;
use jiff::civil::Date;
use serde_json::{Value, json};

use super::{Application, address, days_before, name, phone};
use crate::demo::residents::Resident;

/// こども医療費助成 for these children.
pub fn child_medical(parent: &Resident, children: &[&Resident], arrives: Date, chance: &dyn Chance) -> Application {
    let youngest = children.iter().map(|child| child.birthdate).max().unwrap_or(arrives);
    let newborn = arrives.since(youngest).is_ok_and(|span| span.get_days() < 120);
    let event = if newborn { youngest } else { days_before(arrives, 2 + below(chance, 25)) };
    let row = |child: &&Resident| {
        json!({
            "name": name(child), "birthdate": child.birthdate.to_string(), "insurer": "火の国健康保険組合",
            "number": format!("{:04}-{:05}", chance.below(10_000), chance.below(100_000)), "together": true,
        })
    };
    let answers = json!({
        "resident": true, "welfare": false,
        "applicant": { "name": name(parent), "birthdate": parent.birthdate.to_string(), "address": address(parent), "phone": phone(chance) },
        "reason": if newborn { "birth" } else { "moved" },
        "event_date": days_before(event, 366).to_string(),
        "children": children.iter().map(row).collect::<Vec<Value>>(),
    });
    Application {
        answers,
        files: vec!["insurance"],
        slip: Some(("event_date", json!(event.to_string()))),
        late_slip: None,
    }
}

/// A place in a nursery for this child; its parents work, or look for work.
pub fn nursery_place(
    parent: &Resident,
    parents: &[&Resident],
    child: &Resident,
    arrives: Date,
    chance: &dyn Chance,
) -> Application {
    const PLACES: [&str; 5] = ["tetori", "aoba", "kojima", "tomiai", "ueki"];
    let row = |(at, parent): (usize, &&Resident)| {
        if at > 0 && chance.below(4) == 0 {
            return json!({ "name": name(parent), "reason": "seeking" });
        }
        let hours = 64 + chance.below(110);
        json!({ "name": name(parent), "reason": "work", "employer": "株式会社火の国物産", "hours": hours.to_string() })
    };
    let rows: Vec<Value> = parents.iter().take(2).enumerate().map(row).collect();
    // Whoever gets a place gets it in 青葉, so everybody wishes for it somewhere in their list.
    let first = PLACES[usize::try_from(chance.below(5)).unwrap_or(0)];
    let mut wishes = json!({ "first": first });
    if first != "aoba" {
        wishes["second"] = json!("aoba");
    }
    let answers = json!({
        "applicant": { "name": name(parent), "address": address(parent), "phone": phone(chance) },
        "child": { "name": name(child), "birthdate": days_before(child.birthdate, -31).to_string() },
        "starts_on": days_before(arrives, -20 - below(chance, 40)).to_string(),
        "parents": rows,
        "wishes": wishes,
        "lone_parent": true,
        "sibling": chance.below(5) == 0,
        "tax_consent": chance.below(10) > 0,
        "certificate": if chance.below(3) == 0 { "me" } else { "employer" },
    });
    Application {
        answers,
        files: Vec::new(),
        slip: Some(("child.birthdate", json!(child.birthdate.to_string()))),
        late_slip: Some(("lone_parent", json!(parents.len() < 2))),
    }
}

/// 妊娠の届出 some weeks in.
pub fn pregnancy(person: &Resident, arrives: Date, chance: &dyn Chance) -> Application {
    let weeks = 6 + below(chance, 8);
    let due = days_before(arrives, -(40 - weeks) * 7);
    let answers = json!({
        "lives_here": true,
        "applicant": { "name": name(person), "birthdate": person.birthdate.to_string(), "address": address(person), "phone": phone(chance) },
        "weeks": weeks.to_string(),
        "due_on": days_before(due, -366).to_string(),
        "clinic": "青葉産婦人科",
        "tested": chance.below(4) > 0,
        "talk": if chance.below(2) == 0 { "morning" } else { "afternoon" },
        "language": if person.given.is_empty() { "vi" } else { "none" },
    });
    Application { answers, files: Vec::new(), slip: Some(("due_on", json!(due.to_string()))), late_slip: None }
}

fn below(chance: &dyn Chance, bound: i64) -> i64 {
    super::super::hours::below(chance, bound)
}
