//! One protected family in the demo: entered by one officer, confirmed by another, so that a visitor can see that there is nothing to see.
//!
//! Nobody here exists, and nothing of them is printed.

use hall::Hall;
use hall::people::accounts;
use hall::protection::{Entry, Person, decide, enter, read, rules};
use serde_json::json;
use store::ActorRef;
use uuid::Uuid;

use super::residents::Resident;
use crate::told::{Tell, Told};

/// Who enters and who confirms, and the section they do it for.
const OFFICERS: [&str; 2] = ["wada", "yokota"];
const SECTION: &str = "kumin";
/// Family name of the protected, and of whom they are protected from.
const FAMILY: &str = "月岡";
const OTHER: &str = "岩永";

/// Puts the family of the register under protection.
pub async fn family(hall: &Hall, residents: &[Resident]) -> Result<(), Told> {
    let told = "the demo's protected family";
    let reads = hall.db().reads().await.tell(told)?;
    let all = accounts(&reads).await.tell(told)?;
    drop(reads);
    let account = |login: &str| {
        let found = all.iter().find(|account| account.login == login).map(|account| account.id);
        found.ok_or_else(|| Told::new(format!("{told}: there is no account {login}")))
    };
    let [first, second] = [account(OFFICERS[0])?, account(OFFICERS[1])?];
    let today = hall.now().date();
    let named = residents.iter().filter(|one| [FAMILY, OTHER].contains(&one.family.as_str()));
    let entry = Entry {
        section: SECTION.to_owned(),
        basis: "dv",
        papers: vec!["police", "women-centre"],
        note: String::new(),
        from: today,
        until: rules::year_from(today),
        people: named.map(person).collect(),
    };
    let (id, changes) = enter(hall, &by(first), first, &entry);
    hall.db().submit(changes).await.tell(told)?;
    let reads = hall.db().reads().await.tell(told)?;
    let unread = |problem| Told::new(format!("{told}: {problem:?}"));
    let file = read(&reads, id, &[SECTION.to_owned()]).await.map_err(unread)?;
    let file = file.ok_or_else(|| Told::new(format!("{told}: it was not stored")))?;
    let decided = decide(hall, &reads, &file, &by(second), second, None).await.map_err(unread)?;
    drop(reads);
    let changes = decided.map_err(|why| Told::new(format!("{told}: {why:?}")))?;
    hall.db().submit(changes).await.tell(told)?;
    Ok(())
}

fn by(account: Uuid) -> ActorRef {
    ActorRef::new("officer", account.simple().to_string())
}

fn person(one: &Resident) -> Person {
    let line = one.address.trim_start_matches("火の国市");
    let (town, rest) = line.split_at(line.find(|char: char| char.is_ascii_digit()).unwrap_or(line.len()));
    let (block, building) = rest.split_once(' ').unwrap_or((rest, ""));
    let against = one.family == OTHER;
    let address = json!({ "postal": one.postal, "town": town, "block": block, "building": building });
    Person {
        against,
        name: one.name(),
        kana: one.kana(),
        born: one.birthdate.to_string(),
        address: (!against).then_some(address),
    }
}
