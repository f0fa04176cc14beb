//! What anybody writes: a damaged home, a copy of the register, a dog, the benefit after a disaster.

use civic::Chance;
use jiff::civil::Date;
use serde_json::{Value, json};

use super::super::hours;
use super::{Application, address, bank_account, days_before, name, phone};
use crate::demo::residents::Resident;

/// 罹災証明書 after the storm of that month; one in three would be content with photos.
pub fn disaster_certificate(person: &Resident, arrives: Date, chance: &dyn Chance) -> Application {
    let right = address(person);
    let mut short = right.clone();
    short["block"] = json!("1丁目");
    let photos = chance.below(3) == 0;
    let cause = if chance.below(2) == 0 { "flood" } else { "wind" };
    let mut answers = json!({
        "cause": cause,
        "happened_on": days_before(arrives, 1 + hours::below(chance, 12)).to_string(),
        "building": "home",
        "home": short,
        "applicant": { "name": name(person), "address": right, "phone": phone(chance) },
        "relation": if person.relation == "世帯主" { "head" } else { "family" },
        "damage": if photos { "part" } else { "more" },
        "present": chance.below(4) > 0,
    });
    if photos {
        answers["photo_consent"] = json!(true);
    }
    if cause == "flood" {
        answers["depth"] = json!(chance.below(90).to_string());
    }
    let files = if photos { vec!["photos"] } else { Vec::new() };
    Application { answers, files, slip: Some(("home", right)), late_slip: None }
}

/// 住民票の写し of one's own household, on paper or at the desk.
pub fn resident_certificate(person: &Resident, post: bool, chance: &dyn Chance) -> Application {
    let right = address(person);
    let mut former = right.clone();
    former["block"] = json!("1丁目");
    let answers = json!({
        "requester": "self",
        "applicant": { "name": name(person), "birthdate": person.birthdate.to_string(), "address": former, "phone": phone(chance) },
        "scope": if chance.below(2) == 0 { "all" } else { "part" },
        "show": ["relation"],
        "copies": (1 + chance.below(3)).to_string(),
        "receive": if post { "post" } else { "desk" },
    });
    Application { answers, files: Vec::new(), slip: None, late_slip: Some(("applicant.address", right)) }
}

/// 犬の登録, with the rabies shot or before it.
pub fn dog_registration(person: &Resident, arrives: Date, chance: &dyn Chance) -> Application {
    const DOGS: [(&str, &str, &str, &str); 4] = [
        ("まめ", "柴犬", "茶", "female"),
        ("ころ", "雑種", "白と黒", "male"),
        ("Luna", "トイプードル", "赤茶", "female"),
        ("そら", "ミニチュアダックスフンド", "黒", "male"),
    ];
    let (dog, breed, colour, sex) = DOGS[usize::try_from(chance.below(4)).unwrap_or(0)];
    let since = days_before(arrives, 2 + hours::below(chance, 26));
    let vaccinated = chance.below(3) > 0;
    let mut answers = json!({
        "kept_here": true, "chip_listed": false,
        "applicant": { "name": name(person), "address": address(person), "phone": phone(chance) },
        "kept_since": days_before(since, 366).to_string(),
        "dog": { "name": dog, "breed": breed, "colour": colour, "sex": sex, "born": days_before(since, 120).to_string() },
        "vaccinated": vaccinated,
    });
    if vaccinated {
        answers["vaccinated_on"] = json!(days_before(arrives, 1).to_string());
    }
    let files = if vaccinated { vec!["vaccination"] } else { Vec::new() };
    Application { answers, files, slip: Some(("kept_since", json!(since.to_string()))), late_slip: None }
}

/// 非常時給付金 for a household; `fled`: somebody who had to flee, for herself and her children alone.
pub fn emergency_benefit(person: &Resident, household: &[&Resident], fled: bool, chance: &dyn Chance) -> Application {
    let right = address(person);
    let mut short = right.clone();
    short["block"] = json!("1丁目");
    let with = |other: &&&Resident| !fled || other.person == person.person || other.relation == "子";
    let row = |other: &&Resident| {
        let relation = match (other.person == person.person, fled) {
            (true, _) => "self",
            (false, true) => "child",
            (false, false) => "family",
        };
        json!({ "name": name(other), "birthdate": other.birthdate.to_string(), "relation": relation })
    };
    let rows: Vec<Value> = household.iter().filter(with).take(12).map(row).collect();
    let answers = json!({
        "status": if fled { "evacuee" } else { "resident" },
        "received": false,
        "applicant": { "name": name(person), "birthdate": person.birthdate.to_string(), "address": short, "phone": phone(chance) },
        "people": rows,
        "payout": "new",
        "bank": bank_account("ひのくに たろう"),
    });
    let holder = format!("{} {}", person.family_kana, person.given_kana);
    let mut files = vec!["bankbook"];
    files.extend(fled.then_some("shelter"));
    Application {
        answers,
        files,
        slip: Some(("applicant.address", right)),
        late_slip: Some(("bank", bank_account(holder.trim()))),
    }
}
