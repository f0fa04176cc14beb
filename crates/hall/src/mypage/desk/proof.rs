//! Proxy and proof of one case: what was written down, the paper, and the officer's word on it. Refused on cases nobody was sent for.

use std::pin::Pin;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use civic::{Lang, Millis};
use procedure::model::Proxy;
use store::Reads;
use uuid::Uuid;
use web::parts::{Fact, Facts, Tag, TagKind};
use web::{Errors, Fields, Link, Page, Permission, Problem, Staff, html_with, say, see_other};

use super::texts::T;
use crate::Hall;
use crate::cases::{BesideLine, CaseFile, Opened, open};
use crate::mypage::proxy::{Delegation, Judged, Standing, judge, of_case};
use crate::people::{ReadCases, WorkTasks, names};
use crate::screening::{self, FileLink};

#[derive(Template)]
#[template(path = "mypage/desk/proof.html")]
struct ProofPage {
    page: Page,
    t: T,
    errors: Errors,
    tag: Tag,
    facts: Facts,
    file: Option<FileLink>,
    writes: bool,
}

async fn found(staff: &impl std::ops::Deref<Target = web::Permit>, case: Uuid) -> Result<Delegation, Problem> {
    of_case(&staff.reads().await?, case).await?.ok_or(Problem::NotFound)
}

pub async fn get(State(hall): State<Hall>, staff: Staff<ReadCases>, Path(id): Path<Uuid>) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let found = found(&staff, id).await?;
    draw(&hall, &staff, &opened, &found, Errors::none(web::texts::T::new(staff.lang()))).await
}

pub async fn post(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let found = found(&staff, id).await?;
    let judged = match fields.get("proof") {
        "seen" => Judged::Seen,
        "refused" => Judged::Refused,
        _ => {
            let mut errors = Errors::none(web::texts::T::new(staff.lang()));
            errors.add("proof", web::texts::T::new(staff.lang()).none_chosen());
            return draw(&hall, &staff, &opened, &found, errors).await;
        }
    };
    judge(&hall, &staff, staff.account(), id, &found, judged).await?;
    Ok(see_other(&format!("{}/proxy", opened.href())))
}

/// The paper, handed over to be saved. Opening the case records the look.
pub async fn file(
    State(hall): State<Hall>,
    staff: Staff<ReadCases>,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    open(&hall, &staff, id).await?;
    let found = found(&staff, id).await?;
    let blob = found.row.blob.ok_or(Problem::NotFound)?;
    let back = format!("/desk/case/{id}/proxy");
    screening::hand_over(&staff, blob, (&found.row.file_name, &found.row.media), &back).await
}

async fn draw<P: Permission>(
    hall: &Hall,
    staff: &Staff<P>,
    opened: &Opened,
    found: &Delegation,
    errors: Errors,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let by: Vec<Uuid> = found.row.seen_by.into_iter().collect();
    let reads = staff.reads().await?;
    let officer = names(&reads, &by).await?.into_values().next();
    let scans = screening::standing_of(&reads, found.row.blob).await?;
    drop(reads);
    let standing = found.standing(staff.today());
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let shown = ProofPage {
        page: hall
            .desk_page(staff, t.title(&opened.file.row.number))
            .await?
            .back(t.back(), opened.href())
            .erring(!errors.is_empty()),
        errors,
        tag: tag(t, standing),
        facts: Facts { t: web::texts::T::new(t.lang()), facts: facts(hall, t, found, officer) },
        file: found.row.blob.map(|blob| {
            let size = say::bytes(found.row.size.unsigned_abs());
            let named = (format!("{}（{size}）", found.row.file_name), format!("{}/proxy/file", opened.href()));
            FileLink::new(t.lang(), named, blob, scans.get(&blob))
        }),
        writes: staff.has(WorkTasks::NAME),
        t,
    };
    html_with(status, &shown)
}

fn facts(hall: &Hall, t: T, found: &Delegation, officer: Option<String>) -> Vec<Fact> {
    let lang = t.lang();
    let day =
        |day: Option<jiff::civil::Date>| day.map_or_else(|| t.no_end().into_owned(), |day| say::full_date(lang, day));
    let shelf = hall.library().shelf();
    let scope: Vec<String> =
        found.scope().into_iter().filter_map(|id| Some(shelf.procedure(id)?.name.get(lang).to_owned())).collect();
    let scope = if scope.is_empty() { t.scope_all().into_owned() } else { scope.join("\n") };
    let proof = if found.row.blob.is_some() { t.proof_file() } else { t.proof_desk() };
    let mut facts = vec![
        Fact::new(t.kind(), kind_word(t, found.kind)),
        Fact::new(t.whom(), found.name(lang)),
        Fact::new(t.period(), t.days_between(&day(found.from()), &day(found.until()))),
        Fact::new(t.scope(), scope),
        Fact::new(t.proof(), proof),
        Fact::new(t.notice_to(), if found.kind.receives() { t.notice_proxy() } else { t.notice_applicant() }),
    ];
    if let (Some(at), Some(officer)) = (found.row.seen_at, officer) {
        facts.push(Fact::new(t.judged(), t.judged_by(&say::date_time(lang, Millis(at)), &officer)));
    }
    facts
}

fn kind_word(t: T, kind: Proxy) -> std::borrow::Cow<'static, str> {
    match kind {
        Proxy::Legal => t.kind_legal(),
        Proxy::Mandate => t.kind_mandate(),
        Proxy::Messenger => t.kind_messenger(),
        Proxy::Filing => t.kind_filing(),
    }
}

fn tag(t: T, standing: Standing) -> Tag {
    match standing {
        Standing::Seen => Tag::new(TagKind::Ok, t.seen()),
        Standing::Unseen => Tag::new(TagKind::Care, t.unseen()),
        Standing::Refused => Tag::new(TagKind::Bad, t.refused()),
        Standing::NotYet => Tag::new(TagKind::Plain, t.not_yet()),
        Standing::Expired => Tag::new(TagKind::Late, t.expired()),
        Standing::Ended => Tag::new(TagKind::Late, t.ended()),
    }
}

/// Applicant and proxy beside the case, with the state of the proof; nothing for an application of one's own.
pub fn beside<'a>(
    hall: &'a Hall,
    reads: &'a Reads,
    file: &'a CaseFile,
    lang: Lang,
) -> Pin<Box<dyn Future<Output = Result<Option<BesideLine>, Problem>> + Send + 'a>> {
    Box::pin(async move {
        let Some(found) = of_case(reads, file.row.id).await? else { return Ok(None) };
        let t = T::new(lang);
        let until = found.until().map_or_else(|| t.no_end().into_owned(), |day| say::day(lang, day));
        let lines = vec![
            (kind_word(t, found.kind).into_owned(), t.for_whom(&found.name(lang)).into_owned()),
            (tag(t, found.standing(hall.now().date())).word, t.until(&until).into_owned()),
        ];
        let link = Link::new(t.open(), format!("/desk/case/{}/proxy", file.row.id));
        Ok(Some(BesideLine { heading: t.heading().into(), lines, link, key: "" }))
    })
}
