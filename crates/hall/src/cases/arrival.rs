//! A draft becomes a case: number, code, answers, papers, first tasks and the receipt mail in one commit.

use std::collections::BTreeSet;

use engine::{Arrival, By, Facts};
use procedure::Procedure;
use procedure::answers::{Answers, FieldPath};
use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;
use serde_json::json;
use store::{ActorRef, Changes, NewEvent, OnceKey, Row, Series, Slot, Stream, Update};
use uuid::Uuid;
use web::Problem;

use super::act::{Happened, journal, stream};
use super::person;
use super::records::{answer, case_file, draft, paper};
use super::rows;
use super::shield::Shield;
use crate::Hall;

/// The slot of the reception number in the answer of a submission.
pub const NUMBER: Slot = Slot(0);

/// What an arriving application consists of, read on one snapshot.
pub struct Arriving<'a> {
    pub draft: &'a draft::Model,
    pub procedure: &'a Procedure,
    /// Only answers to questions that are asked.
    pub answers: Answers,
    pub papers: Vec<paper::Model>,
    /// Paths of answers that were taken, with a yes, from an application before.
    pub earlier: BTreeSet<String>,
    pub by: ActorRef,
    /// Who typed it in, when it was an officer.
    pub officer: Option<Uuid>,
    /// The day of 到達: today, or the 収受 day of a paper.
    pub on: jiff::civil::Date,
    /// Declared for this procedure: the decision may come electronically (デジタル手続法7条).
    pub notice_electronic: bool,
    /// A mail address that was reached.
    pub mail: Option<String>,
    /// Whether a protection hides it from the first moment.
    pub shield: Shield,
}

/// The word of an answer that stood in an application before and was confirmed for this one.
pub const EARLIER: &str = "earlier";
/// The first confirmation code of a case; a reissued one has the next number.
const FIRST_CODE: &str = "1";

/// The confirmation code that goes with the case's number. Not stored: made from the city's key.
pub fn code(hall: &Hall, case: Uuid, generation: &str) -> String {
    let derived = hall.keys().derive("code", case, generation.as_bytes());
    let seed = derived.iter().take(8).fold(0, |seed, byte| seed << 8 | u64::from(*byte));
    civic::Secret::new(&civic::SeededChance::new(seed)).to_string()
}

/// The case a draft becomes: the same however often it is sent.
pub fn case_of(draft: &draft::Model) -> Uuid {
    draft.id
}

/// Lays out the whole arrival. The draft's stream is expected at its revision: a second press finds it spent.
pub fn arrive(hall: &Hall, arriving: &Arriving<'_>) -> Result<Changes, Problem> {
    let now = hall.now();
    let procedure = arriving.procedure;
    let id = case_of(arriving.draft);
    let feel = arriving.answers.to_feel(procedure);
    let facts = Facts { answers: &feel, calendar: hall.calendar(), today: now.date() };
    let by = arriving.officer.map_or(By::Citizen, |officer| By::Staff(civic::Id::from_uuid(officer)));
    let arrival = Arrival { section: procedure.section.clone(), on: arriving.on, by };
    let events = engine::arrive(procedure, arrival, &facts, now)
        .map_err(|refusal| Problem::broken(&format!("{:?}", refusal.code)))?;
    let mut shape = engine::Case::blank();
    for event in &events {
        engine::apply(&mut shape, event);
    }
    let row = case_row(hall, arriving, id, &shape);
    let body = serde_json::to_vec(&arriving.answers).unwrap_or_default();
    let mut changes = Changes::new()
        .expect_new(stream(id))
        .expect(draft_stream(arriving.draft.id), arriving.draft.revision)
        .number(NUMBER, series(procedure, arriving.on))
        .insert(Row::of(row.clone().into_active_model()).number(case_file::Column::Number, NUMBER))
        .update(spent(arriving.draft, id))
        .answer(json!({ "case": id, "section": procedure.section }))
        .once(OnceKey::new(format!("draft:{id}"), "submit", arriving.draft.revision.to_string(), &body));
    changes = answers(hall, arriving, &row, changes);
    changes = papers(arriving, id, changes);
    changes = arriving.shield.lay(hall, &row, &arriving.by, changes);
    changes = rows::tasks(hall, &row, row.due_on.as_deref(), (&engine::Case::blank(), &shape), &events, changes);
    let happened = Happened { row: &row, acted: None, events: &events, shape: &shape };
    changes = hall.followers().iter().fold(changes, |changes, follow| follow(hall, &happened, changes));
    let sent = NewEvent::new(draft_stream(arriving.draft.id), "draft-sent", arriving.by.clone(), json!({ "case": id }));
    changes = changes.event(sent);
    for event in journal(id, &arriving.by, &events, &[]) {
        changes = changes.event(event);
    }
    Ok(changes)
}

/// The stream that moves with every change of a draft.
pub fn draft_stream(draft: Uuid) -> Stream {
    Stream::new("draft", draft)
}

fn series(procedure: &Procedure, on: jiff::civil::Date) -> Series {
    Series { symbol: procedure.symbol.clone(), fiscal_year: i32::from(civic::age::fiscal_year(on)) }
}

fn spent(draft: &draft::Model, case: Uuid) -> Update {
    let mut row = draft.clone().into_active_model();
    row.case_id = Set(Some(case));
    row.revision = Set(draft.revision + 1);
    // What was sent lives in the case from now on.
    row.answers = Set("{}".to_owned());
    row.extra = Set("{}".to_owned());
    Update::of(row)
}

fn case_row(hall: &Hall, arriving: &Arriving<'_>, id: Uuid, shape: &engine::Case) -> case_file::Model {
    let who = person::of(&arriving.answers, &hall.keys().derive("person", Uuid::nil(), b""));
    let due = engine::expected(arriving.procedure, shape, hall.calendar(), hall.now().date())
        .and_then(|expected| expected.date);
    let (state, outcome) = rows::state_of(shape);
    case_file::Model {
        city: hall.db().city().0,
        id,
        number: String::new(),
        secret: FIRST_CODE.to_owned(),
        procedure: arriving.procedure.id.clone(),
        rules: arriving.procedure.rules_hash.clone(),
        section: shape.section.clone(),
        stage: shape.stage.clone(),
        state: state.to_owned(),
        outcome,
        shape: serde_json::to_string(shape).unwrap_or_default(),
        version: i64::try_from(shape.version).unwrap_or(i64::MAX),
        channel: arriving.draft.channel.clone(),
        assurance: arriving.draft.assurance.clone(),
        lang: arriving.draft.lang.clone(),
        notice_electronic: arriving.notice_electronic,
        large_print: false,
        mail: arriving.mail.clone(),
        arrived_at: hall.now().0,
        arrived_on: arriving.on.to_string(),
        due_on: due.map(|day| day.to_string()),
        applicant: who.name,
        applicant_key: who.name_key,
        kana_key: who.kana_key,
        person: who.person,
        hidden: arriving.shield.hides(),
        salt: hall.db().salt().0,
        decided_on: None,
        delivered_on: None,
    }
}

fn answers(hall: &Hall, arriving: &Arriving<'_>, row: &case_file::Model, mut changes: Changes) -> Changes {
    for given in arriving.answers.iter() {
        changes = changes.insert(Row::of(answer::ActiveModel {
            city: Set(row.city),
            case_id: Set(row.id),
            key: Set(given.key.clone()),
            row: Set(given.row.unwrap_or_default().to_owned()),
            revision: Set(1),
            value: Set(given.value.to_string()),
            by_kind: Set(source(arriving, &given.path).to_owned()),
            by_staff: Set(arriving.officer),
            at: Set(hall.now().0),
            salt: Set(row.salt.clone()),
        }));
    }
    changes
}

/// Who gave an answer, and whether they gave it once before: 職員, 前の申請, 本人.
fn source(arriving: &Arriving<'_>, path: &FieldPath) -> &'static str {
    if arriving.officer.is_some() {
        "officer"
    } else if arriving.earlier.contains(&path.to_string()) {
        EARLIER
    } else {
        "citizen"
    }
}

fn papers(arriving: &Arriving<'_>, case: Uuid, mut changes: Changes) -> Changes {
    for paper in &arriving.papers {
        let mut row = paper.clone().into_active_model();
        row.case_id = Set(Some(case));
        changes = changes.update(Update::of(row));
    }
    changes
}
