//! The frame of an officer's page: the places this officer may go to, how much waits there, and who they are.

use std::pin::Pin;

use sea_orm::DbErr;
use store::Reads;
use uuid::Uuid;
use web::guard::StaffActor;
use web::{Link, NavItem, Page, Permission, Permit, Problem, Staff};

use super::lists::{self, Tab};
use super::texts::T;
use crate::InList;
use crate::people::Officer;
use crate::people::{
    CallTickets, Decide, EditProcedures, EditReplies, FreeFiles, HandleProtection, ManageStaff, PostLetters, ReadAudit,
    ReadCases, ReadProtection, Registers, SignedIn, TendQueues, TypeIn, WorkTasks,
};

/// The frame of a page in the reader's language, with the head's links shown by permission.
pub async fn page<P: Permission>(permit: &Staff<P>, title: impl Into<String>) -> Result<Page, Problem> {
    drawn(permit, permit.officer(), title.into()).await
}

/// The same for the slices below this one, which reach it through the hall.
pub fn frame<'a>(
    permit: &'a Permit,
    me: &'a StaffActor,
    title: String,
) -> Pin<Box<dyn Future<Output = Result<Page, Problem>> + Send + 'a>> {
    Box::pin(drawn(permit, me, title))
}

async fn drawn(permit: &Permit, me: &StaffActor, title: String) -> Result<Page, Problem> {
    let reads = permit.reads().await?;
    let counts = counts(permit, me, &reads).await?;
    drop(reads);
    let t = T::new(permit.lang());
    let mut page = permit.page(title);
    page.nav = places(t, counts)
        .into_iter()
        .filter(|place| has(me, place.permission))
        .map(|place| item(place, permit))
        .collect();
    page.me = Some(Link::new(t.me(&me.name, &me.section), "/desk/account"));
    Ok(page)
}

/// What `around` gives: boxed, because the hall holds it as a value.
pub type Around<'a> = Pin<Box<dyn Future<Output = Result<Option<InList>, Problem>> + Send + 'a>>;

/// Where this case stands in the officer's own list, or else among what waits for their approval, as far as the first page goes.
pub fn around<'a>(permit: &'a Permit, me: &'a StaffActor, case: Uuid) -> Around<'a> {
    Box::pin(async move {
        let reads = permit.reads().await?;
        let Some(officer) = Officer::on(&reads, me.account, permit.today()).await? else { return Ok(None) };
        let (mine, _) = lists::page(&reads, &officer, Tab::Mine, &lists::Filter::default(), None).await?;
        if let Some(place) = in_list(mine, case) {
            return Ok(Some(place));
        }
        Ok(in_list(lists::to_approve(&reads, &officer, None).await?.0, case))
    })
}

fn in_list(lines: Vec<lists::Line>, case: Uuid) -> Option<InList> {
    let mut cases: Vec<Uuid> = lines.into_iter().map(|line| line.case_id).collect();
    cases.dedup();
    let at = cases.iter().position(|id| *id == case)?;
    let before = at.checked_sub(1).and_then(|at| cases.get(at).copied());
    Some(InList { before, after: cases.get(at + 1).copied(), at: at + 1, of: cases.len() })
}

fn has(me: &StaffActor, permission: &str) -> bool {
    me.grants.iter().any(|grant| grant.permission == permission)
}

struct Place {
    permission: &'static str,
    link: Link,
    count: Option<i64>,
    go: &'static str,
}

/// Only what runs.
fn places(t: T, (mine, approvals): (i64, i64)) -> Vec<Place> {
    let place = |permission, label: std::borrow::Cow<'static, str>, href: &str, count, go| Place {
        permission,
        link: Link::new(label, href),
        count,
        go,
    };
    vec![
        place(ReadCases::NAME, t.nav_today(), "/desk/today", None, "D"),
        place(ReadCases::NAME, t.nav_inbox(), "/desk/inbox", Some(mine), "I"),
        place(Decide::NAME, t.nav_approvals(), "/desk/approvals", Some(approvals), "A"),
        place(TypeIn::NAME, t.nav_type_in(), "/desk/type-in", None, ""),
        place(CallTickets::NAME, t.nav_calls(), "/desk/calls", None, ""),
        place(TypeIn::NAME, t.nav_visits(), "/desk/visits", None, ""),
        place(SignedIn::NAME, t.nav_open(), "/desk/status", None, ""),
        place(CallTickets::NAME, t.nav_schedules(), "/desk/schedules", None, ""),
        place(WorkTasks::NAME, t.nav_sheets(), "/desk/sheets", None, ""),
        place(PostLetters::NAME, t.nav_post(), "/desk/post", None, ""),
        place(HandleProtection::NAME, t.nav_by_hand(), "/desk/by-hand", None, ""),
        place(ReadProtection::NAME, t.nav_protection(), "/desk/protection", None, ""),
        place(EditProcedures::NAME, t.nav_procedures(), "/desk/procedures", None, ""),
        place(ReadCases::NAME, t.nav_satisfaction(), "/desk/satisfaction", None, ""),
        place(SignedIn::NAME, t.nav_reform(), "/desk/reform", None, ""),
        place(SignedIn::NAME, t.nav_figures(), "/desk/figures", None, ""),
        place(EditReplies::NAME, t.nav_replies(), "/desk/replies", None, ""),
        place(ManageStaff::NAME, t.nav_staff(), "/desk/staff", None, ""),
        place(ManageStaff::NAME, t.nav_tokens(), "/desk/tokens", None, ""),
        place(TendQueues::NAME, t.nav_given_up(), "/desk/given-up", None, ""),
        place(FreeFiles::NAME, t.nav_screening(), "/desk/screening", None, ""),
        place(TendQueues::NAME, t.nav_imports(), "/desk/imports", None, ""),
        place(Registers::NAME, t.nav_registers(), "/desk/registers", None, ""),
        place(ReadAudit::NAME, t.nav_audit(), "/desk/audit", None, ""),
    ]
}

fn item(place: Place, permit: &Permit) -> NavItem {
    let path = permit.reader().path.split('?').next().unwrap_or_default();
    let below = path
        .strip_prefix(place.link.href.as_str())
        .or_else(|| path.strip_prefix(place.link.href.trim_start_matches("/desk")));
    let current = below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    NavItem { link: place.link, count: place.count.filter(|n| *n > 0), current, go: place.go }
}

/// My tasks and the approvals that wait for me; nothing for somebody who reads no cases.
async fn counts(permit: &Permit, me: &StaffActor, reads: &Reads) -> Result<(i64, i64), DbErr> {
    if !has(me, ReadCases::NAME) {
        return Ok((0, 0));
    }
    let Some(officer) = Officer::on(reads, me.account, permit.today()).await? else { return Ok((0, 0)) };
    let mine = lists::tally(reads, &officer, Tab::Mine, &lists::Filter::default()).await?.count;
    let (approvals, _) = lists::to_approve(reads, &officer, None).await?;
    Ok((mine, i64::try_from(approvals.len()).unwrap_or(i64::MAX)))
}
