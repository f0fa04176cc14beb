//! The frame of an officer's page: the places this officer may go to, how much waits there, and who they are.

use sea_orm::DbErr;
use store::Reads;
use web::{Link, NavItem, Page, Permission, Problem, Staff};

use super::lists::{self, Tab};
use super::texts::T;
use crate::people::Officer;
use crate::people::{Decide, ManageStaff, PostLetters, ReadAudit, ReadCases, TypeIn};

/// The frame of a page in the reader's language, with the head's links shown by permission.
pub async fn page<P: Permission>(permit: &Staff<P>, title: impl Into<String>) -> Result<Page, Problem> {
    let reads = permit.reads().await?;
    let counts = counts(permit, &reads).await?;
    drop(reads);
    let t = T::new(permit.lang());
    let mut page = permit.page(title);
    page.nav = places(t, counts)
        .into_iter()
        .filter(|place| permit.has(place.permission))
        .map(|place| item(place, permit))
        .collect();
    let me = permit.officer();
    page.me = Some(Link::new(t.me(&me.name, &me.section), "/desk/account"));
    Ok(page)
}

struct Place {
    permission: &'static str,
    link: Link,
    count: Option<i64>,
}

/// Only what runs. 今日 comes with the planning of the day.
fn places(t: T, (mine, approvals): (i64, i64)) -> Vec<Place> {
    let place = |permission, label: std::borrow::Cow<'static, str>, href: &str, count| Place {
        permission,
        link: Link::new(label, href),
        count,
    };
    vec![
        place(ReadCases::NAME, t.nav_inbox(), "/desk/inbox", Some(mine)),
        place(Decide::NAME, t.nav_approvals(), "/desk/approvals", Some(approvals)),
        place(TypeIn::NAME, t.nav_type_in(), "/desk/type-in", None),
        place(PostLetters::NAME, t.nav_post(), "/desk/post", None),
        place(ManageStaff::NAME, t.nav_staff(), "/desk/staff", None),
        place(ReadAudit::NAME, t.nav_audit(), "/desk/audit", None),
    ]
}

fn item<P: Permission>(place: Place, permit: &Staff<P>) -> NavItem {
    let path = permit.reader().path.split('?').next().unwrap_or_default();
    let below = path
        .strip_prefix(place.link.href.as_str())
        .or_else(|| path.strip_prefix(place.link.href.trim_start_matches("/desk")));
    let current = below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    NavItem { link: place.link, count: place.count.filter(|n| *n > 0), current }
}

/// My tasks and the approvals that wait for me; nothing for somebody who reads no cases.
async fn counts<P: Permission>(permit: &Staff<P>, reads: &Reads) -> Result<(i64, i64), DbErr> {
    if !permit.has(ReadCases::NAME) {
        return Ok((0, 0));
    }
    let Some(officer) = Officer::on(reads, permit.account(), permit.today()).await? else { return Ok((0, 0)) };
    let mine = lists::tally(reads, &officer, Tab::Mine, &lists::Filter::default()).await?.count;
    let approvals = lists::tally(reads, &officer, Tab::Approvals, &lists::Filter::default()).await?.count;
    Ok((mine, approvals))
}
