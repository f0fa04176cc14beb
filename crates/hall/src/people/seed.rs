//! A new city's first accounts and organisation, from its `city.yaml`. Used once; afterwards the tables live by themselves.

use std::collections::BTreeMap;

use civic::Millis;
use sea_orm::ActiveValue::Set;
use store::{ActorRef, Changes, Db, NewEvent, Row};
use uuid::Uuid;

use super::password::Hashed;
use super::records::{account, deputy, post, unit};
use super::staff::stream;
use crate::city::{City, UnitKind};

/// Units, accounts, posts and deputies of the file as one command. `passwords` holds a hash for every login.
pub fn changes(db: &Db, city: &City, passwords: &BTreeMap<String, Hashed>, since: jiff::civil::Date) -> Changes {
    let now = db.clock().now();
    let mut changes = Changes::new();
    for row in units(db, city) {
        changes = changes.insert(Row::of(row));
    }
    let ids: BTreeMap<&str, Uuid> = city.accounts.iter().map(|account| (account.login.as_str(), new_id(db))).collect();
    for seed in &city.accounts {
        let Some((id, hashed)) = ids.get(seed.login.as_str()).zip(passwords.get(&seed.login)) else { continue };
        changes = changes.claim(Row::of(new_account(db, *id, &seed.login, &seed.name, hashed, now)), "login");
        for held in &seed.posts {
            changes = changes.insert(Row::of(post::ActiveModel {
                city: Set(db.city().0),
                id: Set(new_id(db)),
                account: Set(*id),
                unit: Set(held.unit.clone()),
                role: Set(held.role.clone()),
                from_day: Set(since.to_string()),
                to_day: Set(None),
            }));
        }
        if let Some(by) = seed.deputy.as_deref().and_then(|login| ids.get(login)) {
            changes = changes.insert(Row::of(deputy::ActiveModel {
                city: Set(db.city().0),
                id: Set(new_id(db)),
                account: Set(*id),
                deputy: Set(*by),
                from_day: Set(since.to_string()),
                to_day: Set(None),
            }));
        }
        changes = changes.event(NewEvent::new(
            stream(*id),
            "account-made",
            ActorRef::new("system", ""),
            serde_json::json!({}),
        ));
    }
    changes
}

/// A row of a new account.
pub fn new_account(db: &Db, id: Uuid, login: &str, name: &str, hashed: &Hashed, now: Millis) -> account::ActiveModel {
    account::ActiveModel {
        city: Set(db.city().0),
        id: Set(id),
        login: Set(login.to_owned()),
        name: Set(name.to_owned()),
        password: Set(hashed.0.clone()),
        disabled: Set(false),
        signed_in_at: Set(None),
        signed_in_before: Set(None),
        created_at: Set(now.0),
    }
}

fn new_id(db: &Db) -> Uuid {
    db.new_id()
}

fn units(db: &Db, city: &City) -> Vec<unit::ActiveModel> {
    let kind = |kind| match kind {
        UnitKind::Bureau => "bureau",
        UnitKind::Ward => "ward",
        UnitKind::Section => "section",
        UnitKind::Unit => "unit",
    };
    let rows = city.units.iter().map(|seed| unit::ActiveModel {
        city: Set(db.city().0),
        id: Set(seed.id.clone()),
        parent: Set(seed.parent.clone()),
        kind: Set(kind(seed.kind).to_owned()),
        name_ja: Set(seed.name.ja.clone()),
        name_en: Set(seed.name.en.clone()),
        phone: Set(seed.phone.clone()),
        from_day: Set(seed.from.to_string()),
        to_day: Set(seed.to.map(|day| day.to_string())),
    });
    rows.collect()
}
