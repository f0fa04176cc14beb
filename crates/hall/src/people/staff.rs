//! An officer as of today: the posts in force, the roles one stands in for, and what they allow.

use engine::Grant;
use jiff::civil::Date;
use sea_orm::{ColumnTrait, DbErr, QueryFilter};
use store::{Reads, Stream};
use uuid::Uuid;

use super::machine::is_machine;
use super::organisation::{Organisation, in_force};
use super::permission;
use super::records::{account, deputy, post, unit};

/// Somebody of the staff with everything that holds on one day.
#[derive(Clone, Debug)]
pub struct Officer {
    pub account: Uuid,
    pub login: String,
    /// As written; shown to colleagues, never to citizens.
    pub name: String,
    /// Roles by section.
    pub grants: Vec<Grant>,
    /// Roles by section whose holders named this officer as deputy (代決).
    pub deputy_for: Vec<Grant>,
    /// `こども支援課 審査係`, of the first post.
    pub place: String,
    /// Version of the account's stream: a decision expects it, so that a right removed meanwhile refuses.
    pub version: i64,
}

/// The stream in which an account's rights change.
pub fn stream(account: Uuid) -> Stream {
    Stream { kind: "account", id: account }
}

impl Officer {
    /// The account's rights on `day`; `None` when there is no such account or it is disabled.
    pub async fn on(reads: &Reads, account: Uuid, day: Date) -> Result<Option<Self>, DbErr> {
        let found = reads.of::<account::Entity>().filter(account::Column::Id.eq(account)).one(reads).await?;
        let Some(row) = found.filter(|row| !row.disabled) else { return Ok(None) };
        let organisation = Organisation::on(day, reads.of::<unit::Entity>().all(reads).await?);
        let posts = reads.of::<post::Entity>().filter(post::Column::Account.eq(account)).all(reads).await?;
        let grants = grants(&posts, &organisation, day);
        let place =
            posts.iter().find(|post| held(post, day)).map_or_else(String::new, |post| organisation.path(&post.unit));
        let deputy_for = deputy_for(reads, account, &organisation, day).await?;
        let version = reads.version(stream(account)).await?;
        Ok(Some(Self { account, login: row.login, name: row.name, grants, deputy_for, place, version }))
    }

    /// The permissions of all roles held, each once.
    pub fn permissions(&self) -> Vec<&'static str> {
        let mut all: Vec<_> = self.grants.iter().flat_map(|grant| permission::of_role(&grant.role)).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// The sections in which this officer holds a role, or stands in for one.
    pub fn sections(&self) -> Vec<String> {
        let mut all: Vec<_> = self.grants.iter().chain(&self.deputy_for).map(|grant| grant.section.clone()).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// The sections in which a role of this officer's own carries a permission; standing in for somebody does not count.
    pub fn sections_with(&self, permission: &str) -> Vec<String> {
        let carries = |role: &str| permission::of_role(role).any(|held| held == permission);
        let mut all: Vec<_> =
            self.grants.iter().filter(|grant| carries(&grant.role)).map(|grant| grant.section.clone()).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// The first section, in whose name this officer looks at data.
    pub fn section(&self) -> &str {
        self.grants.first().map_or("", |grant| grant.section.as_str())
    }

    /// As the engine wants an officer.
    pub fn actor(&self) -> engine::Actor {
        engine::Actor::Staff(self.for_engine())
    }

    pub fn for_engine(&self) -> engine::Staff {
        engine::Staff {
            id: civic::Id::from_uuid(self.account),
            grants: self.grants.clone(),
            deputy_for: self.deputy_for.clone(),
        }
    }
}

fn held(post: &post::Model, day: Date) -> bool {
    in_force(&post.from_day, post.to_day.as_deref(), &day.to_string())
}

fn grants(posts: &[post::Model], organisation: &Organisation, day: Date) -> Vec<Grant> {
    let held = posts.iter().filter(|post| held(post, day));
    held.filter_map(|post| Some(Grant::new(organisation.section_of(&post.unit)?.id.clone(), post.role.clone())))
        .collect()
}

async fn deputy_for(reads: &Reads, account: Uuid, organisation: &Organisation, day: Date) -> Result<Vec<Grant>, DbErr> {
    let today = day.to_string();
    let rows = reads.of::<deputy::Entity>().filter(deputy::Column::Deputy.eq(account)).all(reads).await?;
    let absent: Vec<Uuid> = rows
        .into_iter()
        .filter(|row| in_force(&row.from_day, row.to_day.as_deref(), &today))
        .map(|row| row.account)
        .collect();
    if absent.is_empty() {
        return Ok(Vec::new());
    }
    let posts = reads.of::<post::Entity>().filter(post::Column::Account.is_in(absent)).all(reads).await?;
    Ok(grants(&posts, organisation, day))
}

/// Whether this officer is away today: somebody stands in for them until a day that is named. A deputy without an end only helps.
pub async fn on_leave(reads: &Reads, account: Uuid, day: Date) -> Result<bool, DbErr> {
    let rows = reads.of::<deputy::Entity>().filter(deputy::Column::Account.eq(account)).all(reads).await?;
    let today = day.to_string();
    let away = |row: &deputy::Model| row.to_day.is_some() && in_force(&row.from_day, row.to_day.as_deref(), &today);
    Ok(rows.iter().any(away))
}

/// Every person's account by login, for lists and the administrator's pages.
pub async fn accounts(reads: &Reads) -> Result<Vec<account::Model>, DbErr> {
    use sea_orm::QueryOrder;
    let mut all = reads.of::<account::Entity>().order_by_asc(account::Column::Login).all(reads).await?;
    all.retain(|row| !is_machine(&row.login));
    Ok(all)
}

/// The names of these officers, for colleagues' pages.
pub async fn names(reads: &Reads, ids: &[Uuid]) -> Result<std::collections::BTreeMap<Uuid, String>, DbErr> {
    let rows = reads.of::<account::Entity>().filter(account::Column::Id.is_in(ids.iter().copied())).all(reads).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

/// Officers in use with a post in one of these sections on `day`, by name.
pub async fn in_sections(reads: &Reads, sections: &[String], day: Date) -> Result<Vec<(Uuid, String)>, DbErr> {
    use sea_orm::QueryOrder;
    let organisation = Organisation::on(day, reads.of::<unit::Entity>().all(reads).await?);
    let here = |unit: &str| organisation.section_of(unit).is_some_and(|section| sections.contains(&section.id));
    let units: Vec<&str> = organisation.units().map(|unit| unit.id.as_str()).filter(|unit| here(unit)).collect();
    let posts = reads.of::<post::Entity>().filter(post::Column::Unit.is_in(units)).all(reads).await?;
    let holders: Vec<Uuid> = posts.iter().filter(|post| held(post, day)).map(|post| post.account).collect();
    let rows = reads
        .of::<account::Entity>()
        .filter(account::Column::Id.is_in(holders))
        .filter(account::Column::Disabled.eq(false));
    let mut rows = rows.order_by_asc(account::Column::Name).all(reads).await?;
    rows.retain(|row| !is_machine(&row.login));
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}
