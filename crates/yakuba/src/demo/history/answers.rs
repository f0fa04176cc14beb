//! What somebody writes into a form, as an example of a procedure file writes it; and the mistake that will be asked about later.

mod family;
mod town;

pub use family::{child_medical, nursery_place, pregnancy};
pub use town::{disaster_certificate, dog_registration, emergency_benefit, resident_certificate};

use civic::{Chance, kana};
use jiff::civil::Date;
use serde_json::{Value, json};

use crate::demo::residents::Resident;

/// A filled-in form.
#[derive(Clone, Debug)]
pub struct Application {
    pub answers: Value,
    /// Keys that want a file.
    pub files: Vec<&'static str>,
    /// (key, right value): what is wrong at first and asked about at the check, and at the review.
    pub slip: Option<(&'static str, Value)>,
    pub late_slip: Option<(&'static str, Value)>,
}

/// 氏 and 名 where the register has them apart, and how the name reads in Roman letters where it is written so.
pub fn name(person: &Resident) -> Value {
    if person.given.is_empty() {
        return json!({ "family": person.family, "family_kana": kana::to_katakana(&person.family_kana), "roman": person.family, "alias": person.alias });
    }
    json!({
        "family": person.family, "given": person.given,
        "family_kana": kana::to_katakana(&person.family_kana), "given_kana": kana::to_katakana(&person.given_kana),
    })
}

/// The register's line taken apart: ward and town, the number, the building.
pub fn address(person: &Resident) -> Value {
    let line = person.address.trim_start_matches("火の国市");
    let number = line.find(|char: char| char.is_ascii_digit()).unwrap_or(line.len());
    let (town, rest) = line.split_at(number);
    let (block, building) = rest.split_once(' ').unwrap_or((rest, ""));
    let mut found = json!({ "kind": "home", "postal": person.postal, "town": town, "block": block });
    if !building.is_empty() {
        found["building"] = json!(building);
    }
    found
}

fn phone(chance: &dyn Chance) -> String {
    format!("090-0000-{:04}", chance.below(10_000))
}

/// An account in this name, which stands here in kana.
fn bank_account(holder: &str) -> Value {
    json!({ "bank": "火の国銀行", "branch": "東支店", "kind": "普通", "number": "0012345", "holder": kana::to_half_kana(&kana::to_katakana(holder)) })
}

/// 児童手当 for these children; `account`: paid into an account of one's own choice.
pub fn child_allowance(
    parent: &Resident,
    children: &[&Resident],
    arrives: Date,
    account: bool,
    chance: &dyn Chance,
) -> Application {
    let youngest = children.iter().map(|child| child.birthdate).max().unwrap_or(arrives);
    let newborn = arrives.since(youngest).is_ok_and(|span| span.get_days() < 120);
    let rows: Vec<Value> = children
        .iter()
        .map(|child| json!({ "name": name(child), "birthdate": child.birthdate.to_string(), "together": true }))
        .collect();
    let event = if newborn { youngest } else { days_before(arrives, 3 + super::hours::below(chance, 20)) };
    let mut answers = json!({
        "applicant": { "name": name(parent), "birthdate": parent.birthdate.to_string(), "address": address(parent), "phone": phone(chance), "public_servant": false },
        "reason": if newborn { "birth" } else { "moved" },
        "event_date": days_before(event, 366).to_string(),
        "payout": if account { "new" } else { "same" },
        "children": rows,
    });
    let mut late_slip = None;
    if account {
        let holder = format!("{} {}", parent.family_kana, parent.given_kana);
        answers["bank"] = bank_account("ひのくに たろう");
        late_slip = Some(("bank", bank_account(holder.trim())));
    }
    let files = if account { vec!["bankbook"] } else { Vec::new() };
    Application { answers, files, slip: Some(("event_date", json!(event.to_string()))), late_slip }
}

/// 要介護認定 for somebody, applied for by oneself or by family.
pub fn care_need(person: &Resident, by: &Resident, chance: &dyn Chance) -> Application {
    let own = person.person == by.person;
    let answers = json!({
        "applicant": { "name": name(by), "relation": if own { "self" } else { "family" }, "phone": phone(chance) },
        "person": { "name": name(person), "birthdate": person.birthdate.to_string(), "address": address(person) },
        "stay": "home",
        "doctor": { "clinic": "駅前の内科", "name": "医師 清水" },
        "consent": chance.below(10) > 0,
    });
    Application {
        answers,
        files: Vec::new(),
        slip: Some(("doctor.clinic", json!("火の国駅前内科クリニック"))),
        late_slip: None,
    }
}

/// 転入届 of a household that came from elsewhere.
pub fn moving_in(people: &[&Resident], arrives: Date, chance: &dyn Chance) -> Application {
    let Some(first) = people.first() else {
        return Application { answers: json!({}), files: Vec::new(), slip: None, late_slip: None };
    };
    let foreign = |person: &Resident| person.given.is_empty();
    let rows: Vec<Value> = people
        .iter()
        .map(|person| {
            let relation = match person.relation {
                "世帯主" => "head",
                "妻" | "夫" => "spouse",
                "子" => "child",
                _ => "other",
            };
            json!({ "name": name(person), "birthdate": person.birthdate.to_string(), "relation": relation, "foreign": foreign(person) })
        })
        .collect();
    let right = address(first);
    let mut short = right.clone();
    short["block"] = json!("1丁目");
    let answers = json!({
        "moved": true,
        "moved_on": days_before(arrives, super::hours::below(chance, 12)).to_string(),
        "from": "japan",
        "former_address": { "kind": "home", "postal": "100-0000", "town": "東京都千代田区", "block": format!("{}番地", 1 + chance.below(80)) },
        "new_address": short,
        "has_card": chance.below(100) < 65,
        "applicant": { "name": name(first), "phone": phone(chance) },
        "people": rows,
    });
    Application { answers, files: Vec::new(), slip: Some(("new_address", right)), late_slip: None }
}

/// 道路占用 by a firm whose name is made of a resident's.
pub fn road_use(person: &Resident, starts: Date, hard: bool, chance: &dyn Chance) -> Application {
    let (kind, area) = match chance.below(3) {
        0 => ("sign", "1".to_owned()),
        _ => ("scaffold", format!("{}", 6 + chance.below(30))),
    };
    let right = if hard { "1.2" } else { "2.4" };
    let answers = json!({
        "road": "city",
        "applicant": { "kind": "company", "company": format!("有限会社{}工務店", person.family), "name": name(person), "phone": phone(chance), "address": address(person) },
        "place": format!("{}の前の歩道", person.address.trim_start_matches("火の国市")),
        "kind": kind, "area": area, "width_left": "0.8",
        "starts_on": starts.to_string(), "months": format!("{}", 1 + chance.below(6)),
    });
    Application { answers, files: vec!["drawings"], slip: None, late_slip: Some(("width_left", json!(right))) }
}

/// 開示請求 of one's own records.
pub fn disclosure(person: &Resident, chance: &dyn Chance) -> Application {
    let copy = chance.below(2) == 0;
    let mut answers = json!({
        "requester": "self",
        "applicant": { "name": name(person), "birthdate": person.birthdate.to_string(), "address": address(person), "phone": phone(chance) },
        "records": "私についての記録ぜんぶ",
        "how": if copy { "copy" } else { "look" },
        "receive": "desk",
    });
    if copy {
        answers["pages"] = json!(format!("{}", 5 + chance.below(60)));
    }
    let right = json!("2026年4月から6月までの、介護の相談の記録");
    Application { answers, files: vec!["identity"], slip: Some(("records", right)), late_slip: None }
}

/// Without the mistakes: what is not going to be asked about is right from the beginning.
pub fn settled(mut application: Application, slip: bool, late: bool) -> Application {
    let (first, second) = (application.slip.take(), application.late_slip.take());
    for (keep, fix) in [(slip, &first), (late, &second)] {
        if let (false, Some((key, value))) = (keep, fix) {
            put(&mut application.answers, key, value.clone());
        }
    }
    application.slip = first.filter(|_| slip);
    application.late_slip = second.filter(|_| late);
    application
}

fn put(into: &mut Value, key: &str, value: Value) {
    match key.split_once('.') {
        Some((first, rest)) => put(&mut into[first], rest, value),
        None => into[key] = value,
    }
}

fn days_before(day: Date, days: i64) -> Date {
    day.checked_sub(jiff::Span::new().days(days)).unwrap_or(day)
}
