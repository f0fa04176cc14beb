//! The case page: one screen on which an officer sees everything and does the next thing.

use std::collections::BTreeMap;
use std::pin::Pin;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use civic::Lang;
use engine::{CommandKind, Work};
use procedure::model::StageKind;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use store::Reads;
use uuid::Uuid;
use web::parts::Tag;
use web::{Link, Page, Permission, Problem, Staff, html_with, say};

use super::answers::{self, Group};
use super::head::Head;
use super::history::{self, Line};
use super::offers::Offers;
use super::open::{Opened, open};
use super::tasks::{self, TaskView};
use super::texts::T;
use super::{duplicates, refusal};
use crate::Hall;
use crate::cases::{CaseFile, Scope, paper, retyped};
use crate::people::{ReadCases, names};
use crate::screening::{self, FileLink};

/// What a register says about one answer.
#[derive(Clone, Debug)]
pub struct Verdict {
    pub tag: Tag,
    /// What stands in the register, or why there is nothing to say.
    pub note: String,
}

/// The outcome of a comparison, handed in by the slice that reads the register; empty when none was asked for.
#[derive(Clone, Debug, Default)]
pub struct Checks {
    /// By flag name: `children/r1/birthdate`.
    pub verdicts: BTreeMap<String, Verdict>,
    /// Marks of the people of the same household, the applicant not among them.
    pub household: Vec<String>,
    /// Which register, of which day.
    pub about: Option<String>,
}

/// A part that another slice shows beside the case.
pub struct BesideLine {
    pub heading: String,
    /// (when, text), latest first.
    pub lines: Vec<(String, String)>,
    pub link: Link,
    /// The key that follows the link; empty where it has none.
    pub key: &'static str,
}

/// Registered with the hall: this slice knows none of them by name. Nothing where a case has nothing of the kind.
pub type Beside = for<'a> fn(
    &'a Hall,
    &'a Reads,
    &'a CaseFile,
    Lang,
) -> Pin<Box<dyn Future<Output = Result<Option<BesideLine>, Problem>> + Send + 'a>>;

/// The reason of a decision as another slice knows it, in the language of its letter, for the officer to read and change.
pub type Propose = for<'a> fn(
    &'a Hall,
    &'a Reads,
    &'a CaseFile,
    Lang,
) -> Pin<Box<dyn Future<Output = Result<Option<String>, Problem>> + Send + 'a>>;

/// What one officer is told of a case before anything else of it, if anything; nobody else sees it.
pub type Warn = for<'a> fn(
    &'a Hall,
    &'a Reads,
    Uuid,
    &'a CaseFile,
    Lang,
) -> Pin<Box<dyn Future<Output = Result<Option<String>, Problem>> + Send + 'a>>;

struct Paper {
    link: FileLink,
    facts: String,
}

struct Letter {
    href: String,
    title: String,
    facts: String,
}

/// A button of the bar at the foot.
struct Bar {
    href: String,
    label: String,
    key: &'static str,
    main: bool,
}

#[derive(Template)]
#[template(path = "cases/desk/case.html")]
struct CasePage {
    page: Page,
    around: Around,
    t: T,
    head: Head,
    told: Option<String>,
    warning: Option<String>,
    /// Giving the case's task to a colleague.
    hand_over: Option<String>,
    undo: Option<String>,
    /// Where a recorded fee is taken back.
    undo_fee: Option<String>,
    tasks: Vec<TaskView>,
    groups: Vec<Group>,
    count: usize,
    /// Of them, those an officer typed (再入力).
    typed: usize,
    /// And those typed again into a core system, where the case was handed over to one.
    retyped: Option<u64>,
    asks: bool,
    about: Option<String>,
    papers: Vec<Paper>,
    letters: Vec<Letter>,
    besides: Vec<BesideLine>,
    same: Vec<Link>,
    other: Vec<Link>,
    household: Vec<Link>,
    compared: bool,
    history: Vec<Line>,
    events: usize,
    bar: Vec<Bar>,
    /// What the main act does to the clock.
    effect: String,
    version: i64,
    opened_at: i64,
    href: String,
}

pub async fn get(State(hall): State<Hall>, staff: Staff<ReadCases>, Path(id): Path<Uuid>) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    draw(&hall, &staff, &opened, Checks::default(), None).await
}

/// Draws the page; `told` is why the last press did nothing, with its status.
pub async fn draw<P: Permission>(
    hall: &Hall,
    staff: &Staff<P>,
    opened: &Opened,
    checks: Checks,
    told: Option<(StatusCode, String)>,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let title = format!("{} {}", opened.file.row.number, opened.file.procedure.name.get(t.lang()));
    let page = hall.desk_page(staff, title).await?.back(t.back_to_inbox(), "/desk/inbox");
    let known = Known {
        offers: Offers::of(hall, staff, opened),
        around: around(hall, staff, t, opened.id()).await?,
        history: history::lines(hall, staff, opened).await?,
        beside: Read::of(hall, staff, opened, &checks).await?,
        checks,
        today: staff.today(),
    };
    let (status, told) = told.map_or((StatusCode::OK, None), |(status, words)| (status, Some(words)));
    html_with(status, &drawn(hall, t, page, opened, told, known))
}

/// What is known about the case beside its file.
struct Known {
    offers: Offers,
    around: Around,
    history: Vec<Line>,
    beside: Read,
    checks: Checks,
    today: jiff::civil::Date,
}

/// What other tables hold about it.
struct Read {
    /// Owners of the open tasks.
    names: BTreeMap<Uuid, String>,
    same: Vec<Link>,
    other: Vec<Link>,
    household: Vec<Link>,
    papers: Vec<Paper>,
    besides: Vec<BesideLine>,
    warning: Option<String>,
}

impl Read {
    async fn of<P: Permission>(
        hall: &Hall,
        staff: &Staff<P>,
        opened: &Opened,
        checks: &Checks,
    ) -> Result<Self, Problem> {
        let (t, file) = (T::new(staff.lang()), &*opened.file);
        let reads = staff.reads().await?;
        let owners: Vec<Uuid> = file.shape.tasks.iter().filter_map(|task| task.assignee).map(civic::Id::uuid).collect();
        let scope = Scope::of(&opened.officer);
        let (same, other) = duplicates::same_person(hall, &reads, t, &scope, file).await?;
        let mut besides = Vec::new();
        for beside in hall.besides() {
            besides.extend(beside(hall, &reads, file, t.lang()).await?);
        }
        Ok(Self {
            names: names(&reads, &owners).await?,
            household: duplicates::of_marks(hall, &reads, t, &scope, file, &checks.household).await?,
            papers: papers(&reads, t, file).await?,
            warning: hall.warn()(hall, &reads, staff.account(), file, t.lang()).await?,
            same,
            other,
            besides,
        })
    }
}

fn drawn(hall: &Hall, t: T, page: Page, opened: &Opened, told: Option<String>, known: Known) -> CasePage {
    let file = &*opened.file;
    let Known { offers, around, history, beside, checks, today } = known;
    let groups = answers::groups(t, file, &checks);
    let owners: Vec<String> = beside.names.values().cloned().collect();
    CasePage {
        page,
        around,
        head: Head::of(hall, t, file, today).owned_by(t, &owners),
        told,
        warning: beside.warning,
        hand_over: offers.tasks(CommandKind::Assign).first().map(|task| format!("{}/assign/{}", opened.href(), task.0)),
        undo: undo(t, hall, file, &offers),
        undo_fee: tasks::settled_last(file).map(|no| format!("{}/fee/{}", opened.href(), no.0)),
        tasks: tasks::views(hall, t, file, &offers, &beside.names),
        count: groups.iter().map(|group| group.rows.len()).sum(),
        typed: groups.iter().flat_map(|group| &group.rows).filter(|row| row.typed).count(),
        retyped: retyped(file),
        groups,
        asks: offers.has(CommandKind::RequestCorrection),
        compared: checks.about.is_some(),
        about: checks.about,
        papers: beside.papers,
        letters: letters(t, file),
        besides: beside.besides,
        same: beside.same,
        other: beside.other,
        household: beside.household,
        events: history.len(),
        history: history.into_iter().rev().filter(|line| line.telling).take(8).collect(),
        effect: effect(hall, t, file, &offers),
        bar: bar(t, file, &offers),
        version: opened.version(),
        opened_at: hall.now().0,
        href: opened.href(),
        t,
    }
}

/// Where the case stands in the officer's own list.
#[derive(Default)]
struct Around {
    before: Option<Link>,
    /// 「3／12」.
    place: String,
    after: Option<Link>,
}

async fn around<P: Permission>(hall: &Hall, staff: &Staff<P>, t: T, case: Uuid) -> Result<Around, Problem> {
    let Some(place) = hall.cases_around(staff, case).await? else { return Ok(Around::default()) };
    let link = |id: Option<Uuid>, label| id.map(|id| Link::new(label, format!("/desk/case/{id}")));
    Ok(Around {
        before: link(place.before, t.case_before()),
        place: t.case_place(&place.at.to_string(), &place.of.to_string()).into(),
        after: link(place.after, t.case_after()),
    })
}

/// What the main act of the bar does to the clock, said before it is pressed.
fn effect(hall: &Hall, t: T, file: &CaseFile, offers: &Offers) -> String {
    let role = |at: usize| {
        let stage =
            file.procedure.stages.get(file.shape.draft.as_ref().map_or(&file.shape.stage, |draft| &draft.stage));
        match stage.map(|stage| &stage.kind) {
            Some(StageKind::Approval(approval)) => approval.chain.get(at).map(|role| tasks::role_name(hall, t, role)),
            _ => None,
        }
    };
    let next = |at: usize| role(at).map(|role| t.effect_next(&role));
    let approves =
        offers.tasks(CommandKind::Approve).first().or(offers.tasks(CommandKind::DeputyApprove).first()).copied();
    let step = approves.and_then(|no| match file.shape.task(no)?.work {
        Work::Approve { step } => Some(usize::from(step)),
        _ => None,
    });
    let said = match step {
        Some(step) => next(step + 1).or_else(|| {
            let draft = file.shape.draft.as_ref()?;
            let ends = super::acts::end_of(file, &draft.stage, &draft.exit).is_some();
            Some(if ends { t.effect_decides() } else { t.effect_goes_on() })
        }),
        None if !offers.tasks(CommandKind::Draft).is_empty() => next(0),
        None => offers.has(CommandKind::RequestCorrection).then(|| t.correct_stops_clock()),
    };
    said.unwrap_or_default().into()
}

/// 「承認する」を10:41に行いました: what can still be taken back, and until when.
fn undo(t: T, hall: &Hall, file: &CaseFile, offers: &Offers) -> Option<String> {
    let last = file.shape.last.as_ref().filter(|_| offers.has(CommandKind::Undo))?;
    let left = (last.until.0 - hall.now().0).max(0) / 1000;
    Some(t.undo_banner(&refusal::command(t, last.kind), &left.to_string()).into())
}

async fn papers(reads: &Reads, t: T, file: &CaseFile) -> Result<Vec<Paper>, Problem> {
    let of_case = reads
        .of::<paper::Entity>()
        .filter(paper::Column::CaseId.eq(file.row.id))
        .filter(paper::Column::Removed.eq(false));
    let rows = of_case.order_by_asc(paper::Column::At).all(reads).await?;
    let scans = screening::standing_of(reads, rows.iter().map(|row| row.blob)).await?;
    let shown = rows.into_iter().map(|row| {
        let href = format!("/desk/case/{}/paper/{}", file.row.id, row.id);
        let (size, day) = (say::bytes(row.size.unsigned_abs()), say::day(t.lang(), civic::Millis(row.at).date()));
        let link = FileLink::new(t.lang(), (row.name, href), row.blob, scans.get(&row.blob));
        Paper { link, facts: format!("{size}・{day}") }
    });
    Ok(shown.collect())
}

fn letters(t: T, file: &CaseFile) -> Vec<Letter> {
    let shown = file.letters.iter().rev().map(|letter| {
        let state = match letter.state.as_str() {
            "undone" => t.letter_undone(),
            _ if letter.way == "electronic" => t.letter_electronic(),
            _ => t.letter_post(),
        };
        Letter {
            href: format!("/desk/case/{}/letter/{}", file.row.id, letter.id),
            title: letter.title.clone(),
            facts: format!("{}・{state}", say::day(t.lang(), civic::Millis(letter.made_at).date())),
        }
    });
    shown.collect()
}

/// The acts on the whole case and the next one on a task; the first is the main button.
fn bar(t: T, file: &CaseFile, offers: &Offers) -> Vec<Bar> {
    let at = |page: &str| format!("/desk/case/{}/{page}", file.row.id);
    let of_task = |kind, page: &str, key| {
        let no = offers.tasks(kind).first().copied()?;
        Some(Bar { href: at(&format!("{page}/{}", no.0)), label: refusal::command(t, kind), key, main: false })
    };
    let of_case = |kind, page: &str, key| {
        offers.has(kind).then(|| Bar { href: at(page), label: refusal::command(t, kind), key, main: false })
    };
    let approve =
        of_task(CommandKind::Approve, "approve", "Y").or_else(|| of_task(CommandKind::DeputyApprove, "approve", "Y"));
    let all = [
        approve,
        of_task(CommandKind::Return, "return", "B"),
        of_task(CommandKind::Draft, "draft", "D"),
        of_case(CommandKind::Transfer, "transfer", "T"),
        of_case(CommandKind::Extend, "extend", ""),
        of_case(CommandKind::Withdraw, "withdraw", ""),
        of_case(CommandKind::Amend, "amend", ""),
        of_case(CommandKind::Revoke, "revoke", ""),
    ];
    let mut all: Vec<Bar> = all.into_iter().flatten().collect();
    if let Some(first) = all.first_mut().filter(|first| first.key == "Y" || first.key == "D") {
        first.main = true;
    }
    all
}

impl CasePage {
    fn has_main(&self) -> bool {
        self.bar.iter().any(|button| button.main)
    }
}
