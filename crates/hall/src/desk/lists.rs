//! The lists of tasks as queries: each reads an index in its order and stops at a page, whatever the number of cases.
//!
//! A list is the merge of a few slices, one for each (section or officer, state), because an index gives an order only behind equal keys.
//! Slices and counts read the tasks' index alone; the cases' rows, which are wide, are read only for the page that is shown. Every slice
//! goes through `Scope`. Nothing here parses a case.

mod slices;

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::sea_query::{Alias, Asterisk, Expr, Func, Query, SelectStatement};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, FromQueryResult, QueryFilter, QuerySelect, QueryTrait, Select,
};
use store::Reads;
use uuid::Uuid;

use self::slices::{slices, tasks, tasks_with_cases, with_case};
use crate::cases::{Scope, case_file, task};
use crate::people::Officer;

/// Rows of one page: with long names and long periods it stays below 50 kB.
pub const PAGE: usize = 45;
/// Counting stops here: more is shown as "more than".
pub const MOST: u64 = 1_000;

/// Whose work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    Mine,
    Section,
    Unassigned,
    All,
    /// What this officer may approve, as themselves or as deputy, and what they have to read after.
    Approvals,
}

/// Narrowed by; an empty text narrows nothing.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub procedure: String,
    pub stage: String,
    pub place: String,
}

/// Where a task stands in a list, and where a page begins: behind this task.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, FromQueryResult)]
pub struct Key {
    pub due_on: String,
    #[sea_orm(from_alias = "case_id")]
    pub case: Uuid,
    pub no: i64,
}

impl Key {
    /// `2026-09-25.0190….3`, as it stands in an address.
    pub fn text(&self) -> String {
        format!("{}.{}.{}", self.due_on, self.case.simple(), self.no)
    }

    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('.');
        let due_on = parts.next()?;
        due_on.parse::<jiff::civil::Date>().ok()?;
        Some(Self { due_on: due_on.to_owned(), case: parts.next()?.parse().ok()?, no: parts.next()?.parse().ok()? })
    }
}

/// One task with what its case's row says.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Line {
    pub case_id: Uuid,
    pub no: i64,
    pub node: String,
    pub kind: String,
    pub role: String,
    pub section: String,
    pub state: String,
    pub assignee: Option<Uuid>,
    pub minutes: i64,
    pub place: String,
    pub due_on: String,
    pub number: String,
    pub procedure: String,
    pub rules: String,
    pub stage: String,
    pub applicant: String,
    pub shape: String,
    /// The version of the case.
    pub version: i64,
}

impl Line {
    pub fn key(&self) -> Key {
        Key { due_on: self.due_on.clone(), case: self.case_id, no: self.no }
    }

    /// The case as the engine knows it.
    pub fn case(&self) -> Option<engine::Case> {
        serde_json::from_str(&self.shape).ok()
    }

    /// Draft and approvals are given by different people; who stood in for somebody does not read after themselves.
    fn is_for(&self, officer: Uuid) -> bool {
        let Some(case) = self.case() else { return true };
        let me = civic::Id::from_uuid(officer);
        match u32::try_from(self.no).ok().and_then(|no| case.task(engine::TaskNo(no))).map(|task| task.work) {
            Some(engine::Work::Approve { .. }) => {
                case.draft.is_none_or(|draft| draft.by != me) && case.approvals.iter().all(|given| given.by != me)
            }
            Some(engine::Work::ReadAfter { by, .. }) => by != me,
            _ => true,
        }
    }
}

/// How much is in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub count: i64,
    /// At least so many: counting stopped.
    pub capped: bool,
    pub minutes: i64,
    /// Of the minutes, what can be done anywhere.
    pub anywhere: i64,
    /// (count, minutes) by due day.
    pub days: BTreeMap<String, (i64, i64)>,
}

#[derive(FromQueryResult)]
struct Sum {
    due_on: String,
    place: String,
    n: i64,
    minutes: i64,
}

/// Tasks after `key` in the order of their due days.
fn behind(key: &Key) -> Condition {
    let same_case = Condition::all().add(task::Column::CaseId.eq(key.case)).add(task::Column::No.gt(key.no));
    let same_day = Condition::all()
        .add(task::Column::DueOn.eq(key.due_on.as_str()))
        .add(Condition::any().add(task::Column::CaseId.gt(key.case)).add(same_case));
    // The first condition says nothing new; it tells the database where in the index to begin.
    Condition::all()
        .add(task::Column::DueOn.gte(key.due_on.as_str()))
        .add(Condition::any().add(task::Column::DueOn.gt(key.due_on.as_str())).add(same_day))
}

/// The keys of a slice's first tasks behind `after`.
fn keys_of(select: Select<task::Entity>, after: Option<&Key>) -> Select<task::Entity> {
    let select = match after {
        Some(key) => select.filter(behind(key)),
        None => select,
    };
    let key = [task::Column::DueOn, task::Column::CaseId, task::Column::No];
    select.select_only().columns(key).limit(PAGE as u64 + 1)
}

/// All tasks of these cases with their cases' rows, as far as this officer sees them.
fn lines_of(reads: &Reads, officer: &Officer, cases: BTreeSet<Uuid>) -> Select<task::Entity> {
    use case_file::Column as C;
    let of = with_case(reads.of::<task::Entity>().filter(task::Column::CaseId.is_in(cases)));
    Scope::of(officer).on(of).columns([C::Number, C::Rules, C::Stage, C::Applicant, C::Shape, C::Version])
}

/// One page of a list, and whether more follows.
pub async fn page(
    reads: &Reads,
    officer: &Officer,
    tab: Tab,
    filter: &Filter,
    after: Option<&Key>,
) -> Result<(Vec<Line>, bool), DbErr> {
    let mut keys: Vec<Key> = Vec::new();
    for slice in slices(officer, tab) {
        keys.extend(keys_of(tasks(reads, officer, &slice, filter), after).into_model::<Key>().all(reads).await?);
    }
    keys.sort();
    let more = keys.len() > PAGE;
    keys.truncate(PAGE);
    if keys.is_empty() {
        return Ok((Vec::new(), false));
    }
    let cases = keys.iter().map(|key| key.case).collect();
    let mut lines: BTreeMap<Key, Line> = BTreeMap::new();
    for line in lines_of(reads, officer, cases).into_model::<Line>().all(reads).await? {
        lines.insert(line.key(), line);
    }
    Ok((keys.into_iter().filter_map(|key| lines.remove(&key)).collect(), more))
}

/// The next `size` tasks of a list without hidden cases, and without their shapes: for a file, not for a page.
pub async fn thin_page(
    reads: &Reads,
    officer: &Officer,
    tab: Tab,
    filter: &Filter,
    after: Option<&Key>,
    size: u64,
) -> Result<Vec<Line>, DbErr> {
    use case_file::Column as C;
    let mut lines = Vec::new();
    for slice in slices(officer, tab) {
        let select = tasks_with_cases(reads, officer, &slice, filter).filter(C::Hidden.eq(false));
        let select = after.into_iter().fold(select, |select, key| select.filter(behind(key)));
        let select = select.columns([C::Number, C::Rules, C::Stage, C::Applicant, C::Version]);
        let select = select.expr_as(Expr::val(""), "shape").limit(size);
        lines.extend(select.into_model::<Line>().all(reads).await?);
    }
    lines.sort_by(|a, b| (&a.due_on, a.case_id, a.no).cmp(&(&b.due_on, b.case_id, b.no)));
    lines.truncate(usize::try_from(size).unwrap_or(usize::MAX));
    Ok(lines)
}

/// One page of what this officer can approve or has to read after. What they drafted or have approved themselves is another's to
/// decide, and is left out; the case's shape knows it, no column does.
pub async fn to_approve(
    reads: &Reads,
    officer: &Officer,
    after: Option<&Key>,
) -> Result<(Vec<Line>, Option<Key>), DbErr> {
    let (mut lines, more) = page(reads, officer, Tab::Approvals, &Filter::default(), after).await?;
    let next = lines.last().filter(|_| more).map(Line::key);
    lines.retain(|line| line.is_for(officer.account));
    Ok((lines, next))
}

fn sums(select: Select<task::Entity>) -> SelectStatement {
    let (due_on, place, minutes) = (Alias::new("due_on"), Alias::new("place"), Alias::new("minutes"));
    let first = select
        .select_only()
        .columns([task::Column::DueOn, task::Column::Place, task::Column::Minutes])
        .limit(MOST)
        .into_query();
    Query::select()
        .column(due_on.clone())
        .column(place.clone())
        .expr_as(Func::count(Expr::col(Asterisk)), Alias::new("n"))
        .expr_as(Func::cast_as(Func::sum(Expr::col(minutes.clone())), "bigint"), minutes)
        .from_subquery(first, Alias::new("first"))
        .group_by_col(due_on)
        .group_by_col(place)
        .take()
}

/// Count and minutes of a list, of the first [`MOST`] of each slice.
pub async fn tally(reads: &Reads, officer: &Officer, tab: Tab, filter: &Filter) -> Result<Tally, DbErr> {
    let mut tally = Tally::default();
    for slice in slices(officer, tab) {
        let mut of_slice = 0;
        for row in reads.query_all(&sums(tasks(reads, officer, &slice, filter))).await? {
            let sum = Sum::from_query_result(&row, "")?;
            of_slice += sum.n;
            tally.minutes += sum.minutes;
            tally.anywhere += if sum.place == "anywhere" { sum.minutes } else { 0 };
            let day = tally.days.entry(sum.due_on).or_default();
            *day = (day.0 + sum.n, day.1 + sum.minutes);
        }
        tally.count += of_slice;
        tally.capped |= of_slice >= i64::try_from(MOST).unwrap_or(i64::MAX);
    }
    Ok(tally)
}

/// Every statement the lists send for this officer, for the test of their plans.
pub fn statements(reads: &Reads, officer: &Officer, after: &Key) -> Vec<sea_orm::Statement> {
    let backend = reads.get_database_backend();
    let mut all = Vec::new();
    for tab in [Tab::Mine, Tab::Section, Tab::Unassigned, Tab::All, Tab::Approvals] {
        for slice in slices(officer, tab) {
            let select = tasks(reads, officer, &slice, &Filter::default());
            all.push(keys_of(select.clone(), None).build(backend));
            all.push(keys_of(select.clone(), Some(after)).build(backend));
            all.push(backend.build(&sums(select)));
        }
    }
    all.push(lines_of(reads, officer, BTreeSet::from([after.case, officer.account])).build(backend));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_survives_the_address_and_nothing_else_is_one() {
        let key = Key { due_on: "2026-09-25".into(), case: Uuid::from_u128(7), no: 3 };
        assert_eq!(Key::read(&key.text()), Some(key));
        for wrong in ["", "2026-09-25", "2026-02-30.7.1", "x.y.z", "2026-09-25.00000000000000000000000000000007."] {
            assert_eq!(Key::read(wrong), None, "{wrong}");
        }
    }
}
